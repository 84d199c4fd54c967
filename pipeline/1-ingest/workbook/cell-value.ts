import type {CellValue} from "../../core/inputs.ts";
import {LIMITS} from "./limits.ts";
import {unescapeText} from "./rich-text.ts";
import {dateOfIso, dateOfSerial, daysOfIsoTime} from "./serial-date.ts";
import type {TextValue} from "./shared-strings.ts";
import type {CellFormat} from "./styles.ts";

/** What the whole workbook holds and single cells refer to. */
export interface CellContext {
  readonly is1904: boolean;
  readonly formats: readonly CellFormat[];
  readonly sharedStrings: readonly TextValue[];
}

/** A cell as it stands in the XML. */
export interface CellSource {
  /** The `t` attribute: `n` when absent. */
  readonly type: string;
  readonly format: CellFormat;
  /** The `v` element; null when there is none. */
  readonly saved: string | null;
  /** The text of an inline string, empty when there is none. */
  readonly inline: string;
  /** The formula, empty for the children of a shared one; null when the cell has none. */
  readonly formula: string | null;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const TRUE: CellValue = {kind: "boolean", boolean: true};
const FALSE: CellValue = {kind: "boolean", boolean: false};

/** What a cell holds; null when it is empty; a Dutch sentence when the file contradicts itself there. */
export function cellValue(cell: CellSource, context: CellContext): CellValue | string | null {
  if (cell.type === "inlineStr") return textValue(cell.inline);
  if (cell.saved === null || (cell.saved === "" && cell.type !== "str")) {
    return cell.formula === null
      ? null
      : {kind: "uncomputed", formula: cell.formula.slice(0, LIMITS.formula)};
  }
  switch (cell.type) {
    case "s":
      return sharedText(cell.saved, context);
    case "str":
      return textValue(unescapeText(cell.saved));
    case "b":
      return booleanValue(cell.saved.trim());
    case "e":
      return {kind: "error", error: cell.saved.slice(0, LIMITS.cellText)};
    case "d":
      return isoValue(cell.saved.trim());
    case "n":
      return numberValue(cell.saved.trim(), cell.format, context.is1904);
    default:
      return `de cel heeft een onbekende soort (${shown(cell.type)})`;
  }
}

/** The start of what stood there, short enough for a message. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Null for no text; a sentence when a cell cannot hold this much. */
export function textValue(text: string): CellValue | string | null {
  if (text === "") return null;
  if (text.length > LIMITS.cellText) return `de tekst is langer dan ${LIMITS.cellText} tekens`;
  return {kind: "text", text};
}

function sharedText(saved: string, {sharedStrings}: CellContext): CellValue | string | null {
  const index = saved.trim();
  const value = /^\d+$/.test(index) ? sharedStrings[Number(index)] : undefined;
  if (value === undefined) return `de cel verwijst naar tekst ${shown(index)}, die niet in het bestand staat`;
  return value.text === "" || value.text.length > LIMITS.cellText ? textValue(value.text) : value;
}

export function booleanValue(saved: string): CellValue | string {
  if (saved === "1" || saved === "true") return TRUE;
  if (saved === "0" || saved === "false") return FALSE;
  return `“${shown(saved)}” is geen waar of onwaar`;
}

/** An ISO date or time of day. */
export function isoValue(saved: string): CellValue | string {
  const date = dateOfIso(saved);
  if (date !== null) return {kind: "date", date};
  const days = daysOfIsoTime(saved);
  return days === null ? `“${shown(saved)}” is geen datum vanaf 1 maart 1900` : {kind: "duration", days};
}

/** A number as a file writes it, with a decimal point; null when it is none, or without end. */
export function strictNumber(saved: string): number | null {
  const number = NUMBER.test(saved) ? Number(saved) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

function numberValue(saved: string, format: CellFormat, is1904: boolean): CellValue | string {
  const number = strictNumber(saved);
  if (number === null) return `“${shown(saved)}” is geen getal`;
  if (format.kind === "duration") return {kind: "duration", days: number};
  if (format.kind === "number") return {kind: "number", number};
  const date = dateOfSerial(number, is1904);
  if (date === null)
    return `${shown(saved)} is als datum opgemaakt, maar valt buiten 1 maart 1900 tot en met 9999`;
  return {kind: "date", date};
}
