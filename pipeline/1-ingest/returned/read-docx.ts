import type {ReturnedLetter, ReturnedPlace} from "../../core/returned-letter.ts";
import type {Archive} from "../workbook/archive.ts";
import {openArchive} from "../workbook/archive.ts";
import {parseXml} from "../workbook/parse-xml.ts";
import {type Relationship, readRelationships} from "../workbook/relationships.ts";
import {done, type Tried, withMacros, wrongKind} from "../workbook/tried.ts";
import {attributeOf} from "./word-attributes.ts";
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
  const context = await readContext(archive, pointers.value);
  if (context.refusal !== null) return context;
  const parts = [
    {part: "alinea" as const, file: main.value},
    ...PARTS.flatMap(([type, part]) => partsOf(pointers.value, type).map((file) => ({part, file}))),
  ];
  const texts: WordText[] = [];
  for (const {part, file} of parts) {
    const text = new WordText(part, context.value);
    const parsed = await parseXml(archive.chunks(file), file, text);
    if (parsed.refusal !== null) return parsed;
    texts.push(text);
  }
  return done({
    kind: "docx",
    paragraphs: texts.flatMap(({paragraphs}) => paragraphs),
    marks: texts.flatMap(({marks}) => marks),
  });
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

async function readContext(archive: Archive, pointers: readonly Relationship[]): Promise<Tried<WordContext>> {
  const styles = await readWordStyles(archive, partsOf(pointers, "styles")[0] ?? null);
  if (styles.refusal !== null) return styles;
  const remarks = new Map<string, Remark>();
  const notes = new Map<string, number>();
  for (const file of partsOf(pointers, "comments")) {
    const parsed = await readRemarks(archive, file, remarks);
    if (parsed.refusal !== null) return parsed;
  }
  for (const file of [...partsOf(pointers, "footnotes"), ...partsOf(pointers, "endnotes")]) {
    const parsed = await numberNotes(archive, file, notes);
    if (parsed.refusal !== null) return parsed;
  }
  return done({styles: styles.value, remarks, notes});
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

/** Numbers the notes of a part in the order in which they stand there; what separates notes from text is none. */
async function numberNotes(archive: Archive, file: string, notes: Map<string, number>): Promise<Tried<null>> {
  return parseXml(archive.chunks(file), file, {
    open: (name, attributes) => {
      if (name !== "footnote" && name !== "endnote") return;
      if (/^(|normal)$/.test(attributeOf(attributes, "type")))
        notes.set(`${name}-${attributeOf(attributes, "id")}`, notes.size + 1);
    },
  });
}
