import {formatNumber} from "../../core/format.ts";
import type {CellValue} from "../../core/inputs.ts";
import {LIMITS} from "./limits.ts";
import {type Refusal, tooLarge, tooManyRows} from "./tried.ts";

/** The most of each that one file may hold. */
type Limits = Readonly<Record<"filledRows" | "cells" | "allText", number>>;

/** What may still be read from one file; counts down over its sheets. */
export class Allowance {
  readonly #limits: Limits;
  #rows: number;
  #cells: number;
  #text: number;
  #lastRow = 0;

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits;
    this.#rows = limits.filledRows;
    this.#cells = limits.cells;
    this.#text = limits.allText;
  }

  /** Takes one filled cell in `row` off; says why to stop, or null. Cells come row by row. */
  take(value: CellValue, row: number): Refusal | null {
    if (row !== this.#lastRow) this.#rows -= 1;
    this.#lastRow = row;
    this.#cells -= 1;
    if (value.kind === "text") this.#text -= value.text.length;
    if (this.#rows < 0) return tooManyRows(beyond(this.#limits.filledRows, "rijen", row)).refusal;
    if (this.#cells < 0) return tooLarge(beyond(this.#limits.cells, "cellen", row)).refusal;
    return this.#text < 0 ? tooLarge("onredelijk veel tekst").refusal : null;
  }
}

const beyond = (limit: number, what: string, row: number): string =>
  `meer dan ${formatNumber(limit, 0)} gevulde ${what}; het lezen stopte bij rij ${formatNumber(row, 0)}`;
