import {type Finding, finding} from "../core/findings.ts";
import {MOST_LISTED} from "../core/limited-findings.ts";
import {cellAddress} from "../core/place.ts";
import {type CellBlock, CellPacker} from "./packed-cells.ts";
import {Allowance} from "./workbook/allowance.ts";
import {TEXT_LIMITS} from "./workbook/limits.ts";
import type {Refusal} from "./workbook/tried.ts";

/** The fields of one record, as typed. */
export type Fields = readonly string[];

/**
 * Takes the records of a CSV one by one and keeps only their cells, packed, so that a file costs what is in it and not what it was read into.
 * Records above the first of more than one field are titles; that one is the header, and any other width than its is a finding.
 */
export class CsvRows {
  readonly #file: string;
  readonly #packer = new CellPacker();
  readonly #allowance = new Allowance(TEXT_LIMITS);
  readonly #uneven: Finding[] = [];
  #unevenInAll = 0;
  #row = 0;
  #filled = 0;
  /** Null until the header came. */
  #width: number | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** Takes the next record; says why to stop when there is more in the file than we read, or null. */
  take(record: Fields): Refusal | null {
    this.#row += 1;
    if (this.#width === null && record.length > 1) this.#width = record.length;
    if (isBlank(record)) return null;
    this.#filled += 1;
    const width = this.#width ?? 1;
    const isEven = record.length >= width && filledWidth(record) <= width;
    if (!isEven) this.#tell(record.length, width);
    for (const [index, text] of record.entries()) {
      if (text === "") continue;
      const value = {kind: "text", text} as const;
      const stop = this.#allowance.take(value, this.#row);
      if (stop !== null) return stop;
      if (isEven) this.#packer.add({row: this.#row, column: index + 1, value, formula: false, format: null});
    }
    return null;
  }

  /** Rows as a spreadsheet numbers them: blank ones count. */
  get row(): number {
    return this.#row;
  }

  get isEmpty(): boolean {
    return this.#filled === 0;
  }

  cells(): readonly CellBlock[] {
    return this.#packer.pack(null, false);
  }

  /** The rows that were left out, the first of them one by one. */
  findings(): readonly Finding[] {
    const left = this.#unevenInAll - this.#uneven.length;
    if (left === 0) return this.#uneven;
    const reason = `nog ${left} rijen hebben een verkeerd aantal velden`;
    return [...this.#uneven, finding("bestand/onleesbaar", {file: this.#file}, {reason})];
  }

  #tell(seen: number, expected: number): void {
    this.#unevenInAll += 1;
    if (this.#unevenInAll > MOST_LISTED) return;
    const place = {file: this.#file, cell: cellAddress(this.#row, 1)};
    this.#uneven.push(finding("rij/kolommen", place, {seen, expected}));
  }
}

const isBlank = (record: Fields): boolean => record.every((field) => field.trim() === "");

/** The number of fields up to the last one that is filled: spreadsheets like to write a row of `;` behind the table. */
const filledWidth = (record: Fields): number => record.findLastIndex((field) => field !== "") + 1;
