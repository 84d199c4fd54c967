import type {Band} from "./scores.ts";
import type {Parameters} from "./strategy.ts";

/** Positions come out of a logarithm; two that are as high as each other may differ by this much. */
const ROUNDING_SLACK = 1e-9;

/** The items that are expected highest; none when none has a position. */
export function highestOf<Item>(
  items: readonly Item[],
  bandOf: (item: Item) => Band | null,
): readonly Item[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const item of items) top = Math.max(top, bandOf(item)?.expected ?? Number.NEGATIVE_INFINITY);
  return items.filter(
    (item) =>
      (bandOf(item)?.expected ?? Number.NEGATIVE_INFINITY) >= top - ROUNDING_SLACK &&
      top > Number.NEGATIVE_INFINITY,
  );
}

/**
 * What the bands of its risks make of a security issue or theme: `alle` gives it none of its own; `hoogste` the band of the risk expected
 * highest; `omhullende` the highest expected place with the lowest low and the highest high of all its risks. Never a mean. A risk without
 * an expected position does not count; null when none counts.
 */
export function groupBand(rule: Parameters["groupRule"], bands: readonly (Band | null)[]): Band | null {
  const placed = bands.filter((band) => band !== null).filter(({expected}) => expected !== null);
  if (rule === "alle" || placed.length === 0) return null;
  const counting = rule === "hoogste" ? highestOf(placed, (band) => band) : placed;
  const lows = counting.map(({low}) => low).filter((low) => low !== null);
  return {
    // A risk that may be all X at its lowest has no floor, and then neither has the group.
    low: lows.length < counting.length ? null : Math.min(...lows),
    expected: Math.max(...placed.map(({expected}) => expected ?? Number.NEGATIVE_INFINITY)),
    high: Math.max(...counting.map(({high}) => high ?? Number.NEGATIVE_INFINITY)),
  };
}
