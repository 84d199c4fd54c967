import type {CellValue, RawCell, RawSheet} from "../core/inputs.ts";

const KINDS = ["text", "number", "boolean", "date", "duration", "error", "uncomputed"] as const;
/** Added to the number of a kind when the value is the saved outcome of a formula. */
const FORMULA = 8;

/**
 * Cells as columns of numbers: a tenth of the memory of a million objects, and they move between threads without being
 * copied. Place `i` of each array is one cell; texts and formats are numbers into a list, since most repeat.
 */
export interface PackedCells {
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  /** A number, days, 0 or 1; for the other kinds a place in `texts`. */
  readonly contents: Float64Array;
  /** A place in `codes`. */
  readonly formats: Uint32Array;
  readonly texts: readonly string[];
  readonly codes: readonly (string | null)[];
}

/** A sheet with its cells packed. */
export interface PackedSheet extends Omit<RawSheet, "cells"> {
  readonly cells: PackedCells;
}

/** Takes cells one by one and keeps them packed. */
export class CellPacker {
  #length = 0;
  #rows = new Uint32Array(1024);
  #columns = new Uint16Array(1024);
  #kinds = new Uint8Array(1024);
  #contents = new Float64Array(1024);
  #formats = new Uint32Array(1024);
  readonly #texts = new Numbered<string>();
  readonly #codes = new Numbered<string | null>();

  add({row, column, value, formula, format}: RawCell): void {
    if (this.#length === this.#rows.length) this.#grow();
    const at = this.#length++;
    this.#rows[at] = row;
    this.#columns[at] = column;
    this.#kinds[at] = KINDS.indexOf(value.kind) + (formula ? FORMULA : 0);
    this.#contents[at] = this.#content(value);
    this.#formats[at] = this.#codes.of(format);
  }

  /** The cells for which `keep` is true, in the order in which they came or in row-major order. */
  pack(keep: ((row: number, column: number) => boolean) | null, sorted: boolean): PackedCells {
    const order = keep === null && !sorted ? null : this.#order(keep ?? (() => true), sorted);
    const chosen = <Column extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
      column: Column,
    ): Column =>
      (order === null
        ? column.slice(0, this.#length)
        : column.slice(0, order.length).map((_, at) => column[order[at] ?? 0] ?? 0)) as Column;
    return {
      rows: chosen(this.#rows),
      columns: chosen(this.#columns),
      kinds: chosen(this.#kinds),
      contents: chosen(this.#contents),
      formats: chosen(this.#formats),
      texts: this.#texts.all,
      codes: this.#codes.all,
    };
  }

  #order(keep: (row: number, column: number) => boolean, sorted: boolean): Uint32Array {
    const row = (at: number): number => this.#rows[at] ?? 0;
    const column = (at: number): number => this.#columns[at] ?? 0;
    const kept = Uint32Array.from({length: this.#length}, (_, at) => at).filter((at) =>
      keep(row(at), column(at)),
    );
    return sorted ? kept.sort((a, b) => row(a) - row(b) || column(a) - column(b)) : kept;
  }

  #content(value: CellValue): number {
    switch (value.kind) {
      case "number":
        return value.number;
      case "boolean":
        return value.boolean ? 1 : 0;
      case "duration":
        return value.days;
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

  #grow(): void {
    const longer = <Column extends {set(from: Column): void; readonly length: number}>(
      from: Column,
      make: new (length: number) => Column,
    ): Column => {
      const to = new make(2 * from.length);
      to.set(from);
      return to;
    };
    this.#rows = longer(this.#rows, Uint32Array);
    this.#columns = longer(this.#columns, Uint16Array);
    this.#kinds = longer(this.#kinds, Uint8Array);
    this.#contents = longer(this.#contents, Float64Array);
    this.#formats = longer(this.#formats, Uint32Array);
  }
}

/** What repeats in a table shows up early; to remember millions of texts that all differ would cost more than it saves. */
const MOST_REMEMBERED = 100_000;

/** A list in which an item that is seen often stands once. */
class Numbered<Item> {
  readonly all: Item[] = [];
  readonly #places = new Map<Item, number>();

  of(item: Item): number {
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    if (this.#places.size < MOST_REMEMBERED) this.#places.set(item, this.all.length);
    return this.all.push(item) - 1;
  }
}

/** The sheet with its cells packed, in their own order. */
export function packSheet(sheet: RawSheet): PackedSheet {
  const packer = new CellPacker();
  for (const cell of sheet.cells) packer.add(cell);
  return {...sheet, cells: packer.pack(null, false)};
}

/** The sheet with its cells one by one again. */
export function unpackSheet(sheet: PackedSheet): RawSheet {
  const {rows, columns, kinds, contents, formats, texts, codes} = sheet.cells;
  const shared = KINDS.map((): CellValue[] => []);
  const cells = Array.from(rows, (row, at): RawCell => {
    const kind = kinds[at] ?? 0;
    return {
      row,
      column: columns[at] ?? 0,
      value: contentOf(kind % FORMULA, contents[at] ?? 0, {texts, shared}),
      formula: kind >= FORMULA,
      format: codes[formats[at] ?? 0] ?? null,
    };
  });
  return {...sheet, cells};
}

/** Cells with the same text share one value, as there are many of them. */
function contentOf(
  kind: number,
  content: number,
  known: {readonly texts: readonly string[]; readonly shared: readonly CellValue[][]},
): CellValue {
  const name = KINDS[kind] ?? "text";
  if (name === "number") return {kind: name, number: content};
  if (name === "boolean") return {kind: name, boolean: content === 1};
  if (name === "duration") return {kind: name, days: content};
  const shared = known.shared[kind] ?? [];
  const value = shared[content] ?? textual(name, known.texts[content] ?? "");
  shared[content] = value;
  return value;
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

/** What may be handed over to another thread instead of copied. */
export function buffersOf(sheets: readonly PackedSheet[]): readonly ArrayBuffer[] {
  return sheets.flatMap(({cells}) =>
    [cells.rows, cells.columns, cells.kinds, cells.contents, cells.formats].map(
      (column) => column.buffer as ArrayBuffer,
    ),
  );
}
