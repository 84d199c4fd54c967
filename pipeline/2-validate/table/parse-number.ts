import {visible} from "./visible-text.ts";

/** How a number was read: its value, the number before a percent sign, two readings that both make sense, or nothing. */
export type NumberReading =
  | {readonly kind: "number"; readonly value: number}
  | {readonly kind: "percent"; readonly value: number}
  | {readonly kind: "ambiguous"; readonly readings: readonly string[]}
  | {readonly kind: "none"};

const NONE: NumberReading = {kind: "none"};

/**
 * Reads a number as people in the Netherlands type it: `12,5`, `1.234,50`, `-3`, `−3`, and with a decimal point `0.234`.
 * `1.234` (a lead that is not zero, then three digits) could be either and is given back as ambiguous. `80%` is the percent 80.
 */
export function parseNumber(typed: string): NumberReading {
  const text = visible(typed.normalize("NFKC"))
    .replace(/\s/g, "")
    .replace(/^[\u2212\u2010\u2011\u2013]/, "-");
  if (!text.endsWith("%")) return readDigits(text);
  const reading = readDigits(text.slice(0, -1));
  if (reading.kind === "number") return {kind: "percent", value: reading.value};
  if (reading.kind !== "ambiguous") return NONE;
  return {kind: "ambiguous", readings: reading.readings.map((text) => `${text}%`)};
}

function readDigits(text: string): NumberReading {
  if (/^[+-]?\d+$/.test(text)) return {kind: "number", value: Number(text)};
  if (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    return {kind: "ambiguous", readings: [text.replace(".", ""), text.replace(".", ",")]};
  }
  if (/^[+-]?(\d{1,3}(\.\d{3})+|\d+),\d+$/.test(text)) {
    return {kind: "number", value: Number(text.replace(/\./g, "").replace(",", "."))};
  }
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text))
    return {kind: "number", value: Number(text.replace(/\./g, ""))};
  if (/^[+-]?\d+\.\d+$/.test(text)) return {kind: "number", value: Number(text)};
  return NONE;
}
