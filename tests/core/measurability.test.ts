import {expect, test} from "vitest";
import {aspectsOf} from "../../pipeline/core/measurability.ts";
import {measureNamed} from "../support/made-reports.ts";

test.each([
  ["De regio's 85 miljoen euro geven.", true],
  ["Het budget met 2,5% verhogen.", true],
  ["€ 10 per inwoner geven.", true],
  ["Ambitie 7 van de agenda uitvoeren.", false],
  ["De agenda 2018-2021 uitvoeren in 2022.", false],
  ["5G en CO2 meten.", false],
  ["Vaker oefenen.", false],
])("“%s” names a quantity: %s", (title, quantity) => {
  expect(aspectsOf({...measureNamed("1A"), title})).toEqual(quantity ? ["quantity"] : []);
});

test("a measure of the strategy never says from what its completion will show", () => {
  const measure = {
    ...measureNamed("1A", "2025"),
    owners: ["JenV"],
    risks: ["brand"],
    title: "Geef 10 miljoen.",
  };
  expect(aspectsOf(measure)).toEqual(["actor", "quantity", "date"]);
});

test("a risk beside a measure says what it is for and not what changes", () => {
  expect(aspectsOf({...measureNamed("1A"), risks: ["brand"]})).toEqual([]);
});
