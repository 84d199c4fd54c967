import {describe, expect, test} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../../pipeline/4-compare/index.ts";
import {formatPlace} from "../../../pipeline/core/place.ts";
import {SOUND} from "../../support/mistakes.ts";
import {readCycle} from "../../support/small-cycle.ts";

const FILE = "stuurgroep/2023.csv";
const COLUMNS = "punt;soort;datum;onderwerp;tekst;uitkomst;afwijkend;actie;eigenaar;termijn;stand;status";
const ASKED = "1;gevraagd;;Koppeling;Instemmen met de koppeling.;;;;;;;concept";
const DECIDED =
  "2;besluit;2023-01-16;Oefening;Oefenen?;Ja.;DEF wil wachten.;Oefenen.;ANV;2023-Q4;open;vastgesteld";
const DONE = "3;besluit;2023-02-01;Overleg;Vaker?;Nee.;;Afbellen.;ANV;;gedaan;vastgesteld";

const read = async (...rows: readonly string[]) => {
  const {value, findings} = await readCycle({...SOUND, [FILE]: [COLUMNS, ...rows].join("\n")});
  return {value, findings, told: findings.map((item) => `${item.code} @ ${formatPlace(item.place)}`)};
};

describe("the points of the steering group", () => {
  test("are read as entered", async () => {
    const {value, told} = await read(ASKED, DECIDED);
    expect(told).toEqual([]);
    expect(value.steering[1]).toEqual({
      edition: "2023",
      id: "2",
      kind: "decided",
      date: "2023-01-16",
      subject: "Oefening",
      text: "Oefenen?",
      outcome: "Ja.",
      dissent: "DEF wil wachten.",
      action: "Oefenen.",
      owner: "ANV",
      due: "2023-Q4",
      state: "open",
      status: "vastgesteld",
      place: {file: FILE, cell: "A3"},
    });
    expect(value.steering[0]).toMatchObject({kind: "asked", date: null, owner: null, state: null});
  });

  test.each([
    ["a decision without an outcome", DECIDED.replace(";Ja.;", ";;"), "stuurgroep/onvolledig", "F2"],
    ["an action of nobody", DECIDED.replace(";ANV;", ";;"), "stuurgroep/onvolledig", "I2"],
    ["an owner who does not exist", DECIDED.replace(";ANV;", ";AVN;"), "cel/onbekende-verwijzing", "I2"],
    ["a term that is none", DECIDED.replace("2023-Q4", "ooit"), "cel/geen-datum", "J2"],
  ])("with %s are told at the cell, for inside only, and kept", async (_, row, code, cell) => {
    const {value, findings, told} = await read(row);
    expect(told).toEqual([`${code} @ ${FILE} › ${cell}`]);
    expect(findings.every(({isPublic}) => !isPublic)).toBe(true);
    expect(value.steering).toHaveLength(1);
  });

  test("of an edition that does not exist are not used", async () => {
    const {value, findings} = await readCycle({...SOUND, "stuurgroep/2032.csv": `${COLUMNS}\n${ASKED}`});
    expect(findings.map(({code}) => code)).toEqual(["cel/onbekende-verwijzing"]);
    expect(value.steering).toEqual([]);
  });
});

describe("the tables of the steering group", () => {
  const viewsFor = async (audience: "kamer" | "intern") => {
    const {value: dataset} = await read(ASKED, DECIDED, DONE);
    const scores = score(dataset);
    const findings = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
    return tabulate(
      {dataset, scores, comparison: compare(dataset, scores)},
      {edition: "2023", audience, findings},
    );
  };
  const NAMES = ["gevraagd", "dilemmas", "besluiten", "acties", "acties_open"];

  test("show inside what is asked and decided, with dissent, and return decisions as actions", async () => {
    const {views, facts} = await viewsFor("intern");
    expect(views.get("stuurgroep_gevraagd")?.rows.map(({punt}) => punt)).toEqual(["1"]);
    expect(views.get("stuurgroep_besluiten")?.rows.map(({punt, afwijkend}) => [punt, afwijkend])).toEqual([
      ["2", "DEF wil wachten."],
      ["3", "–"],
    ]);
    expect(
      views.get("stuurgroep_acties")?.rows.map(({eigenaar, termijn, stand}) => [eigenaar, termijn, stand]),
    ).toEqual([
      ["Analistennetwerk", "vierde kwartaal van 2023", "open"],
      ["Analistennetwerk", "–", "gedaan"],
    ]);
    expect(NAMES.map((name) => facts.get(`stuurgroep.${name}`)?.value)).toEqual([1, 0, 2, 2, 1]);
  });

  test("have nothing for Parliament, not even a count", async () => {
    const {views, facts} = await viewsFor("kamer");
    const rows = [...views]
      .filter(([name]) => name.startsWith("stuurgroep_"))
      .flatMap(([, view]) => view.rows);
    expect(rows).toEqual([]);
    expect(NAMES.map((name) => facts.get(`stuurgroep.${name}`)?.value)).toEqual([0, 0, 0, 0, 0]);
  });
});
