import {strToU8, zipSync} from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOC_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG_RELS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts by name; null takes a part away. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** The XML of a sheet: what goes before, in and after `sheetData`. */
export function sheetXml(rows: string, {before = "", after = ""} = {}): string {
  return `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function workbookXml(sheets: string, {before = "", after = ""} = {}): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${DOC_RELS}">${before}<sheets>${sheets}</sheets>${after}</workbook>`;
}

/** A list of pointers: id, last word of the type, target. */
export function relsXml(...pointers: readonly (readonly [string, string, string])[]): string {
  const list = pointers.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${DOC_RELS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PKG_RELS}">${list.join("")}</Relationships>`;
}

/** Styles with these formats as number 1, 2 …; style 0 is general. */
export function stylesXml(...formats: readonly string[]): string {
  const quoted = (code: string): string => code.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${quoted(code)}"/>`);
  const styles = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`;
}

export function sharedStringsXml(items: string): string {
  return `<sst xmlns="${MAIN}">${items}</sst>`;
}

/** A workbook of one sheet “Blad1” from raw XML, so that it can be as odd as needed; `parts` replaces or adds parts. */
export function rawWorkbook(parts: Parts = {}, level: 1 | 9 = 9): Uint8Array {
  const standard: Parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relsXml(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": workbookXml(`<sheet name="Blad1" sheetId="1" r:id="rId1"/>`),
    "xl/_rels/workbook.xml.rels": relsXml(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/worksheets/sheet1.xml": sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`),
    "xl/styles.xml": stylesXml(),
    "xl/sharedStrings.xml": sharedStringsXml(""),
  };
  const all = Object.entries({...standard, ...parts}).flatMap(([name, content]) =>
    content === null ? [] : [[name, typeof content === "string" ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(all), {mtime: new Date(1980, 0, 1), level});
}

/** A workbook whose one sheet has these rows. */
export function workbookOf(
  rows: string,
  around: {readonly before?: string; readonly after?: string} = {},
): Uint8Array {
  return rawWorkbook({"xl/worksheets/sheet1.xml": sheetXml(rows, around)});
}

/** The same bytes with `change` applied to a copy. */
export function damage(bytes: Uint8Array, change: (copy: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

/** An old Office file, with the name of one stream in it: what Office also wraps around a file with a password. */
export function ole(stream: string): Uint8Array {
  const head = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return Buffer.concat([head, Buffer.alloc(504), Buffer.from(stream, "utf16le"), Buffer.alloc(512)]);
}

/** A zip of which the first part says that it is this large when inflated. */
export function swollen(zip: Uint8Array, size: number): Uint8Array {
  return damage(zip, (copy) => copy.writeUInt32LE(size, copy.indexOf(Buffer.from("504b0102", "hex")) + 24));
}
