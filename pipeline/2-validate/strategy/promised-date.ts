import {finding} from "../../core/findings.ts";
import {parsePromised} from "../table/parse-promised.ts";
import type {TableRow} from "../table/table-row.ts";
import type {StrategyTables} from "./strategy-tables.ts";

/** A year, a quarter or a whole date, as precise as it was promised; null when the cell is empty or, with a finding, none of these. */
export function promisedDate({findings}: StrategyTables, row: TableRow, column: string): string | null {
  const seen = row.text(column);
  if (seen === "") return null;
  const date = parsePromised(seen);
  if (date === null) {
    const details = {column, seen, also: "een jaar (2026) of kwartaal (2026-Q1)"};
    findings.push(finding("cel/geen-datum", row.place(column), details));
  }
  return date;
}
