import type {Archive} from "../workbook/archive.ts";
import {parseXml} from "../workbook/parse-xml.ts";
import {done, type Tried} from "../workbook/tried.ts";
import {attributeOf} from "./word-attributes.ts";

/** Levels that count, as `levelName` writes them; the others have a sign. */
export type CountedLevels = ReadonlySet<string>;

/** A level of a numbering in one text. */
export const levelName = (numbering: string, level: string): string => `${numbering}/${level}`;

/** Which levels of which numberings of a Word file count, in whatever figures or letters; none when it has no such part. */
export async function readWordNumbering(
  archive: Archive,
  part: string | null,
): Promise<Tried<CountedLevels>> {
  const counted = new Set<string>();
  if (part === null) return done(counted);
  // Numberings share a design, and all designs stand before them.
  const designs = new Map<string, Set<string>>();
  let [design, level, numbering] = ["", "", ""];
  const parsed = await parseXml(archive.chunks(part), part, {
    open: (name, attributes, parent) => {
      const value = attributeOf(attributes, "val");
      if (name === "abstractNum") {
        design = attributeOf(attributes, "abstractNumId");
        designs.set(design, new Set());
      } else if (name === "lvl") level = attributeOf(attributes, "ilvl");
      else if (name === "numFmt" && parent === "lvl" && value !== "bullet" && value !== "none")
        designs.get(design)?.add(level);
      else if (name === "num") numbering = attributeOf(attributes, "numId");
      else if (name === "abstractNumId" && parent === "num")
        for (const each of designs.get(value) ?? []) counted.add(levelName(numbering, each));
    },
  });
  return parsed.refusal === null ? done(counted) : parsed;
}
