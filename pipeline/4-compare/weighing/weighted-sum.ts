import {letterValue, normalisedWeights} from "../../core/arithmetic.ts";
import type {Method} from "../../core/strategy.ts";
import {type LetteredRisk, ranksBy, type Weigher} from "./weigher.ts";

/** Sums are binary fractions; what differs by less than this is a tie. */
const TIE = 1e-12;

/** Weighted sum of letter values at a base, renormalised over what was assessed; 0 when every letter is X. Design, Method. */
export function weightedSum(
  risk: LetteredRisk,
  method: Pick<Method, "criteria" | "weighting">,
  base: number,
): number {
  const weights = normalisedWeights(method.criteria, method.weighting);
  let sum = 0;
  let weighed = 0;
  for (const [criterion, order] of risk.orders) {
    const weight = weights.get(criterion) ?? 0;
    weighed += weight;
    sum += weight * letterValue(base, order);
  }
  return weighed === 0 ? 0 : sum / weighed;
}

const byWeightedSum =
  (weighting: Method["weighting"]): Weigher =>
  (risks, method) => {
    const sums = new Map(
      risks.map((risk) => [risk.id, weightedSum(risk, {...method, weighting}, method.base)]),
    );
    // Rounded to a grid, so that equal stays equal whichever two are compared.
    const grid = (risk: LetteredRisk): number => Math.round((sums.get(risk.id) ?? 0) / TIE);
    return ranksBy(risks, (a, b) => grid(b) - grid(a));
  };

/** Every criterion counts by its own weight: interests with many criteria weigh more. */
export const weightedPerCriterion: Weigher = byWeightedSum("per_criterion");

/** Every interest counts alike, whatever the number of its criteria. */
export const weightedPerInterest: Weigher = byWeightedSum("per_interest");
