import type {CellValue} from "../../core/inputs.ts";
import {cellAddress} from "../../core/place.ts";
import {CellPacker, columnsIn} from "../packed-cells.ts";
import type {Allowance} from "../workbook/allowance.ts";
import {HiddenColumns} from "../workbook/hidden-columns.ts";
import {LIMITS} from "../workbook/limits.ts";
import type {SheetProblem} from "../workbook/sheet-grid.ts";
import {damaged, type Refusal, tooLarge} from "../workbook/tried.ts";
import type {SheetContent} from "../workbook/workbook-content.ts";

/** A cell, or several alike beside each other. */
export interface OdsCell {
  /** A sentence when the cell cannot be read; null when it is empty. */
  readonly value: CellValue | string | null;
  readonly formula: boolean;
  readonly format: string | null;
  readonly repeated: number;
  /** Columns and rows that it is merged over. */
  readonly span: {readonly columns: number; readonly rows: number};
}

type Placed = Pick<OdsCell, "formula" | "format"> & {
  readonly column: number;
  readonly value: CellValue | string;
};

/** Builds a sheet from rows and cells that say how often they are repeated; nothing empty is ever written out. */
export class OdsSheet {
  problem: Refusal | null = null;
  readonly #allowance: Allowance;
  readonly #cells = new CellPacker();
  readonly #problems: SheetProblem[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns = new HiddenColumns();
  readonly #merges: string[] = [];
  /** Where the next column, row and cell begin. */
  #nextColumn = 1;
  #row = 1;
  #column = 1;
  #current: Placed[] = [];

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  addColumns(count: number, hidden: boolean): void {
    if (hidden) this.#hiddenColumns.add(this.#nextColumn, this.#nextColumn + count - 1);
    this.#nextColumn += count;
  }

  addCell({value, formula, format, repeated, span}: OdsCell): void {
    if (this.problem !== null) return;
    const from = this.#column;
    this.#column += repeated;
    if (span.columns > 1 || span.rows > 1) this.#merge(from, span);
    if (value === null) return;
    if (this.#column - 1 > LIMITS.columns || this.#row > LIMITS.rows) {
      this.problem = damaged("een cel staat buiten het werkblad").refusal;
    } else if (repeated > LIMITS.repeats) {
      this.problem = tooLarge(`een gevulde cel wordt ${repeated} keer herhaald`).refusal;
    } else {
      for (let at = 0; at < repeated; at++) this.#current.push({column: from + at, value, formula, format});
    }
  }

  endRow(repeated: number, hidden: boolean): void {
    const filled = this.#current.length > 0;
    if (filled && repeated > LIMITS.repeats) {
      this.problem ??= tooLarge(`een gevulde rij wordt ${repeated} keer herhaald`).refusal;
    }
    if (filled && this.#row + repeated - 1 > LIMITS.rows) {
      this.problem ??= damaged("een rij staat buiten het werkblad").refusal;
    }
    for (let at = 0; filled && at < repeated && this.problem === null; at++) {
      this.#write(this.#row + at);
      if (hidden) this.#hiddenRows.push(this.#row + at);
    }
    this.#row += repeated;
    this.#column = 1;
    this.#current = [];
  }

  content(): SheetContent {
    const cells = this.#cells.pack(null, false);
    return {
      cells,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns.among(columnsIn(cells)),
      merges: this.#merges,
      problems: this.#problems,
    };
  }

  #write(row: number): void {
    for (const {column, value, formula, format} of this.#current) {
      if (typeof value === "string") this.#problems.push({cell: cellAddress(row, column), text: value});
      else {
        this.problem ??= this.#allowance.take(value, row);
        this.#cells.add({row, column, value, formula, format});
      }
    }
    if (this.#problems.length > LIMITS.problems) {
      this.problem ??= damaged(`meer dan ${LIMITS.problems} cellen zijn onleesbaar`).refusal;
    }
  }

  #merge(column: number, span: OdsCell["span"]): void {
    const row = Math.min(this.#row + span.rows - 1, LIMITS.rows);
    const last = Math.min(column + span.columns - 1, LIMITS.columns);
    if (this.#row > LIMITS.rows || column > LIMITS.columns) return;
    this.#merges.push(`${cellAddress(this.#row, column)}:${cellAddress(row, last)}`);
    if (this.#merges.length > LIMITS.merges) {
      this.problem ??= tooLarge(`meer dan ${LIMITS.merges} samengevoegde gebieden`).refusal;
    }
  }
}
