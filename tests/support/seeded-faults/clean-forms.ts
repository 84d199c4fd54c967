import {readWorkbook} from "../../../pipeline/1-ingest/index.ts";
import {buildForm, type FormRequest} from "../../../pipeline/6-report/index.ts";
import type {RawSheet} from "../../../pipeline/core/inputs.ts";
import {cellAddress} from "../../../pipeline/core/place.ts";
import {checkCycle} from "../check-cycle.ts";
import {fillWorkbook} from "../fill-workbook.ts";
import {SOUND} from "../mistakes.ts";
import {pickFrom} from "./pick.ts";
import {type CleanForm, type Grid, SHEET} from "./sent-form.ts";

export const RISKS = ["brand", "storm", "hitte", "uitval", "sabotage"];
const CRITERIA = ["waarschijnlijkheid", "1.1", "2.1", "2.2", "2.3"];
const LETTERS = ["A", "B", "C", "D", "E"];
const DIRECTIONS = ["toename", "gelijk", "afname"];

/** A form with what the forms for letters and directions lack: numbers, a date, a list of codes. */
const NUMBERS = {
  name: "proef-bedragen",
  title: "Bedragen",
  fields: [
    {name: "maatregel", type: "string", constraints: {required: true}},
    {name: "bedrag", type: "number", constraints: {required: true, minimum: 0}},
    {name: "aandeel", type: "number", constraints: {minimum: 0, maximum: 1}},
    {name: "gereed", type: "date"},
    {name: "stand", type: "string", constraints: {enum: ["open", "loopt", "klaar"]}},
    {name: "openbaar", type: "boolean", kamerklaar: {kolom_verplicht: false}},
  ],
  primaryKey: ["maatregel"],
  kamerklaar: {rijen: "leeg"},
};

const line = (name: string, ...rows: readonly string[]) => ({
  [`strategie/${name}.csv`]: [SOUND[`strategie/${name}.csv`], ...rows].join("\n"),
});

/** A cycle in which nothing is wrong: five risks in 2023, a directional edition of 2021, and a form with numbers. */
export const CYCLE: Readonly<Record<string, string>> = {
  ...SOUND,
  "formulieren/proef-bedragen.json": JSON.stringify(NUMBERS),
  "strategie/edities.csv": [
    "editie;titel;gepubliceerd;peildatum;analyse;methode;bereik;soort;eenheid;risicos_van",
    "2019;Strategie 2019;2019-06-07;2019-06-07;Analyse 2019;m1;Nederland;beoordeling;dominant risico;",
    "2021;Midterm;2021-03-08;2021-03-08;Scan;;Nederland;richting;risico;2019",
    "2023;Strategie 2023;2023-04-03;2023-04-03;Analyse 2022;m2;Koninkrijk;beoordeling;thema;",
  ].join("\n"),
  ...line("risicos", ...RISKS.slice(2).map((risk) => `2023;${risk};Risico ${risk};proef`)),
  ...line("concordantie", ...RISKS.slice(2).map((risk) => `2019;;2023;${risk};nieuw;;proef;nieuw`)),
  "aanleveringen/2023/letters.csv": [
    "risico;criterium;laag;verwacht;hoog;toelichting;bron",
    ...RISKS.flatMap((risk) => CRITERIA.map((criterion) => `${risk};${criterion};A;B;C;;proef`)),
  ].join("\n"),
};

/** Clean forms of every kind, filled in differently for each seed: letters, directions, and amounts. */
export async function cleanForms(random: () => number): Promise<readonly CleanForm[]> {
  const letters = await filled("anv-beoordeling", "2023", (blank) => fillLetters(blank, random));
  const directions = await filled("anv-richting", "2021", (blank) => [
    blank[0] ?? [],
    ...["geheel", "brand", "storm"].map((subject) =>
      rowOf(blank, {risico: subject, richting: pickFrom(DIRECTIONS, random), bron: "Midterm, p. 3"}),
    ),
  ]);
  const amounts = await filled("proef-bedragen", "2023", (blank) => fillAmounts(blank, random));
  return [letters, directions, amounts];
}

