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
  if (was === null || is === null) return [wholeTable(was, is)];
  const [before, after] = [columnsOf(was), columnsOf(is)];
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
            isWording: true,
          },
        ];
  const narrow = ({where, rows}: RowGroup): readonly RowLine[] =>
    rows.map(({kind, cells}) => ({kind, where, cells: cells.filter(({column}) => shared.has(column))}));
  const pairs = pairUp(narrow(was), narrow(is), ROWS);
  return [...columns, ...pairs.flatMap((pair) => rowDifferences(pair.was, pair.is, is))];
}

const columnsOf = ({rows}: RowGroup): readonly string[] => (rows[0]?.cells ?? []).map(({column}) => column);
const isChart = (where: string): boolean => tableName(where).startsWith("figuur ");

function wholeTable(was: RowGroup | null, is: RowGroup | null): Difference {
  const said = (group: RowGroup | null): string =>
    group === null ? "" : `${tableName(group.where)}, ${group.rows.length} rijen`;
  const where = (is ?? was)?.where ?? "";
  const bindings = is?.rows.flatMap(boundIn) ?? [];
  return {
    kind: isChart(where) ? "grafiek" : "tabel",
    where,
    was: said(was),
    is: said(is),
    bindings,
    isWording: true,
  };
}

const boundIn = ({cells}: RowLine): readonly string[] => cells.flatMap(({binding}) => binding ?? []);

/** Rows of the same thing are one row; of other things only when nearly all else is equal, for a thing may get another name. */
const ROWS: Kinship<RowLine> = {
  keyOf: ({cells}) => cells.map(({text}) => text).join("\u0000"),
  likeness: (was, is) => {
    const equal = was.cells.filter(({text}, index) => is.cells[index]?.text === text).length;
    const share = equal / Math.max(1, was.cells.length, is.cells.length);
    return nameOfRow(was) === nameOfRow(is) ? 0.75 + share / 4 : share * 0.74;
  },
};

/** What a row is about: its first cell that is in words and no code, else its first. */
function nameOfRow({cells}: RowLine): string {
  const inWords = cells.filter(({text}) => /\p{L}{2}/u.test(text));
  return (inWords.find(({column}) => column !== "Code") ?? inWords[0] ?? cells[0])?.text ?? "";
}

function rowDifferences(was: RowLine | null, is: RowLine | null, table: RowGroup): readonly Difference[] {
  const row = is ?? was;
  if (row === null) return [];
  const where = `${table.where} › rij “${nameOfRow(row)}”`;
  const chart = isChart(table.where);
  if (was === null || is === null)
    return [
      {
        kind: chart ? "grafiek" : "rij",
        where,
        was: was === null ? "" : saidIn(was.cells),
        is: is === null ? "" : saidIn(is.cells),
        // What a row of then was bound to is another row by now.
        bindings: is === null ? [] : boundIn(is),
        around: table.rows.flatMap(boundIn),
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
        was: saidIn(other.map(({before}) => before)),
        is: saidIn(other.map(({cell}) => cell)),
        bindings: other.flatMap(({cell}) => cell.binding ?? []),
        isWording: false,
      },
    ];
  return other.map(({before, cell}) => ({
    kind: "cijfer",
    where: `${where} › kolom ${cell.column}`,
    was: before.text,
    is: cell.text,
    bindings: cell.binding === null ? [] : [cell.binding],
    isWording: cell.binding === null,
  }));
}

const saidIn = (cells: readonly RecordedCell[]): string =>
  cells
    .filter(({text}) => text !== "")
    .map(({column, text}) => `${column}: ${text}`)
    .join("; ");
