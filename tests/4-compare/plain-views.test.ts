import {expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../pipeline/4-compare/index.ts";
import type {Views} from "../../pipeline/core/views.ts";
import {letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";
import {withMeasures} from "../support/small-measures.ts";

/** A letter on each criterion as `laag;verwacht;hoog`, and one for the likelihood. */
const given = (risk: string, impact: string, chance: string, count: number): readonly string[] => [
  `${risk};waarschijnlijkheid;${chance}`,
  ...["1.1", "2.1", "2.2", "2.3"].slice(0, count).map((criterion) => `${risk};${criterion};${impact}`),
];
const OF_2019 = letters("2019", [
  ...given("brand", "C;C;C", "B;B;B", 3),
  ...given("storm", "B;C;D", "A;B;C", 3),
]);
const of2023 = (openbaar = "ja") =>
  letters("2023", [...given("brand", "E;E;E", "B;B;B", 4), ...given("storm", "B;C;D", "A;B;C", 4)], openbaar);

const viewsFor = async (edition: string, files: Readonly<Record<string, string>> = {}): Promise<Views> => {
  const {value: dataset} = await readCycle({...SMALL_CYCLE, ...OF_2019, ...of2023(), ...files});
  const scores = score(dataset);
  return tabulate(
    {dataset, scores, comparison: compare(dataset, scores)},
    {
      edition,
      audience: "kamer",
      findings: {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0},
    },
  );
};
const rows = ({views}: Views, name: string) => (views.get(name)?.rows ?? []).map((row) => Object.values(row));

test("each group has its risks, in words with their band; risks under none stand apart", async () => {
  const views = await viewsFor("2019", withMeasures());
  expect(rows(views, "groepen_gewoon")).toEqual([
    ["vuur", "Vuur", 1, "fictief"],
    ["water", "Water", 0, "vastgesteld"],
    ["", "Andere risico’s", 1, "fictief"],
  ]);
  expect(rows(views, "risicos_per_groep")).toEqual([
    ["vuur", 1, "Brand", "label C (in alle gevallen)", "kans B (in alle gevallen)", "fictief"],
    ["", 2, "Storm", "label C (tussen label B en label D)", "kans B (tussen kans A en kans C)", "fictief"],
  ]);
  expect(views.facts.get("editie.noemt_inzet")?.value).toBe(true);
});

test("an edition without groups still tells all its risks", async () => {
  const views = await viewsFor("2023");
  expect(rows(views, "groepen_gewoon")).toEqual([["", "Alle risico’s", 2, "fictief"]]);
  expect(rows(views, "risicos_per_groep").map(([, , title]) => title)).toEqual(["Brand", "Storm"]);
  expect(views.facts.get("editie.noemt_inzet")?.value).toBe(false);
});

test("only changes that are clear are told, with the likelihood beside them", async () => {
  const views = await viewsFor("2023");
  expect(rows(views, "veranderingen_gewoon")).toEqual([["Brand", "groter", "vrijwel gelijk", "fictief"]]);
  expect(rows(await viewsFor("2019"), "veranderingen_gewoon")).toEqual([]);
});

test("wide bands are counted: those that span more than one class", async () => {
  const views = await viewsFor("2023");
  expect(views.facts.get("editie.brede_band")?.value).toBe(1);
  expect(views.facts.get("vorige.brede_band")?.value).toBe(1);
});

test("what is not public is said to be so, and no word of its class is told", async () => {
  const views = await viewsFor("2023", of2023("nee"));
  expect(rows(views, "risicos_per_groep").map((row) => row.slice(3, 5))).toEqual([
    ["niet openbaar", "niet openbaar"],
    ["niet openbaar", "niet openbaar"],
  ]);
  expect(rows(views, "veranderingen_gewoon")).toEqual([]);
  expect(views.facts.get("editie.brede_band")?.value).toBe(0);
});

test("the words of both scales are told without X, lightest first", async () => {
  const views = await viewsFor("2023");
  expect(rows(views, "impactklassen").map(([word]) => word)).toEqual(
    ["A", "B", "C", "D", "E"].map((letter) => `label ${letter}`),
  );
  expect(rows(views, "kansklassen")[0]).toEqual(["kans A", "geen grens in getallen", "vastgesteld"]);
});
