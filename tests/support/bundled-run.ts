import {createRequire} from "node:module";
import {diskEffects} from "../../pipeline/disk.ts";
import {run} from "../../pipeline/pipeline.ts";
import {memoryEffects} from "./memory-effects.ts";
import {ROOT} from "./repository.ts";

const OUTPUT = "uitvoer";
const require = createRequire(import.meta.url);

/** The files that the bundled data and templates give, by path below the output folder; nothing is written to disk. */
export async function bundledRun(): Promise<ReadonlyMap<string, Uint8Array>> {
  const disk = diskEffects(() => undefined);
  const memory = memoryEffects({});
  const ours = (path: string): boolean => path === OUTPUT || path.startsWith(`${OUTPUT}/`);
  const request = {
    folders: {data: `${ROOT}/data`, templates: `${ROOT}/templates`, output: OUTPUT},
    edition: null,
    date: null,
    definitive: false,
    findFont: (name: string) => require.resolve(name),
    versions: {},
  };
  const effects = {
    ...memory,
    list: (folder: string) => (ours(folder) ? memory : disk).list(folder),
    read: (path: string) => (ours(path) ? memory : disk).read(path),
    exists: (path: string) => (ours(path) ? memory : disk).exists(path),
  };
  await run(request, effects, () => undefined);
  return new Map([...memory.files].map(([path, bytes]) => [path.slice(OUTPUT.length + 1), bytes]));
}
