import {readFileSync} from "node:fs";
import type {FilledCell} from "./whole-cycle.ts";

interface Field {
  readonly name: string;
  readonly constraints?: {readonly enum?: readonly string[]};
}

const FORMS: Readonly<Record<string, string>> = {
  "maatregelen-b.csv": "maatregelen",
  "voortgang-b.csv": "voortgang",
  "kunnen-b.csv": "capaciteiten",
  "oordeel-b.csv": "weerbaarheid",
};

/** Words that only some others may stand for. */
const WORDS: Readonly<Record<string, string>> = {
  omhullende: "hoogste",
  B: "C",
  C: "D",
  "2.1": "1.1",
  per_criterium: "per_belang",
  nee: "ja",
  ja: "nee",
  koninkrijk: "aruba",
  brand: "storm",
  storm: "brand",
  "brand storm": "brand",
  "storm-b": "storm-c",
};

const choices = new Map(
  Object.entries(FORMS).flatMap(([file, form]) => {
    const url = new URL(`../../data/formulieren/${form}.json`, import.meta.url);
    const {fields} = JSON.parse(readFileSync(url, "utf8")) as {readonly fields: readonly Field[]};
    return fields.flatMap(({name, constraints}) =>
      constraints?.enum === undefined ? [] : [[`${file} ${name}`, constraints.enum] as const],
    );
  }),
);

/** Another value that a cell may hold: the next choice of its form, a year later, a number that is larger, or a text with a word behind it. */
export function otherValue({file, column, value}: FilledCell): string {
  const offered = choices.get(`${file.slice(file.lastIndexOf("/") + 1)} ${column}`);
  if (offered !== undefined) return offered[(offered.indexOf(value) + 1) % offered.length] ?? value;
  const word = WORDS[value];
  if (word !== undefined) return word;
  if (/^\d{4}(-\d\d-\d\d)?$/.test(value)) return `${Number(value.slice(0, 4)) + 1}${value.slice(4)}`;
  if (/^\d+$/.test(value)) return String(Number(value) + 1);
  return /^0,\d$/.test(value) ? "0,7" : `${value} anders`;
}
