import type {Row} from "../core/views.ts";
import {countOf, nameOf, someInDutch} from "./dutch-words.ts";

/** The ranks of all risks in words: how many, who can be first, and whose rank is firmest and least firm. */
export function describeRanks(rows: readonly Row[]): string {
  const width = (row: Row): number => Number(row.letters_tot) - Number(row.letters_van);
  const byWidth = [...rows].sort((a, b) => width(a) - width(b));
  const [firm, loose] = [byWidth[0], byWidth.at(-1)];
  const first = rows.filter((row) => row.letters_van === 1).map(nameOf);
  const say = (row: Row): string => `${nameOf(row)} (rang ${String(row.letters_rangen)})`;
  return [
    `Per risico de rang op impact als streep, ${countOf(rows.length, "risico", "risico’s")}, het zwaarste boven; donker als alleen de letters vallen waar zij kunnen vallen, licht als ook de gewichten vrij zijn.`,
    first.length === 0 ? "" : `Bij vaste gewichten kunnen vooraan staan: ${someInDutch(first, 6)}.`,
    firm === undefined || loose === undefined
      ? ""
      : `Het vastst ligt ${say(firm)}, het minst vast ${say(loose)}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
