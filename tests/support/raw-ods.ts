import {strToU8, zipSync} from "fflate";
import type {Parts} from "./raw-workbook.ts";

const NAMESPACES = ["office", "style", "text", "table", "number"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const OTHERS = `xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:draw="d" xmlns:xlink="x"`;

/** The content of an .ods file: what stands in its spreadsheet, and its styles. */
export function odsXml(tables: string, {styles = "", root = `${NAMESPACES} ${OTHERS}`} = {}): string {
  return `<office:document-content ${root}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

/** A sheet “Blad1” with these rows. */
export const odsTable = (rows: string, name = "Blad1"): string =>
  `<table:table table:name="${name}">${rows}</table:table>`;

export const odsRow = (cells: string, attributes = ""): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

export const odsCell = (text: string, attributes = `office:value-type="string"`): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

/** An .ods file of these tables from raw XML; `parts` adds or replaces parts, null takes one away. */
export function rawOds(tables: string, parts: Parts = {}): Uint8Array {
  const all: Parts = {
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": odsXml(tables),
    ...parts,
  };
  const given = Object.entries(all).flatMap(([name, content]) =>
    content === null ? [] : [[name, typeof content === "string" ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(given), {mtime: new Date(1980, 0, 1), level: 9});
}
