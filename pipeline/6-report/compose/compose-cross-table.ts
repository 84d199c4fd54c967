import type {Block} from "../../core/document.ts";
import {formatScalar} from "../../core/format.ts";
import type {CellBinding} from "../../core/origin.ts";
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
  const cells = new Map<string, {readonly text: string; readonly rows: readonly number[]}>();
  for (const [index, row] of view.rows.entries()) {
    const place = joined(printed(row, template.rows), printed(row, template.across));
    const before = cells.get(place);
    const value = printed(row, template.value);
    cells.set(place, {
      text: before === undefined ? value : `${before.text}; ${value}`,
      rows: [...(before?.rows ?? []), index + 1],
    });
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
        across.map((column, index) => [columnName(index), cells.get(joined(line, column))?.text ?? ""]),
      ),
    })),
    bound: lines.map((line) => {
      const named = view.rows.findIndex((row) => printed(row, template.rows) === line) + 1;
      const cell = (column: string, rows: readonly number[]): CellBinding => ({
        kind: "cell",
        view: view.name,
        column,
        rows,
      });
      return {
        rij: cell(template.rows, [named]),
        ...Object.fromEntries(
          across.map((column, index) => [
            columnName(index),
            cell(template.value, cells.get(joined(line, column))?.rows ?? []),
          ]),
        ),
      };
    }),
    status: worstStatus(view.rows.map(rowStatus)),
  };
}

const joined = (line: string, column: string): string => `${line}\u0000${column}`;

const columnName = (index: number): string => `kolom_${index + 1}`;

const textColumn = (name: string, title: string): Column => ({name, title, type: "string", format: "tekst"});

const columnOf = (view: View, name: string): Column =>
  view.columns.find((column) => column.name === name) ?? textColumn(name, name);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
