import type {CriterionId, RiskId} from "../../core/ids.ts";
import type {Method} from "../../core/strategy.ts";
import {classLimits} from "./class-limits.ts";
import {type Estimate, meanOf, shareOf} from "./estimate.ts";
import {letterSampler, type UncertainRisk} from "./letter-sampler.ts";
import {isHeavier, Ranking} from "./ranking.ts";
import {weightSampler} from "./weight-sampler.ts";
import {type Units, unitsOf, type WeightSpace} from "./weight-space.ts";

/** What is drawn, how often, and from which seed. */
export interface SmaaRequest {
  readonly risks: readonly UncertainRisk[];
  readonly method: Method;
  readonly weights: WeightSpace;
  readonly draws: number;
  readonly seed: number;
}

/** How sure the place of one risk is. Every share is over the draws. */
export interface Robustness {
  readonly risk: RiskId;
  /** At index 0 the share in which it ranks first, and so on. Risks that tie share the best of their ranks. */
  readonly ranks: readonly Estimate[];
  /** By place of the class on the scale, the lightest first; at index 0 that every letter is X, so that it has no place. */
  readonly classes: readonly Estimate[];
  /** How often it is heavier than each other risk; a tie counts half. */
  readonly beats: ReadonlyMap<RiskId, Estimate>;
  /** The mean weights of the units in the draws in which it ranks first: who finds these weights right, finds this risk the gravest. Null when it never does. */
  readonly centralWeights: ReadonlyMap<string, Estimate> | null;
  /** With those weights the share of drawn letters with which it ranks first; null when it never ranked first. */
  readonly confidence: Estimate | null;
}

/** With more draws than this for the confidence factor its error hardly shrinks, and every risk that can be first takes a ranking per draw. */
const CONFIDENCE_DRAWS = 2_000;

/**
 * SMAA-2 on letters with bands: which rank and class each risk gets when the letters fall within their bands and the weights
 * anywhere in their space. Lahdelma and Salminen, SMAA-2 (2001); Tervonen and Lahdelma, Implementing SMAA (2007). The same
 * seed gives the same figures for any order of the risks. Time and nothing else grows with the draws.
 */
export function smaa(request: SmaaRequest): readonly Robustness[] {
  const simulation = new Simulation(request);
  for (let draw = 0; draw < request.draws; draw += 1) simulation.take(draw);
  return simulation.result();
}

/** The tallies of a run of draws. One object with flat arrays, because what a draw makes would be waste a hundred thousand times. */
class Simulation {
  readonly #request: SmaaRequest;
  readonly #units: Units;
  readonly #criteria: readonly CriterionId[];
  readonly #letters: Float64Array;
  readonly #weights: Float64Array;
  readonly #perCriterion: Float64Array;
  readonly #drawLetters: (draw: number, values: Float64Array) => void;
  readonly #drawWeights: (draw: number, weights: Float64Array) => void;
  readonly #ranking: Ranking;
  readonly #limits: Float64Array;
  readonly #classes: Uint32Array;
  readonly #firsts: Float64Array;
  /** Per risk and unit: the sum of its weights in the draws in which the risk ranks first, and of their squares. */
  readonly #weightSums: Float64Array;
  readonly #weightSquares: Float64Array;

  constructor(request: SmaaRequest) {
    const {risks, method, seed} = request;
    this.#request = request;
    this.#units = unitsOf(method);
    this.#criteria = this.#units.criteria.map(({id}) => id);
    this.#letters = new Float64Array(risks.length * this.#criteria.length);
    this.#weights = new Float64Array(this.#units.ids.length);
    this.#perCriterion = new Float64Array(this.#criteria.length);
    this.#drawLetters = letterSampler(risks, this.#criteria, {base: method.base, seed});
    this.#drawWeights = weightSampler(this.#units, request.weights, seed);
    this.#ranking = new Ranking(risks.length);
    this.#limits = classLimits(method);
    this.#classes = new Uint32Array(risks.length * (this.#limits.length + 1));
    this.#firsts = new Float64Array(risks.length);
    this.#weightSums = new Float64Array(risks.length * this.#units.ids.length);
    this.#weightSquares = new Float64Array(this.#weightSums.length);
  }

