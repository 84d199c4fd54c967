import {describe, expect, it} from "vitest";
import {columnsOf, type ViewName} from "../../pipeline/core/catalogue.ts";
import {printedRows} from "../../pipeline/core/printed-rows.ts";
import type {Row} from "../../pipeline/core/views.ts";

const printed = (name: ViewName, rows: readonly Row[]) =>
  printedRows({name, about: "", columns: columnsOf(name), rows});

const change = (verschil: number | null, ...causes: readonly (number | null)[]): Row => ({
  titel: "Brand",
  verschil,
  ...Object.fromEntries(
    ["door_scores", "door_criteria", "door_gewichten", "door_dekking", "door_methode"].map((name, index) => [
      name,
      causes[index] ?? null,
    ]),
  ),
  verschil_gedeeld: 0.123,
});

describe("the rows of a view as documents print them", () => {
  it("have causes that add up to the difference beside them, and say which of them rounding alone would print otherwise", () => {
    const [row] = printed("veranderingen", [change(0.6, 0.67, -0.04, -0.03, 0, 0)]);
    expect(row?.row).toMatchObject({verschil: 0.6, door_scores: 0.67, door_criteria: -0.1});
    expect(row?.adjusted).toEqual(["door_criteria"]);
  });

  it("keep every other figure unrounded", () => {
    const [row] = printed("veranderingen", [change(0.6, 0.67, -0.04, -0.03, 0, 0)]);
    expect(row?.row.verschil_gedeeld).toBe(0.123);
    const plain = change(0.5, 0.5, 0, 0, 0, 0);
    expect(printed("veranderingen", [plain])).toEqual([{row: plain, adjusted: []}]);
  });

  it("are left alone where a cause is not known, or where they are no parts of the total", () => {
    const rows = [change(0.6, 0.67, null, -0.03, 0, 0), change(2, 0.67, -0.04, -0.03, 0, 0)];
    expect(printed("veranderingen", rows).map(({row}) => row)).toEqual(rows);
  });

  it("have weights that add up to a whole: of 18 equal ones the first ten are rounded up and the other eight down", () => {
    const rows = Array.from({length: 18}, (_, index) => ({
      criterium: String.fromCharCode(97 + index),
      gewicht: 1 / 18,
    }));
    const weights = printed("criteria", rows).map(({row}) => Number(row.gewicht).toFixed(3));
    expect(weights).toEqual([...Array<string>(10).fill("0.056"), ...Array<string>(8).fill("0.055")]);
    expect(printed("criteria", rows).filter(({adjusted}) => adjusted.length > 0).length).toBe(8);
  });

  it("have shares of each split by itself that add up to a whole", () => {
    const parts = ["x", "y", "z"].map((naar) => ({van: "Oud", soort: "gesplitst", naar, aandeel: 1 / 3}));
    const whole = {van: "Ander", soort: "zelfde risico", naar: "Ander", aandeel: 1};
    const rows = printed("concordantie", [...parts, whole]).map(({row}) => row.aandeel);
    expect(rows).toEqual([0.34, 1 / 3, 1 / 3, 1]);
  });

  it("have steps of one waterfall that do what the causes of the same change do in the table", () => {
    const steps = [0.67, -0.04, -0.03, 0, 0].map((bijdrage, index) => ({
      nummer: 1,
      volgorde: index + 2,
      bijdrage,
    }));
    const places = [{nummer: 1, volgorde: 1, bijdrage: null}];
    const drawn = printed("watervallen", [...places, ...steps]).map(({row}) => row.bijdrage);
    const [row] = printed("veranderingen", [change(0.6, 0.67, -0.04, -0.03, 0, 0)]);
    expect(drawn.slice(1)).toEqual([
      row?.row.door_scores,
      row?.row.door_criteria,
      row?.row.door_gewichten,
      row?.row.door_dekking,
      row?.row.door_methode,
    ]);
  });
});
