import {createRequire} from "node:module";
import type {Content, Margin, PageSize, TextSpan, TextStyle} from "./content.ts";
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
  readonly tableNode?: MeasuredNode;
  readonly rowIndex?: number;
}

/** Where the next node goes, in points from the top left of the page. */
export interface LayoutContext {
  y: number;
  page: number;
  availableHeight: number;
  availableWidth: number;
  readonly pageMargins: {readonly top: number};
}

export interface PageWriter {
  readonly transactionLevel: number;
  context(): LayoutContext;
  moveToNextPage(orientation?: "portrait" | "landscape"): void;
  /** Lists listen for the line that their next marker goes with. */
  listeners(event: "lineAdded"): readonly LineListener[];
  on(event: "lineAdded", listener: LineListener): unknown;
  removeAllListeners(event: "lineAdded"): unknown;
}

type LineListener = (...given: readonly unknown[]) => void;

export interface Page {
  readonly pageSize: PageSize;
}

export interface LayoutBuilder {
  readonly writer: PageWriter;
  readonly nestedLevel: number;
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
  processRow(row: TableRow): unknown;
  addBackground(background: unknown): void;
  addDynamicRepeatable(node: unknown, size: unknown, name: string): void;
  processVerticalContainer(node: MeasuredNode): void;
  processLeaf(node: MeasuredNode): void;
  buildNextLine(node: MeasuredNode): Line | null;
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
