import {type ColumnSource, parquetWriteBuffer} from "hyparquet-writer";
import type {Column, Scalar, View} from "../../core/views.ts";
import {openValue} from "./open-table.ts";

/** What a Parquet file says of itself, by key. */
export type ParquetSays = Readonly<Record<string, string>>;

/**
 * A view as a Parquet file: the same rows and columns as its CSV, with real types (text, double, 64-bit integer, boolean, date) and
 * real nulls, also for empty text. Text that a spreadsheet would run stays as it is: there is nothing here to run it. Same rows, same bytes.
 * Throws on a value that is not of its column's type, which is a bug.
 */
export function writeParquet({name, columns, rows}: View, says: ParquetSays): Uint8Array {
  const data = columns.map((column) => ({
    name: column.name,
    data: rows.map((row) => stored(row[column.name], column, name)),
  }));
  const buffer = parquetWriteBuffer({
    columnData: data satisfies readonly ColumnSource[],
    schema: [
      {name: "rijen", num_children: columns.length},
      ...columns.map((column) => ({
        name: column.name,
        repetition_type: "OPTIONAL" as const,
        ...ELEMENTS[column.type],
      })),
    ],
    kvMetadata: Object.entries(says).map(([key, value]) => ({key, value})),
    createdBy: "kamerklaar",
  });
  return new Uint8Array(buffer);
}

const ELEMENTS = {
  string: {type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: {type: "STRING"}},
  number: {type: "DOUBLE"},
  integer: {type: "INT64"},
  boolean: {type: "BOOLEAN"},
  date: {type: "INT32", converted_type: "DATE", logical_type: {type: "DATE"}},
} as const satisfies Readonly<Record<Column["type"], object>>;

const DAY = 86_400_000;

/** As the file keeps it: whole numbers as bigint, dates as days since 1970. */
function stored(
  cell: Scalar | undefined,
  {name, type}: Column,
  view: string,
): string | number | bigint | boolean | null {
  const value = cell === undefined ? undefined : openValue(cell);
  if (value === null) return null;
  if (type === "string" && typeof value === "string") return value;
  if (type === "boolean" && typeof value === "boolean") return value;
  // Negative zero is zero in CSV too.
  if (type === "number" && typeof value === "number" && Number.isFinite(value)) return value + 0;
  if (type === "integer" && typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  if (type === "date" && typeof value === "string") {
    const day = Date.parse(`${value}T00:00:00.000Z`) / DAY;
    if (Number.isInteger(day)) return day;
  }
  throw new Error(`${view}.${name} is no ${type}: ${JSON.stringify(cell)}`);
}
