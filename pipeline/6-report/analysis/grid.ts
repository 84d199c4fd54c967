import {formatNumber} from "../../core/format.ts";
import {columnLetters} from "../../core/place.ts";
import {columnWidth} from "../workbook/column-width.ts";
import type {CellContent, SheetContent} from "../workbook/workbook-writer.ts";

/** A column of a grid. `key` is how formulas call it. */
export interface GridColumn<Key extends string> {
  readonly key: Key;
  readonly title: string;
  /** Excel format code; null for text. */
  readonly format: string | null;
  /** A cell that an analyst may change: marked by its look and by the word in its title. */
  readonly input?: boolean;
}

/** A sheet with one table, as formulas on it and on other sheets refer to it: known before any of its cells is. */
export interface Grid<Key extends string> {
  readonly sheet: string;
  /** Name of its table. */
  readonly table: string;
  readonly columns: readonly GridColumn<Key>[];
  /** How many rows it has. */
  readonly count: number;
}

/** Content of one row by column. */
export type GridRow<Key extends string> = Readonly<Record<Key, CellContent>>;

/** Every sheet says two things above its table: how secret and how sure it is, and what it shows. */
const LINES = 2;
/** The row with the titles: below the title of the sheet and the lines. */
export const HEAD_ROW = 1 + LINES + 1;

/** Stands behind the title of a column with cells to change. */
const INPUT_MARK = " [invoer]";

/** Row of a sheet on which a row of the grid stands, from 0. */
export const sheetRow = (index: number): number => HEAD_ROW + 1 + index;

/** The cell of a column on the row of a formula that stands in the same grid: `$C7`. */
export const cell = <Key extends string>(grid: Grid<Key>, key: Key, index: number): string =>
  `$${letters(grid, key)}${sheetRow(index)}`;

/** All cells of a column, for formulas on any sheet: `'Letters 2019'!$C$5:$C$429`. */
export const column = <Key extends string>(grid: Grid<Key>, key: Key): string =>
  `${sheetIn(grid)}$${letters(grid, key)}$${sheetRow(0)}:$${letters(grid, key)}$${sheetRow(Math.max(0, grid.count - 1))}`;

/** One fixed cell of another sheet: `'Methoden'!$C$5`. */
export const fixedCell = <Key extends string>(grid: Grid<Key>, key: Key, index: number): string =>
  `${sheetIn(grid)}$${letters(grid, key)}$${sheetRow(index)}`;

const sheetIn = ({sheet}: {readonly sheet: string}): string => `'${sheet.replaceAll("'", "''")}'!`;

function letters<Key extends string>(grid: Grid<Key>, key: Key): string {
  const index = grid.columns.findIndex((item) => item.key === key);
  if (index < 0) throw new Error(`no column ${key} on sheet ${grid.sheet}`);
  return columnLetters(index + 1);
}

/** What every sheet of one workbook says. */
export interface SheetWords {
  readonly title: string;
  /** How secret and how sure it is. */
  readonly notice: string;
  readonly about: string;
}

/** The sheet of a grid with its rows, of which there are as many as it was announced with. */
export function gridSheet<Key extends string>(
  grid: Grid<Key>,
  {title, notice, about}: SheetWords,
  rows: readonly GridRow<Key>[],
): SheetContent {
  if (rows.length !== grid.count) throw new Error(`${grid.sheet} has ${rows.length} rows, not ${grid.count}`);
  const empty = grid.columns.map((_, index): CellContent => (index === 0 ? NO_DATA : null));
  return {
    name: grid.sheet,
    title,
    lines: [notice, about],
    width: 10,
    table: {
      name: grid.table,
      columns: grid.columns.map(({key, title: name, format, input = false}) => {
        const full = input ? `${name}${INPUT_MARK}` : name;
        const texts = rows.map((row) => shown(row[key], format));
        return {
          title: full,
          format,
          input,
          width: columnWidth(full, texts, {most: 64, extra: format === null ? 0 : 1.5}),
        };
      }),
      // Excel takes a table without rows for damage.
      rows: rows.length === 0 ? [empty] : rows.map((row) => grid.columns.map(({key}) => row[key])),
    },
  };
}

const NO_DATA: CellContent = {kind: "text", text: "Geen gegevens"};

/** About as long as it will be shown. */
function shown(content: CellContent, format: string | null): string {
  const value = content?.kind === "formula" ? content.result : content;
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatNumber(value, decimalsOf(format));
  if (value?.kind === "number") return formatNumber(value.number, decimalsOf(format));
  return value?.kind === "text" || value?.kind === "link" ? value.text : "";
}

const decimalsOf = (format: string | null): number => /\.(0+)/.exec(format ?? "")?.[1]?.length ?? 0;
