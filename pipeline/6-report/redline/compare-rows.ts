import type {RecordedCell, RowLine} from "../../core/document-record.ts";
import {type Kinship, pairUp} from "./align.ts";
import type {Difference} from "./difference.ts";

/** The rows of one table, or of the data that one chart draws. */
export interface RowGroup {
  readonly where: string;
  /** At least one. */
  readonly rows: readonly RowLine[];
}

/** A table or chart without the headings above it: `tabel “Alle risico’s”`. */
export const tableName = (where: string): string => where.split(" › ").at(-1) ?? "";

/** What a table or chart shows otherwise than before; null where there is none. A row that only moved shows the same. Of a chart each row is told once, of a table each cell. */
export function compareRows(was: RowGroup | null, is: RowGroup | null): readonly Difference[] {
  const group = is ?? was;
  if (group === null) return [];
  if (was === null || is === null) return [wholeTable(was, is, group)];
  const [before, after] = [columnsOf(was), columnsOf(is)];
  const table = {
    where: is.where,
    around: is.rows.flatMap(boundIn),
    before: was.rows.flatMap(boundIn),
  };
  const shared = new Set(after.filter((column) => before.includes(column)));
  const columns: readonly Difference[] =
    before.join("\n") === after.join("\n")
      ? []
      : [
          {
            kind: "tabel",
            where: is.where,
            was: `kolommen: ${before.join(", ")}`,
            is: `kolommen: ${after.join(", ")}`,
            bindings: [],
            around: table.around,
            before: table.before,
            isWording: true,
          },
        ];
  const narrow = ({rows}: RowGroup): readonly NamedRow[] =>
    rows.map((row) => {
      const cells = row.cells.filter(({column}) => shared.has(column));
      return {cells, name: nameOfRow(cells)};
    });
  const pairs = pairUp(narrow(was), narrow(is), ROWS);
  return [
    ...captionDifference(was, is),
    ...columns,
    ...pairs.flatMap((pair) => rowDifferences(pair.was, pair.is, table)),
  ];
}

/** A table or chart that is called otherwise. */
function captionDifference(was: RowGroup, is: RowGroup): readonly Difference[] {
  const [before, after] = [tableName(was.where), tableName(is.where)];
  if (before === after) return [];
  return [
    {
      kind: kindOf(is),
      where: is.where,
      was: before,
      is: after,
      bindings: [],
      around: is.rows.flatMap(boundIn),
      before: was.rows.flatMap(boundIn),
      hangsOn: hangsOnIn(was, is),
      isWording: true,
    },
  ];
}

const hangsOnIn = (was: RowGroup | null, is: RowGroup | null): readonly string[] =>
  [was, is].flatMap((group) => group?.rows[0]?.hangsOn ?? []);

const kindOf = ({where}: RowGroup): "grafiek" | "tabel" => (isChart(where) ? "grafiek" : "tabel");

const columnsOf = ({rows}: RowGroup): readonly string[] => (rows[0]?.cells ?? []).map(({column}) => column);
const isChart = (where: string): boolean => tableName(where).startsWith("figuur ");

function wholeTable(was: RowGroup | null, is: RowGroup | null, group: RowGroup): Difference {
  const said = (side: RowGroup | null): string =>
    side === null ? "" : `${tableName(side.where)}, ${side.rows.length} rijen`;
  return {
    kind: kindOf(group),
    where: group.where,
    was: said(was),
    is: said(is),
    bindings: is?.rows.flatMap(boundIn) ?? [],
    before: was?.rows.flatMap(boundIn) ?? [],
    hangsOn: hangsOnIn(was, is),
    isWording: true,
  };
}

/** A row with what it is about. */
interface NamedRow {
  readonly cells: readonly RecordedCell[];
  readonly name: string;
}

/** What the cells of a row are bound to. */
export const boundIn = ({cells}: Pick<RowLine, "cells">): readonly string[] =>
  cells.flatMap(({binding}) => binding ?? []);

/** Rows of the same thing are one row; of other things only when nearly all else is equal, for a thing may get another name. */
const ROWS: Kinship<NamedRow> = {
  keyOf: ({cells}) => cells.map(({text}) => text).join("\u0000"),
  likeness: (was, is) => {
    const equal = was.cells.filter(({text}, index) => is.cells[index]?.text === text).length;
    const share = equal / Math.max(1, was.cells.length, is.cells.length);
    return was.name === is.name ? 0.75 + share / 4 : share * 0.74;
  },
};

/** What a row is about: its first cell that is in words and no code, else its first. */
function nameOfRow(cells: readonly RecordedCell[]): string {
  const inWords = cells.filter(({text}) => /\p{L}{2}/u.test(text));
  return (inWords.find(({column}) => column !== "Code") ?? inWords[0] ?? cells[0])?.text ?? "";
}

/** Where a row stands, and what all rows of its table are and were bound to. */
type TableAround = Readonly<Required<Pick<Difference, "where" | "around" | "before">>>;

function rowDifferences(
  was: NamedRow | null,
  is: NamedRow | null,
  table: TableAround,
): readonly Difference[] {
  const row = is ?? was;
  if (row === null) return [];
  const within = `rij “${row.name}”`;
  const where = `${table.where} › ${within}`;
  const chart = isChart(table.where);
  if (was === null || is === null)
    return [
      {
        kind: chart ? "grafiek" : "rij",
        where,
        within,
        was: was === null ? "" : saidIn(was.cells),
        is: is === null ? "" : saidIn(is.cells),
        // What a row of then was bound to is another row by now.
        bindings: is === null ? [] : boundIn(is),
        around: table.around,
        before: table.before,
        isWording: false,
      },
    ];
  const other = is.cells.flatMap((cell, index) => {
    const before = was.cells[index];
    return before === undefined || before.text === cell.text ? [] : [{before, cell}];
  });
  if (other.length === 0) return [];
  if (chart)
    return [
      {
        kind: "grafiek",
        where,
        within,
        was: saidIn(other.map(({before}) => before)),
        is: saidIn(other.map(({cell}) => cell)),
        bindings: other.flatMap(({cell}) => cell.binding ?? []),
        around: table.around,
        before: table.before,
        isWording: false,
      },
    ];
  return other.map(({before, cell}) => ({
    kind: "cijfer",
    where: `${where} › kolom ${cell.column}`,
    within: `${within} › kolom ${cell.column}`,
    was: before.text,
    is: cell.text,
    bindings: cell.binding === null ? [] : [cell.binding],
    around: table.around,
    before: table.before,
    isWording: cell.binding === null,
  }));
}

const saidIn = (cells: readonly RecordedCell[]): string =>
  cells
    .filter(({text}) => text !== "")
    .map(({column, text}) => `${column}: ${text}`)
    .join("; ");
