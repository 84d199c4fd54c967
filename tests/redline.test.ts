import {parse} from "csv-parse/sync";
import {beforeAll, describe, expect, it} from "vitest";
import {freeze} from "../pipeline/7-publish/index.ts";
import {checkSent} from "../pipeline/check-sent.ts";
import type {DocumentRecord} from "../pipeline/core/document-record.ts";
import {type Outcome, run} from "../pipeline/pipeline.ts";
import {type MemoryEffects, memoryEffects} from "./support/memory-effects.ts";
import {SOUND} from "./support/mistakes.ts";
import {textOf} from "./support/repository.ts";
import {requestFor} from "./support/request.ts";

const REPORT = [
  "---",
  "titel: Beeld",
  "doelgroep: kamer",
  "soort: rapport",
  "---",
  "# Het beeld",
  "",
  'Er zijn {% feit "editie.risicos" /%} risico’s. De hoogste impact heeft {% feit "editie.hoogste_impact_titel" /%}: {% feit "editie.hoogste_impact" /%}.',
  "",
  "Deze zin zegt niets over gegevens.",
  "",
  'De analyse heet {% feit "editie.analyse" /%}.',
  "",
  'Met de brief gaan mee ({% feit "bijlagen.aantal" /%}), namelijk {% elk "bijlagen" scheiding=", " %}{% veld "titel" /%}{% /elk %}.',
  "",
  '{% als feit="editie.hoogste_impact_titel" is="Brand" %}Het vuur wint.{% anders /%}Het vuur wint het niet meer.{% /als %}',
  "",
  '{% tabel "risicos" kolommen="nummer,titel,impact,waarschijnlijkheid" titel="Alle risico’s" /%}',
  "",
  '{% tabel "beoordelingen" kolommen="editie,risico,criterium,toelichting" titel="Toelichtingen" /%}',
].join("\n");
const NOTE_OF_DECISION = [
  "---",
  "titel: Nota",
  "doelgroep: kamer",
  "soort: nota",
  "---",
  "Ter beslissing.",
].join("\n");
const SHIPPED = ["huisstijl.json", "rapporten/wijzigingen.md", "rapporten/rectificatie.md"];
const SENT = "2026-12-04";
const LETTERS = "data/aanleveringen/2023/letters.csv";
const request = requestFor({data: "data", templates: "sjablonen", output: "uit"});
const silent = () => undefined;
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Brand stands well above storm, so that one letter changes no rank. */
const SCORES = ["brand;1.1;D;D;D", "brand;2.1;C;C;C", "brand;2.2;C;C;C", "brand;2.3;C;C;C"];
const NOTE = "Het water komt tot aan de dijk bij Kluisdam";
/** The analysts say why on one row, may close each, and have a column of their own in which the title of the edition is typed over. */
const LETTER_ROWS = [
  ...(SOUND["aanleveringen/2023/letters.csv"] ?? "").split("\n").filter((line) => !/^brand;\d/.test(line)),
  ...SCORES.map((row) => `${row};;proef`),
].map((row, index) => {
  if (index === 0) return `${row};openbaar;eigen notitie`;
  return row.startsWith("storm;2.3")
    ? `storm;2.3;A;B;C;${NOTE};proef;ja;Analyse 2022 van Kluisdam`
    : `${row};ja;`;
});
const DATA: Readonly<Record<string, string>> = {
  ...SOUND,
  "strategie/bijlagen.csv": `${SOUND["strategie/bijlagen.csv"]}\n7;Wijzigingen;wijzigingen.pdf;eigen;`,
  "strategie/edities.csv": (SOUND["strategie/edities.csv"] ?? "").replace(
    "Analyse 2022",
    "Analyse 2022 van Kluisdam",
  ),
  "aanleveringen/2023/letters.csv": LETTER_ROWS.join("\n"),
  "besluitvorming/2023.csv": "veld;waarde;openbaar\ndirectie;Directie Kluiswater;ja\nkenmerk;KL-1234;ja",
};

let kept: ReadonlyMap<string, Uint8Array>;
let first: Outcome;
beforeAll(async () => {
  const given = Object.entries(DATA).map(([path, content]) => [`data/${path}`, content] as const);
  const templates = SHIPPED.map((name) => [`sjablonen/${name}`, textOf(`templates/${name}`)] as const);
  const effects = memoryEffects({
    ...Object.fromEntries([...given, ...templates]),
    "sjablonen/rapporten/risicobeeld.md": REPORT,
    "sjablonen/rapporten/nota.md": NOTE_OF_DECISION,
  });
  first = await run(request, effects, silent);
  const asked = {
    folders: request.folders,
    sent: SENT,
    paper: "Kamerstukken II 30821, nr. 123",
    fictitious: true,
  };
  await freeze(asked, effects);
  kept = new Map(effects.files);
});

