import {mkdir, mkdtemp, readdir, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {UsageError} from "../pipeline/core/effects.ts";
import {diskEffects} from "../pipeline/disk.ts";

let folder = "";
const effects = diskEffects(() => undefined);
const bytes = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/kamerklaar-`);
});
afterEach(async () => {
  await rm(folder, {recursive: true, force: true});
});

describe("the disk", () => {
  it("lists all files below a folder by code unit, with forward slashes, and nothing for a folder that is not there", async () => {
    for (const file of ["b/é.txt", "b/Z.txt", "a-1.txt", "a.txt", "b/diep/er/x.txt", "B.txt"]) {
      await effects.write(`${folder}/${file}`, bytes(file));
    }
    await mkdir(`${folder}/leeg`);
    expect(await effects.list(folder)).toEqual([
      "B.txt",
      "a-1.txt",
      "a.txt",
      "b/Z.txt",
      "b/diep/er/x.txt",
      "b/é.txt",
    ]);
    expect(await effects.list(`${folder}/weg`)).toEqual([]);
  });

  it("lists links to files and does not walk into links to folders, which can go round", async () => {
    await effects.write(`${folder}/echt/a.txt`, bytes("a"));
    await symlink(`${folder}/echt/a.txt`, `${folder}/link.txt`);
    await symlink(folder, `${folder}/echt/rondje`);
    await symlink(`${folder}/nergens`, `${folder}/los`);
    expect(await effects.list(folder)).toEqual(["echt/a.txt", "link.txt"]);
  });

  it("reads back what it wrote, over an older file too, and leaves no temporary file", async () => {
    await effects.write(`${folder}/x/y/z.bin`, new Uint8Array([1, 2, 3]));
    await effects.write(`${folder}/x/y/z.bin`, new Uint8Array([0, 255]));
    expect([...(await effects.read(`${folder}/x/y/z.bin`))]).toEqual([0, 255]);
    expect(await readdir(`${folder}/x/y`)).toEqual(["z.bin"]);
  });

  it("says in Dutch which file cannot be read and why", async () => {
    const failure = await effects.read(`${folder}/weg.csv`).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect(String(failure)).toContain(`${folder}/weg.csv kan niet worden gelezen: het bestaat niet.`);
    await expect(effects.read(folder)).rejects.toThrow("het is een map en geen bestand");
    await writeFile(`${folder}/bestand`, "");
    await expect(effects.list(`${folder}/bestand`)).rejects.toBeInstanceOf(UsageError);
  });

  it("says in Dutch that it cannot write where a file stands in the way of a folder, and leaves nothing behind", async () => {
    await writeFile(`${folder}/bestand`, "");
    await expect(effects.write(`${folder}/bestand/onder.txt`, bytes(""))).rejects.toBeInstanceOf(UsageError);
    await expect(effects.write(`${folder}/bestand/onder.txt`, bytes(""))).rejects.toThrow(
      "kan niet worden geschreven",
    );
    expect(await readdir(folder)).toEqual(["bestand"]);
  });

  it("renames folders into folders that do not exist yet, and files over files", async () => {
    await effects.write(`${folder}/oud/a.txt`, bytes("a"));
    await effects.rename(`${folder}/oud`, `${folder}/nieuw/diep`);
    await effects.write(`${folder}/b.txt`, bytes("b"));
    await effects.rename(`${folder}/b.txt`, `${folder}/nieuw/diep/a.txt`);
    expect(await effects.list(folder)).toEqual(["nieuw/diep/a.txt"]);
    expect(await effects.exists(`${folder}/oud`)).toBe(false);
    expect(await effects.exists(`${folder}/nieuw`)).toBe(true);
    await expect(effects.rename(`${folder}/weg`, `${folder}/ergens`)).rejects.toBeInstanceOf(UsageError);
  });

  it("removes a file or a whole folder, and does nothing when it is not there", async () => {
    await effects.write(`${folder}/x/y/z.txt`, bytes(""));
    await effects.remove(`${folder}/x`);
    await effects.remove(`${folder}/x`);
    expect(await effects.list(folder)).toEqual([]);
    expect(await effects.exists(`${folder}/x`)).toBe(false);
  });

  it("says lines to whoever it was given", () => {
    const lines: string[] = [];
    diskEffects((line) => lines.push(line)).say("klaar");
    expect(lines).toEqual(["klaar"]);
  });
});

describe("a file held open by another program", () => {
  // Windows refuses such renames; other systems do not, so the refusal is put in its place here.
  it.each(["EBUSY", "EPERM", "EACCES"])(
    "ends in a refusal (%s) that names the file in the folder, in Dutch",
    async (code) => {
      const held = `${folder}/kamer/brief.docx`;
      await effects.write(held, bytes("x"));
      await effects.write(`${folder}/kamer/a.txt`, bytes("x"));
      vi.resetModules();
      const real = await vi.importActual<typeof import("node:fs/promises")>("node:fs/promises");
      const refused = () => Promise.reject(Object.assign(new Error(code), {code}));
      vi.doMock("node:fs/promises", () => ({
        ...real,
        rename: refused,
        rm: refused,
        open: (path: string, flags: string) => (path === held ? refused() : real.open(path, flags)),
      }));
      const waits: number[] = [];
      vi.doMock("node:timers/promises", () => ({
        setTimeout: async (pause: number) => void waits.push(pause),
      }));
      const locked = (await import("../pipeline/disk.ts")).diskEffects(() => undefined);
      const moving = await locked
        .rename(`${folder}/kamer`, `${folder}/.oud/kamer`)
        .catch((error: unknown) => error);
      const removing = await locked.remove(`${folder}/kamer`).catch((error: unknown) => error);
      vi.doUnmock("node:fs/promises");
      vi.doUnmock("node:timers/promises");
      expect(waits.length).toBeGreaterThan(4);
      for (const refusal of [moving, removing]) {
        expect(refusal).toMatchObject({name: "RefusedError"});
        expect(String(refusal)).toContain(`${held} kan niet worden vervangen`);
        expect(String(refusal)).toContain("Sluit het bestand");
      }
      expect(await effects.list(folder)).toEqual(["kamer/a.txt", "kamer/brief.docx"]);
    },
  );
});
