import type {Weighed} from "../core/arithmetic.ts";
import {type CriterionId, type Grade, type InterestId, LIKELIHOOD, type Share} from "../core/ids.ts";
import type {Method} from "../core/strategy.ts";

/** A likelihood class is ten times as likely as the one before. */
export const LIKELIHOOD_BASE = 10;

/** How letters on one axis become a position, with criteria under the name they share between methods. */
export interface Ruler {
  readonly criteria: readonly Weighed[];
  readonly weighting: "per_criterion" | "per_interest";
  readonly base: number;
  /** Below this part of the weight there is no position. */
  readonly minCoverage: Share;
  readonly orders: ReadonlyMap<Grade, number>;
}

/** The ruler for impact, as a whole or on the criteria of one interest. */
export function impactRuler(method: Method, interest: InterestId | null = null): Ruler {
  return {
    criteria: method.criteria
      .filter((criterion) => interest === null || criterion.interest === interest)
      .map((criterion) => ({id: criterion.sharedAs, interest: criterion.interest, weight: criterion.weight})),
    weighting: method.weighting,
    base: method.base,
    minCoverage: method.minCoverage,
    orders: new Map(method.impactScale.map((step) => [step.grade, step.order])),
  };
}

/** Likelihood is measured as an impact with a single criterion and base 10, so that one arithmetic serves both axes; of a split or merged risk the chances are added by share. */
export function likelihoodRuler(method: Method): Ruler {
  return {
    criteria: [{id: LIKELIHOOD, interest: "", weight: 1}],
    weighting: "per_criterion",
    base: LIKELIHOOD_BASE,
    minCoverage: 1,
    orders: new Map(method.likelihoodScale.map((step) => [step.grade, step.order])),
  };
}

/** The name under which each criterion of a method is shared with other methods; a name that is no criterion of it stays. */
export function sharedNames(method: Method): (criterion: CriterionId) => CriterionId {
  const names = new Map(method.criteria.map(({id, sharedAs}) => [id, sharedAs]));
  return (criterion) => names.get(criterion) ?? criterion;
}
