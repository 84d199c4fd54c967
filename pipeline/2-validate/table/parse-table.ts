import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {Field} from "../../core/form.ts";
import type {CellValue, RawCell, RawSheet} from "../../core/inputs.ts";
import {formatPlace, type Place} from "../../core/place.ts";
import type {Scalar} from "../../core/views.ts";
import {findHeader, type Header} from "./find-header.ts";
import {isPercentage, parseCell} from "./parse-cell.ts";
import {TableRow} from "./table-row.ts";
import {isTotal, totalRow} from "./total-row.ts";
import {trimmed} from "./visible-text.ts";

/** The columns of a table, and which of them together identify a row (none: rows may repeat). */
export interface TableShape {
  readonly fields: readonly Field[];
  readonly key: readonly string[];
  /** Whether a row gives way to a later one with its key that does not; without this the first row always counts. */
  givesWay?(row: TableRow): boolean;
}

/** A table that was read: `rows` can be used; `rejected` could not, but their keys explain references to them. */
export interface ParsedTable {
  readonly rows: readonly TableRow[];
  readonly rejected: readonly TableRow[];
  /** False when the table could not be read at all; then nothing can be said of what it should hold. */
  readonly usable: boolean;
}

const UNUSABLE: ParsedTable = {rows: [], rejected: [], usable: false};

/**
 * Reads a sheet as a table. A row with a required cell that is empty or wrong is rejected; any other wrong cell is read as empty.
 * A required column that is missing makes the table unusable and is one finding, not one per row.
 */
export function parseTable(sheet: RawSheet, shape: TableShape, file: string): Checked<ParsedTable> {
  const whole: Place = sheet.name === null ? {file} : {file, sheet: sheet.name};
  const header = findHeader(sheet, shape.fields, file);
  if (header === null) {
    const seen = sheet.name === null ? [file] : [sheet.name];
    const column = shape.fields[0]?.name ?? "";
    return {value: UNUSABLE, findings: [finding("blad/ontbreekt", whole, {seen, column})]};
  }
  // Without one of its three letters a row says nothing, though a single empty cell is allowed.
  const unusable = shape.fields.some(
    (field) =>
      field.columnRequired && (field.required || field.type === "letter") && !header.columns.has(field.name),
  );
  if (unusable) return {value: UNUSABLE, findings: header.findings};
  return readRows(sheet, shape, {file, header});
}

function readRows(
  sheet: RawSheet,
  shape: TableShape,
  at: {readonly file: string; readonly header: Header},
): Checked<ParsedTable> {
  const findings: Finding[] = [...at.header.findings];
  const rows: TableRow[] = [];
  const rejected: TableRow[] = [];
  const firstByKey = new Map<string, TableRow>();
  const context = {...at, sheet, shape, percents: percentColumns(cellsBelow(sheet, at.header))};
  for (const [number, cells] of cellsByRow(sheet, at.header)) {
    if (isTotal(cells, shape, at.header)) {
      findings.push(totalRow(cells, at.file, sheet));
      continue;
    }
    const read = readRow(number, cells, context);
    if (read === null) continue;
    findings.push(...read.findings);
    const key = shape.key.map((column) => read.row.text(column)).join("\u0000");
    const first = shape.key.length === 0 ? undefined : firstByKey.get(key);
    if (read.unusable) rejected.push(read.row);
    else if (first === undefined) {
      firstByKey.set(key, read.row);
      rows.push(read.row);
    } else {
      const isLaterOne = shape.givesWay?.(first) === true && !shape.givesWay(read.row);
      const [counted, double] = isLaterOne ? [read.row, first] : [first, read.row];
      if (isLaterOne) {
        firstByKey.set(key, counted);
        rows.splice(rows.indexOf(double), 1);
        rows.push(counted);
      }
      const details = {
        key: shape.key.map((column) => double.text(column)).join(", "),
        first: formatPlace(counted.place(shape.key[0])),
      };
      findings.push(finding("rij/dubbel", double.place(shape.key[0]), details));
    }
  }
  return {value: {rows, rejected, usable: true}, findings};
}

/** The cells of the table's own columns, row by row; one row at a time, since there may be very many. */
function* cellsByRow(
  sheet: RawSheet,
  header: Header,
): Generator<readonly [number, ReadonlyMap<number, RawCell>]> {
  let cells = new Map<number, RawCell>();
  let row = 0;
  for (const cell of cellsBelow(sheet, header)) {
    if (cell.row !== row && cells.size > 0) {
      yield [row, cells];
      cells = new Map();
    }
    row = cell.row;
    cells.set(cell.column, cell);
  }
  if (cells.size > 0) yield [row, cells];
}

function* cellsBelow(sheet: RawSheet, header: Header): Generator<RawCell> {
  const wanted = new Set(header.columns.values());
  for (const cell of sheet.cells) if (cell.row > header.row && wanted.has(cell.column)) yield cell;
}

interface RowContext {
  /** Columns in which a percentage stands. */
  readonly percents: ReadonlySet<number>;
  readonly file: string;
  readonly sheet: RawSheet;
  readonly header: Header;
  readonly shape: TableShape;
}

/** Null for a row in which every declared cell is blank. */
function readRow(
  number: number,
  cells: ReadonlyMap<number, RawCell>,
  context: RowContext,
): {readonly row: TableRow; readonly findings: readonly Finding[]; readonly unusable: boolean} | null {
  if ([...cells.values()].every((cell) => isBlank(cell.value))) return null;
  const values = new Map<string, Scalar>();
  const invalid = new Set<string>();
  const row = new TableRow(context.file, context.sheet.name, number, values, context.header.columns, invalid);
  const findings: Finding[] = [];
  let unusable = false;
  for (const field of context.shape.fields) {
    const column = context.header.columns.get(field.name);
    const cell = column === undefined ? undefined : cells.get(column);
    const parsed =
      column === undefined
        ? {value: null, problem: null}
        : parseCell(cell ?? null, field, context.percents.has(column));
    values.set(field.name, parsed.value);
    if (parsed.problem === null) continue;
    findings.push(parsed.problem(row.place(field.name)));
    if (parsed.value !== null) continue;
    invalid.add(field.name);
    unusable ||= field.required;
  }
  return {row, findings, unusable};
}

const isBlank = (value: CellValue): boolean => value.kind === "text" && trimmed(value.text) === "";

function percentColumns(cells: Iterable<RawCell>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const cell of cells) if (isPercentage(cell)) found.add(cell.column);
  return found;
}
