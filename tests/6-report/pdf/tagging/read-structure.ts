import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";
import {dictionariesOf, type PdfDictionary, type PdfValue} from "./pdf-objects.ts";

/** A structure element with all that it holds, in reading order. */
export interface StructureNode {
  readonly role: string;
  readonly alt: string | null;
  readonly id: string | null;
  /** Its attributes of all owners: `RowSpan`, `Scope` … */
  readonly attributes: ReadonlyMap<string, PdfValue>;
  readonly kids: readonly (StructureNode | TextPiece | LinkPiece)[];
}

export interface TextPiece {
  readonly text: string;
  /** From 0. */
  readonly page: number;
  readonly key: string;
}

export interface LinkPiece {
  readonly annotation: string;
}

export interface ReadLink {
  readonly id: string;
  readonly description: string;
  readonly height: number;
  /** Distance of its foot from the foot of the page. */
  readonly foot: number;
  /** Name of a place in the document. */
  readonly destination: string | null;
}

export interface ReadStructure {
  readonly root: StructureNode;
  /** For each page the marked sequences in the order in which pdf.js reads them from the tree. */
  readonly orders: readonly (readonly string[])[];
  /** Text on pages that is neither in the tree nor an artifact. */
  readonly loose: readonly string[];
  readonly links: readonly ReadLink[];
  /** Titles of the bookmarks from top to bottom. */
  readonly bookmarks: readonly string[];
  /** The file's bytes as characters. */
  readonly source: string;
}

export const isNode = (kid: StructureNode["kids"][number]): kid is StructureNode => "role" in kid;

interface RawNode {
  readonly children?: readonly (RawNode & {readonly type?: string; readonly id?: string})[];
}

interface RawItem {
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string | null;
  readonly str?: string;
}

interface RawAnnotation {
  readonly id: string;
  readonly rect: readonly number[];
  readonly contentsObj?: {readonly str: string};
  readonly dest?: unknown;
}

/**
 * Reads the structure tree of a file, as it stands in it, and the text that it points to, as a screen reader's program
 * would.
 */
export async function readStructure(bytes: Uint8Array): Promise<ReadStructure> {
  const task = getDocument({data: bytes.slice(), verbosity: 0});
  const document = await task.promise;
  const texts = new Map<string, string>();
  const pages = new Map<number, number>();
  const orders: (readonly string[])[] = [];
  const loose: string[] = [];
  const links: ReadLink[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({includeMarkedContent: true});
    const read = textsByMark(content.items as readonly RawItem[]);
    const order = contentIds(((await page.getStructTree()) as RawNode | null) ?? {});
    const held = new Set(order);
    orders.push(order);
    pages.set(page.ref?.num ?? -1, number - 1);
    loose.push(...read.loose, ...[...read.marked].filter(([id]) => !held.has(id)).map(([, text]) => text));
    for (const [key, text] of read.marked) texts.set(key, text);
    links.push(...((await page.getAnnotations()) as readonly RawAnnotation[]).map(linkOf));
  }
  const bookmarks = titlesOf((await document.getOutline()) ?? []);
  await task.destroy();
  const source = Buffer.from(bytes).toString("latin1");
  return {
    root: treeOf(source, {texts, pages}),
    orders,
    loose: loose.filter((text) => text.trim() !== ""),
    links,
    bookmarks,
    source,
  };
}

const linkOf = ({id, rect, contentsObj, dest}: RawAnnotation): ReadLink => ({
  id,
  description: contentsObj?.str ?? "",
  height: (rect[3] ?? 0) - (rect[1] ?? 0),
  foot: rect[1] ?? 0,
  destination: typeof dest === "string" ? dest : null,
});

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

const titlesOf = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({title, items}) => [title, ...titlesOf(items)]);

