import type {Capability, Resilience} from "./capability.ts";
import type {Delivery} from "./delivery.ts";
import type {CriterionId, EditionId, Grade, RiskId} from "./ids.ts";
import type {PdfTraits} from "./inputs.ts";
import type {MemoField} from "./memo-fields.ts";
import type {Place} from "./place.ts";
import type {OwnMeasure, ProgressReport} from "./progress.ts";
import type {ScorerLetter} from "./scorer-letter.ts";
import type {SteeringPoint} from "./steering.ts";
import type {Strategy} from "./strategy.ts";
import type {GivenWeight} from "./weighing-profile.ts";

export type {Delivery} from "./delivery.ts";

/** What analysts wrote for one risk on one criterion. */
export interface Assessment {
  readonly edition: EditionId;
  readonly risk: RiskId;
  /** A criterion code, or `waarschijnlijkheid`. */
  readonly criterion: CriterionId;
  /** Null when not assessed (`?` or empty), which is not X, not applicable. All three are given or none is. */
  readonly grades: {readonly low: Grade; readonly expected: Grade; readonly high: Grade} | null;
  readonly note: string;
  readonly source: string;
  readonly delivery: Delivery;
  readonly place: Place;
}

/** The direction that a midterm edition states for a risk, a group or the whole. */
export interface Direction {
  readonly edition: EditionId;
  /** A risk, a group (security issue), or `geheel` for the threat picture as a whole. */
  readonly subject: string;
  readonly direction: "toename" | "gelijk" | "afname";
  readonly note: string;
  readonly source: string;
  readonly delivery: Delivery;
  readonly place: Place;
}

/** A third party's document that goes to Parliament with the letter of an edition, byte for byte as it was received. */
export interface AttachmentFile {
  readonly edition: EditionId;
  /** As `bijlagen.csv` names it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly traits: PdfTraits;
}

/** All input, checked: after stage 2 nothing in it can be wrong any more. */
export interface Dataset {
  readonly strategy: Strategy;
  readonly deliveries: readonly Delivery[];
  readonly assessments: readonly Assessment[];
  readonly directions: readonly Direction[];
  /** Measures that senders announced themselves, beside those of the strategy. */
  readonly ownMeasures: readonly OwnMeasure[];
  /** At most one per measure and reporting moment. */
  readonly progress: readonly ProgressReport[];
  /** At most one per capability and aspect. */
  readonly capabilities: readonly Capability[];
  /** At most one per security issue or theme. */
  readonly resilience: readonly Resilience[];
  /** At most one per profile, round and part that gets a weight; profiles and rounds are whole. Never public. */
  readonly givenWeights: readonly GivenWeight[];
  /** At most one per risk, criterion, scorer and round. Never public. */
  readonly scorerLetters: readonly ScorerLetter[];
  /** What the heads of the decision notes say. Holds what may never be public. */
  readonly memoFields: readonly MemoField[];
  /** What the steering group is asked, weighs and decided. Never public. */
  readonly steering: readonly SteeringPoint[];
  /** Third parties' documents that can go along. */
  readonly attachmentFiles: readonly AttachmentFile[];
}
