import type {EditionId, IsoDate, OrganisationId} from "./ids.ts";
import type {Place} from "./place.ts";

/** One row of `data/uitvraag/<editie>.csv`: who was asked to fill in which form, and when it should be back. */
export interface Asked {
  readonly edition: EditionId;
  readonly sender: OrganisationId;
  readonly form: string;
  /** Null when no date was set. */
  readonly deadline: IsoDate | null;
  readonly place: Place;
}
