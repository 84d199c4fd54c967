import {escapeXml} from "../../package/xml.ts";
import type {WorkbookContent} from "../workbook-writer.ts";
import {TITLE_STYLE} from "./sheet-xml.ts";

export const MIME_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The prefixes of OpenDocument, those that any part of ours uses. */
export const NAMESPACES = [
  ["office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
  ["style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
  ["text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
  ["table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
  ["number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"],
  ["meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"],
  ["config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"],
  ["fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"],
  ["svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"],
  ["xlink", "http://www.w3.org/1999/xlink"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

/** A whole part with its root. */
export const partXml = (root: string, inner: string): string =>
  `${DECLARATION}<office:${root} ${NAMESPACES} office:version="1.2">${inner}</office:${root}>`;

/** The list of parts that the package begins with. */
export function manifestXml(parts: readonly string[]): string {
  const namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
  const entries = parts.map(
    (part) => `<manifest:file-entry manifest:full-path="${part}" manifest:media-type="text/xml"/>`,
  );
  return (
    `${DECLARATION}<manifest:manifest xmlns:manifest="${namespace}" manifest:version="1.2">` +
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${MIME_TYPE}"/>` +
    `${entries.join("")}</manifest:manifest>`
  );
}

/** What the file says of itself: title, organisation, language, and the reference date in place of any moment. */
export function metaXml({title, organisation, date}: WorkbookContent): string {
  const moment = `${date}T00:00:00`;
  return partXml(
    "document-meta",
    `<office:meta><meta:generator>Kamerklaar</meta:generator><dc:title>${escapeXml(title)}</dc:title>` +
      `<meta:initial-creator>${escapeXml(organisation)}</meta:initial-creator><dc:creator>${escapeXml(organisation)}</dc:creator>` +
      `<meta:creation-date>${moment}</meta:creation-date><dc:date>${moment}</dc:date><dc:language>nl-NL</dc:language></office:meta>`,
  );
}

const FONT = 'style:font-name="Calibri" style:font-family-generic="swiss"';

/** Cells are Dutch, titles are headings, and pages lie on their side without heads and feet, as wide as the sheet. */
export const STYLES_XML = partXml(
  "document-styles",
  '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri" style:font-family-generic="swiss"/></office:font-face-decls>' +
    '<office:styles><style:default-style style:family="table-cell">' +
    `<style:text-properties ${FONT} fo:font-size="11pt" fo:language="nl" fo:country="NL"/></style:default-style>` +
    '<style:style style:name="Default" style:family="table-cell"/>' +
    `<style:style style:name="${TITLE_STYLE}" style:display-name="Heading 1" style:family="table-cell" style:parent-style-name="Default">` +
    '<style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style></office:styles>' +
    '<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" ' +
    'style:print-orientation="landscape" fo:margin="1.8cm" loext:scale-to-X="1" loext:scale-to-Y="0"/>' +
    "<style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>" +
    '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="pm1">' +
    '<style:header style:display="false"/><style:footer style:display="false"/></style:master-page></office:master-styles>',
);

/** The cursor stands on A1 of every sheet, and the first is shown. */
export function settingsXml({sheets}: WorkbookContent): string {
  const item = (name: string, type: string, value: string): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const cursors = sheets.map(
    ({name}) =>
      `<config:config-item-map-entry config:name="${escapeXml(name)}">${item("CursorPositionX", "int", "0")}${item("CursorPositionY", "int", "0")}</config:config-item-map-entry>`,
  );
  return partXml(
    "document-settings",
    '<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>' +
      `${item("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables">${cursors.join("")}</config:config-item-map-named>` +
      `${item("ActiveTable", "string", escapeXml(sheets[0]?.name ?? ""))}` +
      "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>",
  );
}
