import {formatDifference} from "../core/format.ts";
import type {Row} from "../core/views.ts";
import {countOf, fromHighToLow, listInDutch, nameOf, positionWithBand, someInDutch} from "./dutch-words.ts";

const VERDICTS = ["hoger", "lager", "gelijk", "onduidelijk", "niet vergelijkbaar", "nieuw", "vervallen"];

/** The changes per risk in words: between which editions, how many went which way, the largest changes with both bands, and what has no dots. */
export function describeChanges(rows: readonly Row[]): string {
  const sorted = fromHighToLow(rows, "verschil_gedeeld");
  const up = sorted.filter((row) => Number(row.verschil_gedeeld) > 0).slice(0, 3);
  const down = sorted
    .filter((row) => Number(row.verschil_gedeeld) < 0)
    .slice(-3)
    .reverse();
  const without = rows.filter((row) => typeof row.verschil_gedeeld !== "number");
  return [
    `Per risico de impact in ${editions(rows, "van_editie")} (open stip) en ${editions(rows, "naar_editie")} (dichte stip) op de criteria die beide edities delen, van 1 (klasse A) tot 5 (klasse E), met bandbreedte.`,
    `Getekend: ${countOf(sorted.length, "risico", "risico’s")}, van grootste stijging naar grootste daling.`,
    `Oordelen: ${verdicts(rows)}.`,
    up.length === 0 ? "" : `Sterkst gestegen: ${listInDutch(up.map(change))}.`,
    down.length === 0 ? "" : `Sterkst gedaald: ${listInDutch(down.map(change))}.`,
    without.length === 0
      ? ""
      : `Zonder stippen: ${someInDutch(
          without.map((row) => `${nameOf(row)} (${String(row.oordeel)})`),
          6,
        )}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function editions(rows: readonly Row[], name: string): string {
  return listInDutch([...new Set(rows.map((row) => String(row[name] ?? "onbekend")))]);
}

function verdicts(rows: readonly Row[]): string {
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: rows.filter((row) => row.oordeel === verdict).length,
  }));
  return listInDutch(counts.filter(({count}) => count > 0).map(({verdict, count}) => `${count} ${verdict}`));
}

const change = (row: Row): string =>
  `${nameOf(row)}, van ${positionWithBand(row, "gedeeld_voor")} naar ${positionWithBand(row, "gedeeld_na")}, verschil ${formatDifference(Number(row.verschil_gedeeld))}, oordeel ${String(row.oordeel)}`;
