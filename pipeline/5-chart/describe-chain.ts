import type {Row} from "../core/views.ts";
import {countOf, nameOf, someInDutch} from "./dutch-words.ts";

/** The chain in words: how many risks have each link, and which have none of the next. */
export function describeChain(rows: readonly Row[]): string {
  const has = (row: Row, column: string): boolean => Number(row[column]) > 0;
  const count = (column: string): number => rows.filter((row) => has(row, column)).length;
  const bare = rows.filter((row) => has(row, "aantal_maatregelen") && !has(row, "aantal_capaciteiten"));
  return [
    `Raster van ${countOf(rows.length, "risico", "risico’s")} (rijen) en drie schakels (kolommen), met in elke cel hoeveel er zijn.`,
    `Met een capaciteit: ${count("aantal_capaciteiten")}; met een maatregel: ${count("aantal_maatregelen")}; met bewijs bij een maatregel: ${count("met_bewijs")}.`,
    bare.length === 0 ? "" : `Wel een maatregel en geen capaciteit: ${someInDutch(bare.map(nameOf), 4)}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
