import {letterValue, normalisedWeights} from "../../core/arithmetic.ts";
import {LIKELIHOOD} from "../../core/ids.ts";
import type {Criterion, Method, Step} from "../../core/strategy.ts";
import {quoted} from "../workbook/checked-formula.ts";
import {computed, number, SHOWN, text} from "./cells.ts";
import {cell, column, fixedCell, type Grid, type GridColumn, type GridRow} from "./grid.ts";

type SettingKey = "methode" | "titel" | "grondtal" | "weging" | "min_dekking" | "bron";
type WeightKey =
  | "criterium"
  | "titel"
  | "belang"
  | "belangtitel"
  | "gewicht"
  | "in_belang"
  | "telt_belang"
  | "aandeel";
type ScaleKey = "as" | "klasse" | "label" | "volgorde" | "waarde";

/** A method as formulas refer to it. */
export interface MethodGrids {
  readonly method: Method;
  /** Its row in the settings of all methods, from 0. */
  readonly index: number;
  readonly settings: Grid<SettingKey>;
  readonly weights: Grid<WeightKey>;
  readonly scale: Grid<ScaleKey>;
}

export const SETTING_COLUMNS: readonly GridColumn<SettingKey>[] = [
  {key: "methode", title: "Methode", format: null},
  {key: "titel", title: "Titel", format: null},
  {key: "grondtal", title: "Grondtal", format: SHOWN.number, input: true},
  {key: "weging", title: "Weging", format: null, input: true},
  {key: "min_dekking", title: "Minimale dekking", format: SHOWN.percentage, input: true},
  {key: "bron", title: "Bron", format: null},
];

export const WEIGHT_COLUMNS: readonly GridColumn<WeightKey>[] = [
  {key: "criterium", title: "Criterium", format: null},
  {key: "titel", title: "Titel", format: null},
  {key: "belang", title: "Belang", format: null},
  {key: "belangtitel", title: "Titel van het belang", format: null},
  {key: "gewicht", title: "Gewicht", format: SHOWN.number, input: true},
  {key: "in_belang", title: "Aandeel binnen het belang", format: SHOWN.share},
  {key: "telt_belang", title: "Deel van één belang, om belangen te tellen", format: SHOWN.share},
  {key: "aandeel", title: "Aandeel in het geheel", format: SHOWN.share},
];

export const SCALE_COLUMNS: readonly GridColumn<ScaleKey>[] = [
  {key: "as", title: "As", format: null},
  {key: "klasse", title: "Klasse", format: null},
  {key: "label", title: "Label", format: null},
  {key: "volgorde", title: "Volgorde", format: SHOWN.number, input: true},
  {key: "waarde", title: "Waarde", format: SHOWN.value},
];

/** The steps of both axes as rows of the sheet with the scale. */
export const stepsOf = ({impactScale, likelihoodScale}: Method): readonly Step[] => [
  ...impactScale,
  ...likelihoodScale,
];

/** How a step's axis is called on the sheet with the scale. */
const AXES = {impact: "impact", likelihood: LIKELIHOOD} as const;

export const settingRows = (methods: readonly Method[]): readonly GridRow<SettingKey>[] =>
  methods.map((method) => ({
    methode: text(method.id),
    titel: text(method.title),
    grondtal: number(method.base),
    weging: text(method.weighting === "per_interest" ? "per_belang" : "per_criterium"),
    min_dekking: number(method.minCoverage),
    bron: text(method.source),
  }));

/** The base of a method, as formulas call it. */
export const baseOf = ({settings, index}: MethodGrids): string => fixedCell(settings, "grondtal", index);

