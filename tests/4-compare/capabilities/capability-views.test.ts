import {describe, expect, test} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../../pipeline/4-compare/index.ts";
import type {Scalar, Views} from "../../../pipeline/core/views.ts";
import {SOUND} from "../../support/mistakes.ts";
import {type Able, withCapabilities} from "../../support/small-capabilities.ts";
import {readCycle} from "../../support/small-cycle.ts";

const NONE = {
  faults: 0,
  warnings: 0,
  notes: 0,
  waivedWarnings: 0,
  waivedNotes: 0,
};

async function viewsFor(able: Able): Promise<{readonly views: Views; readonly codes: readonly string[]}> {
  const {value: dataset, findings} = await readCycle({...SOUND, ...withCapabilities(able, SOUND)});
  const scores = score(dataset);
  const figures = {dataset, scores, comparison: compare(dataset, scores)};
  const request = {edition: "2019", audience: "kamer", findings: NONE} as const;
  return {views: tabulate(figures, request), codes: findings.map(({code}) => code)};
}

const rows = ({views}: Views, name: string, ...columns: readonly string[]): readonly (readonly Scalar[])[] =>
  (views.get(name)?.rows ?? []).map((row) => columns.map((column) => row[column] ?? null));
const fact = ({facts}: Views, name: string): Scalar => facts.get(name)?.value ?? null;

describe("what made-up ministries can do", () => {
  test("stands beside what is needed, at once and one by one, with its status", async () => {
    const {views} = await viewsFor({
      rows: ["plan;Plan;storm-b;planvorming;preparatie;brand;ja;;;ja;;;;proef;"],
    });
    expect(rows(views, "capaciteiten", "titel", "nodig", "beschikbaar", "oordeel", "status")).toEqual([
      ["Pompen", "40\u00a0stuks", "60\u00a0stuks", "ruimer dan nodig", "fictief"],
      ["Plan", "ja", "onbekend", "onbekend", "fictief"],
    ]);
    expect(rows(views, "gelijktijdig", "nodig", "haalbaar", "tekort", "knelpunt", "status")).toEqual([
      [80, 60, 20, "Pompen", "fictief"],
    ]);
    expect(fact(views, "capaciteiten.onbekend")).toBe(1);
    expect(views.facts.get("capaciteiten.tekort")?.status).toBe("fictief");
  });

  test("is told to nobody outside when the file is closed", async () => {
    const {views} = await viewsFor({isPublic: false, answers: ["vuur;ja;niet afdoende;;;;proef"]});
    expect(rows(views, "capaciteiten", "titel")).toEqual([]);
    expect(fact(views, "capaciteiten.is_er")).toBe(false);
    expect(fact(views, "weerbaarheid.is_er")).toBe(false);
    expect(rows(views, "alle_capaciteiten", "titel")).toEqual([]);
    expect(rows(views, "gelijktijdig", "nodig")).toEqual([]);
  });
});

test("the effort that follows stands beside the one decided, with the reason and the proviso", async () => {
  const {views, codes} = await viewsFor({
    answers: ["vuur;ja;afdoende;warmte;eerder besloten;;proef", "water;nee;;;nog niet;;proef"],
  });
  expect(codes).toEqual([]);
  expect(rows(views, "weerbaarheid", "ontwikkelingen", "volgt", "besloten", "verschil", "reden")).toEqual([
    ["Het wordt warmer", "onverminderd", "versterkt", "ja", "eerder besloten"],
    ["niet genoemd", "versterkt", "onverminderd", "ja", "nog niet"],
  ]);
  const provisos = rows(views, "weerbaarheid", "voorbehoud").flat();
  expect(provisos[0]).toMatch(/betekent niet dat het risico kleiner/);
  expect(provisos[1]).toBe("–");
  expect(fact(views, "weerbaarheid.verschillen")).toBe(2);
});

test("a wrong risk, owner or amount is found with the nearest name and leaves the rest of the row", async () => {
  const {views, codes} = await viewsFor({
    rows: ["emmers;Emmers;strom-b;materieel;respons;brant storm;veel;7;stuks;nee;;;;proef;"],
  });
  expect([...codes].sort()).toEqual([
    "cel/geen-getal",
    "cel/onbekende-verwijzing",
    "cel/onbekende-verwijzing",
  ]);
  expect(
    rows(views, "alle_capaciteiten", "capaciteit", "eigenaar", "risicos", "nodig", "beschikbaar")[1],
  ).toEqual(["emmers", "", "storm", "", "7"]);
});

test("what is made up is never given to a ministry that exists", async () => {
  const {views, codes} = await viewsFor({
    rows: ["emmers;Emmers;JenV;materieel;respons;brand;1;1;stuks;nee;;;;proef;"],
  });
  expect(codes).toEqual(["voortgang/verzonnen"]);
  expect(rows(views, "capaciteiten", "eigenaar")[1]).toEqual(["niet genoemd"]);
});

test("the chain in the open data holds every risk, capability and measure once", async () => {
  const {views} = await viewsFor({});
  expect(rows(views, "keten_schakels", "soort", "code", "plaats")).toEqual([
    ["risico", "brand", "keten"],
    ["risico", "storm", "keten"],
    ["capaciteit", "pompen", "keten"],
    ["maatregel", "vuur-1", "keten"],
    ["maatregel", "vuur-2", "keten"],
    ["maatregel", "oefenen-1", "generiek"],
  ]);
  expect(rows(views, "keten_los", "soort", "code")).toEqual([["onderdeel zonder maatregel", "water"]]);
});
