import type {CellValue, RawCell} from "../../core/inputs.ts";
import type {Archive} from "./archive.ts";
import {isArea} from "./cell-reference.ts";
import {type CellContext, cellValue} from "./cell-value.ts";
import {LIMITS} from "./limits.ts";
import {type Attributes, isOn, parseXml, type XmlHandler} from "./parse-xml.ts";
import {append, RichText} from "./rich-text.ts";
import {SheetGrid, type SheetProblem} from "./sheet-grid.ts";
import {GENERAL} from "./styles.ts";
import {done, type Tried} from "./tried.ts";

/** What one sheet holds. Hidden rows and columns are listed only where there is something in them. */
export interface SheetContent {
  readonly cells: readonly RawCell[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly string[];
  readonly problems: readonly SheetProblem[];
}

/** What may still be read from this workbook; counts down over its sheets. */
export interface Allowance {
  cells: number;
  text: number;
}

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
  #stop: string | null = null;
  readonly #context: CellContext;
  readonly #allowance: Allowance;
  readonly #grid = new SheetGrid();
  readonly #inline = new RichText();
  readonly #merges: string[] = [];
  /** At each column, how many hidden ranges begin minus how many ended just before it. */
  readonly #hiddenEdges = new Int32Array(LIMITS.columns + 2);
  #cell: {type: string; style: number; saved: string | null; formula: string | null} | null = null;

  constructor(context: CellContext, allowance: Allowance) {
    this.#context = context;
    this.#allowance = allowance;
  }

  get problem(): string | null {
    const hopeless = this.#grid.problems.length > LIMITS.problems;
    return hopeless ? `meer dan ${LIMITS.problems} cellen zijn onleesbaar` : this.#stop;
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === "row" && parent === "sheetData") this.#grid.startRow(attributes.r, isOn(attributes.hidden));
    else if (name === "c" && parent === "row") this.#startCell(attributes);
    else if (name === "v" && parent === "c" && this.#cell) this.#cell.saved ??= "";
    else if (name === "f" && parent === "c" && this.#cell) this.#cell.formula ??= "";
    else if (name === "col" && parent === "cols") this.#column(attributes);
    else if (name === "mergeCell" && parent === "mergeCells") this.#merge(attributes.ref ?? "");
    else this.#inline.open(name);
  }

  text(text: string, name: string, parent: string): void {
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
    const rows = new Set<number>();
    const columns = new Set<number>();
    for (const {row, column} of cells) {
      if (this.#grid.isHidden(row)) rows.add(row);
      columns.add(column);
    }
    const ascending = (a: number, b: number): number => a - b;
    return {
      cells,
      hiddenRows: [...rows].sort(ascending),
      hiddenColumns: this.#hiddenAmong([...columns].sort(ascending)),
      merges: this.#merges,
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
    this.#allowance.cells -= 1;
    if (value.kind === "text") this.#allowance.text -= value.text.length;
    if (this.#allowance.cells < 0) this.#stop = `de werkmap heeft meer dan ${LIMITS.cells} gevulde cellen`;
    if (this.#allowance.text < 0) this.#stop = "de werkmap bevat onredelijk veel tekst";
    this.#grid.add(value, formula, format);
  }

  #column({min, max, hidden}: Attributes): void {
    const from = Number(min);
    const to = Math.min(Number(max), LIMITS.columns);
    if (!isOn(hidden) || !Number.isInteger(from) || !Number.isInteger(to) || from < 1 || from > to) return;
    this.#hiddenEdges[from] = (this.#hiddenEdges[from] ?? 0) + 1;
    this.#hiddenEdges[to + 1] = (this.#hiddenEdges[to + 1] ?? 0) - 1;
  }

  #hiddenAmong(columns: readonly number[]): readonly number[] {
    let depth = 0;
    const hidden = this.#hiddenEdges.map((edge) => {
      depth += edge;
      return depth;
    });
    return columns.filter((column) => (hidden[column] ?? 0) > 0);
  }

  #merge(area: string): void {
    if (isArea(area)) this.#merges.push(area);
    if (this.#merges.length > LIMITS.merges)
      this.#stop = "het blad heeft onredelijk veel samengevoegde cellen";
  }
}
