import {type Effects, UsageError} from "../../pipeline/core/effects.ts";
import {compareText} from "../../pipeline/core/place.ts";

/** Effects on files that exist only in memory, for reading; `opened` lists what was read. A file of null is one that another program holds. */
export function givenFiles(files: Readonly<Record<string, string | Uint8Array | null>>): Effects & {
  readonly opened: readonly string[];
} {
  const opened: string[] = [];
  const never = async (): Promise<never> => {
    throw new Error("Reading must not write.");
  };
  return {
    opened,
    list: async (folder) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1))
        .sort(compareText),
    read: async (path) => {
      opened.push(path);
      const content = files[path];
      if (content === undefined) throw new UsageError(`${path} bestaat niet.`);
      if (content === null)
        throw new UsageError(`${path} kan niet worden gelezen: een ander programma houdt het vast.`);
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    exists: async (path) => path in files,
    write: never,
    rename: never,
    remove: never,
    say: () => {},
  };
}
