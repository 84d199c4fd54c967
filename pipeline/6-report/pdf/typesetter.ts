import {createRequire} from "node:module";
import type {Content, Definition, Margin, PageSize, TableRules, TextSpan, TextStyle} from "./content.ts";
import type {Mark, Reference} from "./tagging/structure.ts";

/** A piece of text as measured by the typesetter: at most a word. */
export interface MeasuredInline {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** From the left of its line. */
  readonly x: number;
  /** Width of the white space at its end. */
  readonly trailingCut?: number;
  readonly span?: TextSpan;
  /** The node of which it will hold the number of the page. */
  readonly _pageRef?: object;
  readonly leadingCut?: number;
  readonly fontSize: number;
  readonly fontFeatures?: unknown;
  readonly characterSpacing?: number;
  readonly font: {widthOfString(text: string, size: number, features: unknown): number};
  readonly sup?: boolean;
  /** The note that it refers to. */
  readonly note?: Content;
  /** No line may end after this piece. */
  noNewLine?: boolean;
  mark?: Mark;
}

/** A node after measuring. */
export interface MeasuredNode extends Content {
  stack?: MeasuredNode[];
  ul?: MeasuredNode[];
  ol?: MeasuredNode[];
  _inlines?: MeasuredInline[];
  _margin?: Margin | null;
  listMarker?: {readonly canvas?: DrawnVector[]; readonly _inlines?: MeasuredInline[]};
  positions: unknown[];
  mark?: Mark;
  /** Whether its pieces are ready to become lines. */
  broken?: boolean;
  /** How many lines in a row have ended with a hyphen. */
  hyphens?: number;
  /** Space between the mark of an item and its text. */
  readonly _gapSize?: {readonly width: number};
  readonly _offsets?: {readonly offsets: readonly number[]};
  readonly _layout?: TableRules;
  readonly _span?: boolean;
  _bottomByPage?: unknown;
  _breaksBySpan?: unknown;
}

/** A column after measuring; `_calcWidth` once its table has begun. */
export interface MeasuredColumn {
  readonly width?: number | "*" | "auto";
  readonly _calcWidth?: number;
}

/** A bookmark that goes with a line. */
interface Bookmark {
  readonly id?: string;
  readonly parentId?: string;
  readonly text: string;
  readonly expanded: boolean;
}

export interface Line {
  inlines: MeasuredInline[];
  x?: number;
  y?: number;
  readonly maxWidth: number;
  readonly inlineWidths: number;
  readonly leadingCut: number;
  readonly newLineForced?: boolean;
  addInline(inline: MeasuredInline): void;
  getHeight(): number;
  getAscenderHeight(): number;
  clone(): Line;
  /** Destination at this line. */
  id?: string | undefined;
  _outline?: Bookmark | undefined;
  _pageNodeRef?: unknown;
  mark?: Mark;
  /** The line that this one is a copy of, or itself. */
  origin?: object;
}

/** A line, rectangle or other shape to draw. */
export interface DrawnVector {
  readonly type?: "line";
  readonly x1?: number;
  readonly x2?: number;
  readonly y1?: number;
  readonly y2?: number;
  readonly lineWidth?: number;
  readonly lineColor?: string;
  mark?: Mark;
}

/** A drawing with its place on the page, in points from the top left. */
export interface DrawnSvg {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
  mark?: Mark;
}

/** A row of a table, or side by side columns when there is no table. */
export interface TableRow {
  readonly cells: readonly MeasuredNode[];
  readonly tableNode?: MeasuredNode;
  readonly rowIndex?: number;
  readonly [more: string]: unknown;
}

/** Where a row was divided over pages. */
export interface RowResult {
  readonly pageBreaks: unknown[];
  readonly positions: readonly unknown[];
}

/** Draws the rules and fills of one table, and keeps its rows and header together. */
export interface TableProcessor {
  readonly rowsWithoutPageBreak: number;
  readonly headerRows: number;
  dontBreakRows: boolean;
  beginTable(writer: PageWriter): void;
  beginRow(row: number, writer: PageWriter): void;
  endRow(row: number, writer: PageWriter, pageBreaks: readonly unknown[]): void;
  endTable(writer: PageWriter): void;
}

