import type {PartName} from "./report-template.ts";

/** The columns that a chart of each kind shows, by what they are to it, in the words of the template. */
export const CHART_COLUMNS = {
  staven: ["namen", "waarden"],
  punten: ["namen", "x", "y", "links", "rechts", "omlaag", "omhoog"],
} as const;

/** A chart beside the table of a view: bars, or points with how far their bands reach. */
export type WorkbookChart = {
  readonly [Kind in keyof typeof CHART_COLUMNS]: {
    readonly kind: Kind;
    readonly view: string;
    readonly title: string;
    /** Names of columns of the view. */
    readonly columns: Readonly<Record<(typeof CHART_COLUMNS)[Kind][number], string>>;
  };
}[keyof typeof CHART_COLUMNS];

/** What a workbook says about its figures on the sheet of notes. */
export interface WorkbookNote {
  readonly text: string;
  /** Columns above which a marker refers to it: `view.column`, or `column` on every sheet that has it. None for what is about the whole. */
  readonly at: readonly string[];
}

/** A workbook as a policy officer laid it out in `templates/werkmappen/<name>.json`, checked. */
export interface WorkbookTemplate {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  /** The command that makes it, beside the parts of reports of the same name; null for a workbook of the set. */
  readonly part: PartName | null;
  /** Views, one sheet each, in order. */
  readonly views: readonly string[];
  /** At most one beside each view. */
  readonly charts: readonly WorkbookChart[];
  readonly notes: readonly WorkbookNote[];
  /** Rows of the method sheet: what it is, and the fact that says it. */
  readonly method: readonly {readonly label: string; readonly fact: string}[];
}
