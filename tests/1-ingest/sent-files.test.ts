import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {READ_HERE} from "../../pipeline/1-ingest/index.ts";
import {showCells, showFindings} from "../support/show-sheets.ts";

/** Files that real programs made; `tests/fixtures/make_fixtures.py` says how. */
const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const read = async (name: string) => {
  const {value, findings} = await READ_HERE.read(fixture(name), name);
  return {sheets: value, cells: showCells(value[0]), findings: showFindings(findings)};
};

const bare = (cells: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(cells).map(([cell, shown]) => [cell, shown.replaceAll("\\", "")]));

describe("a cell of every kind", () => {
  const typed = {
    B2: "number 0",
    B3: "number 0.8 0%",
    B4: "number 0.125 0.0%",
    B5: "date 2026-03-29 dd-mm-yyyy",
    B6: "date 2026-04-03 d-mmm",
    B7: "date 2026-04-01 mmm-yy",
    B19: "text boven\nonder",
    B20: "text a  b\u00a0c",
    C30: "text zelfde",
    E32: "text zelfde",
  };
  const computed = {
    B14: "number 2 formula",
    B15: "number 0 formula",
    B16: "text ab formula",
    B17: "error #DIV/0! formula",
    B18: "error #N/A formula",
  };

  it.each([
    [
      "xlsx/soorten-openpyxl.xlsx",
      {B13: "boolean true", B15: "uncomputed 1-1 formula", B8: "date 2026-03-29 dd-mm-yyyy hh:mm"},
    ],
    ["xlsx/1904.xlsx", {B9: "duration 0.5 hh:mm", B10: "duration 1.25 [h]:mm"}],
    ["xlsx/soorten-libreoffice.xlsx", {...computed, B11: "text 31-12-2026 @", B12: "text 1.234 @"}],
    [
      "ods/soorten.ods",
      {...computed, B1: "number 1234.5", B9: "duration 0.5", B10: "duration 1.25", B12: "text 1.234"},
    ],
  ])("is read alike from %s", async (name, others) => {
    const {sheets, cells, findings} = await read(name);
    expect(findings).toEqual([]);
    expect(bare(cells)).toMatchObject({...typed, ...others});
    expect(sheets[0]).toMatchObject({
      name: "Soorten",
      hiddenRows: [31],
      hiddenColumns: [5],
      merges: ["A34:C35"],
    });
  });
});

describe("a form as it comes back", () => {
  it.each(["xlsx/ingevuld-openpyxl.xlsx", "xlsx/ingevuld-libreoffice.xlsx", "ods/ingevuld.ods"])(
    "is read with its titles, merged header and hidden parts from %s",
    async (name) => {
      const {sheets, findings} = await read(name);
      expect(findings).toEqual([]);
      expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
        ["Toelichting", false],
        ["Beoordeling", false],
        ["Lijsten", true],
      ]);
      expect(sheets[1]).toMatchObject({hiddenRows: [10], hiddenColumns: [6]});
      expect([...(sheets[1]?.merges ?? [])].sort()).toEqual(
        ["A1:H1", "A4:A5", "B4:B5", "C4:E4", "F4:F5", "G4:G5", "H4:H5"].sort(),
      );
      expect(sheets[1]?.cells.at(-1)).toMatchObject({row: 13});
    },
  );

  it("is read from the Open XML SDK, with prefixes, inline texts and no addresses", async () => {
    const {cells, findings} = await read("xlsx/open-xml-sdk.xlsx");
    expect(findings).toEqual([]);
    expect(cells).toMatchObject({
      A1: "text risico",
      G1: "text bron",
      E2: "text C",
      F2: "text uit een export",
    });
  });
});

describe("a CSV file", () => {
  const oddly = (seen: string, name: string) => [`bestand/tekencodering @ csv/${name}: ${seen}`];
  const utf16 = "het bestand is opgeslagen als UTF-16 (“Unicode-tekst”)";
  const full = "text één; “twee” € 5";

  it.each([
    ["utf-8.csv", full, []],
    ["utf-8-bom.csv", full, []],
    ["komma.csv", "text één", []],
    ["tab.csv", "text één", []],
    ["utf-16le.csv", "text één", oddly(utf16, "utf-16le.csv")],
    ["utf-16be.csv", "text één", oddly(utf16, "utf-16be.csv")],
    [
      "windows-1252.csv",
      full,
      oddly("het bestand is geen UTF-8; gelezen als windows-1252 (westerse tekens)", "windows-1252.csv"),
    ],
  ])("is read from %s", async (name, note, told) => {
    const {cells, findings} = await read(`csv/${name}`);
    expect(cells).toMatchObject({
      A1: "text risico",
      G1: "text bron",
      C2: "text A",
      F2: note,
      G2: "text proef",
    });
    expect(findings).toEqual(told);
  });

  it("is refused when its UTF-16 breaks off", async () => {
    const {value, findings} = await READ_HERE.read(fixture("csv/utf-16le.csv").subarray(0, 21), "f.csv");
    expect(value).toEqual([]);
    expect(showFindings(findings)).toEqual([
      "bestand/onleesbaar @ f.csv: het bestand is geen geldige tekst (UTF-16)",
    ]);
  });
});

describe("a file with a password", () => {
  it.each(["xlsx/wachtwoord.xlsx", "ods/wachtwoord.ods"])(
    "of LibreOffice is asked back without it: %s",
    async (name) => {
      const {sheets, findings} = await read(name);
      expect(sheets).toEqual([]);
      expect(findings).toEqual([`bestand/wachtwoord @ ${name}: de werkmap vraagt om een wachtwoord`]);
    },
  );
});
