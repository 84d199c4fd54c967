import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {openKeep} from "../pipeline/7-publish/index.ts";
import type {Keep} from "../pipeline/core/keep.ts";
import {run} from "../pipeline/pipeline.ts";
import {tellChanges} from "../pipeline/preview.ts";
import {readRunWords} from "../pipeline/run-words.ts";
import {type MemoryEffects, memoryEffects} from "./support/memory-effects.ts";
import {SOUND} from "./support/mistakes.ts";
import {ROOT} from "./support/repository.ts";
import {requestFor} from "./support/request.ts";

const LETTERS = "data/aanleveringen/2023/letters.csv";
const REGISTER = "data/aanleveringen/2023/register.csv";
const RISKS = "data/strategie/risicos.csv";
const EDITIONS = "data/strategie/edities.csv";
const ORDER = "sjablonen/rapporten/volgorde.md";
const SENTENCE = "sjablonen/rapporten/zin.md";
const LOOK = "sjablonen/huisstijl.json";
const head = (title: string): string => `---\ntitel: ${title}\ndoelgroep: kamer\nsoort: rapport\n---\n\n`;

/** The sound cycle with two reports: one says what every risk scores, one only what the edition is called. */
const CYCLE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(SOUND).map(([path, text]) => [`data/${path}`, text])),
  [ORDER]: `${head("Volgorde")}De risico’s op volgorde.\n\n{% tabel "risicos" kolommen="titel,impact" titel="Alle risico’s" /%}\n`,
  [SENTENCE]: `${head("Zin")}Dit stuk gaat over {% feit "editie.titel" /%}.\n`,
  [LOOK]: readFileSync(`${ROOT}/templates/huisstijl.json`, "utf8"),
};

interface Ran {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What was not there from an earlier run, by kind. */
  readonly made: readonly string[];
}

/** A run over what lies on a disk; output and results stay on it. */
async function runOn(disk: MemoryEffects): Promise<Ran> {
  const store = await openKeep("uit", "proef", disk);
  const made: string[] = [];
  const keep: Keep = {
    look(kind, from) {
      const kept = store.look(kind, from);
      if (kept.bytes === null) made.push(kind);
      return kept;
    },
  };
  const request = {...requestFor({data: "data", templates: "sjablonen", output: "uit"}), keep};
  await run(request, disk, () => undefined);
  await store.save();
  const files = [...disk.files].flatMap(([path, bytes]): readonly (readonly [string, Uint8Array])[] =>
    /^uit\/(kamer|intern|manifest)/.test(path) ? [[path.slice("uit/".length), bytes]] : [],
  );
  return {files: new Map(files), made};
}

/** A disk on which the cycle was run, with one file edited since. */
function editedDisk(path: string, edit: (text: string) => string): MemoryEffects {
  const text = CYCLE[path] ?? "";
  const edited = edit(text);
  if (edited === text) throw new Error(`${path} is as it was`);
  const disk = memoryEffects(Object.fromEntries(first.files));
  disk.files.set(path, new TextEncoder().encode(edited));
  return disk;
}

const changedIn = (was: Ran, is: Ran): readonly string[] =>
  [...new Set([...was.files.keys(), ...is.files.keys()])]
    .filter((path) => path !== "manifest.json")
    .filter((path) => textOf(was, path) !== textOf(is, path))
    .sort();
const textOf = ({files}: Ran, path: string): string =>
  Buffer.from(files.get(path) ?? new Uint8Array()).toString("latin1");

const documentsIn = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => path.endsWith(".pdf"));

let first: MemoryEffects;
let before: Ran;
beforeAll(async () => {
  first = memoryEffects(CYCLE);
  before = await runOn(first);
}, 60_000);

const BOM = "\uFEFF";
const replace = (from: string, to: string) => (text: string) => text.replace(from, to);

describe("an edit of looks alone makes nothing anew", () => {
  it.each<readonly [string, string, (text: string) => string]>([
    ["a byte order mark in letters", LETTERS, (text) => BOM + text],
    ["line ends of Windows in letters", LETTERS, (text) => text.replaceAll("\n", "\r\n")],
    ["a line end after the last letter", LETTERS, (text) => `${text}\n`],
    ["an empty row below letters", LETTERS, (text) => `${text}\n;;;;;;\n`],
    ["quotes around a letter", LETTERS, replace(";A;B;C", ';"A";"B";"C"')],
    ["another separator", LETTERS, (text) => text.replaceAll(";", "\t")],
    ["a byte order mark in a register", REGISTER, (text) => BOM + text],
    ["line ends of Windows in our own table", RISKS, (text) => text.replaceAll("\n", "\r\n")],
    ["quotes in our own table", RISKS, replace(";Brand;", ';"Brand";')],
    ["an empty line in a template", ORDER, replace("\n\nDe risico", "\n\n\nDe risico")],
    ["line ends of Windows in a template", ORDER, (text) => text.replaceAll("\n", "\r\n")],
    ["spaces in the look", LOOK, (text) => JSON.stringify(JSON.parse(text))],
  ])("%s", async (_, path, edit) => {
    const after = await runOn(editedDisk(path, edit));
    expect(changedIn(before, after)).toEqual([]);
    // Characters that a font lacks are told at their line, and lines moved: that is looked for again.
    expect(after.made.filter((kind) => kind !== "tekens")).toEqual([]);
    expect(textOf(after, "manifest.json")).not.toBe(textOf(before, "manifest.json"));
  });
});

