import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {letterChances, unknownLetter} from "../../../pipeline/4-compare/robustness/letter-chances.ts";
import {letterSampler, type UncertainRisk} from "../../../pipeline/4-compare/robustness/letter-sampler.ts";
import {philox, streamOf} from "../../../pipeline/4-compare/robustness/philox.ts";
import {type Robustness, smaa} from "../../../pipeline/4-compare/robustness/smaa.ts";
import {weightSampler} from "../../../pipeline/4-compare/robustness/weight-sampler.ts";
import {unitsOf, type WeightSpace} from "../../../pipeline/4-compare/robustness/weight-space.ts";
import type {Method, Step} from "../../../pipeline/core/strategy.ts";

const GRADES = ["X", "A", "B", "C", "D", "E"] as const;
type Letter = (typeof GRADES)[number];
const SCALE: readonly Step[] = GRADES.map((grade, order) => ({
  axis: "impact",
  grade,
  order,
  label: grade,
  lower: null,
  upper: null,
  unit: null,
  verified: true,
  source: "proef",
}));

/** A method of so many criteria; two and two of them make an interest. */
const methodOf = (criteria: number, weighting: Method["weighting"] = "per_criterion"): Method => ({
  id: "proef",
  title: "Proef",
  base: 3,
  weighting,
  minCoverage: 0.5,
  verified: true,
  source: "proef",
  interests: Array.from({length: Math.ceil(criteria / 2)}, (_, index) => ({
    id: `b${index}`,
    title: `Belang ${index}`,
    description: "",
  })),
  criteria: Array.from({length: criteria}, (_, index) => ({
    id: `c${index}`,
    interest: `b${Math.floor(index / 2)}`,
    title: `Criterium ${index}`,
    weight: 1,
    sharedAs: `c${index}`,
    ownTranslation: false,
  })),
  impactScale: SCALE,
  likelihoodScale: SCALE,
  thresholds: [],
});

/** A risk from one word per criterion: `BCE` is low B, expected C, high E. */
const riskOf = (id: string, ...words: readonly string[]): UncertainRisk => ({
  id,
  letters: new Map(
    words.map((word, index) => {
      const [low = "X", expected = low, high = expected] = word;
      return [`c${index}`, letterChances({low, expected, high}, SCALE, 0.5)];
    }),
  ),
});

const rounded = (values: readonly {readonly value: number}[]): readonly number[] =>
  values.map(({value}) => Math.round(value * 1e4) / 1e4);

describe("random words", () => {
  it.each([
    [[0, 0, 0], "ff1dae59 6cd10df2"],
    [[0xffffffff, 0xffffffff, 0xffffffff], "2c3f628b ab4fd7ad"],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e], "dd7ce038 f62a4c12"],
  ])("for %j are those that the authors of Philox published", ([draw = 0, slot = 0, key = 0], words) => {
    const stream = streamOf(key);
    philox(stream, draw, slot);
    expect([...stream.words].map((word) => word.toString(16).padStart(8, "0")).join(" ")).toBe(words);
  });
});

