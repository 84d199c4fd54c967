import {rm, writeFile} from "node:fs/promises";
import {hostname} from "node:os";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {SOUND} from "../support/mistakes.ts";
import {type Ending, runHere} from "../support/program.ts";
import {
  copyProduct,
  FEW_TEMPLATES,
  newFolder,
  readFiles,
  removeFolder,
  replaceIn,
} from "../support/scratch.ts";

const LETTER = "kamer/aanbiedingsbrief.pdf";
const LETTERS = "aanleveringen/2019/letters.csv";
const UNCHANGED = "Er is niets gewijzigd";
let folder = "";
let first: Ending;

beforeAll(async () => {
  folder = await newFolder();
  await copyProduct(folder, {data: SOUND, templates: FEW_TEMPLATES});
  first = await runHere(folder, []);
}, 120_000);
afterAll(() => removeFolder(folder));

/** What a run tells of findings and how it ended, without its stages. */
const told = ({said}: Ending): readonly string[] =>
  said.split("\n").filter((line) => line !== "" && !/^\d\/7 /.test(line) && !line.startsWith(UNCHANGED));

describe("the same command again", () => {
  it("makes nothing, and says the same and ends the same as before", async () => {
    const before = await readFiles(`${folder}/output`);
    const again = await runHere(folder, []);
    expect(first.said).not.toContain(UNCHANGED);
    expect(again.said).toContain(UNCHANGED);
    expect(again.code).toBe(first.code);
    expect(told(again)).toEqual(told(first));
    expect(await readFiles(`${folder}/output`)).toEqual(before);
  });

  it("makes everything when that is asked, with the same bytes", async () => {
    const before = await readFiles(`${folder}/output`);
    const anew = await runHere(folder, ["opnieuw"]);
    expect(anew.said).not.toContain(UNCHANGED);
    expect(await readFiles(`${folder}/output`)).toEqual(before);
  });

  it("keeps off a folder in which another run is at work", async () => {
    const before = await readFiles(`${folder}/output`);
    const mark = `${folder}/output/.bezig`;
    await writeFile(mark, JSON.stringify({computer: hostname(), process: process.pid}));
    const ending = await runHere(folder, ["opnieuw"]);
    await rm(mark);
    expect(ending.code).toBe(4);
    expect(ending.said).toContain("is al een programma bezig");
    expect(await readFiles(`${folder}/output`)).toEqual(before);
  });

  it("says of a file that it is up to date, also when it was made for another edition or date that is named", async () => {
    expect((await runHere(folder, ["waarom", LETTER])).said).toContain(`${LETTER} is actueel`);
    const other = await runHere(folder, ["waarom", LETTER, "datum=2024-05-01"]);
    expect(other.said).toContain("datum: geen toen, 2024-05-01 nu");
    const earlier = await runHere(folder, ["waarom", LETTER, "editie=2019"]);
    expect(earlier.said).toContain("editie: 2023 toen, 2019 nu");
  });
});

describe("after one letter was changed", () => {
  let before: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    before = await readFiles(`${folder}/output`);
    await replaceIn(`${folder}/data/${LETTERS}`, "brand;2.2;A;B;C", "brand;2.2;A;B;D");
  });

  it("a preview tells what would change and writes nothing", async () => {
    const preview = await runHere(folder, ["proef"]);
    expect(preview.said).toContain("Bestanden met een andere inhoud");
    expect(await readFiles(`${folder}/output`)).toEqual(before);
  });

  it("the reason is told down to the cell, with what stood there", async () => {
    const why = await runHere(folder, ["waarom", LETTER]);
    expect(why.said).toContain(`${LETTERS} › E`);
    expect(why.said).toContain("stond “C”, wordt “D”");
    const table = await runHere(folder, ["waarom", "kamer/data/scores.csv"]);
    expect(table.said).toMatch(/daarvan hangt af “[\d.]+” \(\w+: tabel scores, 2019, brand, impact/);
    expect(await readFiles(`${folder}/output`)).toEqual(before);
  });

  it("the run makes the set anew, after which it is up to date", async () => {
    expect((await runHere(folder, [])).said).not.toContain(UNCHANGED);
    expect((await runHere(folder, ["waarom", LETTER])).said).toContain("is actueel");
  });

  it("what somebody typed over a file of the set is a reason too", async () => {
    await writeFile(`${folder}/output/${LETTER}`, "iets anders");
    expect((await runHere(folder, ["waarom", LETTER])).said).toContain(
      "het is niet meer wat Kamerklaar maakte",
    );
  });
});
