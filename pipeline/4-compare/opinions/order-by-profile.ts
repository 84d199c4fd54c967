import {isEnough} from "../../core/arithmetic.ts";
import type {CriterionId, RiskId, Share} from "../../core/ids.ts";
import type {Method} from "../../core/strategy.ts";
import {unitsOf} from "../robustness/weight-space.ts";
import type {LetteredRisk} from "../weighing/weigher.ts";
import {weightedPerCriterion} from "../weighing/weighted-sum.ts";
import type {UnitWeights} from "./profiles.ts";

/** The rank of each risk, 1 for the heaviest; equal ones share a rank. A risk without a place is not in it. */
export type Order = ReadonlyMap<RiskId, number>;

/**
 * The risks in order of impact by other weights than the method’s, exactly: the same sum over the expected letters. With a method
 * that counts per interest its criteria keep their share of the interest. A risk that these weights leave below the least
 * coverage has no place.
 */
export function orderBy(weights: UnitWeights, risks: readonly LetteredRisk[], method: Method): Order {
  const shares = criterionWeights(weights, method);
  const covered = risks.filter(({orders}) => {
    const coverage = [...orders.keys()].reduce((sum, criterion) => sum + (shares.get(criterion) ?? 0), 0);
    return coverage > 0 && isEnough(coverage, method.minCoverage);
  });
  const criteria = method.criteria.map((criterion) => ({
    ...criterion,
    weight: shares.get(criterion.id) ?? 0,
  }));
  return weightedPerCriterion(covered, {...method, criteria});
}

function criterionWeights(weights: UnitWeights, method: Method): ReadonlyMap<CriterionId, Share> {
  const {ids, criteria} = unitsOf(method);
  return new Map(criteria.map(({id, unit, share}) => [id, (weights.get(ids[unit] ?? "") ?? 0) * share]));
}

/** The risks that belong to the first so many; risks that are equal at the boundary all do. */
export const topOf = (order: Order, size: number): ReadonlySet<RiskId> =>
  new Set([...order].filter(([, rank]) => rank <= size).map(([risk]) => risk));

/** Of all pairs of risks with a place in both orders how many stand in opposite order; a pair that is equal in either does not. */
export function opposedPairs(a: Order, b: Order): {readonly opposed: number; readonly pairs: number} {
  const shared = [...a].flatMap(([risk, rank]) => {
    const other = b.get(risk);
    return other === undefined ? [] : [{rank, other}];
  });
  let opposed = 0;
  for (const [index, one] of shared.entries())
    for (const two of shared.slice(index + 1))
      if ((one.rank - two.rank) * (one.other - two.other) < 0) opposed += 1;
  return {opposed, pairs: (shared.length * (shared.length - 1)) / 2};
}
