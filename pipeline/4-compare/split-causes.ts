import type {Causes} from "../core/comparison.ts";
import type {Position} from "../core/ids.ts";
import {type Choice, mixedPositions, type Sides} from "./mixture.ts";
import type {End} from "./plan.ts";
import {shapley} from "./shapley.ts";

/** The causes of a change by their bit in a set of causes that are exchanged: scores 1, criteria 2, weights 4, coverage 8, method 16. */
const CHOICES: readonly Choice[] = Array.from({length: 2 ** 5}, (_, exchanged) => {
  const end = (bit: number): End => ((exchanged & bit) === 0 ? "before" : "after");
  return {scores: end(1), criteria: end(2), weights: end(4), coverage: end(8), method: end(16)};
});
/** How many ingredients a position has. */
export const INGREDIENTS = 5;

/** The position of the mixture with these ingredients, as bits, from the later side; each is worked out once. */
export function positionsBySet(sides: Sides): (exchanged: number) => Position | null {
  const positionAt = mixedPositions(sides);
  const positions = CHOICES.map(positionAt);
  return (exchanged) => positions[exchanged] ?? null;
}

/** The Shapley values of a difference by ingredient, in the order of their bits, as causes. */
export const asCauses = ([
  scores = 0,
  criteria = 0,
  weights = 0,
  coverage = 0,
  method = 0,
]: readonly Position[]): Causes => ({
  scores,
  criteria,
  weights,
  coverage,
  method,
});

/** Splits the difference between two sides into what each ingredient did; null when no order of exchanging them has a position at every step. */
export function splitCauses(sides: Sides): Causes | null {
  const effects = shapley(INGREDIENTS, positionsBySet(sides));
  return effects === null ? null : asCauses(effects);
}
