import {beforeAll, describe, expect, it} from "vitest";
import {readWorkbook} from "../../pipeline/1-ingest/index.ts";
import type {Finding} from "../../pipeline/core/findings.ts";
import {intake} from "../../pipeline/intake.ts";
import {run} from "../../pipeline/pipeline.ts";
import {fillWorkbook} from "../support/fill-workbook.ts";
import type {MemoryEffects} from "../support/memory-effects.ts";
import {SOUND} from "../support/mistakes.ts";
import {diskWith, namesOn, receiveOn, request, textOn} from "../support/received.ts";

const FORM = "uit/uitvraag/2023/JenV/anv-beoordeling-2023-JenV.xlsx";
const RETURN = "uit/intern/retour/JenV/def versie van JenV-retour.xlsx";
const {
  "aanleveringen/2023/letters.csv": _letters,
  "aanleveringen/2023/register.csv": _register,
  ...WITHOUT_2023
} = SOUND;

const disk: MemoryEffects = diskWith({
  ...WITHOUT_2023,
  "strategie/organisaties.csv": `${SOUND["strategie/organisaties.csv"]}\nJenV;Justitie en Veiligheid;ministerie;;`,
  "uitvraag/2023.csv":
    "afzender;formulier;deadline\nJenV;anv-beoordeling;2026-03-01\nANV;anv-beoordeling;2026-02-01",
});
const bytesOf = (path: string): Uint8Array => {
  const bytes = disk.files.get(path);
  if (bytes === undefined) throw new Error(`${path} is not there`);
  return bytes;
};
const start = async (): Promise<readonly Finding[]> =>
  (await run(request, disk, () => undefined)).findings.filter(({place}) =>
    place.file.startsWith("aanleveringen/2023/"),
  );

/** Letters in all ten rows of the form; row 6 and 11 are likelihoods. One is a wrong letter, one triple is out of order. */
const typed: Record<string, string> = {};
for (let row = 2; row <= 11; row += 1)
  Object.assign(typed, {[`D${row}`]: "A", [`E${row}`]: "B", [`F${row}`]: "C"});
const WITH_MISTAKES = {...typed, E3: "F", D6: "E", H2: "overgenomen uit de analyse & “besproken”"};

let found: readonly Finding[] = [];
let blank: Uint8Array;

beforeAll(async () => {
  await intake({...request, edition: "2023"}, "JenV", disk);
  blank = bytesOf(FORM);
  disk.files.set("data/postvak/def versie van JenV.xlsx", fillWorkbook(blank, "Invullen", WITH_MISTAKES));
  const {receipts, findings} = await receiveOn(disk);
  expect(findings).toEqual([]);
  expect(receipts.map(({id}) => id)).toEqual([{form: "anv-beoordeling", sender: "JenV", edition: "2023"}]);
  found = await start();
}, 60_000);

describe("a ministry that gets a form, fills it in with two mistakes, and repairs them", () => {
  it("is told of both, at their cells", () => {
    expect(found.map(({code, place}) => [code, place.sheet, place.cell])).toEqual([
      ["cel/onbekende-code", "Invullen", "E3"],
      ["beoordeling/volgorde", "Invullen", "D6"],
    ]);
  });

  it("gets its own workbook back: the form with its lists and hidden id, and the list in front", async () => {
    const {value, findings} = await readWorkbook(bytesOf(RETURN), "retour.xlsx");
    expect(findings).toEqual([]);
    expect(value.map(({name, hidden}) => [name, hidden])).toEqual([
      ["Bevindingen Kamerklaar", false],
      ["Uitleg", false],
      ["Invullen", false],
      ["Codelijsten", false],
      ["Kenmerk", true],
    ]);
  });

  it("sends it back repaired, under whatever name, and it takes the place of the first with no findings left", async () => {
    const repaired = fillWorkbook(bytesOf(RETURN), "Invullen", {E3: "B", D6: "A"});
    disk.files.set("data/postvak/RE RE formulier.xlsx", repaired);
    const {receipts, findings} = await receiveOn(disk);
    expect(findings).toEqual([]);
    expect(receipts.map(({replaces, changes}) => ({replaces, changes}))).toEqual([
      {
        replaces: "def versie van JenV.xlsx",
        changes: [
          "RE RE formulier.xlsx › Invullen!E3 (brand, 2.1), verwacht: “F” werd “B”",
          "RE RE formulier.xlsx › Invullen!D6 (brand, waarschijnlijkheid), laag: “E” werd “A”",
        ],
      },
    ]);
    expect(await start()).toEqual([]);
    expect(namesOn(disk, "uit/intern/retour")).toEqual([]);
    expect(namesOn(disk, "data/aanleveringen/2023")).toEqual([
      "RE RE formulier.xlsx",
      "def versie van JenV.xlsx",
      "register.csv",
    ]);
  });

  it("is not asked any more, while who has sent nothing is, politely and with the date", () => {
    expect(namesOn(disk, "uit/intern/uitvraag")).toEqual(["mail-2023-ANV.txt", "nog-niet-ontvangen.csv"]);
    const mail = textOn(disk, "uit/intern/uitvraag/mail-2023-ANV.txt");
    expect(mail).toContain("Onderwerp: Herinnering: aanlevering voor Strategie 2023");
    expect(mail).toContain("1 februari 2026");
    expect(mail).not.toMatch(/undefined|null/);
    expect(textOn(disk, "uit/intern/uitvraag/nog-niet-ontvangen.csv")).toContain(
      "2023;Analistennetwerk;anv-beoordeling",
    );
  });

  it("gets the same blank form when it is made again", async () => {
    await intake({...request, edition: "2023"}, "JenV", disk);
    expect(bytesOf(FORM)).toEqual(blank);
  });
});
