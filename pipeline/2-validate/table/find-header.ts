import {type Finding, finding} from "../../core/findings.ts";
import type {Field} from "../../core/form.ts";
import type {RawSheet} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {cellAddress, type Place, parseArea} from "../../core/place.ts";
import {plainText} from "./parse-cell.ts";
import {asCode} from "./visible-text.ts";

/** Title rows may stand above the header, but not more than this. */
const ROWS_SEARCHED = 20;
const MERGES_SEARCHED = 1_000;

/** Where a table's columns stand. */
export interface Header {
  readonly row: number;
  /** Column number by field name; a field that is not there is absent. */
  readonly columns: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

interface HeaderCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Finds the row that holds most of the declared headers (the first such), and says which are missing, doubled or unknown.
 * Where the header takes two rows, a cell that is empty in the lower one takes its name from above. Null when no row holds any.
 */
export function findHeader(sheet: RawSheet, fields: readonly Field[], file: string): Header | null {
  const rows = headerCandidates(sheet);
  const names = new Set(fields.map((field) => normalise(field.name)));
  const isName = (cell: HeaderCell): boolean => names.has(normalise(cell.text));
  let best: readonly [number, readonly HeaderCell[]] | null = null;
  let most = 0;
  for (const [row, own] of rows) {
    if (!own.some(isName)) continue;
    const cells = [...own, ...fromAbove(row, own, {rows, sheet, isName})];
    const hits = cells.filter(isName).length;
    if (hits > most) {
      most = hits;
      best = [row, cells.sort((a, b) => a.column - b.column)];
    }
  }
  return best === null ? null : readHeader(best, fields, (cell) => placeOf(sheet, file, cell));
}

interface Above {
  readonly rows: ReadonlyMap<number, readonly HeaderCell[]>;
  readonly sheet: RawSheet;
  isName(cell: HeaderCell): boolean;
}

/** Declared headers one row up, or anything at the top of a merged area that reaches down to this row, over columns that have no cell of their own. */
function fromAbove(
  row: number,
  own: readonly HeaderCell[],
  {rows, sheet, isName}: Above,
): readonly HeaderCell[] {
  const taken = new Set(own.filter((cell) => cell.text !== "").map((cell) => cell.column));
  const tops = sheet.merges.slice(0, MERGES_SEARCHED).flatMap((area): readonly HeaderCell[] => {
    const bounds = parseArea(area);
    if (bounds === null || bounds.from.row >= row || bounds.to.row < row) return [];
    return (rows.get(bounds.from.row) ?? []).filter((cell) => cell.column === bounds.from.column);
  });
  const above = new Map(
    [...(rows.get(row - 1) ?? []).filter(isName), ...tops].map((cell) => [cell.column, cell]),
  );
  return [...above.values()].filter((cell) => !taken.has(cell.column) && cell.text !== "");
}

const placeOf = (sheet: RawSheet, file: string, cell: string): Place =>
  sheet.name === null ? {file, cell} : {file, sheet: sheet.name, cell};

/** No header is longer; what is, need not be looked at further. */
const LONGEST = 200;

/** Case, blanks of every kind and a trailing asterisk or colon do not make another header. */
const normalise = (text: string): string =>
  text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .replace(/[\s_-]+/g, " ")
    .replace(/[*:]+$/, "")
    .trim()
    .toLowerCase();

function headerCandidates(sheet: RawSheet): ReadonlyMap<number, readonly HeaderCell[]> {
  const rows = new Map<number, HeaderCell[]>();
  for (const cell of sheet.cells) {
    if (cell.row > ROWS_SEARCHED) break;
    const cells = rows.get(cell.row) ?? [];
    cells.push({row: cell.row, column: cell.column, text: asCode(plainText(cell.value))});
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
      findings.push(finding("kolom/dubbel", place(cellAddress(cell.row, cell.column)), {seen: cell.text}));
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
    findings.push(
      finding("kolom/onbekend", place(cellAddress(cell.row, cell.column)), {seen: cell.text, near}),
    );
  }
  return {row, columns, findings};
}
