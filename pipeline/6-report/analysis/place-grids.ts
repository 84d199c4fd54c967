import type {Axis, Position} from "../../core/ids.ts";
import type {Band, Score} from "../../core/scores.ts";
import type {Interest, Risk} from "../../core/strategy.ts";
import {BOUNDS, computed, type DutchBound, NOT_APPLICABLE, number, SHOWN, text} from "./cells.ts";
import {cell, column, fixedCell, type Grid, type GridColumn, type GridRow} from "./grid.ts";
import {boundCells, type LetterGrids, riskCells} from "./letter-grids.ts";
import {baseOf} from "./method-grids.ts";

type Weighed = "dekking" | `s_${DutchBound}` | `p_${DutchBound}` | "gepubliceerd" | "verschuiving";
type PlaceKey =
  | "risico"
  | "titel"
  | Weighed
  | `k_${DutchBound}`
  | "kans_gepubliceerd"
  | "kans_verschuiving"
  | "status";
type InterestKey = "risico" | "titel" | "belang" | "belangtitel" | Weighed | "status";

/** Where the risks of an edition stand, as formulas refer to it. */
export interface PlaceGrids extends LetterGrids {
  readonly places: Grid<PlaceKey>;
  readonly interests: Grid<InterestKey>;
}

const WEIGHED = [
  {key: "dekking", title: "Dekking", format: SHOWN.percentage},
  {key: "s_laag", title: "Som S laag", format: SHOWN.value},
  {key: "s_verwacht", title: "Som S verwacht", format: SHOWN.value},
  {key: "s_hoog", title: "Som S hoog", format: SHOWN.value},
  {key: "p_laag", title: "Plaats impact laag", format: SHOWN.position},
  {key: "p_verwacht", title: "Plaats impact verwacht", format: SHOWN.position},
  {key: "p_hoog", title: "Plaats impact hoog", format: SHOWN.position},
] as const;
const PUBLISHED = [
  {key: "gepubliceerd", title: "Plaats impact verwacht volgens Kamerklaar", format: SHOWN.position},
  {key: "verschuiving", title: "Verschuiving door uw wijziging", format: SHOWN.difference},
] as const;
const RISK = [
  {key: "risico", title: "Risico", format: null},
  {key: "titel", title: "Titel", format: null},
] as const;
const STATUS = {key: "status", title: "Status", format: null} as const;

export const PLACE_COLUMNS: readonly GridColumn<PlaceKey>[] = [
  ...RISK,
  ...WEIGHED,
  ...PUBLISHED,
  {key: "k_laag", title: "Plaats waarschijnlijkheid laag", format: SHOWN.position},
  {key: "k_verwacht", title: "Plaats waarschijnlijkheid verwacht", format: SHOWN.position},
  {key: "k_hoog", title: "Plaats waarschijnlijkheid hoog", format: SHOWN.position},
  {
    key: "kans_gepubliceerd",
    title: "Plaats waarschijnlijkheid verwacht volgens Kamerklaar",
    format: SHOWN.position,
  },
  {
    key: "kans_verschuiving",
    title: "Verschuiving waarschijnlijkheid door uw wijziging",
    format: SHOWN.difference,
  },
  STATUS,
];

export const INTEREST_COLUMNS: readonly GridColumn<InterestKey>[] = [
  ...RISK,
  {key: "belang", title: "Belang", format: null},
  {key: "belangtitel", title: "Titel van het belang", format: null},
  ...WEIGHED,
  ...PUBLISHED,
  STATUS,
];

/** What a shift says when a place came or went. */
export const OTHER_KIND = "anders";

export type FindScore = (risk: string, axis: Axis, interest: string | null) => Score | undefined;

/** Finds the scores of an edition. */
export function scoreFinder(scores: readonly Score[], edition: string): FindScore {
  const key = (risk: string, axis: Axis, interest: string | null): string =>
    JSON.stringify([risk, axis, interest]);
  const known = new Map(
    scores
      .filter((score) => score.edition === edition)
      .map((score) => [key(score.risk, score.axis, score.interest), score]),
  );
  return (risk, axis, interest) => known.get(key(risk, axis, interest));
}

/** One row per risk: its impact as a whole and its likelihood. */
export function placeRows(grids: PlaceGrids, find: FindScore): readonly GridRow<PlaceKey>[] {
  const {risks, letters, likelihood, places} = grids;
  return risks.map((risk, index) => {
    const impact = find(risk.id, "impact", null);
    const chance = find(risk.id, "likelihood", null);
    const own = `--(${column(letters, "risico")}=${cell(places, "risico", index)})`;
    const coverage = sumOf([own, column(letters, "telt"), column(letters, "aandeel")]);
    const chances = BOUNDS.map(({bound, dutch}) => {
      const same = `--(${column(likelihood, "risico")}=${cell(places, "risico", index)})`;
      const place = sumOf([same, column(likelihood, `k_${dutch}`)]);
      const counts = sumOf([same, column(likelihood, "telt")]);
      return computed(`IF(${counts}=1,${place},"")`, chance?.band?.[bound] ?? null);
    });
    return {
      ...riskCells(risk),
      ...weighedCells(grids, {at: (key) => cell(places, key, index), own, coverage}, impact),
      ...boundCells("k_", chances),
      kans_gepubliceerd: shownPlace(chance?.band?.expected ?? null, chance?.band ?? null),
      kans_verschuiving: shiftCell(
        cell(places, "k_verwacht", index),
        cell(places, "kans_gepubliceerd", index),
        chance?.band ?? null,
      ),
      status: text(impact?.status ?? ""),
    };
  });
}

