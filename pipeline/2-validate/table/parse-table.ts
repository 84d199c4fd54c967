import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {Field} from "../../core/form.ts";
import type {CellValue, RawCell, RawSheet} from "../../core/inputs.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {formatPlace, type Place} from "../../core/place.ts";
import {findHeader, type Header} from "./find-header.ts";
import {Keyed} from "./keyed.ts";
import {isPercentage} from "./parse-cell.ts";
import {readCell, TableRow, type TableSource} from "./table-row.ts";
import {isTotal, totalRow} from "./total-row.ts";
import {trimmed} from "./visible-text.ts";

/** The columns of a table, and which of them together identify a row (none: rows may repeat). */
export interface TableShape {
  readonly fields: readonly Field[];
  readonly key: readonly string[];
  /** Whether a row gives way to a later one with its key that does not; without this the first row always counts. */
  givesWay?(row: TableRow): boolean;
  /** What is found as it is to be told, before findings of one kind are limited; without this as it is. */
  told?(found: Finding): Finding;
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
  const told = (found: Finding): Finding => shape.told?.(found) ?? found;
  const whole: Place = sheet.name === null ? {file} : {file, sheet: sheet.name};
  const header = findHeader(sheet, shape.fields, file);
  if (header === null) {
    const seen = sheet.name === null ? [file] : [sheet.name];
    const column = shape.fields[0]?.name ?? "";
    return {value: UNUSABLE, findings: [finding("blad/ontbreekt", whole, {seen, column})].map(told)};
  }
  // Without one of its three letters a row says nothing, though a single empty cell is allowed.
  const unusable = shape.fields.some(
    (field) =>
      field.columnRequired && (field.required || field.type === "letter") && !header.columns.has(field.name),
  );
  if (unusable) return {value: UNUSABLE, findings: header.findings.map(told)};
  return readRows(sheet, shape, {file, header});
}

function readRows(
  sheet: RawSheet,
  shape: TableShape,
  at: {readonly file: string; readonly header: Header},
): Checked<ParsedTable> {
  const findings = new LimitedFindings();
  const tell = (found: Finding): void => findings.add(shape.told?.(found) ?? found);
  at.header.findings.forEach(tell);
  const rows = new RowsOnce(shape, tell);
  const rejected: TableRow[] = [];
  const source = sourceOf(sheet, shape, at);
  for (const {number, first, cells} of cellsByRow(sheet, at.header)) {
    if (isTotal(cells, shape, at.header)) {
      tell(totalRow(cells, at.file, sheet));
      continue;
    }
    if ([...cells.values()].every((cell) => isBlank(cell.value))) continue;
    const row = new TableRow(source, number, first);
    if (isUsable(row, {source, cells}, tell)) rows.add(row);
    else rejected.push(row);
  }
  return {value: {rows: rows.all, rejected, usable: true}, findings: findings.all};
}

type Tell = (found: Finding) => void;

function sourceOf(
  sheet: RawSheet,
  {fields}: TableShape,
  {file, header}: {readonly file: string; readonly header: Header},
): TableSource {
  return {
    file,
    sheet: sheet.name,
    cells: sheet.cells,
    fields: new Map(fields.map((field) => [field.name, field])),
    columns: header.columns,
    percents: percentColumns(sheet, header),
  };
}

/** Rows of which those with one key count once. */
class RowsOnce {
  readonly #shape: TableShape;
  readonly #tell: Tell;
  readonly #rows: TableRow[] = [];
  readonly #byKey: Keyed<TableRow>;
  /** Rows that gave way to a later one. */
  readonly #gone = new Set<TableRow>();

  constructor(shape: TableShape, tell: Tell) {
    this.#shape = shape;
    this.#tell = tell;
    this.#byKey = new Keyed((row) => keyOf(row, shape));
  }

  get all(): readonly TableRow[] {
    return this.#gone.size === 0 ? this.#rows : this.#rows.filter((row) => !this.#gone.has(row));
  }

  add(row: TableRow): void {
    const {key, givesWay} = this.#shape;
    const first = key.length === 0 ? undefined : this.#byKey.get(keyOf(row, this.#shape));
    const isLaterOne = first !== undefined && givesWay?.(first) === true && !givesWay(row);
    if (first === undefined || isLaterOne) {
      this.#rows.push(row);
      if (key.length > 0) this.#byKey.set(row);
    }
    if (first === undefined) return;
    if (isLaterOne) this.#gone.add(first);
    const [counted, double] = isLaterOne ? [row, first] : [first, row];
    const details = {
      key: key.map((column) => double.text(column)).join(", "),
      first: formatPlace(counted.place(key[0])),
    };
    this.#tell(finding("rij/dubbel", double.place(key[0]), details));
  }
}

const keyOf = (row: TableRow, {key}: TableShape): string =>
  key.map((column) => row.text(column)).join("\u0000");

/** The cells of one row, by column, and the place of the first among those of the sheet. */
interface RowCells {
  readonly number: number;
  readonly first: number;
  readonly cells: ReadonlyMap<number, RawCell>;
}

/** The cells of the table's own columns, row by row; one row at a time, since there may be very many. */
function* cellsByRow(sheet: RawSheet, header: Header): Generator<RowCells> {
  const wanted = new Set(header.columns.values());
  let cells = new Map<number, RawCell>();
  let row = 0;
  let first = 0;
  let at = -1;
  for (const cell of sheet.cells) {
    at += 1;
    if (cell.row <= header.row || !wanted.has(cell.column)) continue;
    if (cell.row !== row && cells.size > 0) {
      yield {number: row, first, cells};
      cells = new Map();
    }
    if (cells.size === 0) first = at;
    row = cell.row;
    cells.set(cell.column, cell);
  }
  if (cells.size > 0) yield {number: row, first, cells};
}

/** Whether every cell that must be there is; tells what is wrong with any. */
function isUsable(
  row: TableRow,
  {source, cells}: Pick<RowCells, "cells"> & {readonly source: TableSource},
  tell: Tell,
): boolean {
  let usable = true;
  for (const field of source.fields.values()) {
    const cell = cells.get(source.columns.get(field.name) ?? 0) ?? null;
    const {value, problem} = readCell(source, field, cell);
    if (problem === null) continue;
    tell(problem(row.place(field.name)));
    if (value === null && field.required) usable = false;
  }
  return usable;
}

const isBlank = (value: CellValue): boolean => value.kind === "text" && trimmed(value.text) === "";

function percentColumns({cells}: RawSheet, header: Header): ReadonlySet<number> {
  const wanted = new Set(header.columns.values());
  const found = new Set<number>();
  for (const cell of cells)
    if (cell.row > header.row && wanted.has(cell.column) && isPercentage(cell)) found.add(cell.column);
  return found;
}
