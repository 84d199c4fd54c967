import type {CriterionId, Grade, RiskId, Share} from "../core/ids.ts";
import type {Score} from "../core/scores.ts";
import type {Ruler} from "./ruler.ts";

/** The letters of one member of a side on one criterion, and how much of the whole it stands for. */
export interface Letters {
  readonly share: Share;
  readonly low: Grade;
  readonly expected: Grade;
  readonly high: Grade;
}

/** One end of a change: a risk, or the parts of a split or merged one, measured by its edition's ruler. */
export interface Side {
  readonly ruler: Ruler;
  /** By shared criterion name; only criteria that every member was assessed on. */
  readonly letters: ReadonlyMap<CriterionId, readonly Letters[]>;
  /** False when a member has no position of its own; then the side has none either. */
  readonly placed: boolean;
}

/** The members of a side: scores on one axis as a whole, each with its share. Shares add up to 1. */
export interface Member {
  readonly risk: RiskId;
  readonly share: Share;
  readonly score: Score | undefined;
}

/** Puts the members of a side together: on each criterion their letters side by side, weighted by share. */
export function sideOf(
  members: readonly Member[],
  ruler: Ruler,
  nameOf: (criterion: CriterionId) => CriterionId,
): Side {
  const letters = new Map<CriterionId, Letters[]>();
  for (const {share, score} of members) {
    for (const part of score?.parts ?? []) {
      const name = nameOf(part.criterion);
      const own = letters.get(name) ?? [];
      own.push({share, low: part.low, expected: part.expected, high: part.high});
      letters.set(name, own);
    }
  }
  for (const [criterion, own] of letters) if (own.length < members.length) letters.delete(criterion);
  return {
    ruler,
    letters,
    placed: members.length > 0 && members.every((member) => member.score?.band != null),
  };
}
