import {expect, test} from "vitest";
import {checkDecisions} from "../../../pipeline/2-validate/decisions/check-decisions.ts";
import type {ReportTemplate} from "../../../pipeline/core/report-template.ts";
import {SOUND} from "../../support/mistakes.ts";
import {readCycle} from "../../support/small-cycle.ts";

const template = (form: ReportTemplate["form"]): ReportTemplate => ({
  file: "rapporten/a.md",
  name: "a",
  title: [],
  subtitle: [],
  audiences: ["kamer"],
  form,
  blocks: [],
});
const frame = {
  file: "strategie/beleidskeuzes.csv",
  sheet: {name: null, hidden: false, cells: [], hiddenRows: [], hiddenColumns: [], merges: []},
};
const memo = (rows: readonly string[]) => ({
  "besluitvorming/2019.csv": "veld;waarde;openbaar\naan_1;Minister;ja",
  "besluitvorming/2023.csv": ["veld;waarde;openbaar", ...rows].join("\n"),
});

test("a note asks for an addressee in every edition that scores, and for the file with the frame", async () => {
  const {value} = await readCycle({...SOUND, ...memo(["aan_1;;ja"])});
  expect(checkDecisions(value, [template("nota")], {strategy: []})).toMatchObject([
    {code: "parameter/ontbreekt", isPublic: false, place: {file: "besluitvorming/2023.csv"}},
    {code: "parameter/ontbreekt", isPublic: false, place: {file: "strategie/beleidskeuzes.csv"}},
  ]);
});

test("nothing is asked when both are there, or when there is no note", async () => {
  const filled = await readCycle({...SOUND, ...memo(["aan_1;Minister;nee"])});
  expect(checkDecisions(filled.value, [template("nota")], {strategy: [frame]})).toEqual([]);
  const {value} = await readCycle(SOUND);
  expect(checkDecisions(value, [template("brief"), template("rapport")], {strategy: []})).toEqual([]);
});
