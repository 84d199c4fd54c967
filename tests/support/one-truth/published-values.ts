import {OPEN_TABLES} from "../../../pipeline/6-report/open-data/open-tables.ts";
import {columnsOf, type ViewName} from "../../../pipeline/core/catalogue.ts";
import {formatScalar, UNKNOWN} from "../../../pipeline/core/format.ts";
import type {Column} from "../../../pipeline/core/views.ts";
import {textOf} from "../repository.ts";
import type {Cell, Grid, Outputs} from "./read-outputs.ts";

/** A table of a view as some file holds it. */
export interface Table {
  /** The file and, of a workbook, its sheet. */
  readonly place: string;
  readonly view: ViewName;
  readonly columns: readonly Column[];
  /** Without the row of titles. */
  readonly rows: Grid;
}

const FIGURES = "kamer/tk-bijlage-4-cijfers";
/** Cover, contents, notes and method come before the tables. */
const FRONT = 4;
/** What text columns of a workbook hold where a value is not known. */
const NOT_AVAILABLE = "[x]";

/** The tables of the workbook of figures, in one of its two forms. */
export function workbookTables({workbooks}: Outputs, ending: "xlsx" | "ods"): readonly Table[] {
  const {weergaven} = JSON.parse(textOf("templates/werkmappen/cijfers.json")) as {
    readonly weergaven: readonly ViewName[];
  };
  const path = `${FIGURES}.${ending}`;
  const sheets = [...(workbooks.get(path) ?? [])].slice(FRONT);
  return weergaven.map((view, index) => {
    const [name = "", grid = []] = sheets[index] ?? [];
    return {place: `${path} › ${name}`, view, columns: columnsOf(view), rows: grid.slice(1)};
  });
}

/** The tables of open data, with the columns of their view in its order. */
export const openTables = ({csv}: Outputs): readonly Table[] =>
  OPEN_TABLES.flatMap(({file, view}) => {
    const path = `kamer/data/${file}.csv`;
    const [head = [], ...rows] = csv.get(path) ?? [];
    const columns = columnsOf(view);
    const at = columns.map(({name}) => head.indexOf(name));
    const inOrder = rows.map((row) => at.map((index, column) => typed(row[index] ?? null, columns[column])));
    return [{place: path, view, columns, rows: inOrder}];
  });

/** A cell of a CSV file as the value that it stands for; empty is null. */
function typed(cell: Cell, column: Column | undefined): Cell {
  if (typeof cell !== "string") return cell;
  if (column?.type === "number" || column?.type === "integer") return Number(cell);
  if (column?.type === "boolean") return cell === "true";
  return cell.replace(/^'(?=[=+@-])/, "");
}

/** How a published value is written for people; a cell that is empty may be an unknown value or a text without letters. */
export function printedForms(cell: Cell, {type, format}: Column): readonly string[] {
  if (cell === null) return [UNKNOWN, ""];
  if (cell === NOT_AVAILABLE) return [UNKNOWN];
  if (type === "boolean" && typeof cell === "string") return [cell];
  return [formatScalar(cell, format)];
}

/** A row with its cells by name of the column. */
export const named = ({columns, rows}: Table): readonly Readonly<Record<string, Cell>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({name}, index) => [name, row[index] ?? null])));
