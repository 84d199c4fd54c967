import {letterValue, normalisedWeights} from "../core/arithmetic.ts";
import type {CriterionId, Grade, Share} from "../core/ids.ts";
import type {Ruler} from "./ruler.ts";

/** Of which of the two editions. */
export type End = "before" | "after";

/** A criterion that counts, by its index in the plan, with its share of the weight. */
export interface Term {
  readonly index: number;
  readonly weight: Share;
}

/** All that two rulers say of a mixture of them, worked out once for all risks that they measure. */
export interface Plan {
  readonly rulers: Readonly<Record<End, Ruler>>;
  /** The criteria of both, each once. */
  readonly criteria: readonly CriterionId[];
  /** By index: whether both rulers have the criterion. */
  readonly isCommon: readonly boolean[];
  /** What counts with the criteria of one end and the weights of one end: `terms[criteria][weights]`. Without weight it is not there. */
  readonly terms: Readonly<Record<End, Readonly<Record<End, readonly Term[]>>>>;
  /** What a letter is worth by the method of each end. */
  readonly values: Readonly<Record<End, ReadonlyMap<Grade, number>>>;
}

/** Works out how two rulers mix. A criterion that the weights do not know keeps its own weight; a letter that a method's scale lacks keeps its own place. */
export function planOf(before: Ruler, after: Ruler): Plan {
  const rulers = {before, after};
  const known = {before: idsOf(before), after: idsOf(after)};
  const criteria = [...new Set([...known.before, ...known.after])];
  const index = new Map(criteria.map((id, place) => [id, place]));
  const termsOf = (from: End, weighedBy: End): readonly Term[] => {
    const own = new Map(rulers[weighedBy].criteria.map((criterion) => [criterion.id, criterion]));
    const inForce = rulers[from].criteria.map((criterion) => own.get(criterion.id) ?? criterion);
    const weights = normalisedWeights(inForce, rulers[weighedBy].weighting);
    return inForce
      .map(({id}) => ({index: index.get(id) ?? 0, weight: weights.get(id) ?? 0}))
      .filter(({weight}) => weight > 0);
  };
  return {
    rulers,
    criteria,
    isCommon: criteria.map((id) => known.before.has(id) && known.after.has(id)),
    terms: {
      before: {before: termsOf("before", "before"), after: termsOf("before", "after")},
      after: {before: termsOf("after", "before"), after: termsOf("after", "after")},
    },
    values: {before: valuesOf(before, after), after: valuesOf(after, before)},
  };
}

const idsOf = (ruler: Ruler): ReadonlySet<CriterionId> => new Set(ruler.criteria.map(({id}) => id));

const valuesOf = (own: Ruler, other: Ruler): ReadonlyMap<Grade, number> =>
  new Map([...other.orders, ...own.orders].map(([grade, order]) => [grade, letterValue(own.base, order)]));