/** Where the next node goes, in points from the top left of the page. */
export interface LayoutContext {
  y: number;
  page: number;
  availableHeight: number;
  availableWidth: number;
  readonly pages: readonly Page[];
  readonly pageMargins: Definition["pageMargins"];
  /** Columns that are open, from the outermost. */
  readonly snapshots: readonly unknown[];
  getCurrentPage(): Page;
  moveDown(height: number): void;
  resetMarginXTopParent(): void;
}

/** A piece of a page that stays whole. */
export interface Fragment {
  readonly height: number;
  readonly items: readonly PageItem[];
}

export interface PageWriter {
  /** More than 0 in what stays whole. */
  readonly transactionLevel: number;
  /** What is repeated at the top of each page: the headers of open tables. */
  readonly repeatables: readonly {readonly height: number}[];
  context(): LayoutContext;
  pushContext(width: number, height: number): void;
  popContext(): void;
  addLine(line: Line, dontMoveDown?: boolean, index?: number): unknown;
  addFragment(block: Fragment, useX?: boolean, useY?: boolean, dontMoveDown?: boolean): unknown;
  moveToNextPage(orientation?: "portrait" | "landscape"): void;
  /** Lists listen for the line that their next marker goes with. */
  listeners(event: "lineAdded"): readonly LineListener[];
  on(event: "lineAdded", listener: LineListener): unknown;
  removeAllListeners(event: "lineAdded"): unknown;
  addListener(event: "pageChanged", listener: () => void): void;
  removeListener(event: "pageChanged", listener: () => void): void;
}

type LineListener = (...given: readonly unknown[]) => void;

/** Something drawn on a page. */
export type PageItem =
  | {readonly type: "line"; readonly item: Line}
  | {readonly type: "vector"; readonly item: DrawnVector}
  | {readonly type: "svg"; readonly item: DrawnSvg};

export interface Page {
  readonly pageSize: PageSize;
  readonly pageMargins: Definition["pageMargins"];
  readonly items: PageItem[];
}

export interface LayoutBuilder {
  get writer(): PageWriter;
  set writer(writer: PageWriter);
  nestedLevel: number;
  readonly pageSize: PageSize;
  readonly pageMargins: Definition["pageMargins"];
  readonly docPreprocessor: {preprocessBlock(node: Content): Content};
  readonly docMeasure: {measureBlock(node: Content): MeasuredNode};
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: Content[],
    document: PdfDocument,
    styles: object,
    defaultStyle: TextStyle,
    background: unknown,
    header: unknown,
    footer: unknown,
  ): readonly Page[];
  processNode(node: MeasuredNode, alignable?: boolean): void;
  processRow(row: TableRow): RowResult;
  processTable(node: MeasuredNode): void;
  addHeadersAndFooters(header: unknown, footer: unknown): void;
  addBackground(background: unknown): void;
  addDynamicRepeatable(node: unknown, size: unknown, name: string): void;
  processVerticalContainer(node: MeasuredNode): void;
  processLeaf(node: MeasuredNode): void;
  buildNextLine(node: MeasuredNode): Line | null;
  /** Where a cell over several rows was divided, for the row that it ends in. */
  _findSameRowPageBreakByRowSpanData(
    breaks: unknown,
    page: number,
    row: number,
  ): {prevPage: number} | null | undefined;
  _getPageBreakListBySpan(table: MeasuredNode, page: number, row: number): unknown;
}

/** A name or number tree, written as one root. */
interface Tree<Key, Value> {
  limits: boolean;
  readonly _items: Readonly<Record<string, Value>>;
  get(key: Key): Value;
  add(key: Key, value: Value): void;
  _compareKeys(a: string, b: string): number;
}

export interface OutlineEntry {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: {readonly expanded: boolean}): OutlineEntry;
}

