import {strFromU8, strToU8} from "fflate";
import {repack} from "../repack.ts";
import {LANGUAGE} from "./styles.ts";

/**
 * Makes the bytes that docx gives fit to publish: our own parts in place of its own, ids in order instead of at random,
 * the language in the settings, and a zip that no longer depends on the moment it was made.
 * @param parts replaces parts by name.
 */
export function finish(file: Uint8Array, parts: ReadonlyMap<string, string>): Uint8Array {
  return repack(file, (given) => {
    const texts = new Map([...given].map(([name, bytes]) => [name, parts.get(name) ?? strFromU8(bytes)]));
    return new Map([...texts].map(([name, text]) => [name, strToU8(finishPart(name, text, texts))]));
  });
}

function finishPart(name: string, text: string, texts: ReadonlyMap<string, string>): string {
  if (name === "word/settings.xml") return settings(text);
  if (name === "word/footnotes.xml")
    return withIds(cleanSeparators(text), texts.get(relationsOf(name)) ?? "");
  return withIds(text, name.endsWith(".rels") ? text : (texts.get(relationsOf(name)) ?? ""));
}

/** `word/document.xml` keeps what it refers to in `word/_rels/document.xml.rels`. */
const relationsOf = (name: string): string => name.replace(/([^/]*)$/, "_rels/$1.rels");

/** docx gives links random ids; here they become `rId1`, `rId2` … in the order of the list of relations. */
function withIds(text: string, relations: string): string {
  const ids = [...relations.matchAll(/<Relationship [^>]*\bId="([^"]*)"/g)].map(([, id = ""]) => id);
  const renamed = new Map(ids.map((id, index) => [id, `rId${index + 1}`]));
  return text.replace(
    /(<[^>]*?\b(?:Id|r:id|r:embed|r:link))="([^"]*)"/g,
    (whole, start: string, id: string) => (renamed.has(id) ? `${start}="${renamed.get(id)}"` : whole),
  );
}

/** docx puts a stray number of a note in the line above the notes. */
const cleanSeparators = (text: string): string =>
  text.replace(
    /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/g,
    "",
  );

const settings = (text: string): string =>
  text.replace("</w:compat>", `</w:compat><w:themeFontLang w:val="${LANGUAGE}"/>`);
