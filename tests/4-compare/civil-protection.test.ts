import {describe, expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../pipeline/4-compare/index.ts";
import {formatPlace} from "../../pipeline/core/place.ts";
import {SOUND} from "../support/mistakes.ts";
import {letters, readCycle} from "../support/small-cycle.ts";
import {withMeasures} from "../support/small-measures.ts";

const QUESTIONS = [
  "editie;deel;vraag;onderwerp;antwoord;uit;bron;geverifieerd",
  "2023;I;1;Werkwijze;Zo gaat het.;;proef;ja",
  "2023;I;3;Risico’s;;risicos;;nee",
  "2023;II;9;Wetten;;;;nee",
  "2023;II;12;Procedures;In plannen.;maatregelen;proef;nee",
  "2023;III;21;Voorrang;;voorrang;;nee",
];
const RULES = ["ucpm.buitenland;2.2;criteria;proef;proef", "ucpm.impact;3,5;plaats;proef;proef"];

/** Brand works across borders (D on 2.2): 5 + log3 of (3/81 + 1/3) / 4 is 2.8. Storm is rare (B) and grave: 5 + log3 of (3 + 1/27) / 4 is 4.7. */
const BRAND = ["waarschijnlijkheid;D", "1.1;A", "2.1;A", "2.2;D", "2.3;A"];
const STORM = ["waarschijnlijkheid;B", "1.1;E", "2.1;E", "2.2;B", "2.3;E"];
const rowsOf = (risk: string, cells: readonly string[]): readonly string[] =>
  cells.map((cell) => {
    const [criterion, letter] = cell.split(";");
    return `${risk};${criterion};${letter};${letter};${letter}`;
  });

async function viewsFor(edition: string, more: Readonly<Record<string, string>> = {}) {
  const {value: dataset, findings} = await readCycle({
    ...SOUND,
    ...withMeasures(),
    ...letters("2023", [...rowsOf("brand", BRAND), ...rowsOf("storm", STORM)]),
    "strategie/ucpm.csv": QUESTIONS.join("\n"),
    "strategie/parameters.csv": [SOUND["strategie/parameters.csv"], ...RULES].join("\n"),
    ...more,
  });
  const scores = score(dataset);
  const counts = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
  const views = tabulate(
    {dataset, scores, comparison: compare(dataset, scores)},
    {edition, audience: "kamer", findings: counts},
  );
  return {views, told: findings.map((item) => `${item.code} @ ${formatPlace(item.place)}`)};
}

describe("the summary for the EU", () => {
  test("answers each question in the words of the data and with our own figures, and says where there is no answer", async () => {
    const {views} = await viewsFor("2023");
    const rows = views.views.get("ucpm")?.rows ?? [];
    expect(
      rows.map(({vraag, antwoord, status}) => [vraag, String(antwoord).replaceAll("\u00a0", " "), status]),
    ).toEqual([
      ["1", "Zo gaat het.", "vastgesteld"],
      [
        "3",
        "Aantal risico’s met een plaats: 2. De hoogste verwachte impact hebben: Storm (4,7 (4,7 tot 4,7)); Brand (2,8 (2,8 tot 2,8)).",
        "fictief",
      ],
      ["9", "geen antwoord in de gebruikte gegevens", "vastgesteld"],
      ["12", "In plannen. De strategie noemt 3 maatregelen; bij 2 noemt zij een eigenaar.", "vastgesteld"],
      [
        "21",
        "Risico’s die over grenzen heen werken, of weinig kans en grote gevolgen hebben: 2; zonder maatregel: 0.",
        "fictief",
      ],
    ]);
    expect(views.facts.get("ucpm.zonder_antwoord")?.value).toBe(1);
  });

  test("asks measures for what works across borders and for what is rare and grave, by the rule in the parameters", async () => {
    const chosen = async (...rules: readonly string[]) => {
      const file = [SOUND["strategie/parameters.csv"], ...rules].join("\n");
      const {views} = await viewsFor("2023", {"strategie/parameters.csv": file});
      const rows = views.views.get("ucpm_risicos")?.rows ?? [];
      return rows.map((row) => [row.risico, row.over_grenzen, row.zeldzaam_en_groot]);
    };
    expect(await chosen(...RULES)).toEqual([
      ["storm", "nee", "ja"],
      ["brand", "ja", "nee"],
    ]);
    expect(await chosen(...RULES, "ucpm.grens;E;klasse;proef;proef")).toEqual([["storm", "nee", "ja"]]);
    expect(await chosen(...RULES, "ucpm.kans;A;klasse;proef;proef")).toEqual([["brand", "ja", "nee"]]);
    // Without criteria about other countries nobody can say what works across borders.
    expect(await chosen("ucpm.impact;3,5;plaats;proef;proef")).toEqual([["storm", "niet bekend", "ja"]]);
  });

  test("is not there for an edition without answers", async () => {
    const {views} = await viewsFor("2019");
    expect(views.views.get("ucpm")?.rows).toEqual([]);
    expect(views.facts.get("ucpm.is_er")?.value).toBe(false);
    expect(views.facts.get("ucpm.risicos")?.value).toBe(0);
  });

  test("names at its cell a figure that does not exist and a letter that no scale has", async () => {
    const {told} = await viewsFor("2023", {
      "strategie/ucpm.csv": [...QUESTIONS, "2023;II;13;Grens;;grenzen;;nee"].join("\n"),
      "strategie/parameters.csv": [SOUND["strategie/parameters.csv"], "ucpm.grens;Q;klasse;proef;proef"].join(
        "\n",
      ),
    });
    expect(told.filter((line) => !line.startsWith("beoordeling/sprong"))).toEqual([
      "cel/onbekende-code @ strategie/ucpm.csv › F7",
      "parameter/ontbreekt @ strategie/parameters.csv › B6",
    ]);
  });
});
