import {formatNumber} from "../core/format.ts";
import type {Row, Scalar} from "../core/views.ts";

/** `a`, `a en b`, `a, b en c`. */
export function listInDutch(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;
}

/** At most `most` names, then how many more: `a, b en 3 andere`. */
export function someInDutch(words: readonly string[], most: number): string {
  if (words.length <= most + 1) return listInDutch(words);
  return `${words.slice(0, most).join(", ")} en ${words.length - most} andere`;
}

/** `1 risico`, `28 risico’s`, `geen risico’s`. */
export function countOf(count: number, one: string, many: string): string {
  return `${count === 0 ? "geen" : formatNumber(count, 0)} ${count === 1 ? one : many}`;
}

/** A position with its band: `3,4 (band 2,9 tot 4,1)`. A position is never said without it. */
export function positionWithBand(row: Row, name: string): string {
  return `${position(row[name])} (band ${bandOf(row, name)})`;
}

/** `2,9 tot 4,1`; an end without a position is X, not applicable: there all letters are X. */
export function bandOf(row: Row, name: string): string {
  const end = (side: string) =>
    typeof row[`${name}_${side}`] === "number" ? position(row[`${name}_${side}`]) : "X";
  return `${end("laag")} tot ${end("hoog")}`;
}

/** One decimal with a comma; `onbekend` for null. */
export function position(value: Scalar | undefined): string {
  return typeof value === "number" ? formatNumber(value, 1) : "onbekend";
}

/** Rows in which the column is a number, from high to low; equal ones keep their order. */
export function fromHighToLow(rows: readonly Row[], name: string): readonly Row[] {
  return rows
    .filter((row) => typeof row[name] === "number")
    .sort((a, b) => Number(b[name]) - Number(a[name]));
}

/** The title of a row, or what else names it. */
export function nameOf(row: Row): string {
  return String(row.titel ?? row.risico ?? "zonder naam");
}
