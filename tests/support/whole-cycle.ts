import {readFileSync} from "node:fs";
import {CAPABILITY_COLUMNS, RESILIENCE_COLUMNS} from "./small-capabilities.ts";
import {letters, SMALL_CYCLE} from "./small-cycle.ts";
import {withProgress} from "./small-progress.ts";

const form = (name: string): string =>
  readFileSync(new URL(`../../data/formulieren/${name}.json`, import.meta.url), "utf8");
const REGISTER = "aanleveringen/2023/register.csv";

const rowsOf = (risk: string, criteria: string, order: string): readonly string[] => [
  `${risk};waarschijnlijkheid;A;B;C`,
  ...criteria.split(" ").map((criterion, index) => `${risk};${criterion};A;${order.charAt(index)};E`),
];

const LETTERS = {
  ...SMALL_CYCLE,
  ...letters("2019", [...rowsOf("brand", "1.1 2.1 2.2", "BCD"), ...rowsOf("storm", "1.1 2.1 2.2", "CBB")]),
  ...letters("2023", [
    ...rowsOf("brand", "1.1 2.1 2.2 2.3", "CDBB"),
    ...rowsOf("storm", "1.1 2.1 2.2 2.3", "BBCD"),
  ]),
};

const PROGRESS = withProgress(
  {
    own: ["b-2;Dijken nalopen.;storm-b;2;storm;koninkrijk;generiek;2025;dijken;3 km;rapport;proef;"],
    reports: [
      "b-1;m1;in uitvoering;2023-05-01;2024-12-31;2025-03-01;wetgeving;;Besluit 1;2023-04-28;besluit;Minder brand.;aannemelijk;",
      "b-2;m1;niet gestart;;2025-12-31;;;;;;;;;",
    ],
  },
  LETTERS,
);

/** A small cycle in which every form that moves figures is filled in: letters, measures, progress, capabilities and the judgement of the approach; without quotes, so that its cells lie between semicolons. */
export const WHOLE_CYCLE: Readonly<Record<string, string>> = {
  ...LETTERS,
  ...PROGRESS,
  "formulieren/capaciteiten.json": form("capaciteiten"),
  "formulieren/weerbaarheid.json": form("weerbaarheid"),
  "strategie/ucpm.csv": [
    "editie;deel;vraag;onderwerp;antwoord;uit;bron;geverifieerd",
    "2023;II;12;Procedures;;maatregelen;;nee",
    "2023;II;17;Middelen;;capaciteiten;;nee",
    "2023;III;21;Voorrang;;voorrang;;nee",
  ].join("\n"),
  "strategie/parameters.csv": [
    SMALL_CYCLE["strategie/parameters.csv"],
    // A few draws show as much as many: which figures move at all.
    "robuustheid.trekkingen;100;;proef;proef",
    "robuustheid.zaad;1;;proef;proef",
    "robuustheid.verwacht;0,5;aandeel;proef;proef",
    "robuustheid.zekerheid;0,9;aandeel;proef;proef",
    "robuustheid.kop;1;;proef;proef",
    "vergelijking.grootste;1;;proef;proef",
    "ucpm.buitenland;2.1;;proef;proef",
    "ucpm.grens;C;klasse;proef;proef",
    "ucpm.kans;B;klasse;proef;proef",
    "ucpm.impact;4;plaats;proef;proef",
  ].join("\n"),
  "strategie/gelijktijdig.csv": [
    "editie;scenario;titel;risicos;toelichting;bron",
    "2023;samen;Brand en storm;brand storm;;eigen keuze",
  ].join("\n"),
  [REGISTER]: [
    PROGRESS[REGISTER],
    "kunnen-b.csv;capaciteiten;storm-b;2023-06-01;fictief;ja;geen",
    "oordeel-b.csv;weerbaarheid;storm-b;2023-06-01;fictief;ja;geen",
  ].join("\n"),
  "aanleveringen/2023/kunnen-b.csv": [
    CAPABILITY_COLUMNS,
    "pompen;Pompen;storm-b;materieel;respons;brand storm;40;60;stuks;nee;;2018-05-01;lijst;proef;",
    "boten;Boten;storm-b;materieel;respons;storm;10;9;stuks;ja;;2019-05-01;lijst;proef;",
    "ploegen;Ploegen;storm-b;mensen;preventie;brand;20;;stuks;nee;;;;proef;",
  ].join("\n"),
  "aanleveringen/2023/oordeel-b.csv": [RESILIENCE_COLUMNS, "hitte;ja;niet afdoende;;;;proef"].join("\n"),
};

/** A cell of one of the files, by its row as a spreadsheet counts and the name of its column. */
export interface FilledCell {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

const tableOf = (file: string): readonly (readonly string[])[] =>
  (WHOLE_CYCLE[file] ?? "").split("\n").map((line) => line.split(";"));

/** Every filled cell of a file below its row of titles, or those of some columns. */
export function cellsIn(file: string, columns?: readonly string[]): readonly FilledCell[] {
  const [head = [], ...rows] = tableOf(file);
  return rows.flatMap((row, index) =>
    row.flatMap((value, at) => {
      const column = head[at] ?? "";
      const isAsked = value !== "" && (columns?.includes(column) ?? true);
      return isAsked ? [{file, row: index + 2, column, value}] : [];
    }),
  );
}

/** The files with another value in one cell. */
export function withCell({file, row, column}: FilledCell, value: string): Readonly<Record<string, string>> {
  const table = tableOf(file);
  const at = (table[0] ?? []).indexOf(column);
  const lines = table.map((cells, index) =>
    cells.map((cell, place) => (index === row - 1 && place === at ? value : cell)).join(";"),
  );
  return {...WHOLE_CYCLE, [file]: lines.join("\n")};
}
