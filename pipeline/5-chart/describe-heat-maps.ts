import type {Row} from "../core/views.ts";
import {countOf, fromHighToLow, listInDutch, nameOf, positionWithBand, someInDutch} from "./dutch-words.ts";

/** The heat map of letters in words: its size, how often each class is expected, where the highest stand, and which risk and criterion are hit most. */
export function describeCriteriaMap(rows: readonly Row[]): string {
  const grade = (row: Row): string => String(row.verwacht ?? "?");
  const scored = fromHighToLow(
    rows.filter((row) => grade(row) !== "X" && grade(row) !== "?"),
    "volgorde",
  );
  const top = scored[0]?.volgorde;
  const highest = scored.filter((row) => row.volgorde === top);
  const cells = highest.map(
    (row) =>
      `${nameOf(row)} op ${String(row.criterium)} (${grade(row)}, band ${String(row.laag ?? "?")} tot ${String(row.hoog ?? "?")})`,
  );
  return [
    `Raster van ${countOf(distinct(rows, "risico"), "risico", "risico’s")} (rijen) en ${countOf(distinct(rows, "criterium"), "criterium", "criteria")} (kolommen); in elke cel de verwachte klasse met daaronder de bandbreedte, donkerder is ernstiger.`,
    `Verwachte klassen: ${gradeCounts(rows.map(grade))}.`,
    cells.length === 0 ? "" : `Hoogste beoordeling: ${someInDutch(cells, 4)}.`,
    mostHit(scored, {
      name: nameOf,
      words: "Risico met de meeste beoordelingen in klasse D of hoger",
      from: 3.5,
    }),
    mostHit(scored, {
      name: criterionName,
      words: "Criterium met de meeste beoordelingen in klasse D of hoger",
      from: 3.5,
    }),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** The heat map of positions in words: its size, the highest cells with their bands, the interest hit most, and what has no position. */
export function describeInterestMap(rows: readonly Row[]): string {
  const sorted = fromHighToLow(rows, "positie");
  const cell = (row: Row) =>
    `${nameOf(row)} op ${String(row.belang_titel ?? row.belang)}, ${positionWithBand(row, "positie")}`;
  const without = rows.length - sorted.length;
  return [
    `Raster van ${countOf(distinct(rows, "risico"), "risico", "risico’s")} (rijen) en ${countOf(distinct(rows, "belang"), "belang", "belangen")} (kolommen); in elke cel de plaats op de impactas van 1 (klasse A) tot 5 (klasse E) met daaronder de bandbreedte, donkerder is ernstiger.`,
    sorted.length === 0 ? "" : `Hoogste plaatsen: ${listInDutch(sorted.slice(0, 3).map(cell))}.`,
    sorted.length <= 3 ? "" : `Laagste plaats: ${cell(sorted.at(-1) ?? {})}.`,
    mostHit(sorted, {
      name: (row) => String(row.belang_titel ?? row.belang),
      words: "Belang met de meeste plaatsen op 3,5 of hoger",
      from: 3.5,
    }),
    without === 0 ? "" : `Cellen zonder plaats: ${without}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const criterionName = (row: Row): string =>
  `${String(row.criterium)} ${String(row.criterium_titel ?? "")}`.trim();

const distinct = (rows: readonly Row[], name: string): number => new Set(rows.map((row) => row[name])).size;

/** `A 12, B 30 …` in the order of the scale, X and ? last. */
function gradeCounts(grades: readonly string[]): string {
  const last = (grade: string) => (grade === "?" ? 2 : grade === "X" ? 1 : 0);
  const names = [...new Set(grades)].sort((a, b) => last(a) - last(b) || (a < b ? -1 : 1));
  return names.map((name) => `${name} ${grades.filter((grade) => grade === name).length}`).join(", ");
}

/** The name that most rows at or above a height belong to, with the number; empty when there is no such row. */
function mostHit(
  rows: readonly Row[],
  {name, words, from}: {readonly name: (row: Row) => string; readonly words: string; readonly from: number},
): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (Number(row.volgorde ?? row.positie) >= from) counts.set(name(row), (counts.get(name(row)) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const names = [...counts].filter(([, count]) => count === most).map(([found]) => found);
  return most === 0 ? "" : `${words}: ${someInDutch(names, 3)} (${most}).`;
}
