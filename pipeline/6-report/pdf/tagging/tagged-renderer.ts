import type {TextSpan} from "../content.ts";
import {BaseRenderer, type DrawnSvg, type DrawnVector, type Line} from "../typesetter.ts";
import {partsOf} from "./line-parts.ts";
import {isArtifact, LAYOUT, type Mark, PAGINATION, type StructElement} from "./structure.ts";
import type {TaggedDocument} from "./tagged-document.ts";

/**
 * Draws pages and puts each thing drawn between marks of its element. A line falls apart where a link or label begins
 * or ends; a link gets one annotation for each line that it is on (pdfmake makes one for each word).
 */
export class TaggedRenderer extends BaseRenderer {
  readonly #document: TaggedDocument;
  readonly #elements = new Map<TextSpan, StructElement>();
  readonly #drawn = new Set<object>();

  constructor(document: TaggedDocument) {
    super(document);
    this.#document = document;
  }

  override renderLine(line: Line, x: number, y: number): void {
    const mark = this.#markOf(line);
    this.#addBookmark(line, y);
    for (const {span, part} of partsOf(line)) {
      const element = isArtifact(mark) ? mark : this.#inside(mark, span);
      this.#document.mark(element);
      super.renderLine(part, x, y);
      if (isArtifact(element) || span === undefined) continue;
      this.#addLink(element, span, {part, x, y});
      if (span.kind === "reference" && span.id !== undefined)
        this.#document.addNamedDestination(span.id, "XYZ", null, y, null);
    }
  }

  override renderVector(vector: DrawnVector): void {
    this.#document.mark(vector.mark ?? LAYOUT);
    super.renderVector(vector);
  }

  override renderSVG(svg: DrawnSvg): void {
    const mark = svg.mark ?? LAYOUT;
    this.#document.mark(mark);
    super.renderSVG(svg);
    if (isArtifact(mark)) return;
    const top = this.#document.page.height - svg.y;
    mark.attributes.push({
      O: "Layout",
      Placement: "Block",
      BBox: [svg.x, top - svg._height, svg.x + svg._width, top],
    });
  }

  /** A header row that comes back on a next page is the same line drawn again. */
  #markOf(line: Line): Mark {
    const mark = line.mark ?? line.inlines[0]?.mark ?? LAYOUT;
    if (line.origin === undefined) return mark;
    if (this.#drawn.has(line.origin)) return PAGINATION;
    this.#drawn.add(line.origin);
    return mark;
  }

  /** The element for a piece of running text: the same one on every line that the piece is on. */
  #inside(block: StructElement, span: TextSpan | undefined): StructElement {
    if (span === undefined) return block;
    const known = this.#elements.get(span);
    if (known !== undefined) return known;
    const role = ({label: "Lbl", reference: "Reference", link: null} as const)[span.kind];
    const element = (role === null ? block : block.append(role)).append("Link");
    this.#elements.set(span, element);
    return element;
  }

  #addLink(
    element: StructElement,
    span: TextSpan,
    {part, x, y}: {readonly part: Line; readonly x: number; readonly y: number},
  ): void {
    const [first] = part.inlines;
    const last = part.inlines.at(-1);
    if (first === undefined || last === undefined) return;
    const width = last.x + last.width - (last.trailingCut ?? 0) - first.x;
    this.#document.addLink(element, span, {x: x + first.x, y, width, height: part.getHeight()});
  }

  /** Aims at the heading itself: pdfmake's own aim at the top right of its page. */
  #addBookmark(line: Line, y: number): void {
    const bookmark = line._outline;
    if (bookmark === undefined) return;
    line._outline = undefined;
    const parent = this.outlineMap[bookmark.parentId ?? ""] ?? this.#document.outline;
    const item = parent.addItem(bookmark.text, {expanded: bookmark.expanded});
    const {page} = this.#document;
    item.outlineData.Dest = [page.dictionary, "XYZ", null, page.height - y, null];
    if (bookmark.id !== undefined) this.outlineMap[bookmark.id] = item;
  }
}
