import {describe, expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {placeInLabels} from "../../pipeline/core/words.ts";
import {letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";

/** National Risk Assessment 6 (ANV/RIVM, September 2014): expected / lower / upper as published. */
const CRITERIA = ["1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "4.1", "5.1", "5.2", "5.3"];
const PUBLISHED = {
  extremisme: ["D X D", "D B E", "B B C", "C B D", "X X X", "B A C", "X X X", "A A B", "E E E", "D D E"],
  lekdijk: ["D D D", "A X B", "C C C", "C B E", "B A D", "D D D", "A X B", "D C E", "A X D", "D B E"],
};
const INTERESTS = ["1", "2", "3", "4", "5"];
const LABELS = [
  "X;0;niet van toepassing",
  "A;1;beperkt",
  "B;2;aanzienlijk",
  "C;3;ernstig",
  "D;4;zeer ernstig",
  "E;5;catastrofaal",
];
const LIKELIHOOD = [
  "A;1;zeer onwaarschijnlijk",
  "B;2;onwaarschijnlijk",
  "B-hoog;2,67;onwaarschijnlijk, bovenkant",
  "C;3;enigszins waarschijnlijk",
  "C-hoog;3,67;enigszins waarschijnlijk, bovenkant",
  "D;4;waarschijnlijk",
  "E;5;zeer waarschijnlijk",
];

async function backtest(base: string) {
  const row =
    (axis: string) =>
    (step: string): string => {
      const [grade, order, label] = step.split(";");
      return `nra;${axis};${grade};${order};;${label};;;;nee;NRA 6`;
    };
  const files = {
    ...SMALL_CYCLE,
    "strategie/edities.csv":
      "editie;titel;gepubliceerd;peildatum;analyse;methode;bereik;soort;eenheid\n2014;NRA 6;2014-09-01;2014-09-01;NRA 6;nra;Nederland;beoordeling;scenario",
    "strategie/methoden.csv": `methode;titel;grondtal;weging;min_dekking;geverifieerd;bron\nnra;NRA 6;${base};per_criterium;0,5;ja;NRA 6`,
    "strategie/belangen.csv": [
      "methode;belang;titel;omschrijving",
      ...INTERESTS.map((id) => `nra;${id};Belang ${id};`),
    ].join("\n"),
    "strategie/criteria.csv": [
      "methode;criterium;belang;titel;gewicht",
      ...CRITERIA.map((code) => `nra;${code};${code[0]};${code};1`),
    ].join("\n"),
    "strategie/schalen.csv": [
      "methode;as;klasse;volgorde;waarde;label;ondergrens;bovengrens;eenheid;geverifieerd;bron",
      ...LABELS.map(row("impact")),
      ...LIKELIHOOD.map(row("waarschijnlijkheid")),
    ].join("\n"),
    "strategie/risicos.csv":
      "editie;risico;titel;bron\n2014;extremisme;Rechts-extremisme;NRA 6\n2014;lekdijk;Doorbraak van de Lekdijk;NRA 6",
    "strategie/concordantie.csv":
      "van_editie;van_risico;naar_editie;naar_risico;soort;aandeel;beoordeeld_door;toelichting",
    ...letters("2014", [
      ...Object.entries(PUBLISHED).flatMap(([risk, published]) =>
        published.map((triple, index) => {
          const [expected, low, high] = triple.split(" ");
          return `${risk};${CRITERIA[index]};${low};${expected};${high}`;
        }),
      ),
      "extremisme;waarschijnlijkheid;B;B-hoog;C",
      "lekdijk;waarschijnlijkheid;C;C;C-hoog",
    ]),
  };
  const read = await readCycle(files);
  const scores = score(read.value).scores.filter((item) => item.interest === null);
  const band = (risk: string, axis: string) =>
    scores.find((item) => item.risk === risk && item.axis === axis)?.band;
  return {findings: read.findings, band, method: read.value.strategy.methods[0]};
}

describe("the two scenarios that were published in full in 2014", () => {
  test.each(["extremisme", "lekdijk"])(
    "place the impact of %s between serious and very serious, as published",
    async (risk) => {
      const {band, method, findings} = await backtest("3");
      expect(
        findings.filter((item) => item.code !== "concordantie/onvolledig").map((item) => item.code),
      ).toEqual([]);
      expect(placeInLabels(band(risk, "impact")?.expected ?? null, method?.impactScale ?? [])).toBe(
        "tussen ernstig en zeer ernstig",
      );
    },
  );

  test("worked by hand: one E, three D, one C, two B, one A and two X over ten criteria for extremism", async () => {
    const sum = (1 + 3 / 3 + 1 / 9 + 2 / 27 + 1 / 81) / 10;
    const {band} = await backtest("3");
    expect(band("extremisme", "impact")?.expected).toBeCloseTo(5 + Math.log(sum) / Math.log(3), 12);
  });

  test("worked by hand: four D, two C, one B and three A over ten criteria for the dike", async () => {
    const sum = (4 / 3 + 2 / 9 + 1 / 27 + 3 / 81) / 10;
    const {band} = await backtest("3");
    expect(band("lekdijk", "impact")?.expected).toBeCloseTo(5 + Math.log(sum) / Math.log(3), 12);
  });

  test("keep the sub-bands of likelihood", async () => {
    const {band} = await backtest("3");
    expect(band("extremisme", "likelihood")).toEqual({low: 2, expected: 2.67, high: 3});
    expect(band("lekdijk", "likelihood")).toEqual({low: 3, expected: 3, high: 3.67});
  });

  test("do not get the published verdict with base 10, so the verdict does test the base", async () => {
    const {band, method} = await backtest("10");
    const verdicts = ["extremisme", "lekdijk"].map((risk) =>
      placeInLabels(band(risk, "impact")?.expected ?? null, method?.impactScale ?? []),
    );
    expect(verdicts).not.toEqual(["tussen ernstig en zeer ernstig", "tussen ernstig en zeer ernstig"]);
  });
});
