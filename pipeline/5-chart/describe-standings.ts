import type {Row} from "../core/views.ts";
import {countOf, nameOf, someInDutch} from "./dutch-words.ts";

/** Bars of measures per part by where they stand, in words: their size, what the measures add up to, and which parts have any that is not unknown. */
export function describeStandings(rows: readonly Row[]): string {
  const counted = (those: readonly Row[]): number =>
    those.reduce((sum, {aantal}) => sum + (typeof aantal === "number" ? aantal : 0), 0);
  const standings = [...new Set(rows.map(({stand}) => String(stand)))];
  const parts = [...new Set(rows.map(({onderdeel}) => onderdeel))];
  const known = parts.flatMap((part) => {
    const own = rows.filter(({onderdeel, stand}) => onderdeel === part && stand !== "onbekend");
    const [first] = own;
    return first === undefined || counted(own) === 0 ? [] : [`${nameOf(first)} (${counted(own)})`];
  });
  return [
    `Liggende staven van ${countOf(parts.length, "onderdeel", "onderdelen")}, elk verdeeld naar de stand van de maatregelen; samen ${countOf(counted(rows), "maatregel", "maatregelen")}.`,
    `De stand is ${standings.map((stand) => `${stand} bij ${counted(rows.filter((row) => row.stand === stand))}`).join(", ")}.`,
    known.length === 0
      ? "Bij geen enkel onderdeel is van een maatregel de stand bekend."
      : `De stand van een of meer maatregelen is bekend bij ${someInDutch(known, 4)}.`,
  ].join(" ");
}
