import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {expect, it} from "vitest";

const rows = parse(readFileSync(new URL("../../data/strategie/kamerzaken.csv", import.meta.url), "utf8"), {
  columns: true,
  delimiter: ";",
}) as readonly Readonly<Record<string, string>>[];
const count = (test: (row: Readonly<Record<string, string>>) => boolean): number => rows.filter(test).length;

// Counted by hand in the letter of the Inspectorate: weighing, capabilities, word to citizens, monitoring with evaluation, reporting back.
it("holds the five findings of the Inspectorate of 28 February 2023, and what the steering group promised in note 5", () => {
  const found = rows.filter((row) => row.datum === "2023-02-28");
  expect(found.filter((row) => row.soort === "bevinding" && row.van === "IJenV")).toHaveLength(5);
  expect(found.filter((row) => row.soort === "toezegging").map((row) => row.bron)).toEqual([
    expect.stringContaining("noot 5"),
  ]);
});

it("holds the two promises that the letter of 2019 meets, the one that the letter of 2021 meets, and the one of 2023 for 2026", () => {
  const promises = (edition: string): number =>
    count((row) => row.editie === edition && row.soort === "toezegging");
  expect([promises("2019"), promises("2021")]).toEqual([2, 1]);
  expect(rows.filter((row) => row.termijn === "2026").map((row) => row.stand)).toEqual(["openstaand"]);
});

it("calls nothing met that no paper of Parliament tells of, and nothing an oversight body found settled without a source", () => {
  expect(count((row) => row.stand === "voldaan" && row.gemeld_in === "")).toBe(0);
  expect(count((row) => row.soort === "bevinding" && row.stand !== "niet bekend")).toBe(0);
  expect(count((row) => row.bron === "")).toBe(0);
});
