import {LIMITS} from "./limits.ts";

/** The column that letters name, from 1; `A` is 1, `XFD` 16384. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column;
}

/** Row and column of an address such as `F14`, from 1; null when it is not one or lies outside a sheet. */
export function parseReference(text: string): {readonly row: number; readonly column: number} | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text);
  if (match === null) return null;
  const row = Number(match[2]);
  const column = columnNumber(match[1] ?? "");
  return row > LIMITS.rows || column > LIMITS.columns ? null : {row, column};
}

/** Whether a text is an area such as `A1:C1`. */
export function isArea(text: string): boolean {
  const [from = "", to, ...more] = text.split(":");
  return (
    more.length === 0 && parseReference(from) !== null && to !== undefined && parseReference(to) !== null
  );
}
