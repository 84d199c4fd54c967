import type {Finding} from "../../core/findings.ts";
import type {FormId} from "../../core/form-id.ts";
import type {RawDelivery} from "../../core/inputs.ts";

/** A workbook that goes back to who sent it. */
export interface ReturnRequest {
  readonly raw: RawDelivery;
  /** What was found in this file and nothing else, by place. */
  readonly findings: readonly Finding[];
  /** Deliveries of other senders, of which nothing may be said: paths below the data folder. */
  readonly others: readonly string[];
  /** By what the workbook is known when it comes back; null when its register row does not say. */
  readonly id: FormId | null;
  /** The name of the sheet that a finding is on in the workbook that goes back; null for one about the whole file. */
  readonly sheetOf: (finding: Finding) => string | null;
  /** The highest classification of what was read; empty when there is none. */
  readonly classification: string;
  /** Whether the sender's own sheets are in it. */
  readonly returned: boolean;
}
