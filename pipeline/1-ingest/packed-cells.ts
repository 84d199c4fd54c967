import type {Cells, CellValue, RawCell, RawSheet} from "../core/inputs.ts";

const KINDS = ["text", "number", "boolean", "date", "duration", "error", "uncomputed"] as const;
/** Added to the number of a kind when the value is the saved outcome of a formula. */
const FORMULA = 8;

/** Cells in one block; so few that a place in any of its lists fits in two bytes. */
const BLOCK = 65_536;

/**
 * Some cells as columns of numbers: a tenth of the memory of as many objects, and little to send to another process. Place `i`
 * of each array is one cell; texts and formats are numbers into a list, since most repeat. A block needs no other block to be read.
 */
export interface CellBlock {
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  /** 0 or 1; for numbers and durations a place in `numbers`; for the other kinds one in `ends`. */
  readonly contents: Uint16Array;
  /** A place in `codes`. */
  readonly formats: Uint16Array;
  readonly numbers: Float64Array;
  /** All different texts, one behind the other, and where each ends. */
  readonly text: string;
  readonly ends: Uint32Array;
  readonly codes: readonly (string | null)[];
}

/** A sheet with its cells packed; every block but the last is full. */
export interface PackedSheet extends Omit<RawSheet, "cells"> {
  readonly cells: readonly CellBlock[];
}

/** Takes cells one by one and keeps them packed. */
export class CellPacker {
  readonly #blocks: CellBlock[] = [];
  #block = new BlockPacker();

