import {readFile, writeFile} from "node:fs/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {sha256} from "../../pipeline/1-ingest/read-file.ts";
import {score} from "../../pipeline/3-score/index.ts";
import {check} from "../../pipeline/check.ts";
import {diskEffects} from "../../pipeline/disk.ts";
import {run} from "../../pipeline/pipeline.ts";
import {readPdf} from "../6-report/pdf/read-pdf.ts";
import {editWorkbook} from "../support/edit-workbook.ts";
import {readFindingsList} from "../support/findings-list.ts";
import {requestFor} from "../support/request.ts";
import {
  addRows,
  copyProduct,
  newFolder,
  PRODUCT,
  readFiles,
  removeFolder,
  replaceIn,
  writeFiles,
} from "../support/scratch.ts";
import {leaksIn, streamsOf} from "../support/streams.ts";

const FILE = "KLUISNAAM-levering";
const NOTE = "KLUISTOELICHTING";
const SOURCE = "KLUISBRON";
const WRONG = "KLUISLETTER";
const WORKBOOK = "aanleveringen/2023/anv-beoordeling-2023.xlsx";
const CODES = "1.1 1.2 1.3 1.4 2.1 2.2 2.3 3.1 3.2 4.1 5.1 5.2 5.3 6.1 6.2 6.3 6.4 6.5".split(" ");

/** A copy of the bundled data with a closed delivery, and the set made from it. */
interface Made {
  readonly output: string;
  readonly kamer: ReadonlyMap<string, Uint8Array>;
  /** All that only the closed delivery says: planted words, its hash, the positions that come of its letters. */
  readonly secrets: readonly string[];
}

interface Plan {
  /** What stands in the register under `openbaar`. */
  readonly openbaar: string;
  /** Letters of every criterion of the closed risk: low, expected, high. */
  readonly letters: readonly string[];
  /** How many of them are wrong. */
  readonly mistakes: number;
  readonly rubricering: string;
}

const QUIET: Plan = {openbaar: "nee", letters: ["A", "B", "C"], mistakes: 1, rubricering: "geen"};
const LOUD: Plan = {openbaar: "", letters: ["C", "D", "E"], mistakes: 2, rubricering: "Dep. Vertrouwelijk"};
/** So many characters of a position are nobody else's. */
const LONG = 12;
const effects = diskEffects(() => undefined);
const folders: string[] = [];
let quiet: Made;
let loud: Made;
let open: Made;
let wholeQuiet: Made;
let wholeLoud: Made;

beforeAll(async () => {
  quiet = await makeBeside(QUIET);
  loud = await makeBeside(LOUD);
  open = await makeBeside({...QUIET, openbaar: "ja"});
  wholeQuiet = await makeWhole("nee", "A");
  wholeLoud = await makeWhole("", "E");
}, 240_000);
afterAll(async () => {
  for (const folder of folders) await removeFolder(folder);
});

/** One closed delivery beside the public one: a risk of its own, and one criterion of a risk that is public for the rest. */
async function makeBeside({openbaar, letters, mistakes, rubricering}: Plan): Promise<Made> {
  const folder = await copyData();
  const [low, expected, high] = letters;
  const rows = [
    ...["waarschijnlijkheid", ...CODES].map((code, index) =>
      index > 0 && index <= mistakes
        ? `satellieten;${code};${WRONG};${expected};${high};${NOTE};${SOURCE}`
        : `satellieten;${code};${low};${expected};${high};${NOTE};${SOURCE}`,
    ),
    `oorlog-in-oekraine;4.1;${low};${expected};${high};${NOTE};${SOURCE}`,
  ];
  const file = `aanleveringen/2023/${FILE}.csv`;
  await writeFiles(`${folder}/data`, {
    [file]: ["risico;criterium;laag;verwacht;hoog;toelichting;bron", ...rows].join("\n"),
  });
  await addRows(`${folder}/data/aanleveringen/2023/register.csv`, [
    `${FILE}.csv;anv-beoordeling;JenV;2022-12-01;fictief;${openbaar};${rubricering}`,
  ]);
  await addRows(`${folder}/data/strategie/risicos.csv`, ["2023;satellieten;Uitval van satellieten;proef;;"]);
  await addRows(`${folder}/data/strategie/concordantie.csv`, ["2019;;2023;satellieten;nieuw;;proef;proef"]);
  // The public delivery leaves that one criterion to the closed one.
  const emptied = Object.fromEntries(["A", "B", "C", "D", "E", "G"].map((column) => [`${column}31`, null]));
  await editLetters(folder, emptied);
  return make(folder, file);
}

/** The whole delivery of the reported edition closed: with words of its own, and one letter that differs. */
async function makeWhole(openbaar: string, letter: string): Promise<Made> {
  const folder = await copyData();
  await editLetters(folder, {C3: "A", D3: letter, E3: "E", F4: NOTE, G5: SOURCE, D6: WRONG});
  const name = "anv-beoordeling-2023.xlsx";
  const register = `${folder}/data/aanleveringen/2023/register.csv`;
  await replaceIn(register, ";fictief;ja;", `;fictief;${openbaar};`);
  await replaceIn(register, name, `${FILE}.xlsx`);
  const file = `aanleveringen/2023/${FILE}.xlsx`;
  await writeFiles(`${folder}/data`, {[file]: await readFile(`${folder}/data/${WORKBOOK}`)});
  await effects.remove(`${folder}/data/${WORKBOOK}`);
  return make(folder, file);
}

