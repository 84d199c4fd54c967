import type {Share} from "../../core/ids.ts";

/** The smallest change of weights that makes two risks weigh the same. */
export interface SmallestChange {
  /** How far the weight that moves most has to move. With every weight moving less, the order stands. */
  readonly distance: Share;
  /** The weights at which both weigh the same; they add up to 1. */
  readonly weights: readonly Share[];
}

/** More steps than there are corners on the way: two per unit, and one to see that it is there. */
const STEPS_PER_UNIT = 4;
const NOTHING = 1e-15;

/**
 * The smallest joint change of weights that turns two risks round, exactly. `differences` is per unit how much more the
 * heavier risk adds at weight 1, `own` the present weights, which add up to 1. Of all changes in which no weight moves by more
 * than t, the one that takes most from the difference moves the weights with the smallest differences up and those with the
 * largest down. What it takes grows with t along a bent line, which is followed from corner to corner. Null when no weights
 * whatever turn them round.
 */
export function smallestChange(differences: readonly number[], own: readonly Share[]): SmallestChange | null {
  const lead = dot(differences, own);
  const order = [...differences.keys()].sort(
    (a, b) => (differences[a] ?? 0) - (differences[b] ?? 0) || a - b,
  );
  let distance = 0;
  for (let step = 0; step < STEPS_PER_UNIT * own.length; step += 1) {
    const {moved, pace} = largestMove(order, own, distance);
    const left = lead + dot(differences, moved);
    const slope = -dot(differences, pace);
    if (left <= NOTHING * Math.abs(lead))
      return {distance, weights: own.map((weight, unit) => weight + (moved[unit] ?? 0))};
    if (slope <= NOTHING) return null;
    distance += left / slope;
  }
  return null;
}

/** The move of at most `distance` per weight that favours the units first in `order`, and how fast each weight moves when the distance grows. */
function largestMove(
  order: readonly number[],
  own: readonly Share[],
  distance: number,
): {readonly moved: readonly number[]; readonly pace: readonly number[]} {
  const moved = own.map((weight) => -Math.min(distance, weight));
  const pace: number[] = own.map((weight) => (distance < weight ? -1 : 0));
  let [free, freePace] = [-sum(moved), -sum(pace)];
  for (const unit of order) {
    const [room, roomPace] = [distance - (moved[unit] ?? 0), 1 - (pace[unit] ?? 0)];
    // At a corner the amounts are equal; then it is their pace that says which of the two runs out first.
    const takesAll = free > room || (free === room && freePace >= roomPace);
    moved[unit] = (moved[unit] ?? 0) + (takesAll ? room : free);
    pace[unit] = (pace[unit] ?? 0) + (takesAll ? roomPace : freePace);
    if (!takesAll) break;
    free -= room;
    freePace -= roomPace;
  }
  return {moved, pace};
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
