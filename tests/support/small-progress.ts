import {readFileSync} from "node:fs";
import {withMeasures} from "./small-measures.ts";

export const OWN_COLUMNS =
  "maatregel;titel;eigenaar;onderdeel;risicos;gebied;reikwijdte;toegezegd;voorwerp;hoeveelheid;bewijs;bron;toelichting";
export const REPORT_COLUMNS =
  "maatregel;peilmoment;oordeel_eigenaar;begonnen_op;gepland;herpland;reden_herplanning;afgerond_op;bewijs_document;bewijs_datum;bewijs_soort;geclaimd_effect;effect_graad;toelichting";

/** The first own measure of made-up ministry B: nothing is missing in it, and it is promised for 31 December 2024. */
const FIRST =
  "b-1;Bluswater aanleggen.;storm-b;1;brand;koninkrijk;specifiek;2024;er is water;5 putten;rapport;proef;";

/** What made-up ministries send beside the measures of the strategy. */
export interface Sent {
  /** Rows below the first own measure of ministry B. */
  readonly own?: readonly string[];
  /** Rows with what is reported on measures, by ministry B unless said otherwise. */
  readonly reports?: readonly string[];
  readonly sender?: "storm-b" | "storm-c" | "JenV";
  readonly status?: "fictief" | "vastgesteld";
  readonly isPublic?: boolean;
  /** Rows that ministry B sends in a second file. */
  readonly again?: readonly string[];
}

const form = (name: string): string =>
  readFileSync(new URL(`../../data/formulieren/${name}.json`, import.meta.url), "utf8");
const REGISTER = "aanleveringen/2023/register.csv";

/** The files that measures, moments and reports need beside a sound cycle, by path below `data/`. */
export function withProgress(
  sent: Sent,
  sound: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const {own = [], reports = [], again = [], sender = "storm-b", status = "fictief", isPublic = true} = sent;
  const measures = withMeasures();
  const closing = `2023-10-01;${status};${isPublic ? "ja" : "nee"};geen`;
  return {
    ...measures,
    "formulieren/maatregelen.json": form("maatregelen"),
    "formulieren/voortgang.json": form("voortgang"),
    "strategie/organisaties.csv": [
      measures["strategie/organisaties.csv"],
      "storm-b;Ministerie B;voorbeeld;;",
      "storm-c;Ministerie C;voorbeeld;;",
    ].join("\n"),
    "strategie/peilmomenten.csv": [
      "editie;peilmoment;datum;soort;bron;berekend",
      "2023;m3;2026;herziening;proef;nee",
      "2023;m1;2023-10-03;halfjaarlijks;proef;ja",
      "2023;m2;2024-04-03;halfjaarlijks;proef;ja",
    ].join("\n"),
    [REGISTER]: [
      sound[REGISTER],
      "maatregelen-b.csv;maatregelen;storm-b;2023-10-01;fictief;ja;geen",
      `voortgang-b.csv;voortgang;${sender};${closing}`,
      `voortgang-c.csv;voortgang;storm-b;2023-10-02;fictief;ja;geen`,
    ].join("\n"),
    "aanleveringen/2023/maatregelen-b.csv": [OWN_COLUMNS, FIRST, ...own].join("\n"),
    "aanleveringen/2023/voortgang-b.csv": [REPORT_COLUMNS, ...reports].join("\n"),
    "aanleveringen/2023/voortgang-c.csv": [REPORT_COLUMNS, ...again].join("\n"),
  };
}
