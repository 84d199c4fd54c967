import type {EditionId, IsoDate, OrganisationId} from "./ids.ts";
import type {Place} from "./place.ts";
import type {Status} from "./status.ts";

/**
 * A point of the steering group, from `data/stuurgroep/<editie>.csv`: what it is asked to decide, a dilemma that it has to weigh, or what
 * it decided, with who thought otherwise and the action that came of it. Never public.
 */
export interface SteeringPoint {
  readonly edition: EditionId;
  readonly id: string;
  readonly kind: "asked" | "dilemma" | "decided";
  /** The day of the meeting; null for what has not been discussed. */
  readonly date: IsoDate | null;
  readonly subject: string;
  readonly text: string;
  /** What was decided; empty for what was not. */
  readonly outcome: string;
  /** Who thought otherwise and why, as recorded; empty when nobody did. */
  readonly dissent: string;
  /** What is to be done; empty for nothing. */
  readonly action: string;
  readonly owner: OrganisationId | null;
  /** By when, as precise as it was agreed; null without a date. */
  readonly due: string | null;
  /** How far the action is; null without an action. */
  readonly state: "open" | "done" | "dropped" | null;
  readonly status: Status;
  readonly place: Place;
}