/** Weights made relative, by the rule of the method: the same arithmetic as `normalisedWeights`. */
export function weightRows(grids: MethodGrids): readonly GridRow<WeightKey>[] {
  const {method} = grids;
  const shares = normalisedWeights(method.criteria, method.weighting);
  const titles = new Map(method.interests.map(({id, title}) => [id, title]));
  return method.criteria.map((criterion, index) => {
    const counts = criterion.weight > 0;
    const within = method.criteria.filter((item) => item.interest === criterion.interest && item.weight > 0);
    const total = within.reduce((sum, {weight}) => sum + weight, 0);
    return {
      criterium: text(criterion.id),
      titel: text(criterion.title),
      belang: text(criterion.interest),
      belangtitel: text(titles.get(criterion.interest) ?? ""),
      gewicht: number(criterion.weight),
      ...weightFormulas(grids, index, {
        inInterest: counts ? criterion.weight / total : 0,
        ofInterest: counts ? 1 / within.length : 0,
        share: shares.get(criterion.id) ?? 0,
      }),
    };
  });
}

function weightFormulas(
  {weights, settings, index: method}: MethodGrids,
  index: number,
  results: {readonly inInterest: number; readonly ofInterest: number; readonly share: number},
): Pick<GridRow<WeightKey>, "in_belang" | "telt_belang" | "aandeel"> {
  const own = cell(weights, "gewicht", index);
  const all = column(weights, "gewicht");
  const sameInterest = `--(${column(weights, "belang")}=${cell(weights, "belang", index)}),--(${all}>0)`;
  const whenCounting = (formula: string): string => `IF(${own}>0,${formula},0)`;
  const perInterest = `${cell(weights, "in_belang", index)}/ROUND(SUM(${column(weights, "telt_belang")}),0)`;
  const perCriterion = `${own}/SUMPRODUCT(--(${all}>0),${all})`;
  const rule = `${fixedCell(settings, "weging", method)}=${quoted("per_belang")}`;
  return {
    in_belang: computed(whenCounting(`${own}/SUMPRODUCT(${sameInterest},${all})`), results.inInterest),
    telt_belang: computed(whenCounting(`1/SUMPRODUCT(${sameInterest})`), results.ofInterest),
    aandeel: computed(whenCounting(`IF(${rule},${perInterest},${perCriterion})`), results.share),
  };
}

/** A class is worth base^(order − 5), X nothing; likelihood has base 10. */
export function scaleRows(grids: MethodGrids): readonly GridRow<ScaleKey>[] {
  const {method, scale} = grids;
  return stepsOf(method).map((step, index) => {
    const order = cell(scale, "volgorde", index);
    const [base, known] = step.axis === "impact" ? [baseOf(grids), method.base] : ["10", 10];
    return {
      as: text(AXES[step.axis]),
      klasse: text(step.grade),
      label: text(step.label),
      volgorde: number(step.order),
      waarde: computed(`IF(${order}=0,0,${base}^(${order}-5))`, letterValue(known, step.order)),
    };
  });
}

/** A formula that is 1 when a letter stands on the scale of an axis, else 0. No wildcards: `?` is not any letter. */
export const isOnScale = ({scale}: MethodGrids, axis: Step["axis"], letter: string): string =>
  `SUMPRODUCT(${onAxis(scale, axis)},--(${column(scale, "klasse")}=${letter}))`;

/** A formula that looks up what a letter is worth, or where it stands. */
export const onScale = (
  {scale}: MethodGrids,
  axis: Step["axis"],
  {letter, what}: {readonly letter: string; readonly what: "waarde" | "volgorde"},
): string =>
  `SUMPRODUCT(${onAxis(scale, axis)},--(${column(scale, "klasse")}=${letter}),${column(scale, what)})`;

const onAxis = (scale: Grid<ScaleKey>, axis: Step["axis"]): string =>
  `--(${column(scale, "as")}=${quoted(AXES[axis])})`;

/** A formula that looks up the share of a criterion in the whole. */
export const shareOf = ({weights}: MethodGrids, criterion: string): string =>
  `SUMPRODUCT(--(${column(weights, "criterium")}=${criterion}),${column(weights, "aandeel")})`;

/** Shares in the whole by criterion, as the program has them. */
export const sharesOf = (method: Method): ReadonlyMap<Criterion["id"], number> =>
  normalisedWeights(method.criteria, method.weighting);