/** A font of the file; `encode` gives the codes of the glyphs, of which `0000` is the box for what is missing. */
export interface EmbeddedFont {
  /** Numbers of glyphs in the font, by their code in the file. */
  readonly subset: {readonly glyphs: number[]};
  /** Widths and characters of glyphs, by their code in the file. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  encode(text: string, features?: unknown): readonly [codes: readonly string[], positions: unknown];
}

/** The file being written. */
export interface PdfDocument {
  info: Record<string, unknown>;
  readonly page: {
    readonly dictionary: Reference;
    readonly height: number;
    readonly annotations: readonly Reference[];
    /** Key of the page in the parent tree. */
    readonly structParentTreeKey: number;
  };
  readonly outline: OutlineEntry;
  readonly _root: {
    readonly data: Record<string, unknown> & {
      readonly Names: {readonly data: {readonly Dests: Tree<string, unknown>}};
    };
  };
  readonly _font: EmbeddedFont | null;
  /** File identifier. */
  _id: Buffer;
  ref(data: object): Reference;
  addPage(options: object): void;
  addContent(operators: string): void;
  addNamedDestination(name: string, fit: "XYZ", left: number | null, top: number, zoom: null): void;
  annotate(x: number, y: number, width: number, height: number, options: object): void;
  font(...source: readonly unknown[]): this;
  getMarkInfoDictionary(): Reference;
  getStructTreeRoot(): Reference;
  /** From pages and annotations to what they belong to. */
  getStructParentTree(): Tree<number, unknown>;
  createStructParentTreeNextKey(): number;
  /** Writes the structure tree's root. */
  endMarkings(): void;
  /** Adds the document information to the XMP packet. */
  _addInfo(): void;
  appendXML(xml: string): void;
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end", listener: () => void): void;
  on(event: "error", listener: (error: unknown) => void): void;
  end(): void;
}

export interface Renderer {
  /** Bookmarks by the id of their heading. */
  readonly outlineMap: Record<string, OutlineEntry>;
  renderPages(pages: readonly Page[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: DrawnVector): void;
  renderSVG(svg: DrawnSvg): void;
}

export interface FontFile {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly unitsPerEm: number;
  readonly familyName: string;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): {readonly advanceWidth: number};
}

/** pdfmake and fontkit are CommonJS without types; loaded this way they are the same object under every loader. */
const load = createRequire(import.meta.url);

const modules = {
  layoutBuilder: load("pdfmake/js/LayoutBuilder.js") as {
    default: new (size: PageSize, margins: object, svgMeasure: object) => LayoutBuilder;
  },
  pageWriter: load("pdfmake/js/PageElementWriter.js") as {
    default: new (context: LayoutContext) => PageWriter;
  },
  tableProcessor: load("pdfmake/js/TableProcessor.js") as {
    default: new (table: MeasuredNode) => TableProcessor;
  },
  document: load("pdfmake/js/PDFDocument.js") as {
    default: new (
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
    ) => PdfDocument;
  },
  renderer: load("pdfmake/js/Renderer.js") as {
    default: new (document: PdfDocument) => Renderer;
  },
  svgMeasure: load("pdfmake/js/SVGMeasure.js") as {default: new () => object},
  tableLayouts: load("pdfmake/js/tableLayouts.js") as {tableLayouts: object},
  pageSize: load("pdfmake/js/PageSize.js") as {
    normalizePageSize(name: "A4", orientation: "portrait"): PageSize;
  },
  fontkit: load("fontkit") as {openSync(path: string): FontFile},
};

export const BaseLayoutBuilder = modules.layoutBuilder.default;
export const BasePageWriter = modules.pageWriter.default;
export const TableProcessor = modules.tableProcessor.default;
export const BaseDocument = modules.document.default;
export const BaseRenderer = modules.renderer.default;
export const SvgMeasure = modules.svgMeasure.default;
export const {tableLayouts} = modules.tableLayouts;
export const {normalizePageSize} = modules.pageSize;

/** We extend undocumented parts of these packages, so they are used in the versions that this was made for. */
const MADE_FOR = {
  pdfmake: {made: "0.3.11", found: packageVersion(load.resolve("pdfmake/package.json"))},
  pdfkit: {made: "0.19.1", found: packageVersion(load.resolve("pdfkit/package.json"))},
  fontkit: {
    made: "2.0.4",
    found: packageVersion(load.resolve("fontkit").replace(/dist.main\.cjs$/, "package.json")),
  },
} as const;

function packageVersion(path: string): string {
  const {version} = load(path) as {readonly version: string};
  return version;
}

/** Throws when a package that is extended here has another version: its insides may have changed. */
export function assertVersions(): void {
  for (const [name, {made, found}] of Object.entries(MADE_FOR)) {
    if (found !== made)
      throw new Error(
        `${name} is ${found}; the tagged PDFs were made for ${made}: see pipeline/6-report/pdf/tagging`,
      );
  }
}

/** Opens a TrueType file. */
export const openFont = (path: string): FontFile => modules.fontkit.openSync(path);
