import {spawn} from "node:child_process";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {setTimeout as wait} from "node:timers/promises";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {isValidSet, recover} from "../../pipeline/7-publish/index.ts";
import {diskEffects} from "../../pipeline/disk.ts";

const LOOP = fileURLToPath(new URL("publish-loop.ts", import.meta.url));
const LANES = 5;
const KILLS_PER_LANE = 10;
/** Odd enough that the moments fall all over a swap, which takes some ten milliseconds. */
const MOMENTS = moments(20_23, LANES * KILLS_PER_LANE);

let built = "";

/** Built once: loading the sources fifty times takes far longer than what is tested. */
beforeAll(async () => {
  built = await mkdtemp(`${tmpdir()}/kamerklaar-`);
  await build({
    entryPoints: [LOOP],
    outfile: `${built}/loop.mjs`,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
});
afterAll(() => rm(built, {recursive: true, force: true}));

describe("a real process on a real disk", () => {
  it("killed at fifty moments while it publishes leaves, after recovery, one whole set each time", async () => {
    const lanes = Array.from({length: LANES}, (_, lane) =>
      killInLane(MOMENTS.slice(lane * KILLS_PER_LANE, (lane + 1) * KILLS_PER_LANE)),
    );
    const torn = (await Promise.all(lanes)).reduce((sum, count) => sum + count, 0);
    expect(torn).toBeGreaterThan(5);
  }, 240_000);
});

/** How many kills left something to recover from. */
async function killInLane(delays: readonly number[]): Promise<number> {
  const output = await mkdtemp(`${tmpdir()}/kamerklaar-`);
  const effects = diskEffects(() => undefined);
  let torn = 0;
  try {
    await mkdir(output, {recursive: true});
    await writeFile(`${output}/README.md`, "tracked");
    for (const [turn, delay] of delays.entries()) {
      await publishUntilKilled(output, turn * 1000, delay);
      const files = await effects.list(output);
      if (files.some((file) => file.startsWith("."))) torn += 1;
      await recover(output, effects);
      const set = await effects.list(output);
      expect(set.filter((file) => file.startsWith("."))).toEqual([]);
      expect(set).toContain("README.md");
      expect(await isValidSet(output, effects), `after ${delay} ms`).toBe(true);
      expect(await setNumbersIn(output, set)).toHaveLength(1);
    }
  } finally {
    await rm(output, {recursive: true, force: true});
  }
  return torn;
}

async function setNumbersIn(output: string, files: readonly string[]): Promise<readonly string[]> {
  const effects = diskEffects(() => undefined);
  const numbers = new Set<string>();
  for (const file of files.filter((path) => path.endsWith(".txt"))) {
    for (const line of new TextDecoder()
      .decode(await effects.read(`${output}/${file}`))
      .trim()
      .split("\n"))
      numbers.add(line);
  }
  return [...numbers];
}

async function publishUntilKilled(output: string, start: number, delay: number): Promise<void> {
  const child = spawn(process.execPath, [`${built}/loop.mjs`, output, String(start)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const errors: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await Promise.race([new Promise<void>((resolve) => child.stdout.once("data", () => resolve())), ended]);
  // The first set must be there before a kill can count: wait for its manifest.
  const effects = diskEffects(() => undefined);
  while (child.exitCode === null && !(await effects.exists(`${output}/manifest.json`))) await wait(5);
  await wait(delay);
  expect(child.exitCode, errors.join("")).toBe(null);
  child.kill("SIGKILL");
  await ended;
}

/** Moments from 0 to 120 ms by a linear congruential generator, so that a failure can be repeated. */
function moments(seed: number, count: number): readonly number[] {
  const delays: number[] = [];
  let state = seed;
  for (let index = 0; index < count; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    delays.push((state / 2_147_483_648) * 120);
  }
  return delays;
}
