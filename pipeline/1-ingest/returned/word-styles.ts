import type {Archive} from "../workbook/archive.ts";
import {parseXml} from "../workbook/parse-xml.ts";
import {done, type Tried} from "../workbook/tried.ts";
import {attributeOf, hides, isSwitchedOn} from "./word-attributes.ts";

/** What the named styles of a Word file do to a text, by the id of the style. */
export interface WordStyles {
  /** Level from 1 of styles for headings, whatever the language of Word that made them. */
  readonly headings: ReadonlyMap<string, number>;
  /** Styles that number or mark a paragraph, with the numbering that they use and the level in it. */
  readonly lists: ReadonlyMap<string, ListLevel>;
  /** Styles of characters in bold, and in italics. */
  readonly bold: ReadonlySet<string>;
  readonly italic: ReadonlySet<string>;
  /** Styles whose text does not show. */
  readonly hidden: ReadonlySet<string>;
}

/** A level of a numbering, both as the file names them; the numbering is empty when it names none. */
export interface ListLevel {
  readonly numbering: string;
  readonly level: string;
}

/** Reads the styles of a Word file; none when it has no such part. */
export async function readWordStyles(archive: Archive, part: string | null): Promise<Tried<WordStyles>> {
  const headings = new Map<string, number>();
  const lists = new Map<string, ListLevel>();
  const [hidden, bold, italic] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const styles: WordStyles = {headings, lists, hidden, bold, italic};
  if (part === null) return done(styles);
  const bases = new Map<string, string>();
  let style = "";
  let isOfCharacters = false;
  const parsed = await parseXml(archive.chunks(part), part, {
    open: (name, attributes, parent) => {
      if (name === "style") {
        style = attributeOf(attributes, "styleId");
        isOfCharacters = attributeOf(attributes, "type") === "character";
      }
      // Word stores the English names of its own styles in every language.
      const level = /^heading ([1-9])$/i.exec(name === "name" ? attributeOf(attributes, "val") : "")?.[1];
      if (level !== undefined) headings.set(style, Number(level));
      const list = lists.get(style);
      if (name === "numPr") lists.set(style, {numbering: "", level: "0"});
      if (name === "numId" && list !== undefined)
        lists.set(style, {...list, numbering: attributeOf(attributes, "val")});
      if (name === "ilvl" && list !== undefined)
        lists.set(style, {...list, level: attributeOf(attributes, "val")});
      if (name === "basedOn") bases.set(style, attributeOf(attributes, "val"));
      if (parent !== "rPr" || !isSwitchedOn(attributes)) return;
      if (hides(name, attributes)) hidden.add(style);
      if (name === "b" && isOfCharacters) bold.add(style);
      if (name === "i" && isOfCharacters) italic.add(style);
    },
    close: (name) => {
      if (name === "style") style = "";
    },
  });
  for (const [own, base] of bases) if (isBasedOn(hidden, base, bases)) hidden.add(own);
  return parsed.refusal === null ? done(styles) : parsed;
}

/** Whether a style, or one that it takes after, is among these. Styles that take after each other in a circle end somewhere. */
function isBasedOn(among: ReadonlySet<string>, style: string, bases: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = style; at !== undefined && !seen.has(at); at = bases.get(at)) {
    if (among.has(at)) return true;
    seen.add(at);
  }
  return false;
}
