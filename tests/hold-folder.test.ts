import {spawnSync} from "node:child_process";
import {mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {hostname, tmpdir} from "node:os";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {RefusedError} from "../pipeline/core/effects.ts";
import {holdFolder} from "../pipeline/hold-folder.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/kamerklaar-`);
});
afterEach(() => rm(folder, {recursive: true, force: true}));

const markedBy = (computer: string, process: number): Promise<void> =>
  writeFile(`${folder}/.bezig`, JSON.stringify({computer, process}));

describe("a folder that is held", () => {
  it("is refused to the next, with who has it, until it is let go", async () => {
    const release = await holdFolder(`${folder}/uit`);
    const refusal = await holdFolder(`${folder}/uit`).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RefusedError);
    expect(String(refusal)).toContain(`proces ${process.pid} op ${hostname()}`);
    await release();
    expect(await readdir(folder)).toEqual([]);
    await (await holdFolder(`${folder}/uit`))();
  });

  it("goes to one of ten that ask at the same moment", async () => {
    const asked = await Promise.allSettled(Array.from({length: 10}, () => holdFolder(folder)));
    expect(asked.filter(({status}) => status === "fulfilled")).toHaveLength(1);
  });

  it("is free when the program that had it is no more, or left its mark half written", async () => {
    const {pid} = spawnSync(process.execPath, ["--version"]);
    await markedBy(hostname(), pid);
    await (await holdFolder(folder))();
    await writeFile(`${folder}/.bezig`, "{");
    await (await holdFolder(folder))();
    expect(await readdir(folder)).toEqual([]);
  });

  it("is refused when a program on another computer may have it, with what to remove", async () => {
    await markedBy("een andere computer", 1);
    await expect(holdFolder(folder)).rejects.toThrow(`verwijder dan ${folder}/.bezig`);
  });

  it("is nobody’s where a file stands in its way: what is written there tells that better", async () => {
    await writeFile(`${folder}/bestand`, "");
    await (await holdFolder(`${folder}/bestand`))();
    expect(await readdir(folder)).toEqual(["bestand"]);
  });
});
