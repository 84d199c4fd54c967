import type {Comparison} from "../../core/comparison.ts";
import type {Dataset} from "../../core/dataset.ts";
import type {IsoDate} from "../../core/ids.ts";
import type {Scores} from "../../core/scores.ts";
import type {Status} from "../../core/status.ts";
import type {ChartLook} from "../workbook/charts/sheet-chart.ts";

/** What the workbook for analysts is made from: everything, public or not. */
export interface AnalysisInput {
  readonly dataset: Pick<Dataset, "strategy" | "assessments">;
  readonly scores: Scores;
  readonly comparison: Comparison;
  readonly organisation: string;
  /** Also the date in the properties of the file. */
  readonly date: IsoDate;
  /** What pages for inside say of how secret they are. */
  readonly notice: string;
  readonly look: ChartLook;
  /** The worst status of all letters and links. */
  readonly status: Status;
}
