/** An object of the file; written when it ends. */
export interface Reference {
  readonly data: Record<string, unknown>;
  end(stream?: Uint8Array): void;
}

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that our documents use; so no role map is needed. */
export type Role =
  | "Document"
  | "Sect"
  | "Div"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "Span"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Caption"
  | "Link"
  | "Reference"
  | "Note"
  | "TOC"
  | "TOCI";

/** An attribute dictionary with its owner: Table, List or Layout (ISO 32000-1, 14.8.5). */
export type Attributes = Readonly<Record<string, string | number | readonly number[]>> & {
  readonly O: "Table" | "List" | "Layout";
};

export interface ElementTexts {
  /** Description of what cannot be read. */
  readonly alt?: string;
  /** The characters that a drawing stands for. */
  readonly actualText?: string;
  readonly id?: string;
}

/** A piece of a page: a marked sequence in its content, or an annotation on it. */
export type PagePiece =
  | {readonly page: Reference; readonly mcid: number}
  | {readonly page: Reference; readonly annotation: Reference};

/**
 * A node of the structure tree. It grows in two steps, each in reading order: blocks while the pages are laid out,
 * pieces of pages and inline elements while they are drawn.
 */
export class StructElement {
  readonly role: Role;
  readonly texts: ElementTexts;
  readonly kids: (StructElement | PagePiece)[] = [];
  readonly attributes: Attributes[] = [];

  constructor(role: Role, texts: ElementTexts = {}) {
    this.role = role;
    this.texts = texts;
  }

  /** Adds a new element as the last kid, and gives it. */
  append(role: Role, texts: ElementTexts = {}): StructElement {
    const kid = new StructElement(role, texts);
    this.kids.push(kid);
    return kid;
  }
}

/** What is on the page but not part of the text: running heads and feet, repeated headers, rules and fills. */
export interface Artifact {
  readonly artifact: "Pagination" | "Layout";
}

export const PAGINATION: Artifact = {artifact: "Pagination"};
export const LAYOUT: Artifact = {artifact: "Layout"};

/** What a drawn thing belongs to. */
export type Mark = StructElement | Artifact;

export const isArtifact = (mark: Mark): mark is Artifact => "artifact" in mark;

/** An element and all below it, in reading order. */
export function elementsOf(element: StructElement): readonly StructElement[] {
  return [element, ...element.kids.flatMap((kid) => (kid instanceof StructElement ? elementsOf(kid) : []))];
}
