import type {CriterionId, InterestId, Position, Share} from "./ids.ts";

/** Value of a letter by its place on the scale: base^(order − 5), so E is 1; X (order 0) counts 0. Design, Method. */
export function letterValue(base: number, order: number): number {
  return order === 0 ? 0 : base ** (order - 5);
}

/** Place of a weighted sum of values on the axis: 5 + log_base(sum), so all E is 5 and all A is 1. Null when the sum is 0: every letter is X. */
export function positionOf(sum: number, base: number): Position | null {
  if (sum <= 0) return null;
  // log10 is exact on powers of ten, which keeps whole likelihood classes whole.
  return 5 + (base === 10 ? Math.log10(sum) : Math.log(sum) / Math.log(base));
}

/** What weighing needs to know of a criterion. */
export interface Weighed {
  readonly id: CriterionId;
  readonly interest: InterestId;
  readonly weight: number;
}

/**
 * Weights that add up to 1, by criterion. `per_criterion`: in proportion to the given weights.
 * `per_interest`: each interest an equal share, divided inside it in proportion. Empty when no weight is above 0.
 */
export function normalisedWeights(
  criteria: readonly Weighed[],
  weighting: "per_criterion" | "per_interest",
): ReadonlyMap<CriterionId, Share> {
  const counting = criteria.filter((criterion) => criterion.weight > 0);
  const shareOf = (group: string): string => (weighting === "per_interest" ? group : "");
  const totals = new Map<string, number>();
  for (const criterion of counting) {
    const group = shareOf(criterion.interest);
    totals.set(group, (totals.get(group) ?? 0) + criterion.weight);
  }
  return new Map(
    counting.map((criterion) => {
      const total = totals.get(shareOf(criterion.interest)) ?? criterion.weight;
      return [criterion.id, criterion.weight / total / totals.size];
    }),
  );
}

/** Coverage is a sum of shares, which may miss a whole part by this much. */
const ROUNDING_SLACK = 1e-9;

/** Whether coverage is at least the minimum; a coverage that is exactly the minimum is, whatever rounding did to its sum. */
export const isEnough = (coverage: Share, minimum: Share): boolean => coverage + ROUNDING_SLACK >= minimum;