/** One row per risk and interest of the method. */
export function interestRows(grids: PlaceGrids, find: FindScore): readonly GridRow<InterestKey>[] {
  const {risks, ruler, letters, interests} = grids;
  const {weights, method} = ruler;
  const pairs: readonly {readonly risk: Risk; readonly interest: Interest}[] = risks.flatMap((risk) =>
    method.interests.map((interest) => ({risk, interest})),
  );
  return pairs.map(({risk, interest}, index) => {
    const score = find(risk.id, "impact", interest.id);
    const [forRisk, forInterest] = [cell(interests, "risico", index), cell(interests, "belang", index)];
    const own = `--(${column(letters, "risico")}=${forRisk}),--(${column(letters, "belang")}=${forInterest})`;
    const all = sumOf([`--(${column(weights, "belang")}=${forInterest})`, column(weights, "aandeel")]);
    const given = sumOf([own, column(letters, "telt"), column(letters, "aandeel")]);
    return {
      ...riskCells(risk),
      belang: text(interest.id),
      belangtitel: text(interest.title),
      ...weighedCells(
        grids,
        {
          at: (key) => cell(interests, key, index),
          own,
          coverage: `IF(${all}>0,${given}/${all},0)`,
          whole: all,
        },
        score,
      ),
      status: text(score?.status ?? ""),
    };
  });
}

interface WeighedRow {
  /** The cell of a column on the row. */
  readonly at: (key: Weighed) => string;
  /** Conditions of a SUMPRODUCT that pick the letters of the row. */
  readonly own: string;
  /** Formula of the coverage. */
  readonly coverage: string;
  /** Formula of all weight that could be covered; 1 when absent. */
  readonly whole?: string;
}

/** Coverage; S, the weighted values renormalised over the letters that count; and the place 5 + log(S), unless coverage is too small. */
function weighedCells(
  {ruler, letters}: PlaceGrids,
  {at, own, coverage, whole}: WeighedRow,
  score: Score | undefined,
): GridRow<Weighed> {
  const covered = at("dekking");
  const enough = `AND(${covered}>0,${covered}+1E-9>=${fixedCell(ruler.settings, "min_dekking", ruler.index)})`;
  const weighed = whole === undefined ? covered : `(${covered}*${whole})`;
  const sums = BOUNDS.map(({bound, dutch}) => {
    const sum = sumOf([
      own,
      column(letters, "telt"),
      column(letters, "aandeel"),
      column(letters, `v_${dutch}`),
    ]);
    return computed(`IF(${enough},${sum}/${weighed},"")`, score?.sums?.[bound] ?? null);
  });
  const places = BOUNDS.map(({bound, dutch}) =>
    placeCell(at(`s_${dutch}`), baseOf(ruler), {band: score?.band ?? null, bound}),
  );
  const band = score?.band ?? null;
  return {
    dekking: computed(coverage, score?.coverage ?? 0),
    ...boundCells("s_", sums),
    ...boundCells("p_", places),
    gepubliceerd: shownPlace(band?.expected ?? null, band),
    verschuiving: shiftCell(at("p_verwacht"), at("gepubliceerd"), band),
  };
}

const placeCell = (
  sum: string,
  base: string,
  {band, bound}: {readonly band: Band | null; readonly bound: keyof Band},
) =>
  computed(
    `IF(${sum}="","",IF(${sum}>0,5+LOG(${sum},${base}),"${NOT_APPLICABLE}"))`,
    placeOrWord(band, bound),
  );

/** A place; the word for "all X" where there is a band without it; null without a band. */
export const placeOrWord = (band: Band | null, bound: keyof Band): number | string | null =>
  band === null ? null : (band[bound] ?? NOT_APPLICABLE);

const shownPlace = (position: Position | null, band: Band | null) =>
  position === null ? text(band === null ? "" : NOT_APPLICABLE) : number(position);

/** How far a place is from what was published. */
function shiftCell(now: string, published: string, band: Band | null) {
  const same = `IF(${now}&""=${published}&"","","${OTHER_KIND}")`;
  return computed(
    `IF(AND(ISNUMBER(${now}),ISNUMBER(${published})),${now}-${published},${same})`,
    band?.expected == null ? null : 0,
  );
}

/** The sum of the products of columns and conditions; texts count 0. */
const sumOf = (factors: readonly string[]): string => `SUMPRODUCT(${factors.join(",")})`;
