import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {commonOrder} from "../../pipeline/core/common-order.ts";

/** The length of a longest common series, by the table of the textbook. */
function longest(first: readonly string[], second: readonly string[]): number {
  const table = first.map(() => second.map(() => 0));
  const at = (a: number, b: number): number => table[a]?.[b] ?? 0;
  first.forEach((item, a) => {
    second.forEach((other, b) => {
      const row = table[a];
      if (row !== undefined)
        row[b] = item === other ? at(a - 1, b - 1) + 1 : Math.max(at(a - 1, b), at(a, b - 1));
    });
  });
  return at(first.length - 1, second.length - 1);
}

describe("commonOrder gives what two lists share in the same order", () => {
  test.each([
    ["", "", []],
    ["abc", "", []],
    [
      "abc",
      "abc",
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      "abc",
      "axc",
      [
        [0, 0],
        [2, 2],
      ],
    ],
    ["xay", "bac", [[1, 1]]],
    ["ab", "ba", [[1, 0]]],
    [
      "aab",
      "ab",
      [
        [0, 0],
        [2, 1],
      ],
    ],
  ])("of “%s” and “%s”", (first, second, matches) => {
    expect(commonOrder([...first], [...second])).toEqual(matches);
  });

  test("the pairs are equal, ever further on in both, and as many as can be", () => {
    const list = fc.array(fc.constantFrom("a", "b", "c", "d"), {maxLength: 14});
    fc.assert(
      fc.property(list, list, (first, second) => {
        const matches = commonOrder(first, second);
        expect(matches).toHaveLength(longest(first, second));
        matches.forEach(([a, b], index) => {
          expect(first[a]).toBe(second[b]);
          const [earlierA, earlierB] = matches[index - 1] ?? [-1, -1];
          expect(a).toBeGreaterThan(earlierA);
          expect(b).toBeGreaterThan(earlierB);
        });
      }),
      {seed: 20261123, numRuns: 400},
    );
  });

  test("fifty thousand lines with one new one at either end are done at once", () => {
    const lines = Array.from({length: 50_000}, (_, index) => `regel ${index}`);
    const started = performance.now();
    expect(commonOrder(["oud", ...lines, "oud"], ["nieuw", ...lines, "slot"])).toHaveLength(50_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
