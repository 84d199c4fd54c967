import type {Causes} from "../core/comparison.ts";
import type {Position} from "../core/ids.ts";
import {type Choice, type Ingredient, mixedPosition, type Sides} from "./mixture.ts";

const INGREDIENTS: readonly Ingredient[] = ["scores", "criteria", "weights", "coverage", "method"];

/**
 * Splits the difference between two sides into what each ingredient did, as Shapley values: the mean of its effect over every order
 * in which the ingredients can be exchanged. So the parts do not depend on an order and add up to the whole.
 * Null when a mixture on the way has no position. (Shapley, A value for n-person games, 1953.)
 */
export function splitCauses(sides: Sides): Causes | null {
  const positions: Position[] = [];
  for (let coalition = 0; coalition < 1 << INGREDIENTS.length; coalition += 1) {
    const position = mixedPosition(sides, choiceOf(coalition), "expected");
    if (position === null) return null;
    positions.push(position);
  }
  const causeOf = (ingredient: Ingredient): Position =>
    shapleyValue(positions, INGREDIENTS.indexOf(ingredient));
  return {
    scores: causeOf("scores"),
    criteria: causeOf("criteria"),
    weights: causeOf("weights"),
    coverage: causeOf("coverage"),
    method: causeOf("method"),
  };
}

/** A coalition is a number whose bits say which ingredients already come from the later side. */
function choiceOf(coalition: number): Choice {
  const side = (index: number): "before" | "after" => ((coalition >> index) & 1 ? "after" : "before");
  return {scores: side(0), criteria: side(1), weights: side(2), coverage: side(3), method: side(4)};
}

function shapleyValue(positions: readonly Position[], player: number): number {
  const players = INGREDIENTS.length;
  let value = 0;
  for (let coalition = 0; coalition < positions.length; coalition += 1) {
    if ((coalition >> player) & 1) continue;
    const size = countBits(coalition);
    const weight = (factorial(size) * factorial(players - size - 1)) / factorial(players);
    value += weight * ((positions[coalition | (1 << player)] ?? 0) - (positions[coalition] ?? 0));
  }
  return value;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const countBits = (n: number): number => (n === 0 ? 0 : (n & 1) + countBits(n >> 1));
