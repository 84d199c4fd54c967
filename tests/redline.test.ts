import {beforeAll, describe, expect, it} from "vitest";
import {freeze} from "../pipeline/7-publish/index.ts";
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
  '{% tabel "risicos" kolommen="nummer,titel,impact,waarschijnlijkheid" titel="Alle risico’s" /%}',
].join("\n");
const SHIPPED = ["huisstijl.json", "rapporten/wijzigingen.md", "rapporten/rectificatie.md"];
const SENT = "2026-12-04";
const LETTERS = "data/aanleveringen/2023/letters.csv";
const request = requestFor({data: "data", templates: "sjablonen", output: "uit"});
const silent = () => undefined;
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Brand stands well above storm, so that one letter changes no rank. */
const SCORES = ["brand;1.1;D;D;D", "brand;2.1;C;C;C", "brand;2.2;C;C;C", "brand;2.3;C;C;C"];
const DATA: Readonly<Record<string, string>> = {
  ...SOUND,
  "aanleveringen/2023/letters.csv": [
    ...(SOUND["aanleveringen/2023/letters.csv"] ?? "").split("\n").filter((line) => !/^brand;\d/.test(line)),
    ...SCORES.map((row) => `${row};;proef`),
  ].join("\n"),
};

let kept: ReadonlyMap<string, Uint8Array>;
let first: Outcome;
beforeAll(async () => {
  const given = Object.entries(DATA).map(([path, content]) => [`data/${path}`, content] as const);
  const templates = SHIPPED.map((name) => [`sjablonen/${name}`, textOf(`templates/${name}`)] as const);
  const effects = memoryEffects({
    ...Object.fromEntries([...given, ...templates]),
    "sjablonen/rapporten/risicobeeld.md": REPORT,
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

interface After {
  readonly effects: MemoryEffects;
  readonly outcome: Outcome;
  /** Lines of `intern/verschillen.csv` below its header. */
  readonly listed: readonly string[];
}
/** A run after sending, in which a passage of a file is another one. */
async function after(file: string, from: string, to: string): Promise<After> {
  const effects = memoryEffects({});
  for (const [path, bytes] of kept) effects.files.set(path, bytes);
  const text = decode(kept.get(file));
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
  effects.files.set(file, new TextEncoder().encode(text.replace(from, to)));
  const outcome = await run(request, effects, silent);
  const list = decode(effects.files.get("uit/intern/verschillen.csv")).replace(/^\uFEFF/, "");
  return {effects, outcome, listed: list.trim().split("\r\n").slice(1)};
}
const recordOf = ({effects}: After, name: string): DocumentRecord =>
  JSON.parse(decode(effects.files.get(`uit/intern/teksten/${name}.json`)));
/** The rows of the tables of a document, each as its texts. */
const rowsIn = (made: After, name: string): readonly (readonly string[])[] =>
  recordOf(made, name).lines.flatMap((line) =>
    line.kind === "rij" ? [line.cells.map(({text}) => text)] : [],
  );

it("tells of no differences while nothing was sent", () => {
  expect(first.sinceSent).toBeUndefined();
  expect([...kept.keys()].filter((path) => /uit.*(verschillen|rectificatie|wijzigingen)/.test(path))).toEqual(
    [],
  );
});

describe("one cell corrected after sending", () => {
  let made: After;
  beforeAll(async () => {
    made = await after(LETTERS, "brand;1.1;D;D;D", "brand;1.1;D;E;E");
  });

  it("gives exactly the figures that follow from it, with where they stand and why", () => {
    expect(made.listed).toMatchInlineSnapshot(`
      [
        "kamer/tk-bijlage-1-risicobeeld;cijfer;Het beeld › “De hoogste impact heeft Brand: label D, 4,0 (bandbreedte 3,4 tot 4,0).”;tussen label C en label D, 3,4 (bandbreedte 3,4 tot 3,4);label D, 4,0 (bandbreedte 3,4 tot 4,0);"aanleveringen/2023/letters.csv › D8 (ANV): “D” werd “E”; aanleveringen/2023/letters.csv › E8 (ANV): “D” werd “E”"",
        "kamer/tk-bijlage-1-risicobeeld;cijfer;Het beeld › tabel “Alle risico’s” › rij “Brand” › kolom Impact (band);3,4 (3,4 tot 3,4);4,0 (3,4 tot 4,0);"aanleveringen/2023/letters.csv › D8 (ANV): “D” werd “E”; aanleveringen/2023/letters.csv › E8 (ANV): “D” werd “E”"",
      ]
    `);
    expect(made.outcome.sinceSent).toEqual({outside: 2, inside: 0, sent: SENT, isSameEdition: true});
  });

  it("stands in the annex, with public places only, and in the rectification", () => {
    expect(rowsIn(made, "wijzigingen")).toMatchInlineSnapshot(`
      [
        [
          "Beeld",
          "2",
        ],
        [
          "Het beeld › “De hoogste impact heeft Brand: label D, 4,0 (bandbreedte 3,4 tot 4,0).”",
          "tussen label C en label D, 3,4 (bandbreedte 3,4 tot 3,4)",
          "label D, 4,0 (bandbreedte 3,4 tot 4,0)",
          "aanleveringen/2023/letters.csv › D8 (ANV); aanleveringen/2023/letters.csv › E8 (ANV)",
        ],
        [
          "Het beeld › tabel “Alle risico’s” › rij “Brand” › kolom Impact (band)",
          "3,4 (3,4 tot 3,4)",
          "4,0 (3,4 tot 4,0)",
          "aanleveringen/2023/letters.csv › D8 (ANV); aanleveringen/2023/letters.csv › E8 (ANV)",
        ],
      ]
    `);
    expect(rowsIn(made, "rectificatie")).toMatchInlineSnapshot(`
      [
        [
          "Beeld",
          "Het beeld › “De hoogste impact heeft Brand: label D, 4,0 (bandbreedte 3,4 tot 4,0).”",
          "tussen label C en label D, 3,4 (bandbreedte 3,4 tot 3,4)",
          "label D, 4,0 (bandbreedte 3,4 tot 4,0)",
          "aanleveringen/2023/letters.csv › D8 (ANV); aanleveringen/2023/letters.csv › E8 (ANV)",
        ],
        [
          "Beeld",
          "Het beeld › tabel “Alle risico’s” › rij “Brand” › kolom Impact (band)",
          "3,4 (3,4 tot 3,4)",
          "4,0 (3,4 tot 4,0)",
          "aanleveringen/2023/letters.csv › D8 (ANV); aanleveringen/2023/letters.csv › E8 (ANV)",
        ],
      ]
    `);
  });
});