/** With spaces at which a line may break. */
const soft = (text: string): string => text.replaceAll("\u00a0", " ");

interface After {
  readonly effects: MemoryEffects;
  readonly outcome: Outcome;
  /** The rows of `intern/verschillen.csv` below its header. */
  readonly listed: readonly (readonly string[])[];
}
/** A run after sending, in which passages of files are other ones. */
async function runAfter(
  changes: readonly (readonly [file: string, from: string | RegExp, to: string])[],
): Promise<After> {
  const effects = memoryEffects({});
  for (const [path, bytes] of kept) effects.files.set(path, bytes);
  for (const [file, from, to] of changes) {
    const text = decode(effects.files.get(file));
    if (text.replace(from, to) === text) throw new Error(`${file} does not hold “${from}”`);
    effects.files.set(file, new TextEncoder().encode(text.replace(from, to)));
  }
  const outcome = await run(request, effects, silent);
  const list = soft(decode(effects.files.get("uit/intern/verschillen.csv"))).replace(/^\uFEFF/, "");
  return {effects, outcome, listed: parse(list, {delimiter: ";", from_line: 2})};
}
const recordOf = ({effects}: After, name: string): DocumentRecord =>
  JSON.parse(decode(effects.files.get(`uit/intern/teksten/${name}.json`)));
/** The rows of the tables of a document, each as its texts. */
const rowsIn = (made: After, name: string): readonly (readonly string[])[] =>
  recordOf(made, name).lines.flatMap((line) =>
    line.kind === "rij" ? [line.cells.map(({text}) => soft(text))] : [],
  );

it("tells of no differences while nothing was sent", () => {
  expect(first.sinceSent).toBeUndefined();
  expect([...kept.keys()].filter((path) => /uit.*(verschillen|rectificatie|wijzigingen)/.test(path))).toEqual(
    [],
  );
});

const SENTENCE = "Het beeld › “De hoogste impact heeft Brand: label D, 4,0 (bandbreedte 3,4 tot 4,0).”";
const CELL = "Het beeld › tabel “Alle risico’s” › rij “Brand” › kolom Impact (band)";
const WAS = ["tussen label C en label D, 3,4 (bandbreedte 3,4 tot 3,4)", "3,4 (3,4 tot 3,4)"] as const;
const IS = ["label D, 4,0 (bandbreedte 3,4 tot 4,0)", "4,0 (3,4 tot 4,0)"] as const;

