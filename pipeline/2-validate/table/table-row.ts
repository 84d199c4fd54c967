import type {IsoDate} from "../../core/ids.ts";
import {cellAddress, type Place} from "../../core/place.ts";
import type {Scalar} from "../../core/views.ts";

/** One row of a table whose cells have been read; asks by column name. Asking for a column that was not declared is a bug and throws. */
export class TableRow {
  constructor(
    readonly file: string,
    readonly sheet: string | null,
    readonly rowNumber: number,
    private readonly values: ReadonlyMap<string, Scalar>,
    private readonly columns: ReadonlyMap<string, number>,
    private readonly invalid: ReadonlySet<string>,
  ) {}

  /** The text of a cell, `""` when empty. */
  text(column: string): string {
    const value = this.value(column);
    return value === null ? "" : String(value);
  }

  /** The text of a cell, null when empty. */
  maybeText(column: string): string | null {
    return this.text(column) || null;
  }

  /** The number in a cell, null when empty or wrong. */
  number(column: string): number | null {
    const value = this.value(column);
    return typeof value === "number" ? value : null;
  }

  /** The date in a cell, null when empty or wrong. */
  date(column: string): IsoDate | null {
    return this.maybeText(column);
  }

  /** `ja` is true, `nee` is false, null when empty or wrong. */
  flag(column: string): boolean | null {
    const value = this.value(column);
    return typeof value === "boolean" ? value : null;
  }

  /** Whether the cell had something in it that could not be used. */
  isInvalid(column: string): boolean {
    return this.invalid.has(column);
  }

  /** Where a cell stands; without a column, the row's first cell. */
  place(column?: string): Place {
    const cell = cellAddress(
      this.rowNumber,
      (column === undefined ? undefined : this.columns.get(column)) ?? 1,
    );
    return this.sheet === null ? {file: this.file, cell} : {file: this.file, sheet: this.sheet, cell};
  }

  private value(column: string): Scalar {
    const value = this.values.get(column);
    if (value === undefined) throw new Error(`column ${column} of ${this.file} was not declared`);
    return value;
  }
}
