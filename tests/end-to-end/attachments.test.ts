import {createHash} from "node:crypto";
import {createRequire} from "node:module";
import {beforeAll, describe, expect, it} from "vitest";
import {mdtoProblems, parseXml} from "../6-report/mdto/check-mdto.ts";
import {readPdf} from "../6-report/pdf/read-pdf.ts";
import {changedRun, type Made} from "../support/bundled-run.ts";
import {textOf} from "../support/repository.ts";

const require = createRequire(import.meta.url);
const LIST = "data/strategie/bijlagen.csv";
const PERSON = "Willemijn Proefschrijver";
const ANV = "anv-gevolgen-oorlog-oekraine";
const INSPECTORATE = "ijenv-onderzoek-nvs-2019";

interface Printer extends NodeJS.ReadableStream {
  text(words: string): Printer;
  end(): void;
}
const PrintedPdf = require("pdfkit") as new (options: object) => Printer;

/** A real PDF of somebody else: not tagged, with its writer's name in its properties. */
function printed(words: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pdf = new PrintedPdf({
      info: {Author: PERSON, Title: "Stuk van een ander", CreationDate: new Date(0)},
    });
    const parts: Buffer[] = [];
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on("error", reject);
    pdf.text(words);
    pdf.end();
  });
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const textIn = (made: Made, path: string): string => Buffer.from(made.files.get(path) ?? []).toString();
const kamer = (made: Made): readonly string[] =>
  [...made.files.keys()].filter((path) => /^kamer\/[^/]+$/.test(path)).map((path) => path.slice(6));

async function letterOf(made: Made): Promise<string> {
  const {text} = await readPdf(made.files.get("kamer/aanbiedingsbrief.pdf") ?? new Uint8Array());
  return text.replace(/[\s\u00a0]+/g, " ");
}

/** The bundled list with its numbers given anew, in the order of the file. */
function renumbered(numbers: readonly number[]): string {
  const [head = "", ...rows] = textOf(LIST).trim().split("\n");
  return [head, ...rows.map((row, index) => row.replace(/^\d+/, String(numbers[index])))].join("\n");
}

let theirs: Uint8Array;
let complete: Made;
let moved: Made;
beforeAll(async () => {
  theirs = await printed("De analyse");
  const files = {
    [`data/bijlagen/2023/${ANV}.pdf`]: theirs,
    [`data/bijlagen/2023/${INSPECTORATE}.pdf`]: await printed("De brief"),
    "data/bijlagen/2023/vergeten.pdf": theirs,
  };
  complete = await changedRun({files});
  moved = await changedRun({files: {...files, [LIST]: renumbered([3, 5, 4, 1, 2, 9])}});
}, 240_000);

describe("third parties' documents in a run", () => {
  it("are in the set byte for byte, hashed as input and as output", () => {
    const path = `kamer/tk-bijlage-5-${ANV}.pdf`;
    expect(Buffer.from(complete.files.get(path) ?? []).equals(Buffer.from(theirs))).toBe(true);
    const manifest = JSON.parse(textIn(complete, "manifest.json")) as {
      readonly inputs: readonly {readonly file: string; readonly sha256: string}[];
      readonly outputs: readonly {readonly file: string; readonly sha256: string}[];
    };
    const hash = sha256(theirs);
    expect(manifest.inputs).toContainEqual({file: `bijlagen/2023/${ANV}.pdf`, sha256: hash});
    expect(manifest.outputs).toContainEqual({file: path, sha256: hash, size: theirs.length});
  });

  it("have what is wrong with them told to their senders, and nothing else kept back", () => {
    const about = complete.outcome.findings.filter(({code}) => code.startsWith("bijlage/"));
    const told = about.map(({code, sender}) => `${code} ${sender}`);
    expect(told).toEqual([
      "bijlage/persoonsnaam ANV",
      "bijlage/toegankelijk ANV",
      "bijlage/persoonsnaam IJenV",
      "bijlage/toegankelijk IJenV",
      "bijlage/niet-genoemd null",
    ]);
    expect(kamer(complete)).not.toContain("vergeten.pdf");
  });

  it("leave the name of a writer in no file of kamer but their own, and tell it inside", () => {
    const holding = [...complete.files].filter(([, bytes]) => Buffer.from(bytes).includes(PERSON));
    const names = holding.map(([path]) => path).filter((path) => !path.startsWith("intern/bevindingen."));
    expect(names).toEqual([`kamer/tk-bijlage-5-${ANV}.pdf`, `kamer/tk-bijlage-6-${INSPECTORATE}.pdf`]);
    expect(textIn(complete, "intern/bevindingen.json")).toContain(PERSON);
  });

  it("that lie there without a row leave no trace in kamer", () => {
    for (const [path, bytes] of complete.files)
      if (path.startsWith("kamer/")) expect(Buffer.from(bytes).includes("vergeten"), path).toBe(false);
  });
});

