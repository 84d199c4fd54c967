import {readFileSync} from "node:fs";
import {strFromU8} from "fflate";
import {beforeAll, describe, expect, it} from "vitest";
import {readWorkbook} from "../../pipeline/1-ingest/index.ts";
import {letters, SMALL_CYCLE} from "../support/small-cycle.ts";
import {smallRun} from "../support/small-run.ts";
import {leaksIn, streamsOf} from "../support/streams.ts";

const MARK = "Dep. Vertrouwelijk";
const HEAD = "risico;criterium;laag;verwacht;hoog;toelichting;bron";
const REGISTER = "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering";
const FORM = readFileSync(new URL("../../data/formulieren/anv-richting.json", import.meta.url), "utf8");
const CRITERIA = ["waarschijnlijkheid", "1.1", "2.1", "2.2", "2.3"];

interface Sender {
  readonly id: string;
  /** Begins every word that only this sender wrote. */
  readonly stem: string;
  readonly mark: string;
}

/** Two senders who speak of the same risk, each with a stem that begins every word only it wrote; both make mistakes. */
const SENDERS: readonly [Sender, Sender] = [
  {id: "JenV", stem: "KLUISALFA", mark: MARK},
  {id: "BZK", stem: "KLUISBETA", mark: "geen"},
];

function rowsOf(stem: string): string {
  const rows = CRITERIA.map(
    (code, index) => `brand;${code};A;B;C;${stem}NOOT${index};${stem}BRON${index};${stem}X`,
  );
  const wrong = [`storm;1.1;${stem}FOUT;B;C;${stem}NOOT9;;`, `${stem}RISICO;1.1;A;B;C;;;`];
  return [`${HEAD};${stem}KOLOM`, ...rows, ...wrong].join("\n");
}

/** Who stands first in the register is read first, and then the other is told of what both scored. */
const cycle = (senders: readonly Sender[]) => ({
  ...SMALL_CYCLE,
  ...letters(
    "2019",
    CRITERIA.slice(0, 4).map((code) => `brand;${code};E;E;E`),
  ),
  "strategie/organisaties.csv": `${SMALL_CYCLE["strategie/organisaties.csv"]}\nJenV;Justitie;ministerie;;\nBZK;Binnenland;ministerie;;\nFIN;Financiën;ministerie;;`,
  "uitvraag/2023.csv": [
    "afzender;formulier;deadline",
    ...["FIN", "JenV", "BZK"].map((id) => `${id};anv-richting;2022-12-01`),
    "FIN;anv-beoordeling;2022-12-01",
  ].join("\n"),
  "formulieren/anv-richting.json": FORM,
  "aanleveringen/2023/register.csv": [
    REGISTER,
    ...senders.map(
      ({id, stem, mark}) => `${stem}NAAM.csv;anv-beoordeling;${id};2022-12-01;fictief;nee;${mark}`,
    ),
  ].join("\n"),
  ...Object.fromEntries(senders.map(({stem}) => [`aanleveringen/2023/${stem}NAAM.csv`, rowsOf(stem)])),
});

let made: ReadonlyMap<string, Uint8Array>;
let turned: ReadonlyMap<string, Uint8Array>;
let unmarked: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  made = (await smallRun(cycle(SENDERS))).made;
  turned = (await smallRun(cycle([...SENDERS].reverse()))).made;
  unmarked = (await smallRun(cycle(SENDERS.map((sender) => ({...sender, mark: "geen"}))))).made;
});

const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  strFromU8(files.get(path) ?? new Uint8Array());
const startOf = (text: string): string => text.slice(0, 400);
const pathsBelow = (folder: string) => [...made.keys()].filter((path) => path.startsWith(folder));

describe("what stays inside bears the highest classification of what was read", () => {
  it("on the page with findings, and on every row of the list", () => {
    expect(textOf(made, "intern/bevindingen.html")).toContain(`<strong>Rubricering: ${MARK}</strong>`);
    const [head, ...rows] = textOf(made, "intern/bevindingen.csv").trim().split("\r\n");
    expect(head).toMatch(/;Rubricering$/);
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.parse(textOf(made, "intern/bevindingen.json"))).toMatchObject({rubricering: MARK});
    expect(textOf(made, "intern/bevindingen.csv").split(`;${MARK}\r\n`).length - 1).toBe(
      JSON.parse(textOf(made, "intern/bevindingen.json")).bevindingen.length,
    );
  });

  it("on the list of what was not received, and above every mail", () => {
    const [head, ...rows] = textOf(made, "intern/uitvraag/nog-niet-ontvangen.csv").trim().split("\r\n");
    expect(head).toMatch(/;Rubricering$/);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.endsWith(`;${MARK}`), row).toBe(true);
    const mails = pathsBelow("intern/uitvraag/mail-");
    expect(mails).toHaveLength(3);
    for (const path of mails) expect(startOf(textOf(made, path))).toContain(`Rubricering: ${MARK}`);
  });

  it("on the first line of every workbook that goes back, and in its properties where we made it", async () => {
    const returns = pathsBelow("intern/retour/");
    expect(returns).toHaveLength(2);
    for (const path of returns) {
      const bytes = made.get(path) ?? new Uint8Array();
      const first = (await readWorkbook(bytes, "retour.xlsx")).value[0]?.cells.at(0)?.value;
      expect(first).toMatchObject({text: expect.stringContaining(MARK)});
      const properties = (await streamsOf(path, bytes)).get(`${path} › docProps/core.xml`);
      expect(strFromU8(properties ?? new Uint8Array())).toContain(MARK);
    }
  });

  it("on every file below intern/, and on none when nothing that was read has one", async () => {
    for (const path of pathsBelow("intern/"))
      expect(leaksIn(await streamsOf(path, made.get(path) ?? new Uint8Array()), [MARK]), path).not.toEqual(
        [],
      );
    for (const [path, bytes] of unmarked)
      expect(leaksIn(await streamsOf(path, bytes), ["Rubricering: Dep", `${MARK} –`]), path).toEqual([]);
  });
});

describe("what goes to one sender", () => {
  it.each([
    ["first", () => made],
    ["last", () => turned],
  ])("holds nothing that another wrote, whoever was read %s", async (_, files) => {
    const [one, other] = SENDERS;
    for (const [path, bytes] of files()) {
      const streams = await streamsOf(path, bytes);
      const streamsAndName = new Map([...streams, ["name", new TextEncoder().encode(path)]]);
      if (path.startsWith(`intern/retour/${one.id}/`))
        expect(leaksIn(streamsAndName, [other.stem]), path).toEqual([]);
      if (path.startsWith(`intern/retour/${other.id}/`))
        expect(leaksIn(streamsAndName, [one.stem]), path).toEqual([]);
      if (path.startsWith("intern/uitvraag/")) expect(leaksIn(streamsAndName, ["KLUIS"]), path).toEqual([]);
      if (path.startsWith("kamer/")) expect(leaksIn(streamsAndName, ["KLUIS"]), path).toEqual([]);
    }
  });

  it("does tell the one that was read last that somebody else gave the same", async () => {
    const told = async (files: ReadonlyMap<string, Uint8Array>, {id, stem}: Sender) => {
      const path = `intern/retour/${id}/${stem}NAAM-retour.xlsx`;
      return leaksIn(await streamsOf(path, files.get(path) ?? new Uint8Array()), ["een andere aanlevering"])
        .length;
    };
    expect(await told(made, SENDERS[1])).toBeGreaterThan(0);
    expect(await told(turned, SENDERS[0])).toBeGreaterThan(0);
  });
});
