import {readdirSync, readFileSync} from "node:fs";
import path from "node:path/posix";
import {fileURLToPath} from "node:url";
import {compareText} from "../../pipeline/core/place.ts";

/** Where the repository stands, with forward slashes and without one at the end. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url))
  .replaceAll("\\", "/")
  .replace(/\/$/, "");

/** Folders that hold nothing of our own. */
const FOREIGN = new Set(["node_modules", ".git", "coverage"]);

/** The files below a folder of the repository, sorted, as paths from the root. What `npm start` makes is left out. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), {withFileTypes: true})
    .flatMap((entry) => {
      const name = path.join(folder, entry.name);
      if (FOREIGN.has(entry.name) || (folder === "output" && entry.name !== "README.md")) return [];
      return entry.isDirectory() ? filesBelow(name) : [name];
    })
    .sort(compareText);
}

/** The text of a file of the repository, with line ends as `\n`. */
export const textOf = (file: string): string =>
  readFileSync(path.join(ROOT, file), "utf8").replaceAll("\r\n", "\n");
