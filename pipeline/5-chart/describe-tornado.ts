import type {Row} from "../core/views.ts";
import {countOf, listInDutch, nameOf, position} from "./dutch-words.ts";

/** The tornado in words: for every risk its place, and in order of size what moves it, from where to where. */
export function describeTornado(rows: readonly Row[]): string {
  const numbers = [...new Set(rows.map((row) => row.nummer))];
  const risks = numbers.map((number) => rows.filter((row) => row.nummer === number));
  return [
    `Van ${countOf(risks.length, "risico", "risico’s")} bovenaan wat de plaats op impact het meest verandert, van 1 (klasse A) tot 5 (klasse E), als alleen dat ene verandert; per risico het grootste verschil bovenaan.`,
    ...risks.map(oneRisk),
  ].join(" ");
}

function oneRisk(swings: readonly Row[]): string {
  const [first = {}] = swings;
  const said = swings.map((row) => `${String(row.wat)} (${String(row.soort)}): ${String(row.uitkomst)}`);
  return `${nameOf(first)}, plaats ${position(first.plaats)}: ${listInDutch(said)}.`;
}
