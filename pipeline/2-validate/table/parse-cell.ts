import {type Finding, type FindingDetails, finding} from "../../core/findings.ts";
import type {Field} from "../../core/form.ts";
import type {CellValue} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import type {Place} from "../../core/place.ts";
import type {Scalar} from "../../core/views.ts";
import {parseDate} from "./parse-date.ts";
import {parseNumber} from "./parse-number.ts";

/** A cell as its field understands it: null when empty or when `problem` says what is wrong. */
export interface ParsedCell {
  readonly value: Scalar;
  readonly problem: ((place: Place) => Finding) | null;
}

type CellCode = Extract<keyof FindingDetails, `cel/${string}`>;

const good = (value: Scalar): ParsedCell => ({value, problem: null});
const bad = <Code extends CellCode>(code: Code, details: FindingDetails[Code]): ParsedCell => ({
  value: null,
  problem: (place) => finding(code, place, details),
});

/** Reads one cell for one field. A cell gets at most one finding: kind before range before list of codes. */
export function parseCell(value: CellValue | null, field: Field): ParsedCell {
  if (value?.kind === "error") return bad("cel/fout", {column: field.name, seen: value.error});
  if (value?.kind === "uncomputed") {
    return bad("cel/formule-zonder-uitkomst", {column: field.name, formula: value.formula});
  }
  const typed = value === null ? "" : plainText(value);
  if (typed === "") return field.required ? bad("cel/leeg", {column: field.name}) : good(null);
  switch (field.type) {
    case "number":
      return readNumber(value, typed, field);
    case "date":
      return readDate(value, typed, field);
    case "boolean":
      return readFlag(typed, field);
    case "code":
      return readCode(typed, field);
    case "id":
    case "letter":
      return /[;"\p{Cc}]/u.test(typed) ? bad("cel/teken", {column: field.name, seen: typed}) : good(typed);
    default:
      return good(typed);
  }
}

/** A cell's content as text, with outer blanks of every kind taken off; numbers in the shortest notation. */
export function plainText(value: CellValue): string {
  switch (value.kind) {
    case "text":
      return value.text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "");
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
      return "";
  }
}

function readNumber(value: CellValue | null, typed: string, field: Field): ParsedCell {
  if (value !== null && value.kind !== "number" && value.kind !== "text") {
    return bad("cel/geen-getal", {column: field.name, seen: typed});
  }
  const reading =
    value?.kind === "number" ? ({kind: "number", value: value.number} as const) : parseNumber(typed);
  if (reading.kind === "none") return bad("cel/geen-getal", {column: field.name, seen: typed});
  if (reading.kind === "ambiguous") {
    return bad("cel/dubbelzinnig-getal", {column: field.name, seen: typed, readings: reading.readings});
  }
  const outside =
    (field.min !== null && reading.value < field.min) || (field.max !== null && reading.value > field.max);
  return outside
    ? bad("cel/buiten-bereik", {column: field.name, seen: typed, min: field.min, max: field.max})
    : good(reading.value);
}

function readDate(value: CellValue | null, typed: string, field: Field): ParsedCell {
  const date = value?.kind === "date" ? value.date : value?.kind === "text" ? parseDate(typed) : null;
  return date === null ? bad("cel/geen-datum", {column: field.name, seen: typed}) : good(date);
}

function readFlag(typed: string, field: Field): ParsedCell {
  const word = typed.toLowerCase();
  if (word === "ja") return good(true);
  return word === "nee" ? good(false) : bad("cel/geen-ja-nee", {column: field.name, seen: typed});
}

function readCode(typed: string, field: Field): ParsedCell {
  const found = field.codes.find((code) => code.toLowerCase() === typed.toLowerCase());
  if (found !== undefined) return good(found);
  return bad("cel/onbekende-code", {
    column: field.name,
    seen: typed,
    allowed: field.codes,
    near: nearest(typed, field.codes),
  });
}
