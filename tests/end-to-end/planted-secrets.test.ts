import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {diskEffects} from "../../pipeline/disk.ts";
import {type Outcome, run} from "../../pipeline/pipeline.ts";
import {rawWorkbook, relsXml, sheetXml, workbookXml} from "../support/raw-workbook.ts";
import {requestFor} from "../support/request.ts";
import {
  addRows,
  copyProduct,
  newFolder,
  readFiles,
  removeFolder,
  replaceIn,
  writeFiles,
} from "../support/scratch.ts";
import {leaksIn, streamsOf} from "../support/streams.ts";

/** Begins every planted word, so that one search finds any of them in the files for Parliament. */
const STEM = "KLUIS";
const CODES = "1.1 1.2 1.3 1.4 2.1 2.2 2.3 3.1 3.2 4.1 5.1 5.2 5.3 6.1 6.2 6.3 6.4 6.5".split(" ");
const CRITERIA = ["waarschijnlijkheid", ...CODES];
/** The columns of the form. */
const HEAD = ["risico", "criterium", "laag", "verwacht", "hoog", "toelichting", "bron", "openbaar"];
const SECRETS_NEEDED = 200;

interface Sender {
  readonly id: string;
  readonly file: string;
  /** Begins the words that only this sender's file holds. */
  readonly stem: string;
}

const CLOSED: Sender = {id: "JenV", file: "justitie.csv", stem: `${STEM}ALFA`};
const MIXED: Sender = {id: "BZK", file: "binnenland.csv", stem: `${STEM}BETA`};
const HIDING: Sender = {id: "FIN", file: "geld.xlsx", stem: `${STEM}GAMMA`};
const SENDERS = [CLOSED, MIXED, HIDING];
const planted: string[] = [];

/** A word that stands nowhere else. */
function secret(stem: string): string {
  const word = `${stem}WOORD${String(planted.length).padStart(3, "0")}Q`;
  planted.push(word);
  return word;
}

/** The whole delivery closed: an explanation, a source and an unknown column in every row, and a letter that is none. */
function closedDelivery({stem}: Sender): string {
  const rows = CRITERIA.map((code, index) =>
    [
      "satellieten",
      code,
      index === 1 ? secret(stem) : "A",
      "B",
      "C",
      secret(stem),
      secret(stem),
      "",
      secret(stem),
    ].join(";"),
  );
  return [[...HEAD, "kladje"].join(";"), ...rows].join("\n");
}

/** A public delivery of which the odd rows are closed; an unknown column and a wrong letter in the others. */
function mixedDelivery({stem}: Sender): string {
  const rows = CRITERIA.map((code, index) => {
    const closed = index % 2 === 1;
    const texts = closed ? [secret(stem), secret(stem), "nee"] : ["open toelichting", "open bron", "ja"];
    const letter = index === 2 ? secret(stem) : "A";
    return ["kabels", code, letter, "B", "C", ...texts, secret(stem)].join(";");
  });
  return [[...HEAD, "kladje"].join(";"), ...rows].join("\n");
}

