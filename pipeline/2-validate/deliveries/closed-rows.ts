import {type Finding, finding} from "../../core/findings.ts";
import type {Form} from "../../core/form.ts";
import type {RawSheet} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {findHeader, type Header} from "../table/find-header.ts";
import {parseCell} from "../table/parse-cell.ts";

/** The column by which a sender closes a row. */
export const OPENNESS = "openbaar";
/** Words in a header by which a sender says who may see a row. */
const SAYS_SO = /openba|vertrouwelijk|rubricer|geheim|confidenti/i;

const meansOpenness = (seen: string): boolean =>
  SAYS_SO.test(seen) || nearest(seen.trim(), [OPENNESS]) !== null;

/** The numbers of the rows that the column `openbaar` closes, whether or not anything else in them can be used. */
export function closedRows(sheet: RawSheet, form: Form, file: string): ReadonlySet<number> {
  const header = findHeader(sheet, form.fields, file);
  const field = form.fields.find(({name}) => name === OPENNESS);
  const column = header?.columns.get(OPENNESS);
  if (header === null || field === undefined || column === undefined) return new Set();
  const closed = new Set<number>();
  for (const cell of sheet.cells) {
    if (cell.column !== column || cell.row <= header.row) continue;
    const {value, problem} = parseCell(cell, field);
    if (problem !== null || value === false) closed.add(cell.row);
  }
  return closed;
}

/** Whether some column says who may see a row, but not in a way that can be read: a header that is doubled or not the form's. */
export const isOpennessUnclear = (header: Header | null): boolean =>
  header?.findings.some(
    ({code, details}) =>
      (code === "kolom/onbekend" || code === "kolom/dubbel") && meansOpenness(details.seen),
  ) ?? false;

/** A column that is not the form's, said to be what its header tells: a mark that we do not understand is no column for the sender alone. */
export function asUnclearOpenness(found: Finding): Finding {
  if (found.code !== "kolom/onbekend" || !meansOpenness(found.details.seen)) return found;
  return finding("kolom/openbaarheid", found.place, {seen: found.details.seen}, found);
}
