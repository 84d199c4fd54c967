import fc from "fast-check";
import {strFromU8, unzipSync} from "fflate";
import {SaxesParser} from "saxes";
import {describe, expect, it} from "vitest";
import {readWorkbook} from "../../../pipeline/1-ingest/index.ts";
import {figuresWorkbook} from "../../../pipeline/6-report/workbook/figures-workbook.ts";
import {numberStyle} from "../../../pipeline/6-report/workbook/ods/number-style.ts";
import {writeOds} from "../../../pipeline/6-report/workbook/ods/write-ods.ts";
import {type WorkbookContent, writeWorkbook} from "../../../pipeline/6-report/workbook/workbook-writer.ts";
import type {RawSheet} from "../../../pipeline/core/inputs.ts";
import {showCells} from "../../support/show-sheets.ts";
import {EMPTY, INPUT, SCORES} from "./sample.ts";

const CONTENT = figuresWorkbook(INPUT);
const partOf = (content: WorkbookContent, name: string): string =>
  strFromU8(unzipSync(writeOds(content))[name] ?? new Uint8Array());

/** Throws otherwise. */
function wellFormed(xml: string): boolean {
  const parser = new SaxesParser({xmlns: true});
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return true;
}

async function sheetsIn(bytes: Uint8Array, name: string): Promise<readonly RawSheet[]> {
  const {value, findings} = await readWorkbook(bytes, name);
  expect(findings).toEqual([]);
  return value;
}
/** By name and address, without formats: a reader of .ods tells those of dates and shares only, and these in other words. */
const shown = (sheets: readonly RawSheet[]) =>
  sheets.map((sheet) => [
    sheet.name,
    showCells({...sheet, cells: [...sheet.cells].map((cell) => ({...cell, format: null}))}),
  ]);
const bothOf = async (content: WorkbookContent) => ({
  ods: shown(await sheetsIn(writeOds(content), "a.ods")),
  xlsx: shown(await sheetsIn(await writeWorkbook(content), "a.xlsx")),
});

describe("the OpenDocument workbook", () => {
  it("holds in every cell what the Excel workbook holds there", async () => {
    const {ods, xlsx} = await bothOf(CONTENT);
    expect(ods).toEqual(xlsx);
    expect(xlsx.length).toBe(CONTENT.sheets.length);
  });

  it("keeps numbers, shares, dates and texts as what they are", async () => {
    const scores = (await sheetsIn(writeOds(CONTENT), "a.ods")).find(({name}) => name === "Scores");
    const cells = showCells(scores);
    expect([cells.D2, cells.E2, cells.G2]).toEqual(["number 3.2512345", "number -0.349", "number 1234567"]);
    expect(cells.F2).toBe("number 0.875 0%");
    expect(cells.I2).toMatch(/2019-06-07/);
    expect([cells.A2, cells.B3]).toEqual(["text 2019", "text Één & <ander> risico\nop twee regels"]);
    expect(cells.D3).toBeUndefined();
  });

  it("is known by its first bytes, and lists its parts", () => {
    const bytes = writeOds(CONTENT);
    expect(strFromU8(bytes.slice(30, 84))).toBe("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    const manifest = partOf(CONTENT, "META-INF/manifest.xml");
    const names = Object.keys(unzipSync(bytes));
    expect(names[0]).toBe("mimetype");
    for (const name of names.slice(2)) expect(manifest).toContain(`manifest:full-path="${name}"`);
    for (const name of names.slice(1)) expect(wellFormed(partOf(CONTENT, name))).toBe(true);
  });

  it("says its title, organisation, language and reference date, and no moment of the run", () => {
    const meta = partOf(CONTENT, "meta.xml");
    expect(meta).toContain("<dc:title>VOORBEELD: Cijfers bij het risicobeeld 2023</dc:title>");
    expect(meta).toContain("<dc:creator>Ministerie van Voorbeelden</dc:creator>");
    expect(meta).toContain("<dc:language>nl-NL</dc:language>");
    expect(meta.match(/\d{4}-\d\d-\d\dT[\d:]+/g)).toEqual(["2023-04-03T00:00:00", "2023-04-03T00:00:00"]);
    expect(partOf(CONTENT, "styles.xml")).toContain('fo:language="nl" fo:country="NL"');
  });

  it("names every table and its area, and begins it with a row of headers", () => {
    const content = partOf(CONTENT, "content.xml");
    const ranges = [...content.matchAll(/<table:database-range table:name="(\w+)" [^>]*address="([^"]*)"/g)];
    expect(ranges.map(([, name, area]) => [name, area])).toContainEqual([
      "tbl_scores",
      "'Scores'.A1:'Scores'.L3",
    ]);
    expect(ranges).toHaveLength(CONTENT.sheets.filter(({table}) => table !== null).length);
    expect(content.match(/<table:table-header-rows>/g)).toHaveLength(ranges.length);
  });

  it("shows signs, thousands, shares and months the Dutch way", () => {
    expect(numberStyle("n1", "[$-413]#,##0")).toMatch(/language="nl".*decimal-places="0".*grouping="true"/);
    expect(numberStyle("n1", "[$-413]0.0%")).toMatch(/^<number:percentage-style .*decimal-places="1".*>%</);
    expect(numberStyle("n1", "[$-413]+0.0;-0.0;0.0")).toMatch(
      /name="n1P".*>\+<.*name="n1N".*>-<.*name="n1".*value\(\)&gt;0" style:apply-style-name="n1P"/,
    );
    expect(numberStyle("n1", "[$-413]d mmmm yyyy")).toMatch(
      /number:day.*number:month number:style="long" number:textual="true".*number:year/,
    );
    expect(() => numberStyle("n1", "#.##0,00")).toThrow("no format");
  });

  it("refuses a number that is none, and a text that no cell can hold, as a bug", () => {
    const broken = {...SCORES, rows: [{...SCORES.rows[0], verwacht: Number.NaN}]} as typeof SCORES;
    expect(() => writeOds(figuresWorkbook({...INPUT, views: [broken]}))).toThrow("NaN");
    const [first, ...others] = CONTENT.sheets;
    if (first === undefined) throw new Error("no sheets");
    expect(() => writeOds({...CONTENT, sheets: [{...first, lines: ["\u0000"]}, ...others]})).toThrow(
      "control",
    );
  });

  it("brings any text and any number over, blanks and tabs included", async () => {
    const text = fc.oneof(
      fc.string({unit: "binary", maxLength: 20}),
      fc.constantFrom(" spatie ", "a  b   c", "a\tb", " ", "a\n\nb", "_x000D_", "=1+1", "<&>\"'", "  \t "),
    );
    const rows = fc.array(fc.tuple(text, fc.double({noNaN: true, noDefaultInfinity: true})), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const view = {
          ...EMPTY,
          name: "alles",
          columns: [
            {name: "tekst", title: "Tekst", type: "string", format: "tekst"} as const,
            {name: "getal", title: "Getal", type: "number", format: "tekst"} as const,
          ],
          rows: given.map(([tekst, getal]) => ({tekst, getal, status: "concept"})),
        };
        const {ods, xlsx} = await bothOf(figuresWorkbook({...INPUT, views: [view]}));
        expect(ods).toEqual(xlsx);
      }),
      {seed: 413, numRuns: 25},
    );
  });
});
