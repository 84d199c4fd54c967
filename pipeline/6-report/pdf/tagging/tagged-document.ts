import type {Definition, TextSpan} from "../content.ts";
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

  /** Adds a link annotation over an area of the page, in points from its top left, as part of an element. */
  addLink(element: StructElement, span: Exclude<TextSpan, {kind: "label"}>, area: Area): void {
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
    super.addPage(options);
  }

  /** Remembers whether a character was set that the font lacks, also in drawings. */
  override font(...source: readonly unknown[]): this {
    super.font(...source);
    const font = this._font;
    if (font === null || this.#watched.has(font)) return this;
    this.#watched.add(font);
    const encode = font.encode.bind(font);
    font.encode = (text, features) => {
      const encoded = encode(text, features);
      if (encoded[0].includes("0000")) this.#missingGlyph = true;
      return encoded;
    };
    return this;
  }

  override end(): void {
    this.unmark();
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

/** A URI has only ASCII characters (RFC 3986); what is encoded already stays. */
const asciiUri = (href: string): string => href.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
