import type {Effects} from "./core/effects.ts";
import {compareText} from "./core/place.ts";

/** What is seen otherwise than on disk. */
export interface Seen {
  /** Files that are told to be there and are empty. */
  readonly empty?: readonly string[];
  /** A folder that is read from another place. */
  readonly moved?: {readonly to: string; readonly from: string};
}

/** Effects that read the disk and keep in memory what is written: nothing on disk changes, and nothing is said. */
export function overDisk(
  disk: Effects,
  {empty = [], moved}: Seen = {},
): Effects & {readonly written: ReadonlyMap<string, Uint8Array>} {
  const ghosts = new Set(empty);
  const written = new Map<string, Uint8Array>();
  const below = (paths: Iterable<string>, folder: string): readonly string[] =>
    [...paths].filter((path) => path.startsWith(`${folder}/`));
  const real = (path: string): string =>
    moved !== undefined && (path === moved.to || path.startsWith(`${moved.to}/`))
      ? moved.from + path.slice(moved.to.length)
      : path;
  const movedBelow = async (folder: string): Promise<readonly string[]> =>
    moved?.to.startsWith(`${folder}/`)
      ? (await disk.list(moved.from)).map((name) => `${moved.to.slice(folder.length + 1)}/${name}`)
      : [];
  return {
    written,
    list: async (folder) => {
      const here = [...below(ghosts, folder), ...below(written.keys(), folder)];
      const names = here.map((path) => path.slice(folder.length + 1));
      const all = [...(await disk.list(real(folder))), ...(await movedBelow(folder)), ...names];
      return [...new Set(all)].sort(compareText);
    },
    read: async (path) =>
      written.get(path) ?? (ghosts.has(path) ? new Uint8Array() : await disk.read(real(path))),
    exists: async (path) =>
      written.has(path) ||
      ghosts.has(path) ||
      below(written.keys(), path).length > 0 ||
      (await disk.exists(real(path))),
    write: async (path, bytes) => void written.set(path, bytes),
    rename: async (from, to) => {
      for (const path of [...below(written.keys(), from), from]) {
        const bytes = written.get(path);
        if (bytes === undefined) continue;
        written.set(to + path.slice(from.length), bytes);
        written.delete(path);
      }
    },
    remove: async (path) => {
      for (const name of [...below(written.keys(), path), path]) written.delete(name);
    },
    say: () => undefined,
  };
}
