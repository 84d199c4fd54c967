/** Left, top, right, bottom in points. */
export type Margin = [number, number, number, number];

/** How a run of text looks. Sizes in points; `lineHeight` is a factor of the font's own line. */
export interface TextStyle {
  fontSize?: number;
  lineHeight?: number;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  alignment?: "left" | "right" | "center";
  noWrap?: boolean;
}

/**
 * What a piece of running text is besides text: the label of a note, which leads back to where the note is referred to;
 * a link out; or a link to a node of this document, that can be a destination itself by its `id`.
 * Runs with the same object are one piece. `description` says where a link goes, for who does not see its surroundings.
 */
export type TextSpan =
  | {readonly kind: "label"; readonly destination: string; readonly description: string}
  | {readonly kind: "link"; readonly href: string; readonly description: string}
  | {
      readonly kind: "reference";
      readonly destination: string;
      readonly description: string;
      readonly id?: string;
    };

/** A run of text in one style. */
export interface Run extends TextStyle {
  text?: string;
  sup?: boolean;
  span?: TextSpan;
  decoration?: "underline";
  /** Set at the foot of the page that this run, which refers to it, is on; a node of text with an id and `part: "note"`. */
  note?: Content;
  /** Id of a node; printed as the number of its page. */
  pageReference?: string;
  id?: string;
}

export interface TableRules {
  hLineWidth(line: number, node: {readonly table: TableContent}): number;
  vLineWidth(): number;
  hLineColor(line: number): string;
  paddingLeft(): number;
  paddingRight(): number;
  paddingTop(): number;
  paddingBottom(): number;
  fillColor(row: number): string | null;
}

export interface TableContent {
  headerRows?: number;
  keepWithHeaderRows?: number;
  dontBreakRows?: boolean;
  widths: (number | "*" | "auto")[];
  body: Content[][];
}

/**
 * A node for the typesetter: exactly one of text, stack, columns, ul, ol, table, svg and canvas.
 * The typesetter writes in these objects, so they are made afresh for every print and never used twice.
 */
export interface Content extends TextStyle {
  text?: string | Run[];
  stack?: Content[];
  columns?: Content[];
  ul?: Content[];
  ol?: Content[];
  table?: TableContent;
  svg?: string;
  canvas?: {
    type: "line";
    x1: number;
    y1: number;
    x2: number;
    y2: number;
    lineWidth: number;
    lineColor: string;
  }[];

  id?: string;
  width?: number | "*" | "auto";
  height?: number;
  columnGap?: number;
  margin?: Margin;
  layout?: Partial<TableRules> | "noBorders";
  absolutePosition?: {x: number; y: number};
  unbreakable?: boolean;
  pageBreak?: "before";
  pageOrientation?: "portrait" | "landscape";
  outline?: boolean;
  outlineText?: string;
  outlineParentId?: string;
  outlineExpanded?: boolean;
  markerColor?: string;

  /** 1 to 4 for headings. */
  headlineLevel?: number;
  /** What a figure shows, for who does not see it. */
  alt?: string;
  /**
   * What a node is in the text, where its kind does not tell: `caption` of the table or figure that comes next,
   * `contents` a table that is the list of contents, `note` one note, `paragraph` columns that read as one paragraph,
   * `decoration` nothing to read.
   */
  part?: "caption" | "contents" | "note" | "paragraph" | "section" | "decoration";
  /**
   * Whether words may be divided at the end of a line: in `running` text where much white space would be left, in a
   * `narrow` column hardly ever. Without it only a word that is wider than its line is broken.
   */
  hyphenation?: "running" | "narrow";
  /** Nodes with the same name are read together, at the place of the first. */
  group?: string;
  /** Of which cells a cell of a table is the header. */
  scope?: "Column" | "Row";
  rowSpan?: number;
  colSpan?: number;
  /** Stays on the page of the start of what follows. */
  keepWithNext?: boolean;
  /** The line of the template that it comes from; what is inside comes from the same. */
  templateLine?: number;
  /** Of a table that does not fit its page, however small it is set; absent for one that does. */
  tooWide?: {readonly caption: string; readonly columns: number};
  /** Least height in points that a following node needs on the page of what is kept with it, where lines cannot tell. */
  leadHeight?: number;
}

/** All that the printer needs to know about one document. */
export interface Definition {
  /** "Ons kenmerk"; null when the document has none. */
  readonly reference: string | null;
  /** Number of the parliamentary dossier, for the metadata; null when it is not given. */
  readonly dossier: string | null;
  readonly info: {
    readonly Title: string;
    readonly Author: string;
    readonly Subject: string;
    readonly Creator: string;
    readonly CreationDate: Date;
    readonly ModDate: Date;
  };
  readonly fonts: Readonly<
    Record<string, {normal: string; bold: string; italics: string; bolditalics: string}>
  >;
  readonly pageMargins: {left: number; top: number; right: number; bottom: number};
  readonly defaultStyle: TextStyle & {font: string};
  readonly content: Content[];
  /** Colour of the rule above notes. */
  readonly noteRule: string;
  header(page: number, pages: number, size: PageSize): Content | null;
  footer(page: number, pages: number, size: PageSize): Content | null;
  background(page: number, size: PageSize): Content | null;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly orientation: "portrait" | "landscape";
}

/** Points in a number of millimetres. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 in points. */
export const A4 = {width: 595.28, height: 841.89} as const;
