import type {RawCell, RawSheet} from "../../core/inputs.ts";
import {parseArea} from "../../core/place.ts";
import type {Header} from "../table/find-header.ts";
import {plainText} from "../table/parse-cell.ts";

/** A sheet in which a key that is merged over several rows stands in each of them. */
export interface FilledDown {
  readonly sheet: RawSheet;
  /** The merged areas that were read so, as `A2:A5`. */
  readonly areas: readonly string[];
}

/** Part of one column of keys. */
interface Span {
  readonly area: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a key that its sender merged over several rows as the key of each of these rows: what anybody sees in it. Only within one column, only
 * where nothing of its own stands below, only where the rest of the key tells the rows apart, and only in rows in which something else stands,
 * so that a merged column does not make rows. The column `also` is read so wherever it is merged: what closes one row for the eye closes all.
 */
export function fillDown(
  sheet: RawSheet,
  header: Header,
  {key, also}: {readonly key: readonly string[]; readonly also: string},
): FilledDown {
  const keyColumns = new Set(key.flatMap((name) => header.columns.get(name) ?? []));
  const columns = new Set([...keyColumns, ...[header.columns.get(also) ?? []].flat()]);
  const spans = spansIn(sheet, columns, header.row);
  if (spans.length === 0) return {sheet, areas: []};
  const keys = new Map<string, RawCell>();
  const filledRows = new Set<number>();
  for (const cell of sheet.cells) {
    if (plainText(cell.value) === "" && cell.value.kind === "text") continue;
    if (columns.has(cell.column)) keys.set(`${cell.row} ${cell.column}`, cell);
    filledRows.add(cell.row);
  }
  const end = sheet.cells.at(-1)?.row ?? 0;
  const added: RawCell[] = [];
  const areas: string[] = [];
  for (const {area, column, first, last} of spans) {
    const top = keys.get(`${first} ${column}`);
    const below = rowsBetween(first + 1, Math.min(last, end));
    if (top === undefined || below.some((row) => keys.has(`${row} ${column}`))) continue;
    const rows = below.filter((row) => filledRows.has(row));
    const repeated = rows.map((row) => ({...top, row}));
    if (!keyColumns.has(column)) {
      added.push(...repeated);
      continue;
    }
    const others = [...keyColumns].filter((candidate) => candidate !== column);
    const restOfKey = (row: number): string =>
      others.map((other) => shown(keys.get(`${row} ${other}`))).join("\u0000");
    if (new Set([first, ...rows].map(restOfKey)).size <= rows.length) continue;
    areas.push(area);
    added.push(...repeated);
  }
  // A blank cell may stand where its key comes.
  const taken = new Set(added.map(({row, column}) => `${row} ${column}`));
  const others = [...sheet.cells].filter(({row, column}) => !taken.has(`${row} ${column}`));
  const cells = [...others, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
  return {sheet: {...sheet, cells}, areas};
}

const shown = (cell: RawCell | undefined): string => (cell === undefined ? "" : plainText(cell.value));

const rowsBetween = (first: number, last: number): readonly number[] =>
  Array.from({length: Math.max(0, last - first + 1)}, (_, index) => first + index);

/** Merged areas below the header that lie in one of the columns; of areas that overlap, as no program makes them, the first. */
function spansIn({merges}: RawSheet, columns: ReadonlySet<number>, headerRow: number): readonly Span[] {
  if (columns.size === 0) return [];
  const all = merges.flatMap((area): readonly Span[] => {
    const bounds = parseArea(area);
    if (bounds === null || bounds.from.row <= headerRow || bounds.from.column !== bounds.to.column) return [];
    const {column} = bounds.from;
    return columns.has(column) ? [{area, column, first: bounds.from.row, last: bounds.to.row}] : [];
  });
  const reached = new Map<number, number>();
  return [...all]
    .sort((a, b) => a.first - b.first)
    .filter(({column, first, last}) => {
      const isFree = first > (reached.get(column) ?? 0);
      if (isFree) reached.set(column, last);
      return isFree;
    });
}
