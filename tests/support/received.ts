import {READ_HERE} from "../../pipeline/1-ingest/index.ts";
import type {ReceivingEffects} from "../../pipeline/core/effects.ts";
import {receive} from "../../pipeline/ontvang.ts";
import {type MemoryEffects, memoryEffects} from "./memory-effects.ts";
import {requestFor} from "./request.ts";
import type {DataFiles} from "./small-cycle.ts";

/** The day on which everything is received in tests. */
export const TODAY = "2026-02-03";

export const request = requestFor({data: "data", templates: "geen", output: "uit"});

/** A disk in memory with these files below `data/`. */
export const diskWith = (files: DataFiles): MemoryEffects =>
  memoryEffects(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`data/${path}`, content])),
  );

/** Receives what lies in the postbox; questions get these answers in turn, and nobody is there when they run out. */
export async function receiveOn(disk: MemoryEffects, answers: readonly string[] = []) {
  const left = [...answers];
  const asked: string[] = [];
  const effects: ReceivingEffects = {
    ...disk,
    today: () => TODAY,
    ask: async (question) => {
      asked.push(question);
      return left.shift() ?? null;
    },
  };
  return {...(await receive(request, effects, () => READ_HERE)), asked};
}

/** The text of a file on a disk in memory, empty when it is not there. */
export const textOn = (disk: MemoryEffects, path: string): string =>
  new TextDecoder().decode(disk.files.get(path) ?? new Uint8Array());

/** The names below a folder. */
export const namesOn = (disk: MemoryEffects, folder: string): readonly string[] =>
  [...disk.files.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .sort();
