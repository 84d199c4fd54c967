import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {wordDifference} from "../../pipeline/core/word-difference.ts";

const brief = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({kind, text}) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `[+${text}+]`))
    .join("");

describe("wordDifference tells word for word what changed", () => {
  it.each([
    ["", "", ""],
    ["een zin", "een zin", "een zin"],
    ["er zijn 33 risico’s", "er zijn 34 risico’s", "er zijn [-33 -][+34 +]risico’s"],
    ["de impact", "de zware impact", "de [+zware +]impact"],
    ["4,2 (3,3)", "4,2 (3,4)", "4,2 ([-3,3-][+3,4+])"],
  ])("“%s” and “%s”", (before, after, expected) => {
    expect(brief(before, after)).toBe(expected);
  });

  it("what stayed and what came are together the new text, whatever the texts", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "4,2", "(", "é"), {maxLength: 8})
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDifference(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join("");
        expect(without("removed").trimEnd()).toBe(after);
        expect(without("added").replace(/\s+/g, "")).toBe(before.replace(/\s+/g, ""));
      }),
      {seed: 20261123, numRuns: 300},
    );
  });
});
