/** Where something stands, in the terms of whoever wrote it: rows and columns as a spreadsheet shows them, lines as an editor does. */
export interface Place {
  /** Path below the data or templates folder, with forward slashes. */
  readonly file: string;
  /** Name of the sheet; absent for text files and for a file as a whole. */
  readonly sheet?: string;
  /** Address such as `F14`; also used for CSV, as a spreadsheet would show it. */
  readonly cell?: string;
  /** Line in a text file, from 1. */
  readonly line?: number;
}

/** The letters of a column, from 1: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a cell as a spreadsheet shows it; row and column count from 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The row and column of an address such as `F14`, both from 1; null when it is none. */
export function parseAddress(address: string): {readonly row: number; readonly column: number} | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address.toUpperCase());
  if (match === null) return null;
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return {row: Number(match[2]), column};
}

/** The first and last cell of an area such as `A1:C3`; null when it is none. */
export function parseArea(area: string): {
  readonly from: {readonly row: number; readonly column: number};
  readonly to: {readonly row: number; readonly column: number};
} | null {
  const [first = "", last = first] = area.split(":");
  const [from, to] = [parseAddress(first), parseAddress(last)];
  return from === null || to === null ? null : {from, to};
}

/** A place in one line for people: `jenv-2023.xlsx › Maatregelen!F14`, `edities.csv › C3`, `brief.md › regel 12`. */
export function formatPlace(place: Place): string {
  if (place.line !== undefined) return `${place.file} › regel ${place.line}`;
  if (place.sheet !== undefined) {
    return `${place.file} › ${place.sheet}${place.cell === undefined ? "" : `!${place.cell}`}`;
  }
  return place.cell === undefined ? place.file : `${place.file} › ${place.cell}`;
}

/** A line of a template, or the template as a whole for what is typed on no line of it. */
export const templatePlace = (file: string, line: number | undefined): Place =>
  line === undefined ? {file} : {file, line};

const NOWHERE = {row: 0, column: 0};

/** By row, then column; what is no address comes first. */
function compareAddresses(a: string, b: string): number {
  if (a === b) return 0;
  const [cellA, cellB] = [parseAddress(a) ?? NOWHERE, parseAddress(b) ?? NOWHERE];
  return cellA.row - cellB.row || cellA.column - cellB.column;
}

/** The name of a file without its folders and this ending: `grafieken/risicodiagram.vl.json` is `risicodiagram`. */
export function baseName(file: string, ending: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

/** Orders places by file, sheet, row or line, column; by code unit, so the same everywhere. */
export function comparePlaces(a: Place, b: Place): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.sheet ?? "", b.sheet ?? "") ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareAddresses(a.cell ?? "", b.cell ?? "")
  );
}

/** Orders texts by code unit: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
