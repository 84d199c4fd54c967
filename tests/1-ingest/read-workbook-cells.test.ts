import {describe, expect, it} from "vitest";
import {readWorkbook} from "../../pipeline/1-ingest/index.ts";
import {rawWorkbook, sharedStringsXml, sheetXml, stylesXml, workbookXml} from "../support/raw-workbook.ts";
import {showCells, showFindings} from "../support/show-sheets.ts";

const FORMATS = [
  "[$-413]d mmmm yyyy",
  "[h]:mm",
  "h:mm",
  "0%",
  '"dag" 0',
  "mm:ss",
  "mmm-yy",
  "0;[Red]-0",
  "Standaard",
  'yyyy"-"mm',
];
const STRINGS = [
  "<si><t>Dijk</t></si>",
  '<si><r><rPr><b/></rPr><t>vet</t></r><r><t xml:space="preserve"> en gewoon</t></r></si>',
  '<si><t>漢字</t><rPh sb="0" eb="2"><t>カンジ</t></rPh></si>',
  "<si><t>a_x000D_b_x005F_x000D_</t></si>",
  "<si><t/></si>",
  "<si><t><![CDATA[a < b]]></t></si>",
].join("");

async function readCell(cell: string, {is1904 = false} = {}) {
  const bytes = rawWorkbook({
    "xl/workbook.xml": workbookXml('<sheet name="Blad1" sheetId="1" r:id="rId1"/>', {
      before: is1904 ? '<workbookPr date1904="1"/>' : "",
    }),
    "xl/worksheets/sheet1.xml": sheetXml(`<row r="1">${cell}</row>`),
    "xl/styles.xml": stylesXml(...FORMATS),
    "xl/sharedStrings.xml": sharedStringsXml(STRINGS),
  });
  const {value, findings} = await readWorkbook(bytes, "f.xlsx");
  return {cells: Object.values(showCells(value[0])), findings: showFindings(findings)};
}

describe("a cell is read for what it holds", () => {
  it.each([
    ["a number", "<v>12.5</v>", "", "number 12.5"],
    ["a number with exponent", "<v>-1E-3</v>", "", "number -0.001"],
    ["zero", "<v>0</v>", "", "number 0"],
    ["a cached zero of a formula", "<f>A2*0</f><v>0</v>", "", "number 0 formula"],
    ["a cached false of a formula", "<f>A2=1</f><v>0</v>", 't="b"', "boolean false formula"],
    ["a child of a shared formula", '<f t="shared" si="0"/><v>3</v>', "", "number 3 formula"],
    ["a formula that gave text", "<f>A2</f><v>C_x000D_</v>", 't="str"', "text C\r formula"],
    ["a formula that gave an error", "<f>NA()</f><v>#N/A</v>", 't="e"', "error #N/A formula"],
    ["a formula without outcome", "<f>A2+1</f>", "", "uncomputed A2+1 formula"],
    ["a formula with an empty outcome", "<f>A2+1</f><v></v>", "", "uncomputed A2+1 formula"],
    ["a shared string", "<v>0</v>", 't="s"', "text Dijk"],
    ["runs of rich text", "<v>1</v>", 't="s"', "text vet en gewoon"],
    ["text with a phonetic guide", "<v>2</v>", 't="s"', "text 漢字"],
    ["escaped characters", "<v>3</v>", 't="s"', "text a\rb_x000D_"],
    ["CDATA", "<v>5</v>", 't="s"', "text a < b"],
    ["inline rich text", "<is><r><t>in</t></r><r><t>rich</t></r></is>", 't="inlineStr"', "text inrich"],
    ["inline text beside a stray v", "<v>9</v><is><t>tekst</t></is>", 't="inlineStr"', "text tekst"],
    ["true", "<v>1</v>", 't="b"', "boolean true"],
    ["an error", "<v>#DIV/0!</v>", 't="e"', "error #DIV/0!"],
    ["an ISO date", "<v>2025-12-09</v>", 't="d"', "date 2025-12-09"],
    ["an ISO date and time", "<v>2025-12-09T23:59:59.999Z</v>", 't="d"', "date 2025-12-09"],
    ["an ISO time", "<v>T12:00:00</v>", 't="d"', "duration 0.5"],
    ["a date by its format", "<v>46000</v>", 's="1"', "date 2025-12-09 [$-413]d mmmm yyyy"],
    ["a date with a time", "<v>46000.99</v>", 's="1"', "date 2025-12-09 [$-413]d mmmm yyyy"],
    [
      "24:00 that came out just short",
      "<v>45999.999999999</v>",
      's="1"',
      "date 2025-12-09 [$-413]d mmmm yyyy",
    ],
    ["the first day that is sure", "<v>61</v>", 's="1"', "date 1900-03-01 [$-413]d mmmm yyyy"],
    ["the last day", "<v>2958465</v>", 's="1"', "date 9999-12-31 [$-413]d mmmm yyyy"],
    ["a length of time", "<v>1.25</v>", 's="2"', "duration 1.25 [h]:mm"],
    ["a time of day", "<v>0.5</v>", 's="3"', "duration 0.5 h:mm"],
    ["minutes and seconds", "<v>0.5</v>", 's="6"', "duration 0.5 mm:ss"],
    ["a month", "<v>46000</v>", 's="7"', "date 2025-12-09 mmm-yy"],
    ["a percentage, as a fraction", "<v>0.45</v>", 's="4"', "number 0.45 0%"],
    ["a format with letters in quotes", "<v>3</v>", 's="5"', 'number 3 "dag" 0'],
    ["a format with a colour", "<v>-3</v>", 's="8"', "number -3 0;[Red]-0"],
    ["a general format under a Dutch name", "<v>3</v>", 's="9"', "number 3 Standaard"],
  ])("%s", async (_, content, attributes, expected) => {
    expect(await readCell(`<c r="A1" ${attributes}>${content}</c>`)).toEqual({
      cells: [expected],
      findings: [],
    });
  });

  it("counts days from 1904 when the workbook says so", async () => {
    expect((await readCell('<c r="A1" s="1"><v>44538</v></c>', {is1904: true})).cells).toEqual([
      "date 2025-12-09 [$-413]d mmmm yyyy",
    ]);
    expect((await readCell('<c r="A1" s="1"><v>0</v></c>', {is1904: true})).cells).toEqual([
      "date 1904-01-01 [$-413]d mmmm yyyy",
    ]);
  });

  it.each([
    ["no content", '<c r="A1" s="1"/>'],
    ["an empty v", '<c r="A1"><v></v></c>'],
    ["an empty shared string", '<c r="A1" t="s"><v>4</v></c>'],
    ["an empty outcome of a formula", '<c r="A1" t="str"><f>A2</f><v></v></c>'],
    ["an empty inline string", '<c r="A1" t="inlineStr"><is><t/></is></c>'],
  ])("a cell with %s is absent", async (_, cell) => {
    expect(await readCell(cell)).toEqual({cells: [], findings: []});
  });
});

