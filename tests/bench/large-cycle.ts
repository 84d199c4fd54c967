import {seededRandom} from "../support/random.ts";
import {SMALL_CYCLE, scaleRows} from "../support/small-cycle.ts";

/** How much a generated cycle holds. */
export interface Size {
  readonly editions: number;
  readonly risks: number;
  readonly criteria: number;
  readonly seed: number;
}

const INTERESTS = 6;
const LETTERS = ["X", "A", "B", "C", "D", "E"];
const FIRST_YEAR = 2000;

const range = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index);
const year = (index: number): string => String(FIRST_YEAR + index);
const criterion = (index: number): string =>
  `${(index % INTERESTS) + 1}.${Math.floor(index / INTERESTS) + 1}`;
const file = (header: string, rows: readonly string[]): string => [header, ...rows].join("\n");

/** The files of a cycle of scored editions, every risk with letters for every criterion and linked to itself in the next edition; by path below `data/`. */
export function largeCycle(size: Size): Readonly<Record<string, string>> {
  const random = seededRandom(size.seed);
  const editions = range(size.editions);
  const deliveries = editions.flatMap((edition): readonly (readonly [string, string])[] => [
    [`aanleveringen/${year(edition)}/register.csv`, register()],
    [`aanleveringen/${year(edition)}/letters.csv`, letters(size, random)],
  ]);
  return {...SMALL_CYCLE, ...strategy(size), ...Object.fromEntries(deliveries)};
}

function strategy(size: Size): Readonly<Record<string, string>> {
  const editions = range(size.editions);
  const risks = range(size.risks);
  const linked = editions.slice(1).flatMap((edition) => risks.map((risk) => [edition, risk] as const));
  return {
    "strategie/edities.csv": file(
      "editie;titel;gepubliceerd;peildatum;analyse;methode;bereik;soort;eenheid",
      editions.map((edition) => {
        const date = `${year(edition)}-06-01`;
        return `${year(edition)};Strategie ${year(edition)};${date};${date};Analyse;m1;Nederland;beoordeling;risico`;
      }),
    ),
    "strategie/methoden.csv": file("methode;titel;grondtal;weging;min_dekking;geverifieerd;bron", [
      "m1;Methode;3;per_criterium;0,5;nee;proef",
    ]),
    "strategie/belangen.csv": file(
      "methode;belang;titel;omschrijving",
      range(INTERESTS).map((index) => `m1;${index + 1};Belang ${index + 1};`),
    ),
    "strategie/criteria.csv": file(
      "methode;criterium;belang;titel;gewicht",
      range(size.criteria).map(
        (index) => `m1;${criterion(index)};${(index % INTERESTS) + 1};Criterium ${criterion(index)};1`,
      ),
    ),
    "strategie/schalen.csv": file(
      "methode;as;klasse;volgorde;waarde;label;ondergrens;bovengrens;eenheid;geverifieerd;bron",
      scaleRows("m1"),
    ),
    "strategie/risicos.csv": file(
      "editie;risico;titel;bron",
      editions.flatMap((edition) =>
        risks.map((risk) => `${year(edition)};risico-${risk};Risico nummer ${risk};proef`),
      ),
    ),
    "strategie/concordantie.csv": file(
      "van_editie;van_risico;naar_editie;naar_risico;soort;aandeel;beoordeeld_door;toelichting",
      linked.map(
        ([to, risk]) => `${year(to - 1)};risico-${risk};${year(to)};risico-${risk};gelijk;;proef;zelfde`,
      ),
    ),
  };
}

const register = (): string =>
  file("bestand;formulier;afzender;ontvangen;status;openbaar;rubricering", [
    "letters.csv;anv-beoordeling;ANV;2000-01-01;fictief;ja;geen",
  ]);

function letters(size: Size, random: () => number): string {
  const codes = ["waarschijnlijkheid", ...range(size.criteria).map(criterion)];
  return file(
    "risico;criterium;laag;verwacht;hoog;toelichting;bron",
    range(size.risks).flatMap((risk) =>
      codes.map((code) => `risico-${risk};${code};${triple(code, random)};;proef`),
    ),
  );
}

function triple(code: string, random: () => number): string {
  const usable = code === "waarschijnlijkheid" ? LETTERS.slice(1) : LETTERS;
  return [random(), random(), random()]
    .map((share) => Math.floor(share * usable.length))
    .sort((a, b) => a - b)
    .map((index) => usable[index])
    .join(";");
}
