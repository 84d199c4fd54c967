import type {Block} from "../../core/document.ts";
import {nameOf} from "../../core/origin.ts";
import {compareText} from "../../core/place.ts";
import {ADJUSTED_NOTE, type PrintedRow, printedRows} from "../../core/printed-rows.ts";
import type {TableTemplate} from "../../core/report-template.ts";
import {worstStatus} from "../../core/status.ts";
import type {Row, Scalar, View} from "../../core/views.ts";
import {dutchQuotes} from "./dutch-quotes.ts";
import {isAsked, rowStatus, type TemplateData} from "./template-data.ts";

/** A row with its number in the view, from 1, and as it is printed. */
interface NumberedRow {
  readonly row: Row;
  readonly number: number;
  readonly printed: PrintedRow;
}

/** A view as a table with the columns and rows asked for, and under it what must be said of its figures; nothing when the view is not there or has no rows. */
export function composeTable(template: TableTemplate, data: TemplateData): readonly Block[] {
  const view = data.views.views.get(template.view);
  const asked = (view === undefined ? [] : numberedRows(view)).filter(({row}) =>
    isAsked(row, template, data),
  );
  if (view === undefined || asked.length === 0) return [];
  const names = template.columns ?? view.columns.map(({name}) => name).filter((name) => name !== "status");
  const columns = names.flatMap((name) => view.columns.find((column) => column.name === name) ?? []);
  const chosen = sortRows(asked, template.sort).slice(0, template.maximum ?? asked.length);
  const adjusted = chosen.flatMap(({printed, number}) =>
    printed.adjusted
      .filter((name) => names.includes(name))
      .map((column) => nameOf({kind: "cell", view: view.name, column, rows: [number]})),
  );
  const table: Block = {
    kind: "table",
    caption: dutchQuotes((template.title ?? view.about) + rowInCaption(template, data), ""),
    columns,
    rows: chosen.map(({printed: {row}}) =>
      Object.fromEntries(columns.map(({name}) => [name, row[name] ?? null])),
    ),
    bound: chosen.map(({number}) =>
      Object.fromEntries(
        columns.map(({name}) => [name, {kind: "cell", view: view.name, column: name, rows: [number]}]),
      ),
    ),
    status: worstStatus(chosen.map(({row}) => rowStatus(row))),
  };
  return adjusted.length > 0 ? [table, adjustedNote(adjusted)] : [table];
}

/** Says under a table or chart that some of its figures, those of these cells, were rounded with an eye to their total. */
export const adjustedNote = (cells: readonly string[]): Block => ({
  kind: "paragraph",
  hangsOn: cells,
  content: [{kind: "text", text: ADJUSTED_NOTE}],
});

const numberedRows = (view: View): readonly NumberedRow[] =>
  printedRows(view).map((printed, index) => ({
    row: view.rows[index] ?? printed.row,
    number: index + 1,
    printed,
  }));

/** Of a table with only the rows of the row around it: which row that is, so that no two captions are the same. */
function rowInCaption({match}: TableTemplate, {current}: TemplateData): string {
  const title = match === null ? null : current?.row.titel;
  return typeof title === "string" ? `: ${title}` : "";
}

/** Rows by unrounded values; ties keep the order of the view and what is unknown comes last either way. */
function sortRows(rows: readonly NumberedRow[], sort: TableTemplate["sort"]): readonly NumberedRow[] {
  if (sort === null) return rows;
  const {column, descending} = sort;
  return [...rows].sort((first, second) => {
    const [a, b] = [first.row[column] ?? null, second.row[column] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return descending ? compareScalars(b, a) : compareScalars(a, b);
  });
}

function compareScalars(a: NonNullable<Scalar>, b: NonNullable<Scalar>): number {
  if (typeof a === "string" || typeof b === "string") return compareText(String(a), String(b));
  return Number(a) - Number(b);
}