describe("what a letter may be", () => {
  it("is the expected one in half of the draws, and each other letter of the band in an equal part of the rest", () => {
    const found = letterChances({low: "A", expected: "B", high: "D"}, SCALE, 0.5);
    expect(found.map(({order}) => order)).toEqual([1, 2, 3, 4]);
    for (const [at, chance] of [1 / 6, 1 / 2, 1 / 6, 1 / 6].entries())
      expect(found[at]?.chance).toBeCloseTo(chance, 12);
  });

  it("is certain when low, expected and high are one letter", () => {
    expect(letterChances({low: "C", expected: "C", high: "C"}, SCALE, 0.5)).toEqual([{order: 3, chance: 1}]);
  });

  it("is any letter of the scale when nobody gave one", () => {
    expect(unknownLetter(SCALE).map(({order}) => order)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("comes out of the sampler as often as it is likely", () => {
    const sample = letterSampler([riskOf("a", "ABD")], ["c0"], {base: 3, seed: 11});
    const [counts, values] = [new Map<number, number>(), new Float64Array(1)];
    for (let draw = 0; draw < 20_000; draw += 1) {
      sample(draw, values);
      counts.set(values[0] ?? 0, (counts.get(values[0] ?? 0) ?? 0) + 1 / 20_000);
    }
    const share = (order: number): number => counts.get(3 ** (order - 5)) ?? 0;
    for (const [order, chance] of [
      [1, 1 / 6],
      [2, 1 / 2],
      [3, 1 / 6],
      [4, 1 / 6],
    ] as const)
      expect(Math.abs(share(order) - chance)).toBeLessThan(0.012);
  });
});

/** Draws weights so many times. */
function drawWeights(method: Method, space: WeightSpace, draws: number): readonly (readonly number[])[] {
  const units = unitsOf(method);
  const sample = weightSampler(units, space, 5);
  return Array.from({length: draws}, (_, draw) => {
    const weights = new Float64Array(units.ids.length);
    sample(draw, weights);
    return [...weights];
  });
}
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
const meanAt = (all: readonly (readonly number[])[], at: number): number =>
  sum(all.map((each) => each[at] ?? 0)) / all.length;

describe("drawn weights", () => {
  const method = methodOf(4);
  const bounds = new Map([
    ["c0", {low: 0.1, high: 0.3}],
    ["c1", {low: 0.2, high: 0.6}],
    ["c3", {low: 0, high: 0.4}],
  ]);
  it.each<WeightSpace>([
    {kind: "fixed"},
    {kind: "free"},
    {kind: "ordered", heaviestFirst: ["c2", "c0"]},
    {kind: "bounded", bounds},
  ])("of the space $kind add up to 1 and keep to what is known of them", (space) => {
    for (const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] of drawWeights(method, space, 300)) {
      expect(c0 + c1 + c2 + c3).toBeCloseTo(1, 12);
      if (space.kind === "fixed") expect([c0, c1, c2, c3]).toEqual([0.25, 0.25, 0.25, 0.25]);
      if (space.kind === "ordered") expect(c2 >= c0 && c0 >= Math.max(c1, c3)).toBe(true);
      if (space.kind === "bounded") {
        expect(c0 >= 0.1 - 1e-12 && c0 <= 0.3 + 1e-12).toBe(true);
        expect(c1 >= 0.2 - 1e-12 && c1 <= 0.6 + 1e-12).toBe(true);
        expect(c3 >= -1e-12 && c3 <= 0.4 + 1e-12).toBe(true);
      }
    }
  });

  it("that are free have the mean and the spread of a uniform choice", () => {
    const drawn = drawWeights(method, {kind: "free"}, 20_000);
    for (const at of [0, 1, 2, 3]) {
      expect(meanAt(drawn, at)).toBeCloseTo(0.25, 2);
      // The largest of three others at w: the share above w is (1 − w)³.
      expect(drawn.filter((each) => (each[at] ?? 0) > 0.5).length / drawn.length).toBeCloseTo(0.125, 1);
    }
  });

  it("that are ordered have the known means of the ranks: sums of 1/k over n", () => {
    const drawn = drawWeights(method, {kind: "ordered", heaviestFirst: ["c2", "c0", "c1", "c3"]}, 20_000);
    const expected = [
      (1 / 2 + 1 / 3 + 1 / 4) / 4,
      (1 / 3 + 1 / 4) / 4,
      (1 + 1 / 2 + 1 / 3 + 1 / 4) / 4,
      1 / 16,
    ];
    for (const [at, mean] of expected.entries()) expect(meanAt(drawn, at)).toBeCloseTo(mean, 2);
  });

  it("within bounds are as free weights of which all outside the bounds are thrown away", () => {
    const inside = drawWeights(method, {kind: "bounded", bounds}, 20_000);
    const kept = drawWeights(method, {kind: "free"}, 120_000).filter(
      ([c0 = 0, c1 = 0, , c3 = 0]) => c0 >= 0.1 && c0 <= 0.3 && c1 >= 0.2 && c1 <= 0.6 && c3 <= 0.4,
    );
    expect(kept.length).toBeGreaterThan(5_000);
    for (const at of [0, 1, 2, 3]) {
      expect(Math.abs(meanAt(inside, at) - meanAt(kept, at))).toBeLessThan(0.006);
      const above = (all: readonly (readonly number[])[]): number =>
        all.filter((each) => (each[at] ?? 0) > 0.25).length / all.length;
      expect(Math.abs(above(inside) - above(kept))).toBeLessThan(0.02);
    }
  });

  it("of a method that counts per interest are those of interests", () => {
    expect(unitsOf(methodOf(4, "per_interest"))).toMatchObject({ids: ["b0", "b1"], own: [0.5, 0.5]});
  });
});

const both = {method: methodOf(2), draws: 4_000, seed: 3};

describe("what the draws say", () => {
  it("is certain when nothing is uncertain", () => {
    const found = smaa({
      ...both,
      risks: [riskOf("a", "E", "D"), riskOf("b", "D", "D")],
      weights: {kind: "fixed"},
    });
    expect(found.map(({ranks}) => rounded(ranks))).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(found[0]?.confidence).toEqual({value: 1, error: 0});
    expect(found[1]?.centralWeights).toBeNull();
  });

  it("puts a risk that is graver on one criterion and lighter on none above the other whatever the weights", () => {
    const found = smaa({
      ...both,
      risks: [riskOf("a", "D", "C"), riskOf("b", "C", "C")],
      weights: {kind: "free"},
    });
    expect(found[0]?.beats.get("b")?.value).toBe(1);
  });

  it("finds the share of the weights that can be worked out by hand", () => {
    // E and X against D and D: w·1 > 1/3, so in two thirds of all weights.
    const found = smaa({
      ...both,
      draws: 40_000,
      risks: [riskOf("a", "E", "X"), riskOf("b", "D", "D")],
      weights: {kind: "free"},
    });
    expect(found[0]?.ranks[0]?.value).toBeCloseTo(2 / 3, 2);
    expect(found[0]?.ranks[0]?.error).toBeCloseTo(Math.sqrt(2 / 9 / 40_000), 4);
    // Uniform between 1/3 and 1 has mean 2/3.
    expect(found[0]?.centralWeights?.get("c0")?.value).toBeCloseTo(2 / 3, 2);
    expect(found[0]?.confidence?.value).toBe(1);
  });

  it("gives risks that tie the same rank, and half a win each", () => {
    const found = smaa({
      ...both,
      risks: [riskOf("a", "D", "D"), riskOf("b", "D", "D")],
      weights: {kind: "free"},
    });
    expect(found.map(({ranks}) => rounded(ranks))).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(found[0]?.beats.get("b")?.value).toBe(0.5);
  });

  it("counts a place with the class that it is nearest to", () => {
    const [found] = smaa({...both, risks: [riskOf("a", "CDD", "D")], weights: {kind: "fixed"}});
    // D and D is 4; C and D is 5 + log3(2/9), 3.63, which is nearest to 4 too.
    expect(rounded(found?.classes ?? [])).toEqual([0, 0, 0, 0, 1, 0]);
    const [none] = smaa({...both, risks: [riskOf("a", "X", "X")], weights: {kind: "fixed"}});
    expect(rounded(none?.classes ?? [])).toEqual([1, 0, 0, 0, 0, 0]);
  });
});

const word = fc.uniqueArray(fc.integer({min: 0, max: 5}), {minLength: 1, maxLength: 3}).map((orders) => {
  const sorted = [...orders].sort((a, b) => a - b);
  const at = (index: number): Letter => GRADES[sorted[Math.min(index, sorted.length - 1)] ?? 0] ?? "X";
  return `${at(0)}${at(1)}${at(2)}`;
});
const risksArbitrary = fc.array(fc.array(word, {minLength: 4, maxLength: 4}), {minLength: 2, maxLength: 6});
const spaces = fc.constantFrom<WeightSpace>(
  {kind: "fixed"},
  {kind: "free"},
  {kind: "ordered", heaviestFirst: ["c1", "c3"]},
  {kind: "bounded", bounds: new Map([["c0", {low: 0.1, high: 0.4}]])},
);

describe("another implementation, that ranks by comparing all pairs of every draw", () => {
  it("finds the same on the same draws", () => {
    fc.assert(
      fc.property(risksArbitrary, spaces, fc.integer(), (words, weights, seed) => {
        const method = methodOf(4);
        const risks = words.map((letters, index) => riskOf(`r${index}`, ...letters));
        const request = {risks, method, weights, draws: 60, seed};
        expect(summary(smaa(request), risks)).toEqual(naive(request));
      }),
      {seed: 8, numRuns: 60},
    );
  });

  it("finds the same whatever the order of the risks", () => {
    fc.assert(
      fc.property(risksArbitrary, spaces, (words, weights) => {
        const risks = words.map((letters, index) => riskOf(`r${index}`, ...letters));
        const request = {method: methodOf(4), weights, draws: 50, seed: 1};
        const [one, other] = [smaa({...request, risks}), smaa({...request, risks: [...risks].reverse()})];
        expect(summary([...other].reverse(), risks)).toEqual(summary(one, risks));
      }),
      {seed: 9, numRuns: 40},
    );
  });
});

interface Summary {
  readonly ranks: readonly number[];
  readonly beats: readonly number[];
  readonly central: readonly number[] | null;
  readonly confidence: number | null;
}

const tidy = (value: number): number => Math.round(value * 1e9) / 1e9;

const summary = (found: readonly Robustness[], risks: readonly UncertainRisk[]): readonly Summary[] =>
  found.map(({ranks, beats, centralWeights, confidence}) => ({
    ranks: ranks.map(({value}) => tidy(value)),
    beats: risks.map(({id}) => tidy(beats.get(id)?.value ?? 0)),
    central: centralWeights === null ? null : [...centralWeights.values()].map(({value}) => tidy(value)),
    confidence: confidence === null ? null : tidy(confidence.value),
  }));

/** Worked out a second time, straight from the definitions, on the letters and weights of the program. */
function naive({risks, method, weights, draws, seed}: Parameters<typeof smaa>[0]): readonly Summary[] {
  const criteria = method.criteria.map(({id}) => id);
  const letters = letterSampler(risks, criteria, {base: method.base, seed});
  const spread = weightSampler(unitsOf(method), weights, seed);
  const all = Array.from({length: draws}, (_, draw) => {
    const [values, own] = [new Float64Array(risks.length * 4), new Float64Array(4)];
    letters(draw, values);
    spread(draw, own);
    const weigh = (by: readonly number[]): readonly number[] =>
      risks.map((_risk, risk) => sum(by.map((weight, at) => weight * (values[risk * 4 + at] ?? 0))));
    return {own, weigh, sums: weigh([...own])};
  });
  const heavier = (a: number, b: number): boolean => a - b > 1e-12 * a;
  return risks.map((_, risk) => {
    const rankIn = (sums: readonly number[]): number =>
      sums.filter((each) => heavier(each, sums[risk] ?? 0)).length;
    const first = all.filter(({sums}) => rankIn(sums) === 0);
    const central = criteria.map((_id, at) =>
      meanAt(
        first.map(({own}) => [...own]),
        at,
      ),
    );
    const held = all.filter(({weigh}) => rankIn(weigh(central)) === 0);
    return {
      ranks: risks.map((_rank, rank) => tidy(all.filter(({sums}) => rankIn(sums) === rank).length / draws)),
      beats: risks.map((_other, other) =>
        other === risk
          ? 0
          : tidy(
              sum(
                all.map(({sums}) => {
                  const [a, b] = [sums[risk] ?? 0, sums[other] ?? 0];
                  return heavier(a, b) ? 1 : heavier(b, a) ? 0 : 0.5;
                }),
              ) / draws,
            ),
      ),
      central: first.length === 0 ? null : central.map(tidy),
      confidence: first.length === 0 ? null : tidy(held.length / draws),
    };
  });
}
