import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {smallestChange} from "../../../pipeline/4-compare/robustness/smallest-change.ts";
import {overlap, weightInterval} from "../../../pipeline/4-compare/robustness/weight-interval.ts";

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Differences and weights of which the first risk is the heavier one. */
const pair = fc
  .integer({min: 2, max: 8})
  .chain((units) =>
    fc.record({
      differences: fc.array(fc.integer({min: -9, max: 9}), {minLength: units, maxLength: units}),
      parts: fc.array(fc.integer({min: 0, max: 9}), {minLength: units, maxLength: units}),
    }),
  )
  .filter(({parts}) => total(parts) > 0)
  .map(({differences, parts}) => {
    const own = parts.map((part) => part / total(parts));
    const lead = dot(differences, own);
    return {own, differences: lead < 0 ? differences.map((each) => -each) : differences};
  })
  .filter(({own, differences}) => dot(differences, own) > 1e-9);

describe("the smallest joint change of weights", () => {
  it("of two criteria is the one that can be worked out by hand", () => {
    // 0,6·1 − 0,4·1 = 0,2; moving d to the other side takes 2d.
    const found = smallestChange([1, -1], [0.6, 0.4]);
    expect(found?.distance).toBeCloseTo(0.1, 12);
    expect(found?.weights[0]).toBeCloseTo(0.5, 12);
  });

  it("does not take more from a weight than it has", () => {
    // 3·0,1 + 1·0,5 − 1·0,4 = 0,4. The first can give 0,1 only: with t above it the third takes 0,1 + t … from the second.
    const found = smallestChange([3, 1, -1], [0.1, 0.5, 0.4]);
    expect(found?.weights[0]).toBeGreaterThanOrEqual(0);
    expect(dot([3, 1, -1], found?.weights ?? [])).toBeCloseTo(0, 12);
  });

  it("is not there when one risk is at least as grave on all", () => {
    expect(smallestChange([1, 0.5], [0.5, 0.5])).toBeNull();
    expect(smallestChange([1, 0], [1, 0])?.weights).toEqual([0, 1]);
  });

  it("ends in a tie, beyond it they turn round, and no smaller change does so", () => {
    fc.assert(
      fc.property(
        pair,
        fc.array(fc.double({min: -1, max: 1, noNaN: true}), {minLength: 8, maxLength: 8}),
        (given, noise) => {
          const {own, differences} = given;
          const found = smallestChange(differences, own);
          if (found === null) {
            expect(Math.min(...differences)).toBeGreaterThanOrEqual(0);
            return;
          }
          const {distance, weights} = found;
          expect(total(weights)).toBeCloseTo(1, 9);
          expect(Math.min(...weights)).toBeGreaterThan(-1e-9);
          expect(
            Math.max(...weights.map((weight, unit) => Math.abs(weight - (own[unit] ?? 0)))),
          ).toBeLessThan(distance + 1e-9);
          expect(dot(differences, weights)).toBeCloseTo(0, 9);
          const past = weights.map((weight, unit) => weight + 1e-4 * (weight - (own[unit] ?? 0)));
          expect(dot(differences, past)).toBeLessThan(0);
          // Any other weights that are nearer leave the order as it is.
          const moves = own.map((weight, unit) => Math.max(-weight, 0.999 * distance * (noise[unit] ?? 0)));
          const balanced = balance(moves, own, 0.999 * distance);
          if (balanced !== null)
            expect(dot(differences, own) + dot(differences, balanced)).toBeGreaterThan(-1e-9);
        },
      ),
      {seed: 21, numRuns: 400},
    );
  });

  it("is found as well by trying all corners of what may be moved", () => {
    fc.assert(
      fc.property(pair, ({own, differences}) => {
        const found = smallestChange(differences, own);
        if (found === null) return;
        const lead = dot(differences, own);
        const at = (distance: number): number => lead - mostTaken(differences, own, distance);
        expect(at(found.distance)).toBeCloseTo(0, 9);
        expect(at(found.distance * 0.99)).toBeGreaterThan(0);
      }),
      {seed: 22, numRuns: 60},
    );
  });
});

/** Makes moves add up to nothing by taking the surplus from all that have room for it; null when they have too little. */
function balance(moves: readonly number[], own: readonly number[], most: number): readonly number[] | null {
  const surplus = total(moves);
  const room = moves.map((move, unit) => (surplus > 0 ? move + Math.min(most, own[unit] ?? 0) : most - move));
  const all = total(room);
  if (all < Math.abs(surplus)) return null;
  return moves.map((move, unit) => move - (surplus * (room[unit] ?? 0)) / (all === 0 ? 1 : all));
}

/** The most that moves of at most `distance` can take from the lead: at a corner all units but one stand at an end of what they may. */
function mostTaken(differences: readonly number[], own: readonly number[], distance: number): number {
  const ends = own.map((weight) => [-Math.min(distance, weight), distance] as const);
  let best = 0;
  for (const [between] of own.entries()) {
    for (let mask = 0; mask < 2 ** own.length; mask += 1) {
      const moves = ends.map(([low, high], unit) => ((mask >> unit) % 2 === 0 ? low : high));
      const others = total(moves.filter((_, unit) => unit !== between));
      const [low = 0, high = 0] = ends[between] ?? [];
      if (-others < low - 1e-12 || -others > high + 1e-12) continue;
      const move = moves.map((each, unit) => (unit === between ? -others : each));
      best = Math.max(best, -dot(differences, move));
    }
  }
  return best;
}

describe("the interval of one weight", () => {
  it("of two criteria is the one that can be worked out by hand", () => {
    expect(weightInterval([2, -1], [0.5, 0.5], 0)).toEqual({low: 1 / 3, high: 1});
    expect(weightInterval([2, -1], [0.5, 0.5], 1)).toEqual({low: 0, high: 2 / 3});
    expect(weightInterval([1, 1], [0.5, 0.5], 0)).toEqual({low: 0, high: 1});
  });

  it("holds the present weight, is a tie at its bound, and beyond it the risks turn round", () => {
    fc.assert(
      fc.property(pair, ({own, differences}) => {
        for (const [unit, weight] of own.entries()) {
          if (weight >= 1) continue;
          const {low, high} = weightInterval(differences, own, unit);
          const at = (value: number): number =>
            dot(
              differences,
              own.map((each, index) => (index === unit ? value : (each * (1 - value)) / (1 - weight))),
            );
          expect(low <= weight + 1e-12 && weight <= high + 1e-12).toBe(true);
          if (low > 0) expect([at(low), Math.sign(at(low - 1e-6))]).toEqual([expect.closeTo(0, 9), -1]);
          if (high < 1) expect([at(high), Math.sign(at(high + 1e-6))]).toEqual([expect.closeTo(0, 9), -1]);
        }
      }),
      {seed: 23, numRuns: 300},
    );
  });

  it("of several pairs is where all hold", () => {
    expect(
      overlap([
        {low: 0, high: 0.5},
        {low: 0.2, high: 1},
      ]),
    ).toEqual({low: 0.2, high: 0.5});
    expect(overlap([])).toEqual({low: 0, high: 1});
  });
});
