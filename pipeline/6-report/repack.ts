import {unzipSync, type Zippable, zipSync} from "fflate";
import {compareText} from "../core/place.ts";

/**
 * Local midnight, because that is how zip files tell time: the same bytes in every time zone. Made when it is needed:
 * modules load before run.ts sets the time zone, and an hour before 1980 is no time for a zip.
 */
const zipTime = (): Date => new Date(1980, 0, 1, 0, 0, 0);

/**
 * An office file packed anew, so that its zip no longer depends on the moment it was made: parts in fixed order with a fixed date.
 * @param change gives all parts, by name, as they must be; folders are left out.
 */
export function repack(
  file: Uint8Array,
  change: (parts: ReadonlyMap<string, Uint8Array>) => ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const given = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith("/"));
  const parts = [...change(new Map(given))].sort(([a], [b]) => order(a) - order(b) || compareText(a, b));
  return packParts(parts);
}

/** A zip of these parts in this order, the same whenever it is made; the part that is `stored` is not compressed. */
export function packParts(
  parts: readonly (readonly [name: string, bytes: Uint8Array])[],
  {stored = ""} = {},
): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of parts)
    entries[name] = [bytes, {mtime: zipTime(), os: 0, level: name === stored ? 0 : 9}];
  return zipSync(entries);
}

/** The list of content types comes first: some programs guess the kind of a file from it. */
function order(name: string): number {
  return name === "[Content_Types].xml" ? 0 : 1;
}
