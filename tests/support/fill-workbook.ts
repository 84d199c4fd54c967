import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {parseAddress} from "../../pipeline/core/place.ts";

/** What nobody types but a program may leave in a cell: the attributes and the content of its element. */
export interface RawContent {
  readonly attributes: string;
  readonly inner: string;
}

/** What a cell is filled with; null empties it. */
export type Filling = string | number | RawContent | null;

/**
 * A workbook in which somebody typed: by address in the sheet of this name. Cells and rows that are not in the file yet are added where
 * they belong; the rest stays as it is, unless `change` does more to the XML of the sheet.
 */
export function fillWorkbook(
  bytes: Uint8Array,
  sheet: string,
  cells: Readonly<Record<string, Filling>>,
  change: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const parts = unzipSync(bytes);
  const part = partOf(parts, sheet);
  let xml = strFromU8(parts[part] ?? new Uint8Array());
  for (const [address, value] of Object.entries(cells)) xml = withCell(xml, address, value);
  xml = change(xml);
  return zipSync({...parts, [part]: strToU8(xml)}, {mtime: new Date(1980, 0, 1)});
}

/** The part that holds the sheet of this name. */
function partOf(parts: Readonly<Record<string, Uint8Array>>, sheet: string): string {
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const tags = [...text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet [^>]*>/g)].map(([tag]) => tag);
  const id = / r:id="([^"]*)"/.exec(tags.find((tag) => tag.includes(`name="${sheet}"`)) ?? "")?.[1];
  const rels = [...text("xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship [^>]*>/g)];
  const target = / Target="([^"]*)"/.exec(
    rels.map(([tag]) => tag).find((tag) => tag.includes(`Id="${id}"`)) ?? "",
  );
  if (target?.[1] === undefined) throw new Error(`no sheet ${sheet} in the workbook`);
  return target[1].startsWith("/") ? target[1].slice(1) : `xl/${target[1]}`;
}

function withCell(xml: string, address: string, value: Filling): string {
  const at = parseAddress(address);
  if (at === null) throw new Error(`${address} is no address`);
  const row = new RegExp(`<row r="${at.row}"[^>]*?(?:/>|>.*?</row>)`, "s").exec(xml)?.[0];
  if (row === undefined) {
    const fresh = `<row r="${at.row}">${cellXml(address, columnStyle(xml, at.column), value)}</row>`;
    const later = [...xml.matchAll(/<row r="(\d+)"/g)].find(([, number]) => Number(number) > at.row);
    const place = later?.index ?? xml.indexOf("</sheetData>");
    return `${xml.slice(0, place)}${fresh}${xml.slice(place)}`;
  }
  const style = columnStyle(xml, at.column);
  return xml.replace(row, () => rowWith(row, {address, style}, value));
}

/** The style that a program gives to a new cell of a column, as an attribute. */
function columnStyle(xml: string, column: number): string {
  for (const [tag, min, max] of xml.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*>/g)) {
    if (Number(min) <= column && column <= Number(max))
      return / style="(\d+)"/.exec(tag)?.[0].replace("style", "s") ?? "";
  }
  return "";
}

interface NewCell {
  readonly address: string;
  /** What it gets when it is not there yet. */
  readonly style: string;
}

function rowWith(row: string, {address, style: fresh}: NewCell, value: Filling): string {
  const whole = row.endsWith("/>") ? `${row.slice(0, -2)}></row>` : row;
  const cells = [...whole.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs)];
  const wanted = parseAddress(address)?.column ?? 0;
  const columnOf = (match: RegExpExecArray): number => parseAddress(`${match[1]}1`)?.column ?? 0;
  const old = cells.find((cell) => columnOf(cell) === wanted);
  if (old !== undefined) {
    const style = / s="\d+"/.exec(old[0].slice(0, old[0].indexOf(">")))?.[0] ?? "";
    return whole.replace(old[0], () => cellXml(address, style, value));
  }
  const place = cells.find((cell) => columnOf(cell) > wanted)?.index ?? whole.lastIndexOf("</row>");
  return `${whole.slice(0, place)}${cellXml(address, fresh, value)}${whole.slice(place)}`;
}

function cellXml(address: string, style: string, value: Filling): string {
  if (value === null) return style === "" ? "" : `<c r="${address}"${style}/>`;
  if (typeof value === "number") return `<c r="${address}"${style}><v>${value}</v></c>`;
  if (typeof value === "object") return `<c r="${address}"${value.attributes}>${value.inner}</c>`;
  const text = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
