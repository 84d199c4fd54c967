import {readFile} from "node:fs/promises";
import {setTimeout as wait} from "node:timers/promises";
import {isValidSet, recover} from "../../pipeline/7-publish/index.ts";
import {diskEffects} from "../../pipeline/disk.ts";
import {holdFolder} from "../../pipeline/hold-folder.ts";
import {SOUND} from "../support/mistakes.ts";
import {runProgram, startProgram} from "../support/program.ts";
import {seededRandom} from "../support/random.ts";
import {copyProduct, FEW_TEMPLATES, newFolder, readFiles, removeFolder} from "../support/scratch.ts";

/** What became of one run that was killed. */
export interface Kill {
  /** Milliseconds after the start, or after the program said that it was writing. */
  readonly after: number;
  readonly whileWriting: boolean;
  /** Whether the run was over before the kill came. */
  readonly tooLate: boolean;
  /** Whether the kill left anything to clear up. */
  readonly torn: boolean;
  /** Which set was there after recovery; neither means that the output folder was spoilt. */
  readonly left: "old" | "new" | "neither";
}

/** How long the writing of a small set takes at most, in milliseconds. */
const WRITING = 60;

/**
 * Starts the whole program on a small cycle `count` times, each time with another date, and kills it: every other time at
 * a moment anywhere in its run, and else while it writes. After each kill the folder is recovered as the next start does.
 */
export async function killRuns(count: number, seed: number): Promise<readonly Kill[]> {
  const folder = await newFolder();
  const random = seededRandom(seed);
  try {
    await copyProduct(folder, {data: SOUND, templates: FEW_TEMPLATES});
    const start = Date.now();
    await runProgram(folder, ["datum=2024-01-01"]);
    const duration = Date.now() - start;
    const kills: Kill[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const whileWriting = turn % 2 === 1;
      const after = random() * (whileWriting ? WRITING : duration);
      kills.push(await killOne(folder, {after, whileWriting, date: dateOf(turn)}));
    }
    return kills;
  } finally {
    await removeFolder(folder);
  }
}

const dateOf = (turn: number): string => new Date(Date.UTC(2024, 1, 1 + turn)).toISOString().slice(0, 10);

async function killOne(
  folder: string,
  {
    after,
    whileWriting,
    date,
  }: {readonly after: number; readonly whileWriting: boolean; readonly date: string},
): Promise<Kill> {
  const output = `${folder}/output`;
  const effects = diskEffects(() => undefined);
  const before = await readFile(`${output}/manifest.json`, "utf8");
  const {child, ended} = startProgram(folder, [`datum=${date}`]);
  if (whileWriting) await saying(child.stdout, "7/7");
  await wait(after);
  child.kill("SIGKILL");
  const {code, said} = await ended;
  if (code !== null && code !== 0) throw new Error(`the run failed before it could be killed: ${said}`);
  const torn = [...(await readFiles(output)).keys()].some((path) => /^\.(?!bezig)/.test(path));
  const release = await holdFolder(output);
  await recover(output, effects);
  await release();
  const manifest = await readFile(`${output}/manifest.json`, "utf8");
  const clean = [...(await readFiles(output)).keys()].every((path) => !path.startsWith("."));
  const whole = clean && (await isValidSet(output, effects));
  const isNew = manifest.includes(`"datum": "${date}"`);
  const left = !whole || (!isNew && manifest !== before) ? "neither" : isNew ? "new" : "old";
  return {after, whileWriting, tooLate: code !== null, torn, left};
}

/** Waits until a stream holds these words, or ends. */
function saying(stream: NodeJS.ReadableStream | null, words: string): Promise<void> {
  let said = "";
  return new Promise((resolve) => {
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(words)) resolve();
    });
    stream?.once("close", resolve);
  });
}
