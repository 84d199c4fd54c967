import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";

/** A structure element with what it holds on one page, in reading order. */
export interface StructureNode {
  readonly role: string;
  readonly alt: string | null;
  readonly kids: readonly (StructureNode | TextPiece | LinkPiece)[];
}

export interface TextPiece {
  readonly text: string;
}

export interface LinkPiece {
  readonly annotation: string;
}

export interface ReadLink {
  readonly id: string;
  readonly description: string;
  readonly height: number;
}

export interface ReadStructure {
  readonly pages: readonly StructureNode[];
  /** Text on pages that is neither in the tree nor an artifact. */
  readonly loose: readonly string[];
  readonly links: readonly ReadLink[];
  /** Titles of the bookmarks from top to bottom. */
  readonly bookmarks: readonly string[];
  /** The file's bytes as characters: objects of the tree stand in it as they are. */
  readonly source: string;
}

export const isNode = (kid: StructureNode["kids"][number]): kid is StructureNode => "role" in kid;

interface RawNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly (RawNode & {readonly type?: string; readonly id?: string})[];
}

interface RawItem {
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string | null;
  readonly str?: string;
}

/** Reads the structure tree of a file and the text that it points to, as a screen reader's program would. */
export async function readStructure(bytes: Uint8Array): Promise<ReadStructure> {
  const task = getDocument({data: bytes.slice(), verbosity: 0});
  const document = await task.promise;
  const pages: StructureNode[] = [];
  const loose: string[] = [];
  const links: ReadLink[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({includeMarkedContent: true});
    const texts = textsByMark(content.items as readonly RawItem[]);
    const tree = (await page.getStructTree()) as RawNode | null;
    const root = nodeOf(tree ?? {}, texts.marked);
    const held = new Set(contentIds(tree ?? {}));
    pages.push(root);
    loose.push(...texts.loose, ...[...texts.marked].filter(([id]) => !held.has(id)).map(([, text]) => text));
    const annotations: readonly {id: string; rect: readonly number[]; contentsObj?: {str: string}}[] =
      await page.getAnnotations();
    links.push(
      ...annotations.map(({id, rect, contentsObj}) => ({
        id,
        description: contentsObj?.str ?? "",
        height: (rect[3] ?? 0) - (rect[1] ?? 0),
      })),
    );
  }
  const bookmarks = titlesOf((await document.getOutline()) ?? []);
  await task.destroy();
  return {
    pages,
    loose: loose.filter((text) => text.trim() !== ""),
    links,
    bookmarks,
    source: Buffer.from(bytes).toString("latin1"),
  };
}

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

function nodeOf(raw: RawNode, texts: ReadonlyMap<string, string>): StructureNode {
  const kids = (raw.children ?? []).map((kid) => {
    if (kid.type === "content") return {text: texts.get(kid.id ?? "") ?? ""};
    if (kid.type !== undefined) return {annotation: kid.id ?? ""};
    return nodeOf(kid, texts);
  });
  return {role: raw.role ?? "", alt: raw.alt ?? null, kids};
}

function contentIds(raw: RawNode): readonly string[] {
  return (raw.children ?? []).flatMap((kid) => (kid.type === "content" ? [kid.id ?? ""] : contentIds(kid)));
}

/** An element and all below it. */
export function nodesOf(node: StructureNode): readonly StructureNode[] {
  return [node, ...node.kids.filter(isNode).flatMap(nodesOf)];
}

/** The text of an element, without that of captions in it. */
export function textOf(node: StructureNode): string {
  return node.kids
    .map((kid) => {
      if (isNode(kid)) return kid.role === "Caption" ? "" : textOf(kid);
      return "text" in kid ? kid.text : "";
    })
    .join("");
}
