import type {Content} from "../content.ts";
import {LAYOUT} from "../tagging/structure.ts";
import type {
  Line,
  MeasuredInline,
  MeasuredNode,
  Page,
  PageWriter,
  RowResult,
  TableRow,
} from "../typesetter.ts";
import {LineLayoutBuilder} from "./line-layout.ts";
import {NoteWriter} from "./note-writer.ts";
import {FOOT_RULE, type FootLine, type FootNote} from "./page-feet.ts";

/** White space above a note, as a part of its size of type. */
const NOTE_GAP = 0.25;
/** Higher than any note; lines of notes are divided over pages later. */
const ENDLESS = 1e6;

/** A node's notes in order of reference, each followed by the notes in it. */
export interface SetNote extends FootNote {
  readonly node: Content;
}

/**
 * The layout engine with notes at the foot of the page that refers to them: as wide as upright text on every page, so
 * that they can run on to a page that is turned. Columns and cells side by side share the foot of their page.
 */
export class NoteLayoutBuilder extends LineLayoutBuilder {
  /** Colour of the rule above notes. */
  noteRule = "";
  #writer: NoteWriter | null = null;
  readonly #set = new Map<Content, SetNote>();

  override get writer(): NoteWriter {
    if (this.#writer === null) throw new Error("there is no writer before the layout begins");
    return this.#writer;
  }

  /** The engine makes a writer of its own as it begins. */
  override set writer(writer: PageWriter) {
    this.#writer = new NoteWriter(writer.context(), (line) => this.notesIn(line.inlines));
  }

  /** The notes that words refer to, ready to be placed. */
  notesIn(inlines: readonly MeasuredInline[]): readonly SetNote[] {
    const notes: SetNote[] = [];
    for (const {note} of inlines) {
      if (note === undefined) continue;
      const set = this.#setNote(note);
      notes.push(set, ...this.notesIn(set.lines.flatMap(({line}) => line.inlines)));
    }
    return [...new Set(notes)];
  }

  override processRow(row: TableRow): RowResult {
    return this.writer.inRow(this.notesIn(row.cells.flatMap(inlinesOf)), () => super.processRow(row));
  }

  override addHeadersAndFooters(header: unknown, footer: unknown): void {
    this.writer.finish();
    for (const [number, page] of this.writer.context().pages.entries()) this.#drawFoot(number, page);
    super.addHeadersAndFooters(header, footer);
  }

  #setNote(note: Content): SetNote {
    const known = this.#set.get(note);
    if (known !== undefined) return known;
    const node = this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(note));
    const {left, right} = this.pageMargins;
    this.writer.pushContext(this.pageSize.width - left - right, ENDLESS);
    const lines: FootLine[] = [];
    for (let line = this.buildNextLine(node); line !== null; line = this.buildNextLine(node))
      lines.push(this.#footLine(line, lines.length === 0 ? note : null));
    this.writer.popContext();
    const set = {node: note, lines};
    this.#set.set(note, set);
    return set;
  }

  #footLine(line: Line, opens: Content | null): FootLine {
    if (opens === null) return {line, height: line.getHeight()};
    if (opens.id !== undefined) line.id = opens.id;
    return {line, height: line.getHeight() + NOTE_GAP * (line.inlines[0]?.fontSize ?? 0)};
  }

  #drawFoot(number: number, page: Page): void {
    const {feet} = this.writer;
    const lines = feet.linesOn(number);
    if (lines.length === 0) return;
    const {left, right, bottom} = this.pageMargins;
    const width = (this.pageSize.width - left - right) * FOOT_RULE.part;
    let y = page.pageSize.height - bottom - feet.height(number) + FOOT_RULE.above;
    const ends = {x1: left, x2: left + width, y1: y, y2: y};
    const look = {lineWidth: FOOT_RULE.width, lineColor: this.noteRule};
    page.items.push({type: "vector", item: {type: "line", ...ends, ...look, mark: LAYOUT}});
    y += FOOT_RULE.width + FOOT_RULE.below;
    for (const {line, height} of lines) {
      line.x = left;
      line.y = y + height - line.getHeight();
      page.items.push({type: "line", item: line});
      y += height;
    }
  }
}

/** All words of a node and of what is in it. */
function inlinesOf(node: MeasuredNode): readonly MeasuredInline[] {
  const {table, columns, stack, ul, ol} = node as {readonly columns?: readonly MeasuredNode[]} & MeasuredNode;
  const inside = [stack, ul, ol, columns, ...(table?.body ?? [])].flatMap((kids) => kids ?? []);
  return [...(node._inlines ?? []), ...inside.flatMap((kid) => inlinesOf(kid as MeasuredNode))];
}
