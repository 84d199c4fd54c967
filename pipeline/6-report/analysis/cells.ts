import {presentableText} from "../workbook/checked-values.ts";
import type {CellContent} from "../workbook/workbook-writer.ts";

/** How the kinds of figures are shown; all are kept unrounded. `[$-413]` makes them Dutch in any program. */
export const SHOWN = {
  position: "[$-413]0.000",
  difference: "[$-413]+0.000;-0.000;0.000",
  value: "[$-413]0.000000",
  share: "[$-413]0.0000",
  percentage: "[$-413]0.0%",
  number: "[$-413]General",
  count: "[$-413]0",
} as const;

/** Stands where every letter is X. */
export const NOT_APPLICABLE = "n.v.t.";

export const text = (words: string): CellContent =>
  words === "" ? null : {kind: "text", text: presentableText(words)};
export const number = (value: number | null): CellContent =>
  value === null ? null : {kind: "number", number: value};
/** A formula with what it comes to; nothing is shown as an empty text, because a formula leaves no cell empty. */
export const computed = (formula: string, result: number | string | null): CellContent => ({
  kind: "formula",
  formula,
  result: result ?? "",
});

/** The three bounds of everything that has a band. */
export const BOUNDS = [
  {bound: "low", dutch: "laag"},
  {bound: "expected", dutch: "verwacht"},
  {bound: "high", dutch: "hoog"},
] as const;
export type DutchBound = (typeof BOUNDS)[number]["dutch"];
