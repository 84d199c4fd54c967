import type {InputChange, ReadInput} from "../../core/input-change.ts";
import type {CellValue, RawSheet} from "../../core/inputs.ts";
import {cellAddress, type Place} from "../../core/place.ts";
import {alignSequence, type Kinship} from "./align.ts";

/** A change by itself, without what is known of its file. */
export type PlacedChange = Omit<InputChange, "sender" | "isPublic" | "about">;

/**
 * The cells and lines in which two versions of an input file differ: what they say, not how it is stored or looks. Rows and lines that only moved are equal.
 * Null stands for a file that is not there on that side: then the file as a whole is one change.
 */
export function inputChanges(was: ReadInput | null, is: ReadInput | null): readonly PlacedChange[] {
  const file = (is ?? was)?.file ?? "";
  if (was === null || is === null)
    return [
      {
        place: {file},
        stood: was === null ? null : {file: was.file},
        was: was === null ? "" : "bestand",
        is: is === null ? "" : "nieuw bestand",
        isGone: is === null,
      },
    ];
  if (was.lines !== null && is.lines !== null) return lineChanges(was.lines, is.lines, file);
  if (was.sheets === null || is.sheets === null)
    return [{place: {file}, stood: {file: was.file}, was: "bestand", is: "ander bestand", isGone: false}];
  const names = new Set([...was.sheets, ...is.sheets].map(({name}) => name));
  return [...names].flatMap((name) =>
    sheetChanges(sheetOf(was, name), sheetOf(is, name), {was: was.file, is: is.file, name}),
  );
}

const sheetOf = ({sheets}: ReadInput, name: string | null): readonly SheetRow[] =>
  rowsOf(sheets?.find((sheet) => sheet.name === name));

interface SheetRow {
  readonly row: number;
  /** Texts by column, from 1; without empty ones. */
  readonly texts: ReadonlyMap<number, string>;
  readonly key: string;
}

function rowsOf(sheet: RawSheet | undefined): readonly SheetRow[] {
  const rows = new Map<number, Map<number, string>>();
  for (const {row, column, value} of sheet?.cells ?? []) {
    const text = textOf(value);
    if (text === "") continue;
    const texts = rows.get(row);
    if (texts === undefined) rows.set(row, new Map([[column, text]]));
    else texts.set(column, text);
  }
  return [...rows].map(([row, texts]) => ({row, texts, key: JSON.stringify([...texts])}));
}

/** What a cell says. A number that was saved as text says the same. */
function textOf(value: CellValue): string {
  switch (value.kind) {
    case "text":
      return value.text.trim().replaceAll("\r\n", "\n");
    case "number":
      return String(value.number);
    case "boolean":
      return value.boolean ? "ja" : "nee";
    case "date":
      return value.date;
    case "duration":
      return String(value.days);
    case "error":
      return value.error;
    case "uncomputed":
      return value.formula;
  }
}

const ROWS: Kinship<SheetRow> = {
  keyOf: ({key}) => key,
  likeness: (was, is) => {
    const equal = [...was.texts].filter(([column, text]) => is.texts.get(column) === text).length;
    const share = equal / Math.max(was.texts.size, is.texts.size, 1);
    // A row with its first cell and its number is the same row, whatever else is in it.
    const first = was.texts.keys().next().value ?? 0;
    const isSameRow = was.row === is.row && was.texts.get(first) === is.texts.get(first);
    return isSameRow ? Math.max(share, 0.6) : share;
  },
};

function sheetChanges(
  was: readonly SheetRow[],
  is: readonly SheetRow[],
  files: {readonly was: string; readonly is: string; readonly name: string | null},
): readonly PlacedChange[] {
  const at = (side: "was" | "is", row: number, column: number): Place => ({
    file: files[side],
    ...(files.name === null ? {} : {sheet: files.name}),
    cell: cellAddress(row, column),
  });
  return alignSequence(was, is, ROWS).flatMap((pair): readonly PlacedChange[] => {
    const row = pair.is ?? pair.was;
    if (row === null || pair.was?.key === pair.is?.key) return [];
    if (pair.was === null || pair.is === null) {
      const said = [...row.texts.values()].join("; ");
      const [column = 1] = row.texts.keys();
      const isGone = pair.is === null;
      const place = at("is", row.row, column);
      const stood = isGone ? at("was", row.row, column) : null;
      return [{place, stood, was: isGone ? said : "", is: isGone ? "" : said, isGone}];
    }
    const [before, after] = [pair.was.texts, pair.is.texts];
    const then = pair.was.row;
    return [...new Set([...before.keys(), ...after.keys()])]
      .sort((a, b) => a - b)
      .filter((column) => before.get(column) !== after.get(column))
      .map((column) => ({
        place: at("is", row.row, column),
        stood: at("was", then, column),
        was: before.get(column) ?? "",
        is: after.get(column) ?? "",
        isGone: false,
      }));
  });
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Blank lines say nothing. */
const linesOf = (lines: readonly string[]): readonly Line[] =>
  lines.flatMap((text, index) => (text.trim() === "" ? [] : [{text: text.trim(), line: index + 1}]));

const LINES: Kinship<Line> = {
  keyOf: ({text}) => text,
  likeness: (was, is) => {
    const [one, other] = [new Set(was.text.split(/\s+/)), new Set(is.text.split(/\s+/))];
    const shared = [...one].filter((word) => other.has(word)).length;
    return (2 * shared) / (one.size + other.size);
  },
};

function lineChanges(was: readonly string[], is: readonly string[], file: string): readonly PlacedChange[] {
  return alignSequence(linesOf(was), linesOf(is), LINES).flatMap((pair): readonly PlacedChange[] => {
    const line = pair.is ?? pair.was;
    if (line === null || pair.was?.text === pair.is?.text) return [];
    return [
      {
        place: {file, line: line.line},
        stood: pair.was === null ? null : {file, line: pair.was.line},
        was: pair.was?.text ?? "",
        is: pair.is?.text ?? "",
        isGone: pair.is === null,
      },
    ];
  });
}
