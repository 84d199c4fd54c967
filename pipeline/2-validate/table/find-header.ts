import {type Finding, finding} from "../../core/findings.ts";
import type {Field} from "../../core/form.ts";
import type {RawSheet} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {cellAddress, type Place} from "../../core/place.ts";
import {plainText} from "./parse-cell.ts";

/** Title rows may stand above the header, but not more than this. */
const ROWS_SEARCHED = 20;

/** Where a table's columns stand. */
export interface Header {
  readonly row: number;
  /** Column number by field name; a field that is not there is absent. */
  readonly columns: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

interface HeaderCell {
  readonly column: number;
  readonly text: string;
}

/** Finds the row that holds most of the declared headers (the first such), and says which are missing, doubled or unknown. Null when no row holds any. */
export function findHeader(sheet: RawSheet, fields: readonly Field[], file: string): Header | null {
  const rows = headerCandidates(sheet);
  const names = new Set(fields.map((field) => normalise(field.name)));
  let best: readonly [number, readonly HeaderCell[]] | null = null;
  let most = 0;
  for (const [row, cells] of rows) {
    const hits = cells.filter((cell) => names.has(normalise(cell.text))).length;
    if (hits > most) {
      most = hits;
      best = [row, cells];
    }
  }
  return best === null ? null : readHeader(best, fields, (cell) => placeOf(sheet, file, cell));
}

const placeOf = (sheet: RawSheet, file: string, cell: string): Place =>
  sheet.name === null ? {file, cell} : {file, sheet: sheet.name, cell};

/** Case, blanks of every kind and a trailing asterisk or colon do not make another header. */
const normalise = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/[\s_-]+/g, " ")
    .replace(/[*:]+$/, "")
    .trim()
    .toLowerCase();

function headerCandidates(sheet: RawSheet): ReadonlyMap<number, readonly HeaderCell[]> {
  const rows = new Map<number, HeaderCell[]>();
  for (const cell of sheet.cells) {
    if (cell.row > ROWS_SEARCHED) break;
    const cells = rows.get(cell.row) ?? [];
    cells.push({column: cell.column, text: plainText(cell.value)});
    rows.set(cell.row, cells);
  }
  return rows;
}

function readHeader(
  [row, cells]: readonly [number, readonly HeaderCell[]],
  fields: readonly Field[],
  place: (cell: string) => Place,
): Header {
  const columns = new Map<string, number>();
  const findings: Finding[] = [];
  const unused: HeaderCell[] = [];
  for (const cell of cells) {
    const field = fields.find((candidate) => normalise(candidate.name) === normalise(cell.text));
    if (field === undefined) unused.push(cell);
    else if (columns.has(field.name)) {
      findings.push(finding("kolom/dubbel", place(cellAddress(row, cell.column)), {seen: cell.text}));
    } else columns.set(field.name, cell.column);
  }
  const missing = fields.filter((field) => field.columnRequired && !columns.has(field.name));
  const headers = cells.map((cell) => cell.text);
  const free = unused.map((cell) => cell.text);
  for (const field of missing) {
    const details = {column: field.name, near: nearest(field.name, free), headers};
    findings.push(finding("kolom/ontbreekt", place(cellAddress(row, 1)), details));
  }
  for (const cell of unused) {
    if (cell.text === "") continue;
    const near = nearest(
      cell.text,
      missing.map((field) => field.name),
    );
    findings.push(finding("kolom/onbekend", place(cellAddress(row, cell.column)), {seen: cell.text, near}));
  }
  return {row, columns, findings};
}
