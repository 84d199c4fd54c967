import {cellAddress} from "../../pipeline/core/place.ts";
import {fillWorkbook} from "../support/fill-workbook.ts";
import {seededRandom} from "../support/random.ts";
import {CYCLE, cleanForms} from "../support/seeded-faults/clean-forms.ts";
import {SHEET} from "../support/seeded-faults/sent-form.ts";
import type {DataFiles} from "../support/small-cycle.ts";

const FORM = "proef-bedragen";

/** A cycle to which so many senders sent the same filled form of so many rows: texts, numbers, dates and codes. Nothing is wrong in it. */
export async function manyWorkbooks(files: number, rows: number): Promise<DataFiles> {
  const form = (await cleanForms(seededRandom(1))).find((candidate) => candidate.form === FORM);
  if (form === undefined) throw new Error(`no form ${FORM}`);
  const sample = form.grid.slice(1);
  const cells: Record<string, string> = {};
  for (let row = 0; row < rows; row += 1) {
    const [, ...texts] = sample[row % sample.length] ?? [];
    for (const [column, text] of [`Maatregel ${row + 1}`, ...texts].entries())
      if (text !== "") cells[cellAddress(row + 2, column + 1)] = text;
  }
  const workbook = fillWorkbook(form.workbook, SHEET, cells);
  const names = Array.from({length: files}, (_, index) => `ingevuld-${index + 1}.xlsx`);
  const folder = "aanleveringen/2023";
  const register = [
    CYCLE[`${folder}/register.csv`],
    ...names.map((name) => `${name};${FORM};ANV;2023-01-01;fictief;ja;geen`),
  ].join("\n");
  return {
    ...CYCLE,
    [`${folder}/register.csv`]: register,
    ...Object.fromEntries(names.map((name) => [`${folder}/${name}`, workbook])),
  };
}

/** A text file in the grammar of deliveries with so many rows of seven fields. */
export function largeText(rows: number): string {
  const lines = Array.from({length: rows}, (_, row) => `brand;2.${row};A;B;C;toelichting ${row};proef`);
  return `risico;criterium;laag;verwacht;hoog;toelichting;bron\n${lines.join("\n")}`;
}