describe("the metadata of a whole set", () => {
  it("stand beside every document, all as MDTO asks, each saying that it is an example", () => {
    const names = kamer(complete);
    const documents = names.filter((name) => /\.(pdf|xlsx|docx|ods)$/.test(name));
    expect(documents.length).toBeGreaterThanOrEqual(5);
    for (const name of documents) {
      expect(names).toContain(`${name}.bestand.mdto.xml`);
      expect(names).toContain(`${name.replace(/\.[^.]*$/, "")}.mdto.xml`);
    }
    for (const name of names.filter((each) => each.endsWith(".mdto.xml"))) {
      const record = parseXml(textIn(complete, `kamer/${name}`));
      expect(mdtoProblems(record), name).toEqual([]);
      const called = record.children[0]?.children.find((each) => each.name === "naam")?.text;
      expect(called, name).toMatch(/^VOORBEELD/);
    }
  });

  it("give the hash that the file has", () => {
    const record = textIn(complete, `kamer/tk-bijlage-5-${ANV}.pdf.bestand.mdto.xml`);
    expect(record).toContain(`<checksumWaarde>${sha256(theirs)}</checksumWaarde>`);
  });

  it("of a PDF itself name the dossier and no person", () => {
    const letter = Buffer.from(complete.files.get("kamer/aanbiedingsbrief.pdf") ?? []).toString("latin1");
    expect(letter).toContain("<dc:relation><rdf:Bag><rdf:li>Kamerstukdossier 30821</rdf:li>");
    expect(/<dc:creator><rdf:Seq><rdf:li>([^<]*)</.exec(letter)?.[1]).toBe(
      "Ministerie van Justitie en Veiligheid",
    );
  });
});

describe("the numbers of attachments", () => {
  it("are the ones in the list, in file names, letter and metadata", async () => {
    expect(kamer(complete).filter((name) => /\.(pdf|xlsx)$/.test(name))).toEqual([
      "aanbiedingsbrief.pdf",
      "beslisnota.pdf",
      "tk-bijlage-1-risicobeeld.pdf",
      "tk-bijlage-2-voortgang-maatregelen.pdf",
      "tk-bijlage-3-publieksversie.pdf",
      "tk-bijlage-4-cijfers.xlsx",
      `tk-bijlage-5-${ANV}.pdf`,
      `tk-bijlage-6-${INSPECTORATE}.pdf`,
    ]);
    const letter = await letterOf(complete);
    expect(letter).toContain("Bijlage(n) 6");
    expect(letter).toContain("Bijlage 1: tk-bijlage-1-risicobeeld.pdf.");
    expect(letter).toContain("Bijlage 4: tk-bijlage-4-cijfers.xlsx, ook als .ods.");
    expect(letter).toContain("Bijlage 2: tk-bijlage-2-voortgang-maatregelen.pdf.");
    expect(letter).toContain("Bijlage 3: tk-bijlage-3-publieksversie.pdf.");
    expect(letter).toContain(`Bijlage 5: tk-bijlage-5-${ANV}.pdf.`);
    expect(letter).toContain("Kamerstukken II 2018/19, 30821, nr. 81.");
    expect(letter).toContain("Kamerstukken II 2022/23, 30821, nr. 178.");
  });

  it("change everywhere when they change in the list", async () => {
    expect(kamer(moved).filter((name) => /\.(pdf|xlsx)$/.test(name))).toEqual([
      "aanbiedingsbrief.pdf",
      "beslisnota.pdf",
      "tk-bijlage-1-cijfers.xlsx",
      `tk-bijlage-2-${ANV}.pdf`,
      "tk-bijlage-3-risicobeeld.pdf",
      "tk-bijlage-4-publieksversie.pdf",
      "tk-bijlage-5-voortgang-maatregelen.pdf",
      `tk-bijlage-9-${INSPECTORATE}.pdf`,
    ]);
    const letter = await letterOf(moved);
    expect(letter).toContain("Bijlage 3: tk-bijlage-3-risicobeeld.pdf.");
    expect(letter).toContain("Bijlage 1: tk-bijlage-1-cijfers.xlsx, ook als .ods.");
    expect(letter).toContain(`Bijlage 2: tk-bijlage-2-${ANV}.pdf.`);
    const object = parseXml(textIn(moved, "kamer/tk-bijlage-3-risicobeeld.mdto.xml"));
    expect(mdtoProblems(object)).toEqual([]);
    expect(kamer(moved).filter((name) => name.includes("tk-bijlage-6"))).toEqual([]);
    for (const name of kamer(moved).filter((each) => each.endsWith(".mdto.xml")))
      expect(textIn(moved, `kamer/${name}`), name).not.toMatch(
        /tk-bijlage-(1-risicobeeld|4-cijfers|5-anv|6)/,
      );
  });

  it("leave the bytes of what goes along unchanged", () => {
    for (const name of [ANV, INSPECTORATE]) {
      const bytes = (made: Made) => [...made.files].find(([path]) => path.endsWith(`${name}.pdf`))?.[1];
      expect(Buffer.from(bytes(moved) ?? []).equals(Buffer.from(bytes(complete) ?? []))).toBe(true);
    }
  });
});
