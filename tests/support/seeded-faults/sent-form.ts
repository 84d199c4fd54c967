import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {cellAddress, columnLetters, parseAddress} from "../../../pipeline/core/place.ts";
import {type Filling, fillWorkbook} from "../fill-workbook.ts";

/** What stands in a cell of a filled form: what was typed, or what only a spreadsheet program leaves there. */
export type Typed = string | number | {readonly kind: "error" | "no-outcome" | "day"};

/** A filled form as a grid: the header is row 1, the first cell is A1. */
export type Grid = readonly (readonly string[])[];

/** What is done to a filled form before it is sent. */
export interface Edit {
  /** By address; null empties the cell. */
  readonly cells?: Readonly<Record<string, Typed | null>>;
  /** A column that is taken out, so that those behind it move up. */
  readonly withoutColumn?: number;
  readonly merged?: string;
  readonly hiddenRow?: number;
  readonly hiddenColumn?: number;
}

/** A form that was filled in without a mistake. */
export interface CleanForm {
  readonly form: string;
  readonly edition: string;
  readonly grid: Grid;
  /** The workbook that the product made, with the grid typed into it. */
  readonly workbook: Uint8Array;
}

export type FileKind = "xlsx" | "csv";

/** The sheet that senders fill in. */
export const SHEET = "Invullen";

/** The file that a sender would send: the form with this edit, as a workbook or as text with semicolons. */
export function sentForm(clean: CleanForm, edit: Edit, kind: FileKind): Uint8Array {
  return kind === "xlsx" ? asWorkbook(clean, edit) : strToU8(asText(clean.grid, edit));
}

function asWorkbook({workbook}: CleanForm, edit: Edit): Uint8Array {
  const {bytes, dayStyle} = withDayStyle(workbook);
  const cells = Object.entries(edit.cells ?? {}).map(([address, typed]): [string, Filling] => [
    address,
    fillingOf(typed, dayStyle),
  ]);
  return fillWorkbook(bytes, SHEET, Object.fromEntries(cells), (xml) => restructured(xml, edit));
}

/** 3 April 2026, as Excel counts days. */
const DAY = 46_115;

function fillingOf(typed: Typed | null, dayStyle: number): Filling {
  if (typed === null || typeof typed !== "object") return typed;
  if (typed.kind === "error") return {attributes: ' t="e"', inner: "<v>#N/A</v>"};
  if (typed.kind === "no-outcome") return {attributes: "", inner: "<f>ZZ1*2</f>"};
  return {attributes: ` s="${dayStyle}"`, inner: `<v>${DAY}</v>`};
}

/** The workbook with one more style, that shows a date as 3-apr (format 16), and its number. */
function withDayStyle(workbook: Uint8Array): {readonly bytes: Uint8Array; readonly dayStyle: number} {
  const parts = unzipSync(workbook);
  const xml = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
  const count = Number(/<cellXfs count="(\d+)"/.exec(xml)?.[1]);
  const styles = xml
    .replace(/<cellXfs count="\d+"/, `<cellXfs count="${count + 1}"`)
    .replace("</cellXfs>", `<xf numFmtId="16" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>`);
  const bytes = zipSync(
    {...parts, "xl/styles.xml": strToU8(styles)},
    {mtime: new Date(1980, 0, 1), level: 1},
  );
  return {bytes, dayStyle: count};
}

function restructured(xml: string, {withoutColumn, merged, hiddenRow, hiddenColumn}: Edit): string {
  let changed = withoutColumn === undefined ? xml : shifted(xml, withoutColumn);
  if (merged !== undefined) {
    const areas = `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>`;
    changed = changed.replace(/(<\/sheetData>(?:<sheetProtection[^>]*\/>)?)/, `$1${areas}`);
  }
  if (hiddenRow !== undefined)
    changed = changed.replace(`<row r="${hiddenRow}"`, (row) => `${row} hidden="1"`);
  if (hiddenColumn === undefined) return changed;
  const column = `<col min="${hiddenColumn}" max="${hiddenColumn}" width="10" hidden="1"/>`;
  return changed.replace(/<cols>.*?<\/cols>/s, `<cols>${column}</cols>`);
}

/** The sheet without a column: what stood behind it moves one to the left. */
function shifted(xml: string, gone: number): string {
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*?)(\/>|>.*?<\/c>)/gs,
    (whole, address: string, attributes, end) => {
      const at = parseAddress(address);
      if (at === null || at.column < gone) return whole;
      return at.column === gone ? "" : `<c r="${cellAddress(at.row, at.column - 1)}"${attributes}${end}`;
    },
  );
}

function asText(grid: Grid, {cells = {}, withoutColumn}: Edit): string {
  const rows = grid.map((row) => [...row]);
  for (const [address, typed] of Object.entries(cells)) {
    const at = parseAddress(address);
    if (at === null) throw new Error(`${address} is no address`);
    while (rows.length < at.row) rows.push([]);
    const row = rows[at.row - 1] ?? [];
    while (row.length < at.column) row.push("");
    row[at.column - 1] = textOf(typed);
  }
  const kept = rows.map((row) => row.filter((_, index) => index + 1 !== withoutColumn));
  const width = kept[0]?.length ?? 0;
  return kept
    .map((row) => [...row, ...Array<string>(Math.max(0, width - row.length)).fill("")])
    .map((row) => row.map(quoted).join(";"))
    .join("\r\n");
}

function textOf(typed: Typed | null): string {
  if (typed === null) return "";
  if (typeof typed === "object") throw new Error(`a text file cannot hold ${typed.kind}`);
  return String(typed).replace(".", typeof typed === "number" ? "," : ".");
}

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The address of a cell of the grid, by the name above its column. */
export function addressIn(grid: Grid, column: string, row: number): string {
  const index = grid[0]?.indexOf(column) ?? -1;
  if (index < 0) throw new Error(`no column ${column}`);
  return `${columnLetters(index + 1)}${row}`;
}
