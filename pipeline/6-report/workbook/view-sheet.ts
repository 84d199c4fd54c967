import {formatScalar} from "../../core/format.ts";
import type {Column, Format, Scalar, View} from "../../core/views.ts";
import {isCellDate, presentableText} from "./checked-values.ts";
import {columnWidth} from "./column-width.ts";
import type {CellContent, SheetContent, TableColumn} from "./workbook-writer.ts";

/** Stands in a text column where a value is unknown or does not apply; explained on the sheet with notes. */
export const NOT_AVAILABLE = "[x]";

const STATUS: Column = {name: "status", title: "Status", type: "string", format: "tekst"};

/** `[$-413]` makes them Dutch in an English Excel too. Numbers without a format of their own stay General: as many decimals as there are. */
const FORMATS: Readonly<Record<Format, string>> = {
  tekst: "[$-413]General",
  aantal: "[$-413]#,##0",
  getal: "[$-413]General",
  positie: "[$-413]0.0",
  verschil: "[$-413]+0.0;-0.0;0.0",
  percentage: "[$-413]0%",
  procent_1: "[$-413]0.0%",
  datum: "[$-413]d mmmm yyyy",
  "ja-nee": "General",
};

/** A view as a sheet that is one table from A1 down: numbers unrounded, dates as dates, a status on every row, and behind the title of a column the markers of its notes. */
export function viewSheet(
  view: View,
  name: string,
  markersOf: (column: string) => readonly string[] = () => [],
): SheetContent {
  const columns = view.columns.some((column) => column.name === STATUS.name)
    ? view.columns
    : [...view.columns, STATUS];
  const titles = uniqueTitles(columns).map((title, index) =>
    [title, ...markersOf(columns[index]?.name ?? "")].join(" "),
  );
  const rows = view.rows.map((row) => columns.map((column) => cellOf(row[column.name] ?? null, column)));
  const empty = columns.map(
    (_, index): CellContent => (index === 0 ? {kind: "text", text: "Geen gegevens"} : null),
  );
  const shown = rows.length > 0 ? rows : [empty];
  return {
    name,
    title: null,
    lines: [],
    width: 10,
    table: {
      name: tableName(view.name),
      columns: columns.map((column, index) =>
        tableColumn(column, titles[index] ?? "", {view, rows: shown, index}),
      ),
      rows: shown,
    },
  };
}

/** `tbl_` and the name of the view in what Excel allows in names. */
export function tableName(view: string): string {
  return `tbl_${view.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`;
}

function tableColumn(
  column: Column,
  title: string,
  {
    view,
    rows,
    index,
  }: {readonly view: View; readonly rows: readonly (readonly CellContent[])[]; readonly index: number},
): TableColumn {
  const isNumeric = column.type === "number" || column.type === "integer" || column.type === "date";
  const texts = rows.map((row, line) => {
    const cell = row[index] ?? null;
    return cell?.kind === "text"
      ? cell.text
      : formatScalar(view.rows[line]?.[column.name] ?? "", column.format);
  });
  return {
    title,
    format: isNumeric ? formatCode(column) : null,
    width: columnWidth(title, texts, {extra: isNumeric ? 2.5 : 0}),
  };
}

function formatCode({type, format}: Column): string {
  if (type === "date") return FORMATS.datum;
  return type === "integer" && format === "tekst" ? "0" : FORMATS[format];
}

function cellOf(value: Scalar, {type}: Column): CellContent {
  if (typeof value === "number") return {kind: "number", number: value};
  if (typeof value === "boolean") return {kind: "text", text: value ? "ja" : "nee"};
  if (value === null)
    return type === "string" || type === "boolean" ? {kind: "text", text: NOT_AVAILABLE} : null;
  if (type === "date" && isCellDate(value)) return {kind: "date", date: value};
  return value === "" ? null : {kind: "text", text: presentableText(value)};
}

/** Excel wants every title of a table to be another one. */
function uniqueTitles(columns: readonly Column[]): readonly string[] {
  const clean = columns.map(({title, name}) => presentableText(title).replace(/\s+/g, " ").trim() || name);
  const lower = clean.map((title) => title.toLowerCase());
  return clean.map((title, index) =>
    lower.filter((other) => other === lower[index]).length > 1 ? `${title} (${columns[index]?.name})` : title,
  );
}
