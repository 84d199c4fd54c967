import {describe, expect, test} from "vitest";
import {formatPlace} from "../../../pipeline/core/place.ts";
import {SOUND} from "../../support/mistakes.ts";
import {readCycle} from "../../support/small-cycle.ts";

const FILE = "strategie/parameters.csv";
const NEEDED = {
  "vraagstuk.regel": "hoogste",
  "dominant.drempel": "B",
  "oordeel.gelijk": "0,25",
  "weegwijzen.verschil": "2",
};
const COLUMNS = "parameter;waarde;eenheid;toelichting;bron";

const read = async (given: Readonly<Record<string, string>>) => {
  const rows = Object.entries(given).map(([name, value]) => `${name};${value};;proef;proef`);
  const {value, findings} = await readCycle({...SOUND, [FILE]: [COLUMNS, ...rows].join("\n")});
  return {
    parameters: value.strategy.parameters,
    told: findings.map((item) => `${item.code} @ ${formatPlace(item.place)}`),
  };
};

const without = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(NEEDED).filter(([other]) => other !== name));

describe("the settings", () => {
  test("are taken as typed, and those that came later have their own default", async () => {
    const {parameters, told} = await read(NEEDED);
    expect(told).toEqual([]);
    expect(parameters).toMatchObject({
      groupRule: "hoogste",
      dominantGrade: "B",
      levelThreshold: 0.25,
      weighingGap: 2,
      movers: 5,
      sameNote: 0.5,
      civilProtection: {abroad: [], abroadFrom: "C", rareUpTo: "B", graveFrom: 4},
      robustness: {draws: 10_000, seed: 1, expectedShare: 0.5, certainty: 0.9, top: 10},
      closedCounts: null,
    });
  });

  test.each(Object.keys(NEEDED))("need %s: without it there is a finding and a default", async (name) => {
    const {told} = await read(without(name));
    expect(told).toEqual(["parameter/ontbreekt @ strategie/parameters.csv"]);
  });

  test.each([
    ["vraagstuk.regel", "gemiddelde", {groupRule: "alle"}],
    ["dominant.drempel", "Q", {dominantGrade: "C"}],
    ["oordeel.gelijk", "-1", {levelThreshold: 0}],
    ["weegwijzen.verschil", "0", {weighingGap: 5}],
    ["controle.zelfde_tekst", "1,1", {sameNote: 0.5}],
    ["robuustheid.trekkingen", "99", {robustness: {draws: 10_000}}],
    ["robuustheid.zaad", "4294967296", {robustness: {seed: 1}}],
    ["robuustheid.zekerheid", "veel", {robustness: {certainty: 0.9}}],
    ["ucpm.grens", "Z", {civilProtection: {abroadFrom: "C"}}],
  ])("refuse %s = %s and go on with the default", async (name, value, expected) => {
    const {parameters, told} = await read({[name]: value, ...without(name)});
    expect(told).toEqual(["parameter/ontbreekt @ strategie/parameters.csv › B2"]);
    expect(parameters).toMatchObject(expected);
  });

  test("of which only whole numbers make sense are rounded down, at the bounds too", async () => {
    const {parameters, told} = await read({
      ...NEEDED,
      "robuustheid.trekkingen": "250,9",
      "robuustheid.zaad": "4294967295",
      "vergelijking.grootste": "1,5",
    });
    expect(told).toEqual([]);
    expect(parameters).toMatchObject({robustness: {draws: 250, seed: 2 ** 32 - 1}, movers: 1});
  });

  test("let totals count closed rows only when asked, from three at the least", async () => {
    const counts = async (given: Readonly<Record<string, string>>) => {
      const {parameters, told} = await read({...NEEDED, ...given});
      return {from: parameters.closedCounts, told: told.length};
    };
    expect(await counts({"openbaar.vanaf": "4"})).toEqual({from: null, told: 0});
    expect(await counts({"openbaar.totalen": "vanaf"})).toEqual({from: 3, told: 0});
    expect(await counts({"openbaar.totalen": "vanaf", "openbaar.vanaf": "4"})).toEqual({from: 4, told: 0});
    expect(await counts({"openbaar.totalen": "vanaf", "openbaar.vanaf": "2"})).toEqual({from: 3, told: 1});
    expect(await counts({"openbaar.totalen": "soms"})).toEqual({from: null, told: 1});
  });
});
