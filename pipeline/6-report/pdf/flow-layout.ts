import {BaseLayoutBuilder, type MeasuredInline, type MeasuredNode} from "./typesetter.ts";

/** Room for the start of something of which the height is not known, in points. */
const UNKNOWN_LEAD = 30;

/**
 * The layout engine with the two things that running text needs and pdfmake lacks:
 * `keepWithNext`, and no single line of a paragraph alone on a page.
 * It looks ahead instead of laying out again, so it costs one extra measuring of lines.
 */
export class FlowLayoutBuilder extends BaseLayoutBuilder {
  override processVerticalContainer(node: MeasuredNode): void {
    const items = node.stack ?? [];
    for (const [index, item] of items.entries()) {
      if (this.#inMainFlow() && item.pageBreak === undefined) this.#startOf(items, index);
      this.processNode(item);
      node.positions.push(...item.positions);
    }
  }

  override processLeaf(node: MeasuredNode): void {
    joinRanges(node._inlines ?? []);
    if (this.#inMainFlow()) this.#avoidLoneLines(node);
    super.processLeaf(node);
  }

  #inMainFlow(): boolean {
    return this.writer.transactionLevel === 0 && this.nestedLevel === 0;
  }

  #atTopOfPage(): boolean {
    const context = this.writer.context();
    return context.y <= context.pageMargins.top;
  }

  /** Moves a heading to the next page when the start of what follows would not fit below it; no white space above what opens a page. */
  #startOf(items: readonly MeasuredNode[], index: number): void {
    const item = items[index];
    if (item === undefined) return;
    if (item.keepWithNext === true && !this.#atTopOfPage()) {
      if (this.#chainHeight(items, index) > this.writer.context().availableHeight)
        this.writer.moveToNextPage();
    }
    if (this.#atTopOfPage() && this.writer.context().page > 0 && item._margin) item._margin[1] = 0;
  }

  #chainHeight(items: readonly MeasuredNode[], index: number): number {
    const item = items[index];
    if (item === undefined) return 0;
    if (item.keepWithNext !== true) return this.#leadHeight(item);
    return this.#wholeHeight(item) + this.#chainHeight(items, index + 1);
  }

  #wholeHeight(item: MeasuredNode): number {
    const [, top = 0, , bottom = 0] = item._margin ?? [];
    if (item.leadHeight !== undefined) return top + item.leadHeight + bottom;
    return top + sum(this.#lineHeights(item)) + bottom;
  }

  #leadHeight(item: MeasuredNode): number {
    const top = item._margin?.[1] ?? 0;
    if (item.pageBreak !== undefined) return 0;
    if (item.leadHeight !== undefined) return top + item.leadHeight;
    const first = item.stack?.[0] ?? item.ul?.[0] ?? item.ol?.[0];
    if (first !== undefined) return top + this.#leadHeight(first);
    const lines = this.#lineHeights(item);
    if (lines.length === 0) return top + UNKNOWN_LEAD;
    return top + sum(lines.length <= 3 ? lines : lines.slice(0, 2));
  }

  /** At least two lines of a paragraph on either side of a page break; three lines are never divided. */
  #avoidLoneLines(node: MeasuredNode): void {
    const lines = this.#lineHeights(node);
    const context = this.writer.context();
    const fitting = countFitting(lines, context.availableHeight);
    if (fitting === lines.length || this.#atTopOfPage()) return;
    if (lines.length <= 3 || fitting < 2) this.writer.moveToNextPage();
    // The new page sets the height anew, so this only makes the break come one line earlier.
    else if (lines.length - fitting === 1) context.availableHeight -= lines.at(-1) ?? 0;
  }

  /** The heights of the lines that the text will take at the present width. */
  #lineHeights(node: MeasuredNode): readonly number[] {
    if (node._inlines === undefined) return [];
    joinRanges(node._inlines);
    const copy = {...node, _inlines: node._inlines.map((inline) => ({...inline}))};
    const heights: number[] = [];
    for (let line = this.buildNextLine(copy); line !== null; line = this.buildNextLine(copy)) {
      heights.push(line.getHeight());
    }
    return heights;
  }
}

/** Keeps `3,1–4,6` and `(B–C)` on one line: the rules of Unicode allow a break after the dash. */
function joinRanges(inlines: readonly MeasuredInline[]): void {
  for (const [index, inline] of inlines.entries()) {
    if (/\S–$/.test(inline.text) && /^\S/.test(inlines[index + 1]?.text ?? "")) inline.noNewLine = true;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function countFitting(heights: readonly number[], room: number): number {
  let used = 0;
  let count = 0;
  for (const height of heights) {
    used += height;
    if (used > room) break;
    count++;
  }
  return count;
}