describe("one cell corrected after sending", () => {
  const from = "brand;1.1;D;D;D";
  let made: After;
  beforeAll(async () => {
    made = await runAfter([[LETTERS, from, "brand;1.1;D;E;E"]]);
  });

  it("gives exactly the figures that follow from it, with where they stand and why", () => {
    const place = "aanleveringen/2023/letters.csv";
    const cause = `${place} › D8 (ANV): “D” werd “E”; ${place} › E8 (ANV): “D” werd “E”`;
    const document = "kamer/tk-bijlage-1-risicobeeld";
    expect(made.listed).toEqual([
      [document, "cijfer", SENTENCE, WAS[0], IS[0], cause],
      [document, "cijfer", CELL, WAS[1], IS[1], cause],
    ]);
    expect(made.outcome.sinceSent).toEqual({
      outside: 2,
      inside: 0,
      errata: 2,
      sent: SENT,
      isSameEdition: true,
    });
  });

  it("stands in the annex and in the rectification, with public places only", () => {
    const cause = "letters.csv › D8 (ANV); letters.csv › E8 (ANV)";
    const rows = [
      [SENTENCE, WAS[0], IS[0], cause],
      [CELL, WAS[1], IS[1], cause],
    ];
    expect(rowsIn(made, "tk-bijlage-7-wijzigingen")).toEqual([["Beeld", "2"], ...rows]);
    // Per place in the document: its name stands above the table, the row or sentence in it.
    expect(rowsIn(made, "rectificatie")).toEqual([
      ["“De hoogste impact heeft Brand: label D, 4,0 (bandbreedte 3,4 tot 4,0).”", WAS[0], IS[0]],
      ["rij “Brand”, kolom Impact (band)", WAS[1], IS[1]],
    ]);
    const said = recordOf(made, "rectificatie").lines.map(({where}) => where);
    expect(said).toContain("Beeld › tabel “Rectificatie: Het beeld › tabel “Alle risico’s””");
    const paths = [...made.effects.files.keys()];
    expect(paths).toEqual(
      expect.arrayContaining([
        "uit/kamer/tk-bijlage-7-wijzigingen.pdf",
        "uit/intern/rectificatie.pdf",
        "uit/intern/rectificatie.docx",
        "uit/intern/verschillen.html",
      ]),
    );
  });

  it("is in a set that can be kept and made again in its turn, beside the one before it", async () => {
    const {effects} = made;
    const later = {folders: request.folders, sent: "2026-12-11", paper: "", fictitious: true};
    await freeze(later, effects);
    expect((await checkSent(request, later.sent, effects, silent)).lines).toEqual([
      expect.stringMatching(/^Gelijk: /),
    ]);
  });

  it("brings the annex among the attachments, which by itself is no difference", async () => {
    const attachments = (files: ReadonlyMap<string, Uint8Array>): string => {
      const record = soft(decode(files.get("uit/intern/teksten/tk-bijlage-1-risicobeeld.json")));
      return /Met de brief gaan mee [^"]*/.exec(record)?.[0] ?? "";
    };
    expect(attachments(kept)).toBe("Met de brief gaan mee (1), namelijk Risicobeeld.");
    const both = "Met de brief gaan mee (2), namelijk Risicobeeld en Wijzigingen.";
    expect(attachments(made.effects.files)).toBe(both);
    // The set after that had the annex too, and nothing has changed since.
    const {effects} = made;
    await freeze({folders: request.folders, sent: "2026-12-18", paper: "", fictitious: true}, effects);
    const again = await run(request, effects, silent);
    expect(again.sinceSent).toMatchObject({outside: 0, inside: 0});
    expect(attachments(effects.files)).toBe(both);
  });

  it("is told the same when it was put right by a correction", async () => {
    const {listed} = await runAfter([["data/correcties/2023.csv", "", CORRECTION]]);
    const cause = "aanleveringen/2023/letters.csv › C8 (ANV): “D” werd “C”";
    expect(listed.map((row) => row.slice(3))).toEqual([
      [WAS[0], "tussen label C en label D, 3,4 (bandbreedte 3,0 tot 3,4)", cause],
      [WAS[1], "3,4 (3,0 tot 3,4)", cause],
    ]);
  });
});

describe("a text that closed input holds too", () => {
  const NEW = "Het water komt tot over de dijk bij Kluisdam";
  const AT = "Het beeld › tabel “Toelichtingen” › rij “storm” › kolom Toelichting";

  it("is told as it was sent, once a correction takes its place", async () => {
    const row = `letters.csv;;F7;${NOTE};${NEW};verschreven;ANV;2026-12-10`;
    const made = await runAfter([["data/correcties/2023.csv", "", `${CORRECTION.split("\n")[0]}\n${row}`]]);
    expect(made.outcome.refused).toEqual([]);
    expect(rowsIn(made, "tk-bijlage-7-wijzigingen").slice(1)).toEqual([
      [AT, NOTE, NEW, "letters.csv › F7 (ANV)"],
    ]);
  });

  it("is told as it was sent, when it is of our own tables and a sender typed it too", async () => {
    const made = await runAfter([["data/strategie/edities.csv", "Analyse 2022 van", "Analyse 2022 bij"]]);
    expect(made.outcome.refused).toEqual([]);
    expect(
      rowsIn(made, "tk-bijlage-7-wijzigingen")
        .slice(1)
        .map((row) => row.slice(1, 3)),
    ).toEqual([["Analyse 2022 van Kluisdam", "Analyse 2022 bij Kluisdam"]]);
  });

  it("is not said once more outside, nor its cell, when its row was closed since", async () => {
    const made = await runAfter([[LETTERS, `${NOTE};proef;ja`, `${NOTE};proef;nee`]]);
    expect(made.outcome.refused).toEqual([]);
    const outside = ["tk-bijlage-7-wijzigingen", "rectificatie"].flatMap((name) => rowsIn(made, name).flat());
    expect(outside).toContain("(niet meer openbaar)");
    expect(outside.filter((text) => /Kluisdam|letters\.csv/.test(text))).toEqual([]);
    expect(made.listed.flat().join("\n")).toContain(NOTE);
  });
});

describe("a field of the decision note", () => {
  const FILE = "data/besluitvorming/2023.csv";

  it("is told as it was sent, once another takes its place", async () => {
    const made = await runAfter([[FILE, "Directie Kluiswater", "Directie Dijken"]]);
    expect(made.outcome.refused).toEqual([]);
    expect(rowsIn(made, "tk-bijlage-7-wijzigingen").flat()).toContain("Directie Kluiswater");
  });

  it("is not said once more outside when it was closed since", async () => {
    const made = await runAfter([[FILE, "Kluiswater;ja", "Kluiswater;nee"]]);
    expect(made.outcome.refused).toEqual([]);
    const outside = rowsIn(made, "tk-bijlage-7-wijzigingen").flat();
    expect(outside).toContain("(niet meer openbaar)");
    expect(outside.filter((text) => text.includes("Kluiswater"))).toEqual([]);
    expect(made.listed.flat().join("\n")).toContain("Kluiswater");
  });
});

describe("what was closed after sending", () => {
  const TOLD = ["brand;1.1;D;D;D;;proef;ja", "brand;1.1;D;D;D;;proef;nee"] as const;

  it("is the reason of every figure that went with a row, named inside and not outside", async () => {
    const made = await runAfter([[LETTERS, ...TOLD]]);
    const causes = new Set(made.listed.map((row) => row[5]));
    expect(causes).toEqual(new Set(["aanleveringen/2023/letters.csv › H8 (ANV): “ja” werd “nee”"]));
    expect(made.listed.map((row) => row.slice(3, 5))).toContainEqual(["3,4 (3,4 tot 3,4)", "niet openbaar"]);
    const outside = rowsIn(made, "tk-bijlage-7-wijzigingen").slice(1);
    expect(new Set(outside.map((row) => row[3]))).toEqual(new Set(["niet openbaar"]));
  });

  it("is found where it stood, when there are rows above it since", async () => {
    const made = await runAfter([
      [LETTERS, /\n/, "\n;;;;;;;leeg\n"],
      [LETTERS, ...TOLD],
    ]);
    const causes = new Set(made.listed.map((row) => row[5]));
    expect(causes).toEqual(new Set(["aanleveringen/2023/letters.csv › H9 (ANV): “ja” werd “nee”"]));
  });

  it.each([
    ["is the reason when the register closes the whole file", ";ja;geen", ";nee;geen", "register.csv › F2"],
    ["is the reason when the register has the file no more", /\nletters\.csv.*/, "", "register.csv › A2"],
  ])("%s", async (_, from, to, place) => {
    const made = await runAfter([["data/aanleveringen/2023/register.csv", from, to]]);
    expect(made.outcome.refused).toEqual([]);
    expect(made.listed.length).toBeGreaterThan(10);
    expect(made.listed.filter((row) => !row[5]?.includes(place))).toEqual([]);
  });
});

it("tells the template of other words, and nothing of a file that was only saved again", async () => {
  const {listed, outcome} = await runAfter([
    [LETTERS, /\n/g, "\r\n"],
    ["data/strategie/risicos.csv", /$/, "\n\n"],
    ["sjablonen/rapporten/risicobeeld.md", "zegt niets over", "zegt weinig over"],
  ]);
  const words = ["Deze zin zegt niets over gegevens.", "Deze zin zegt weinig over gegevens."];
  expect(listed.map((row) => row.slice(1))).toEqual([
    [
      "zin",
      "Het beeld",
      ...words,
      `rapporten/risicobeeld.md › regel 10 (eigen gegevens): “${words[0]}” werd “${words[1]}”`,
    ],
  ]);
  expect(outcome.sinceSent?.outside).toBe(1);
});

it("tells the letters behind a sentence without figures, one that a condition chose", async () => {
  const lower = SCORES.map((row) => [LETTERS, row, row.replace(/;[A-E];[A-E];[A-E]$/, ";A;A;A")] as const);
  const {listed} = await runAfter(lower);
  const chosen = listed.filter((row) => /^Het vuur wint/.test(row[3] ?? ""));
  expect(chosen.map((row) => row.slice(3, 5))).toEqual([["Het vuur wint.", "Het vuur wint het niet meer."]]);
  expect(chosen[0]?.[5]).toContain("letters.csv › C8 (ANV): “D” werd “A”");
  expect(listed.filter((row) => row[5] === "niet te herleiden")).toEqual([]);
});

it("tells a template of another comma, another choice of rows and another title of a table", async () => {
  const report = "sjablonen/rapporten/risicobeeld.md";
  const {listed} = await runAfter([
    [report, "Deze zin zegt niets over gegevens.", "Deze zin, zegt niets over gegevens."],
    [report, 'titel="Alle risico’s"', 'maximum=1 titel="Het hoogste risico"'],
  ]);
  expect(listed.map((row) => [row[1], /^[^(]*/.exec(row[5] ?? "")?.[0].trim()])).toEqual([
    ["zin", "rapporten/risicobeeld.md › regel 10"],
    ["tabel", "rapporten/risicobeeld.md › regel 18"],
    ["rij", "rapporten/risicobeeld.md › regel 18"],
  ]);
});

it("tells the cell of our own table, with what stood and stands there", async () => {
  const {listed} = await runAfter([
    ["data/strategie/criteria.csv", "m2;1.1;1;Een een;1", "m2;1.1;1;Een een;3"],
  ]);
  expect(listed.length).toBeGreaterThan(0);
  for (const row of listed) expect(row[5]).toBe("strategie/criteria.csv › E5 (eigen gegevens): “1” werd “3”");
});

const CORRECTION = "bestand;blad;cel;oud;nieuw;reden;door;op\nletters.csv;;C8;D;C;verschreven;ANV;2026-12-10";