async function copyData(): Promise<string> {
  const folder = await newFolder();
  folders.push(folder);
  await copyProduct(folder);
  return folder;
}

async function editLetters(folder: string, cells: Readonly<Record<string, string | null>>): Promise<void> {
  const file = `${folder}/data/${WORKBOOK}`;
  await writeFile(file, editWorkbook(await readFile(file), cells));
}

async function make(folder: string, file: string): Promise<Made> {
  const output = `${folder}/output`;
  const request = requestFor({data: `${folder}/data`, templates: `${PRODUCT}/templates`, output});
  await run(request, effects, () => undefined);
  const onlyData = requestFor({...request.folders, templates: `${folder}/geen`});
  const {dataset} = (await check(onlyData, effects, () => undefined)).value;
  const {scores} = score(dataset);
  const ends = (isPublic: boolean): readonly string[] =>
    scores
      .filter((item) => item.isPublic === isPublic)
      .flatMap((item) => Object.values(item.band ?? {}))
      .map((value) => String(value).slice(0, LONG));
  const known = new Set(ends(true));
  // A whole number, exact or nearly, says nothing about where it comes from.
  const positions = ends(false).filter(
    (text) => text.length === LONG && !known.has(text) && !/\.(0000|9999)/.test(text),
  );
  const hash = sha256(await readFile(`${folder}/data/${file}`));
  return {
    output,
    kamer: await readFiles(`${output}/kamer`),
    secrets: [FILE, NOTE, SOURCE, WRONG, hash, hash.slice(0, 8), ...new Set(positions)],
  };
}

async function leaks({kamer, secrets}: Made): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [path, bytes] of kamer) found.push(...leaksIn(await streamsOf(path, bytes), secrets));
  return found;
}

describe("the search for what leaks", () => {
  it("finds words, the file's name and positions when the same delivery is open, so it can find them", async () => {
    const found = await leaks(open);
    for (const word of [FILE, NOTE, SOURCE])
      expect(
        found.some((leak) => leak.startsWith(word)),
        word,
      ).toBe(true);
    const positions = quiet.secrets.slice(6);
    expect(positions.length).toBeGreaterThan(0);
    for (const position of positions)
      expect(await leaks({...open, secrets: [position]}), position).not.toEqual([]);
    for (const kind of [".xlsx › ", ".csv", ".pdf › "])
      expect(
        found.some((leak) => leak.includes(kind)),
        kind,
      ).toBe(true);
  });
});

describe("a closed delivery beside a public one", () => {
  it.each([
    ["nee", () => quiet],
    ["empty", () => loud],
  ])("leaves no word, name, hash or position in any stream of kamer when openbaar is %s", async (_, made) => {
    expect(await leaks(made())).toEqual([]);
  });

  it("leaves every byte of kamer the same, whatever its letters and classification are and however many are wrong", () => {
    expect([...loud.kamer.keys()]).toEqual([...quiet.kamer.keys()]);
    for (const [path, bytes] of quiet.kamer)
      expect(Buffer.from(bytes).equals(loud.kamer.get(path) ?? new Uint8Array()), path).toBe(true);
  });

  it("has its faults told inside, and left out of the public count", async () => {
    const inside = (await readFindingsList(`${loud.output}/intern`)).filter((item) => item.ernst === "fout");
    expect(inside).toHaveLength(2);
    for (const item of inside) {
      expect(item.openbaar).toBe(false);
      expect(item.plaats).toContain(FILE);
      expect(item.gezien).toContain(WRONG);
    }
    for (const name of ["aanbiedingsbrief.pdf", "tk-bijlage-1-risicobeeld.pdf"]) {
      const pdf = await readPdf(loud.kamer.get(name) ?? new Uint8Array());
      expect(String(pdf.title)).not.toContain("CONCEPT");
      expect(pdf.text).not.toContain("CONCEPT (");
    }
  });

  it("has its faults counted in public once it is open", async () => {
    const letter = await readPdf(open.kamer.get("aanbiedingsbrief.pdf") ?? new Uint8Array());
    expect(String(letter.title)).toContain("CONCEPT (1 fout)");
  });

  it("takes the figures of a risk out of public sight when one of its letters is closed", () => {
    const scores = Buffer.from(quiet.kamer.get("data/scores.csv") ?? new Uint8Array()).toString();
    expect(scores).not.toContain("2023,satellieten,");
    expect(scores).not.toContain("2023,oorlog-in-oekraine,impact,,");
    expect(scores).toContain("2023,oorlog-in-oekraine,waarschijnlijkheid,,");
  });
});

