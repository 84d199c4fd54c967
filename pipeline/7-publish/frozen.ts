import type {Effects} from "../core/effects.ts";
import type {IsoDate} from "../core/ids.ts";
import {compareText} from "../core/place.ts";
import {type Manifest, type OutputFile, readManifest, readOutputs} from "./manifest.ts";
import {MANIFEST} from "./places.ts";
import {isSame, LITTER} from "./valid-set.ts";

/** Below the data folder: a folder for each set that was sent, by its date. */
export const SENT = "verzonden";
/** In the folder of a sent set: what was sent, the data and templates that it was made from, and what it all was. */
export const FROZEN = {output: "uitvoer", data: "invoer", templates: "sjablonen", record: "vastlegging.json"};

/** A set that was sent, as its `vastlegging.json` has it. */
export interface FrozenSet {
  /** The day on which it was sent. */
  readonly sent: IsoDate;
  /** The parliamentary paper that it became, as printed; empty when it is not known. */
  readonly paper: string;
  /** Files that lay among the input and were not opened, by their path below the data or templates folder: their names alone may give a finding. */
  readonly unread: {readonly data: readonly string[]; readonly templates: readonly string[]};
  /** Everything in its folder but `vastlegging.json` itself. */
  readonly files: readonly OutputFile[];
  /** The manifest of the set itself. */
  readonly manifest: Manifest;
}

/** The bytes of `vastlegging.json`. The manifest lies beside it, in the set. */
export function writeFrozen({sent, paper, unread, files, manifest}: FrozenSet): Uint8Array {
  const record = {
    verzonden: sent,
    kamerstuk: paper,
    keuzes: manifest.options,
    versies: manifest.versions,
    ongelezen: {data: unread.data, sjablonen: unread.templates},
    outputs: files,
  };
  return new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`);
}

/** The dates on which sets were sent, the earliest first; also of a set that has lost what says what it was. */
export async function sentDates(data: string, effects: Effects): Promise<readonly IsoDate[]> {
  const files = (await effects.list(`${data}/${SENT}`)).filter((path) => !LITTER.test(path));
  const dates = files.flatMap((path) => /^(\d{4}-\d{2}-\d{2})\//.exec(path)?.[1] ?? []);
  return [...new Set(dates)].sort(compareText);
}

/** The set that was sent on a date; null when there is none, or nothing that says what it was. */
export async function readFrozen(data: string, date: IsoDate, effects: Effects): Promise<FrozenSet | null> {
  const folder = `${data}/${SENT}/${date}`;
  const [record, manifest] = [`${folder}/${FROZEN.record}`, `${folder}/${FROZEN.output}/${MANIFEST}`];
  if (!(await effects.exists(record)) || !(await effects.exists(manifest))) return null;
  const bytes = await effects.read(record);
  const files = readOutputs(bytes);
  const set = readManifest(await effects.read(manifest));
  if (files === null || set === null) return null;
  const {kamerstuk, ongelezen} = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  return {
    sent: date,
    paper: typeof kamerstuk === "string" ? kamerstuk : "",
    unread: {data: textsIn(ongelezen, "data"), templates: textsIn(ongelezen, "sjablonen")},
    files,
    manifest: set,
  };
}

/** What was changed in the folder of a sent set since it was made, in Dutch; empty when nothing was. */
export async function frozenProblems(
  data: string,
  set: FrozenSet,
  effects: Effects,
): Promise<readonly string[]> {
  const folder = `${data}/${SENT}/${set.sent}`;
  const problems: string[] = [];
  for (const file of set.files) {
    const path = `${folder}/${file.file}`;
    if (!(await effects.exists(path))) problems.push(`${file.file} ontbreekt`);
    else if (!isSame(file, await effects.read(path))) problems.push(`${file.file} is later gewijzigd`);
  }
  const known = new Set([FROZEN.record, ...set.files.map(({file}) => file)]);
  const added = (await effects.list(folder)).filter((file) => !known.has(file) && !LITTER.test(file));
  return [...problems, ...added.map((file) => `${file} is later toegevoegd`)];
}

function textsIn(value: unknown, name: string): readonly string[] {
  const found = typeof value === "object" && value !== null ? Reflect.get(value, name) : null;
  return Array.isArray(found) ? found.filter((item): item is string => typeof item === "string") : [];
}
