import {readFileSync} from "node:fs";

export const WEIGHT_COLUMNS = "profiel;soort;ronde;onderdeel;gewicht;toelichting";
export const SCORER_COLUMNS = "risico;criterium;beoordelaar;ronde;letter";

const UNITS = ["1.1", "2.1", "2.2", "2.3"];

/** Rows of form `weging` of one profile and round: its weights for the four criteria of 2023. */
export const weightRows = (
  profile: string,
  round: "voor" | "na",
  weights: readonly number[],
  kind = "ministerie",
): readonly string[] =>
  UNITS.map((unit, index) => `${profile};${kind};${round};${unit};${weights[index] ?? 0};`);

/** A profile that weighs like the method. */
export const EQUAL_WEIGHTS = weightRows("Ministerie B", "voor", [1, 1, 1, 1]);

/** What those inside think in 2023. */
export interface Opinions {
  readonly weights?: readonly string[];
  /** What ministry C sends on the same form. */
  readonly again?: readonly string[];
  /** Rows of scorers. */
  readonly letters?: readonly string[];
  /** What the register says of who may see them. */
  readonly openness?: string;
}

const form = (name: string): string =>
  readFileSync(new URL(`../../data/formulieren/${name}.json`, import.meta.url), "utf8");
const REGISTER = "aanleveringen/2023/register.csv";

/** The files that profiles and scorers need beside a sound cycle, by path below `data/`. */
export function withOpinions(
  {weights = [], again = [], letters = [], openness = "nee"}: Opinions,
  sound: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const closing = `2023-01-01;fictief;${openness};geen`;
  return {
    "formulieren/weging.json": form("weging"),
    "formulieren/anv-beoordelaars.json": form("anv-beoordelaars"),
    "strategie/organisaties.csv": [
      sound["strategie/organisaties.csv"],
      "storm-b;Ministerie B;voorbeeld;;",
      "storm-c;Ministerie C;voorbeeld;;",
    ].join("\n"),
    [REGISTER]: [
      sound[REGISTER],
      `weging-b.csv;weging;storm-b;${closing}`,
      `weging-c.csv;weging;storm-c;${closing}`,
      `beoordelaars.csv;anv-beoordelaars;ANV;${closing}`,
    ].join("\n"),
    "aanleveringen/2023/weging-b.csv": [WEIGHT_COLUMNS, ...weights].join("\n"),
    "aanleveringen/2023/weging-c.csv": [WEIGHT_COLUMNS, ...again].join("\n"),
    "aanleveringen/2023/beoordelaars.csv": [SCORER_COLUMNS, ...letters].join("\n"),
  };
}
