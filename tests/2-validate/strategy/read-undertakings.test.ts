import {describe, expect, test} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../../pipeline/4-compare/index.ts";
import {formatPlace} from "../../../pipeline/core/place.ts";
import {SOUND} from "../../support/mistakes.ts";
import {readCycle} from "../../support/small-cycle.ts";

const FILE = "strategie/kamerzaken.csv";
const COLUMNS = "editie;zaak;soort;datum;van;tekst;kamerstuk;termijn;stand;hoe;gemeld_in;vindplaats;bron";
const PROMISE =
  "2023;visie;toezegging;2022-01-01;ANV;Een visie maken.;strategie-2007;2026-Q1;voldaan;Gemaakt.;strategie-2007;risicobeeld cijfers;proef";
const FOUND = "2023;gat;bevinding;2022-02-01;;Er is een gat.;;;niet bekend;;;;proef";
const EARLIER = "2019;oud;motie;2018-02-01;;Iets uitzoeken.;;2020;openstaand;;;;proef";

const read = async (...rows: readonly string[]) => {
  const {value, findings} = await readCycle({...SOUND, [FILE]: [COLUMNS, ...rows].join("\n")});
  return {value, told: findings.map((item) => `${item.code} @ ${formatPlace(item.place)}`)};
};

describe("promises, motions and findings", () => {
  test("are read as entered, with the paper and the attachments that they name", async () => {
    const {value, told} = await read(PROMISE, FOUND);
    expect(told).toEqual([]);
    expect(value.strategy.undertakings[0]).toEqual({
      edition: "2023",
      id: "visie",
      kind: "promise",
      date: "2022-01-01",
      by: "ANV",
      title: "Een visie maken.",
      paper: "strategie-2007",
      due: "2026-Q1",
      state: "met",
      answer: "Gemaakt.",
      reportedIn: "strategie-2007",
      foundIn: ["risicobeeld", "cijfers"],
      source: "proef",
    });
    expect(value.strategy.undertakings[1]).toMatchObject({kind: "finding", by: null, due: null, foundIn: []});
  });

  test("may be absent", async () => {
    const {value, findings} = await readCycle(SOUND);
    expect(findings).toEqual([]);
    expect(value.strategy.undertakings).toEqual([]);
  });

  test("that are met without the paper that told Parliament count as not known", async () => {
    const {value, told} = await read(PROMISE.replace(";Gemaakt.;strategie-2007;", ";Gemaakt.;;"));
    expect(told).toEqual(["zaak/voldaan-zonder-stuk @ strategie/kamerzaken.csv › K2"]);
    expect(value.strategy.undertakings[0]).toMatchObject({state: "unknown", reportedIn: null});
  });

  test.each([
    ["an organisation", ";ANV;", ";AVN;", "cel/onbekende-verwijzing", "E2"],
    ["a paper", ";strategie-2007;2026", ";strategie-2008;2026", "cel/onbekende-verwijzing", "G2"],
    ["an attachment", "risicobeeld cijfers", "risicobeld cijfers", "cel/onbekende-verwijzing", "L2"],
    ["a term", "2026-Q1", "2026-Q5", "cel/geen-datum", "H2"],
    ["a state", ";voldaan;", ";afgedaan;", "cel/onbekende-code", "I2"],
  ])("with %s that does not exist are told at the cell", async (_, from, to, code, cell) => {
    expect((await read(PROMISE.replace(from, to))).told).toEqual([`${code} @ ${FILE} › ${cell}`]);
  });
});

describe("the tables of promises, motions and findings", () => {
  const viewsFor = async (edition: string) => {
    const {value: dataset} = await read(PROMISE, FOUND, EARLIER);
    const scores = score(dataset);
    const findings = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
    return tabulate(
      {dataset, scores, comparison: compare(dataset, scores)},
      {edition, audience: "kamer", findings},
    );
  };

  test("are about the reported edition, in words, with the numbers of its attachments", async () => {
    const {views, facts} = await viewsFor("2023");
    const rows = views.get("kamerzaken")?.rows ?? [];
    expect(
      rows.map(({soort, van, termijn, stand, hoe, vindplaats}) => [
        soort,
        van,
        termijn,
        stand,
        hoe,
        vindplaats,
      ]),
    ).toEqual([
      [
        "toezegging",
        "Analistennetwerk",
        "eerste kwartaal van 2026",
        "voldaan",
        "Gemaakt.",
        "bijlage\u00a01, bijlage\u00a04",
      ],
      ["bevinding", "–", "–", "niet bekend", "niet bekend", "–"],
    ]);
    expect(rows[0]?.kamerstuk).toMatch(/^Kamerstukken\sII\s2006\/07, 30821, nr\.\s3$/);
    const names = ["toezeggingen", "moties", "bevindingen", "voldaan", "openstaand", "niet_bekend"];
    expect(names.map((name) => facts.get(`kamerzaken.${name}`)?.value)).toEqual([1, 0, 1, 1, 0, 1]);
  });

  test("have those of every edition as data", async () => {
    const {views} = await viewsFor("2019");
    expect(views.get("kamerzaken")?.rows.map(({zaak}) => zaak)).toEqual(["oud"]);
    expect(views.get("alle_kamerzaken")?.rows.map(({zaak, termijn}) => [zaak, termijn])).toEqual([
      ["visie", "2026-Q1"],
      ["gat", null],
      ["oud", "2020"],
    ]);
  });
});
