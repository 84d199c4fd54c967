import {letterValue} from "../../core/arithmetic.ts";
import type {Assessment} from "../../core/dataset.ts";
import {LIKELIHOOD} from "../../core/ids.ts";
import {formatPlace} from "../../core/place.ts";
import type {Criterion, Edition, Risk, Step} from "../../core/strategy.ts";
import {BOUNDS, computed, type DutchBound, SHOWN, text} from "./cells.ts";
import {cell, type Grid, type GridColumn, type GridRow} from "./grid.ts";
import {isOnScale, type MethodGrids, onScale, shareOf, sharesOf} from "./method-grids.ts";

type Given = "risico" | "titel" | DutchBound | "cel" | "status" | "telt";
type LetterKey = Given | "criterium" | "criteriumtitel" | "belang" | "aandeel" | `v_${DutchBound}`;
type LikelihoodKey = Given | `k_${DutchBound}`;

/** The letters of an edition as formulas refer to them. */
export interface LetterGrids {
  readonly edition: Edition;
  /** The risks that the edition took along. */
  readonly risks: readonly Risk[];
  readonly ruler: MethodGrids;
  readonly letters: Grid<LetterKey>;
  readonly likelihood: Grid<LikelihoodKey>;
}

const RISK = [
  {key: "risico", title: "Risico", format: null},
  {key: "titel", title: "Titel", format: null},
] as const;
const GIVEN = [
  {key: "laag", title: "Laag", format: null, input: true},
  {key: "verwacht", title: "Verwacht", format: null, input: true},
  {key: "hoog", title: "Hoog", format: null, input: true},
  {key: "cel", title: "Cel van de afzender (verwachte letter)", format: null},
  {key: "status", title: "Status", format: null},
  {key: "telt", title: "Telt mee (1 = ja)", format: SHOWN.count},
] as const;

export const LETTER_COLUMNS: readonly GridColumn<LetterKey>[] = [
  ...RISK,
  {key: "criterium", title: "Criterium", format: null},
  {key: "criteriumtitel", title: "Titel van het criterium", format: null},
  {key: "belang", title: "Belang", format: null},
  ...GIVEN,
  {key: "aandeel", title: "Aandeel in het geheel", format: SHOWN.share},
  {key: "v_laag", title: "Waarde laag", format: SHOWN.value},
  {key: "v_verwacht", title: "Waarde verwacht", format: SHOWN.value},
  {key: "v_hoog", title: "Waarde hoog", format: SHOWN.value},
];

export const LIKELIHOOD_COLUMNS: readonly GridColumn<LikelihoodKey>[] = [
  ...RISK,
  ...GIVEN,
  {key: "k_laag", title: "Plaats laag", format: SHOWN.position},
  {key: "k_verwacht", title: "Plaats verwacht", format: SHOWN.position},
  {key: "k_hoog", title: "Plaats hoog", format: SHOWN.position},
];

/** Who asked for letters and got a question mark or nothing at all: both leave the sum. */
const NOT_ASSESSED = "?";
const NO_ROW = "geen rij in een aanlevering";

type FindAssessment = (risk: string, criterion: string) => Assessment | undefined;

/** Finds what was sent on a risk and a criterion. */
export function assessmentFinder(assessments: readonly Assessment[], edition: string): FindAssessment {
  const known = new Map(
    assessments
      .filter((item) => item.edition === edition)
      .map((item) => [keyOf(item.risk, item.criterion), item]),
  );
  return (risk, criterion) => known.get(keyOf(risk, criterion));
}

const keyOf = (risk: string, criterion: string): string => `${risk}\u0000${criterion}`;

