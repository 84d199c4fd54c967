import type {Causes} from "../core/comparison.ts";
import type {Position} from "../core/ids.ts";
import {allFrom, type Choice, type Ingredient, mixedPosition, type Sides} from "./mixture.ts";

const INGREDIENTS: readonly Ingredient[] = ["scores", "criteria", "weights", "coverage", "method"];
const ORDERS = permutations(INGREDIENTS);
const NOTHING: Causes = {scores: 0, criteria: 0, weights: 0, coverage: 0, method: 0};

/**
 * Splits the difference between two sides into what each ingredient did: its mean effect over the orders in which the ingredients can be
 * exchanged one by one (the Shapley value; Shapley, A value for n-person games, 1953). So the parts do not depend on an order and add up
 * to the whole. An order that passes a mixture without a position is left out; null when every order does.
 */
export function splitCauses(sides: Sides): Causes | null {
  const seen = new Map<string, Position | null>();
  const positionAt = (choice: Choice): Position | null => {
    const key = INGREDIENTS.map((ingredient) => choice[ingredient]).join();
    const known = seen.get(key);
    if (known !== undefined) return known;
    const position = mixedPosition(sides, choice, "expected");
    seen.set(key, position);
    return position;
  };
  const effects = ORDERS.map((order) => effectsAlong(order, positionAt)).filter((effect) => effect !== null);
  return effects.length === 0 ? null : mean(effects);
}

/** What each ingredient does when they are exchanged in this order; null when a step on the way has no position. */
function effectsAlong(
  order: readonly Ingredient[],
  positionAt: (choice: Choice) => Position | null,
): Causes | null {
  let choice = allFrom("before");
  let position = positionAt(choice);
  let effects = NOTHING;
  for (const ingredient of order) {
    choice = {...choice, [ingredient]: "after"};
    const next = positionAt(choice);
    if (position === null || next === null) return null;
    effects = {...effects, [ingredient]: next - position};
    position = next;
  }
  return effects;
}

function mean(effects: readonly Causes[]): Causes {
  const of = (ingredient: Ingredient): Position =>
    effects.reduce((sum, effect) => sum + effect[ingredient], 0) / effects.length;
  return {
    scores: of("scores"),
    criteria: of("criteria"),
    weights: of("weights"),
    coverage: of("coverage"),
    method: of("method"),
  };
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}
