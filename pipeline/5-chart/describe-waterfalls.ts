import {formatDifference} from "../core/format.ts";
import type {Row} from "../core/views.ts";
import {countOf, listInDutch, nameOf, positionWithBand} from "./dutch-words.ts";

/** The waterfalls in words: for every risk from where to where it went, each with its band, and what each cause added or took. */
export function describeWaterfalls(rows: readonly Row[]): string {
  const numbers = [...new Set(rows.map((row) => row.nummer))];
  const risks = numbers.map((number) => rows.filter((row) => row.nummer === number));
  return [
    `Van ${countOf(risks.length, "risico", "risico’s")} met het grootste verschil de weg van de eerdere naar de latere plaats op impact, van 1 (klasse A) tot 5 (klasse E), met bij elke oorzaak wat die optelt of aftrekt, in klassen.`,
    ...risks.map(oneRisk),
  ].join(" ");
}

function oneRisk(steps: readonly Row[]): string {
  const places = steps.filter((row) => row.soort === "plaats").map(place);
  const causes = steps.filter((row) => typeof row.bijdrage === "number");
  const parts = causes.map((row) => `${String(row.stap)} ${formatDifference(Number(row.bijdrage))}`);
  return `${nameOf(steps[0] ?? {})}: van ${places.join(" naar ")}; ${listInDutch(parts)}.`;
}

/** The band of a step stands in columns of its own, beside the place where it ends. */
const place = (row: Row): string =>
  `${positionWithBand({plaats: row.eind ?? null, plaats_laag: row.laag ?? null, plaats_hoog: row.hoog ?? null}, "plaats")} in ${String(row.stap)}`;
