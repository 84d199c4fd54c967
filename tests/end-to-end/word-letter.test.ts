import {beforeAll, describe, expect, it} from "vitest";
import {sha256} from "../../pipeline/1-ingest/read-file.ts";
import {problemsIn} from "../6-report/docx/check-docx.ts";
import {footnotes, type Parts, paragraphs, textOf, unpack} from "../6-report/docx/read-docx.ts";
import {nodesOf, textOf as pdfText, readStructure} from "../6-report/pdf/tagging/read-structure.ts";
import {bundledRun} from "../support/bundled-run.ts";

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
