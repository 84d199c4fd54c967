import {describe, expect, it} from "vitest";
import {readCsv} from "../../../pipeline/1-ingest/index.ts";
import {correctionChanges} from "../../../pipeline/6-report/redline/correction-changes.ts";
import {inputChanges} from "../../../pipeline/6-report/redline/input-changes.ts";
import type {ReadInput} from "../../../pipeline/core/input-change.ts";
import {formatPlace} from "../../../pipeline/core/place.ts";

const sheetOf = (text: string) => readCsv(new TextEncoder().encode(text), "a.csv").value;
const csv = (text: string): ReadInput => {
  const sheet = sheetOf(text);
  return {file: "a.csv", sheets: sheet === null ? null : [sheet], lines: null};
};
const text = (...lines: readonly string[]): ReadInput => ({file: "a.md", sheets: null, lines});
const told = (was: ReadInput | null, is: ReadInput | null): readonly string[] =>
  inputChanges(was, is).map((item) => `${formatPlace(item.place)}: ${item.was || "–"} → ${item.is || "–"}`);

const TABLE = "risico;letter;bron\nbrand;A;x\nstorm;B;x\nvloed;C;x";

describe("what changed in an input file", () => {
  it.each([
    [
      "other line ends, quotes, blank rows and a mark at the start",
      `\uFEFF${TABLE.replaceAll("\n", "\r\n")}\r\n\r\n`,
    ],
    ["quotes around a cell", TABLE.replace("storm", '"storm"')],
    ["rows in another order", "risico;letter;bron\nvloed;C;x\nbrand;A;x\nstorm;B;x"],
  ])("is nothing for %s", (_, same) => {
    expect(told(csv(TABLE), csv(same))).toEqual([]);
  });

  it.each([
    ["a cell", TABLE.replace("storm;B", "storm;D"), ["a.csv › B3: B → D"]],
    ["a cell that was emptied", TABLE.replace("storm;B", "storm;"), ["a.csv › B3: B → –"]],
    [
      "a cell below a new row, at its place of now",
      TABLE.replace("storm;B", "nieuw;E;y\nstorm;D"),
      ["a.csv › A3: – → nieuw; E; y", "a.csv › B4: B → D"],
    ],
    ["a row that is gone", TABLE.replace("storm;B;x\n", ""), ["a.csv › A3: storm; B; x → –"]],
  ])("is %s", (_, fresh, expected) => {
    expect(told(csv(TABLE), csv(fresh))).toEqual(expected);
  });

  it("is the file as a whole when it came, went or is no table or text", () => {
    expect(told(null, csv(TABLE))).toEqual(["a.csv: – → nieuw bestand"]);
    expect(told(csv(TABLE), null)).toEqual(["a.csv: bestand → –"]);
    const closed: ReadInput = {file: "a.pdf", sheets: null, lines: null};
    expect(told(closed, closed)).toEqual(["a.pdf: bestand → ander bestand"]);
  });

  it("is a line of a text, whatever blank lines there are", () => {
    expect(told(text("een", "twee"), text("een", "", "twee"))).toEqual([]);
    expect(told(text("een", "twee is dit"), text("een", "", "twee is dat"))).toEqual([
      "a.md › regel 3: twee is dit → twee is dat",
    ]);
  });
});

describe("a correction", () => {
  const HEAD = "bestand;blad;cel;oud;nieuw;reden;door;op";
  const table = (...rows: readonly string[]) => sheetOf([HEAD, ...rows].join("\n"));
  const changed = (was: ReturnType<typeof sheetOf>, is: ReturnType<typeof sheetOf>) =>
    correctionChanges(was, is, "2023").map((item) => `${formatPlace(item.place)}: ${item.was} → ${item.is}`);

  it("is a change of the cell that it puts right", () => {
    const row = "l.xlsx;Blad;d2;D;C;verschreven;ANV;2026-12-10";
    const cell = "aanleveringen/2023/l.xlsx › Blad!D2";
    expect(changed(null, table(row))).toEqual([`${cell}: D → C`]);
    expect(changed(table(row), null)).toEqual([`${cell}: C → D`]);
    expect(changed(table(row), table(row.replace(";C;", ";B;")))).toEqual([`${cell}: C → B`]);
    expect(changed(table(row), table(row.replace("verschreven", "anders")))).toEqual([]);
  });
});
