import type {Archive} from "../workbook/archive.ts";
import {parseXml} from "../workbook/parse-xml.ts";
import {done, type Tried} from "../workbook/tried.ts";
import {attributeOf, isSwitchedOn} from "./word-attributes.ts";

/** What the named styles of a Word file do to a text, by the id of the style. */
export interface WordStyles {
  /** Level from 1 of styles for headings, whatever the language of Word that made them. */
  readonly headings: ReadonlyMap<string, number>;
  /** Styles that number or mark a paragraph. */
  readonly lists: ReadonlySet<string>;
  /** Styles whose text does not show. */
  readonly hidden: ReadonlySet<string>;
}

/** Reads the styles of a Word file; none when it has no such part. */
export async function readWordStyles(archive: Archive, part: string | null): Promise<Tried<WordStyles>> {
  const headings = new Map<string, number>();
  const lists = new Set<string>();
  const hidden = new Set<string>();
  if (part === null) return done({headings, lists, hidden});
  let style = "";
  const parsed = await parseXml(archive.chunks(part), part, {
    open: (name, attributes, parent) => {
      if (name === "style") style = attributeOf(attributes, "styleId");
      // Word stores the English names of its own styles in every language.
      const level = /^heading ([1-9])$/i.exec(name === "name" ? attributeOf(attributes, "val") : "")?.[1];
      if (level !== undefined) headings.set(style, Number(level));
      if (name === "numPr") lists.add(style);
      if (name === "vanish" && parent === "rPr" && isSwitchedOn(attributes)) hidden.add(style);
    },
    close: (name) => {
      if (name === "style") style = "";
    },
  });
  return parsed.refusal === null ? done({headings, lists, hidden}) : parsed;
}
