import {BasePageWriter, type Fragment, type LayoutContext, type Line} from "../typesetter.ts";
import {type FootLine, type FootNote, heightOf, PageFeet} from "./page-feet.ts";

/** Notes of one line up to this part of a page stay whole, on its page; longer ones may run on to the next. */
const WHOLE_UP_TO = 0.5;
/** Notes of one row of columns or cells up to this part of a page get their room before the row is set. */
const AHEAD_UP_TO = 0.4;
/** Notes that ran on take at most this part of the next page. */
const CARRIED_UP_TO = 0.6;
/** Rounding of measures. */
const HAIR = 0.001;

/** The notes that a line refers to, and notes in those, in order. */
type NotesOf = (line: Line) => readonly FootNote[];

/**
 * Places what the layout engine makes, and with a line or block the notes that it refers to, at the foot of the same
 * page. Where both do not fit, both go to the next page. No note is placed twice, and none is lost.
 */
export class NoteWriter extends BasePageWriter {
  readonly feet = new PageFeet();
  /** Called at the top of each next page. */
  afterMove: (() => void) | null = null;
  readonly #notesOf: NotesOf;
  readonly #seen = new Set<FootNote>();
  /** While a row is set: its notes that have room on every page it comes on, and those that have to wait for its end. */
  #row: {readonly ahead: Set<FootNote>; readonly waiting: FootNote[]} | null = null;

  constructor(context: LayoutContext, notesOf: NotesOf) {
    super(context);
    this.#notesOf = notesOf;
  }

  /** Whether nothing but repeated headers stands on the page yet. */
  get atTop(): boolean {
    const {y, pageMargins} = this.context();
    return y <= pageMargins.top + this.repeatables.reduce((sum, {height}) => sum + height, 0) + HAIR;
  }

  /** Height of an empty page between its margins and below repeated headers. */
  get emptyHeight(): number {
    return this.#innerHeight() - this.repeatables.reduce((sum, {height}) => sum + height, 0);
  }