  add(cell: RawCell): void {
    this.#block.add(cell);
    if (this.#block.length < BLOCK) return;
    this.#blocks.push(this.#block.pack());
    this.#block = new BlockPacker();
  }

  /** The cells for which `keep` is true, in the order in which they came or in row-major order. */
  pack(keep: ((row: number, column: number) => boolean) | null, sorted: boolean): readonly CellBlock[] {
    if (this.#block.length > 0) this.#blocks.push(this.#block.pack());
    this.#block = new BlockPacker();
    if (keep === null && !sorted) return this.#blocks;
    const cells = new PackedCells(this.#blocks);
    const again = new CellPacker();
    for (const at of orderOf(cells, keep ?? (() => true), sorted)) {
      const cell = cells.at(at);
      if (cell !== undefined) again.add(cell);
    }
    return again.pack(null, false);
  }
}

/** Which cells to keep, by their place, in the order asked for. */
function orderOf(
  cells: Cells,
  keep: (row: number, column: number) => boolean,
  sorted: boolean,
): Iterable<number> {
  const rows = new Uint32Array(cells.length);
  const columns = new Uint16Array(cells.length);
  const kept = new Uint32Array(cells.length);
  let count = 0;
  let at = 0;
  for (const {row, column} of cells) {
    rows[at] = row;
    columns[at] = column;
    if (keep(row, column)) kept[count++] = at;
    at += 1;
  }
  const of = (numbers: Uint16Array | Uint32Array, place: number): number => numbers[place] ?? 0;
  const order = kept.subarray(0, count);
  return sorted ? order.sort((a, b) => of(rows, a) - of(rows, b) || of(columns, a) - of(columns, b)) : order;
}

class BlockPacker {
  readonly #rows: number[] = [];
  readonly #columns: number[] = [];
  readonly #kinds: number[] = [];
  readonly #contents: number[] = [];
  readonly #formats: number[] = [];
  readonly #numbers: number[] = [];
  readonly #texts = new Numbered<string>();
  readonly #codes = new Numbered<string | null>();

  add({row, column, value, formula, format}: RawCell): void {
    this.#rows.push(row);
    this.#columns.push(column);
    this.#kinds.push(KINDS.indexOf(value.kind) + (formula ? FORMULA : 0));
    this.#contents.push(this.#content(value));
    this.#formats.push(this.#codes.of(format));
  }

  get length(): number {
    return this.#rows.length;
  }

  pack(): CellBlock {
    let end = 0;
    return {
      rows: Uint32Array.from(this.#rows),
      columns: Uint16Array.from(this.#columns),
      kinds: Uint8Array.from(this.#kinds),
      contents: Uint16Array.from(this.#contents),
      formats: Uint16Array.from(this.#formats),
      numbers: Float64Array.from(this.#numbers),
      text: this.#texts.all.join(""),
      ends: Uint32Array.from(this.#texts.all, (text) => {
        end += text.length;
        return end;
      }),
      codes: this.#codes.all,
    };
  }

  #content(value: CellValue): number {
    switch (value.kind) {
      case "number":
        return this.#numbers.push(value.number) - 1;
      case "boolean":
        return value.boolean ? 1 : 0;
      case "duration":
        return this.#numbers.push(value.days) - 1;
      case "text":
        return this.#texts.of(value.text);
      case "date":
        return this.#texts.of(value.date);
      case "error":
        return this.#texts.of(value.error);
      case "uncomputed":
        return this.#texts.of(value.formula);
    }
  }
}

/** A list in which an item that is seen more than once stands once. */
class Numbered<Item> {
  readonly all: Item[] = [];
  readonly #places = new Map<Item, number>();

  of(item: Item): number {
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    this.#places.set(item, this.all.length);
    return this.all.push(item) - 1;
  }
}

/** The row of each cell. */
export function* rowsIn(blocks: readonly CellBlock[]): Iterable<number> {
  for (const {rows} of blocks) yield* rows;
}

/** The column of each cell. */
export function* columnsIn(blocks: readonly CellBlock[]): Iterable<number> {
  for (const {columns} of blocks) yield* columns;
}

/** Packed cells, each made when it is asked for. */
export class PackedCells implements Cells {
  readonly length: number;
  readonly #blocks: readonly CellBlock[];

  constructor(blocks: readonly CellBlock[]) {
    this.#blocks = blocks;
    this.length = blocks.reduce((sum, {rows}) => sum + rows.length, 0);
  }

  at(index: number): RawCell | undefined {
    const place = index < 0 ? this.length + index : index;
    const block = this.#blocks[Math.floor(place / BLOCK)];
    return block === undefined || place >= this.length ? undefined : cellOf(block, place % BLOCK);
  }

  *[Symbol.iterator](): Iterator<RawCell> {
    for (const block of this.#blocks)
      for (let at = 0; at < block.rows.length; at += 1) yield cellOf(block, at);
  }
}

function cellOf(block: CellBlock, at: number): RawCell {
  const kind = block.kinds[at] ?? 0;
  return {
    row: block.rows[at] ?? 0,
    column: block.columns[at] ?? 0,
    value: contentOf(block, KINDS[kind % FORMULA] ?? "text", block.contents[at] ?? 0),
    formula: kind >= FORMULA,
    format: block.codes[block.formats[at] ?? 0] ?? null,
  };
}

function contentOf({numbers, text, ends}: CellBlock, kind: CellValue["kind"], content: number): CellValue {
  if (kind === "number") return {kind, number: numbers[content] ?? 0};
  if (kind === "boolean") return {kind, boolean: content === 1};
  if (kind === "duration") return {kind, days: numbers[content] ?? 0};
  return textual(kind, text.slice(ends[content - 1] ?? 0, ends[content]));
}

function textual(kind: "text" | "date" | "error" | "uncomputed", text: string): CellValue {
  switch (kind) {
    case "text":
      return {kind, text};
    case "date":
      return {kind, date: text};
    case "error":
      return {kind, error: text};
    case "uncomputed":
      return {kind, formula: text};
  }
}

/** A sheet whose cells are in a list of their own. */
export interface ListedSheet extends RawSheet {
  readonly cells: readonly RawCell[];
}

/** The sheet with its cells packed, in their own order. */
export function packSheet(sheet: RawSheet): PackedSheet {
  const packer = new CellPacker();
  for (const cell of sheet.cells) packer.add(cell);
  return {...sheet, cells: packer.pack(null, false)};
}

/** The sheet with its cells as they were, each made when it is asked for. */
export const openSheet = (sheet: PackedSheet): RawSheet => ({...sheet, cells: new PackedCells(sheet.cells)});

/** The sheet with its cells one by one again. */
export const unpackSheet = (sheet: PackedSheet): ListedSheet => ({
  ...sheet,
  cells: [...new PackedCells(sheet.cells)],
});
