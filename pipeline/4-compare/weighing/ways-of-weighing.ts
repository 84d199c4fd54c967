import type {RiskId} from "../../core/ids.ts";
import type {Method} from "../../core/strategy.ts";
import {highestCriterion} from "./highest-criterion.ts";
import {medalTable} from "./medal-table.ts";
import {pareto} from "./pareto.ts";
import type {LetteredRisk, Weigher} from "./weigher.ts";
import {weightedPerCriterion, weightedPerInterest} from "./weighted-sum.ts";

/** The ways of weighing that stand side by side. */
export const WAYS = {
  perCriterion: weightedPerCriterion,
  perInterest: weightedPerInterest,
  medals: medalTable,
  highest: highestCriterion,
  pareto,
} as const satisfies Readonly<Record<string, Weigher>>;

export type Way = keyof typeof WAYS;

/** Ways that put the risks in a full order; the other two leave most of them side by side, so their ranks say less. */
const FULL_ORDERS = ["perCriterion", "perInterest", "medals"] as const;

/** The rank of one risk by every way, 1 for the heaviest. */
export interface RanksOfRisk {
  readonly risk: RiskId;
  readonly ranks: Readonly<Record<Way, number>>;
  /** How many places its highest and lowest rank are apart among the full orders. */
  readonly spread: number;
  /** The full order that puts it highest and the one that puts it lowest. */
  readonly highestBy: Way;
  readonly lowestBy: Way;
}

/** The risks by every way of weighing, in the order given. */
export function ranksOf(risks: readonly LetteredRisk[], method: Method): readonly RanksOfRisk[] {
  const byWay = Object.entries(WAYS).map(([way, weigh]) => [way, weigh(risks, method)] as const);
  return risks.map(({id}) => {
    const ranks = Object.fromEntries(byWay.map(([way, found]) => [way, found.get(id) ?? 0])) as Record<
      Way,
      number
    >;
    const ordered = [...FULL_ORDERS].sort((a, b) => ranks[a] - ranks[b]);
    const [highestBy, lowestBy] = [ordered[0] ?? "perCriterion", ordered.at(-1) ?? "perCriterion"];
    return {risk: id, ranks, spread: ranks[lowestBy] - ranks[highestBy], highestBy, lowestBy};
  });
}
