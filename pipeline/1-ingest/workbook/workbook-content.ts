import type {CellBlock} from "../packed-cells.ts";
import type {SheetProblem} from "./sheet-grid.ts";
import type {Tried} from "./tried.ts";

/** What one sheet holds. Hidden rows and columns are listed only where there is something in them. */
export interface SheetContent {
  readonly cells: readonly CellBlock[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly string[];
  /** Headers and footers of the printed pages; absent when there are none. */
  readonly headers?: readonly string[];
  readonly problems: readonly SheetProblem[];
}

/** One sheet of a workbook, and what is in it or why that cannot be read. */
export interface SheetRead {
  readonly name: string;
  readonly hidden: boolean;
  readonly content: Tried<SheetContent>;
}

/** A workbook as read, whatever its format. */
export interface WorkbookContent {
  readonly sheets: readonly SheetRead[];
  /** How many other files or databases it draws on. */
  readonly links: number;
}