describe("the whole delivery of the reported edition closed", () => {
  it.each([
    ["nee", () => wholeQuiet],
    ["empty", () => wholeLoud],
  ])("leaves nothing of it in kamer when openbaar is %s, and still makes every file", async (_, made) => {
    expect(await leaks(made())).toEqual([]);
    expect([...made().kamer.keys()]).toEqual([...open.kamer.keys()]);
  });

  it("leaves every byte of kamer the same when a letter differs", () => {
    for (const [path, bytes] of wholeQuiet.kamer)
      expect(Buffer.from(bytes).equals(wholeLoud.kamer.get(path) ?? new Uint8Array()), path).toBe(true);
  });

  it("publishes no row of that edition's letters and scores", () => {
    for (const name of ["data/scores.csv", "data/beoordelingen.csv"]) {
      const rows = Buffer.from(wholeQuiet.kamer.get(name) ?? new Uint8Array())
        .toString()
        .split("\n");
      expect(rows.filter((row) => row.startsWith("2023,"))).toEqual([]);
      expect(rows.some((row) => row.startsWith("2019,"))).toBe(true);
    }
  });
});

describe("the decision note", () => {
  /** Word in the note's file, by the field it is planted in; each is a word that stands nowhere else. */
  const FIELDS: Readonly<Record<string, string>> = {
    van: "KLUISVAN",
    behandeld_door: "KLUISBEHANDELAAR",
    telefoon: "KLUISTELEFOON",
    email: "kluismail@proef.example",
    directie: "KLUISDIRECTIE",
    afdeling: "KLUISAFDELING",
    deadline: "KLUISTERMIJN",
    paraaf_1: "KLUISPARAAF",
    aan_2: "KLUISMINISTER",
  };
  const INTERNAL: Readonly<Record<string, string>> = {
    "# Kernpunten": "{% intern %}\nKLUISALINEA\n{% /intern %}",
    "## Uitvoering":
      "- Openbaar{% intern %} KLUISZIN{% /intern %}\n- {% intern %}KLUISPUNT{% noot %}KLUISNOOT{% /noot %}{% /intern %}",
    "## Krachtenveld": "{% intern %}\n### KLUISKOP\n\n[KLUISLINK](https://kluislink.example)\n{% /intern %}",
    "## Strategie": '{% intern melding="iets dat binnen blijft" %}KLUISMELDING{% /intern %}',
    "## Juridische overwegingen": '{% intern %}\n{% tabel "doelen" titel="KLUISTABEL" /%}\n{% /intern %}',
  };
  const WORDS = [
    ...Object.values(FIELDS),
    ..."ALINEA ZIN PUNT NOOT KOP LINK MELDING TABEL".split(" ").map((word) => `KLUIS${word}`),
    "kluislink",
  ];

  /** The whole set with `mark` behind each planted word of the file. */
  async function makeNote(
    mark: string,
  ): Promise<{readonly output: string; readonly findings: readonly string[]}> {
    const folder = await copyData();
    const rows = Object.entries(FIELDS).map(([name, word]) => {
      // Asking for what can never be public does not make it public.
      const asks = ["directie", "afdeling", "aan_2"].includes(name) ? "nee" : "ja";
      return `${name};${word}${mark};${asks}`;
    });
    await writeFiles(`${folder}/data/besluitvorming`, {
      "2023.csv": ["veld;waarde;openbaar", "aan_1;Minister van Proeven;ja", ...rows].join("\n"),
    });
    const template = `${folder}/templates/rapporten/beslisnota.md`;
    for (const [heading, text] of Object.entries(INTERNAL))
      await replaceIn(template, `\n${heading}\n`, `\n${heading}\n\n${text}\n`);
    const output = `${folder}/output`;
    const request = requestFor({data: `${folder}/data`, templates: `${folder}/templates`, output});
    const {findings} = await run(request, effects, () => undefined);
    return {output, findings: findings.map(({code, isPublic}) => `${code} ${isPublic}`)};
  }

  it("has everything in the internal document and nothing of it in any stream of kamer", async () => {
    const {output, findings} = await makeNote("");
    const about = findings.filter((item) => !/^(bijlage|belofte)\//.test(item));
    expect(about).toEqual(Array(6).fill("nota/niet-openbaar false"));
    const inside = await readFiles(`${output}/intern`);
    const internal = inside.get("beslisnota-intern.pdf") ?? new Uint8Array();
    const found = leaksIn(await streamsOf("intern.pdf", internal), WORDS);
    for (const word of WORDS)
      expect(
        found.some((leak) => leak.startsWith(`${word} in`)),
        word,
      ).toBe(true);
    const kamer = await readFiles(`${output}/kamer`);
    expect(await leaks({output, kamer, secrets: WORDS})).toEqual([]);
    const {text} = await readPdf(kamer.get("beslisnota.pdf") ?? new Uint8Array());
    expect(text).toContain("[iets dat binnen blijft]");
    expect(text).toContain("3. Kernpunten");
    const other = await readFiles(`${(await makeNote("ANDERS")).output}/kamer`);
    expect([...other.keys()]).toEqual([...kamer.keys()]);
    for (const [path, bytes] of kamer)
      expect(Buffer.from(bytes).equals(other.get(path) ?? new Uint8Array()), path).toBe(true);
  }, 120_000);
});
