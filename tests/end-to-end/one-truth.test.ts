import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {beforeAll, describe, expect, it} from "vitest";
import {traceAll} from "../../pipeline/herkomst.ts";
import {bundledRequest, bundledRun, onBundledRun} from "../support/bundled-run.ts";
import {documentProblems} from "../support/one-truth/documents-say.ts";
import {drawnProblems} from "../support/one-truth/drawn-figures.ts";
import {
  cellProblems,
  printedProblems,
  repeatedProblems,
  sumProblems,
} from "../support/one-truth/figures-are.ts";
import {type Outputs, readOutputs} from "../support/one-truth/read-outputs.ts";
import {quantityProblems} from "../support/one-truth/same-quantities.ts";
import {tracedProblems} from "../support/one-truth/traced-cells.ts";

const LETTER = "kamer/aanbiedingsbrief.pdf";
const NOTE = "intern/stuurgroepnotitie.docx";
const XLSX = "kamer/tk-bijlage-4-cijfers.xlsx";
const ODS = "kamer/tk-bijlage-4-cijfers.ods";
const CSV = "kamer/data/veranderingen.csv";
const SVG = "kamer/grafieken/warmtekaart-belangen.svg";

let files: ReadonlyMap<string, Uint8Array> = new Map();
let outputs: Outputs;

beforeAll(async () => {
  files = await bundledRun();
  outputs = await readOutputs(files);
}, 180_000);

/** A text with the first digit at or behind a place made another one. */
function withOtherDigit(text: string, from = 0): string {
  const at = text.slice(from).search(/\d/) + from;
  return `${text.slice(0, at)}${(Number(text.charAt(at)) + 1) % 10}${text.slice(at + 1)}`;
}

/** The same where a piece of text stands first; it must be there. */
function otherDigitIn(text: string, piece: string): string {
  const at = text.indexOf(piece);
  if (at === -1) throw new Error(`no ${piece}`);
  return withOtherDigit(text, at);
}

const bytesOf = (path: string): Uint8Array => files.get(path) ?? new Uint8Array();

/** A packed file with the first part that holds a piece of text changed there. */
function repacked(path: string, pattern: RegExp, piece: string): Uint8Array {
  const parts = unzipSync(bytesOf(path));
  const name = Object.keys(parts).find(
    (part) => pattern.test(part) && strFromU8(parts[part] ?? new Uint8Array()).includes(piece),
  );
  if (name === undefined) throw new Error(`${piece} is in no part of ${path}`);
  const text = otherDigitIn(strFromU8(parts[name] ?? new Uint8Array()), piece);
  return zipSync({...parts, [name]: strToU8(text)});
}

/** The outputs with one file in another form. */
async function withFile(path: string, bytes: Uint8Array): Promise<Outputs> {
  const read = await readOutputs(new Map([[path, bytes]]));
  return {
    records: outputs.records,
    texts: new Map([...outputs.texts, ...read.texts]),
    workbooks: new Map([...outputs.workbooks, ...read.workbooks]),
    csv: new Map([...outputs.csv, ...read.csv]),
    drawings: new Map([...outputs.drawings, ...read.drawings]),
  };
}

describe("the outputs of one run", () => {
  it("say line by line in PDF and Word what the documents say", () => {
    expect(documentProblems(outputs)).toEqual([]);
    expect([...outputs.texts.keys()].filter((path) => path.endsWith(".pdf")).length).toBe(
      outputs.records.length,
    );
  });

  it.each([
    ["print in documents what the workbook and the open data hold", printedProblems, 2000],
    ["print one figure alike in all documents", repeatedProblems, 500],
    ["hold in both workbooks what the open data hold", cellProblems, 30_000],
    ["write beside the marks of charts what these were drawn from", drawnProblems, 500],
    ["round causes and weights so that they add up to the total beside them", sumProblems, 20],
    ["give places and changes of risks the same under every name", quantityProblems, 900],
  ])("%s", (_, compare, least) => {
    const {problems, compared} = compare(outputs);
    expect(problems).toEqual([]);
    expect(compared).toBeGreaterThan(least);
  });
});

