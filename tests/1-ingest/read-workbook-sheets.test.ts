import {readFileSync} from "node:fs";
import exceljs from "exceljs";
import {describe, expect, it} from "vitest";
import {readWorkbook} from "../../pipeline/1-ingest/index.ts";
import {
  type Parts,
  rawWorkbook,
  relsXml,
  sheetXml,
  workbookOf,
  workbookXml,
} from "../support/raw-workbook.ts";
import {showCells, showFindings} from "../support/show-sheets.ts";

const cell = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;

async function read(bytes: Uint8Array) {
  const {value, findings} = await readWorkbook(bytes, "f.xlsx");
  return {sheets: value, cells: showCells(value[0]), findings: showFindings(findings)};
}

describe("rows and cells that stand oddly", () => {
  it("come out in row-major order whatever their order in the file", async () => {
    const {cells, findings} = await read(
      workbookOf(`<row r="3">${cell("B3", 4)}${cell("A3", 3)}</row><row r="1">${cell("A1", 1)}</row>`),
    );
    expect(Object.keys(cells)).toEqual(["A1", "A3", "B3"]);
    expect(findings).toEqual([]);
  });

  it("are counted on when they carry no address", async () => {
    const {cells} = await read(
      workbookOf(
        `<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
      ),
    );
    expect(Object.keys(cells)).toEqual(["A1", "B1", "C4", "D4", "A5"]);
  });

  it("are both refused when a row stands twice", async () => {
    const {cells, findings} = await read(
      workbookOf(
        `<row r="1">${cell("A1", 1)}</row><row r="2">${cell("A2", 2)}</row><row r="1">${cell("B1", 3)}</row>`,
      ),
    );
    expect(cells).toEqual({A2: "number 2"});
    expect(findings).toEqual([
      "cel/onleesbaar @ f.xlsx › Blad1!A1: rij 1 staat twee keer in het bestand; geen van beide is gebruikt",
    ]);
  });

  it("are both refused when a cell stands twice, and its neighbours stay", async () => {
    const {cells, findings} = await read(
      workbookOf(`<row r="1">${cell("A1", 1)}${cell("B1", 2)}${cell("A1", 3)}</row>`),
    );
    expect(cells).toEqual({B1: "number 2"});
    expect(findings).toEqual([
      "cel/onleesbaar @ f.xlsx › Blad1!A1: de cel staat twee keer in het bestand; geen van beide is gebruikt",
    ]);
  });

  it("are refused in the wrong row", async () => {
    const {cells, findings} = await read(workbookOf(`<row r="5">${cell("B7", 1)}${cell("C5", 2)}</row>`));
    expect(cells).toEqual({C5: "number 2"});
    expect(findings).toEqual(["cel/onleesbaar @ f.xlsx › Blad1!B7: de cel staat in het bestand in rij 5"]);
  });

  it.each(["0", "-1", "1048577", "900000000", "4294967297", "1e3", "x"])(
    "are refused in row %s",
    async (row) => {
      const {cells, findings} = await read(
        workbookOf(`<row r="${row}"><c><v>1</v></c></row><row r="2">${cell("A2", 2)}</row>`),
      );
      expect(cells).toEqual({A2: "number 2"});
      expect(findings).toEqual([
        `cel/onleesbaar @ f.xlsx › Blad1: rij “${row}” bestaat niet in een werkblad (1 tot en met 1048576)`,
      ]);
    },
  );

  it.each(["XFE1", "AAAA1", "A0", "1A", "", "a1", "$A$1"])("are refused at address “%s”", async (address) => {
    const {cells, findings} = await read(workbookOf(`<row r="1"><c r="${address}"><v>1</v></c></row>`));
    expect(cells).toEqual({});
    expect(findings).toEqual([
      `cel/onleesbaar @ f.xlsx › Blad1: in rij 1 staat een cel op een onbestaande plaats (“${address}”)`,
    ]);
  });

  it("reach to the last cell of a sheet", async () => {
    const {cells} = await read(workbookOf(`<row r="1048576">${cell("XFD1048576", 1)}</row>`));
    expect(cells).toEqual({XFD1048576: "number 1"});
  });

  it("are listed up to 200 findings, then counted", async () => {
    const rows = Array.from(
      {length: 300},
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>x</v></c></row>`,
    ).join("");
    const {findings} = await read(workbookOf(rows));
    expect(findings).toHaveLength(201);
    expect(findings.at(-1)).toBe("cel/onleesbaar @ f.xlsx › Blad1: nog 100 cellen zijn onleesbaar");
  });
});

it("a sheet with more than 100,000 unreadable cells is given up", async () => {
  const {sheets, findings} = await read(workbookOf(`<row r="1">${'<c r="A1"/>'.repeat(120_000)}</row>`));
  expect(sheets).toEqual([]);
  expect(findings).toEqual([
    "blad/onleesbaar @ f.xlsx › Blad1: onderdeel xl/worksheets/sheet1.xml: meer dan 100000 cellen zijn onleesbaar",
  ]);
});

describe("what the sender's program does not show", () => {
  it("is marked, for rows and columns that hold something", async () => {
    const before =
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="900000000" hidden="true"/><col min="1" max="1"/></cols>';
    const rows = `<row r="1">${cell("A1", 1)}${cell("B1", 1)}${cell("XFD1", 1)}</row><row r="2" hidden="1">${cell("A2", 1)}</row><row r="3" hidden="1"/>`;
    const {sheets} = await read(workbookOf(rows, {before}));
    expect(sheets[0]).toMatchObject({hiddenRows: [2], hiddenColumns: [2, 16384]});
  });

  it.each(["hidden", "veryHidden"])("is marked for a sheet that is %s", async (state) => {
    const workbook = workbookXml(`<sheet name="Blad1" sheetId="1" state="${state}" r:id="rId1"/>`);
    expect((await read(rawWorkbook({"xl/workbook.xml": workbook}))).sheets[0]?.hidden).toBe(true);
  });

  it("keeps merged areas as areas, overlapping or not", async () => {
    const after =
      '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B1:XFD1048576"/><mergeCell ref="onzin"/></mergeCells>';
    const {sheets, cells} = await read(workbookOf(`<row r="1">${cell("A1", 1)}</row>`, {after}));
    expect(sheets[0]?.merges).toEqual(["A1:C1", "B1:XFD1048576"]);
    expect(cells).toEqual({A1: "number 1"});
  });
});

describe("parts are found by their pointers", () => {
  const renamed: Parts = {
    "_rels/.rels": relsXml(["rId9", "officeDocument", "/boek/Werkmap.xml"]),
    "xl/workbook.xml": null,
    "xl/_rels/workbook.xml.rels": null,
    "xl/worksheets/sheet1.xml": null,
    "boek/werkmap.xml": workbookXml('<sheet name="Blad1" sheetId="1" r:id="a"/>'),
    "boek/_rels/Werkmap.xml.rels": relsXml(["a", "worksheet", "../bladen/./een.xml"]),
    "bladen/een.xml": sheetXml(`<row r="1">${cell("A1", 7)}</row>`),
  };

  it("whatever they are called, in whatever case", async () => {
    expect((await read(rawWorkbook(renamed))).cells).toEqual({A1: "number 7"});
  });

  it("with every element and the relation id under a prefix of its own", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const bytes = rawWorkbook({
      "xl/workbook.xml": `<x:workbook xmlns:x="${main}" xmlns:q="urn:q"><x:sheets><x:sheet name="Blad1" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>voorvoegsel</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect((await read(bytes)).cells).toEqual({A1: "text voorvoegsel"});
  });

  it("and a pointer out of the file, or to nothing, leaves out only that sheet", async () => {
    const sheets = ["weg", "buiten", "goed"].map(
      (name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"/>`,
    );
    const {sheets: read_, findings} = await read(
      rawWorkbook({
        "xl/workbook.xml": workbookXml(sheets.join("")),
        "xl/_rels/workbook.xml.rels": relsXml(
          ["r0", "worksheet", "worksheets/weg.xml"],
          ["r1", "worksheet", "../../../etc/passwd"],
          ["r2", "worksheet", "worksheets/sheet1.xml"],
        ),
      }),
    );
    expect(read_.map(({name}) => name)).toEqual(["goed"]);
    expect(findings).toEqual([
      "blad/onleesbaar @ f.xlsx › weg: het blad ontbreekt in het bestand",
      "blad/onleesbaar @ f.xlsx › buiten: het blad ontbreekt in het bestand",
    ]);
  });

  it("and of two sheets whose names differ only in capitals the first is read", async () => {
    const {sheets, findings} = await read(
      rawWorkbook({
        "xl/workbook.xml": workbookXml(
          '<sheet name="I" sheetId="1" r:id="rId1"/><sheet name="i" sheetId="2" r:id="rId4"/>',
        ),
        "xl/_rels/workbook.xml.rels": relsXml(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId4", "worksheet", "worksheets/sheet2.xml"],
        ),
        "xl/worksheets/sheet2.xml": sheetXml(""),
      }),
    );
    expect(sheets.map(({name}) => name)).toEqual(["I"]);
    expect(findings).toEqual(["blad/onleesbaar @ f.xlsx › i: een eerder blad heet ook zo"]);
  });

  it("and a chart sheet is a sheet without cells", async () => {
    const {sheets, findings} = await read(
      rawWorkbook({
        "xl/_rels/workbook.xml.rels": relsXml(["rId1", "chartsheet", "chartsheets/sheet1.xml"]),
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      }),
    );
    expect(sheets).toMatchObject([{name: "Blad1", cells: []}]);
    expect(findings).toEqual([]);
  });

  it("and a sheet that breaks off is left out whole, while the others stay", async () => {
    const {sheets, findings} = await read(
      rawWorkbook({
        "xl/workbook.xml": workbookXml(
          '<sheet name="stuk" sheetId="1" r:id="rId1"/><sheet name="heel" sheetId="2" r:id="rId4"/>',
        ),
        "xl/_rels/workbook.xml.rels": relsXml(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId4", "worksheet", "worksheets/sheet2.xml"],
        ),
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1">${cell("A1", 1)}</row>`,
        "xl/worksheets/sheet2.xml": sheetXml(`<row r="1">${cell("A1", 2)}</row>`),
      }),
    );
    expect(sheets.map(({name}) => name)).toEqual(["heel"]);
    expect(findings).toEqual([
      "blad/onleesbaar @ f.xlsx › stuk: onderdeel xl/worksheets/sheet1.xml: geen geldige XML (1:61: unclosed tag: sheetData)",
    ]);
  });
});

describe("workbooks of real programs", () => {
  const fixture = (name: string): Uint8Array =>
    readFileSync(new URL(`../fixtures/xlsx/${name}`, import.meta.url));
  const common = {
    A2: "text Dijk verhogen – fase 2",
    C2: "number 0.45 0%",
    D2: "number 1234.5 #,##0.00",
    E2: "duration 1.25 [h]:mm",
    A3: "text “Cyber” & één",
    C3: "number 0 0%",
    D3: "number -5 #,##0.00",
    E3: "duration 0.5 h:mm",
    A4: "text n.v.t.",
    D4: "text 12,5",
  };

  it.each([
    [
      "openpyxl.xlsx",
      {
        ...common,
        B2: "date 2025-12-09 [$-413]d mmmm yyyy",
        F2: "boolean true",
        G2: "uncomputed D2*0 formula",
      },
    ],
    [
      "libreoffice.xlsx",
      {
        ...common,
        B3: "date 2024-02-29 [$-413]d\\ mmmm\\ yyyy",
        G2: "number 0 formula",
        G3: "boolean false formula",
        G4: "error #N/A formula",
      },
    ],
  ])("are read from %s, hidden parts and merges marked", async (name, expected) => {
    const {value, findings} = await readWorkbook(fixture(name), name);
    expect(findings).toEqual([]);
    expect(showCells(value[0])).toMatchObject(expected);
    expect(value[0]).toMatchObject({
      name: "Maatregelen",
      hidden: false,
      hiddenRows: [3],
      hiddenColumns: [4],
      merges: ["A6:C6"],
    });
    expect(value[1]).toMatchObject({name: "Lijsten", hidden: true});
  });

  it("are read from exceljs as it wrote them", async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet("Beoordeling");
    sheet.addRow(["risico", "laag", new Date(Date.UTC(2026, 0, 31)), 0, false]);
    sheet.getCell("C1").numFmt = "dd-mm-yyyy";
    sheet.getCell("A2").value = {richText: [{text: "vet", font: {bold: true}}, {text: " licht"}]};
    sheet.getCell("B2").value = {formula: "D1*2", result: 0, date1904: false};
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const {cells, findings} = await read(bytes);
    expect(findings).toEqual([]);
    expect(cells).toEqual({
      A1: "text risico",
      B1: "text laag",
      C1: "date 2026-01-31 dd-mm-yyyy",
      D1: "number 0",
      E1: "boolean false",
      A2: "text vet licht",
      B2: "number 0 formula",
    });
  });
});
