import {readFileSync} from "node:fs";
import {withMeasures} from "./small-measures.ts";

export const CAPABILITY_COLUMNS =
  "capaciteit;titel;eigenaar;aspect;fase;risicos;nodig;beschikbaar;eenheid;gelijktijdig;vervangt;laatst_geoefend;bewijs;bron;toelichting";
export const RESILIENCE_COLUMNS =
  "vraagstuk;integrale_aanpak;voldoet;ontwikkelingen;reden_afwijking;toelichting;bron";

/** The first row that made-up ministry B sends: forty pumps are asked for by either risk, and there are sixty. */
export const PUMPS =
  "pompen;Pompen;storm-b;materieel;respons;brand storm;40;60;stuks;nee;;2018-05-01;lijst;proef;";

/** What made-up ministries send of what they can do in 2019. */
export interface Able {
  /** Rows below the pumps. */
  readonly rows?: readonly string[];
  /** Answers to the two questions. */
  readonly answers?: readonly string[];
  /** Rows that ministry C sends of the same edition. */
  readonly again?: readonly string[];
  readonly answersAgain?: readonly string[];
  readonly isPublic?: boolean;
  readonly scenarios?: readonly string[];
}

const form = (name: string): string =>
  readFileSync(new URL(`../../data/formulieren/${name}.json`, import.meta.url), "utf8");
const REGISTER = "aanleveringen/2019/register.csv";

/** The files that capabilities and answers need beside a sound cycle, by path below `data/`. */
export function withCapabilities(
  {rows = [], answers = [], again = [], answersAgain = [], isPublic = true, scenarios = []}: Able,
  sound: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const measures = withMeasures();
  const closing = `2019-06-01;fictief;${isPublic ? "ja" : "nee"};geen`;
  return {
    ...measures,
    "formulieren/capaciteiten.json": form("capaciteiten"),
    "formulieren/weerbaarheid.json": form("weerbaarheid"),
    "strategie/organisaties.csv": [
      measures["strategie/organisaties.csv"],
      "storm-b;Ministerie B;voorbeeld;;",
      "storm-c;Ministerie C;voorbeeld;;",
    ].join("\n"),
    "strategie/ontwikkelingen.csv": [
      "editie;groep;ontwikkeling;titel;raakt;bron",
      "2019;Weer;warmte;Het wordt warmer;brand;proef",
    ].join("\n"),
    "strategie/gelijktijdig.csv": [
      "editie;scenario;titel;risicos;toelichting;bron",
      "2019;samen;Brand en storm;brand storm;;eigen keuze",
      ...scenarios,
    ].join("\n"),
    [REGISTER]: [
      sound[REGISTER],
      `kunnen-b.csv;capaciteiten;storm-b;${closing}`,
      `oordeel-b.csv;weerbaarheid;storm-b;${closing}`,
      "kunnen-c.csv;capaciteiten;storm-c;2019-06-02;fictief;ja;geen",
      "oordeel-c.csv;weerbaarheid;storm-c;2019-06-02;fictief;ja;geen",
    ].join("\n"),
    "aanleveringen/2019/kunnen-b.csv": [CAPABILITY_COLUMNS, PUMPS, ...rows].join("\n"),
    "aanleveringen/2019/oordeel-b.csv": [RESILIENCE_COLUMNS, ...answers].join("\n"),
    "aanleveringen/2019/kunnen-c.csv": [CAPABILITY_COLUMNS, ...again].join("\n"),
    "aanleveringen/2019/oordeel-c.csv": [RESILIENCE_COLUMNS, ...answersAgain].join("\n"),
  };
}
