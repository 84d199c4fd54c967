import {finding} from "../../core/findings.ts";
import {nearest} from "../../core/near.ts";
import type {Territory} from "../../core/strategy.ts";
import {TERRITORIES} from "../../core/territories.ts";
import type {TableRow} from "../table/table-row.ts";
import type {StrategyTables} from "./strategy-tables.ts";

/** The areas in the column `gebied` of a row, each once; empty where the source names none. An unknown word is a finding and is left out. */
export function readTerritories(tables: StrategyTables, row: TableRow): readonly Territory[] {
  const words = new Set(
    row
      .text("gebied")
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
  return [...words].flatMap((seen) => {
    const found = TERRITORIES.find((known) => known === seen);
    if (found !== undefined) return [found];
    const details = {column: "gebied", seen, allowed: TERRITORIES, near: nearest(seen, TERRITORIES)};
    tables.findings.push(finding("cel/onbekende-code", row.place("gebied"), details));
    return [];
  });
}
