import type {PartName} from "./report-template.ts";

/** A workbook as a policy officer laid it out in `templates/werkmappen/<name>.json`, checked. */
export interface WorkbookTemplate {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  /** The command that makes it, beside the parts of reports of the same name; null for a workbook of the set. */
  readonly part: PartName | null;
  /** Views, one sheet each, in order. */
  readonly views: readonly string[];
  readonly notes: readonly string[];
  /** Rows of the method sheet: what it is, and the fact that says it. */
  readonly method: readonly {readonly label: string; readonly fact: string}[];
}