/** The text of each marked sequence, and what stands outside all of them. */
function textsByMark(items: readonly RawItem[]): {
  readonly marked: ReadonlyMap<string, string>;
  readonly loose: readonly string[];
} {
  const marked = new Map<string, string>();
  const loose: string[] = [];
  const open: RawItem[] = [];
  for (const item of items) {
    if (item.type === "endMarkedContent") open.pop();
    else if (item.type !== undefined) open.push(item);
    else if (open.some(({tag}) => tag === "Artifact")) continue;
    else {
      const id = open.findLast((mark) => typeof mark.id === "string")?.id ?? null;
      if (id === null) loose.push(item.str ?? "");
      else marked.set(id, (marked.get(id) ?? "") + (item.str ?? ""));
    }
  }
  return {marked, loose};
}

const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === "object" && value !== null && "entries" in value && !Array.isArray(value);
const textIn = (value: PdfValue | undefined): string | null => (typeof value === "string" ? value : null);
const listIn = (value: PdfValue | undefined): readonly PdfValue[] =>
  Array.isArray(value) ? (value as readonly PdfValue[]) : [];
const numberOf = (value: PdfValue | undefined): number | null =>
  typeof value === "object" && value !== null && "reference" in value ? value.reference : null;

/** The tree below the one Document element. */
function treeOf(
  source: string,
  {texts, pages}: {readonly texts: ReadonlyMap<string, string>; readonly pages: ReadonlyMap<number, number>},
): StructureNode {
  const elements = dictionariesOf(source, "StructElem");
  const piece = (page: number | null, mcid: PdfValue | undefined): TextPiece => {
    const key = `p${page}R_mc${String(mcid)}`;
    return {text: texts.get(key) ?? "", page: pages.get(page ?? -1) ?? -1, key};
  };
  const nodeOf = ({entries}: PdfDictionary): StructureNode => {
    const own = numberOf(entries.get("Pg"));
    const role = entries.get("S");
    const kids = listIn(entries.get("K")).map((kid) => {
      const element = elements.get(numberOf(kid) ?? -1);
      if (element !== undefined) return nodeOf(element);
      if (!isDictionary(kid)) return piece(own, kid);
      const annotation = numberOf(kid.entries.get("Obj"));
      if (annotation !== null) return {annotation: `${annotation}R`};
      return piece(numberOf(kid.entries.get("Pg")), kid.entries.get("MCID"));
    });
    const attributes = listIn(entries.get("A"))
      .filter(isDictionary)
      .flatMap((attribute) => [...attribute.entries]);
    return {
      role: isNamed(role) ? role.name : "",
      alt: textIn(entries.get("Alt")),
      id: textIn(entries.get("ID")),
      attributes: new Map(attributes),
      kids,
    };
  };
  const roots = [...elements.values()].filter(({entries}) => {
    const role = entries.get("S");
    return isNamed(role) && role.name === "Document";
  });
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new Error("a file has one Document element");
  return nodeOf(root);
}

const isNamed = (value: PdfValue | undefined): value is {readonly name: string} =>
  typeof value === "object" && value !== null && "name" in value;

function contentIds(raw: RawNode): readonly string[] {
  return (raw.children ?? []).flatMap((kid) => (kid.type === "content" ? [kid.id ?? ""] : contentIds(kid)));
}

/** An element and all below it. */
export function nodesOf(node: StructureNode): readonly StructureNode[] {
  return [node, ...node.kids.filter(isNode).flatMap(nodesOf)];
}

/** Pieces of pages in an element, in reading order. */
export function piecesOf(node: StructureNode): readonly TextPiece[] {
  return node.kids.flatMap((kid) => (isNode(kid) ? piecesOf(kid) : "text" in kid ? [kid] : []));
}

/** The text of an element, without that of captions and notes in it. */
export function textOf(node: StructureNode): string {
  return node.kids
    .map((kid) => {
      if (isNode(kid)) return kid.role === "Caption" || kid.role === "Note" ? "" : textOf(kid);
      return "text" in kid ? kid.text : "";
    })
    .join("");
}
