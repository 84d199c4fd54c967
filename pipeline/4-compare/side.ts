import type {CriterionId, Grade, RiskId, Share} from "../core/ids.ts";
import type {Score} from "../core/scores.ts";

/** The three letters of a risk on one criterion. */
export interface Letters {
  readonly low: Grade;
  readonly expected: Grade;
  readonly high: Grade;
}

/** A risk as one end of a change, or as one part of that end, with the share of the whole it stands for. */
export interface Member {
  readonly share: Share;
  /** By shared criterion name; only criteria that were assessed. */
  readonly letters: ReadonlyMap<CriterionId, Letters>;
}

/** One end of a change: a risk, or the parts of a split or merged one. Shares add up to 1. */
export interface Side {
  readonly members: readonly Member[];
  /** False when a member has no position of its own; then the side has none either. */
  readonly placed: boolean;
}

/** A risk at one end of a change with its score on one axis, as a whole or on one interest; undefined when it has none. */
export interface Placed {
  readonly risk: RiskId;
  readonly share: Share;
  readonly score: Score | undefined;
}

/** Puts the risks at one end of a change together. `nameOf` gives the name a criterion shares with other methods. */
export function sideOf(risks: readonly Placed[], nameOf: (criterion: CriterionId) => CriterionId): Side {
  const members = risks.map(({share, score}): Member => {
    const parts = score?.parts ?? [];
    return {share, letters: new Map(parts.map((part) => [nameOf(part.criterion), part]))};
  });
  return {members, placed: risks.length > 0 && risks.every((risk) => risk.score?.band != null)};
}