/** A public workbook with a hidden column, hidden rows, unknown columns and a hidden sheet. */
function hidingDelivery({stem}: Sender): Uint8Array {
  const cell = (text: string, at: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (texts: readonly string[], number: number, look = ""): string =>
    `<row r="${number}"${look}>${texts.map((text, index) => cell(text, `${"ABCDEFGHIJ"[index]}${number}`)).join("")}</row>`;
  const rows = CRITERIA.map((code, index) =>
    row(
      [
        "dijken",
        code,
        index === 1 ? secret(stem) : "A",
        "B",
        "C",
        "open uitleg",
        "open bron",
        "ja",
        secret(stem),
        secret(stem),
      ],
      index + 2,
    ),
  );
  const note = row([secret(stem), secret(stem)], 40, ' hidden="1"');
  const hidden = Array.from({length: 30}, (_, index) => row([secret(stem), secret(stem)], index + 1));
  return rawWorkbook({
    "xl/workbook.xml": workbookXml(
      '<sheet name="Blad1" sheetId="1" r:id="rId1"/><sheet name="Blad2" sheetId="2" state="hidden" r:id="rId4"/>',
    ),
    "xl/_rels/workbook.xml.rels": relsXml(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
      ["rId4", "worksheet", "worksheets/sheet2.xml"],
    ),
    "xl/worksheets/sheet1.xml": sheetXml(
      [row([...HEAD, "kladje", "kladje twee"], 1), ...rows, note].join(""),
      {
        before: '<cols><col min="9" max="9" width="9" hidden="1"/></cols>',
      },
    ),
    "xl/worksheets/sheet2.xml": sheetXml(hidden.join("")),
  });
}

const NOTE_STEM = `${STEM}DELTA`;
let folder: string;
let outcome: Outcome;
let kamer: ReadonlyMap<string, Uint8Array>;
let intern: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  folder = await newFolder();
  await copyProduct(folder);
  const deliveries = `${folder}/data/aanleveringen/2023`;
  await writeFiles(deliveries, {
    [CLOSED.file]: closedDelivery(CLOSED),
    [MIXED.file]: mixedDelivery(MIXED),
    [HIDING.file]: hidingDelivery(HIDING),
  });
  await addRows(
    `${deliveries}/register.csv`,
    SENDERS.map(
      ({file, id}) =>
        `${file};anv-beoordeling;${id};2022-12-01;fictief;${id === CLOSED.id ? "nee" : "ja"};geen`,
    ),
  );
  for (const [risk, title] of [
    ["satellieten", "Uitval van satellieten"],
    ["kabels", "Breuk van kabels"],
    ["dijken", "Breuk van dijken"],
  ]) {
    await addRows(`${folder}/data/strategie/risicos.csv`, [`2023;${risk};${title};proef;;`]);
    await addRows(`${folder}/data/strategie/concordantie.csv`, [`2019;;2023;${risk};nieuw;;proef;proef`]);
  }
  const fields = ["van", "behandeld_door", "directie", "afdeling", "paraaf_1"].map(
    (name) => `${name};${secret(NOTE_STEM)};nee`,
  );
  await writeFiles(`${folder}/data/besluitvorming`, {
    "2023.csv": ["veld;waarde;openbaar", "aan_1;Minister van Proeven;ja", ...fields].join("\n"),
  });
  const passage = `{% intern %}\n${secret(NOTE_STEM)} en ${secret(NOTE_STEM)}\n{% /intern %}`;
  await replaceIn(
    `${folder}/templates/rapporten/beslisnota.md`,
    "\n# Kernpunten\n",
    `\n# Kernpunten\n\n${passage}\n`,
  );
  const output = `${folder}/output`;
  const request = requestFor({data: `${folder}/data`, templates: `${folder}/templates`, output});
  outcome = await run(
    request,
    diskEffects(() => undefined),
    () => undefined,
  );
  kamer = await readFiles(`${output}/kamer`);
  intern = await readFiles(`${output}/intern`);
}, 240_000);
afterAll(() => removeFolder(folder));

/** The return workbook of a sender, taken apart. */
async function returned({id}: Sender): Promise<ReadonlyMap<string, Uint8Array>> {
  const [path, bytes] = [...intern].find(([name]) => name.startsWith(`retour/${id}/`)) ?? [
    "",
    new Uint8Array(),
  ];
  return streamsOf(path, bytes);
}

describe("two hundred secrets in closed rows, files, columns, sheets and fields", () => {
  it("are planted, and the set is published", () => {
    expect(new Set(planted).size).toBeGreaterThanOrEqual(SECRETS_NEEDED);
    expect(outcome.refused).toEqual([]);
    expect(kamer.size).toBeGreaterThan(20);
  });

  it("stand in no stream of bytes of any file for Parliament", async () => {
    for (const [path, bytes] of kamer)
      expect(leaksIn(await streamsOf(path, bytes), [STEM]), path).toEqual([]);
  }, 120_000);

  it("leave what is public of the same files in the open data, so the files were read", () => {
    const letters = Buffer.from(kamer.get("data/beoordelingen.csv") ?? new Uint8Array()).toString();
    expect(letters).toContain("open toelichting");
    expect(letters).toContain("open uitleg");
    expect(letters).not.toContain("2023,satellieten,");
  });

  it.each(SENDERS)("go back to $id only as far as they are its own", async (sender) => {
    const streams = await returned(sender);
    const own = planted.filter((word) => word.startsWith(sender.stem));
    const found = leaksIn(streams, own).map((leak) => leak.slice(0, leak.indexOf(" in ")));
    expect(new Set(found)).toEqual(new Set(own));
    const others = [...SENDERS.map(({stem}) => stem), NOTE_STEM].filter((stem) => stem !== sender.stem);
    expect(leaksIn(streams, others)).toEqual([]);
  });
});
