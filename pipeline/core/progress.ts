import type {Delivery} from "./delivery.ts";
import type {EditionId, IsoDate, MeasureId, OrganisationId} from "./ids.ts";
import type {Place} from "./place.ts";
import type {Measure, Organisation} from "./strategy.ts";

/** The words for where a measure stands. An owner judges in them, and the computation answers in them. */
export const PROGRESS_STATUSES = [
  "niet gestart",
  "in uitvoering",
  "vertraagd",
  "afgerond",
  "vervallen",
  "onbekend",
] as const;
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];

/** What a document can prove: nothing yet, that work began, that the measure is finished, or that it was given up. */
export type Proof = "plan" | "start" | "completion" | "withdrawal";

/** The kinds of evidence that senders choose from, and what each can prove. */
export const EVIDENCE_KINDS = {
  plan: "plan",
  besluit: "start",
  voortgangsrapport: "start",
  evaluatie: "start",
  oplevering: "completion",
  inwerkingtreding: "completion",
  intrekking: "withdrawal",
} as const satisfies Readonly<Record<string, Proof>>;
export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

/** The kind of evidence on which a measured effect can rest. */
export const EFFECT_EVIDENCE: EvidenceKind = "evaluatie";

/** How well a claimed effect is founded, weakest first. */
export const EFFECT_GRADES = ["geen", "aannemelijk", "gemeten", "causaal"] as const;
export type EffectGrade = (typeof EFFECT_GRADES)[number];

/** Why a date moved. */
export const REPLAN_REASONS = [
  "capaciteit",
  "geld",
  "wetgeving",
  "samenhang met ander werk",
  "wijziging van de maatregel",
  "externe gebeurtenis",
  "overig",
] as const;
export type ReplanReason = (typeof REPLAN_REASONS)[number];

/** A document that shows something about a measure. */
export interface Evidence {
  readonly document: string;
  readonly date: IsoDate;
  readonly kind: EvidenceKind;
}

/** What a sender reports of one measure at one moment; null or empty is what was not filled in. */
export interface ProgressReport {
  readonly edition: EditionId;
  readonly measure: MeasureId;
  readonly moment: string;
  readonly judgement: ProgressStatus | null;
  /** Only when document, date and kind are all given. */
  readonly evidence: Evidence | null;
  readonly started: IsoDate | null;
  readonly planned: IsoDate | null;
  readonly replanned: IsoDate | null;
  readonly replanReason: ReplanReason | null;
  readonly finished: IsoDate | null;
  readonly claimedEffect: string;
  readonly effectGrade: EffectGrade | null;
  readonly note: string;
  readonly delivery: Delivery;
  readonly place: Place;
}

/** A measure that a sender announces itself: it does not stand in the text of the strategy, and is never counted with those. */
export interface OwnMeasure extends Measure {
  /** What changes, how much, and from what it will show; empty where the sender does not say. */
  readonly object: string;
  readonly quantity: string;
  readonly proof: string;
  readonly delivery: Delivery;
  readonly place: Place;
}

/** The forms about measures; no score of a risk rests on them. */
const MEASURE_FORMS: readonly string[] = ["maatregelen", "voortgang"];

/** Whether a delivery is about measures. */
export const isAboutMeasures = ({form}: Pick<Delivery, "form">): boolean => MEASURE_FORMS.includes(form);

/** The kind that organisations in `organisaties.csv` have when they exist in examples only. */
const EXAMPLE = "voorbeeld";

/** Whether an organisation was made up for an example. */
export const isExample = (organisations: readonly Organisation[], id: OrganisationId): boolean =>
  organisations.some((item) => item.id === id && item.kind === EXAMPLE);
