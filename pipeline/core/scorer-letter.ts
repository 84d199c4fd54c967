import type {Delivery} from "./delivery.ts";
import type {CriterionId, EditionId, Grade, RiskId} from "./ids.ts";
import type {Place} from "./place.ts";
import type {Round} from "./weighing-profile.ts";

/** The letter that one scorer gave for a risk on a criterion in a round. Never part of a score: that rests on the letter that was agreed. */
export interface ScorerLetter {
  readonly edition: EditionId;
  readonly risk: RiskId;
  /** A criterion code, or `waarschijnlijkheid`. */
  readonly criterion: CriterionId;
  readonly scorer: string;
  readonly round: Round;
  readonly low: Grade;
  readonly expected: Grade;
  readonly high: Grade;
  readonly delivery: Delivery;
  readonly place: Place;
}

/** Of every scorer the letter that stands for a risk and criterion: that of after the discussion, else that of before it. */
export function lastLetters(letters: readonly ScorerLetter[]): readonly ScorerLetter[] {
  const last = new Map<string, ScorerLetter>();
  for (const letter of letters) {
    const key = [letter.edition, letter.risk, letter.criterion, letter.scorer].join("\u0000");
    if (letter.round === "na" || !last.has(key)) last.set(key, letter);
  }
  return [...last.values()];
}
