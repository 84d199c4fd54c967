import {letterValue, normalisedWeights, positionOf, type Weighed} from "../core/arithmetic.ts";
import type {Position} from "../core/ids.ts";
import type {Band} from "../core/scores.ts";
import type {Letters, Member, Side} from "./side.ts";

/** Which of the two sides each ingredient of a position is taken from. */
export interface Choice {
  readonly scores: "before" | "after";
  readonly criteria: "before" | "after";
  readonly weights: "before" | "after";
  readonly coverage: "before" | "after";
  readonly method: "before" | "after";
}

export type Ingredient = keyof Choice;
export type Bound = "low" | "expected" | "high";

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** One part of the earlier end beside one part of the later. */
interface Pair {
  readonly before: Member;
  readonly after: Member;
}

/** All ingredients from one side: what that edition itself found. */
export const allFrom = (side: "before" | "after"): Choice => ({
  scores: side,
  criteria: side,
  weights: side,
  coverage: side,
  method: side,
});

/**
 * The position that a mixture of the two sides would have; null where nothing in it is assessed or every letter is X.
 * A criterion that only one side knows comes with that side's letters, weight and coverage, so those belong to the change of criteria;
 * a criterion assessed on one side only brings its letters along with the coverage.
 * Of a split or merged risk the sums of the parts are added by their shares, and the position follows from that. Design, Method.
 */
export function mixedPosition(sides: Sides, choice: Choice, bound: Bound): Position | null {
  const inForce = criteriaInForce(sides, choice);
  const weights = normalisedWeights(inForce, sides[choice.weights].ruler.weighting);
  let sum = 0;
  for (const before of sides.before.members) {
    for (const after of sides.after.members) {
      const own = sumOf({before, after}, {sides, choice, bound, inForce, weights});
      if (own === null) return null;
      sum += before.share * after.share * own;
    }
  }
  return positionOf(sum, sides[choice.method].ruler.base);
}

/** Low, expected and high of a mixture. */
export function mixedBand(sides: Sides, choice: Choice): Band {
  return {
    low: mixedPosition(sides, choice, "low"),
    expected: mixedPosition(sides, choice, "expected"),
    high: mixedPosition(sides, choice, "high"),
  };
}

interface Mixing {
  readonly sides: Sides;
  readonly choice: Choice;
  readonly bound: Bound;
  readonly inForce: readonly Weighed[];
  readonly weights: ReadonlyMap<string, number>;
}

/** The weighted sum of one pair, renormalised over what is assessed; null when nothing is. */
function sumOf(pair: Pair, {sides, choice, bound, inForce, weights}: Mixing): number | null {
  const {base} = sides[choice.method].ruler;
  let sum = 0;
  let weighed = 0;
  for (const {id} of inForce) {
    const letters = lettersOf(pair, {sides, choice}, id);
    const weight = weights.get(id) ?? 0;
    if (letters === undefined || weight === 0) continue;
    weighed += weight;
    sum += weight * letterValue(base, orderOf(sides, choice, letters[bound]));
  }
  return weighed === 0 ? null : sum / weighed;
}

const criterionOf = (side: Side, id: string): Weighed | undefined =>
  side.ruler.criteria.find((criterion) => criterion.id === id);

function criteriaInForce(sides: Sides, choice: Choice): readonly Weighed[] {
  return sides[choice.criteria].ruler.criteria.map(
    (criterion) => criterionOf(sides[choice.weights], criterion.id) ?? criterion,
  );
}

function lettersOf(
  pair: Pair,
  {sides, choice}: Pick<Mixing, "sides" | "choice">,
  id: string,
): Letters | undefined {
  const known = criterionOf(sides.before, id) !== undefined && criterionOf(sides.after, id) !== undefined;
  if (!known) return pair[choice.criteria].letters.get(id);
  if (!pair[choice.coverage].letters.has(id)) return undefined;
  return pair[choice.scores].letters.get(id) ?? pair[choice.coverage].letters.get(id);
}

/** The scale belongs to the method; a letter that the other method's scale lacks keeps its own place. */
function orderOf(sides: Sides, choice: Choice, grade: string): number {
  const other = choice.method === "before" ? "after" : "before";
  return sides[choice.method].ruler.orders.get(grade) ?? sides[other].ruler.orders.get(grade) ?? 0;
}
