import type {Definition, TextSpan} from "../content.ts";
import {SOFT_HYPHEN} from "../layout/hyphenate.ts";
import {BaseDocument, type EmbeddedFont} from "../typesetter.ts";
import {CONFORMANCE} from "./conformance.ts";
import {SRGB_NAME, srgbProfile} from "./srgb-profile.ts";
import {isArtifact, type Mark, type Reference, StructElement} from "./structure.ts";
import {structureProblems} from "./structure-problems.ts";
import {writeStructure} from "./write-structure.ts";
import {xmpDescriptions} from "./xmp.ts";

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The file being written, with marks round what is drawn and, at the end, the structure tree and what it conforms to. */
export class TaggedDocument extends BaseDocument {
  /** Set before `end`. */
  structure = new StructElement("Document");
  #marked: Mark | null = null;
  /** Links on the present page. */
  #links: {readonly element: StructElement; readonly span: TextSpan; readonly area: Area}[] = [];
  #missingGlyph = false;
  readonly #definition: Definition;
  readonly #watched = new Set<EmbeddedFont>();

  /** @param identity 16 bytes that identify the file's content. */
  constructor(
    definition: Definition,
    {options, identity}: {readonly options: object; readonly identity: Buffer},
  ) {
    const fonts = Object.entries(definition.fonts).map(([name, files]) => [name, {...files}] as const);
    super(Object.fromEntries(fonts), {}, {}, {}, options);
    this.#definition = definition;
    this._id = identity;
    this.getMarkInfoDictionary().data.Marked = true;
    // A root node has no limits (ISO 32000-1, 7.9.6); names are sorted by their bytes, in every locale.
    this.getStructParentTree().limits = false;
    const destinations = this._root.data.Names.data.Dests;
    destinations.limits = false;
    destinations._compareKeys = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  }

  /** What is drawn from here on belongs to an element or is an artifact; marks are never nested. */
  mark(mark: Mark): void {
    if (mark === this.#marked) return;
    this.unmark();
    this.#marked = mark;
    if (isArtifact(mark)) {
      this.addContent(`/Artifact <</Type /${mark.artifact}>> BDC`);
      return;
    }
    const pieces = this.getStructParentTree().get(this.page.structParentTreeKey) as StructElement[];
    const mcid = pieces.length;
    pieces.push(mark);
    mark.kids.push({page: this.page.dictionary, mcid});
    this.addContent(`/${mark.role} <</MCID ${mcid}>> BDC`);
  }

  unmark(): void {
    if (this.#marked !== null) this.addContent("EMC");
    this.#marked = null;
  }

  /**
   * Adds a link over an area of the page, in points from its top left, as part of an element. Areas of one link on one
   * line become one annotation.
   */
  addLink(element: StructElement, span: TextSpan, area: Area): void {
    const known = this.#links.findIndex((link) => link.span === span && Math.abs(link.area.y - area.y) < 1);
    const link = this.#links[known];
    if (link === undefined) this.#links.push({element, span, area});
    else this.#links[known] = {...link, area: around(link.area, area)};
  }

  /** Annotations are written when their page is complete. */
  #writeLinks(): void {
    for (const {element, span, area} of this.#links) this.#annotateLink(element, span, area);
    this.#links = [];
  }

  #annotateLink(element: StructElement, span: TextSpan, area: Area): void {
    const key = this.createStructParentTreeNextKey();
    this.annotate(area.x, area.y, area.width, area.height, {
      Subtype: "Link",
      Contents: new String(span.description),
      StructParent: key,
      ...(span.kind === "link"
        ? {A: {S: "URI", URI: new String(asciiUri(span.href))}}
        : {Dest: new String(span.destination)}),
    });
    const annotation = this.page.annotations.at(-1);
    if (annotation === undefined) return;
    element.kids.push({page: this.page.dictionary, annotation});
    this.getStructParentTree().add(key, element);
  }

  override addPage(options: object): void {
    this.unmark();
    this.#writeLinks();
    super.addPage(options);
  }

  /** Remembers whether a character was set that the font lacks, also in drawings. */
  override font(...source: readonly unknown[]): this {
    super.font(...source);
    const font = this._font;
    if (font === null || this.#watched.has(font)) return this;
    this.#watched.add(font);
    const encode = font.encode.bind(font);
    let softHyphen: string | null = null;
    font.encode = (text, features) => {
      const hyphenated = text.endsWith(SOFT_HYPHEN);
      const [codes, positions] = encode(hyphenated ? `${text.slice(0, -1)}-` : text, features);
      if (codes.includes("0000")) this.#missingGlyph = true;
      if (!hyphenated) return [codes, positions];
      softHyphen ??= addSoftHyphen(font, codes.at(-1) ?? "");
      return [[...codes.slice(0, -1), softHyphen], positions];
    };
    return this;
  }

  override end(): void {
    this.unmark();
    this.#writeLinks();
    this._root.data.OutputIntents = [this.#outputIntent()];
    super.end();
  }

  override endMarkings(): void {
    writeStructure(this, this.structure);
    super.endMarkings();
  }

  /** Claims the standards only for a file that meets them. */
  override _addInfo(): void {
    this.appendXML(xmpDescriptions(this.#definition, String(this._root.data.Lang)));
    if (!this.#missingGlyph && structureProblems(this.structure).length === 0) this.appendXML(CONFORMANCE);
  }

  #outputIntent(): Reference {
    const profile = this.ref({N: 3});
    profile.end(srgbProfile());
    const intent = this.ref({
      Type: "OutputIntent",
      S: "GTS_PDFA1",
      Info: new String(SRGB_NAME),
      OutputConditionIdentifier: new String(SRGB_NAME),
      DestOutputProfile: profile,
    });
    intent.end();
    return intent;
  }
}

/**
 * Adds a second copy of the hyphen to a font, that stands for a soft hyphen: programs that take text from a page join
 * the word again. Gives its code; fonts have a glyph of their own for it, but shaping hides that.
 */
function addSoftHyphen({subset, widths, unicode}: EmbeddedFont, hyphen: string): string {
  const code = subset.glyphs.length;
  const original = Number.parseInt(hyphen, 16);
  subset.glyphs.push(subset.glyphs[original] ?? 0);
  widths[code] = widths[original] ?? 0;
  unicode[code] = [SOFT_HYPHEN.charCodeAt(0)];
  return code.toString(16).padStart(4, "0");
}

/** The smallest area round two. */
function around(one: Area, other: Area): Area {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/** A URI has only ASCII characters (RFC 3986); what is encoded already stays. */
const asciiUri = (href: string): string => href.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
