import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {READ_HERE, READ_LIMITS, type SheetReader, workerReader} from "../../pipeline/1-ingest/index.ts";
import {rawWorkbook, sharedStringsXml, workbookOf} from "../support/raw-workbook.ts";
import {showCells, showFindings} from "../support/show-sheets.ts";

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/xlsx/${name}`, import.meta.url));
const csv = new TextEncoder().encode("risico;laag\nbrand;A");
const range = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index);

/** Sound XML that says nothing, in millions of elements: it takes seconds to go through. */
const slow = workbookOf(`<row r="1">${"<x/>".repeat(5_000_000)}</row>`);
/** A million texts of which no two are the same. */
const fat = rawWorkbook({
  "xl/sharedStrings.xml": sharedStringsXml(
    range(1_000_000)
      .map((index) => `<si><t>${index}</t></si>`)
      .join(""),
  ),
});

describe("files read in workers", () => {
  let reader: SheetReader;
  beforeAll(() => {
    reader = workerReader();
  });
  afterAll(() => reader.close());

  it.each([
    ["libreoffice.xlsx", fixture("libreoffice.xlsx")],
    ["openpyxl.xlsx", fixture("openpyxl.xlsx")],
    ["libreoffice.ods", fixture("libreoffice.ods")],
    ["libreoffice.xls", fixture("libreoffice.xls")],
    ["letters.csv", csv],
    ["leeg.csv", new Uint8Array()],
  ])("come back as when they are read here: %s", async (name, bytes) => {
    const {value, findings} = await reader.read(bytes, name);
    const listed = value.map((sheet) => ({...sheet, cells: [...sheet.cells]}));
    expect({value: listed, findings}).toEqual(await READ_HERE.read(bytes, name));
  });

  it("leave the bytes of whoever asked as they were", async () => {
    const bytes = csv.slice();
    await reader.read(bytes, "a.csv");
    expect(bytes).toEqual(csv);
  });

  it("come back each to its own question, many at once", async () => {
    const reads = range(40).map((index) => reader.read(workbookOf(row(index)), `${index}.xlsx`));
    const sheets = (await Promise.all(reads)).map(({value}) => showCells(value[0]));
    expect(sheets).toEqual(range(40).map((index) => ({A1: `number ${index}`})));
  });

  const row = (value: number): string => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;
});

describe("a file that is too much for the reader", () => {
  it.each([
    [
      "in time",
      slow,
      {...READ_LIMITS, seconds: 1, secondsPerMegabyte: 0},
      "het lezen duurde langer dan 1 seconden",
    ],
    ["in memory", fat, {...READ_LIMITS, seconds: 60, memory: 16}, "het lezen kostte te veel geheugen"],
  ])("%s is one finding, and the files around it are read", async (_, bytes, limits, reason) => {
    const reader = workerReader({...limits, workers: 1});
    const start = performance.now();
    const [before, broken, after] = await Promise.all([
      reader.read(csv, "a.csv"),
      reader.read(bytes, "b.xlsx"),
      reader.read(csv, "c.csv"),
    ]);
    await reader.close();
    expect(broken?.value).toEqual([]);
    expect(showFindings(broken?.findings ?? [])).toEqual([`bestand/afgebroken @ b.xlsx: ${reason}`]);
    for (const good of [before, after]) {
      expect(good?.findings).toEqual([]);
      expect(showCells(good?.value[0])).toMatchObject({A2: "text brand", B2: "text A"});
    }
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it("is let go of when the reader is closed", async () => {
    const reader = workerReader({...READ_LIMITS, seconds: 60});
    await reader.read(csv, "a.csv");
    const start = performance.now();
    const reading = reader.read(slow, "b.xlsx");
    await reader.close();
    expect(showFindings((await reading).findings)).toEqual([
      "bestand/afgebroken @ b.xlsx: het lezen hield plotseling op",
    ]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("does not keep back the others with a second worker at hand", async () => {
    const reader = workerReader({...READ_LIMITS, seconds: 2, secondsPerMegabyte: 0});
    const padded = new TextEncoder().encode(`a;b\n1;${"x".repeat(100_000)}`);
    const ended: string[] = [];
    const read = async (bytes: Uint8Array, name: string): Promise<void> => {
      await reader.read(bytes, name);
      ended.push(name);
    };
    await Promise.all([read(slow, "slow.xlsx"), ...range(5).map((index) => read(padded, `${index}.csv`))]);
    await reader.close();
    expect(ended.at(-1)).toBe("slow.xlsx");
  });

  it("goes through within the ordinary limits when it is only a million different texts", async () => {
    const reader = workerReader();
    const {value, findings} = await reader.read(fat, "f.xlsx");
    await reader.close();
    expect(findings).toEqual([]);
    expect(value).toHaveLength(1);
  });
});