  /** Draws letters and weights once and counts what comes of it. */
  take(draw: number): void {
    this.#drawLetters(draw, this.#letters);
    this.#drawWeights(draw, this.#weights);
    this.#spread(this.#weights, this.#perCriterion);
    const {sums} = this.#ranking;
    for (let risk = 0; risk < sums.length; risk += 1)
      sums[risk] = weighed(this.#letters, risk, this.#perCriterion);
    this.#ranking.rank();
    this.#ranking.count();
    this.#countClasses();
    for (const risk of this.#ranking.first()) {
      this.#firsts[risk] = (this.#firsts[risk] ?? 0) + 1;
      for (let unit = 0; unit < this.#weights.length; unit += 1) {
        const at = risk * this.#weights.length + unit;
        const weight = this.#weights[unit] ?? 0;
        this.#weightSums[at] = (this.#weightSums[at] ?? 0) + weight;
        this.#weightSquares[at] = (this.#weightSquares[at] ?? 0) + weight * weight;
      }
    }
  }

  /** Makes the weights of units weights of criteria. */
  #spread(weights: Float64Array, perCriterion: Float64Array): void {
    let next = 0;
    for (const {unit, share} of this.#units.criteria) {
      perCriterion[next] = (weights[unit] ?? 0) * share;
      next += 1;
    }
  }

  #countClasses(): void {
    const limits = this.#limits;
    const classes = this.#classes;
    const {sums} = this.#ranking;
    for (let risk = 0; risk < sums.length; risk += 1) {
      const sum = sums[risk] ?? 0;
      let place = 0;
      while (place < limits.length && sum >= (limits[place] ?? 0)) place += 1;
      const at = risk * (limits.length + 1) + place;
      classes[at] = (classes[at] ?? 0) + 1;
    }
  }

  result(): readonly Robustness[] {
    const {risks, draws} = this.#request;
    const confidence = this.#confidence();
    const shares = (times: ArrayLike<number>): readonly Estimate[] =>
      Array.from(times, (each) => shareOf(each, draws)).filter((each) => each !== null);
    return risks.map(({id}, risk) => ({
      risk: id,
      ranks: shares(this.#ranking.ranksOf(risk)),
      classes: shares(rowOf(this.#classes, risk, this.#limits.length + 1)),
      beats: new Map(
        risks.flatMap((other, index) => {
          const share = index === risk ? null : shareOf(this.#ranking.winsOf(risk, index), draws);
          return share === null ? [] : [[other.id, share] as const];
        }),
      ),
      centralWeights: this.#centralWeights(risk),
      confidence: confidence[risk] ?? null,
    }));
  }

  #centralWeights(risk: number): Robustness["centralWeights"] {
    const firsts = this.#firsts[risk] ?? 0;
    if (firsts === 0) return null;
    const {ids} = this.#units;
    const [sums, squares] = [this.#weightSums, this.#weightSquares].map((all) =>
      rowOf(all, risk, ids.length),
    );
    return new Map(ids.map((id, unit) => [id, meanOf(sums?.[unit] ?? 0, squares?.[unit] ?? 0, firsts)]));
  }

  /** Draws the letters of the first draws once more and weighs them with the central weights of each risk that ever ranked first. */
  #confidence(): readonly (Estimate | null)[] {
    const draws = Math.min(this.#request.draws, CONFIDENCE_DRAWS);
    const central = this.#request.risks.map((_, risk) => {
      const weights = this.#centralWeights(risk);
      if (weights === null) return null;
      const perCriterion = new Float64Array(this.#criteria.length);
      this.#spread(
        Float64Array.from(weights.values(), ({value}) => value),
        perCriterion,
      );
      return perCriterion;
    });
    // Who often ranks first is asked first: one that is heavier settles the question.
    const rivals = [...central.keys()].sort((a, b) => (this.#firsts[b] ?? 0) - (this.#firsts[a] ?? 0));
    const held = new Float64Array(central.length);
    for (let draw = 0; draw < draws; draw += 1) {
      this.#drawLetters(draw, this.#letters);
      for (const [risk, weights] of central.entries()) {
        if (weights !== null && this.#isHeaviest(risk, weights, rivals)) held[risk] = (held[risk] ?? 0) + 1;
      }
    }
    return central.map((weights, risk) => (weights === null ? null : shareOf(held[risk] ?? 0, draws)));
  }

  #isHeaviest(risk: number, weights: Float64Array, rivals: readonly number[]): boolean {
    const own = weighed(this.#letters, risk, weights);
    return rivals.every((rival) => !isHeavier(weighed(this.#letters, rival, weights), own));
  }
}

/** The weighted sum of the letters of one risk. */
function weighed(letters: Float64Array, risk: number, perCriterion: Float64Array): number {
  const width = perCriterion.length;
  const row = risk * width;
  let sum = 0;
  for (let at = 0; at < width; at += 1) sum += (perCriterion[at] ?? 0) * (letters[row + at] ?? 0);
  return sum;
}

const rowOf = <Numbers extends Float64Array | Uint32Array>(
  all: Numbers,
  row: number,
  width: number,
): Numbers => all.subarray(row * width, (row + 1) * width) as Numbers;
