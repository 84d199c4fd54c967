import type {DocumentRecord} from "../../core/document-record.ts";
import type {IsoDate} from "../../core/ids.ts";
import type {InputChange} from "../../core/input-change.ts";

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
}
