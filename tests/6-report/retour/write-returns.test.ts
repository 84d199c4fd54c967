import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readWorkbook} from "../../../pipeline/1-ingest/index.ts";
import {readFormId} from "../../../pipeline/core/form-id.ts";
import type {RawSheet} from "../../../pipeline/core/inputs.ts";
import {cellAddress} from "../../../pipeline/core/place.ts";
import {fillWorkbook} from "../../support/fill-workbook.ts";
import {SOUND} from "../../support/mistakes.ts";
import {rawWorkbook, relsXml, sheetXml, workbookXml} from "../../support/raw-workbook.ts";
import {smallRun} from "../../support/small-run.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LIST = "Bevindingen Kamerklaar";
const PLACE = "intern/retour/ANV/extra-retour.xlsx";
const HEADS = ["risico", "criterium", "laag", "verwacht", "hoog", "toelichting", "bron"];

const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const head = `<row r="1">${HEADS.map((name, index) => text(cellAddress(1, index + 1), name)).join("")}</row>`;
const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s2049"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>4</x:Column></x:ClientData></v:shape></xml>';

/** Sheets, a chart, a formula, a drop-down, notes of the sender's own, a name that holds on one sheet: all that must stay. */
function richWorkbook(rows: string): Uint8Array {
  return rawWorkbook({
    "xl/workbook.xml": workbookXml(
      `<sheet name="Blad1" sheetId="1" r:id="rId1"/><sheet name="Eigen blad" sheetId="7" r:id="rId9"/>`,
      {
        before: `<bookViews><workbookView activeTab="1"/></bookViews>`,
        after: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'Eigen blad'!$A$1</definedName><definedName name="vrij">Blad1!$A$1</definedName></definedNames>`,
      },
    ),
    "xl/_rels/workbook.xml.rels": relsXml(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId9", "worksheet", "worksheets/sheet2.xml"],
      ["rId2", "styles", "styles.xml"],
    ),
    "xl/worksheets/sheet1.xml": sheetXml(`${head}${rows}`, {
      before: `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>`,
      after: `<dataValidations count="1"><dataValidation type="list" sqref="C2:C9"><formula1>"A,B,C"</formula1></dataValidation></dataValidations><drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId3"/><legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/><extLst><ext uri="x"/></extLst>`,
    }),
    "xl/worksheets/_rels/sheet1.xml.rels": relsXml(
      ["rId1", "comments", "../comments1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "drawing", "../drawings/drawing1.xml"],
    ),
    "xl/worksheets/sheet2.xml": sheetXml(
      `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c>${text("B1", "blijft")}</row>`,
      {before: `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>`},
    ),
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>Piet</author></authors><commentList><comment ref="E2" authorId="0"><text><t>van de afzender</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": VML,
    "xl/drawings/drawing1.xml": "<opaque/>",
    "xl/charts/chart1.xml": "<opaque/>",
  });
}

/** Two mistakes: an unknown letter on E2, which has a note of the sender's, and one on C3, which has none. */
const ROWS =
  `<row r="2">${text("A2", "brand")}${text("B2", "1.1")}${text("C2", "A")}${text("D2", "B")}${text("E2", "F")}</row>` +
  `<row r="3">${text("A3", "storm")}${text("B3", "1.1")}${text("C3", "G")}${text("D3", "B")}${text("E3", "C")}</row>`;

/** The sound cycle with one more delivery; what there is to assess in 2019 is in it. */
const withExtra = (name: string, content: string | Uint8Array) => ({
  ...SOUND,
  "aanleveringen/2019/letters.csv": `${HEADS.join(";")}\nbrand;2.1;A;B;C;;proef`,
  "aanleveringen/2019/register.csv": `${SOUND["aanleveringen/2019/register.csv"]}\n${name};anv-beoordeling;ANV;2019-01-01;fictief;ja;geen`,
  [`aanleveringen/2019/${name}`]: content,
});

async function returned(name: string, content: string | Uint8Array, place = PLACE) {
  const {made, findings} = await smallRun(withExtra(name, content));
  const bytes = made.get(place);
  if (bytes === undefined) throw new Error(`no ${place} in ${[...made.keys()].join(", ")}`);
  const read = await readWorkbook(bytes, "retour.xlsx");
  expect(read.findings).toEqual([]);
  return {bytes, findings, sheets: read.value, parts: unzipSync(bytes)};
}

const sheetOf = (sheets: readonly RawSheet[], name: string): RawSheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const textsOf = (sheet: RawSheet): readonly string[] =>
  Array.from(sheet.cells, ({value}) => (value.kind === "text" ? value.text : String(JSON.stringify(value))));
const part = (parts: Readonly<Record<string, Uint8Array>>, name: string): string =>
  strFromU8(parts[name] ?? new Uint8Array());

describe("a workbook that goes back to its sender", () => {
  it("opens on a list of what was found in it, with a link to each cell and the id of the form", async () => {
    const {sheets, parts} = await returned("extra.xlsx", richWorkbook(ROWS));
    expect(sheets.map(({name}) => name)).toEqual([LIST, "Blad1", "Eigen blad"]);
    const texts = textsOf(sheetOf(sheets, LIST));
    expect(texts).toContain("extra.xlsx › Blad1!E2");
    expect(texts.flatMap((item) => readFormId(item) ?? [])).toEqual([
      {form: "anv-beoordeling", sender: "ANV", edition: "2019"},
    ]);
    const list = Object.entries(parts).find(([name]) => /worksheets\/kamerklaar/.test(name))?.[1];
    expect(strFromU8(list ?? new Uint8Array())).toContain(`location="'Blad1'!E2"`);
    const workbook = part(parts, "xl/workbook.xml");
    expect(workbook).toMatch(/activeTab="0"/);
    expect(workbook).toContain('localSheetId="2"');
    for (const name of ["sheet1", "sheet2"])
      expect(part(parts, `xl/worksheets/${name}.xml`)).not.toContain("tabSelected");
  });

  it("has a note on each cell that is wrong, below a note that was there", async () => {
    const {parts} = await returned("extra.xlsx", richWorkbook(ROWS));
    const notes = part(parts, "xl/comments1.xml");
    const refs = [...notes.matchAll(/<comment ref="([^"]+)"/g)].map(([, ref]) => ref);
    expect(refs).toEqual(["E2", "D2", "C3"]);
    expect(notes).toMatch(
      /van de afzender<\/t><\/r><r><t[^>]*>\nBevinding \(fout\): Onbekende code of letter/,
    );
    const shapes = part(parts, "xl/drawings/vmlDrawing1.vml");
    expect(
      [...shapes.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)/g)].map(([, r, c]) => `${r},${c}`),
    ).toEqual(["1,4", "1,3", "2,2"]);
  });

  it("is for the rest as it was: every cell, and every part that has nothing to do with it byte for byte", async () => {
    const sent = richWorkbook(ROWS);
    const before = unzipSync(sent);
    const {parts, sheets} = await returned("extra.xlsx", sent);
    const touched = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];
    const notes = ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"];
    const views = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"];
    for (const [name, bytes] of Object.entries(before))
      if (![...touched, ...notes, ...views].includes(name)) expect(parts[name], name).toEqual(bytes);
    for (const name of views)
      expect(part(parts, name)).toBe(part(before, name).replace(' tabSelected="1"', ""));
    const old = (await readWorkbook(sent, "x")).value;
    for (const sheet of old) expect(sheetOf(sheets, sheet.name ?? "").cells).toEqual(sheet.cells);
  });

  it("comes back repaired with no findings, and with neither our notes nor our list when it goes back again for another mistake", async () => {
    const first = await returned("extra.xlsx", richWorkbook(ROWS));
    const repaired = fillWorkbook(first.bytes, "Blad1", {E2: "C", C3: "A"});
    const again = await smallRun(withExtra("extra.xlsx", repaired));
    // Three letters are too few for a place on the axis, which is no mistake in a cell.
    const left = again.findings.filter(
      ({place, code}) => place.file.endsWith("extra.xlsx") && code !== "beoordeling/dekking",
    );
    expect(left).toEqual([]);
    const second = await returned(
      "extra.xlsx",
      fillWorkbook(first.bytes, "Blad1", {E2: "C", C3: "A", D3: "Z"}),
    );
    const notes = part(second.parts, "xl/comments1.xml");
    expect([...notes.matchAll(/<comment ref="([^"]+)"/g)].map(([, ref]) => ref)).toEqual(["E2", "D3"]);
    expect(notes.match(/Bevinding \(/g)).toHaveLength(1);
    expect(notes).toContain("van de afzender");
    expect(second.sheets.map(({name}) => name)).toEqual([LIST, "Blad1", "Eigen blad"]);
    expect(textsOf(sheetOf(second.sheets, LIST)).filter((item) => item.includes("Blad1!E2"))).toEqual([]);
  });

  it("works for a workbook with prefixed names in the strict variant, without styles and without notes", async () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const rels = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const swap = (xml: string): string =>
      xml
        .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", rels)
        .replaceAll(MAIN, strict);
    const plain = unzipSync(
      rawWorkbook({
        "xl/worksheets/sheet1.xml": sheetXml(`${head}${ROWS}`),
        "xl/styles.xml": null,
        "xl/_rels/workbook.xml.rels": relsXml(["rId1", "worksheet", "worksheets/sheet1.xml"]),
      }),
    );
    const prefixed = Object.fromEntries(
      Object.entries(plain).map(([name, bytes]) => {
        const xml = swap(strFromU8(bytes));
        const isMain = /<(workbook|worksheet|sst)/.test(xml);
        const named = xml
          .replace(/<(\/?)(?=[a-z])/g, "<$1x:")
          .replace(`xmlns="${strict}"`, `xmlns:x="${strict}"`);
        return [name, strToU8(isMain ? named : xml)];
      }),
    );
    const {sheets, parts} = await returned("extra.xlsx", zipSync(prefixed, {mtime: new Date(1980, 0, 1)}));
    expect(sheets.map(({name}) => name)).toEqual([LIST, "Blad1"]);
    expect(part(parts, "xl/worksheets/sheet1.xml")).toMatch(
      /<\/x:sheetData><x:legacyDrawing [^>]*\/><\/x:worksheet>/,
    );
    expect(part(parts, "xl/worksheets/sheet1.xml")).toContain(rels);
  });

  it("is a workbook too when the sender sent a CSV file, with every value where it stood", async () => {
    const csv = `${HEADS.join(";")}\nbrand;1.1;A;B;F;=1+1;3-4`;
    const {sheets} = await returned("extra.csv", csv);
    expect(sheets.map(({name}) => name)).toEqual([LIST, "Gegevens"]);
    expect(textsOf(sheetOf(sheets, "Gegevens"))).toEqual([
      ...HEADS,
      "brand",
      "1.1",
      "A",
      "B",
      "F",
      "=1+1",
      "3-4",
    ]);
    expect(textsOf(sheetOf(sheets, LIST)).join("\n")).toContain("extra.csv › E2");
  });

  it("is only the list when the file could not be read", async () => {
    const {sheets} = await returned("extra.xlsx", "%PDF-1.7\n");
    expect(sheets[0]?.name).toBe(LIST);
    expect(textsOf(sheetOf(sheets, LIST)).join("\n")).toContain(
      "Uw bestand zelf kon niet worden teruggegeven",
    );
    expect(sheets.slice(1).flatMap((sheet) => [...sheet.cells])).toEqual([]);
  });

  it("says nothing of another sender, not even where both say something of one risk", async () => {
    const files = {
      ...SOUND,
      "strategie/organisaties.csv": `${SOUND["strategie/organisaties.csv"]}\nBZ;Buitenlandse Zaken;ministerie;;`,
      "aanleveringen/2019/register.csv": `${SOUND["aanleveringen/2019/register.csv"]}\nzeer-geheime-naam.csv;anv-beoordeling;BZ;2019-01-01;fictief;nee;geen`,
      "aanleveringen/2019/zeer-geheime-naam.csv": `${HEADS.join(";")}\nbrand;2.2;B;C;D;;proef`,
    };
    // The second to be read is told; the register decides who that is.
    const {made, findings} = await smallRun(files);
    expect(findings.map(({code}) => code)).toEqual(["beoordeling/dubbele-levering"]);
    const bytes = made.get("intern/retour/BZ/zeer-geheime-naam-retour.xlsx");
    expect(bytes).toBeDefined();
    const all = Object.values(unzipSync(bytes ?? new Uint8Array()))
      .map((item) => strFromU8(item))
      .join("\n");
    expect(all).toContain("een andere aanlevering");
    expect(all).not.toContain("letters.csv");
    expect([...made.keys()].filter((path) => path.startsWith("intern/retour/"))).toEqual([
      "intern/retour/BZ/zeer-geheime-naam-retour.xlsx",
    ]);
  });

  it("is not made of a file that may not be opened", async () => {
    const {made} = await smallRun({
      ...SOUND,
      "aanleveringen/2019/register.csv": (SOUND["aanleveringen/2019/register.csv"] ?? "").replace(
        ";geen",
        ";Stg. Geheim",
      ),
    });
    expect([...made.keys()].filter((path) => path.includes("retour"))).toEqual([]);
  });

  it("names the sender's own file without our folders", async () => {
    const twice = `<row r="4">${text("A4", "storm")}${text("B4", "1.1")}${text("C4", "A")}${text("D4", "B")}${text("E4", "C")}</row>`;
    const {sheets, parts} = await returned("extra.xlsx", richWorkbook(`${ROWS}${twice}`));
    const told = textsOf(sheetOf(sheets, LIST)).join("\n");
    expect(told).toContain("storm, 1.1 staat ook op extra.xlsx › Blad1!A3; alleen de eerste rij telt");
    expect(part(parts, "xl/comments1.xml")).not.toContain("aanleveringen/");
  });

  it("is not made for a file without findings, and has the same bytes when it is made again", async () => {
    expect([...(await smallRun(SOUND)).made.keys()].filter((path) => path.includes("retour"))).toEqual([]);
    const once = await returned("extra.xlsx", richWorkbook(ROWS));
    expect((await returned("extra.xlsx", richWorkbook(ROWS))).bytes).toEqual(once.bytes);
  });
});
