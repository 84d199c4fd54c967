import {unzipSync} from "fflate";
import {parquetMetadata, parquetReadObjects} from "hyparquet";
import type {Artefact} from "../../core/document.ts";

/** What our own PDFs say is known before they are written, and what others' say outside their pages is known since they were read. */
const KNOWN = /\.pdf$/;
const MARKED_UP = /\.(svg|xml)$/;
const PACKAGES = /\.(xlsx|docx|ods)$/;
const COMPRESSED = /\.parquet$/;
const PARTS = /\.(xml|rels|vml)$/;

/** What a finished file says, its name, hidden parts and properties included. Of a PDF only the name. */
export async function saidInFile({path, bytes}: Artefact): Promise<string> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (KNOWN.test(path)) return name;
  if (COMPRESSED.test(path)) return `${name}\n${await saidInParquet(bytes)}`;
  if (MARKED_UP.test(path)) return `${name}\n${withoutTags(decode(bytes))}`;
  if (!PACKAGES.test(path)) return `${name}\n${decode(bytes).replace(/\\[nrt]/g, " ")}`;
  const parts = unzipSync(bytes, {filter: ({name}) => PARTS.test(name)});
  const said = Object.entries(parts).map(([part, content]) => `${part} ${withoutTags(decode(content))}`);
  return [name, ...said].join("\n");
}

/** Every cell, the names of columns, and what the file says of itself. */
async function saidInParquet(bytes: Uint8Array): Promise<string> {
  const file = new Uint8Array(bytes).buffer;
  const {key_value_metadata: says = [], schema} = parquetMetadata(file);
  const rows = await parquetReadObjects({file});
  return [
    ...schema.map(({name}) => name),
    ...says.map(({key, value}) => `${key} ${value ?? ""}`),
    ...rows.flatMap((row) => Object.values(row).map(cellText)),
  ].join("\n");
}

/** A date as the CSV beside it has it: in words it would be another text in another language, and no closed date would be found in it. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null ? "" : String(cell);
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The text between the tags and in comments, and the attributes that hold words; coordinates of drawings are not figures that anybody sent. */
function withoutTags(xml: string): string {
  const named = [...xml.matchAll(WORDED)].map(([, value = ""]) => value);
  const worded = [...xml.matchAll(ATTRIBUTE)].flatMap(([, value = ""]) =>
    value.replace(/\P{L}/gu, "").length >= FEWEST_LETTERS ? [value] : [],
  );
  const plain = xml.replace(/<!--|-->|<!\[CDATA\[|\]\]>/g, " ").replace(/<[^>]*>/g, " ");
  return [plain, ...named, ...worded].join("\n").replace(ENTITY, asText);
}

/** From so many letters an attribute may hold a text, whatever it is called. */
const FEWEST_LETTERS = 12;
const ATTRIBUTE = /="([^"]*)"/g;

const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|\w+);/gi;
const asText = (_: string, decimal?: string, hex?: string): string => {
  const code = decimal === undefined ? Number.parseInt(hex ?? "20", 16) : Number(decimal);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : " ";
};

/** Descriptions, titles, names and addresses. */
const WORDED = /\b(?:aria-label|aria-description|descr|title|alt|name|content|Target|href)="([^"]*)"/g;