  /** Height that notes add to the foot of the present page. */
  heightOfNotes(notes: readonly FootNote[]): number {
    const {page} = this.context();
    const fresh = notes.filter((note) => !this.#seen.has(note));
    return this.feet.height(page, this.#needed(fresh)) - this.feet.height(page);
  }

  /** The heights that lines in this order take on the present page, with their notes and the rule above those. */
  heightsWithNotes(lines: readonly Line[]): readonly number[] {
    const {page} = this.context();
    let before: readonly FootLine[] = [];
    return lines.map((line) => {
      const notes = this.#fresh([line]);
      const after = [...before, ...this.#needed(notes)];
      const added = this.feet.height(page, after) - this.feet.height(page, before);
      before = after;
      return line.getHeight() + added;
    });
  }

  override addLine(line: Line, dontMoveDown?: boolean, index?: number): unknown {
    const notes = this.transactionLevel > 0 ? [] : this.#fresh([line]);
    this.#makeRoom(line.getHeight(), notes);
    const position = super.addLine(line, dontMoveDown, index);
    this.#place(notes);
    return position;
  }

  override addFragment(block: Fragment, useX?: boolean, useY?: boolean, dontMoveDown?: boolean): unknown {
    // With its own place it is a header row that comes back, or a running head or foot.
    if (useX === true || this.transactionLevel > 0) return super.addFragment(block, useX, useY, dontMoveDown);
    const notes = this.#fresh(block.items.flatMap((entry) => (entry.type === "line" ? [entry.item] : [])));
    this.#makeRoom(block.height, notes);
    this.#makeFit(block.height);
    const position = super.addFragment(block, useX, useY, dontMoveDown);
    this.#place(notes);
    return position;
  }

  override moveToNextPage(orientation?: "portrait" | "landscape"): void {
    super.moveToNextPage(orientation);
    if (this.transactionLevel > 0) return;
    const context = this.context();
    if (this.feet.height(context.page) === 0)
      this.feet.addCarried(context.page, this.#innerHeight() * CARRIED_UP_TO);
    context.availableHeight -= this.#reserved(context.page);
    this.afterMove?.();
  }

  /** Sets a row of cells or columns, with room for its notes at the foot of every page that it comes on. */
  inRow<T>(notes: readonly FootNote[], setRow: () => T): T {
    if (notes.length === 0 || this.#row !== null || this.transactionLevel > 0) return setRow();
    const context = this.context();
    const taken = this.#bottom() - context.y - context.availableHeight;
    const row = {ahead: new Set(this.#ahead(notes)), waiting: []};
    this.#row = row;
    context.availableHeight = this.#bottom() - context.y - taken;
    const result = setRow();
    this.#row = null;
    context.availableHeight = this.#bottom() - context.y - taken;
    this.#place(row.waiting);
    return result;
  }

  /** Adds pages until every note has its place. */
  finish(): void {
    while (this.feet.carries) {
      const {page} = this.context();
      this.moveToNextPage();
      this.feet.addCarried(this.context().page, this.#innerHeight() - this.feet.height(page + 1));
    }
  }

  #innerHeight(): number {
    const {pageMargins} = this.context();
    return this.context().getCurrentPage().pageSize.height - pageMargins.top - pageMargins.bottom;
  }

  /** Where text has to end on this page. */
  #bottom(): number {
    const context = this.context();
    return context.pageMargins.top + this.#innerHeight() - this.#reserved(context.page);
  }

  #reserved(page: number): number {
    return this.feet.height(
      page,
      [...(this.#row?.ahead ?? [])].flatMap(({lines}) => lines),
    );
  }

  #fresh(lines: readonly Line[]): readonly FootNote[] {
    return [...new Set(lines.flatMap(this.#notesOf))].filter((note) => !this.#seen.has(note));
  }

  /** The lines of notes that have to be on the page of their reference. */
  #needed(notes: readonly FootNote[]): readonly FootLine[] {
    const lines = notes.flatMap((note) => note.lines);
    return heightOf(lines) > this.#innerHeight() * WHOLE_UP_TO ? lines.slice(0, 2) : lines;
  }

  #ahead(notes: readonly FootNote[]): readonly FootNote[] {
    const height = heightOf(notes.flatMap(({lines}) => lines));
    return height > this.#innerHeight() * AHEAD_UP_TO ? [] : notes;
  }

  /** Goes to the next page when something does not fit here together with its notes. */
  #makeRoom(height: number, notes: readonly FootNote[]): void {
    if (notes.length === 0 || this.#row !== null || this.atTop) return;
    if (height + this.heightOfNotes(notes) > this.context().availableHeight + HAIR) this.moveToNextPage();
  }

  /** Makes a block fit that is not to be divided: notes that ran on wait longer, and beyond that it may stick out below. */
  #makeFit(height: number): void {
    if (height <= this.context().availableHeight) return;
    if (!this.atTop) this.moveToNextPage();
    const context = this.context();
    while (height > context.availableHeight && this.feet.linesOn(context.page).length > 0) {
      const before = this.feet.height(context.page);
      this.feet.takeBack(context.page);
      context.availableHeight += before - this.feet.height(context.page);
    }
    context.availableHeight = Math.max(context.availableHeight, height);
  }

  #place(notes: readonly FootNote[]): void {
    for (const note of notes) this.#placeNote(note);
  }

  #placeNote(note: FootNote): void {
    this.#seen.add(note);
    const context = this.context();
    if (this.#row === null) {
      const before = this.feet.height(context.page);
      this.feet.add(context.page, note.lines, context.availableHeight + HAIR);
      context.availableHeight -= this.feet.height(context.page) - before;
    } else if (this.#row.ahead.delete(note))
      this.feet.add(context.page, note.lines, Number.POSITIVE_INFINITY);
    else this.#row.waiting.push(note);
  }
}
