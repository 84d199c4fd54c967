import type {Verdict} from "../core/comparison.ts";
import type {Position} from "../core/ids.ts";
import type {Band} from "../core/scores.ts";

/** Positions come out of a logarithm; bands that exactly touch may miss each other by this much. */
const ROUNDING_SLACK = 1e-9;

/**
 * What may be said of a change on shared criteria: level within the threshold; unclear when the bands overlap;
 * otherwise higher or lower. Not comparable when either side has no position there.
 */
export function judge(before: Band | null, after: Band | null, threshold: Position): Verdict {
  if (before?.expected == null || after?.expected == null) return "niet vergelijkbaar";
  const difference = after.expected - before.expected;
  if (Math.abs(difference) <= threshold + ROUNDING_SLACK) return "gelijk";
  const overlap =
    bound(before.low) <= bound(after.high) + ROUNDING_SLACK &&
    bound(after.low) <= bound(before.high) + ROUNDING_SLACK;
  if (overlap) return "onduidelijk";
  return difference > 0 ? "hoger" : "lager";
}

/** A bound without a position is all X: below everything. */
const bound = (position: Position | null): number => position ?? Number.NEGATIVE_INFINITY;
