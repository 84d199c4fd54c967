import {groupBy} from "../core/group-by.ts";
import type {Axis, EditionId, InterestId, RiskId} from "../core/ids.ts";
import type {Score} from "../core/scores.ts";

/** Which score: of a risk on an axis, as a whole (`interest` null) or on one interest. */
export interface ScoreKey {
  readonly edition: EditionId;
  readonly risk: RiskId;
  readonly axis: Axis;
  readonly interest: InterestId | null;
}

/** Finds a score by what it is of; undefined when there is none. */
export type ScoreIndex = (key: ScoreKey) => Score | undefined;

/** Indexes scores once, so that finding one takes no longer when there are more editions or risks. */
export function indexScores(scores: readonly Score[]): ScoreIndex {
  const editions = new Map(
    [...groupBy(scores, (score) => score.edition)].map(([edition, own]) => [
      edition,
      groupBy(own, (score) => score.risk),
    ]),
  );
  return ({edition, risk, axis, interest}) =>
    editions
      .get(edition)
      ?.get(risk)
      ?.find((score) => score.axis === axis && score.interest === interest);
}