const [ORDER_PDF, SENTENCE_PDF] = ["kamer/volgorde.pdf", "kamer/zin.pdf"];

describe("an edit of what is said makes anew the documents that say it, and no other", () => {
  it.each<readonly [string, string, (text: string) => string, readonly string[]]>([
    ["a letter", LETTERS, replace("brand;1.1;A;B;C", "brand;1.1;A;E;E"), [ORDER_PDF]],
    ["the name of a risk", RISKS, replace("2023;brand;Brand", "2023;brand;Vuur"), [ORDER_PDF]],
    ["the name of a risk of before", RISKS, replace("2019;brand;Brand", "2019;brand;Vuur"), []],
    ["a source", RISKS, replace("2023;brand;Brand;proef", "2023;brand;Brand;boek"), []],
    ["the title of the edition", EDITIONS, replace("Strategie 2023", "Strategie nu"), [SENTENCE_PDF]],
    ["a word of a template", SENTENCE, replace("Dit stuk", "Dit document"), [SENTENCE_PDF]],
    ["a caption", ORDER, replace("Alle risico’s", "De risico’s"), [ORDER_PDF]],
    ["a column", ORDER, replace("titel,impact", "titel"), [ORDER_PDF]],
    ["the title of a report", ORDER, replace("titel: Volgorde", "titel: Rangorde"), [ORDER_PDF]],
    ["a colour", LOOK, replace("#1a1a1a", "#1a1a1b"), [ORDER_PDF, SENTENCE_PDF]],
    [
      "the organisation",
      LOOK,
      (text) => text.replace(/("organisatie": ")/, "$1Het "),
      [ORDER_PDF, SENTENCE_PDF],
    ],
    ["the status of a delivery", REGISTER, replace(";fictief;", ";concept;"), [ORDER_PDF]],
  ])("%s", async (_, path, edit, expected) => {
    const after = await runOn(editedDisk(path, edit));
    expect(changedIn(before, after).length).toBeGreaterThan(0);
    expect(documentsIn(changedIn(before, after))).toEqual(expected);
    expect(after.made.filter((kind) => kind === "pdf").length).toBe(expected.length);
  });
});

describe("a set that was made from earlier results", () => {
  it("is that of a run without them, manifest included", async () => {
    const edited = editedDisk(LETTERS, replace("brand;1.1;A;B;C", "brand;1.1;A;E;E"));
    const clean = memoryEffects(
      Object.fromEntries([...edited.files].filter(([path]) => !path.startsWith("uit/"))),
    );
    const [partly, whole] = [await runOn(edited), await runOn(clean)];
    expect(changedIn(whole, partly)).toEqual([]);
    expect(textOf(partly, "manifest.json")).toBe(textOf(whole, "manifest.json"));
  });

  it("takes nothing from a result that was damaged", async () => {
    const disk = memoryEffects(Object.fromEntries(first.files));
    for (const path of disk.files.keys())
      if (path.startsWith("uit/tussenresultaten/")) disk.files.set(path, new TextEncoder().encode("weg"));
    const after = await runOn(disk);
    expect(changedIn(before, after)).toEqual([]);
    expect([...after.made].sort()).toEqual([...before.made].sort());
  });
});

describe("a preview", () => {
  const all = (files: ReadonlyMap<string, Uint8Array>) => new Set(files.keys());

  it("tells per document what was said and will be said, and which files change", async () => {
    const after = await runOn(editedDisk(RISKS, replace("2023;brand;Brand", "2023;brand;Vuur")));
    const told = tellChanges(before.files, after.files, all(before.files)).join("\n");
    expect(told).toContain("kamer/volgorde.pdf: 2 verschillen in de tekst, 1 bladzijde");
    expect(told).toContain("rij “Vuur”: (niets) → “Risico: Vuur;");
    expect(told).toContain("rij “Brand”: “Risico: Brand;");
    expect(told).not.toContain("kamer/zin.pdf");
  });

  it("tells of a document whose text was changed by hand only that its file changes", () => {
    const path = [...before.files.keys()].find((name) => name.startsWith("intern/teksten/")) ?? "";
    const spoilt = new Map(before.files).set(path, new TextEncoder().encode("{"));
    const sound = new Set([...all(before.files)].filter((name) => name !== path));
    expect(tellChanges(spoilt, before.files, sound)).toEqual([
      "Bestanden met een andere inhoud (1):",
      `  ${path}`,
    ]);
  });

  it("says so when nothing changes", () => {
    expect(tellChanges(before.files, before.files, all(before.files))).toEqual([
      "Er zou niets veranderen aan de set die er ligt.",
    ]);
  });
});

it("takes the words of a run out of those behind npm start", () => {
  expect(readRunWords(["--proef", "2023"])).toEqual({anew: false, preview: true, rest: ["2023"]});
  expect(readRunWords(["opnieuw"])).toEqual({anew: true, preview: false, rest: []});
});
