import {createRequire} from "node:module";
import {diskEffects} from "../../pipeline/disk.ts";
import {type Outcome, run} from "../../pipeline/pipeline.ts";
import type {Request} from "../../pipeline/request.ts";
import {type MemoryEffects, memoryEffects} from "./memory-effects.ts";
import {ROOT} from "./repository.ts";

const OUTPUT = "uitvoer";
const require = createRequire(import.meta.url);

/** What to do otherwise than the bundled run: files below the product that are new or changed, and what is asked. */
export interface Changes {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly request?: Partial<Omit<Request, "folders">>;
}

/** The files of a run by path below the output folder, and how it ended. */
export interface Made {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly outcome: Outcome;
}

let bundled: Promise<Made> | undefined;

/** The files that the bundled data and templates give, by path below the output folder; nothing is written to disk. The run is made once for all tests of a worker. */
export async function bundledRun(): Promise<ReadonlyMap<string, Uint8Array>> {
  bundled ??= changedRun();
  return (await bundled).files;
}

/** The same with changes; nothing is written to disk. */
export async function changedRun({files = {}, request = {}}: Changes = {}): Promise<Made> {
  const given = Object.entries(files).map(([path, content]) => [`${ROOT}/${path}`, content] as const);
  const memory = memoryEffects(Object.fromEntries(given));
  const kept = new Set(memory.files.keys());
  const effects = beforeDisk(memory);
  const asked = {...bundledRequest(), ...request};
  const outcome = await run(asked, effects, () => undefined);
  const made = [...memory.files].filter(([path]) => !kept.has(path));
  return {files: new Map(made.map(([path, bytes]) => [path.slice(OUTPUT.length + 1), bytes])), outcome};
}

/** What the bundled run is asked. */
export const bundledRequest = (): Request => ({
  folders: {data: `${ROOT}/data`, templates: `${ROOT}/templates`, output: OUTPUT},
  edition: null,
  date: null,
  definitive: false,
  findFont: (name: string) => require.resolve(name),
  versions: {},
});

/** Effects on the files of the bundled run as if they lay in its output folder, and on the product; nothing is written to disk. */
export const onBundledRun = (files: ReadonlyMap<string, Uint8Array>): MemoryEffects =>
  beforeDisk(
    memoryEffects(Object.fromEntries([...files].map(([path, bytes]) => [`${OUTPUT}/${path}`, bytes]))),
  );

/** Files in memory before those on disk; the output folder is in memory only. */
function beforeDisk(memory: MemoryEffects): MemoryEffects {
  const disk = diskEffects(() => undefined);
  const kept = new Set(memory.files.keys());
  const ours = (path: string): boolean => path === OUTPUT || path.startsWith(`${OUTPUT}/`) || kept.has(path);
  return {
    ...memory,
    list: async (folder: string) => {
      if (ours(folder)) return memory.list(folder);
      const both = new Set([...(await disk.list(folder)), ...(await memory.list(folder))]);
      return [...both].sort();
    },
    read: (path: string) => (ours(path) ? memory : disk).read(path),
    exists: (path: string) => (ours(path) ? memory : disk).exists(path),
  };
}
