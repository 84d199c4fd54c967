import type {Line, MeasuredNode} from "../typesetter.ts";
import {NoteLayoutBuilder} from "./note-layout.ts";

/** Room for the start of something of which the height is not known, in points. */
const UNKNOWN_LEAD = 30;
/** Rounding of measures. */
const HAIR = 0.001;

/**
 * The layout engine with the two things that running text needs and pdfmake lacks: `keepWithNext`, and no single line
 * of a paragraph or item alone on a page. Heights count the notes of the lines. It looks ahead instead of laying out
 * again, so it costs one extra measuring of lines.
 */
export class FlowLayoutBuilder extends NoteLayoutBuilder {
  /** The paragraph that is set, and its line that has no place yet. */
  #leaf: MeasuredNode | null = null;
  #pending: Line | null = null;

  /** White space below what ends a page is not carried to the next: that would leave a page empty before a page break. */
  override processNode(node: MeasuredNode, alignable?: boolean): void {
    const [left, top, right, below] = node._margin ?? [0, 0, 0, 0];
    if (below === 0 || !this.inMainFlow() || node.absolutePosition !== undefined) {
      super.processNode(node, alignable);
      return;
    }
    node._margin = [left, top, right, 0];
    super.processNode(node, alignable);
    const context = this.writer.context();
    context.moveDown(Math.min(below, Math.max(0, context.availableHeight)));
  }

  override processVerticalContainer(node: MeasuredNode): void {
    const items = node.stack ?? [];
    for (const [index, item] of items.entries()) {
      if (this.inMainFlow() && item.pageBreak === undefined) this.#startOf(items, index);
      this.processNode(item);
      node.positions.push(...item.positions);
    }
  }

  override processLeaf(node: MeasuredNode): void {
    if (!this.inMainFlow()) {
      super.processLeaf(node);
      return;
    }
    this.#avoidLoneLines(node);
    this.#leaf = node;
    this.writer.afterMove = () => this.#avoidLoneLastLine(node);
    super.processLeaf(node);
    this.writer.afterMove = null;
    this.#pending = null;
  }

  override buildNextLine(node: MeasuredNode): Line | null {
    const line = super.buildNextLine(node);
    if (node === this.#leaf) this.#pending = line;
    return line;
  }

  /** Whether what is set now stands by itself across the page: in no table, column or block that stays whole. */
  inMainFlow(): boolean {
    return this.writer.transactionLevel === 0 && this.nestedLevel === 0;
  }

  /** The height that the start of a node needs on its page. */
  leadHeight(item: MeasuredNode): number {
    const top = item._margin?.[1] ?? 0;
    if (item.pageBreak !== undefined) return 0;
    if (item.leadHeight !== undefined) return top + item.leadHeight;
    const first = item.stack?.[0] ?? item.ul?.[0] ?? item.ol?.[0];
    if (first !== undefined) return top + this.leadHeight(first);
    const heights = this.#heights(item);
    if (heights.length === 0) return top + UNKNOWN_LEAD;
    return top + sum(heights.length <= 3 ? heights : heights.slice(0, 2));
  }

  /** Moves a heading to the next page when the start of what follows would not fit below it; no white space above what opens a page. */
  #startOf(items: readonly MeasuredNode[], index: number): void {
    const item = items[index];
    if (item === undefined) return;
    if (item.keepWithNext === true && !this.writer.atTop) {
      if (this.#chainHeight(items, index) > this.writer.context().availableHeight + HAIR)
        this.writer.moveToNextPage();
    }
    if (this.writer.atTop && this.writer.context().page > 0 && item._margin) item._margin[1] = 0;
  }

  #chainHeight(items: readonly MeasuredNode[], index: number): number {
    const item = items[index];
    if (item === undefined) return 0;
    if (item.keepWithNext !== true) return this.leadHeight(item);
    return this.#wholeHeight(item) + this.#chainHeight(items, index + 1);
  }

  #wholeHeight(item: MeasuredNode): number {
    const [, top = 0, , bottom = 0] = item._margin ?? [];
    return top + (item.leadHeight ?? sum(this.#heights(item))) + bottom;
  }

  /** At least two lines of a paragraph on either side of a page break; three lines are never divided. */
  #avoidLoneLines(node: MeasuredNode): void {
    const heights = this.#heights(node);
    const fitting = countFitting(heights, this.writer.context().availableHeight);
    if (fitting === heights.length) return;
    if (!this.writer.atTop && (heights.length <= 3 || fitting < 2)) {
      this.writer.moveToNextPage();
      this.#avoidLoneLastLine(node);
    } else this.#endBeforeLastTwo(heights, fitting);
  }

  /** The same for what is left of a paragraph when it goes on at the top of a page. */
  #avoidLoneLastLine(node: MeasuredNode): void {
    const lines = [...(this.#pending === null ? [] : [this.#pending]), ...this.linesOf(node)];
    const heights = this.writer.heightsWithNotes(lines);
    this.#endBeforeLastTwo(heights, countFitting(heights, this.writer.context().availableHeight));
  }

  /** When only the last line would go to the next page, the page ends a line earlier: the next one sets the height anew. */
  #endBeforeLastTwo(heights: readonly number[], fitting: number): void {
    if (heights.length - fitting === 1 && fitting > 2)
      this.writer.context().availableHeight = sum(heights.slice(0, fitting - 1)) + HAIR;
  }

  #heights(node: MeasuredNode): readonly number[] {
    return this.writer.heightsWithNotes(this.linesOf(node));
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function countFitting(heights: readonly number[], room: number): number {
  let used = 0;
  let count = 0;
  for (const height of heights) {
    used += height;
    if (used > room + HAIR) break;
    count++;
  }
  return count;
}
