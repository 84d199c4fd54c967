import {describe, expect, test} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../../pipeline/4-compare/index.ts";
import type {Views} from "../../../pipeline/core/views.ts";
import {SOUND} from "../../support/mistakes.ts";
import {readCycle} from "../../support/small-cycle.ts";
import {type Sent, withProgress} from "../../support/small-progress.ts";

const viewsFor = async (sent: Sent, date: string | null = null): Promise<Views> => {
  const {value: dataset, findings} = await readCycle({...SOUND, ...withProgress(sent, SOUND)});
  expect(findings).toEqual([]);
  const scores = score(dataset);
  const counted = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
  return tabulate(
    {dataset, scores, comparison: compare(dataset, scores)},
    {edition: "2023", audience: "kamer", findings: counted, date},
  );
};
const rows = ({views}: Views, name: string, ...columns: readonly string[]) =>
  (views.get(name)?.rows ?? []).map((row) => columns.map((column) => row[column]));
const fact = ({facts}: Views, name: string) => facts.get(name);

/** Ministry B on its own measure, first begun and then late. */
const EXAMPLE: Sent = {
  reports: [
    "b-1;m1;in uitvoering;2023-05-01;2024-12-31;;;;Besluit;2023-04-28;besluit;;;",
    "b-1;m2;in uitvoering;;;2025-06-30;geld;;;;;;;",
  ],
};
/** The ministry of justice on a measure of the strategy. */
const REAL: Sent = {
  sender: "JenV",
  status: "vastgesteld",
  reports: ["1A;m1;afgerond;2023-05-01;;;;2023-09-30;Besluit;2023-04-28;oplevering;;;"],
};

describe("progress of an invented measure", () => {
  test("stands apart, is called invented, and never counts with the measures of the strategy", async () => {
    const views = await viewsFor(EXAMPLE);
    expect(rows(views, "voortgang_soorten", "soort", "maatregelen", "vertraagd", "status")).toEqual([
      ["voorbeeld", 1, 1, "fictief"],
    ]);
    expect(fact(views, "maatregelen.aantal")?.value).toBe(3);
    expect(fact(views, "maatregelen.met_voortgang")).toMatchObject({value: 0, status: "vastgesteld"});
    expect(fact(views, "voortgang.voorbeelden")).toMatchObject({value: 1, status: "fictief"});
    expect(new Set(rows(views, "maatregelen", "voortgang", "status").flat())).toEqual(
      new Set(["geen openbare voortgang bekend", "vastgesteld"]),
    );
    expect(rows(views, "peilmomenten", "peilmoment", "berichten", "status")).toEqual([
      ["m3", "nog niet aan de beurt", "vastgesteld"],
      ["m1", "0", "vastgesteld"],
      ["m2", "0", "vastgesteld"],
    ]);
  });

  test("shows the owner's judgement beside the computed status, with the rule where they differ", async () => {
    const views = await viewsFor(EXAMPLE);
    expect(rows(views, "voortgang_verschillen", "maatregel", "oordeel", "berekend", "regel")).toEqual([
      [
        "b-1",
        "in uitvoering",
        "vertraagd",
        "De eerste planning is voorbij, of de maatregel is herpland naar een latere datum.",
      ],
    ]);
    expect(
      rows(views, "voortgang_uitloop", "eerste_planning", "planning", "uitloop_dagen", "redenen"),
    ).toEqual([["2024-12-31", "2025-06-30", 181, "geld"]]);
  });

  test("stands in the chain under a name of its own, with its own evidence, and is counted apart", async () => {
    const views = await viewsFor(EXAMPLE);
    const parts = rows(views, "keten_schakels", "soort", "code", "plaats", "bewijs", "status");
    expect(parts.filter(([, code]) => code === "b-1")).toEqual([
      ["voorbeeldmaatregel", "b-1", "keten", "Besluit", "fictief"],
    ]);
    const [chained] = rows(views, "keten", "risico", "aantal_maatregelen", "bewijs", "aangemeld").filter(
      ([risk]) => risk === "brand",
    );
    expect(chained).toEqual(["brand", 1, "geen openbare voortgang bekend", "b-1 (Besluit)"]);
    expect(rows(views, "keten_per_organisatie", "organisatie", "maatregelen", "aangemeld")).toContainEqual([
      "Ministerie B",
      0,
      1,
    ]);
  });

  test("is open data at every moment, oldest first", async () => {
    const columns = ["maatregel", "peilmoment", "soort", "status_berekend", "oordeel_eigenaar", "status"];
    expect(rows(await viewsFor(EXAMPLE), "alle_voortgang", ...columns)).toEqual([
      ["b-1", "m1", "voorbeeld", "in uitvoering", "in uitvoering", "fictief"],
      ["b-1", "m2", "voorbeeld", "vertraagd", "in uitvoering", "fictief"],
    ]);
  });

  test("is what was known on the date of the reports", async () => {
    const early = await viewsFor(EXAMPLE, "2023-12-01");
    expect(fact(early, "voortgang.stand_op")?.text).toBe("1 december 2023");
    expect(rows(early, "voortgang_stand", "berekend", "stand_op")).toEqual([["in uitvoering", "2023-10-03"]]);
    expect(rows(await viewsFor(EXAMPLE, "2023-04-03"), "voortgang_stand")).toEqual([]);
  });
});

