import {describe, expect, it} from "vitest";
import {
  freeze,
  frozenProblems,
  publish,
  type RunRecord,
  readFrozen,
  sentDates,
} from "../../pipeline/7-publish/index.ts";
import {sha256} from "../../pipeline/7-publish/manifest.ts";
import {RefusedError} from "../../pipeline/core/effects.ts";
import {Disk, Killed} from "./memory-effects.ts";

const FOLDERS = {data: "data", templates: "sjablonen", output: "uit"};
const bytes = (text: string) => new TextEncoder().encode(text);
const input = (file: string, text: string) => ({file, sha256: sha256(bytes(text))});
const INPUTS = [input("strategie/edities.csv", "edities"), input("rapporten/brief.md", "brief")];
const RUN: RunRecord = {
  inputs: INPUTS,
  versions: {node: "20"},
  seed: 1,
  options: {editie: "2023", datum: "2026-12-01", definitief: true},
};
const ASKED = {
  folders: FOLDERS,
  sent: "2026-12-04",
  paper: "Kamerstukken II 30821, nr. 123",
  fictitious: false,
};
const TARGET = "data/verzonden/2026-12-04";

async function diskWithSet(run: RunRecord = RUN): Promise<Disk> {
  const disk = new Disk([
    ["data/strategie/edities.csv", bytes("edities")],
    ["data/aanleveringen/2023/ongelezen.xlsx", bytes("?")],
    ["data/postvak/nieuw.xlsx", bytes("?")],
    ["sjablonen/rapporten/brief.md", bytes("brief")],
  ]);
  const files = [
    {path: "kamer/brief.pdf", bytes: bytes("de brief")},
    {path: "intern/lijst.csv", bytes: bytes("de lijst")},
  ];
  await publish(files, run, "uit", disk.effects());
  return disk;
}
const below = (disk: Disk, folder: string): readonly string[] =>
  [...disk.files.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .sort();
const reasonOf = (disk: Disk, asked = ASKED): Promise<string> =>
  freeze(asked, disk.effects()).then(
    () => "",
    (error: unknown) => (error instanceof RefusedError ? error.message : String(error)),
  );

describe("keeping a set as it was sent", () => {
  it("copies outputs, input, templates and manifest, and says what they were", async () => {
    const disk = await diskWithSet();
    expect(await freeze(ASKED, disk.effects())).toBe(TARGET);
    expect(below(disk, TARGET)).toEqual([
      "invoer/strategie/edities.csv",
      "sjablonen/rapporten/brief.md",
      "uitvoer/intern/lijst.csv",
      "uitvoer/kamer/brief.pdf",
      "uitvoer/manifest.json",
      "vastlegging.json",
    ]);
    const set = await readFrozen("data", "2026-12-04", disk.effects());
    expect(set).toMatchObject({
      paper: "Kamerstukken II 30821, nr. 123",
      unread: {data: ["aanleveringen/2023/ongelezen.xlsx"], templates: []},
      manifest: {options: {editie: "2023"}, versions: {node: "20"}},
    });
    expect(await sentDates("data", disk.effects())).toEqual(["2026-12-04"]);
  });

  it("never writes over what was kept before", async () => {
    const disk = await diskWithSet();
    await freeze(ASKED, disk.effects());
    const before = new Map(disk.files);
    expect(await reasonOf(disk)).toContain("wordt nooit overschreven");
    expect(disk.files).toEqual(before);
  });

  it("keeps no set that is not final, unless it is said to be fictitious", async () => {
    const disk = await diskWithSet({...RUN, options: {...RUN.options, definitief: false}});
    expect(await reasonOf(disk)).toContain("niet als definitief gemaakt");
    expect(below(disk, "data/verzonden")).toEqual([]);
    expect(await reasonOf(disk, {...ASKED, fictitious: true})).toBe("");
  });

  it.each([
    ["uit/kamer/brief.pdf", "kamer/brief.pdf is gewijzigd"],
    ["data/strategie/edities.csv", "strategie/edities.csv is sindsdien gewijzigd"],
    ["sjablonen/rapporten/brief.md", "rapporten/brief.md is sindsdien gewijzigd"],
  ])("refuses when %s was changed", async (path, reason) => {
    const disk = await diskWithSet();
    disk.files.set(path, bytes("anders"));
    expect(await reasonOf(disk)).toContain(reason);
    expect(below(disk, "data/verzonden")).toEqual([]);
  });

  it("refuses when input is gone", async () => {
    const disk = await diskWithSet();
    disk.files.delete("data/strategie/edities.csv");
    expect(await reasonOf(disk)).toContain("strategie/edities.csv is er niet meer");
  });

  it("killed at any change leaves nothing that counts as sent, and the next time does it whole", async () => {
    const whole = await diskWithSet();
    const start = whole.changes;
    await freeze(ASKED, whole.effects());
    for (let killAt = 0; killAt < whole.changes - start; killAt += 1) {
      const disk = await diskWithSet();
      await expect(freeze(ASKED, disk.effects(killAt))).rejects.toThrow(Killed);
      expect(await sentDates("data", disk.effects()), `killed at ${killAt}`).toEqual([]);
      await freeze(ASKED, disk.effects());
      expect(below(disk, "data")).toEqual(below(whole, "data"));
    }
  });

  it("sees what was changed, taken away or added in it afterwards", async () => {
    const disk = await diskWithSet();
    await freeze(ASKED, disk.effects());
    disk.files.set(`${TARGET}/uitvoer/kamer/brief.pdf`, bytes("de Brief"));
    disk.files.delete(`${TARGET}/sjablonen/rapporten/brief.md`);
    disk.files.set(`${TARGET}/uitvoer/kamer/extra.txt`, bytes(""));
    const set = await readFrozen("data", "2026-12-04", disk.effects());
    expect(set === null ? null : await frozenProblems("data", set, disk.effects())).toEqual([
      "uitvoer/kamer/brief.pdf is later gewijzigd",
      "sjablonen/rapporten/brief.md ontbreekt",
      "uitvoer/kamer/extra.txt is later toegevoegd",
    ]);
  });

  it("does not mind what Office and the system leave in any folder that is looked at", async () => {
    const disk = await diskWithSet();
    await freeze(ASKED, disk.effects());
    for (const name of ["uitvoer/kamer/~$brief.docx", "Thumbs.db", ".DS_Store"])
      disk.files.set(`${TARGET}/${name}`, bytes("rommel"));
    const set = await readFrozen("data", "2026-12-04", disk.effects());
    expect(set === null ? null : await frozenProblems("data", set, disk.effects())).toEqual([]);
  });

  it("still counts as sent when what says what it was is gone, so that this can be told", async () => {
    const disk = await diskWithSet();
    await freeze(ASKED, disk.effects());
    disk.files.delete(`${TARGET}/vastlegging.json`);
    expect(await sentDates("data", disk.effects())).toEqual(["2026-12-04"]);
    expect(await readFrozen("data", "2026-12-04", disk.effects())).toBeNull();
  });
});