describe("a cell that contradicts itself is refused at its address", () => {
  it.each([
    ["a decimal comma", "<v>1,5</v>", "", "“1,5” is geen getal"],
    ["letters", "<v>abc</v>", "", "“abc” is geen getal"],
    ["NaN", "<v>NaN</v>", "", "“NaN” is geen getal"],
    ["a hexadecimal number", "<v>0x10</v>", "", "“0x10” is geen getal"],
    ["more than a double holds", "<v>1e999</v>", "", "“1e999” is geen getal"],
    [
      "a shared string out of range",
      "<v>99</v>",
      't="s"',
      "de cel verwijst naar tekst 99, die niet in het bestand staat",
    ],
    [
      "a negative shared string",
      "<v>-1</v>",
      't="s"',
      "de cel verwijst naar tekst -1, die niet in het bestand staat",
    ],
    [
      "a style out of range",
      "<v>1</v>",
      's="77"',
      "de cel verwijst naar opmaak 77, die niet in het bestand staat",
    ],
    ["a third truth", "<v>2</v>", 't="b"', "“2” is geen waar of onwaar"],
    ["an unknown type", "<v>2</v>", 't="z"', "de cel heeft een onbekende soort (z)"],
    ["30 February", "<v>2025-02-30</v>", 't="d"', "“2025-02-30” is geen datum vanaf 1 maart 1900"],
    [
      "an ISO date before March 1900",
      "<v>1900-02-28</v>",
      't="d"',
      "“1900-02-28” is geen datum vanaf 1 maart 1900",
    ],
    [
      "the day that never was",
      "<v>60</v>",
      's="1"',
      "60 is als datum opgemaakt, maar valt buiten 1 maart 1900 tot en met 9999",
    ],
    [
      "a negative date",
      "<v>-1</v>",
      's="1"',
      "-1 is als datum opgemaakt, maar valt buiten 1 maart 1900 tot en met 9999",
    ],
    [
      "a date after 9999",
      "<v>2958466</v>",
      's="1"',
      "2958466 is als datum opgemaakt, maar valt buiten 1 maart 1900 tot en met 9999",
    ],
    [
      "text longer than a cell holds",
      `<is><t>${"x".repeat(32_768)}</t></is>`,
      't="inlineStr"',
      "de tekst is langer dan 32767 tekens",
    ],
  ])("%s", async (_, content, attributes, reason) => {
    expect(await readCell(`<c r="A1" ${attributes}>${content}</c>`)).toEqual({
      cells: [],
      findings: [`cel/onleesbaar @ f.xlsx › Blad1!A1: ${reason}`],
    });
  });

  it("refuses text that is spread over many elements and is too long together", async () => {
    const piece = `<t>${"x".repeat(30_000)}</t>`;
    const {cells, findings} = await readCell(`<c r="A1" t="inlineStr"><is>${piece.repeat(20)}</is></c>`);
    expect(cells).toEqual([]);
    expect(findings).toEqual(["cel/onleesbaar @ f.xlsx › Blad1!A1: de tekst is langer dan 32767 tekens"]);
  });

  it("takes inline text only for a cell that says it has it, and leaves none for the next", async () => {
    const {cells} = await readCell(
      '<c r="A1"><is><t>stil</t></is><v>1</v></c><c r="B1" t="inlineStr"><is><t>luid</t></is></c>',
    );
    expect(cells).toEqual(["number 1", "text luid"]);
  });

  it("refuses a 1904 date before the count begins", async () => {
    expect((await readCell('<c r="A1" s="1"><v>-1</v></c>', {is1904: true})).cells).toEqual([]);
  });
});
