import type {OriginInput} from "../../core/origin.ts";
import {formatPlace} from "../../core/place.ts";

/** Where inputs stand, a line per sheet or file: how many cells, from which to which. */
export function sheetsOf(inputs: readonly OriginInput[]): readonly string[] {
  const sheets = new Map<string, string[]>();
  for (const {place} of inputs) {
    const {cell, ...sheet} = place;
    const name = formatPlace(sheet);
    const cells = sheets.get(name) ?? [];
    if (cell !== undefined) cells.push(cell);
    sheets.set(name, cells);
  }
  return [...sheets].map(([name, cells]) => {
    const [first = "", last = ""] = [cells[0], cells.at(-1)];
    if (cells.length === 0) return name;
    return cells.length === 1
      ? `${name}: ${first}`
      : `${name}: ${cells.length} cellen, van ${first} tot en met ${last}`;
  });
}
