import type {CriterionId, RiskId} from "../../core/ids.ts";
import type {Method} from "../../core/strategy.ts";

/** A risk as the ways of weighing see it: the place on the scale of each expected letter (X is 0), by criterion; without what was not assessed. */
export interface LetteredRisk {
  readonly id: RiskId;
  readonly orders: ReadonlyMap<CriterionId, number>;
}

/** A way of weighing: the rank of each risk, 1 for the heaviest. Risks that it cannot tell apart share a rank, and the ranks after it are passed over. */
export type Weigher = (risks: readonly LetteredRisk[], method: Method) => ReadonlyMap<RiskId, number>;

/** Ranks by a comparison that is negative when the first risk is the heavier one: 1 plus the number of heavier risks. */
export function ranksBy(
  risks: readonly LetteredRisk[],
  compare: (a: LetteredRisk, b: LetteredRisk) => number,
): ReadonlyMap<RiskId, number> {
  const sorted = [...risks].sort(compare);
  const ranks = new Map<RiskId, number>();
  let rank = 0;
  for (const [index, risk] of sorted.entries()) {
    const above = sorted[index - 1];
    if (above === undefined || compare(above, risk) !== 0) rank = index + 1;
    ranks.set(risk.id, rank);
  }
  return ranks;
}
