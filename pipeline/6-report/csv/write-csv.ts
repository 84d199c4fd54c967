import {stringify} from "csv-stringify/sync";
import type {Column, Row, Scalar, View} from "../../core/views.ts";
import {neutralise} from "./neutralise.ts";

/**
 * A view as open data: comma, LF, no BOM, decimal point, numbers unrounded in their shortest form, `true`/`false`, empty
 * for null, names of columns above. Every row carries its `status`. Text that would run as a formula gets a leading `'`.
 */
export function writeOpenCsv(view: View): Uint8Array {
  const names = view.columns.map((column) => column.name);
  if (!names.includes("status") && view.rows.some((row) => row.status !== undefined)) names.push("status");
  const records = view.rows.map((row) => names.map((name) => forMachines(valueIn(row, name, view.name))));
  return encode(stringify([names, ...records], {record_delimiter: "\n", quoted_match: LINE_END}));
}

/**
 * Rows for people with Dutch Excel: `;`, BOM, CRLF, decimal comma, `ja`/`nee`, empty for null, Dutch titles above.
 * Numbers stay unrounded. Text that would run as a formula gets a leading `'`.
 */
export function writePeopleCsv(columns: readonly Column[], rows: readonly Row[]): Uint8Array {
  const titles = columns.map((column) => neutralise(column.title));
  const records = rows.map((row) => columns.map(({name}) => forPeople(valueIn(row, name, "table"))));
  const options = {delimiter: ";", record_delimiter: "\r\n", quoted_match: LINE_END, bom: true};
  return encode(stringify([titles, ...records], options));
}

/** csv-stringify quotes only its own record delimiter, but every reader ends a record at a lone CR or LF too. */
const LINE_END = /[\r\n]/;

function valueIn(row: Row, name: string, table: string): Scalar {
  const value = row[name];
  if (value === undefined) throw new Error(`${table} has a row without ${name}`);
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${table}.${name} is ${value}`);
  return value;
}

/** A value as open CSV has it, before quoting: a decimal point, nothing for null, and a `'` before text that would run as a formula. */
export function forMachines(value: Scalar): string {
  if (value === null) return "";
  return typeof value === "string" ? neutralise(value) : String(value);
}

function forPeople(value: Scalar): string {
  if (typeof value === "boolean") return value ? "ja" : "nee";
  return typeof value === "number" ? String(value).replace(".", ",") : forMachines(value);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
