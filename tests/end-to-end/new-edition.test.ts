import {readFile} from "node:fs/promises";
import {Workbook} from "exceljs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {isValidSet} from "../../pipeline/7-publish/index.ts";
import type {Finding} from "../../pipeline/core/findings.ts";
import {diskEffects} from "../../pipeline/disk.ts";
import {run} from "../../pipeline/pipeline.ts";
import {readPdf} from "../6-report/pdf/read-pdf.ts";
import {readBack} from "../6-report/workbook/read-back.ts";
import {requestFor} from "../support/request.ts";
import {readScoreLines, type ScoreLine} from "../support/score-lines.ts";
import {
  addRows,
  copyProduct,
  FEW_TEMPLATES,
  newFolder,
  removeFolder,
  writeFiles,
} from "../support/scratch.ts";
import {showFindings} from "../support/show-sheets.ts";

/** National Risk Assessment 6 (2014): its own ten criteria and two scenarios, expected / lower / upper as published. */
const CRITERIA = ["1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "4.1", "5.1", "5.2", "5.3"];
const LETTERS = {
  extremisme: ["D X D", "D B E", "B B C", "C B D", "X X X", "B A C", "X X X", "A A B", "E E E", "D D E"],
  lekdijk: ["D D D", "A X B", "C C C", "C B E", "B A D", "D D D", "A X B", "D C E", "A X D", "D B E"],
};
const LIKELIHOOD = {extremisme: "B-hoog B C", lekdijk: "C C C-hoog"};
const STEPS = ["X;0", "A;1", "B;2", "C;3", "D;4", "E;5"];
const CHANCES = ["A;1", "B;2", "B-hoog;2,67", "C;3", "C-hoog;3,67", "D;4", "E;5"];
const TITLE = "Veiligheidsstrategie 2027";
/** What becomes of two risks of 2023; all others are not named any more. */
const GOES_ON = {"gewelddadig-extremisme": "extremisme", overstroming: "lekdijk"};

const position = (sum: number): number => 5 + Math.log(sum) / Math.log(3);
/** Worked by hand from the letters above: E counts 1, D a third, C a ninth, B a 27th, A an 81st, X nothing; ten equal criteria. */
const WORKED = {
  extremisme: {
    low: (1 + 1 / 3 + 3 / 27 + 2 / 81) / 10,
    expected: (1 + 3 / 3 + 1 / 9 + 2 / 27 + 1 / 81) / 10,
    high: (3 + 2 / 3 + 2 / 9 + 1 / 27) / 10,
  },
  lekdijk: {
    low: (2 / 3 + 2 / 9 + 2 / 27 + 1 / 81) / 10,
    expected: (4 / 3 + 2 / 9 + 1 / 27 + 3 / 81) / 10,
    high: (3 + 4 / 3 + 1 / 9 + 2 / 27) / 10,
  },
};

const effects = diskEffects(() => undefined);
let folder = "";
let findings: readonly Finding[] = [];
let before: readonly ScoreLine[] = [];
let after: readonly ScoreLine[] = [];
let changesBefore: readonly string[] = [];
let changesAfter: readonly string[] = [];

beforeAll(async () => {
  folder = await newFolder();
  await copyProduct(folder);
  const few = {data: `${folder}/data`, templates: `${folder}/few`, output: `${folder}/before`};
  for (const name of FEW_TEMPLATES)
    await writeFiles(few.templates, {[name]: await readFile(`${folder}/templates/${name}`)});
  await run(requestFor(few), effects, () => undefined);
  await addEdition(`${folder}/data`, await risksOf2023());
  const all = {data: `${folder}/data`, templates: `${folder}/templates`, output: `${folder}/after`};
  findings = (await run(requestFor(all), effects, () => undefined)).findings;
  [before, after] = [await readScoreLines(few.output), await readScoreLines(all.output)];
  [changesBefore, changesAfter] = [await readChanges(few.output), await readChanges(all.output)];
}, 120_000);
afterAll(() => removeFolder(folder));

const readChanges = async (output: string): Promise<readonly string[]> =>
  (await readFile(`${output}/kamer/data/veranderingen.csv`, "utf8")).trimEnd().split("\n").slice(1);

async function risksOf2023(): Promise<readonly string[]> {
  const table = await readFile(`${folder}/data/strategie/risicos.csv`, "utf8");
  return table.split(/\r?\n/).flatMap((row) => (row.startsWith("2023;") ? [row.split(";")[1] ?? ""] : []));
}

/** Adds the edition with rows in existing files and a folder of deliveries: nothing else. */
async function addEdition(data: string, old: readonly string[]): Promise<void> {
  const goesOn: Readonly<Record<string, string>> = GOES_ON;
  const links = old.map((risk) => {
    const to = goesOn[risk];
    const end = to === undefined ? "2027;;vervallen" : `2027;${to};hernoemd`;
    return `2023;${risk};${end};;proef;proef`;
  });
  const step = (axis: string) => (item: string) => {
    const [grade, order] = item.split(";");
    return `nra;${axis};${grade};${order};;label ${grade};;;;nee;proef`;
  };
  const rows: Readonly<Record<string, readonly string[]>> = {
    edities: [`2027;${TITLE};2027-06-01;2027-06-01;Analyse 2026;nra;Koninkrijk;beoordeling;scenario;`],
    methoden: ["nra;Methode 2027;3;per_criterium;0,5;ja;proef"],
    belangen: ["1", "2", "3", "4", "5"].map((id) => `nra;${id};Belang ${id};;proef`),
    criteria: CRITERIA.map((code) => `nra;${code};${code[0]};Criterium ${code};1;;proef`),
    schalen: [...STEPS.map(step("impact")), ...CHANCES.map(step("waarschijnlijkheid"))],
    risicos: ["2027;extremisme;Rechts-extremisme;proef;;", "2027;lekdijk;Doorbraak van de Lekdijk;proef;;"],
    concordantie: links,
    beleidskeuzes: ["2027;nvt;geen nieuw geld;proef"],
    briefgegevens: [`2027;onderwerp;Risicobeeld bij de ${TITLE}`],
  };
  for (const [name, lines] of Object.entries(rows)) {
    await addRows(`${data}/strategie/${name}.csv`, lines);
  }
  await writeFiles(`${data}/besluitvorming`, {
    "2027.csv": "veld;waarde;openbaar\naan_1;Minister van Justitie en Veiligheid;ja\n",
  });
  await writeFiles(`${data}/aanleveringen/2027`, {
    "register.csv":
      "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering\nletters.xlsx;anv-beoordeling;ANV;2027-01-15;fictief;ja;geen\n",
    "letters.xlsx": await lettersWorkbook(),
  });
}

/** As a sender would make it: with a title above the table and a sheet of notes before it. */
async function lettersWorkbook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet("Leeswijzer").addRow(["Dit formulier is ingevuld door het ANV."]);
  const sheet = workbook.addWorksheet("Letters");
  sheet.addRow(["Beoordeling 2027"]);
  sheet.addRow(["Risico", "Criterium", "Laag", "Verwacht", "Hoog", "Toelichting", "Bron"]);
  for (const risk of ["extremisme", "lekdijk"] as const) {
    const rows = [...LETTERS[risk], LIKELIHOOD[risk]].map((letters) => letters.split(" "));
    const codes = [...CRITERIA, "waarschijnlijkheid"];
    for (const [index, [expected, low, high]] of rows.entries())
      sheet.addRow([risk, codes[index], low, expected, high, "", "NRA 6"]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("an edition with its own ten criteria, added by data files alone", () => {
  it("is read without a single fault or warning of its own", () => {
    // Of other editions: two documents of others without a file, and promises without a capability behind them.
    const bundled = ["kolom/onbekend", "bijlage/ontbreekt", "belofte/zonder-capaciteit"];
    const own = findings.filter((item) => !bundled.includes(item.code) && item.code !== "beoordeling/sprong");
    expect(showFindings(own)).toEqual([]);
  });

  it("is held against the letters of the edition before it: two classes or more without a word are asked about", () => {
    const jumps = findings.filter((item) => item.code === "beoordeling/sprong");
    expect(jumps.map(({place}) => place.cell)).toEqual(["D3", "D4", "D11", "D18", "D20"]);
  });

  it.each(["extremisme", "lekdijk"] as const)("places the impact of %s as worked by hand", (risk) => {
    const line = after.find(
      (item) =>
        item.edition === "2027" && item.risk === risk && item.axis === "impact" && item.interest === "",
    );
    for (const end of ["low", "expected", "high"] as const)
      expect(Number(line?.[end])).toBeCloseTo(position(WORKED[risk][end]), 12);
    expect(line?.coverage).toBe(1);
  });

  it("places likelihood on its own sub-bands", () => {
    const chances = after.filter((item) => item.edition === "2027" && item.axis === "waarschijnlijkheid");
    expect(chances.map(({low, expected, high}) => [low, expected, high])).toEqual([
      ["2", "2.67", "3"],
      ["3", "3", "3.67"],
    ]);
  });

  it("leaves every score and change of the earlier editions as it was, to the last digit", () => {
    const lines = (all: readonly ScoreLine[]) =>
      all.filter((item) => item.edition !== "2027").map((item) => item.line);
    expect(lines(after)).toEqual(lines(before));
    expect(before.length).toBeGreaterThan(400);
    expect(changesAfter.filter((line) => line.startsWith("2019,2023,"))).toEqual(changesBefore);
  });

  it.each(Object.entries(GOES_ON))("splits the change from %s to %s in causes that add up", (from, to) => {
    const change = changesAfter.find((line) => line.startsWith(`2023,2027,${from},${to},impact,`));
    const [difference = Number.NaN, ...causes] = (change ?? "").split(",").slice(5, 11).map(Number);
    const of2023 = before.find(
      (item) => item.risk === from && item.edition === "2023" && item.axis === "impact",
    );
    const of2027 = position(WORKED[to as keyof typeof WORKED].expected);
    expect(difference).toBeCloseTo(of2027 - Number(of2023?.expected), 12);
    expect(causes.reduce((sum, cause) => sum + cause, 0)).toBeCloseTo(difference, 12);
  });

  it("says of every other risk of 2023 that it is not named any more", () => {
    const gone = changesAfter.filter((line) => line.startsWith("2023,2027,") && line.includes(",vervallen,"));
    const risks = new Set(before.filter((item) => item.edition === "2023").map((item) => item.risk));
    expect(new Set(gone.map((line) => line.split(",")[2])).size).toBe(risks.size - 2);
  });

  it("is the one that is reported, since it is the latest", async () => {
    const output = `${folder}/after`;
    expect(await isValidSet(output, effects)).toBe(true);
    expect(JSON.parse(await readFile(`${output}/manifest.json`, "utf8")).options).toEqual({
      datum: "2027-06-01",
      datum_gegeven: false,
      definitief: false,
      editie: "2027",
      vergeleken_met: "",
    });
    expect(await readFile(`${output}/kamer/LEESMIJ.txt`, "utf8")).toContain(`Editie: ${TITLE}`);
  });

  it.each(["aanbiedingsbrief.pdf", "tk-bijlage-1-risicobeeld.pdf"])("has %s under its name", async (name) => {
    const pdf = await readPdf(await effects.read(`${folder}/after/kamer/${name}`));
    expect(String(pdf.title)).toContain("VOORBEELD");
    expect(pdf.text).toContain(TITLE);
    expect(pdf.text).toContain("Doorbraak van de Lekdijk");
  });

  it("has a workbook with its figures and its method", async () => {
    const book = readBack(await effects.read(`${folder}/after/kamer/tk-bijlage-4-cijfers.xlsx`));
    const values = book.sheets.flatMap((sheet) => Object.values(sheet.cells).map((cell) => cell.value));
    expect(values).toContain("Doorbraak van de Lekdijk");
    expect(values).toContain("Methode 2027");
    expect(values.filter((value) => value === "2027").length).toBeGreaterThan(2);
  });
});
