import {type MeasuredNode, TableProcessor} from "../typesetter.ts";
import {FlowLayoutBuilder} from "./flow-layout.ts";

/** Space between paragraphs, lists and the like is in their margins; what else a cell holds has no known height. */
const UNKNOWN = 0;
const HAIR = 0.001;

type Cells = readonly (readonly MeasuredNode[])[];

/**
 * The layout engine with tables that split between rows: a row is divided only when it is higher than a page, rows
 * that share a cell stay together, and the last row takes the one before it along to the next page.
 */
export class TableLayoutBuilder extends FlowLayoutBuilder {
  /** As pdfmake does it, without its columns that flow into each other, and with a look ahead before each row. */
  override processTable(node: MeasuredNode): void {
    this.nestedLevel++;
    const processor = new TableProcessor(node);
    processor.beginTable(this.writer);
    const whole = processor.dontBreakRows;
    for (const [index, cells] of bodyOf(node).entries()) {
      if (whole && this.#splitsHere()) processor.dontBreakRows = this.#startRows(node, index);
      this.#rememberSpans(cells, processor.dontBreakRows);
      processor.beginRow(index, this.writer);
      this.#setRow(node, index, processor);
    }
    processor.endTable(this.writer);
    this.nestedLevel--;
    if (this.nestedLevel === 0) this.writer.context().resetMarginXTopParent();
  }

  /** The header and two rows, or groups of rows that share a cell. */
  override leadHeight(item: MeasuredNode): number {
    const {headerRows = 0, body = [], widths = []} = item.table ?? {};
    if (item.table === undefined || headerRows === 0 || !widths.every(isFixed)) return super.leadHeight(item);
    const first = this.#togetherFrom(item, headerRows);
    const rows = range(0, Math.min(body.length, this.#togetherFrom(item, first)));
    return (item._margin?.[1] ?? 0) + this.#rowsHeight(item, rows);
  }

  #setRow(node: MeasuredNode, index: number, processor: TableProcessor): void {
    const {writer} = this;
    const {page} = writer.context();
    const result = this.processRow({
      marginX: node._margin ? [node._margin[0], node._margin[2]] : [0, 0],
      dontBreakRows: processor.dontBreakRows,
      rowsWithoutPageBreak: processor.rowsWithoutPageBreak,
      cells: bodyOf(node)[index] ?? [],
      widths: node.table?.widths,
      gaps: node._offsets?.offsets,
      tableBody: node.table?.body,
      tableNode: node,
      rowIndex: index,
      height: undefined,
    });
    node.positions.push(...result.positions);
    if (result.pageBreaks.length === 0) {
      const broken = this._findSameRowPageBreakByRowSpanData(node._breaksBySpan ?? null, page, index);
      if (broken !== undefined && broken !== null)
        result.pageBreaks.push(this._getPageBreakListBySpan(node, broken.prevPage, index));
    }
    processor.endRow(index, writer, result.pageBreaks);
  }

  /** Whether a page may end before the next row: not in a table that stays whole, nor in a cell. */
  #splitsHere(): boolean {
    return this.nestedLevel === 1 && this.writer.transactionLevel === 0;
  }

  /** Goes to the next page when the rows that begin here do not fit; tells whether the row stays whole. */
  #startRows(node: MeasuredNode, index: number): boolean {
    const rows = range(index, this.#togetherFrom(node, index));
    const height = this.#rowsHeight(node, rows);
    const {availableHeight} = this.writer.context();
    if (height > availableHeight + HAIR && height <= this.writer.emptyHeight && !this.writer.atTop)
      this.writer.moveToNextPage();
    return this.#rowsHeight(node, [index]) <= this.writer.emptyHeight;
  }

  /** The row after those that stay together with a row: those that share a cell with it, and a last row that would be alone. */
  #togetherFrom(node: MeasuredNode, index: number): number {
    const body = bodyOf(node);
    const end = endOfSpans(body, index);
    const next = endOfSpans(body, end);
    return end < body.length && next >= body.length ? body.length : end;
  }

  /** Height of rows with their rules and the notes they add to the page; what spans more of them is taken as high as it fits. */
  #rowsHeight(node: MeasuredNode, rows: readonly number[]): number {
    const cells = rows.flatMap((row) => bodyOf(node)[row] ?? []);
    const notes = this.notesIn(cells.flatMap((cell) => cell._inlines ?? []));
    const heights = rows.map((row) => this.#rowHeight(node, row));
    return heights.reduce((sum, height) => sum + height, this.writer.heightOfNotes(notes));
  }

  #rowHeight(node: MeasuredNode, row: number): number {
    const rules = node._layout;
    const cells = bodyOf(node)[row] ?? [];
    const heights = cells.map((cell, column) =>
      cell._span === true || (cell.rowSpan ?? 1) > 1
        ? 0
        : this.#heightOf(cell, widthOfCell(node, column, cell.colSpan ?? 1)),
    );
    const frame =
      rules === undefined || node.table === undefined
        ? 0
        : rules.paddingTop() +
          rules.paddingBottom() +
          rules.hLineWidth(row + 1, {table: node.table}) +
          (row === 0 ? rules.hLineWidth(0, {table: node.table}) : 0);
    return Math.max(0, ...heights) + frame;
  }

  #heightOf(node: MeasuredNode, width: number): number {
    const [left = 0, top = 0, right = 0, bottom = 0] = node._margin ?? [];
    const inner = width - left - right - (node._gapSize?.width ?? 0);
    const kids = node.stack ?? node.ul ?? node.ol;
    const height =
      kids === undefined
        ? this.linesOf(node, inner).reduce((sum, line) => sum + line.getHeight(), UNKNOWN)
        : kids.reduce((sum, kid) => sum + this.#heightOf(kid, inner), 0);
    return top + height + bottom;
  }

  /** Cells over several rows end where they began plus their height, which the last of their rows has to know. */
  #rememberSpans(cells: readonly MeasuredNode[], whole: boolean): void {
    if (!whole) return;
    const {y, page} = this.writer.context();
    for (const cell of cells)
      if ((cell.rowSpan ?? 1) > 1) Object.assign(cell, {_startingRowSpanY: y, _startingRowSpanPage: page});
  }
}

const bodyOf = (node: MeasuredNode): Cells => (node.table?.body ?? []) as MeasuredNode[][];

const range = (from: number, to: number): readonly number[] =>
  Array.from({length: Math.max(0, to - from)}, (_, index) => from + index);

/** The first row after a row that shares no cell with it or with the rows between. */
function endOfSpans(body: Cells, index: number): number {
  let end = Math.min(index + 1, body.length);
  for (let row = index; row < end; row++)
    for (const {rowSpan = 1} of body[row] ?? []) end = Math.max(end, row + rowSpan);
  return end;
}

interface ColumnWidth {
  readonly width?: unknown;
  readonly _calcWidth?: number;
}

const isFixed = (column: unknown): boolean => typeof (column as ColumnWidth).width === "number";

/** Without padding, over as many columns as the cell takes. */
function widthOfCell(node: MeasuredNode, column: number, span: number): number {
  const widths = (node.table?.widths ?? []) as readonly unknown[] as readonly ColumnWidth[];
  return range(column, column + span).reduce((sum, index) => {
    const {_calcWidth, width} = widths[index] ?? {};
    const own = _calcWidth ?? (typeof width === "number" ? width : 0);
    return sum + own + (index === column ? 0 : (node._offsets?.offsets[index] ?? 0));
  }, 0);
}
