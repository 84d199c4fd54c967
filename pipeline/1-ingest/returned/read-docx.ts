import type {ReturnedLetter, ReturnedParagraph, ReturnedPlace} from "../../core/returned-letter.ts";
import type {Archive} from "../workbook/archive.ts";
import {openArchive} from "../workbook/archive.ts";
import {parseXml} from "../workbook/parse-xml.ts";
import {type Relationship, readRelationships} from "../workbook/relationships.ts";
import {done, type Tried, withMacros, wrongKind} from "../workbook/tried.ts";
import {attributeOf} from "./word-attributes.ts";
import {readWordNumbering} from "./word-numbering.ts";
import {readWordStyles} from "./word-styles.ts";
import {type Remark, type WordContext, WordText} from "./word-text.ts";

/** Which parts of the file are read, in this order, and what their paragraphs are. */
const PARTS: readonly (readonly [type: string, part: ReturnedPlace["part"]])[] = [
  ["footnotes", "noot"],
  ["endnotes", "noot"],
  ["header", "kopregel"],
  ["footer", "voetregel"],
];

/** Reads a Word file: its text as it reads now, and what is not settled in it. Refuses what is no sound .docx. */
export async function readDocx(bytes: Uint8Array): Promise<Tried<ReturnedLetter>> {
  const opened = await openArchive(bytes);
  if (opened.refusal !== null) return opened;
  const archive = opened.value;
  if (archive.parts.some((part) => /(^|\/)vbaproject\.bin$/i.test(part))) return withMacros();
  const main = await mainPart(archive);
  if (main.refusal !== null) return main;
  const pointers = await readRelationships(archive, main.value);
  if (pointers.refusal !== null) return pointers;
  const context = await readContext(archive, main.value, pointers.value);
  if (context.refusal !== null) return context;
  const parts = [
    {part: "alinea" as const, file: main.value},
    ...PARTS.flatMap(([type, part]) => partsOf(pointers.value, type).map((file) => ({part, file}))),
  ];
  const texts: WordText[] = [];
  for (const {part, file} of parts) {
    const links = await readLinks(archive, file);
    if (links.refusal !== null) return links;
    const text = new WordText(part, links.value, context.value);
    const parsed = await parseXml(archive.chunks(file), file, text);
    if (parsed.refusal !== null) return parsed;
    texts.push(text);
  }
  return done({
    kind: "docx",
    paragraphs: inOrderOfCalls(texts.flatMap(({paragraphs}) => paragraphs)),
    // Only the text has tables that matter; the first part is the text.
    unevenTables: [...(texts[0]?.uneven ?? [])],
    marks: texts.flatMap(({marks}) => marks),
  });
}

/** Puts the notes in the order in which they are called, whatever their order in the file. */
function inOrderOfCalls(paragraphs: readonly ReturnedParagraph[]): readonly ReturnedParagraph[] {
  const notes = paragraphs.filter(({part}) => part === "noot").sort((a, b) => a.number - b.number);
  const first = paragraphs.findIndex(({part}) => part === "noot");
  const others = paragraphs.filter(({part}) => part !== "noot");
  return first < 0 ? paragraphs : [...others.slice(0, first), ...notes, ...others.slice(first)];
}

/** The addresses outside the file that a part points at, by id. */
async function readLinks(archive: Archive, file: string): Promise<Tried<ReadonlyMap<string, string>>> {
  const pointers = await readRelationships(archive, file);
  if (pointers.refusal !== null) return pointers;
  const links = pointers.value.filter(({type}) => type === "hyperlink");
  return done(new Map(links.map(({id, address}) => [id, address ?? ""])));
}

async function mainPart(archive: Archive): Promise<Tried<string>> {
  const pointers = await readRelationships(archive, "");
  if (pointers.refusal !== null) return pointers;
  const [main] = partsOf(pointers.value, "officeDocument");
  const isWord = main !== undefined && archive.has(main) && /(^|\/)word\//i.test(main);
  return isWord ? done(main) : wrongKind("dit is een zip-bestand, maar geen Word-document (.docx)");
}

const partsOf = (pointers: readonly Relationship[], type: string): readonly string[] =>
  pointers.flatMap((pointer) => (pointer.type === type && pointer.part !== null ? [pointer.part] : []));

async function readContext(
  archive: Archive,
  main: string,
  pointers: readonly Relationship[],
): Promise<Tried<WordContext>> {
  const styles = await readWordStyles(archive, partsOf(pointers, "styles")[0] ?? null);
  if (styles.refusal !== null) return styles;
  const counted = await readWordNumbering(archive, partsOf(pointers, "numbering")[0] ?? null);
  if (counted.refusal !== null) return counted;
  const remarks = new Map<string, Remark>();
  const notes = new Map<string, number>();
  for (const file of partsOf(pointers, "comments")) {
    const parsed = await readRemarks(archive, file, remarks);
    if (parsed.refusal !== null) return parsed;
  }
  // The text first: a note that it does not call comes after those that it does.
  for (const file of [main, ...partsOf(pointers, "footnotes"), ...partsOf(pointers, "endnotes")]) {
    const parsed = await numberNotes(archive, file, notes);
    if (parsed.refusal !== null) return parsed;
  }
  return done({styles: styles.value, counted: counted.value, remarks, notes});
}

/** Adds the remarks of a part by their ids. */
async function readRemarks(
  archive: Archive,
  file: string,
  remarks: Map<string, Remark>,
): Promise<Tried<null>> {
  let id: string | null = null;
  return parseXml(archive.chunks(file), file, {
    open: (name, attributes) => {
      if (name !== "comment") return;
      id = attributeOf(attributes, "id");
      remarks.set(id, {author: attributeOf(attributes, "author"), text: ""});
    },
    text: (text, name) => {
      const remark = id === null ? undefined : remarks.get(id);
      if (id !== null && remark !== undefined && name === "t")
        remarks.set(id, {...remark, text: remark.text + text});
    },
  });
}

/** Numbers the notes that a part calls, or that stand in it, in that order, as far as they have no number; what separates notes from text is none. */
async function numberNotes(archive: Archive, file: string, notes: Map<string, number>): Promise<Tried<null>> {
  return parseXml(archive.chunks(file), file, {
    open: (name, attributes) => {
      const kind = /^(footnote|endnote)(?:Reference)?$/.exec(name)?.[1];
      const id = `${kind}-${attributeOf(attributes, "id")}`;
      if (kind === undefined || notes.has(id)) return;
      if (/^(|normal)$/.test(attributeOf(attributes, "type"))) notes.set(id, notes.size + 1);
    },
  });
}