/** One row per risk and criterion, also where no letters were sent: an analyst may fill them in. */
export function letterRows(grids: LetterGrids, find: FindAssessment): readonly GridRow<LetterKey>[] {
  const {risks, ruler, letters} = grids;
  const {method} = ruler;
  const shares = sharesOf(method);
  const orders = ordersOf(method.impactScale);
  const pairs = risks.flatMap((risk) => method.criteria.map((criterion) => ({risk, criterion})));
  return pairs.map(({risk, criterion}, index) => {
    const sent = find(risk.id, criterion.id);
    const share = shareOf(ruler, cell(letters, "criterium", index));
    const values = BOUNDS.map(({bound, dutch}) => {
      const letter = cell(letters, dutch, index);
      const value = onScale(ruler, "impact", {letter, what: "waarde"});
      const grade = sent?.grades?.[bound];
      const result = grade === undefined ? null : letterValue(method.base, orders.get(grade) ?? 0);
      return computed(`IF(${cell(letters, "telt", index)}=1,${value},"")`, result);
    });
    return {
      ...riskCells(risk),
      ...criterionCells(criterion),
      ...sentCells(sent),
      telt: countsCell(ruler, "impact", {letterAt: (bound) => cell(letters, bound, index), sent}),
      aandeel: computed(share, shares.get(criterion.id) ?? 0),
      ...boundCells("v_", values),
    };
  });
}

/** One row per risk with its letters on likelihood and their places, which need no arithmetic. */
export function likelihoodRows(grids: LetterGrids, find: FindAssessment): readonly GridRow<LikelihoodKey>[] {
  const {risks, ruler, likelihood} = grids;
  const orders = ordersOf(ruler.method.likelihoodScale);
  return risks.map((risk, index) => {
    const sent = find(risk.id, LIKELIHOOD);
    const places = BOUNDS.map(({bound, dutch}) => {
      const place = onScale(ruler, "likelihood", {letter: cell(likelihood, dutch, index), what: "volgorde"});
      const grade = sent?.grades?.[bound];
      const result = grade === undefined ? null : (orders.get(grade) ?? null);
      return computed(`IF(${cell(likelihood, "telt", index)}=1,${place},"")`, result);
    });
    return {
      ...riskCells(risk),
      ...sentCells(sent),
      telt: countsCell(ruler, "likelihood", {letterAt: (bound) => cell(likelihood, bound, index), sent}),
      ...boundCells("k_", places),
    };
  });
}

/** Three cells by the columns of their bounds. */
export const boundCells = <Prefix extends string>(
  prefix: Prefix,
  [low = null, expected = null, high = null]: readonly GridRow<string>[string][],
): GridRow<`${Prefix}${DutchBound}`> =>
  ({
    [`${prefix}laag`]: low,
    [`${prefix}verwacht`]: expected,
    [`${prefix}hoog`]: high,
  }) as GridRow<`${Prefix}${DutchBound}`>;

/** The risk that a row is about. */
export const riskCells = ({id, title}: Pick<Risk, "id" | "title">): GridRow<"risico" | "titel"> => ({
  risico: text(id),
  titel: text(title),
});

const criterionCells = ({
  id,
  title,
  interest,
}: Criterion): GridRow<"criterium" | "criteriumtitel" | "belang"> => ({
  criterium: text(id),
  criteriumtitel: text(title),
  belang: text(interest),
});

const sentCells = (sent: Assessment | undefined): GridRow<DutchBound | "cel" | "status"> => ({
  ...boundCells(
    "",
    BOUNDS.map(({bound}) => (sent === undefined ? null : text(sent.grades?.[bound] ?? NOT_ASSESSED))),
  ),
  cel: text(sent === undefined ? NO_ROW : formatPlace(sent.place)),
  status: text(sent?.delivery.status ?? ""),
});

/** Letters count when all three stand on the scale. */
const countsCell = (
  ruler: MethodGrids,
  axis: Step["axis"],
  {letterAt, sent}: {readonly letterAt: (bound: DutchBound) => string; readonly sent: Assessment | undefined},
) => {
  const known = BOUNDS.map(({dutch}) => `${isOnScale(ruler, axis, letterAt(dutch))}=1`);
  return computed(`IF(AND(${known.join(",")}),1,0)`, sent?.grades == null ? 0 : 1);
};

const ordersOf = (steps: readonly Step[]): ReadonlyMap<string, number> =>
  new Map(steps.map(({grade, order}) => [grade, order]));
