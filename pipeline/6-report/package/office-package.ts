import {strFromU8, strToU8, unzipSync, type Zippable, zipSync} from "fflate";
import {attributeOf, escapeXml, tagsOf} from "./xml.ts";

/** A pointer from one part of a package to another. */
export interface Pointer {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`. */
  readonly type: string;
  /** The part pointed at; empty when it is outside the package. */
  readonly part: string;
}

/** Local midnight, because that is how zip files tell time: the same bytes in every time zone. */
const zipTime = (): Date => new Date(1980, 0, 1, 0, 0, 0);

const TYPES = "[Content_Types].xml";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const POINTERS = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * A workbook that somebody else made, opened as the zip of parts that it is: parts can be added and changed, and every other
 * part stays byte for byte what it was. Nothing in it is understood but the pointers between parts. Throws on what is no zip.
 */
export class OfficePackage {
  private readonly parts: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
    this.parts = new Map(entries);
  }

  /** The name of a part as it is written in this package; null when there is none. Capitals do not matter. */
  find(part: string): string | null {
    if (this.parts.has(part)) return part;
    const wanted = part.toLowerCase();
    return [...this.parts.keys()].find((name) => name.toLowerCase() === wanted) ?? null;
  }

  /** The text of a part, empty when there is none. */
  text(part: string): string {
    const bytes = this.parts.get(this.find(part) ?? "");
    return bytes === undefined ? "" : strFromU8(bytes).replace(/^\uFEFF/, "");
  }

  put(part: string, text: string): void {
    this.parts.set(this.find(part) ?? part, strToU8(text));
  }

  remove(part: string): void {
    const name = this.find(part);
    if (name !== null) this.parts.delete(name);
  }

  /** A name for a new part that no other part has: `xl/comments%.xml` with a number for the sign. */
  freeName(pattern: string): string {
    let number = 1;
    while (this.find(pattern.replace("%", String(number))) !== null) number += 1;
    return pattern.replace("%", String(number));
  }

  /** The pointers of a part (`""`: of the package). */
  pointers(part: string): readonly Pointer[] {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    return tagsOf(this.text(relsOf(part)), "Relationship").map((tag) => {
      const type = attributeOf(tag, "Type") ?? "";
      const outside = attributeOf(tag, "TargetMode") === "External";
      return {
        id: attributeOf(tag, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        part: outside ? "" : resolve(folder, attributeOf(tag, "Target") ?? ""),
      };
    });
  }

  /** Adds a pointer from one part to another and gives its id. */
  point(part: string, type: string, target: string): string {
    const taken = new Set(this.pointers(part).map(({id}) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const old = this.text(relsOf(part));
    const base = old.includes(STRICT) || this.isStrict() ? STRICT : TRANSITIONAL;
    const prefix = /<(\w+:)Relationships[\s>]/.exec(old)?.[1] ?? "";
    const tag = `<${prefix}Relationship Id="${id}" Type="${base}/${type}" Target="/${escapeXml(target)}"/>`;
    const whole = /<\/(?:\w+:)?Relationships\s*>/;
    if (whole.test(old))
      this.put(
        relsOf(part),
        old.replace(whole, (end) => `${tag}${end}`),
      );
    else
      this.put(
        relsOf(part),
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${POINTERS}">${tag.replace(prefix, "")}</Relationships>`,
      );
    return id;
  }

  /** Whether the package follows the strict variant of the standard, which has other names for the same things. */
  isStrict(): boolean {
    return this.text("_rels/.rels").includes(STRICT);
  }

  /** Names for the pointers in an element: `xmlns:r="…"`. */
  pointerNamespace(): string {
    return this.isStrict() ? STRICT : TRANSITIONAL;
  }

  /** Says what kind of content a part has. */
  declare(part: string, contentType: string): void {
    this.addType(`Override`, `PartName="/${escapeXml(part)}" ContentType="${contentType}"`, `/${part}`);
  }

  /** Says what kind of content all parts with an extension have, unless that was said. */
  declareExtension(extension: string, contentType: string): void {
    this.addType("Default", `Extension="${extension}" ContentType="${contentType}"`, extension);
  }

  private addType(element: string, attributes: string, key: string): void {
    const xml = this.text(TYPES);
    const name = element === "Default" ? "Extension" : "PartName";
    const known = tagsOf(xml, element).some(
      (tag) => attributeOf(tag, name)?.toLowerCase() === key.toLowerCase(),
    );
    if (known) return;
    const prefix = /<(\w+:)Types[\s>]/.exec(xml)?.[1] ?? "";
    const tag = `<${prefix}${element} ${attributes}/>`;
    // Defaults stand before overrides in every file that Office writes.
    const changed =
      element === "Default"
        ? xml.replace(/<(?:\w+:)?Types(?=[\s>])[^>]*>/, (start) => `${start}${tag}`)
        : xml.replace(/<\/(?:\w+:)?Types\s*>/, (end) => `${tag}${end}`);
    this.put(TYPES, changed);
  }

  /** The package as bytes: parts in their old order, new ones at the end. Same parts, same bytes. A package that will be packed anew need not be compressed. */
  bytes({isLast = true} = {}): Uint8Array {
    const entries: Zippable = {};
    for (const [name, bytes] of this.parts) entries[name] = [bytes, {mtime: zipTime(), os: 0}];
    return zipSync(entries, {level: isLast ? 6 : 0});
  }
}

/** The part that holds the pointers of a part. */
function relsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
