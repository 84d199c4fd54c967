import type {Place} from "../../core/place.ts";
import type {Status} from "../../core/status.ts";
import type {Scalar} from "../../core/views.ts";

/** A fact before it is written out: its value, how far it may be relied on and the cells it came from. */
export interface DraftFact {
  readonly value: Scalar;
  readonly status: Status;
  readonly sources: readonly Place[];
}

/** A fact from the strategy itself, which is public and decided. */
export const plain = (value: Scalar): DraftFact => ({value, status: "vastgesteld", sources: []});

/** The place of a fact that does not exist in this run: unknown. */
export const UNKNOWN_FACT: DraftFact = plain(null);
