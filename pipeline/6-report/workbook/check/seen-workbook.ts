/** A cell that holds something, by its place from 1. */
export interface SeenCell {
  readonly row: number;
  readonly column: number;
  /** What a text says; the number of a number or date. */
  readonly value: string | number;
  readonly wraps: boolean;
  /** Name of a style that says what the cell is, such as `Heading 1`; empty for none. */
  readonly style: string;
}

/** A named table and its area, the header row included. */
export interface SeenTable {
  readonly name: string;
  readonly hasHeader: boolean;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SeenSheet {
  readonly name: string;
  readonly cells: readonly SeenCell[];
  readonly tables: readonly SeenTable[];
  /** Names of sheets that links lead to; an address outside the file as it is. */
  readonly links: readonly string[];
  /** How many of the columns have a width of their own. */
  readonly widths: number;
  readonly cursor: string;
  /** What should not be there, by the word that the checklist has for it. */
  readonly found: ReadonlySet<Oddity>;
}

export type Oddity =
  | "merged"
  | "filter"
  | "frozen"
  | "hidden"
  | "head-or-foot"
  | "picture"
  | "undescribed-drawing";

/** What a finished workbook shows of itself, whatever kind of file it is. */
export interface SeenWorkbook {
  readonly title: string;
  readonly creator: string;
  readonly language: string;
  readonly sheets: readonly SeenSheet[];
  /** Whether it opens on its first sheet. */
  readonly opensFirst: boolean;
  readonly hasMacros: boolean;
  readonly hasFills: boolean;
  /** Of all fonts in use: the sizes in points, and whether one is italic. */
  readonly fontSizes: readonly number[];
  readonly hasItalics: boolean;
  /** Colours of text that is not underlined as well. */
  readonly bareColours: number;
}

/** `B3` as row 3, column 2. */
export function placeOf(address: string): {readonly row: number; readonly column: number} {
  const [, letters = "", digits = ""] = /^\$?([A-Z]+)\$?(\d+)/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return {row: Number(digits), column};
}
