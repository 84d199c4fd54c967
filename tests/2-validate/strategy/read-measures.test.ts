import {describe, expect, test} from "vitest";
import {describe as explain} from "../../../pipeline/core/finding-catalogue.ts";
import {formatPlace} from "../../../pipeline/core/place.ts";
import {SOUND} from "../../support/mistakes.ts";
import {readCycle} from "../../support/small-cycle.ts";
import {MEASURE_COLUMNS, MEASURE_ROWS, withMeasures} from "../../support/small-measures.ts";

const read = async (rows?: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const {value, findings} = await readCycle({...SOUND, ...withMeasures(rows), ...more});
  return {
    measures: value.strategy.measures,
    statements: value.strategy.statements,
    findings,
    told: findings.map((item) => `${item.code} @ ${formatPlace(item.place)}`),
  };
};
const REGISTER = "strategie/maatregelen.csv";
/** The register with one row changed. */
const changed = (id: string, from: string, to: string): readonly string[] =>
  MEASURE_ROWS.map((row) => (row.split(";")[1] === id ? row.replace(from, to) : row));

describe("the register of measures", () => {
  test("is read as entered: lists apart, dates as precise as promised, nothing filled in", async () => {
    const {measures, told} = await read();
    expect(told).toEqual([]);
    expect(measures).toHaveLength(6);
    expect(measures[0]).toEqual({
      edition: "2019",
      id: "vuur-1",
      title: "Blusdekens uitdelen.",
      owners: ["JenV"],
      part: "vuur",
      risks: ["brand"],
      territories: ["europees-nederland"],
      scope: "specific",
      promised: "2020-Q3",
      source: "proef",
      papers: ["Kamerstuk 1", "Kamerstuk 2"],
      follows: [],
      note: "",
      ownTranslation: false,
    });
    expect(measures[2]).toMatchObject({owners: [], risks: [], territories: [], scope: "generic"});
    expect(measures[3]).toMatchObject({
      owners: ["JenV", "ANV"],
      promised: "2025",
      follows: [{edition: "2019", measure: "vuur-1"}],
    });
    expect(measures.map((item) => item.promised)).toEqual([
      "2020-Q3",
      null,
      null,
      "2025",
      "2024-06-30",
      null,
    ]);
  });

  test("may be absent, and may lack the columns for notes and translations", async () => {
    const {"strategie/maatregelen.csv": _, ...rest} = withMeasures();
    const without = await readCycle({...SOUND, ...rest});
    expect([without.value.strategy.measures, without.findings]).toEqual([[], []]);
    const bare = [
      MEASURE_COLUMNS.replace(";toelichting", ""),
      ...MEASURE_ROWS.map((row) => row.replace(/;[^;]*$/, "")),
    ];
    const {measures, told} = await read([], {[REGISTER]: bare.join("\n")});
    expect([measures.length, told]).toEqual([6, []]);
  });

  test("takes Dutch dates and says the same thing in a list once", async () => {
    const rows = changed("1B", "2024-06-30", "30-06-2024").map((row) =>
      row.replace("JenV ANV", "JenV  ANV JenV"),
    );
    const {measures, told} = await read(rows);
    expect(told).toEqual([]);
    expect(measures[4]?.promised).toBe("2024-06-30");
    expect(measures[3]?.owners).toEqual(["JenV", "ANV"]);
  });

  test("keeps a measure when its translation is our own", async () => {
    const rows = [`${MEASURE_COLUMNS};vertaling`, `${MEASURE_ROWS[0]};eigen`].join("\n");
    expect((await read([], {[REGISTER]: rows})).measures[0]?.ownTranslation).toBe(true);
  });
});

