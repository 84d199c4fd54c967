import {type Effects, UsageError} from "../core/effects.ts";
import type {Keep, Kept} from "../core/keep.ts";
import {SENT} from "./frozen.ts";
import {sha256} from "./manifest.ts";
import {MANIFEST, REFUSED} from "./places.ts";
import {recover} from "./recover.ts";
import {isValidSet, LITTER} from "./valid-set.ts";

/** What a run is asked, with everything that it may read. */
export interface Asked {
  readonly choices: Readonly<Record<string, string | boolean | null>>;
  /** Name and SHA-256 of every file. */
  readonly files: readonly (readonly [string, string])[];
}

/** What comes in is no input before it was received. */
const NO_INPUT = /^data\/postvak\//;

/** Takes down what is asked, before anything is made of it; null when a file cannot be read, for then only a run can tell whether it needs that file. */
export async function takeDown(
  {data, templates}: {readonly data: string; readonly templates: string},
  choices: Asked["choices"],
  {effects, keep}: {readonly effects: Effects; readonly keep: Keep},
): Promise<Asked | null> {
  const below = async (root: string, label: string) =>
    (await effects.list(root))
      .map((name) => ({path: `${root}/${name}`, name: `${label}/${name}`}))
      .filter(({name}) => !NO_INPUT.test(name) && !LITTER.test(name));
  const all = [...(await below(data, "data")), ...(await below(templates, "templates"))];
  try {
    const files = all.map(async ({path, name}) => {
      const bytes = await effects.read(path);
      const digest = sha256(bytes);
      if (!name.startsWith(`data/${SENT}/`)) keepInput(keep, digest, bytes);
      return [name, digest] as const;
    });
    return {choices, files: await Promise.all(files)};
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** A larger file is not kept: what others sent to be passed on. */
const MOST_BYTES = 1_000_000;

/** Keeps a file as it is, so that a later run can tell which of its cells changed. */
function keepInput(keep: Keep, digest: string, bytes: Uint8Array): void {
  const kept = keep.look(INPUT, digest);
  if (kept.bytes === null && bytes.length <= MOST_BYTES) kept.put(bytes);
}

const INPUT = "invoer";

/** An input file of an earlier run by its SHA-256; null when it was not kept. */
export const inputOf = (keep: Keep, digest: string): Uint8Array | null => keep.look(INPUT, digest).bytes;

/** What the run told, as data, that made the set in the output folder; null unless that was asked the same and its set is still there, whole. Clears what an interrupted run left. */
export async function toldBefore<Told>(
  output: string,
  {asked, keep}: {readonly asked: Asked | null; readonly keep: Keep},
  effects: Effects,
): Promise<Told | null> {
  await recover(output, effects);
  if (asked === null) return null;
  if (await effects.exists(`${output}/${REFUSED}`)) return null;
  const {bytes} = await about(output, {asked, keep}, effects);
  if (bytes === null || !(await isValidSet(output, effects))) return null;
  return JSON.parse(new TextDecoder().decode(bytes)) as Told;
}

/** Keeps what a run told, with the set that it just put in the output folder. */
export async function keepTold(
  output: string,
  {asked, keep, told}: {readonly asked: Asked | null; readonly keep: Keep; readonly told: unknown},
  effects: Effects,
): Promise<void> {
  if (asked === null) return;
  const {put} = await about(output, {asked, keep}, effects);
  put(new TextEncoder().encode(JSON.stringify(told)));
}

async function about(
  output: string,
  {asked, keep}: {readonly asked: Asked; readonly keep: Keep},
  effects: Effects,
): Promise<Kept> {
  const manifest = `${output}/${MANIFEST}`;
  const set = (await effects.exists(manifest)) ? sha256(await effects.read(manifest)) : "";
  return keep.look("afloop", {asked, set});
}
