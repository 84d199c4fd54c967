import {beforeAll, describe, expect, it} from "vitest";
import {readReturned} from "../../pipeline/1-ingest/index.ts";
import {sha256} from "../../pipeline/1-ingest/read-file.ts";
import {returnedFindings} from "../../pipeline/6-report/index.ts";
import {severityOf} from "../../pipeline/core/finding-catalogue.ts";
import type {ReturnedLetter} from "../../pipeline/core/returned-letter.ts";
import {type LettersMade, lettersMade, nearestLetter} from "../../pipeline/letters-made.ts";
import {assessReturned} from "../../pipeline/teruggekomen.ts";
import {problemsIn} from "../6-report/docx/check-docx.ts";
import {footnotes, type Parts, paragraphs, textOf, unpack} from "../6-report/docx/read-docx.ts";
import {nodesOf, textOf as pdfText, readStructure} from "../6-report/pdf/tagging/read-structure.ts";
import {bundledRequest, bundledRun, onBundledRun} from "../support/bundled-run.ts";
import {letterEdits, saidOf} from "../support/letter-edits.ts";

/** Letters and signs without white space and soft hyphens: the two forms divide lines in different places. */
const squeezed = (text: string): string => text.replace(/[\s\u00ad]+/g, "");

/** What a paragraph says between its notes. */
const pieces = (text: string): readonly string[] => text.split(/\[\d+\]/).map(squeezed);

let files: ReadonlyMap<string, Uint8Array> = new Map();
let word: Parts = new Map();

const file = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();

beforeAll(async () => {
  files = await bundledRun();
  word = unpack(file("kamer/aanbiedingsbrief.docx"));
}, 120_000);

describe("the letter as a Word file", () => {
  it("is a sound file in the set, named in its list and in the manifest", () => {
    expect(problemsIn(word)).toEqual([]);
    expect(new TextDecoder().decode(file("kamer/LEESMIJ.txt"))).toContain("- aanbiedingsbrief.docx");
    const manifest = JSON.parse(new TextDecoder().decode(file("manifest.json")));
    expect(manifest.outputs).toContainEqual({
      file: "kamer/aanbiedingsbrief.docx",
      sha256: sha256(file("kamer/aanbiedingsbrief.docx")),
      size: file("kamer/aanbiedingsbrief.docx").length,
    });
  });

  it("is the only Word file for Parliament: reports go as they are, and only papers for inside are edited", () => {
    expect([...files.keys()].filter((name) => name.endsWith(".docx")).sort()).toEqual([
      "intern/stuurgroepnotitie.docx",
      "kamer/aanbiedingsbrief.docx",
    ]);
  });

  it("says what the PDF says, in the same order", async () => {
    const {root} = await readStructure(file("kamer/aanbiedingsbrief.pdf"));
    const pdf = squeezed(pdfText(root));
    const said = paragraphs(word).flatMap(({text}) => pieces(text));
    expect(said.length).toBeGreaterThan(20);
    let from = 0;
    for (const piece of said) {
      const at = pdf.indexOf(piece, from);
      expect(at, piece).toBeGreaterThanOrEqual(from);
      from = at + piece.length;
    }
  });

  it("has the notes of the PDF, in their order", async () => {
    const {root} = await readStructure(file("kamer/aanbiedingsbrief.pdf"));
    const printed = nodesOf(root).filter(({role}) => role === "Note");
    const notes = [...footnotes(word).values()].map((note) => squeezed(textOf(note)));
    expect(notes.length).toBeGreaterThan(1);
    expect(printed.map((note) => squeezed(pdfText(note)).replace(/^\d+\./, ""))).toEqual(notes);
  });
});

describe("the letter when it comes back", () => {
  const FILE = "brief.docx";
  const assess = async (bytes: Uint8Array) => {
    const {value, refusal} = await readReturned(bytes);
    if (value === null) throw new Error(refusal.text);
    const {assessment, isOutdated} = nearestLetter(value, made);
    return {assessment, findings: returnedFindings(FILE, assessment, isOutdated)};
  };
  const ANY: ReturnedLetter = {kind: "docx", paragraphs: [], unevenTables: [], marks: []};
  let made: LettersMade;

  beforeAll(async () => {
    made = await lettersMade(bundledRequest(), onBundledRun(files), ANY);
  }, 60_000);

  it.each([
    ["the Word file as it was sent", () => file("kamer/aanbiedingsbrief.docx")],
    ["the PDF as it was sent", () => file("kamer/aanbiedingsbrief.pdf")],
  ])("%s gives no finding, and every figure in it is right", async (_, bytes) => {
    const {assessment, findings} = await assess(bytes());
    expect(findings).toEqual([]);
    expect(assessment.judgements.length).toBeGreaterThan(50);
    expect(assessment.judgements.filter(({verdict}) => verdict !== "klopt")).toEqual([]);
  });

  it("every one of more than fifty edits is found where it was made, and nothing else is", async () => {
    const letter = file("kamer/aanbiedingsbrief.docx");
    const {assessment} = await assess(letter);
    const edits = letterEdits(assessment.judgements, 20261204);
    expect(edits.length).toBeGreaterThanOrEqual(50);
    for (const edit of edits) {
      const {findings} = await assess(edit.apply(letter));
      const faults = findings.filter((item) => severityOf(item) === "fout");
      expect(faults.map(saidOf).sort(), edit.name).toEqual([...edit.faults].sort());
      expect(
        findings.some(({code}) => code === "brief/tekst"),
        edit.name,
      ).toBe(edit.isChange);
    }
  });

  it("is held against nothing when somebody changed what was kept of its text", async () => {
    const name = "intern/teksten/aanbiedingsbrief.json";
    const effects = onBundledRun(new Map([...files, [name, new TextEncoder().encode('{"lines":[{}]}')]]));
    await expect(lettersMade(bundledRequest(), effects, ANY)).rejects.toThrow("staat geen brief");
  });

  it("the command writes what it found beside the set, and the adopted text is the letter to the byte", async () => {
    const effects = onBundledRun(files);
    await effects.write("uitvoer/post/terug.docx", file("kamer/aanbiedingsbrief.docx"));
    const receipt = await assessReturned(
      bundledRequest(),
      {path: "uitvoer/post/terug.docx", adopt: true},
      effects,
    );
    expect(receipt).toMatchObject({findings: [], refused: [], right: receipt.judged});
    expect(receipt.files).toEqual([
      "teruggekomen/terug-beoordeling.html",
      "teruggekomen/terug-beoordeling.csv",
      "teruggekomen/terug.pdf",
    ]);
    const written = (name: string) => effects.files.get(`uitvoer/teruggekomen/${name}`);
    expect(written("terug.pdf")).toEqual(file("kamer/aanbiedingsbrief.pdf"));
    const page = new TextDecoder().decode(written("terug-beoordeling.html"));
    expect(page).toContain("Deze tekst kan worden overgenomen.");
    expect(new TextDecoder().decode(written("terug-beoordeling.csv"))).toContain("alinea");
  });
});
