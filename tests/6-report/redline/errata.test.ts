import {expect, it} from "vitest";
import type {ExplainedDifference} from "../../../pipeline/6-report/redline/difference.ts";
import {errataViews} from "../../../pipeline/6-report/redline/errata.ts";

const erratum = (where: string, within?: string, document = "beeld"): ExplainedDifference => ({
  kind: "zin",
  where,
  ...(within === undefined ? {} : {within}),
  was: "3,4",
  is: "",
  bindings: [],
  isWording: false,
  document,
  title: "Beeld",
  audience: "kamer",
  status: "vastgesteld",
  causes: [],
});

it("puts what stands at one place together, in reading order, and parts places that others stand between", () => {
  const row = "rij “Brand” › kolom Impact";
  const [errata, places] = errataViews([
    erratum(`Kop › tabel “Een” › ${row}`, row),
    erratum("Kop › tabel “Een” › rij “Storm”", "rij “Storm”"),
    erratum("Kop"),
    erratum("“Een zin.”", "“Een zin.”"),
    erratum("“Een zin.”", "“Een zin.”", "brief"),
  ]);
  expect(
    errata?.rows.map(({plek, onderdeel, stond, moet_zijn: fresh}) => [plek, onderdeel, stond, fresh]),
  ).toEqual([
    ["1", "rij “Brand”, kolom Impact", "3,4", "–"],
    ["1", "rij “Storm”", "3,4", "–"],
    ["2", "zin", "3,4", "–"],
    ["3", "“Een zin.”", "3,4", "–"],
    ["4", "“Een zin.”", "3,4", "–"],
  ]);
  expect(places?.rows.map(({document, plek, titel}) => [document, plek, titel])).toEqual([
    ["beeld", "1", "Kop › tabel “Een”"],
    ["beeld", "2", "Kop"],
    ["beeld", "3", "Beeld"],
    ["brief", "4", "Beeld"],
  ]);
});
