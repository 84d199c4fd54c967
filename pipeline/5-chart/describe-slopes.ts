import type {Row} from "../core/views.ts";
import {countOf, fromHighToLow, listInDutch, nameOf, positionWithBand, someInDutch} from "./dutch-words.ts";

/** The slope chart in words: the editions, the highest and lowest now, who clearly went up or down with both bands, and how many did not. */
export function describeSlopes(rows: readonly Row[]): string {
  const sorted = fromHighToLow(rows, "nu");
  const [before, after] = [String(rows[0]?.van_editie ?? "toen"), String(rows[0]?.naar_editie ?? "nu")];
  const withVerdict = (verdict: string): readonly Row[] => sorted.filter((row) => row.oordeel === verdict);
  const other = rows.length - withVerdict("hoger").length - withVerdict("lager").length;
  return [
    `Lijnen van de plaats in ${before} naar de plaats in ${after} op de criteria die beide edities delen, van 1 (klasse A) tot 5 (klasse E), met bandbreedte.`,
    `Getekend: ${countOf(rows.length, "risico", "risico’s")}, genummerd van de hoogste naar de laagste plaats in ${after}.`,
    `Hoogste in ${after}: ${listInDutch(sorted.slice(0, 3).map((row) => `${nameOf(row)}, ${positionWithBand(row, "nu")}`))}.`,
    moved("Duidelijk hoger", withVerdict("hoger")),
    moved("Duidelijk lager", withVerdict("lager")),
    `Gelijk of onduidelijk: ${other}.`,
  ].join(" ");
}

function moved(what: string, rows: readonly Row[]): string {
  if (rows.length === 0) return `${what}: geen.`;
  const words = rows.map(
    (row) => `${nameOf(row)}, van ${positionWithBand(row, "toen")} naar ${positionWithBand(row, "nu")}`,
  );
  return `${what}: ${someInDutch(words, 6)}.`;
}