describe("every figure of the set can be asked after", () => {
  it("in documents, tables, workbooks and charts, and stands in the cell that the answer names", async () => {
    const {all} = await traceAll(bundledRequest(), onBundledRun(files));
    const asked = new Set(all.flatMap(({paths}) => paths));
    const shown = [...files.keys()].filter((path) =>
      /^(kamer|intern)\/.*\.(pdf|docx|xlsx|ods|csv|parquet|svg)$/.test(path),
    );
    const lists = shown.filter((path) => path.startsWith("intern/") && /\.(csv|xlsx)$/.test(path));
    expect(shown.filter((path) => !asked.has(path) && !lists.includes(path))).toEqual([]);
    const {problems, compared} = tracedProblems(all, outputs);
    expect(problems).toEqual([]);
    expect(compared).toBeGreaterThan(30_000);
  });
});

describe("one digit that is changed is noticed", () => {
  it("in the PDF of the letter", () => {
    const text = outputs.texts.get(LETTER) ?? {body: "", beside: ""};
    const figure = outputs.records
      .find(({name}) => name === "aanbiedingsbrief")
      ?.lines.flatMap((line) => (line.kind === "zin" ? line.figures : []))
      .find((candidate) => /\d,\d/.test(candidate.text))?.text;
    const body = otherDigitIn(text.body, (figure ?? "geen").replace(/\s/g, ""));
    const texts = new Map([...outputs.texts, [LETTER, {...text, body}]]);
    expect(documentProblems({...outputs, texts}).join("\n")).toContain(LETTER);
  });

  it("in a table of the Word file", async () => {
    const parts = unzipSync(bytesOf(NOTE));
    const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const table = document.slice(document.indexOf("<w:tbl>"));
    const [, cell = ""] = /<w:t[^>]*>([+−]\d,\d)</.exec(table) ?? [];
    const changed = repacked(NOTE, /^word\/document\.xml$/, `>${cell}<`);
    expect(documentProblems(await withFile(NOTE, changed)).join("\n")).toContain(NOTE);
  });

  it("in a cell of the workbook, in both of its forms", async () => {
    const value = String(
      outputs.workbooks
        .get(XLSX)
        ?.get("Veranderingen")?.[1]
        ?.find((cell) => typeof cell === "number"),
    );
    const xlsx = repacked(XLSX, /^xl\/worksheets\//, `<v>${value}</v>`);
    expect(cellProblems(await withFile(XLSX, xlsx)).problems.join("\n")).toContain(XLSX);
    const ods = repacked(ODS, /^content\.xml$/, `office:value="${value}"`);
    expect(cellProblems(await withFile(ODS, ods)).problems.join("\n")).toContain(ODS);
  });

  it("in a row of the open data", async () => {
    const text = strFromU8(bytesOf(CSV));
    const changed = strToU8(otherDigitIn(text, text.match(/impact,-?\d\.\d{4}/)?.[0] ?? "geen"));
    expect(cellProblems(await withFile(CSV, changed)).problems.join("\n")).toContain(CSV);
  });

  it("in a label of a chart", async () => {
    const text = strFromU8(bytesOf(SVG));
    const [, label = ""] = /plaatsen_marks[\s\S]*?<text[^>]*>(\d,\d)</.exec(text) ?? [];
    const changed = strToU8(otherDigitIn(text, `>${label}<`));
    expect(drawnProblems(await withFile(SVG, changed)).problems.join("\n")).toContain(
      "warmtekaart-belangen.svg",
    );
  });

  it("in a figure that two documents share", () => {
    const [first, ...others] = outputs.records;
    if (first === undefined) throw new Error("no records");
    const figure = {text: "1", at: 0, binding: "editie.risicos"};
    const line = {kind: "zin", where: "", text: "", figures: [figure]} as const;
    const records = [{...first, audience: "kamer", lines: [...first.lines, line]} as const, ...others];
    expect(repeatedProblems({...outputs, records}).problems.join("\n")).toContain("editie.risicos is");
  });
});