function fillLetters(blank: Grid, random: () => number): Grid {
  return blank.map((row, index) => {
    if (index === 0) return row;
    const [low, expected, high] = [0, 1, 2].map(() => pickFrom(LETTERS, random)).sort();
    const [risk = "", criterion = "", meaning = ""] = row;
    const given = {risico: risk, criterium: criterion, betekenis: meaning};
    // A letter that jumps from that of the edition before it is asked about, unless a note says why.
    const note =
      random() < 0.5 && !RISKS.slice(0, 2).includes(risk)
        ? ""
        : `Zie ook ${Math.floor(random() * 90)} andere gevallen; "onzeker"`;
    const typed = {laag: low ?? "", verwacht: expected ?? "", hoog: high ?? "", toelichting: note};
    return rowOf(blank, {...given, ...typed, bron: "Analyse, bijlage 2"});
  });
}

function fillAmounts(blank: Grid, random: () => number): Grid {
  const rows = Array.from({length: 12}, (_, index) =>
    rowOf(blank, {
      maatregel: `Maatregel ${index + 1}`,
      bedrag: `${Math.floor(random() * 900)},5`,
      aandeel: `0,${Math.floor(random() * 90) + 1}`,
      gereed: `${Math.floor(random() * 27) + 1}-${Math.floor(random() * 12) + 1}-2026`,
      stand: pickFrom(["open", "loopt", "klaar"], random),
      openbaar: pickFrom(["ja", "nee", ""], random),
    }),
  );
  return [blank[0] ?? [], ...rows];
}

const rowOf = (grid: Grid, texts: Readonly<Record<string, string>>): readonly string[] =>
  (grid[0] ?? []).map((column) => texts[column] ?? "");

/** The product's own blank form with what `fill` makes of its grid typed into it. */
async function filled(form: string, edition: string, fill: (blank: Grid) => Grid): Promise<CleanForm> {
  const bytes = await blankForm(form, edition);
  const sheet = (await readWorkbook(bytes, "leeg.xlsx")).value.find(({name}) => name === SHEET);
  if (sheet === undefined) throw new Error(`no sheet ${SHEET} in ${form}`);
  const blank = gridOf(sheet);
  const grid = fill(blank);
  const cells: Record<string, string> = {};
  for (const [row, texts] of grid.entries())
    for (const [column, text] of texts.entries())
      if (text !== (blank[row]?.[column] ?? "")) cells[cellAddress(row + 1, column + 1)] = text;
  return {form, edition, grid, workbook: fillWorkbook(bytes, SHEET, cells)};
}

const blanks = new Map<string, Promise<Uint8Array>>();

function blankForm(name: string, edition: string): Promise<Uint8Array> {
  const made = blanks.get(name) ?? requestFor(name, edition).then(buildForm);
  blanks.set(name, made);
  return made;
}

async function requestFor(name: string, edition: string): Promise<FormRequest> {
  const {value} = await checkCycle(CYCLE);
  const {strategy} = value.dataset;
  const form = value.forms.find((candidate) => candidate.name === name);
  const asked = strategy.editions.find(({id}) => id === edition);
  const sender = strategy.organisations[0];
  if (form === undefined || asked === undefined || sender === undefined)
    throw new Error(`no form ${name} in the cycle`);
  return {form, sender, edition: asked, strategy, filled: [], deadline: null, organisation: "Kamerklaar"};
}

function gridOf({cells}: RawSheet): Grid {
  const rows: string[][] = [];
  const width = Math.max(...Array.from(cells, ({column}) => column));
  for (const {row, column, value} of cells) {
    while (rows.length < row) rows.push(Array<string>(width).fill(""));
    const texts = rows[row - 1];
    if (texts !== undefined && value.kind === "text") texts[column - 1] = value.text;
  }
  return rows;
}
