import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {alignTexts, type Pair} from "../../pipeline/core/align-texts.ts";

const RISKS = "In deze editie zijn 42 risico’s beoordeeld.";
const RISKS_CHANGED = "In deze editie zijn 43 risico’s beoordeeld.";
const MEASURES = "Van de maatregelen loopt de helft op schema.";
const CLOSING = "De minister van Justitie en Veiligheid,";
const OTHER = "Hierbij bied ik u het overzicht aan.";

/** `0=0 1~1 -2 +2`: same, changed, removed and added. */
const brief = (pairs: readonly Pair[]): string =>
  pairs
    .map(({before, after, kind}) =>
      kind === "removed"
        ? `-${before}`
        : kind === "added"
          ? `+${after}`
          : `${before}${kind === "same" ? "=" : "~"}${after}`,
    )
    .join(" ");

describe("alignTexts says which text became which", () => {
  test.each([
    ["nothing at all", [], [], ""],
    ["equal texts", [RISKS, CLOSING], [RISKS, CLOSING], "0=0 1=1"],
    ["a changed figure", [RISKS, CLOSING], [RISKS_CHANGED, CLOSING], "0~0 1=1"],
    ["a deleted text", [RISKS, MEASURES, CLOSING], [RISKS, CLOSING], "0=0 -1 2=1"],
    ["an added text", [RISKS, CLOSING], [RISKS, MEASURES, CLOSING], "0=0 +1 1=2"],
    ["a replaced text: the old one first", [RISKS, CLOSING], [OTHER, CLOSING], "-0 +0 1=1"],
    ["a changed text before a new one", [RISKS, CLOSING], [RISKS_CHANGED, OTHER, CLOSING], "0~0 +1 1=2"],
    ["a changed text after a new one", [RISKS, CLOSING], [OTHER, RISKS_CHANGED, CLOSING], "+0 0~1 1=2"],
    ["a moved text", [RISKS, MEASURES, CLOSING], [MEASURES, CLOSING, RISKS], "-0 1=0 2=1 +2"],
    ["the more alike of two", [RISKS], ["In deze editie zijn 7 maatregelen nieuw.", RISKS_CHANGED], "+0 0~1"],
    ["capitals only", ["De Minister"], ["de minister"], "0~0"],
    ["texts without words", ["—"], ["…"], "-0 +0"],
  ])("%s", (_, before, after, expected) => {
    expect(brief(alignTexts(before, after))).toBe(expected);
  });

  test("every text of both lists stands in exactly one pair, in its order, and same means equal", () => {
    const text = fc.array(fc.constantFrom("de", "het", "42", "risico", "minister"), {maxLength: 5});
    const list = fc.array(
      text.map((words) => words.join(" ")),
      {maxLength: 12},
    );
    fc.assert(
      fc.property(list, list, (before, after) => {
        const pairs = alignTexts(before, after);
        const present = (places: readonly (number | null)[]) => places.filter((place) => place !== null);
        expect(present(pairs.map((pair) => pair.before))).toEqual(before.map((_, index) => index));
        expect(present(pairs.map((pair) => pair.after))).toEqual(after.map((_, index) => index));
        for (const pair of pairs) {
          expect(pair.after === null).toBe(pair.kind === "removed");
          expect(pair.before === null).toBe(pair.kind === "added");
          const [old, now] = [before[pair.before ?? -1], after[pair.after ?? -1]];
          expect(pair.kind === "same").toBe(old !== undefined && old === now);
        }
      }),
      {seed: 20261123, numRuns: 400},
    );
  });

  test("a list against itself is all the same, and against nothing all removed or added", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), {maxLength: 20}), (texts) => {
        expect(alignTexts(texts, texts).every(({kind}) => kind === "same")).toBe(true);
        expect(alignTexts(texts, []).every(({kind}) => kind === "removed")).toBe(true);
        expect(alignTexts([], texts).every(({kind}) => kind === "added")).toBe(true);
      }),
      {seed: 20261123},
    );
  });

  test("one changed figure among twenty thousand lines is one pair, at once", () => {
    const lines = Array.from({length: 20_000}, (_, index) => `Regel ${index} van de bijlage.`);
    const changed = lines.with(10_000, "Regel 7 van de bijlage!");
    const started = performance.now();
    const different = alignTexts(lines, changed).filter(({kind}) => kind !== "same");
    expect(different).toEqual([{before: 10_000, after: 10_000, kind: "changed"}]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
