import type {Row} from "../core/views.ts";
import {
  bandOf,
  countOf,
  fromHighToLow,
  listInDutch,
  nameOf,
  position,
  positionWithBand,
  someInDutch,
} from "./dutch-words.ts";

const LETTERS = ["A", "B", "C", "D", "E"];

/** The risk diagram in words: extremes on each axis apart (the axes are never multiplied), how the risks lie over the classes, and who is high on both. */
export function describeRiskDiagram(rows: readonly Row[]): string {
  const drawn = rows.filter(
    (row) => typeof row.waarschijnlijkheid === "number" && typeof row.impact === "number",
  );
  const left = rows.filter((row) => !drawn.includes(row));
  const missing =
    left.length === 0 ? "" : `Zonder plaats, en dus niet in de grafiek: ${someInDutch(left.map(nameOf), 6)}.`;
  if (drawn.length === 0) return `Geen risico heeft een plaats op beide assen. ${missing}`;
  const byImpact = fromHighToLow(drawn, "impact");
  return [
    `Puntenwolk van ${countOf(drawn.length, "risico", "risico’s")}.`,
    "Van links naar rechts de waarschijnlijkheid in vijf jaar en van onder naar boven de impact, beide van 1 (klasse A) tot 5 (klasse E); strepen tonen de bandbreedte.",
    `Hoogste impact: ${listInDutch(byImpact.slice(0, 3).map(withBoth))}.`,
    byImpact.length > 3 ? `Laagste impact: ${withBoth(byImpact.at(-1) ?? {})}.` : "",
    mostLikely(drawn),
    spread(drawn),
    highOnBoth(drawn),
    missing,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const withBoth = (row: Row): string =>
  `${nameOf(row)}, impact ${positionWithBand(row, "impact")}, waarschijnlijkheid ${positionWithBand(row, "waarschijnlijkheid")}`;

function mostLikely(rows: readonly Row[]): string {
  const sorted = fromHighToLow(rows, "waarschijnlijkheid");
  const top = sorted[0]?.waarschijnlijkheid;
  const names = sorted
    .filter((row) => row.waarschijnlijkheid === top)
    .map((row) => `${nameOf(row)} (band ${bandOf(row, "waarschijnlijkheid")})`);
  return `Hoogste waarschijnlijkheid, ${position(top)}: ${someInDutch(names, 4)}.`;
}

/** Counts per class of likelihood; a count says nothing of one risk, so it needs no band. */
function spread(rows: readonly Row[]): string {
  const counts = LETTERS.map((letter, index) => {
    const count = rows.filter(
      (row) => Math.min(5, Math.max(1, Math.round(Number(row.waarschijnlijkheid)))) === index + 1,
    ).length;
    return `${letter} ${count}`;
  });
  return `Aantal risico’s per klasse van waarschijnlijkheid: ${counts.join(", ")}.`;
}

function highOnBoth(rows: readonly Row[]): string {
  const high = rows.filter((row) => Number(row.waarschijnlijkheid) >= 3.5 && Number(row.impact) >= 3.5);
  const low = rows.filter((row) => Number(row.waarschijnlijkheid) < 2.5 && Number(row.impact) < 2.5);
  const names = high.length === 0 ? "" : `: ${someInDutch(high.map(nameOf), 5)}`;
  return `Op beide assen verwacht op 3,5 of hoger: ${countOf(high.length, "risico", "risico’s")}${names}; op beide onder 2,5: ${countOf(low.length, "risico", "risico’s")}.`;
}
