import {type Finding, finding} from "../../core/findings.ts";
import type {Field} from "../../core/form.ts";
import type {RawCell, RawSheet} from "../../core/inputs.ts";
import {cellAddress} from "../../core/place.ts";
import type {Header} from "./find-header.ts";
import {plainText} from "./parse-cell.ts";

/** What stands in front of a sum that somebody put under or between the rows. */
const TOTAL = /^((sub|eind)?tota(al|len)\b|(som|gemiddelde|aantal):?$)/i;

type Cells = ReadonlyMap<number, RawCell>;

/** Whether a row is a total and no data: it begins with such a word, and a cell that every row of data must have is empty. */
export function isTotal(cells: Cells, shape: {readonly fields: readonly Field[]}, header: Header): boolean {
  const first = firstFilled(cells);
  if (first === null || !TOTAL.test(plainText(first.value))) return false;
  return shape.fields.some((field) => {
    const cell = cells.get(header.columns.get(field.name) ?? 0);
    return field.required && (cell === undefined || plainText(cell.value) === "");
  });
}

/** Says that a total was left out. */
export function totalRow(cells: Cells, file: string, sheet: RawSheet): Finding {
  const first = firstFilled(cells);
  const cell = cellAddress(first?.row ?? 1, first?.column ?? 1);
  const place = sheet.name === null ? {file, cell} : {file, sheet: sheet.name, cell};
  return finding("rij/totaal", place, {seen: first === null ? "" : plainText(first.value)});
}

function firstFilled(cells: Cells): RawCell | null {
  let first: RawCell | null = null;
  for (const cell of cells.values())
    if ((first === null || cell.column < first.column) && plainText(cell.value) !== "") first = cell;
  return first;
}
