import {positionOf} from "../core/arithmetic.ts";
import type {Position} from "../core/ids.ts";
import type {Band} from "../core/scores.ts";
import type {End, Plan, Term} from "./plan.ts";
import type {Member, Side} from "./side.ts";

/** Which of the two sides each ingredient of a position is taken from. */
export interface Choice {
  readonly scores: End;
  readonly criteria: End;
  readonly weights: End;
  readonly coverage: End;
  readonly method: End;
}

export type Ingredient = keyof Choice;
export type Bound = keyof Band;

/** Both ends of a change, with what their rulers have to do with each other. */
export interface Sides {
  readonly plan: Plan;
  readonly before: Side;
  readonly after: Side;
}

/** Values of a member's letters by the index of the criterion, by the method of each end; NaN where nothing was assessed. */
type Values = Readonly<Record<End, readonly number[]>>;

/**
 * The position that a mixture of the two sides would have, by choice; null where nothing in it is assessed or every letter is X.
 * A criterion that only one side knows comes with that side's letters, weight and coverage, so those belong to the change of criteria;
 * a criterion assessed on one side only brings its letters along with the coverage.
 * Of a split or merged risk the sums of the parts are added by their shares, and the position follows from that. Design, Method.
 */
export function mixedPositions({plan, before, after}: Sides): (choice: Choice) => Position | null {
  const valuesOf = ({members}: Side) =>
    members.map((member) => ({
      share: member.share,
      values: {before: lettersIn(plan, member, "before"), after: lettersIn(plan, member, "after")},
    }));
  const [earlier, later] = [valuesOf(before), valuesOf(after)];
  return (choice) => {
    let sum = 0;
    for (const one of earlier) {
      for (const other of later) {
        const own = mixedSum(plan, choice, {before: one.values, after: other.values});
        if (own === null) return null;
        sum += one.share * other.share * own;
      }
    }
    return positionOf(sum, plan.rulers[choice.method].base);
  };
}

/** The values of a member's expected letters by one method, by the index of the criterion. */
const lettersIn = (plan: Plan, member: Member, method: End): readonly number[] =>
  plan.criteria.map((id) => letterIn(plan, member, {id, bound: "expected", method}));

function letterIn(
  plan: Plan,
  member: Member,
  at: {readonly id: string; readonly bound: Bound; readonly method: End},
): number {
  const letters = member.letters.get(at.id);
  return letters === undefined ? Number.NaN : (plan.values[at.method].get(letters[at.bound]) ?? 0);
}

/** The weighted sum of one part of the earlier end beside one of the later, renormalised over what is assessed; null when nothing is. */
function mixedSum(plan: Plan, choice: Choice, pair: Readonly<Record<End, Values>>): number | null {
  const scores = pair[choice.scores][choice.method];
  const coverage = pair[choice.coverage][choice.method];
  const own = pair[choice.criteria][choice.method];
  return renormalised(plan.terms[choice.criteria][choice.weights], (index) => {
    if (!plan.isCommon[index]) return own[index] ?? Number.NaN;
    const covered = coverage[index] ?? Number.NaN;
    if (Number.isNaN(covered)) return covered;
    const scored = scores[index] ?? Number.NaN;
    return Number.isNaN(scored) ? covered : scored;
  });
}

function renormalised(terms: readonly Term[], valueAt: (index: number) => number): number | null {
  let sum = 0;
  let weighed = 0;
  for (const {index, weight} of terms) {
    const value = valueAt(index);
    if (Number.isNaN(value)) continue;
    weighed += weight;
    sum += weight * value;
  }
  return weighed === 0 ? null : sum / weighed;
}

/** Low, expected and high of these members by the ruler of one end alone: what that edition itself would say of them. */
export function ownBand(plan: Plan, members: readonly Member[], end: End): Band {
  const at = (bound: Bound): Position | null => {
    let sum = 0;
    for (const member of members) {
      const own = renormalised(plan.terms[end][end], (index) =>
        letterIn(plan, member, {id: plan.criteria[index] ?? "", bound, method: end}),
      );
      if (own === null) return null;
      sum += member.share * own;
    }
    return positionOf(sum, plan.rulers[end].base);
  };
  return {low: at("low"), expected: at("expected"), high: at("high")};
}
