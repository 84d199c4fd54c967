import {spawn} from "node:child_process";
import {setTimeout as wait} from "node:timers/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {diskEffects} from "../../pipeline/disk.ts";
import {receive} from "../../pipeline/ontvang.ts";
import {letterFile} from "../support/letter-file.ts";
import {SOUND} from "../support/mistakes.ts";
import {seededRandom} from "../support/random.ts";
import {ROOT} from "../support/repository.ts";
import {requestFor} from "../support/request.ts";
import {newFolder, readFiles, removeFolder, writeFiles} from "../support/scratch.ts";

const KILLS = 8;
let folder = "";
beforeAll(async () => {
  folder = await newFolder();
  await writeFiles(`${folder}/data`, {
    ...SOUND,
    "strategie/organisaties.csv": `${SOUND["strategie/organisaties.csv"]}\nJenV;Justitie en Veiligheid;ministerie;;`,
  });
});
afterAll(() => removeFolder(folder));

/** Receives numbered files from `start` on and is killed a while after the first; gives the number of the last file that was dropped. */
async function receiveUntilKilled(start: number, delay: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", `${ROOT}/tests/end-to-end/receive-loop.ts`, `${folder}/data`, String(start)],
    {cwd: ROOT, stdio: ["ignore", "pipe", "pipe"]},
  );
  let said = "";
  const errors: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await Promise.race([
    new Promise<void>((resolve) =>
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        resolve();
      }),
    ),
    ended,
  ]);
  await wait(delay);
  expect(child.exitCode, errors.join("")).toBe(null);
  child.kill("SIGKILL");
  await ended;
  return Number(said.trim().split("\n").at(-1));
}

describe("a real process that receives files on a real disk", () => {
  it(`killed at ${KILLS} moments has each file it was given, whole, and goes on where it stopped`, async () => {
    const random = seededRandom(26);
    const request = requestFor({
      data: `${folder}/data`,
      templates: `${folder}/geen`,
      output: `${folder}/uit`,
    });
    const effects = {...diskEffects(() => undefined), today: () => "2026-02-03", ask: async () => null};
    const texts = async (): Promise<readonly string[]> =>
      [...(await readFiles(`${folder}/data`))]
        .filter(([path]) => /^(postvak|aanleveringen\/2023)\/JenV[^/]*\.csv$/.test(path))
        .map(([, bytes]) => new TextDecoder().decode(bytes));
    let next = 0;
    for (let turn = 0; turn < KILLS; turn += 1) {
      const last = await receiveUntilKilled(next, random() * 400);
      const after = await texts();
      // A file dropped on the same name before the one there was received is the test's own doing; the loop waits for that.
      for (let number = 0; number <= last; number += 1)
        expect(after, `${number} of ${last}`).toContain(letterFile(number).text);
      await receive(request, effects);
      next = last + 1;
    }
    const files = await readFiles(`${folder}/data`);
    expect([...files.keys()].filter((path) => /^postvak\/|tijdelijk$/.test(path))).toEqual([]);
    const register = new TextDecoder().decode(files.get("aanleveringen/2023/register.csv"));
    const kept = [...files.keys()].filter((path) => /^aanleveringen\/2023\/JenV/.test(path));
    expect(kept.length).toBeGreaterThanOrEqual(next);
    for (const path of kept) expect(register).toContain(`\n${path.split("/").at(-1)};anv-beoordeling;JenV;`);
  }, 240_000);
});
