import {UsageError} from "./core/effects.ts";
import type {IsoDate} from "./core/ids.ts";
import {nearest} from "./core/near.ts";

/** What may be chosen on the command line or in `data/instellingen.csv`. */
export interface Options {
  readonly data: string;
  readonly uitvoer: string;
  readonly editie: string | null;
  readonly datum: IsoDate | null;
  readonly definitief: boolean;
}

const NAMES = ["data", "uitvoer", "editie", "datum", "definitief"] as const;
type Name = (typeof NAMES)[number];

/** Choices as written, before they are checked; later ones win. */
export type Choices = Readonly<Partial<Record<Name, string>>>;

/**
 * Reads the words behind a command: `--editie 2023`, `--editie=2023`, `editie=2023`, `--definitief`, `definitief`, and a bare `2023` for the edition,
 * because some shells swallow the dashes. Throws `UsageError` on anything else, which names what is possible: these, and `flags` that the command takes itself.
 */
export function readWords(words: readonly string[], flags: readonly string[] = []): Choices {
  const choices: Partial<Record<Name, string>> = {};
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const match = /^(--)?([a-z]+)(?:=(.*))?$/s.exec(word);
    const name = NAMES.find((candidate) => candidate === match?.[2]);
    if (name === undefined) {
      if (/^\d{4}\w*$/.test(word)) choices.editie = word;
      else throw new UsageError(unknown(word, flags));
    } else if (name === "definitief") choices.definitief = match?.[3] ?? "ja";
    else choices[name] = match?.[3] ?? valueAfter(name, rest);
  }
  return choices;
}

const unknown = (word: string, flags: readonly string[]): string => {
  const near = nearest(word.replace(/^--/, "").replace(/=.*$/s, ""), [...NAMES, ...flags]);
  const possible = ["data=", "uitvoer=", "editie=", "datum=", "definitief", ...flags].join(", ");
  return `Onbekende opdracht “${word}”.${near === null ? "" : ` Bedoelde u ${near}?`} Mogelijk: ${possible}.`;
};

function valueAfter(name: Name, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined || value === "" || value.startsWith("--"))
    throw new UsageError(`Achter ${name} ontbreekt de waarde, bijvoorbeeld ${name}=….`);
  return value;
}

/** Checks the choices and fills in what was not chosen. `folder` is where the product stands. */
export function readOptions(choices: Choices, folder: string): Options {
  const datum = choices.datum ?? null;
  if (datum !== null && !isDate(datum))
    throw new UsageError(`“${datum}” is geen datum; verwacht jjjj-mm-dd.`);
  const definitief = (choices.definitief ?? "nee").toLowerCase();
  if (definitief !== "ja" && definitief !== "nee")
    throw new UsageError(`“${choices.definitief}” achter definitief; verwacht ja of nee.`);
  return {
    data: choices.data ?? `${folder}/data`,
    uitvoer: choices.uitvoer ?? `${folder}/output`,
    editie: choices.editie || null,
    datum,
    definitief: definitief === "ja",
  };
}

function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
