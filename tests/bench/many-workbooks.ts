import {cellAddress} from "../../pipeline/core/place.ts";
import {fillWorkbook} from "../support/fill-workbook.ts";
import {seededRandom} from "../support/random.ts";
import {CYCLE, cleanForms} from "../support/seeded-faults/clean-forms.ts";
import {type CleanForm, SHEET} from "../support/seeded-faults/sent-form.ts";
import type {DataFiles} from "../support/small-cycle.ts";

const FORM = "proef-bedragen";

/** A cycle to which so many senders sent the same filled form of so many rows: texts, numbers, dates and codes. Nothing is wrong in it. */
export async function manyWorkbooks(files: number, rows: number): Promise<DataFiles> {
  const form = await cleanForm();
  const cells: Record<string, string> = {};
  for (const [row, texts] of filledRows(form, rows).entries())
    for (const [column, text] of texts.entries())
      if (text !== "") cells[cellAddress(row + 2, column + 1)] = text;
  const workbook = fillWorkbook(form.workbook, SHEET, cells);
  const names = Array.from({length: files}, (_, index) => `ingevuld-${index + 1}.xlsx`);
  return delivered(Object.fromEntries(names.map((name) => [name, workbook])));
}

/** A cycle to which somebody sent one text file of so many rows. Nothing is wrong in it. */
export async function largeDelivery(rows: number): Promise<DataFiles> {
  const form = await cleanForm();
  const lines = [form.grid[0] ?? [], ...filledRows(form, rows)].map((texts) => texts.join(";"));
  return delivered({"groot.csv": lines.join("\n")});
}

async function cleanForm(): Promise<CleanForm> {
  const form = (await cleanForms(seededRandom(1))).find((candidate) => candidate.form === FORM);
  if (form === undefined) throw new Error(`no form ${FORM}`);
  return form;
}

/** The rows of a form over and over, each under a name of its own. */
function filledRows({grid}: CleanForm, rows: number): readonly (readonly string[])[] {
  const sample = grid.slice(1);
  return Array.from({length: rows}, (_, row) => [
    `Maatregel ${row + 1}`,
    ...(sample[row % sample.length] ?? []).slice(1),
  ]);
}

function delivered(files: DataFiles): DataFiles {
  const folder = "aanleveringen/2023";
  const names = Object.keys(files);
  const register = [
    CYCLE[`${folder}/register.csv`],
    ...names.map((name) => `${name};${FORM};ANV;2023-01-01;fictief;ja;geen`),
  ].join("\n");
  return {
    ...CYCLE,
    [`${folder}/register.csv`]: register,
    ...Object.fromEntries(names.map((name) => [`${folder}/${name}`, files[name] ?? ""])),
  };
}

/** A text file in the grammar of deliveries with so many rows of seven fields. */
export function largeText(rows: number): string {
  const lines = Array.from({length: rows}, (_, row) => `brand;2.${row};A;B;C;toelichting ${row};proef`);
  return `risico;criterium;laag;verwacht;hoog;toelichting;bron\n${lines.join("\n")}`;
}