describe("progress of a measure of the strategy", () => {
  test("stands in the bar of its part", async () => {
    const counts = rows(await viewsFor(REAL), "maatregelen_stand", "onderdeel", "stand", "aantal");
    expect(counts).toContainEqual(["1", "afgerond", 1]);
    expect(counts).toContainEqual(["1", "onbekend", 1]);
  });

  test("is said at the measure itself and counted", async () => {
    const views = await viewsFor(REAL);
    expect(rows(views, "maatregelen", "maatregel", "voortgang")).toEqual([
      ["1A", "afgerond (stand op 3 oktober 2023)"],
      ["1B", "geen openbare voortgang bekend"],
      ["2A", "geen openbare voortgang bekend"],
    ]);
    expect(fact(views, "maatregelen.met_voortgang")?.value).toBe(1);
    expect(rows(views, "maatregelen_per_onderdeel", "onderdeel", "met_voortgang")).toEqual([
      ["1", 1],
      ["2", 0],
      ["3", 0],
    ]);
    expect(
      rows(views, "voortgang_soorten", "soort", "maatregelen", "met_bericht", "afgerond", "onbekend"),
    ).toEqual([
      ["strategie", 3, 1, 1, 2],
      ["voorbeeld", 1, 0, 0, 1],
    ]);
    expect(rows(views, "alle_maatregelen", "maatregel", "voortgang").filter(([id]) => id === "1A")).toEqual([
      ["1A", "afgerond (stand op 3 oktober 2023)"],
    ]);
  });

  test("is not said to Parliament when the file is closed", async () => {
    const views = await viewsFor({...REAL, isPublic: false});
    expect(fact(views, "maatregelen.met_voortgang")?.value).toBe(0);
    expect(rows(views, "alle_voortgang")).toEqual([]);
  });
});

describe("measurability", () => {
  test("is counted per part, apart for what senders announced", async () => {
    const views = await viewsFor(EXAMPLE);
    const columns = ["onderdeel", "maatregelen", "wie", "wat", "hoeveel", "wanneer", "waaruit", "alle_vijf"];
    expect(rows(views, "meetbaarheid_strategie", ...columns)).toEqual([
      ["1", 2, 1, 0, 0, 2, 0, 0],
      ["2", 1, 1, 0, 0, 0, 0, 0],
    ]);
    expect(rows(views, "meetbaarheid_per_onderdeel", ...columns)).toEqual([["1", 1, 1, 1, 1, 1, 1, 1]]);
  });
});
