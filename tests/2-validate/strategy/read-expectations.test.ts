import {describe, expect, test} from "vitest";
import {describe as explain} from "../../../pipeline/core/finding-catalogue.ts";
import {formatPlace} from "../../../pipeline/core/place.ts";
import {SOUND} from "../../support/mistakes.ts";
import {readCycle} from "../../support/small-cycle.ts";

const HEADER = "editie;nummer;onderwerp;richting;as;horizon;tekst;bron";
const ISSUES = {
  "strategie/vraagstukken.csv":
    "editie;vraagstuk;titel;dominant;inzet;belangen;bron\n2019;vuur;Vuur;ja;versterkt;1;proef",
};
const read = async (...rows: readonly string[]) => {
  const {value, findings} = await readCycle({
    ...SOUND,
    ...ISSUES,
    "strategie/verwachtingen.csv": [HEADER, ...rows].join("\n"),
  });
  return {
    expectations: value.strategy.expectations,
    told: findings.map((item) => `${item.code} @ ${formatPlace(item.place)}`),
    hints: findings.map((item) => explain(item).action),
  };
};

describe("what editions announced", () => {
  test("is read as entered, with the axis only where the source names one", async () => {
    const {expectations, told} = await read(
      "2019;1;brand vuur;toename;waarschijnlijkheid;komende jaren;Branden komen vaker voor.;proef 1",
      "2019;2;geheel;gelijk;;;Alles blijft gelijk.;proef 2",
      "2019;3;;afname;impact;;Iets anders neemt af.;proef 3",
    );
    expect(told).toEqual([]);
    expect(expectations).toEqual([
      {
        edition: "2019",
        number: "1",
        subjects: ["brand", "vuur"],
        direction: "toename",
        axis: "likelihood",
        horizon: "komende jaren",
        text: "Branden komen vaker voor.",
        note: "",
        source: "proef 1",
        place: {file: "strategie/verwachtingen.csv", cell: "D2"},
      },
      expect.objectContaining({subjects: ["geheel"], direction: "gelijk", axis: null, horizon: ""}),
      expect.objectContaining({subjects: [], direction: "afname", axis: "impact"}),
    ]);
  });

  test("leaves out a subject that does not exist, names the nearest, and keeps the others", async () => {
    const {expectations, told, hints} = await read("2019;1;brant storm;toename;;;Proef.;proef");
    expect(told).toEqual(["cel/onbekende-verwijzing @ strategie/verwachtingen.csv › C2"]);
    expect(hints[0]).toContain("brand");
    expect(expectations.map(({subjects}) => subjects)).toEqual([["storm"]]);
  });

  test("does not take a row of which no subject exists for one about something that is no risk", async () => {
    const {expectations, told} = await read("2019;1;brant;toename;;;Proef.;proef");
    expect(told).toEqual(["cel/onbekende-verwijzing @ strategie/verwachtingen.csv › C2"]);
    expect(expectations).toEqual([]);
  });

  test("of an unknown edition, or in an unknown direction, is not used", async () => {
    const {expectations, told} = await read(
      "2018;1;brand;toename;;;Proef.;proef",
      "2019;1;brand;meer;;;Proef.;proef",
    );
    expect([...told].sort()).toEqual([
      "cel/onbekende-code @ strategie/verwachtingen.csv › D3",
      "cel/onbekende-verwijzing @ strategie/verwachtingen.csv › A2",
    ]);
    expect(expectations).toEqual([]);
  });

  test("needs words and a source, and one number once per edition", async () => {
    const {told} = await read(
      "2019;1;brand;toename;;;;proef",
      "2019;2;brand;toename;;;Proef.;",
      "2019;3;brand;toename;;;Proef.;proef",
      "2019;3;storm;toename;;;Proef.;proef",
    );
    expect(told).toEqual([
      "cel/leeg @ strategie/verwachtingen.csv › G2",
      "cel/leeg @ strategie/verwachtingen.csv › H3",
      "rij/dubbel @ strategie/verwachtingen.csv › A5",
    ]);
  });

  test("is none without the file", async () => {
    const {value, findings} = await readCycle(SOUND);
    expect(value.strategy.expectations).toEqual([]);
    expect(findings).toEqual([]);
  });
});
