import type {Row} from "../core/views.ts";
import {countOf, nameOf, someInDutch} from "./dutch-words.ts";

const OUTCOMES = ["tekort", "onbekend", "genoeg", "ruimer dan nodig"] as const;

/** The matrix of risks and phases in words: its size, how often each outcome stands in it, and where the shortages are. */
export function describeCapabilities(rows: readonly Row[]): string {
  const risks = new Set(rows.map((row) => row.risico)).size;
  const phases = new Set(rows.map((row) => row.fase)).size;
  const count = (outcome: string): number => rows.filter((row) => row.stand === outcome).length;
  const given = OUTCOMES.reduce((sum, outcome) => sum + count(outcome), 0);
  const short = rows
    .filter((row) => row.stand === "tekort")
    .map((row) => `${nameOf(row)} in de fase ${String(row.fase)}`);
  return [
    `Raster van ${countOf(risks, "risico", "risico’s")} (rijen) en ${countOf(phases, "fase", "fasen")} (kolommen); in elke cel de ongunstigste uitkomst van alle opgaven.`,
    `Uitkomsten: ${OUTCOMES.map((outcome) => `${outcome} ${count(outcome)}`).join(", ")}; zonder opgave ${rows.length - given}.`,
    short.length === 0 ? "" : `Een tekort is er bij ${someInDutch(short, 4)}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
