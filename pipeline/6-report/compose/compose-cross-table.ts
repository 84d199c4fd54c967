import type {Block} from "../../core/document.ts";
import {formatScalar} from "../../core/format.ts";
import type {CrossTableTemplate} from "../../core/report-template.ts";
import {worstStatus} from "../../core/status.ts";
import type {Column, Row, View, Views} from "../../core/views.ts";
import {dutchQuotes} from "./dutch-quotes.ts";
import {rowStatus} from "./template-data.ts";

/**
 * A view of long form as a cross table: lines and columns in the order in which their values first come, cells as
 * printed. Where nothing stands in the view the cell is empty; where several rows meet they stand behind one another.
 * Null when the view is not there or has no rows.
 */
export function composeCrossTable(template: CrossTableTemplate, {views}: Views): Block | null {
  const view = views.get(template.view);
  if (view === undefined || view.rows.length === 0) return null;
  const printed = (row: Row, name: string): string =>
    formatScalar(row[name] ?? null, columnOf(view, name).format);
  const lines = distinct(view.rows.map((row) => printed(row, template.rows)));
  const across = distinct(view.rows.map((row) => printed(row, template.across)));
  const cells = new Map<string, string>();
  for (const row of view.rows) {
    const place = joined(printed(row, template.rows), printed(row, template.across));
    const before = cells.get(place);
    const value = printed(row, template.value);
    cells.set(place, before === undefined ? value : `${before}; ${value}`);
  }
  return {
    kind: "table",
    caption: dutchQuotes(template.title ?? view.about, ""),
    columns: [
      textColumn("rij", columnOf(view, template.rows).title),
      ...across.map((title, index) => textColumn(columnName(index), title)),
    ],
    rows: lines.map((line) => ({
      rij: line,
      ...Object.fromEntries(
        across.map((column, index) => [columnName(index), cells.get(joined(line, column)) ?? ""]),
      ),
    })),
    status: worstStatus(view.rows.map(rowStatus)),
  };
}

const joined = (line: string, column: string): string => `${line}\u0000${column}`;

const columnName = (index: number): string => `kolom_${index + 1}`;

const textColumn = (name: string, title: string): Column => ({name, title, type: "string", format: "tekst"});

const columnOf = (view: View, name: string): Column =>
  view.columns.find((column) => column.name === name) ?? textColumn(name, name);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