describe("a mistake in the register is found at its cell, and costs no more than the value", () => {
  test.each([
    [
      "an owner nobody knows",
      changed("1A", "JenV ANV", "JanV ANV"),
      "cel/onbekende-verwijzing",
      "D5",
      {owners: ["ANV"]},
    ],
    [
      "a risk of another name",
      changed("1A", ";brand;", ";brant;"),
      "cel/onbekende-verwijzing",
      "F5",
      {risks: []},
    ],
    [
      "a territory that is none",
      changed("1A", "koninkrijk", "koninkrijk mars"),
      "cel/onbekende-code",
      "G5",
      {territories: ["koninkrijk"]},
    ],
    ["a month", changed("1A", ";2025;", ";2025-06;"), "cel/geen-datum", "I5", {promised: null}],
    ["a fifth quarter", changed("1A", ";2025;", ";2025-Q5;"), "cel/geen-datum", "I5", {promised: null}],
    [
      "a day that does not exist",
      changed("1A", ";2025;", ";31-02-2025;"),
      "cel/geen-datum",
      "I5",
      {promised: null},
    ],
    [
      "an earlier measure that is not there",
      changed("1A", "vuur-1", "vuur-1 vuur-9"),
      "cel/onbekende-verwijzing",
      "L5",
      {follows: [{edition: "2019", measure: "vuur-1"}]},
    ],
    [
      "a measure of its own edition",
      changed("1A", "vuur-1", "1B"),
      "cel/onbekende-verwijzing",
      "L5",
      {follows: []},
    ],
  ] as const)("%s", async (_about, rows, code, cell, left) => {
    const {measures, told} = await read(rows);
    expect(told).toEqual([`${code} @ ${REGISTER} › ${cell}`]);
    expect(measures).toHaveLength(6);
    expect(measures[3]).toMatchObject(left);
  });

  test.each([
    ["a part that is not there", changed("2A", ";2;storm", ";9;storm"), "cel/onbekende-verwijzing", "E7"],
    [
      "a theme where the edition has action lines",
      changed("2A", ";2;storm", ";hitte;storm"),
      "cel/onbekende-verwijzing",
      "E7",
    ],
    ["no title", changed("2A", "Dijken keuren.", ""), "cel/leeg", "C7"],
    ["a scope of another kind", changed("2A", "generiek", "breed"), "cel/onbekende-code", "H7"],
    ["an edition that is not there", changed("2A", "2023;2A", "2024;2A"), "cel/onbekende-verwijzing", "A7"],
    ["the id of another measure", changed("2A", "2023;2A", "2023;1B"), "rij/dubbel", "A7"],
  ] as const)("%s costs the measure", async (_about, rows, code, cell) => {
    const {measures, told} = await read(rows);
    expect(told).toEqual([`${code} @ ${REGISTER} › ${cell}`]);
    expect(measures.map((item) => item.id)).toEqual(["vuur-1", "vuur-2", "oefenen-1", "1A", "1B"]);
  });

  test("the first edition cannot continue anything", async () => {
    const {measures, told} = await read(changed("vuur-2", ";proef;;;", ";proef;;vuur-1;"));
    expect(told).toEqual([`cel/onbekende-verwijzing @ ${REGISTER} › L3`]);
    expect(measures[1]?.follows).toEqual([]);
  });

  test("a reference to a measure that is itself wrong is no second mistake", async () => {
    const {measures, told} = await read(changed("vuur-1", "Blusdekens uitdelen.", ""));
    expect(told).toEqual([`cel/leeg @ ${REGISTER} › C2`]);
    expect(measures.map((item) => item.follows)).toEqual([[], [], [], [], []]);
  });

  test("a date that is none is explained with the forms that the column takes", async () => {
    const {findings} = await read(changed("1A", ";2025;", ";ooit;"));
    const [first] = findings;
    if (first === undefined) throw new Error("nothing was found");
    expect(explain(first).expected).toContain("een jaar (2026) of kwartaal (2026-Q1)");
  });
});

describe("explanations in our own words", () => {
  test("belong to one edition or to all", async () => {
    const {statements, told} = await read();
    expect(told).toEqual([]);
    expect(statements).toMatchObject([
      {edition: "2019", subject: "follow-up", text: "Elk jaar.", source: "proef 2019"},
      {edition: "2023", subject: "limits", text: "Niet alles.", source: "proef 2023"},
      {edition: null, subject: "self-help", text: "Leg water klaar.", source: "proef"},
      {edition: null, subject: "term", text: "Zee: veel water.", source: "proef"},
      {edition: "2019", subject: "term", text: "Bel: bij brand.", source: "proef"},
    ]);
  });

  test("may be about one issue and sum up measures, of which a wrong one is left out", async () => {
    const file = "strategie/uitleg.csv";
    const rows = [
      "editie;onderwerp;tekst;bron;onderdeel;maatregelen",
      "2019;doet;Er komt water.;proef;vuur;vuur-1 vuur-9",
    ];
    const {statements, told} = await read(MEASURE_ROWS, {[file]: rows.join("\n")});
    expect(statements).toMatchObject([{subject: "promise", group: "vuur", measures: ["vuur-1"]}]);
    expect(told).toContain(`cel/onbekende-verwijzing @ ${file} › F2`);
  });

  test.each([
    ["2019;opvolgen;Elk jaar.;proef;;", "cel/onbekende-code", "B2"],
    ["2018;opvolging;Elk jaar.;proef;;", "cel/onbekende-verwijzing", "A2"],
    ["2019;opvolging;;proef;;", "cel/leeg", "C2"],
    ["2019;opvolging;Elk jaar.;;;", "cel/leeg", "D2"],
    ["2019;doet;Er komt water.;proef;vuurtje;", "cel/onbekende-verwijzing", "E2"],
  ])("%s is not used", async (row, code, cell) => {
    const file = "strategie/uitleg.csv";
    const head = "editie;onderwerp;tekst;bron;onderdeel;maatregelen";
    const {statements, told} = await read(MEASURE_ROWS, {[file]: `${head}\n${row}`});
    expect(statements).toEqual([]);
    expect(told).toEqual([`${code} @ ${file} › ${cell}`]);
  });
});
