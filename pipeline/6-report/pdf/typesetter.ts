import {createRequire} from "node:module";
import type {Content, Margin, PageSize, TextStyle} from "./content.ts";

/** A piece of text as measured by the typesetter: at most a word. */
export interface MeasuredInline {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** No line may end after this piece. */
  noNewLine?: boolean;
}

/** A node after measuring. */
export interface MeasuredNode extends Content {
  stack?: MeasuredNode[];
  ul?: MeasuredNode[];
  ol?: MeasuredNode[];
  _inlines?: MeasuredInline[];
  _margin?: Margin | null;
  positions: unknown[];
}

export interface Line {
  getHeight(): number;
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
}

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
  processNode(node: MeasuredNode): void;
  processVerticalContainer(node: MeasuredNode): void;
  processLeaf(node: MeasuredNode): void;
  buildNextLine(node: MeasuredNode): Line | null;
}

/** The file being written. */
export interface PdfDocument {
  info: Record<string, unknown>;
  /** File identifier. */
  _id: Buffer;
  /** Adds the document information to the XMP packet. */
  _addInfo: () => void;
  appendXML(xml: string): void;
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end", listener: () => void): void;
  on(event: "error", listener: (error: unknown) => void): void;
  end(): void;
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
    default: new (document: PdfDocument) => {renderPages(pages: readonly Page[]): void};
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

/** Opens a TrueType file. */
export const openFont = (path: string): FontFile => modules.fontkit.openSync(path);
