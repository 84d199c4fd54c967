import {isEnough, letterValue, normalisedWeights, positionOf} from "../../core/arithmetic.ts";
import type {CriterionId, Grade, OrganisationId, Position} from "../../core/ids.ts";
import type {Part, Score} from "../../core/scores.ts";
import type {Method} from "../../core/strategy.ts";

/** What one change does to the place of a risk, all else as expected. */
export interface Swing {
  /** `letter`: one letter goes from its low to its high bound. `criterion`, `sender`: that one is left out. `scorer`: one of the scorers is, of whom the letter in the middle counts. */
  readonly kind: "letter" | "criterion" | "sender" | "scorer";
  /** A criterion, or the sender or scorer that is left out. */
  readonly what: string;
  /** The places between which it goes; null when too little is left, or only X, to have a place at all. */
  readonly range: {readonly low: Position; readonly high: Position} | null;
}

/** Who gave the letter on a criterion; null when that may not be told or is not known. */
export type SenderOf = (criterion: CriterionId) => OrganisationId | null;

/** Places come out of a logarithm; a swing smaller than this is none. */
const NOTHING = 1e-9;

/** How far a swing takes the place; the loss of the place is more than any. */
export const widthOf = ({range}: Swing): number =>
  range === null ? Number.POSITIVE_INFINITY : range.high - range.low;

/**
 * Everything that, changed by itself, moves the impact of a risk as a whole, the largest swing first: each letter to its bounds,
 * and each criterion and each sender left out, after which the weights of what remains are scaled up to 1. Empty for a risk
 * without a place.
 */
export function swingsOf(score: Score, method: Method, senderOf: SenderOf): readonly Swing[] {
  const own = score.band?.expected ?? null;
  if (own === null) return [];
  const place = placing(method);
  const towards = (kind: Swing["kind"], what: string, ends: readonly (Position | null)[]): Swing => {
    const known = ends.filter((end) => end !== null);
    const range = known.length < ends.length ? null : {low: Math.min(...known), high: Math.max(...known)};
    return {kind, what, range};
  };
  const letters = score.parts.map(({criterion}) => {
    const bounds = (["low", "high"] as const).map((bound) =>
      place(score.parts, (part) => (part.criterion === criterion ? part[bound] : part.expected)),
    );
    return towards("letter", criterion, bounds);
  });
  const without = (kind: Swing["kind"], what: string, isLeft: (part: Part) => boolean): Swing =>
    towards(kind, what, [own, place(score.parts.filter(isLeft), ({expected}) => expected)]);
  const criteria = score.parts.map(({criterion}) =>
    without("criterion", criterion, (part) => part.criterion !== criterion),
  );
  const senders = new Set(score.parts.map(({criterion}) => senderOf(criterion)));
  // Who gave every letter leaves nothing behind, which tells nothing.
  const left = [...senders].flatMap((sender) =>
    sender === null || senders.size === 1
      ? []
      : [without("sender", sender, ({criterion}) => senderOf(criterion) !== sender)],
  );
  return largestFirst([...letters, ...criteria, ...left]);
}

/** The swings that move anything, the largest first. */
export const largestFirst = (swings: readonly Swing[]): readonly Swing[] =>
  swings.filter((swing) => widthOf(swing) > NOTHING).sort((a, b) => compareWidths(widthOf(a), widthOf(b)));

/** Largest first; two that are endless are equal. */
const compareWidths = (a: number, b: number): number => (a === b ? 0 : b - a);

/** Gives the place of a risk by some of its parts; null below the least coverage or when every letter is X. */
function placing(method: Method): (parts: readonly Part[], grade: (part: Part) => Grade) => Position | null {
  const weights = normalisedWeights(method.criteria, method.weighting);
  const values = new Map(
    method.impactScale.map((step) => [step.grade, letterValue(method.base, step.order)]),
  );
  return (parts, grade) => {
    let [coverage, sum] = [0, 0];
    for (const part of parts) {
      const weight = weights.get(part.criterion) ?? 0;
      coverage += weight;
      sum += weight * (values.get(grade(part)) ?? 0);
    }
    return coverage > 0 && isEnough(coverage, method.minCoverage)
      ? positionOf(sum / coverage, method.base)
      : null;
  };
}
