import {strFromU8} from "fflate";
import {READ_HERE} from "../../../pipeline/1-ingest/index.ts";
import type {DocumentRecord} from "../../../pipeline/core/document-record.ts";
import type {CellValue} from "../../../pipeline/core/inputs.ts";
import {all, parse, textOf as textInXml, unpack} from "../../6-report/docx/read-docx.ts";
import {
  isNode,
  nodesOf,
  readStructure,
  type StructureNode,
} from "../../6-report/pdf/tagging/read-structure.ts";

/** What one kind of document says: its running text with the tables in it, and apart from that its notes and the descriptions of its pictures. */
export interface ReadText {
  readonly body: string;
  readonly beside: string;
}

/** Rows of cells; empty cells are null. */
export type Grid = readonly (readonly Cell[])[];
export type Cell = string | number | boolean | null;

/** What stands in the files of a finished run, read from their bytes; by path, and of a workbook by name of the sheet. */
export interface Outputs {
  readonly records: readonly DocumentRecord[];
  readonly texts: ReadonlyMap<string, ReadText>;
  readonly workbooks: ReadonlyMap<string, ReadonlyMap<string, Grid>>;
  readonly csv: ReadonlyMap<string, Grid>;
  /** The texts of each group of labels in a drawing, by the name of its marks. */
  readonly drawings: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/** Letters and signs without white space, soft hyphens and what joins words: forms divide lines in different places. */
export const squeezed = (text: string): string => text.replace(/[\s\u00ad\u2060]+/g, "");

type Files = ReadonlyMap<string, Uint8Array>;

/** Reads all that a run made for people: PDF, Word, workbooks, open data and drawings, and the records of what documents say. */
export async function readOutputs(files: Files): Promise<Outputs> {
  const texts = [...(await each(files, /\.pdf$/, readPdfText)), ...(await each(files, /\.docx$/, readWord))];
  return {
    records: (await each(files, /^intern\/teksten\//, readRecord)).map(([, record]) => record),
    texts: new Map(texts),
    workbooks: new Map(await each(files, /^kamer\/.*\.(xlsx|ods)$/, readSheets)),
    csv: new Map(await each(files, /^kamer\/data\/.*\.csv$/, readOpenCsv)),
    drawings: new Map(await each(files, /\.svg$/, readDrawing)),
  };
}

async function each<Read>(
  files: Files,
  pattern: RegExp,
  read: (bytes: Uint8Array, path: string) => Read | Promise<Read>,
): Promise<readonly (readonly [string, Read])[]> {
  const found: (readonly [string, Read])[] = [];
  for (const [path, bytes] of files) if (pattern.test(path)) found.push([path, await read(bytes, path)]);
  return found;
}

const readRecord = (bytes: Uint8Array): DocumentRecord => JSON.parse(strFromU8(bytes)) as DocumentRecord;

async function readPdfText(bytes: Uint8Array): Promise<ReadText> {
  const {root} = await readStructure(bytes);
  const nodes = nodesOf(root);
  const notes = nodes.filter(({role}) => role === "Note").map(textInPdf);
  const described = nodes.flatMap(({alt}) => (alt === null ? [] : [alt]));
  return {body: squeezed(textInPdf(root)), beside: squeezed([...notes, ...described].join("\n"))};
}

const ASIDE = new Set(["Caption", "Note", "Reference"]);

/** The text of an element, without captions, notes and the numbers that refer to them. */
const textInPdf = (node: StructureNode): string =>
  node.kids
    .map((kid) => {
      if (isNode(kid)) return ASIDE.has(kid.role) ? "" : textInPdf(kid);
      return "text" in kid ? kid.text : "";
    })
    .join("");

function readWord(bytes: Uint8Array): ReadText {
  const parts = unpack(bytes);
  const written = (name: string): string => textInXml(parse(parts.get(name) ?? "<w:none/>"));
  const document = parse(parts.get("word/document.xml") ?? "<w:none/>");
  const described = all(document, "wp:docPr").map(({attributes}) => attributes.descr ?? "");
  const notes = written("word/footnotes.xml");
  return {
    body: squeezed(written("word/document.xml").replace(/\[\d+\]/g, "")),
    beside: squeezed([notes, ...described].join("\n")),
  };
}

async function readSheets(bytes: Uint8Array, path: string): Promise<ReadonlyMap<string, Grid>> {
  const {value} = await READ_HERE.read(bytes, path);
  return new Map(value.map(({name, cells}) => [name ?? "", gridOf(cells)]));
}

async function readOpenCsv(bytes: Uint8Array, path: string): Promise<Grid> {
  const {value} = await READ_HERE.read(bytes, path);
  return gridOf(value[0]?.cells ?? []);
}

function gridOf(
  cells: Iterable<{readonly row: number; readonly column: number; readonly value: CellValue}>,
): Grid {
  const rows: Cell[][] = [];
  for (const {row, column, value} of cells) {
    while (rows.length < row) rows.push([]);
    const line = rows[row - 1] ?? [];
    while (line.length < column - 1) line.push(null);
    line[column - 1] = plain(value);
  }
  return rows;
}

function plain(value: CellValue): Cell {
  if (value.kind === "text") return value.text;
  if (value.kind === "number") return value.number;
  return value.kind === "date" ? value.date : JSON.stringify(value);
}

const GROUP = /<g class="mark-text role-mark ([^"]*)_marks"[^>]*>(.*?)<\/g>/gs;

function readDrawing(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const [, name = "", inner = ""] of strFromU8(bytes).matchAll(GROUP)) {
    const said = [...inner.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text = ""]) =>
      text.replace(/<[^>]*>/g, ""),
    );
    groups.set(name, [...(groups.get(name) ?? []), ...said]);
  }
  return groups;
}
