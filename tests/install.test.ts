import {execFile} from "node:child_process";
import {copyFile, mkdir, readFile, symlink, utimes, writeFile} from "node:fs/promises";
import {promisify} from "node:util";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {newFolder, removeFolder} from "./support/scratch.ts";

const LONG_AGO = new Date("2020-01-01T00:00:00Z");

describe("what runs before a command", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
    await mkdir(`${folder}/pipeline`);
    await copyFile(new URL("../pipeline/install.mjs", import.meta.url), `${folder}/pipeline/install.mjs`);
    await writeFile(`${folder}/package-lock.json`, "{}");
    // Takes the place of npm, and takes down what it is asked.
    await writeFile(
      `${folder}/npm.js`,
      'require("node:fs").writeFileSync("asked.txt", process.argv.slice(2).join(" "))',
    );
  });
  afterEach(() => removeFolder(folder));

  async function asked(): Promise<string> {
    const env = {...process.env, npm_execpath: `${folder}/npm.js`};
    await promisify(execFile)(process.execPath, [`${folder}/pipeline/install.mjs`], {env});
    return readFile(`${folder}/asked.txt`, "utf8").catch(() => "nothing");
  }

  async function installedAt(date: Date, packages = `${folder}/node_modules`): Promise<void> {
    await mkdir(packages);
    await writeFile(`${packages}/.package-lock.json`, "{}");
    await utimes(`${packages}/.package-lock.json`, date, date);
  }

  test("installs the packages when there are none", async () => {
    expect(await asked()).toMatch(/^ci /);
  });

  test("installs them anew when the lock file is newer", async () => {
    await installedAt(LONG_AGO);
    expect(await asked()).toMatch(/^ci /);
  });

  test("installs nothing when they are as new as the lock file", async () => {
    await utimes(`${folder}/package-lock.json`, LONG_AGO, LONG_AGO);
    await installedAt(LONG_AGO);
    expect(await asked()).toBe("nothing");
  });

  test("leaves a folder of packages that is a link as it is, for npm would empty what it points at", async () => {
    await installedAt(LONG_AGO, `${folder}/elsewhere`);
    await symlink(`${folder}/elsewhere`, `${folder}/node_modules`, "junction");
    expect(await asked()).toBe("nothing");
  });
});
