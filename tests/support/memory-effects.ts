import {type Effects, UsageError} from "../../pipeline/core/effects.ts";
import {compareText} from "../../pipeline/core/place.ts";

/** Effects on files that only exist in a map from path to bytes; what is said is kept in `lines`. */
export interface MemoryEffects extends Effects {
  readonly files: Map<string, Uint8Array>;
  readonly lines: string[];
}

/** A disk in memory, so that stages can be tested without touching a real one. */
export function memoryEffects(initial: Readonly<Record<string, string | Uint8Array>>): MemoryEffects {
  const encode = (content: string | Uint8Array): Uint8Array =>
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  const files = new Map(Object.entries(initial).map(([path, content]) => [path, encode(content)]));
  const lines: string[] = [];
  const below = (folder: string): readonly string[] =>
    [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    files,
    lines,
    list: async (folder) =>
      below(folder)
        .map((path) => path.slice(folder.length + 1))
        .sort(compareText),
    read: async (path) => {
      const bytes = files.get(path);
      if (bytes === undefined) throw new UsageError(`${path} bestaat niet`);
      return bytes;
    },
    exists: async (path) => files.has(path) || below(path).length > 0,
    write: async (path, bytes) => void files.set(path, bytes),
    rename: async (from, to) => {
      for (const path of [...below(from), ...(files.has(from) ? [from] : [])]) {
        files.set(to + path.slice(from.length), files.get(path) as Uint8Array);
        files.delete(path);
      }
    },
    remove: async (path) => {
      for (const name of [...below(path), path]) files.delete(name);
    },
    say: (line) => void lines.push(line),
  };
}
