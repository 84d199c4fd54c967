import type {RowOf, ViewName} from "./catalogue.ts";
import {decimalsIn, roundTo} from "./format.ts";
import {groupBy} from "./group-by.ts";
import {largestRemainder} from "./largest-remainder.ts";
import type {Column, Row, View} from "./views.ts";

/** A row as documents and charts print it. */
export interface PrintedRow {
  readonly row: Row;
  /** The columns in which rounding by itself would have printed another figure. */
  readonly adjusted: readonly string[];
}

/** What documents say under a table or chart in which such a figure stands. */
export const ADJUSTED_NOTE =
  "Afgeronde delen zijn zo afgerond dat zij optellen tot het totaal; delen die gelijk zijn, kunnen daardoor in het laatste cijfer verschillen.";

/** Columns of one row that are the parts of another column. */
interface Across {
  readonly total: string;
  readonly parts: readonly string[];
}

/** One column whose cells are the parts of a whole, in all rows or in those that are alike in some columns. */
interface Down {
  readonly part: string;
  readonly alike: readonly string[];
  /** Names a row among those. */
  readonly key: string;
  /** 1 for shares; null for what adds up to whatever it does. */
  readonly total: 1 | null;
}

const CAUSES = ["door_scores", "door_criteria", "door_gewichten", "door_dekking", "door_methode"] as const;
const OF_CHANGE: Across = {total: "verschil", parts: CAUSES};
const OF_GROUP: Across = {total: "verschil", parts: [...CAUSES, "door_samenstelling"]};

type Rule<Name extends ViewName> = Across | (Down & {readonly part: keyof RowOf<Name>});

/** Which views hold parts with their total. Shares that may be anything by themselves, such as coverage, are not among them, nor a weight that stands beside its own bounds. */
const PARTS: {readonly [Name in ViewName]?: readonly Rule<Name>[]} = {
  veranderingen: [OF_CHANGE],
  veranderingen_belang: [OF_CHANGE],
  alle_veranderingen: [OF_CHANGE],
  alle_veranderingen_belangen: [OF_CHANGE],
  veranderingen_onderdeel: [OF_GROUP],
  alle_veranderingen_onderdelen: [OF_GROUP],
  watervallen: [{part: "bijdrage", alike: ["nummer"], key: "volgorde", total: null}],
  criteria: [{part: "gewicht", alike: [], key: "criterium", total: 1}],
  concordantie: [
    {part: "aandeel", alike: ["soort", "van"], key: "naar", total: 1},
    {part: "aandeel", alike: ["soort", "naar"], key: "van", total: 1},
  ],
};

/**
 * The rows of a view with the figures that documents and charts print: those that are parts of a total rounded so that they
 * add up to it as printed, everything else as it is. Parts that do not add up before rounding are left alone, and so is a row in which a part
 * is not known. Down a column a cell without a value is no part, for there it says that nothing is shared. Workbooks and open data hold the rows themselves.
 */
export function printedRows(view: View): readonly PrintedRow[] {
  const rules = PARTS[view.name as ViewName] ?? [];
  const changes = view.rows.map(() => new Map<string, number>());
  for (const rule of rules)
    for (const {row, column, value} of "parts" in rule ? across(rule, view) : down(rule, view))
      changes[row]?.set(column, value);
  return view.rows.map((row, index) => {
    const changed = changes[index] ?? new Map();
    return {
      row: changed.size === 0 ? row : {...row, ...Object.fromEntries(changed)},
      adjusted: [...changed.keys()],
    };
  });
}

/** A view with its rows as documents and charts print them. */
export const asPrinted = (view: View): View => ({...view, rows: printedRows(view).map(({row}) => row)});

interface Change {
  /** From 0. */
  readonly row: number;
  readonly column: string;
  readonly value: number;
}

/** A cell that is a part; its key has the order of the columns or rows. */
interface Part extends Change {
  readonly key: string;
}

function across({total, parts}: Across, {rows, columns}: View): readonly Change[] {
  return rows.flatMap((row, index) => {
    const whole = row[total];
    const cells = parts.map((column, key) => partAt(row, {row: index, column, key: String(key)}));
    return typeof whole === "number" ? adjusted(cells, whole, columns) : [];
  });
}

function down({part, alike, key, total}: Down, {rows, columns}: View): readonly Change[] {
  const numbered = rows.map((row, index) => ({row, index})).filter(({row}) => row[part] !== null);
  const groups = groupBy(numbered, ({row}) => alike.map((name) => String(row[name])).join("\u0000"));
  return [...groups.values()].flatMap((group) => {
    // Two rows of one name are still two parts.
    const cells = group.map(({row, index}) =>
      partAt(row, {row: index, column: part, key: `${String(row[key])}\u0000${index}`}),
    );
    return adjusted(cells, total ?? sumOf(cells), columns);
  });
}

function partAt(row: Row, at: Omit<Part, "value">): Part | null {
  const value = row[at.column];
  return typeof value === "number" ? {...at, value} : null;
}

const sumOf = (parts: readonly (Part | null)[]): number =>
  parts.reduce((sum, part) => sum + (part?.value ?? 0), 0);

/** The parts that are printed otherwise than rounding them by themselves would. */
function adjusted(
  parts: readonly (Part | null)[],
  total: number,
  columns: readonly Column[],
): readonly Change[] {
  const known = parts.filter((part) => part !== null);
  const format = columns.find(({name}) => name === known[0]?.column)?.format;
  const decimals = format === undefined ? null : decimalsIn(format);
  if (known.length < parts.length || decimals === null) return [];
  const rounded = largestRemainder(known, total, decimals);
  return known.flatMap(({row, column, key, value}) => {
    const printed = rounded?.get(key) ?? value;
    return rounded === null || printed === roundTo(value, decimals) ? [] : [{row, column, value: printed}];
  });
}
