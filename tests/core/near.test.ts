import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {nearest, slipsBetween} from "../../pipeline/core/near.ts";

describe("slipsBetween counts letters changed, added, dropped or swapped", () => {
  test.each([
    ["", "", 0],
    ["", "abc", 3],
    ["risico", "risico", 0],
    ["risco", "risico", 1],
    ["risicoo", "risico", 1],
    ["rixico", "risico", 1],
    ["rsiico", "risico", 1],
    ["kitten", "sitting", 3],
    // No letter is touched twice: swap and insert between them are three slips here, not two.
    ["ca", "abc", 3],
  ])("from “%s” to “%s” is %i", (from, to, slips) => {
    expect(slipsBetween(from, to)).toBe(slips);
  });

  test("it is the same both ways and never more than the longer text", () => {
    const word = fc.string({maxLength: 12, unit: fc.constantFrom("a", "b", "c", "-")});
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = slipsBetween(a, b);
        expect(slipsBetween(b, a)).toBe(slips);
        expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(slips).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(slips === 0).toBe(a === b);
      }),
      {seed: 20230403, numRuns: 300},
    );
  });
});

describe("nearest gives the name that was meant", () => {
  const facts = ["risicos.aantal", "risicos.dominant", "veranderingen.omhoog"];

  test.each([
    ["risicos.antal", "risicos.aantal"],
    ["Risicos.Aantal", "risicos.aantal"],
    ["veranderignen.omhoog", "veranderingen.omhoog"],
    ["risicos", null],
    ["iets anders", null],
    ["", null],
  ])("“%s” is near %s", (name, near) => {
    expect(nearest(name, facts)).toBe(near);
  });

  test("a name of one or two letters is only near itself in other capitals", () => {
    expect(nearest("B", ["A", "C"])).toBeNull();
    expect(nearest("b", ["A", "B"])).toBe("B");
  });

  test("of two names equally close the first in code unit order is given, whatever the order of the candidates", () => {
    expect(nearest("rist", ["risk", "rest"])).toBe("rest");
    expect(nearest("rist", ["rest", "risk"])).toBe("rest");
  });

  test("of two names that differ in capitals the one written alike is given", () => {
    expect(nearest("word", ["Woord", "woord"])).toBe("woord");
    expect(nearest("Word", ["Woord", "woord"])).toBe("Woord");
  });

  test("without candidates there is none", () => {
    expect(nearest("risico", [])).toBeNull();
  });
});
