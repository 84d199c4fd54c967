import {type Finding, type FindingDetails, finding} from "../../core/findings.ts";
import type {Field} from "../../core/form.ts";
import type {CellValue, RawCell} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import type {Place} from "../../core/place.ts";
import type {Scalar} from "../../core/views.ts";
import {garbledText} from "./garbled-text.ts";
import {parseDate} from "./parse-date.ts";
import {parseNumber} from "./parse-number.ts";
import {isPartOfDate, typedAsDate} from "./typed-as-date.ts";
import {asCode, trimmed} from "./visible-text.ts";

/** A cell as its field understands it: null when empty or not usable. `problem` says what is wrong; beside a value it is a warning. */
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

/** What is read of a cell: its value, and the format that says how its sender saw it. */
type Content = Pick<RawCell, "value" | "format">;

/**
 * Reads one cell for one field. A cell gets at most one finding: kind before range before list of codes. `percents` says
 * that other cells of the column are percentages.
 */
export function parseCell(cell: Content | null, field: Field, percents = false): ParsedCell {
  const value = cell?.value ?? null;
  if (value?.kind === "error") return bad("cel/fout", {column: field.name, seen: value.error});
  if (value?.kind === "uncomputed") {
    return bad("cel/formule-zonder-uitkomst", {column: field.name, formula: value.formula});
  }
  const typed = value === null ? "" : namesSomething(field) ? asCode(plainText(value)) : plainText(value);
  if (cell === null || typed === "") {
    return field.required ? bad("cel/leeg", {column: field.name}) : good(null);
  }
  if (cell.value.kind === "date" && isNoDate(field, cell.format)) {
    const readings = typedAsDate(cell.value.date, cell.format);
    return bad("cel/omgezet-in-datum", {column: field.name, seen: typed, readings});
  }
  return readTyped(cell, typed, {field, percents});
}

function readTyped(cell: Content, typed: string, {field, percents}: Wanted): ParsedCell {
  switch (field.type) {
    case "number":
    case "integer":
      return readNumber(cell, typed, {field, percents});
    case "date":
      return readDate(cell.value, typed, field);
    case "boolean":
      return readFlag(typed, field);
    case "code":
      return readCode(typed, field);
    case "id":
    case "letter":
      return /[;"\p{Cc}]/u.test(typed) ? bad("cel/teken", {column: field.name, seen: typed}) : good(typed);
    default:
      return readText(typed, field);
  }
}

/** Free text is used as it stands, also when it came in garbled. */
function readText(typed: string, field: Field): ParsedCell {
  const garbled = garbledText(typed);
  if (garbled === null) return good(typed);
  const details = {column: field.name, seen: typed, repaired: garbled.repaired};
  return {value: typed, problem: (place) => finding("cel/verminkt", place, details)};
}

/** The field that a cell is read for, and whether other cells of its column are percentages. */
interface Wanted {
  readonly field: Field;
  readonly percents: boolean;
}

const NAMES: readonly Field["type"][] = ["id", "letter", "code", "boolean"];
const NUMBERS: readonly Field["type"][] = ["number", "integer"];
const namesSomething = (field: Field): boolean => NAMES.includes(field.type) || field.refersTo !== null;

/** A date where none belongs was most likely typed as something else; in free text only when no whole date shows. */
const isNoDate = (field: Field, format: string | null): boolean =>
  field.type !== "date" && (namesSomething(field) || NUMBERS.includes(field.type) || isPartOfDate(format));

/** A cell's content as text, with outer blanks of every kind taken off; numbers in the shortest notation. */
export function plainText(value: CellValue): string {
  switch (value.kind) {
    case "text":
      return trimmed(value.text);
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

/** Whether a cell shows a percent sign. */
export function isPercentage({value, format}: Content): boolean {
  if (value.kind === "text") return trimmed(value.text).endsWith("%");
  return value.kind === "number" && /%/.test((format ?? "").replace(/"[^"]*"|\\./g, ""));
}

/** A column that runs to 100 counts in percents: there `80%` is 80, elsewhere 0.8. */
const WHOLE = 100;

function readNumber(cell: Content, typed: string, {field, percents}: Wanted): ParsedCell {
  const {value} = cell;
  if (value.kind !== "number" && value.kind !== "text") {
    return bad("cel/geen-getal", {column: field.name, seen: typed});
  }
  const reading =
    value.kind === "text"
      ? parseNumber(typed)
      : isPercentage(cell)
        ? ({kind: "percent", value: timesHundred(value.number)} as const)
        : ({kind: "number", value: value.number} as const);
  if (reading.kind === "none") return bad("cel/geen-getal", {column: field.name, seen: typed});
  if (reading.kind === "ambiguous") {
    return bad("cel/dubbelzinnig-getal", {column: field.name, seen: typed, readings: reading.readings});
  }
  if (reading.kind === "number" && percents && reading.value !== 0 && field.max !== WHOLE) {
    const readings = [reading.value, timesHundred(reading.value)].map((percent) => `${dutch(percent)}%`);
    return bad("cel/dubbelzinnig-getal", {column: field.name, seen: dutch(reading.value), readings});
  }
  const number = reading.kind === "percent" && field.max !== WHOLE ? reading.value / WHOLE : reading.value;
  if (field.type === "integer" && !Number.isInteger(number))
    return bad("cel/geen-heel-getal", {column: field.name, seen: typed});
  const outside = (field.min !== null && number < field.min) || (field.max !== null && number > field.max);
  return outside
    ? bad("cel/buiten-bereik", {column: field.name, seen: typed, min: field.min, max: field.max})
    : good(number);
}

/** 0.07 × 100 is 7, not 7.000000000000001: fifteen digits are what a spreadsheet keeps. */
const timesHundred = (value: number): number => Number((value * WHOLE).toPrecision(15));
const dutch = (value: number): string => String(value).replace(".", ",");

function readDate(value: CellValue, typed: string, field: Field): ParsedCell {
  const date = value.kind === "date" ? value.date : value.kind === "text" ? parseDate(typed) : null;
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
