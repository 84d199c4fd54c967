import {normalisedWeights} from "../../core/arithmetic.ts";
import type {CriterionId, Share} from "../../core/ids.ts";
import type {Criterion, Method} from "../../core/strategy.ts";
import {weightUnit, weightUnits} from "../../core/weight-units.ts";

/** The least and the most that a weight may be. */
export interface Bounds {
  readonly low: Share;
  readonly high: Share;
}

/**
 * What is known of the weights of the units. `fixed`: all of it. `free`: nothing. `ordered`: which unit counts for more, the
 * heaviest first; units not named come after all that are. `bounded`: between which bounds each lies; a unit not named lies
 * between 0 and 1.
 */
export type WeightSpace =
  | {readonly kind: "fixed"}
  | {readonly kind: "free"}
  | {readonly kind: "ordered"; readonly heaviestFirst: readonly string[]}
  | {readonly kind: "bounded"; readonly bounds: ReadonlyMap<string, Bounds>};

/**
 * What gets a weight of its own: each criterion, or with a method that counts per interest each interest, of which the
 * criteria then keep their share. Weights of units add up to 1.
 */
export interface Units {
  readonly ids: readonly string[];
  /** The weight that the method gives each unit. */
  readonly own: readonly Share[];
  /** Per criterion with a weight: the index of its unit, and its share in the weight of it. */
  readonly criteria: readonly {
    readonly id: CriterionId;
    readonly unit: number;
    readonly share: Share;
  }[];
}

/** The units of a method. */
export function unitsOf({criteria, interests, weighting}: Method): Units {
  const weights = normalisedWeights(criteria, weighting);
  const counting = criteria.filter(({id}) => weights.has(id));
  const unitOf = (criterion: Criterion): string => weightUnit(criterion, weighting);
  const named = new Set(weightUnits({criteria, weighting}));
  const ids =
    weighting === "per_interest" ? interests.map(({id}) => id).filter((id) => named.has(id)) : [...named];
  const own = ids.map((id) =>
    counting
      .filter((criterion) => unitOf(criterion) === id)
      .reduce((sum, criterion) => sum + (weights.get(criterion.id) ?? 0), 0),
  );
  return {
    ids,
    own,
    criteria: counting.map((criterion) => {
      const unit = ids.indexOf(unitOf(criterion));
      return {id: criterion.id, unit, share: (weights.get(criterion.id) ?? 0) / (own[unit] ?? 1)};
    }),
  };
}
