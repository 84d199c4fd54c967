import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {roundTo} from "../../pipeline/core/format.ts";
import {largestRemainder, type Portion} from "../../pipeline/core/largest-remainder.ts";

const SEED = {seed: 20231, numRuns: 500};
const portions = (...values: readonly number[]): readonly Portion[] =>
  values.map((value, index) => ({key: String.fromCharCode(97 + index), value}));
const shown = (parts: readonly Portion[], total: number, decimals: number): readonly number[] => {
  const rounded = largestRemainder(parts, total, decimals);
  return parts.map(({key}) => rounded?.get(key) ?? Number.NaN);
};

describe("parts of a total", () => {
  it("that add up when each is rounded by itself stay so", () =>
    expect(shown(portions(0.24, 0.31, 0.45), 1, 2)).toEqual([0.24, 0.31, 0.45]));

  it("give the unit that is missing to who lost most: three thirds are 34, 33 and 33 percent", () =>
    expect(shown(portions(1 / 3, 1 / 3, 1 / 3), 1, 2)).toEqual([0.34, 0.33, 0.33]));

  it("give up what they have too much, worked by hand", () => {
    // By themselves 0.7, 0.0 and 0.0, while the total is 0.6. Down 0.6, −0.1 and −0.1: two units are left, and the second lost least.
    expect(shown(portions(0.67, -0.04, -0.03), 0.6, 1)).toEqual([0.7, -0.1, 0]);
  });

  it("keep a part that needs no rounding", () =>
    expect(shown(portions(0, 0.16, 0.16, 0.16), 0.48, 1)).toEqual([0, 0.2, 0.2, 0.1]));

  it("are left alone when they are not parts of it", () =>
    expect(largestRemainder(portions(0.4, 0.4), 1, 2)).toBeNull());
});

const PARTS = fc.array(fc.double({min: -4, max: 4, noNaN: true, noDefaultInfinity: true}), {
  minLength: 1,
  maxLength: 20,
});

describe("whatever the parts are, they", () => {
  const check = (holds: (parts: readonly Portion[], total: number, decimals: number) => void): void =>
    fc.assert(
      fc.property(PARTS, fc.integer({min: 0, max: 3}), (values, decimals) => {
        const parts = values.map((value, index) => ({key: String(index), value}));
        holds(
          parts,
          values.reduce((sum, value) => sum + value, 0),
          decimals,
        );
      }),
      SEED,
    );

  it("add up exactly to the rounded total", () =>
    check((parts, total, decimals) => {
      const units = shown(parts, total, decimals).map((value) => Math.round(value * 10 ** decimals));
      const sum = units.reduce((before, value) => before + value, 0);
      expect(sum).toBe(Math.round(roundTo(total, decimals) * 10 ** decimals));
    }));

  it("stay within one unit of their value", () =>
    check((parts, total, decimals) => {
      const rounded = largestRemainder(parts, total, decimals);
      for (const {key, value} of parts)
        expect(Math.abs((rounded?.get(key) ?? Number.NaN) - value)).toBeLessThan(
          10 ** -decimals + Number.EPSILON * 8,
        );
    }));

  it("are the same in any order", () =>
    check((parts, total, decimals) => {
      const turned = largestRemainder(parts.toReversed(), total, decimals);
      for (const [key, value] of largestRemainder(parts, total, decimals) ?? [])
        expect(turned?.get(key)).toBe(value);
    }));

  it("stand in the order of their values", () =>
    check((parts, total, decimals) => {
      const rounded = largestRemainder(parts, total, decimals);
      const sorted = parts.toSorted((a, b) => a.value - b.value).map(({key}) => rounded?.get(key) ?? 0);
      for (const [index, value] of sorted.entries())
        expect(value).toBeGreaterThanOrEqual((sorted[index - 1] ?? value) - 1e-12);
    }));
});
