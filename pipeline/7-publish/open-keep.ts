import {type Effects, UsageError} from "../core/effects.ts";
import type {Keep} from "../core/keep.ts";
import {sha256} from "./manifest.ts";
import {meaningOf} from "./meaning.ts";
import {INTERIM} from "./places.ts";

/** Results of earlier runs, and a way to leave this run's behind. */
export interface OpenKeep extends Keep {
  /** Writes what is new, and clears what this run did not use once there is too much of it. */
  save(): Promise<void>;
}

/** With more bytes than this, results that the last run did not use make way: some five sets. */
const MOST_BYTES = 24_000_000;
/** Names are `<what it was made from>.<what it is>`, each the first half of a SHA-256: short enough for the longest path of Windows. */
const DIGITS = 32;
const NAME = /^([0-9a-f]{32})\.([0-9a-f]{32})$/;

/**
 * Opens the results of earlier runs beside a set. What does not have the bytes that its name says counts as absent, so the folder may be emptied or
 * damaged at any time. `program` says with what they were made: results of another program are others.
 */
export async function openKeep(output: string, program: string, effects: Effects): Promise<OpenKeep> {
  const folder = `${output}/${INTERIM}`;
  const found = await readResults(folder, effects);
  const made = new Map<string, Uint8Array>();
  const used = new Set<string>();
  return {
    look(kind, from) {
      const key = half(meaningOf([program, kind, from]));
      used.add(key);
      return {
        bytes: made.get(key) ?? found.get(key)?.bytes ?? null,
        put: (bytes) => void made.set(key, bytes),
      };
    },
    async save() {
      for (const [key, bytes] of made) await effects.write(`${folder}/${nameOf(key, bytes)}`, bytes);
      const sizes = [...found.values(), ...[...made.values()].map((bytes) => ({bytes}))];
      if (sizes.reduce((sum, {bytes}) => sum + bytes.length, 0) <= MOST_BYTES) return;
      for (const [key, {name}] of found) if (!used.has(key)) await effects.remove(`${folder}/${name}`);
    },
  };
}

/** Clears what earlier runs made, so that the next one makes everything anew. */
export const forgetResults = (output: string, effects: Effects): Promise<void> =>
  effects.remove(`${output}/${INTERIM}`);

async function readResults(folder: string, effects: Effects) {
  const found = new Map<string, {readonly name: string; readonly bytes: Uint8Array}>();
  for (const name of await effects.list(folder)) {
    const [, key, content] = NAME.exec(name) ?? [];
    if (key === undefined) continue;
    const bytes = await readIfStill(`${folder}/${name}`, effects);
    if (bytes !== null && half(sha256(bytes)) === content) found.set(key, {name, bytes});
  }
  return found;
}

/** Another run may clear a result between seeing it and reading it. */
async function readIfStill(path: string, effects: Effects): Promise<Uint8Array | null> {
  try {
    return await effects.read(path);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

const half = (digest: string): string => digest.slice(0, DIGITS);
const nameOf = (key: string, bytes: Uint8Array): string => `${key}.${half(sha256(bytes))}`;
