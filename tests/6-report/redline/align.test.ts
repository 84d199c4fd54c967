import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {alignSequence, type Pair, pairUp} from "../../../pipeline/6-report/redline/align.ts";

interface Word {
  readonly text: string;
}
const asWords = (text: string): readonly Word[] =>
  text
    .split(" ")
    .filter(Boolean)
    .map((word) => ({text: word}));
/** Words that begin with the same letter are alike. */
const KINSHIP = {
  keyOf: ({text}: Word) => text,
  likeness: (a: Word, b: Word) => (a.text[0] === b.text[0] ? 0.8 : 0),
};
const shown = (pairs: readonly Pair<Word>[]): string =>
  pairs
    .map(({was, is}) => (was?.text === is?.text ? is?.text : `${was?.text ?? ""}→${is?.text ?? ""}`))
    .join(" ");
const aligned = (was: string, is: string): string => shown(alignSequence(asWords(was), asWords(is), KINSHIP));

describe("laying two sequences beside each other", () => {
  it.each([
    ["what is equal is a pair", "een twee drie", "een twee drie", "een twee drie"],
    ["what is alike was changed", "een twee drie", "een twaalf drie", "een twee→twaalf drie"],
    ["what is not alike is gone and new", "een twee drie", "een acht drie", "een twee→ →acht drie"],
    ["what is new stands alone", "een drie", "een twee drie", "een →twee drie"],
    ["what is gone stands where it stood", "een twee drie", "een drie", "een twee→ drie"],
    ["what was moved is no change", "een twee drie", "twee drie een", "twee drie een"],
    [
      "what was moved and changed is one change",
      "een x1 drie vier",
      "drie vier x2 een",
      "drie vier x1→x2 een",
    ],
    [
      "what stands there more than once keeps its number",
      "een een twee een",
      "een twee een",
      "een een→ twee een",
    ],
    ["an empty one against a full one is all new", "", "een twee", "→een →twee"],
  ])("%s", (_, was, is, expected) => {
    expect(aligned(was, is)).toBe(expected);
  });

  it("loses and doubles nothing, whatever the two are", () => {
    const texts = fc.array(fc.constantFrom("a1", "a2", "b1", "b2", "c"), {maxLength: 12});
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const [was, is] = [first.map((text) => ({text})), second.map((text) => ({text}))];
        const pairs = alignSequence(was, is, KINSHIP);
        expect(pairs.flatMap((pair) => pair.is ?? [])).toEqual(is);
        expect(new Set(pairs.flatMap((pair) => pair.was ?? []))).toEqual(new Set(was));
        expect(pairs.filter((pair) => pair.was !== null)).toHaveLength(was.length);
      }),
      {seed: 9, numRuns: 500},
    );
  });

  it("gives up on pairing what is huge and altogether different, and does so at once", () => {
    const many = (start: string) => Array.from({length: 2000}, (_, index) => ({text: `${start}${index}`}));
    expect(alignSequence(many("a"), many("a b"), KINSHIP)).toHaveLength(4000);
  });
});

describe("pairing what has no order", () => {
  it("takes equal ones first, then the most alike, and tells what is new and what is gone", () => {
    const pairs = pairUp(asWords("brand storm vloed"), asWords("vorst storm brand1"), KINSHIP);
    expect(shown(pairs)).toBe("vloed→vorst storm brand→brand1");
    expect(shown(pairUp(asWords("een twee"), asWords("vier"), KINSHIP))).toBe("→vier een→ twee→");
  });
});
