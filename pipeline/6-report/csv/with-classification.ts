import type {Column, Row} from "../../core/views.ts";

const COLUMN: Column = {name: "rubricering", title: "Rubricering", type: "string", format: "tekst"};

/** In a table that may be cut and pasted, each row bears the classification; nothing is added when there is none. */
export function withClassification(
  columns: readonly Column[],
  rows: readonly Row[],
  classification: string,
): readonly [readonly Column[], readonly Row[]] {
  if (classification === "") return [columns, rows];
  return [[...columns, COLUMN], rows.map((row) => ({...row, rubricering: classification}))];
}
