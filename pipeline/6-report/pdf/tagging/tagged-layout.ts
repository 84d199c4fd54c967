import type {SetNote} from "../layout/note-layout.ts";
import {TableLayoutBuilder} from "../layout/table-layout.ts";
import type {Line, MeasuredNode, RowResult, TableRow} from "../typesetter.ts";
import {
  type Attributes,
  isArtifact,
  LAYOUT,
  type Mark,
  PAGINATION,
  type Role,
  StructElement,
} from "./structure.ts";

const HEADINGS: readonly Role[] = ["H1", "H2", "H3", "H4"];
/** What a note may stand in after the text; after any other element it follows. */
const HOLDS_NOTES: ReadonlySet<Role> = new Set<Role>(["TD", "TH", "LBody", "Caption"]);
const BULLET = "\u2022";

/**
 * The layout engine that builds the structure tree while it lays out: the order of nodes is the order of reading.
 * Everything that it places is marked with the element it belongs to, or as an artifact. Lays out one document, once.
 */
export class TaggedLayoutBuilder extends TableLayoutBuilder {
  readonly structure = new StructElement("Document");
  #target: Mark = this.structure;
  /** The last caption, until its table or figure comes. */
  #caption: StructElement | null = null;
  readonly #groups = new Map<string, StructElement>();
  /** Head and body of each table. */
  readonly #sections = new Map<StructElement, Map<Role, StructElement>>();

  override processNode(node: MeasuredNode, alignable?: boolean): void {
    const outer = this.#target;
    const mark = this.#enter(node, outer);
    if (node.svg !== undefined) node.mark = mark;
    const notes = this.notesIn(node._inlines ?? []);
    this.#within(mark, () => super.processNode(node, alignable));
    if (!isArtifact(mark) && !isArtifact(outer)) addNotes(notes, HOLDS_NOTES.has(mark.role) ? mark : outer);
  }

  override buildNextLine(node: MeasuredNode): Line | null {
    const line = super.buildNextLine(node);
    if (line !== null) {
      line.mark = this.#target;
      line.origin = line;
    }
    return line;
  }

  override processRow(row: TableRow): RowResult {
    const mark =
      row.tableNode === undefined ? this.#target : this.#enterRow(row.tableNode, row.rowIndex ?? 0);
    return this.#within(mark, () => super.processRow(row));
  }

  override addBackground(background: unknown): void {
    // A list that goes on here would put its next marker beside the first line of the background.
    const waiting = this.writer.listeners("lineAdded");
    this.writer.removeAllListeners("lineAdded");
    this.#within(PAGINATION, () => super.addBackground(background));
    for (const listener of waiting) this.writer.on("lineAdded", listener);
  }

  override addDynamicRepeatable(node: unknown, size: unknown, name: string): void {
    this.#within(PAGINATION, () => super.addDynamicRepeatable(node, size, name));
  }

  #within<T>(mark: Mark, layOut: () => T): T {
    const outer = this.#target;
    this.#target = mark;
    const result = layOut();
    this.#target = outer;
    return result;
  }

  #enter(node: MeasuredNode, outer: Mark): Mark {
    if (isArtifact(outer)) return outer;
    if (outer.role === "TR") return this.#enterCell(node, outer);
    if (outer.role === "L") return enterItem(node, outer);
    if (node.part === "decoration" || node.canvas !== undefined || isBlank(node)) return LAYOUT;
    return this.#enterBlock(node, node.group === undefined ? outer : this.#group(node.group, outer));
  }

  #enterBlock(node: MeasuredNode, outer: StructElement): StructElement {
    const heading = HEADINGS[(node.headlineLevel ?? 0) - 1];
    if (heading !== undefined) return outer.append(heading);
    if (node.part === "caption") return this.#holdCaption(outer);
    if (node.part === "section") return outer.append("Sect");
    if (node.part === "paragraph") return outer.append("P");
    if (node.ul !== undefined) return listElement(outer, "Disc");
    if (node.ol !== undefined) return listElement(outer, "Decimal");
    if (node.table !== undefined)
      return node.part === "contents" ? outer.append("TOC") : this.#captioned("Table", outer);
    if (node.svg !== undefined) return this.#captioned("Figure", outer, node.alt);
    if (node.text === undefined || outer.role === "TOCI") return outer;
    return outer.append(outer.role === "P" ? "Span" : "P");
  }

  #holdCaption(outer: StructElement): StructElement {
    this.#caption = outer.append("Caption");
    return this.#caption;
  }

  #captioned(role: "Table" | "Figure", outer: StructElement, alt?: string): StructElement {
    const caption = this.#caption === null ? -1 : outer.kids.indexOf(this.#caption);
    const taken = caption === -1 ? [] : outer.kids.splice(caption, 1);
    const element = outer.append(role, alt === undefined ? {} : {alt});
    element.kids.push(...taken);
    this.#caption = null;
    return element;
  }

  /** Nodes that belong together though they do not follow one another. */
  #group(name: string, outer: StructElement): StructElement {
    const known = this.#groups.get(name) ?? outer.append("Div");
    this.#groups.set(name, known);
    return known;
  }

  #enterRow(table: MeasuredNode, row: number): Mark {
    const target = this.#target;
    if (isArtifact(target)) return target;
    if (target.role === "TOC") return target.append("TOCI");
    return this.#section(target, row < (table.table?.headerRows ?? 0) ? "THead" : "TBody").append("TR");
  }

  #section(table: StructElement, role: "THead" | "TBody"): StructElement {
    const sections = this.#sections.get(table) ?? new Map<Role, StructElement>();
    const section = sections.get(role) ?? table.append(role);
    this.#sections.set(table, sections.set(role, section));
    return section;
  }

  #enterCell(node: MeasuredNode, row: StructElement): StructElement {
    const cell = row.append(node.scope === undefined ? "TD" : "TH");
    const {scope, rowSpan = 1, colSpan = 1} = node;
    const attributes: Attributes = {
      O: "Table",
      ...(scope === undefined ? {} : {Scope: scope}),
      ...(rowSpan > 1 ? {RowSpan: rowSpan} : {}),
      ...(colSpan > 1 ? {ColSpan: colSpan} : {}),
    };
    if (Object.keys(attributes).length > 1) cell.attributes.push(attributes);
    return cell;
  }
}

/** Notes come after the text that refers to them. */
function addNotes(notes: readonly SetNote[], parent: StructElement): void {
  for (const {node, lines} of notes) {
    const element = parent.append("Note", node.id === undefined ? {} : {id: node.id});
    for (const {line} of lines) line.mark = element;
  }
}

function listElement(outer: StructElement, numbering: "Disc" | "Decimal"): StructElement {
  const list = outer.append("L");
  list.attributes.push({O: "List", ListNumbering: numbering});
  return list;
}

/** A bullet is a drawing, so its character is told; the marker is placed later, with the first line of the item. */
function enterItem(node: MeasuredNode, list: StructElement): StructElement {
  const item = list.append("LI");
  const [dot] = node.listMarker?.canvas ?? [];
  const [number] = node.listMarker?._inlines ?? [];
  const label = item.append("Lbl", dot === undefined ? {} : {actualText: BULLET});
  if (dot !== undefined) dot.mark = label;
  if (number !== undefined) number.mark = label;
  return item.append("LBody");
}

const isBlank = ({text}: MeasuredNode): boolean => typeof text === "string" && text.trim() === "";
