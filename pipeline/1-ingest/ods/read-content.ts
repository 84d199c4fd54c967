import {Allowance} from "../workbook/allowance.ts";
import type {Archive} from "../workbook/archive.ts";
import {LIMITS} from "../workbook/limits.ts";
import {type Attributes, parseXml, type XmlHandler} from "../workbook/parse-xml.ts";
import {damaged, done, type Refusal, type Tried, tooLarge, wrongKind} from "../workbook/tried.ts";
import type {SheetRead, WorkbookContent} from "../workbook/workbook-content.ts";
import {CellText} from "./cell-text.ts";
import {OdsSheet} from "./ods-sheet.ts";
import {OdsStyles} from "./ods-styles.ts";
import {odsValue} from "./ods-value.ts";

/** The prefixes by which attributes are looked up here, and what they must stand for. Every program writes these. */
const NAMESPACES: Readonly<Record<string, string>> = {
  "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
};

/** Where rows may stand; a table in anything else is a drawing or a note. */
const AROUND_ROWS: readonly string[] = ["table", "table-rows", "table-header-rows", "table-row-group"];
const AROUND_COLUMNS: readonly string[] = [
  "table",
  "table-columns",
  "table-header-columns",
  "table-column-group",
];
const CELLS: readonly string[] = ["table-cell", "covered-table-cell"];

const STYLES = "styles.xml";

/** Reads `content.xml`, which holds all sheets of an .ods file and most of the styles that they use; the rest are in `styles.xml`. */
export async function readContent(archive: Archive, part: string): Promise<Tried<WorkbookContent>> {
  const styles = new OdsStyles();
  if (archive.has(STYLES)) {
    const read = await parseXml(archive.chunks(STYLES), STYLES, styles);
    if (read.refusal !== null) return read;
  }
  const handler = new ContentHandler(styles);
  const parsed = await parseXml(archive.chunks(part), part, handler);
  if (parsed.refusal !== null) return parsed;
  if (!handler.isSpreadsheet) return wrongKind("dit is een OpenDocument-bestand, maar geen rekenblad");
  if (handler.sheets.length === 0) return damaged("de werkmap heeft geen bladen");
  return done({sheets: handler.sheets, links: handler.links});
}

interface OpenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly content: OdsSheet;
  /** A copy that the program keeps of a sheet in another file. */
  foreign: boolean;
}

class ContentHandler implements XmlHandler {
  isSpreadsheet = false;
  links = 0;
  readonly sheets: SheetRead[] = [];
  #problem: Refusal | null = null;
  readonly #styles: OdsStyles;
  readonly #allowance = new Allowance();
  readonly #names = new Set<string>();
  readonly #text = new CellText();
  #sheet: OpenSheet | null = null;
  #row: Attributes = {};
  #cell: Attributes | null = null;
  /** How deep we are inside something that holds no cells of a sheet: notes, drawings, tracked changes. */
  #aside = 0;

  constructor(styles: OdsStyles) {
    this.#styles = styles;
  }

  get problem(): Refusal | null {
    return this.#styles.problem ?? this.#problem ?? this.#sheet?.content.problem ?? null;
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (parent === "") this.#root(attributes);
    if (name === "spreadsheet" && parent === "body") this.isSpreadsheet = true;
    if (this.#aside > 0) this.#aside += 1;
    else if (this.#cell !== null) {
      this.#text.open(name, attributes["text:c"], CELLS.includes(parent));
    } else if (this.#sheet === null) this.#outside(name, attributes, parent);
    else this.#inside(this.#sheet, name, {attributes, parent});
  }

  text(text: string): void {
    if (this.#aside === 0 && this.#cell !== null) this.#text.add(text);
  }

  close(name: string, parent: string): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (this.#cell !== null && CELLS.includes(name) && !this.#text.isAside) this.#endCell();
    else if (this.#cell !== null) this.#text.close(name, CELLS.includes(parent));
    else if (this.#sheet !== null && name === "table-row") {
      const {"table:number-rows-repeated": repeated, "table:visibility": visibility} = this.#row;
      this.#sheet.content.endRow(this.#count(repeated), isHidden(visibility));
    } else if (this.#sheet !== null && name === "table") this.#endSheet(this.#sheet);
  }

  #root(attributes: Attributes): void {
    const odd = Object.entries(NAMESPACES).some(([prefix, name]) => attributes[prefix] !== name);
    if (odd) this.#problem = damaged("de naamruimten zijn niet die van een rekenblad").refusal;
  }

  #outside(name: string, attributes: Attributes, parent: string): void {
    if (name !== "table" || parent !== "spreadsheet") {
      this.#styles.open(name, attributes, parent);
      return;
    }
    const hidden = this.#styles.hides(attributes["table:style-name"]);
    const content = new OdsSheet(this.#allowance);
    this.#sheet = {name: attributes["table:name"] ?? "", hidden, content, foreign: false};
    if (this.sheets.length >= LIMITS.sheets) {
      this.#problem ??= tooLarge(`meer dan ${LIMITS.sheets} bladen`).refusal;
    }
  }

  #inside(
    sheet: OpenSheet,
    name: string,
    {attributes, parent}: {readonly attributes: Attributes; readonly parent: string},
  ): void {
    if (name === "table-row" && AROUND_ROWS.includes(parent)) this.#row = attributes;
    else if (CELLS.includes(name) && parent === "table-row") {
      this.#cell = attributes;
      this.#text.take();
    } else if (name === "table-column" && AROUND_COLUMNS.includes(parent)) {
      const {"table:number-columns-repeated": repeated, "table:visibility": visibility} = attributes;
      sheet.content.addColumns(this.#count(repeated), isHidden(visibility));
    } else if (name === "table-source") {
      sheet.foreign = true;
      this.links += 1;
      this.#aside = 1;
    } else if (!AROUND_ROWS.includes(name) && !AROUND_COLUMNS.includes(name)) this.#aside = 1;
    else if (name === "table") this.#aside = 1;
  }

  #endCell(): void {
    const attributes = this.#cell ?? {};
    this.#cell = null;
    const style = this.#styles.code(attributes["table:style-name"]);
    const percent = attributes["office:value-type"] === "percentage" ? "0%" : null;
    this.#sheet?.content.addCell({
      value: odsValue(attributes, this.#text.take()),
      formula: attributes["table:formula"] !== undefined,
      format: style ?? percent,
      repeated: this.#count(attributes["table:number-columns-repeated"]),
      span: {
        columns: this.#count(attributes["table:number-columns-spanned"]),
        rows: this.#count(attributes["table:number-rows-spanned"]),
      },
    });
  }

  #endSheet({name, hidden, content, foreign}: OpenSheet): void {
    this.#sheet = null;
    this.#problem ??= content.problem;
    if (foreign) return;
    const double = this.#names.has(name.toLowerCase());
    this.#names.add(name.toLowerCase());
    const read = double ? damaged("een eerder blad heet ook zo") : done(content.content());
    this.sheets.push({name, hidden, content: read});
  }

  /** How often something is repeated: once when it does not say. */
  #count(written: string | undefined): number {
    if (written === undefined) return 1;
    if (/^[1-9]\d{0,8}$/.test(written)) return Number(written);
    this.#problem ??= damaged(`“${written.slice(0, 20)}” is geen aantal herhalingen`).refusal;
    return 1;
  }
}

const isHidden = (visibility: string | undefined): boolean =>
  visibility === "collapse" || visibility === "filter";
