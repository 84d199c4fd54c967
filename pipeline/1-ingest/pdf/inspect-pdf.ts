import type {PdfTraits} from "../../core/inputs.ts";
import {pdfString} from "./pdf-string.ts";
import {readParts} from "./read-parts.ts";

/** Where the first line of a PDF may stand, and its last: readers allow a little waste before and after. */
const HEADER_WITHIN = 1024;
const END_WITHIN = 2048;

/** Names that mean that something in the file can act by itself or hides another file, and what to call it. */
const ACTIVE: readonly (readonly [RegExp, string])[] = [
  [/\/(JavaScript|JS)\b/, "JavaScript"],
  [/\/EmbeddedFiles?\b/, "ingesloten bestanden"],
  [/\/Launch\b/, "een opdracht die een programma start"],
  [/\/(RichMedia|Movie|Sound)\b/, "bewegend beeld of geluid"],
  [/\/XFA\b/, "een invulformulier (XFA)"],
];

/**
 * What a PDF says of itself, from its objects and metadata; the pages are not read. Null when it is no PDF at all, or one
 * that was cut off or has no page.
 * This is a look and no validation: a claim of PDF/A or PDF/UA is reported as a claim.
 */
export function inspectPdf(bytes: Uint8Array): PdfTraits | null {
  const header = Buffer.from(bytes.subarray(0, HEADER_WITHIN)).toString("latin1");
  const version = /%PDF-(\d\.\d)/.exec(header)?.[1];
  const end = Buffer.from(bytes.subarray(-END_WITHIN)).toString("latin1");
  if (version === undefined || !end.includes("%%EOF")) return null;
  const {objects, metadata} = readParts(bytes);
  if (!/\/Type\s*\/Catalog\b/.test(objects) || !/\/Type\s*\/Page\b/.test(objects)) return null;
  return {
    version: /\/Type\s*\/Catalog\b[\s\S]{0,2000}?\/Version\s*\/(\d\.\d)/.exec(objects)?.[1] ?? version,
    isEncrypted: /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(objects),
    isTagged: /\/StructTreeRoot\b/.test(objects) && /\/Marked\s+true\b/.test(objects),
    claimsUa: property(metadata, "pdfuaid:part") !== null,
    archival: archivalClaim(metadata),
    authors: authorsIn(objects, metadata),
    texts: textsIn(objects, metadata),
    active: ACTIVE.flatMap(([name, words]) => (name.test(objects) ? [words] : [])),
  };
}

function archivalClaim(metadata: string): string | null {
  const part = property(metadata, "pdfaid:part");
  return part === null ? null : part + (property(metadata, "pdfaid:conformance") ?? "").toLowerCase();
}

/** A simple property of XMP, which may be an element or an attribute. */
function property(metadata: string, name: string): string | null {
  const match = new RegExp(`${name}\\s*(?:=\\s*["']|>)\\s*([^"'<\\s]+)`).exec(metadata);
  return match?.[1] ?? null;
}

/** A text string of a PDF, with brackets in it when they are paired or escaped. */
const STRING = /(\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<[0-9A-Fa-f\s]*>)/;
const AUTHOR = new RegExp(`/Author\\s*(?:${STRING.source}|(\\d+)\\s+\\d+\\s+R)`, "g");

function authorsIn(objects: string, metadata: string): readonly string[] {
  const typed = [...objects.matchAll(AUTHOR)].map(([, text, number]) =>
    pdfString(text ?? objectText(objects, number ?? "")),
  );
  const creators = [...metadata.matchAll(/<dc:creator>([\s\S]*?)<\/dc:creator>/g)].join("\n");
  const listed = [...creators.matchAll(/<rdf:li[^>]*>([^<]*)</g)].map(([, text = ""]) => unescapeXml(text));
  return [...new Set([...typed, ...listed].map((name) => name.trim()).filter((name) => name !== ""))];
}

const TEXT_STRING = new RegExp(STRING.source, "g");

function textsIn(objects: string, metadata: string): readonly string[] {
  const typed = [...objects.matchAll(TEXT_STRING)].map(([text]) => pdfString(text).trim());
  const described = unescapeXml(metadata.replace(/<[^>]*>/g, " ")).trim();
  const attributes = [...metadata.matchAll(/="([^"]*)"/g)].map(([, text = ""]) => unescapeXml(text));
  return [...new Set([...typed, described, ...attributes])].filter((text) => /\p{L}|\d{4}/u.test(text));
}

/** The string that stands in an object of its own, which other objects refer to by its number. */
const objectText = (objects: string, number: string): string =>
  new RegExp(`(?:^|\\s)${number}\\s+\\d+\\s+obj\\s*${STRING.source}`).exec(objects)?.[1] ?? "()";

const unescapeXml = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
