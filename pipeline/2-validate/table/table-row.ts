import type {FilledRow} from "../../core/filled-form.ts";
import type {Field} from "../../core/form.ts";
import type {IsoDate} from "../../core/ids.ts";
import type {Cells, RawCell} from "../../core/inputs.ts";
import {cellAddress, type Place} from "../../core/place.ts";
import type {Scalar} from "../../core/views.ts";
import {type ParsedCell, parseCell} from "./parse-cell.ts";

/** What the rows of one table have in common. */
export interface TableSource {
  readonly file: string;
  readonly sheet: string | null;
  readonly cells: Cells;
  readonly fields: ReadonlyMap<string, Field>;
  /** Column number by field name; a field that is not there is absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns in which a percentage stands. */
  readonly percents: ReadonlySet<number>;
}

const ABSENT: ParsedCell = {value: null, problem: null};

/** A cell of a row as its field understands it; nothing is wrong where the table has no such column. */
export function readCell({columns, percents}: TableSource, field: Field, cell: RawCell | null): ParsedCell {
  const number = columns.get(field.name);
  return number === undefined ? ABSENT : parseCell(cell, field, percents.has(number));
}

/**
 * One row of a table; asks by column name. It keeps nothing but where it stands and reads a cell whenever it is asked for, so that a million rows
 * cost little more than their cells. Asking for a column that was not declared is a bug and throws.
 */
export class TableRow implements FilledRow {
  readonly #table: TableSource;
  readonly #row: number;
  /** The place of the row's first cell among the cells of the sheet. */
  readonly #first: number;

  constructor(table: TableSource, row: number, first: number) {
    this.#table = table;
    this.#row = row;
    this.#first = first;
  }

  /** The text of a cell, `""` when empty. */
  text(column: string): string {
    const value = this.#value(column);
    return value === null ? "" : String(value);
  }

  /** The text of a cell, null when empty. */
  maybeText(column: string): string | null {
    return this.text(column) || null;
  }

  textIfAny(column: string): string {
    return this.#table.fields.has(column) ? this.text(column) : "";
  }

  /** The number in a cell, null when empty or wrong. */
  number(column: string): number | null {
    const value = this.#value(column);
    return typeof value === "number" ? value : null;
  }

  /** The date in a cell, null when empty or wrong. */
  date(column: string): IsoDate | null {
    return this.maybeText(column);
  }

  /** `ja` is true, `nee` is false, null when empty or wrong. */
  flag(column: string): boolean | null {
    const value = this.#value(column);
    return typeof value === "boolean" ? value : null;
  }

  /** Whether the cell had something in it that could not be used. */
  isInvalid(column: string): boolean {
    if (!this.#table.fields.has(column)) return false;
    const {value, problem} = this.#read(column);
    return value === null && problem !== null;
  }

  /** Where a cell stands; without a column, the row's first cell. */
  place(column?: string): Place {
    const {file, sheet, columns} = this.#table;
    const cell = cellAddress(this.#row, (column === undefined ? undefined : columns.get(column)) ?? 1);
    return sheet === null ? {file, cell} : {file, sheet, cell};
  }

  #read(column: string): ParsedCell {
    const {file, fields, columns} = this.#table;
    const field = fields.get(column);
    if (field === undefined) throw new Error(`column ${column} of ${file} was not declared`);
    const number = columns.get(column);
    return readCell(this.#table, field, number === undefined ? null : this.#cell(number));
  }

  #value(column: string): Scalar {
    return this.#read(column).value;
  }

  /** Before a cell stand no more cells of its row than there are columns before it. */
  #cell(column: number): RawCell | null {
    const {cells} = this.#table;
    for (let at = Math.min(this.#first + column, cells.length) - 1; at >= this.#first; at -= 1) {
      const cell = cells.at(at);
      if (cell === undefined || cell.row > this.#row || cell.column > column) continue;
      return cell.column === column ? cell : null;
    }
    return null;
  }
}
