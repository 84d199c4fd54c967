import {isClassified} from "../core/classification.ts";
import {isInsideForm} from "../core/delivery.ts";
import type {Cells, RawCell, RawSheet} from "../core/inputs.ts";
import {cellAddress} from "../core/place.ts";

/** What must be known of a register row before its file is opened. */
export interface RegisterRow {
  /** The name as registered, trimmed. */
  readonly file: string;
  /** Address of the cell with the name. */
  readonly cell: string;
  readonly sender: string | null;
  /** True only for exactly `ja`, and never for what bears a classification or is on a form that is closed by nature. */
  readonly isPublic: boolean;
  /** Empty when the cell is. */
  readonly classification: string;
  /** The file that this one takes the place of; null when it is the first version. */
  readonly replaces: string | null;
}

/** Stands for the classification when the register has no column for it: then nothing may be opened. */
const NO_COLUMN = "kolom rubricering ontbreekt";

/**
 * The rows of a register that name a file, by its headers in whatever order. Only what decides whether a file may be
 * opened is read here; the register is checked as a table in the next stage.
 */
export function readRegister(sheet: RawSheet): readonly RegisterRow[] {
  const rows = groupByRow(sheet.cells);
  const header = [...rows.values()].find((cells) => cells.some((cell) => headerWord(cell) === "bestand"));
  if (header === undefined) return [];
  const columnsOf = (name: string): readonly number[] =>
    header.filter((cell) => headerWord(cell) === name).map((cell) => cell.column);
  const [fileColumn = 0] = columnsOf("bestand");
  const found: RegisterRow[] = [];
  for (const [row, cells] of rows) {
    const texts = (name: string): readonly string[] =>
      columnsOf(name).map((column) => textOf(cells.find((cell) => cell.column === column)));
    const [file = ""] = texts("bestand");
    const [sender = ""] = texts("afzender");
    if (cells === header || file === "") continue;
    const classifications = columnsOf("rubricering").length === 0 ? [NO_COLUMN] : texts("rubricering");
    found.push({
      file,
      cell: cellAddress(row, fileColumn),
      sender: sender || null,
      isPublic:
        texts("openbaar")[0] === "ja" &&
        !classifications.some(isClassified) &&
        !texts("formulier").some(isInsideForm),
      replaces: texts("vervangt")[0] || null,
      classification: classifications.find((text) => !mayBeOpened(text)) ?? classifications[0] ?? "",
    });
  }
  return found;
}

function groupByRow(cells: Cells): ReadonlyMap<number, readonly RawCell[]> {
  const rows = new Map<number, RawCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

const textOf = (cell: RawCell | undefined): string =>
  cell?.value.kind === "text" ? cell.value.text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "") : "";

/** A header by its letters alone: `Rubricering *` and `rubricering` are the same. */
const headerWord = (cell: RawCell): string => lettersOf(textOf(cell));

const lettersOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");

const OPEN: readonly string[] = [
  "",
  "geen",
  "ongerubriceerd",
  "depvertrouwelijk",
  "depv",
  "departementaalvertrouwelijk",
];

/** Whether a file under this classification may be opened here: only what is surely low enough, so no Stg. and nothing unknown. */
export function mayBeOpened(classification: string): boolean {
  return OPEN.includes(lettersOf(classification));
}
