import type {DocumentRecord} from "../../core/document-record.ts";
import type {IsoDate} from "../../core/ids.ts";
import type {InputChange} from "../../core/input-change.ts";
import type {Explain} from "../../core/origin.ts";

/** Who can say where the figures of the sent set came from. */
export interface ExplainedThen {
  readonly open: Explain;
  readonly inside: Explain;
}

/** The set that was sent last, as far as a new one is laid beside it. */
export interface SentBefore {
  readonly sent: IsoDate;
  /** The parliamentary paper that it became, as printed; empty when it is not known. */
  readonly paper: string;
  /** Whether it is about the edition that is reported now: then a difference is something to set right. */
  readonly isSameEdition: boolean;
  /** What its documents said. */
  readonly records: readonly DocumentRecord[];
  /** What the input says otherwise since. */
  readonly changes: readonly InputChange[];
  /** Works out where the figures of then came from, for each audience: that takes seconds, and is asked only for what nothing of now explains. */
  explainThen(): Promise<ExplainedThen>;
}
