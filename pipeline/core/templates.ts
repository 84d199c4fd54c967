import type {ChartTemplate} from "./chart-template.ts";
import type {ReportTemplate} from "./report-template.ts";
import type {Theme} from "./theme.ts";
import type {WorkbookTemplate} from "./workbook-template.ts";

/** Everything below `templates/`, checked. */
export interface Templates {
  readonly reports: readonly ReportTemplate[];
  /** Those of the set. */
  readonly workbooks: readonly WorkbookTemplate[];
  /** Those that a command makes. */
  readonly partWorkbooks: readonly WorkbookTemplate[];
  readonly charts: readonly ChartTemplate[];
  readonly theme: Theme;
}
