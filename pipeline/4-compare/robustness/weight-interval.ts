import type {Share} from "../../core/ids.ts";
import type {Bounds} from "./weight-space.ts";

/**
 * Between which values the weight of one unit may lie while the order of two risks stays as it is, the other weights keeping
 * their proportions. `differences` is per unit how much more the heavier risk adds at weight 1, `own` the present weights.
 * The difference is linear in that one weight, so each bound is exact: there both weigh the same, beyond it they turn round.
 * A weight that is 1 leaves no proportions to keep: then only that value is known to hold.
 */
export function weightInterval(differences: readonly number[], own: readonly Share[], unit: number): Bounds {
  const weight = own[unit] ?? 0;
  if (weight >= 1) return {low: 1, high: 1};
  const alone = differences[unit] ?? 0;
  let rest = 0;
  for (const [index, difference] of differences.entries())
    if (index !== unit) rest += (difference * (own[index] ?? 0)) / (1 - weight);
  const tie = rest / (rest - alone);
  if (!Number.isFinite(tie) || tie < 0 || tie > 1) return {low: 0, high: 1};
  return alone > rest ? {low: tie, high: 1} : {low: 0, high: tie};
}

/** Where all intervals hold at once. */
export const overlap = (intervals: readonly Bounds[]): Bounds => ({
  low: Math.max(0, ...intervals.map(({low}) => low)),
  high: Math.min(1, ...intervals.map(({high}) => high)),
});
