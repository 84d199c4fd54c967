import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";

/** Where a text stands in a Word file, counted as the reader counts it. */
export interface Spot {
  readonly part: "alinea" | "noot";
  /** From 1. */
  readonly number: number;
  /** Letters before it in its paragraph, a tab or a line break as one. */
  readonly at: number;
}

/** A Word file with one part changed. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({...parts, [name]: strToU8(change(xml))}, {mtime: "1980-01-01"});
}

const PARTS = {alinea: "word/document.xml", noot: "word/footnotes.xml"} as const;
const PARAGRAPH = /<w:p(?: [^>]*)?>.*?<\/w:p>/gs;
const PIECE = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:br\/>/g;

/** The same letter with something else in place of `length` letters; `xml` may close and open runs. */
export function withText(bytes: Uint8Array, spot: Spot, length: number, xml: string): Uint8Array {
  return withPart(bytes, PARTS[spot.part], (part) => {
    // What separates notes from text stands before them, with a type.
    const skipped = spot.part === "noot" ? (part.match(/<w:footnote [^>]*w:type=/g) ?? []).length : 0;
    let index = skipped;
    return part.replace(PARAGRAPH, (paragraph) =>
      ++index - 2 * skipped === spot.number
        ? replaced(paragraph, [spot.at, spot.at + length], xml)
        : paragraph,
    );
  });
}

function replaced(paragraph: string, [from, to]: readonly [number, number], xml: string): string {
  let place = 0;
  let isSaid = false;
  return paragraph.replace(PIECE, (whole, written: string | undefined) => {
    if (written === undefined) {
      place++;
      return whole;
    }
    const text = unescaped(written);
    const [start, end] = [Math.max(0, from - place), Math.min(text.length, to - place)];
    const holds = place <= from && from < place + text.length;
    place += text.length;
    if (!holds && (start >= text.length || end <= 0)) return whole;
    const said = holds && !isSaid ? xml : "";
    isSaid ||= holds;
    const kept = (part: string): string => `<w:t xml:space="preserve">${escaped(part)}`;
    return `${kept(text.slice(0, start))}${said}${escaped(text.slice(end))}</w:t>`;
  });
}

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const BREAK = "</w:t></w:r>";
const RESUME = '<w:r><w:t xml:space="preserve">';
const BY = 'w:id="901" w:author="Redacteur" w:date="2026-01-02T03:04:05Z"';

/** Runs between the runs of a text. */
export const between = (xml: string): string => `${BREAK}${xml}${RESUME}`;
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const inserted = (text: string): string => between(`<w:ins ${BY}>${run(text)}</w:ins>`);
export const deleted = (text: string): string =>
  between(`<w:del ${BY}><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`);
export const movedFrom = (text: string): string => between(`<w:moveFrom ${BY}>${run(text)}</w:moveFrom>`);
export const movedTo = (text: string): string => between(`<w:moveTo ${BY}>${run(text)}</w:moveTo>`);
export const reformatted = (text: string): string =>
  between(run(text, `<w:b/><w:rPrChange ${BY}><w:rPr/></w:rPrChange>`));

/** The letter with a remark about a text that stays. */
export function withRemark(bytes: Uint8Array, spot: Spot, about: string, text: string): Uint8Array {
  const marked = between(
    `<w:commentRangeStart w:id="7"/>${run(about)}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
  );
  const said = withText(bytes, spot, about.length, marked);
  const pointed = withPart(said, "word/_rels/document.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      '<Relationship Id="rId907" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    ),
  );
  return withPart(
    pointed,
    "word/comments.xml",
    () =>
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment ${BY.replace("901", "7")}><w:p>${run(text)}</w:p></w:comment></w:comments>`,
  );
}
