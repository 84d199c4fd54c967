import type {Comparison} from "../core/comparison.ts";
import type {AttachmentFile} from "../core/dataset.ts";
import type {Chart} from "../core/document.ts";
import type {IsoDate} from "../core/ids.ts";
import type {Keep} from "../core/keep.ts";
import type {MemoField} from "../core/memo-fields.ts";
import type {Explain} from "../core/origin.ts";
import type {Print} from "../core/print.ts";
import type {Scores} from "../core/scores.ts";
import type {Edition, Strategy} from "../core/strategy.ts";
import type {Templates} from "../core/templates.ts";
import type {Views} from "../core/views.ts";
import type {ReadInputs} from "./secrets/closed-values.ts";

/** What the files of a set are made from. */
export interface ReportRequest {
  readonly strategy: Strategy;
  readonly edition: Edition;
  readonly templates: Templates;
  /** What Parliament and the public may see. */
  readonly views: Views;
  readonly charts: ReadonlyMap<string, Chart>;
  /** What is shown inside, to who may see everything. */
  readonly inside: {
    readonly views: Views;
    readonly charts: ReadonlyMap<string, Chart>;
    readonly explain?: Explain;
  };
  /** Where the figures come from, with what Parliament may see of that and above with everything; absent when no list of it is made. */
  readonly explain?: Explain;
  /** What the heads of decision notes say, public or not. */
  readonly memoFields: readonly MemoField[];
  /** All that was read: what of it is closed may stand nowhere in the public set. */
  readonly read: ReadInputs;
  /** Third parties' documents, of all editions. */
  readonly attachmentFiles: readonly AttachmentFile[];
  /** Faults in public files: more than none stamps the documents. */
  readonly publicFaults: number;
  /** The reference date of the reports. */
  readonly date: IsoDate;
  /** The date the letter bears; null until it is sent. */
  readonly sent: IsoDate | null;
  readonly definitive: boolean;
  /** What earlier runs made; everything is made anew without it. */
  readonly keep?: Keep;
  /** What prints the documents; they are printed one after another here without it. */
  readonly print?: Print | undefined;
}

/** What the files of the whole set are made from. */
export interface SetRequest extends ReportRequest {
  /** All figures, public or not, for the workbook of the analysts. */
  readonly figures: {readonly scores: Scores; readonly comparison: Comparison};
}
