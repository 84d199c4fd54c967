import {pickFrom} from "./pick.ts";
import {addressIn, type CleanForm, type Edit} from "./sent-form.ts";

/** What people do to a form without making a mistake: other blanks, small letters, a row for which nothing is known. */
export function harmlessEdit({form, grid}: CleanForm, random: () => number): Edit {
  const row = 2 + Math.floor(random() * (grid.length - 1));
  const first = grid[row - 1]?.[0] ?? "";
  const at = (column: string): string => addressIn(grid, column, row);
  const grades = (typed: string) => ({[at("laag")]: typed, [at("verwacht")]: typed, [at("hoog")]: typed});
  const forAll: readonly Edit["cells"][] = [
    {A1: ` ${grid[0]?.[0]?.toUpperCase() ?? ""}* `},
    {[`A${row}`]: `${first}\u00a0`},
    {[`A${row}`]: `\u200b${first}  `},
    {[`A${grid.length + 3}`]: " "},
    {[at("openbaar")]: "JA"},
  ];
  const own: Readonly<Record<string, () => readonly Edit["cells"][]>> = {
    "anv-beoordeling": () => [grades("?"), grades("c"), grades(" D "), grades("")],
    "anv-richting": () => [{[at("toelichting")]: "=hoger dan in 2019; zie 3-4"}],
    "proef-bedragen": () => [{[at("bedrag")]: "0,234"}, {[at("aandeel")]: 0.5}],
  };
  const cells = pickFrom([...forAll, ...(own[form]?.() ?? [])], random);
  return cells === undefined ? {} : {cells};
}
