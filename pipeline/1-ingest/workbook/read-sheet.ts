import type {CellValue} from "../../core/inputs.ts";
import {columnsIn, rowsIn} from "../packed-cells.ts";
import type {Allowance} from "./allowance.ts";
import type {Archive} from "./archive.ts";
import {isArea} from "./cell-reference.ts";
import {type CellContext, cellValue} from "./cell-value.ts";
import {HiddenColumns} from "./hidden-columns.ts";
import {LIMITS} from "./limits.ts";
import {type Attributes, isOn, parseXml, type XmlHandler} from "./parse-xml.ts";
import {append, RichText} from "./rich-text.ts";
import {SheetGrid} from "./sheet-grid.ts";
import {GENERAL} from "./styles.ts";
import {damaged, done, type Refusal, type Tried, tooLarge} from "./tried.ts";
import type {SheetContent} from "./workbook-content.ts";

/** Reads the part of one sheet. Styled cells without a value are as good as absent. */
export async function readSheet(
  archive: Archive,
  part: string,
  context: CellContext & {readonly allowance: Allowance},
): Promise<Tried<SheetContent>> {
  const handler = new SheetHandler(context, context.allowance);
  const parsed = await parseXml(archive.chunks(part), part, handler);
  return parsed.refusal === null ? done(handler.content()) : parsed;
}

class SheetHandler implements XmlHandler {
  #stop: Refusal | null = null;
  readonly #context: CellContext;
  readonly #allowance: Allowance;
  readonly #grid = new SheetGrid();
  readonly #inline = new RichText();
  readonly #merges: string[] = [];
  readonly #headers = new Map<string, string>();
  readonly #hiddenColumns = new HiddenColumns();
  #cell: {type: string; style: number; saved: string | null; formula: string | null} | null = null;

  constructor(context: CellContext, allowance: Allowance) {
    this.#context = context;
    this.#allowance = allowance;
  }

  get problem(): Refusal | null {
    const hopeless = this.#grid.problems.length > LIMITS.problems;
    return hopeless ? damaged(`meer dan ${LIMITS.problems} cellen zijn onleesbaar`).refusal : this.#stop;
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === "row" && parent === "sheetData") this.#grid.startRow(attributes.r, isOn(attributes.hidden));
    else if (name === "c" && parent === "row") this.#startCell(attributes);
    else if (name === "v" && parent === "c" && this.#cell) this.#cell.saved ??= "";
    else if (name === "f" && parent === "c" && this.#cell) this.#cell.formula ??= "";
    else if (name === "col" && parent === "cols") {
      if (isOn(attributes.hidden)) this.#hiddenColumns.add(Number(attributes.min), Number(attributes.max));
    } else if (name === "mergeCell" && parent === "mergeCells") this.#merge(attributes.ref ?? "");
    else this.#inline.open(name);
  }

  text(text: string, name: string, parent: string): void {
    if (parent === "headerFooter") this.#headers.set(name, append(this.#headers.get(name) ?? "", text));
    const cell = this.#cell;
    if (cell === null) return;
    if (name === "v" && parent === "c") cell.saved = append(cell.saved ?? "", text);
    else if (name === "f" && parent === "c") cell.formula = append(cell.formula ?? "", text);
    else if (cell.type === "inlineStr") this.#inline.add(text);
  }

  close(name: string, parent: string): void {
    if (name === "c" && parent === "row") this.#finishCell();
    else this.#inline.close(name);
  }

  content(): SheetContent {
    const cells = this.#grid.cells();
    return {
      cells,
      hiddenRows: this.#grid.hiddenAmong(rowsIn(cells)),
      hiddenColumns: this.#hiddenColumns.among(columnsIn(cells)),
      merges: this.#merges,
      ...(this.#headers.size === 0 ? {} : {headers: [...this.#headers.values()]}),
      problems: this.#grid.problems,
    };
  }

  #startCell(attributes: Attributes): void {
    if (attributes.t === "inlineStr") this.#inline.take();
    this.#cell = this.#grid.startCell(attributes.r)
      ? {type: attributes.t ?? "n", style: Number(attributes.s ?? 0), saved: null, formula: null}
      : null;
  }

  #finishCell(): void {
    if (this.#cell === null) return;
    const {type, style, saved, formula} = this.#cell;
    this.#cell = null;
    const format = this.#context.formats[style] ?? (style === 0 ? GENERAL : null);
    if (format === null) {
      this.#grid.refuseCell(`de cel verwijst naar opmaak ${style}, die niet in het bestand staat`);
      return;
    }
    const inline = type === "inlineStr" ? this.#inline.take() : "";
    const value = cellValue({type, format, saved, inline, formula}, this.#context);
    if (typeof value === "string") this.#grid.refuseCell(value);
    else if (value !== null) this.#add(value, formula !== null, format.code);
  }

  #add(value: CellValue, formula: boolean, format: string | null): void {
    this.#stop ??= this.#allowance.take(value, this.#grid.row);
    this.#grid.add(value, formula, format);
  }

  #merge(area: string): void {
    if (isArea(area)) this.#merges.push(area);
    if (this.#merges.length > LIMITS.merges)
      this.#stop = tooLarge(`meer dan ${LIMITS.merges} samengevoegde gebieden`).refusal;
  }
}
