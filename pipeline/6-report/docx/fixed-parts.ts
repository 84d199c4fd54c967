import type {ReportDocument} from "../../core/document.ts";
import type {Theme} from "../../core/theme.ts";
import {pdfDate} from "../pdf/pdf-date.ts";
import {stampedTitle} from "../stamp.ts";
import type {StyleSource} from "./style-source.ts";
import {LANGUAGE, stylesXml} from "./styles.ts";
import {escapeXml} from "./word-text.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Parts of the file that we write ourselves, by name: styles, fonts and properties. */
export function fixedParts(document: ReportDocument, source: StyleSource): ReadonlyMap<string, string> {
  return new Map([
    ["word/styles.xml", stylesXml(source)],
    ["word/fontTable.xml", fontTable(source.theme)],
    ["docProps/core.xml", properties(document)],
  ]);
}

/** Where a computer lacks the font, Word takes the other name: a sans serif that comes with every office program for it. */
function fontTable({fontFamily}: Theme): string {
  const sans = '<w:family w:val="swiss"/><w:pitch w:val="variable"/>';
  return `${HEAD}<w:fonts ${WORD}><w:font w:name="${escapeXml(fontFamily)}"><w:altName w:val="Calibri"/>${sans}</w:font></w:fonts>`;
}

/** The properties that Word shows. The author is the organisation: no person, no program. Dates are the document's own, never the clock's. */
function properties(document: ReportDocument): string {
  const date = propertyDate(document);
  const organisation = escapeXml(document.organisation);
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(stampedTitle(document))}</dc:title>`,
    `<dc:subject>${escapeXml(document.letter?.subject ?? document.subtitle)}</dc:subject>`,
    `<dc:creator>${organisation}</dc:creator>`,
    `<dc:language>${LANGUAGE}</dc:language>`,
    `<cp:lastModifiedBy>${organisation}</cp:lastModifiedBy>`,
    "<cp:revision>1</cp:revision>",
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    "</cp:coreProperties>",
  ].join("");
}

/** The date of the letter once it is sent, else that of the document: `2023-09-12T00:00:00Z`. */
function propertyDate({letter, date}: ReportDocument): string {
  const sent = letter !== null && /\d{4}/.test(letter.date) ? letter.date : date;
  return pdfDate(sent).toISOString().replace(".000Z", "Z");
}
