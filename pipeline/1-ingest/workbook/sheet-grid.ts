import type {CellValue} from "../../core/inputs.ts";
import {cellAddress} from "../../core/place.ts";
import {type CellBlock, CellPacker} from "../packed-cells.ts";
import {parseReference} from "./cell-reference.ts";
import {LIMITS} from "./limits.ts";

/** Something wrong on one sheet; `cell` is null when it is not about one cell. */
export interface SheetProblem {
  readonly cell: string | null;
  readonly text: string;
}

/** Where the reader stands, and the cells so far. Two cells on one place contradict each other: then neither is used. */
export class SheetGrid {
  readonly problems: SheetProblem[] = [];
  readonly #cells = new CellPacker();
  /** 0 while the row itself is refused: its cells are skipped. */
  #row = 0;
  #column = 0;
  #lastRow = 0;
  #inOrder = true;
  readonly #rowsSeen = new Uint8Array(LIMITS.rows + 1);
  readonly #rowOfColumn = new Uint32Array(LIMITS.columns + 1);
  readonly #refusedRows = new Set<number>();
  readonly #refusedCells = new Set<string>();
  readonly #hiddenRows = new Set<number>();

  startRow(number: string | undefined, hidden: boolean): void {
    this.#column = 0;
    const row = number === undefined ? this.#lastRow + 1 : /^[1-9]\d{0,6}$/.test(number) ? Number(number) : 0;
    this.#row = 0;
    if (row === 0 || row > LIMITS.rows) {
      const seen = number === undefined ? String(row) : number.slice(0, 20);
      this.#refuse(null, `rij “${seen}” bestaat niet in een werkblad (1 tot en met ${LIMITS.rows})`);
    } else if (this.#rowsSeen[row] === 1) {
      this.#refusedRows.add(row);
      this.#refuse(
        cellAddress(row, 1),
        `rij ${row} staat twee keer in het bestand; geen van beide is gebruikt`,
      );
    } else {
      this.#rowsSeen[row] = 1;
      if (row < this.#lastRow) this.#inOrder = false;
      this.#row = row;
      this.#lastRow = row;
      if (hidden) this.#hiddenRows.add(row);
    }
  }

  /** Takes the place of the next cell, `reference` if it names one; false when the cell is to be skipped. */
  startCell(reference: string | undefined): boolean {
    if (this.#row === 0) return false;
    const place =
      reference === undefined ? {row: this.#row, column: this.#column + 1} : parseReference(reference);
    if (place === null || place.column > LIMITS.columns) {
      this.#refuse(
        null,
        `in rij ${this.#row} staat een cel op een onbestaande plaats (“${(reference ?? "").slice(0, 20)}”)`,
      );
      return false;
    }
    const {row, column} = place;
    if (row !== this.#row) {
      this.#refuse(cellAddress(row, column), `de cel staat in het bestand in rij ${this.#row}`);
      return false;
    }
    if (column <= this.#column) this.#inOrder = false;
    this.#column = column;
    if (this.#rowOfColumn[column] !== row) {
      this.#rowOfColumn[column] = row;
      return true;
    }
    this.#refusedCells.add(this.address());
    this.#refuse(this.address(), "de cel staat twee keer in het bestand; geen van beide is gebruikt");
    return false;
  }

  /** The row that the reader is in; 0 while that row is refused. */
  get row(): number {
    return this.#row;
  }

  address(): string {
    return cellAddress(this.#row, this.#column);
  }

  refuseCell(text: string): void {
    this.#refuse(this.address(), text);
  }

  add(value: CellValue, formula: boolean, format: string | null): void {
    this.#cells.add({row: this.#row, column: this.#column, value, formula, format});
  }

  /** The cells in row-major order, without those that contradict each other. */
  cells(): readonly CellBlock[] {
    const refused = this.#refusedRows.size + this.#refusedCells.size > 0;
    const keep = (row: number, column: number): boolean =>
      !this.#refusedRows.has(row) && !this.#refusedCells.has(cellAddress(row, column));
    return this.#cells.pack(refused ? keep : null, !this.#inOrder);
  }

  /** Which of these rows are not shown, each once. */
  hiddenAmong(rows: Iterable<number>): readonly number[] {
    const hidden = new Set<number>();
    for (const row of rows) if (this.#hiddenRows.has(row)) hidden.add(row);
    return [...hidden];
  }

  #refuse(cell: string | null, text: string): void {
    this.problems.push({cell, text});
  }
}
