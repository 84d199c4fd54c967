import type {Causes} from "../../core/comparison.ts";
import type {Shared} from "../../core/link-ends.ts";
import type {Band} from "../../core/scores.ts";
import {quoted} from "../workbook/checked-formula.ts";
import {BOUNDS, computed, type DutchBound, NOT_APPLICABLE, number, SHOWN, text} from "./cells.ts";
import {explained, type Followed} from "./followed.ts";
import {cell, column, type Grid, type GridColumn, type GridRow} from "./grid.ts";
import {boundCells, riskCells} from "./letter-grids.ts";
import {baseOf} from "./method-grids.ts";
import {type FindScore, type PlaceGrids, placeOrWord} from "./place-grids.ts";

type MemberKey =
  | "nr"
  | "kant"
  | "risico"
  | "titel"
  | "aandeel"
  | "impact_geplaatst"
  | `s_${DutchBound}`
  | "kans_geplaatst"
  | `c_${DutchBound}`;
type BesideKey =
  | "nr"
  | "soort"
  | "toen"
  | "nu"
  | `impact_toen_${DutchBound}`
  | `impact_nu_${DutchBound}`
  | "impact_verschil"
  | `kans_toen_${DutchBound}`
  | `kans_nu_${DutchBound}`
  | "kans_verschil"
  | "status";
type CauseKey =
  | "nr"
  | "as"
  | "toen"
  | "nu"
  | "verschil"
  | keyof typeof CAUSES
  | "som"
  | "controle"
  | "verschil_gedeeld"
  | "oordeel"
  | "status";

/** The columns of the causes, by what they are called in the comparison. */
const CAUSES = {
  door_scores: "scores",
  door_criteria: "criteria",
  door_gewichten: "weights",
  door_dekking: "coverage",
  door_methode: "method",
} as const satisfies Readonly<Record<string, keyof Causes>>;
const CAUSE_KEYS = Object.keys(CAUSES) as readonly (keyof typeof CAUSES)[];

/** Two editions side by side, as formulas refer to them. */
export interface PairGrids {
  readonly before: PlaceGrids;
  readonly after: PlaceGrids;
  readonly followed: readonly Followed[];
  readonly members: Grid<MemberKey>;
  readonly beside: Grid<BesideKey>;
  readonly causes: Grid<CauseKey>;
}

const positions = <Prefix extends string>(prefix: Prefix, title: string) =>
  BOUNDS.map(
    ({dutch}) => ({key: `${prefix}_${dutch}`, title: `${title} ${dutch}`, format: SHOWN.position}) as const,
  );

export const MEMBER_COLUMNS: readonly GridColumn<MemberKey>[] = [
  {key: "nr", title: "Nr.", format: SHOWN.count},
  {key: "kant", title: "Kant", format: null},
  {key: "risico", title: "Risico", format: null},
  {key: "titel", title: "Titel", format: null},
  {key: "aandeel", title: "Aandeel", format: SHOWN.number, input: true},
  {key: "impact_geplaatst", title: "Heeft impact (1 = ja)", format: SHOWN.count},
  {key: "s_laag", title: "Som S laag", format: SHOWN.value},
  {key: "s_verwacht", title: "Som S verwacht", format: SHOWN.value},
  {key: "s_hoog", title: "Som S hoog", format: SHOWN.value},
  {key: "kans_geplaatst", title: "Heeft waarschijnlijkheid (1 = ja)", format: SHOWN.count},
  {key: "c_laag", title: "Kans laag (E = 1)", format: SHOWN.value},
  {key: "c_verwacht", title: "Kans verwacht (E = 1)", format: SHOWN.value},
  {key: "c_hoog", title: "Kans hoog (E = 1)", format: SHOWN.value},
];

export const BESIDE_COLUMNS: readonly GridColumn<BesideKey>[] = [
  {key: "nr", title: "Nr.", format: SHOWN.count},
  {key: "soort", title: "Koppeling", format: null},
  {key: "toen", title: "Risico toen", format: null},
  {key: "nu", title: "Risico nu", format: null},
  ...positions("impact_toen", "Impact toen"),
  ...positions("impact_nu", "Impact nu"),
  {key: "impact_verschil", title: "Verschil impact", format: SHOWN.difference},
  ...positions("kans_toen", "Waarschijnlijkheid toen"),
  ...positions("kans_nu", "Waarschijnlijkheid nu"),
  {key: "kans_verschil", title: "Verschil waarschijnlijkheid", format: SHOWN.difference},
  {key: "status", title: "Status", format: null},
];

export const CAUSE_COLUMNS: readonly GridColumn<CauseKey>[] = [
  {key: "nr", title: "Nr.", format: SHOWN.count},
  {key: "as", title: "As", format: null},
  {key: "toen", title: "Risico toen", format: null},
  {key: "nu", title: "Risico nu", format: null},
  {key: "verschil", title: "Verschil", format: SHOWN.difference},
  {key: "door_scores", title: "Door scores", format: SHOWN.difference},
  {key: "door_criteria", title: "Door criteria", format: SHOWN.difference},
  {key: "door_gewichten", title: "Door gewichten", format: SHOWN.difference},
  {key: "door_dekking", title: "Door dekking", format: SHOWN.difference},
  {key: "door_methode", title: "Door methode", format: SHOWN.difference},
  {key: "som", title: "Som van de oorzaken", format: SHOWN.difference},
  {key: "controle", title: "Controle", format: null},
  {key: "verschil_gedeeld", title: "Verschil op gedeelde criteria", format: SHOWN.difference},
  {key: "oordeel", title: "Oordeel", format: null},
  {key: "status", title: "Status", format: null},
];

/** The ends of a change, in the order of rows. */
const SIDES = [
  {side: "before", dutch: "toen"},
  {side: "after", dutch: "nu"},
] as const;
type DutchSide = (typeof SIDES)[number]["dutch"];

/** One row per risk at an end of a change: its sum and its chance, which are what is added by share. */
export function memberRows(
  grids: PairGrids,
  find: Readonly<Record<"before" | "after", FindScore>>,
): readonly GridRow<MemberKey>[] {
  const rows = grids.followed.flatMap(({ends}, number) =>
    SIDES.flatMap(({side, dutch}) => ends[side].map((shared) => ({shared, side, dutch, number: number + 1}))),
  );
  return rows.map(({shared, side, dutch, number: nr}, index) => ({
    nr: number(nr),
    kant: text(dutch),
    ...riskCells({id: shared.risk, title: titleOf(grids[side], shared)}),
    aandeel: number(shared.share),
    ...memberCells(grids[side], cell(grids.members, "risico", index), {find: find[side], risk: shared.risk}),
  }));
}

const titleOf = ({risks}: PlaceGrids, {risk}: Shared): string =>
  risks.find(({id}) => id === risk)?.title ?? risk;

type MemberFigures = "impact_geplaatst" | `s_${DutchBound}` | "kans_geplaatst" | `c_${DutchBound}`;

function memberCells(
  {places}: PlaceGrids,
  own: string,
  {find, risk}: {readonly find: FindScore; readonly risk: string},
): GridRow<MemberFigures> {
  const same = `--(${column(places, "risico")}=${own})`;
  const has = (key: "s_verwacht" | "k_verwacht"): string =>
    `SUMPRODUCT(${same},--ISNUMBER(${column(places, key)}))`;
  const impact = find(risk, "impact", null);
  const chance = find(risk, "likelihood", null)?.band ?? null;
  const sums = BOUNDS.map(({bound, dutch}) =>
    computed(
      `IF(${has("s_verwacht")}=1,SUMPRODUCT(${same},${column(places, `s_${dutch}`)}),"")`,
      impact?.sums?.[bound] ?? null,
    ),
  );
  const chances = BOUNDS.map(({bound, dutch}) => {
    const place = chance?.[bound] ?? null;
    return computed(
      `IF(${has("k_verwacht")}=1,10^(SUMPRODUCT(${same},${column(places, `k_${dutch}`)})-5),"")`,
      place === null ? null : 10 ** (place - 5),
    );
  });
  return {
    impact_geplaatst: computed(has("s_verwacht"), impact?.sums == null ? 0 : 1),
    ...boundCells("s_", sums),
    kans_geplaatst: computed(has("k_verwacht"), chance === null ? 0 : 1),
    ...boundCells("c_", chances),
  };
}

/** One row per change: both editions beside each other on both axes. */
export function besideRows(grids: PairGrids): readonly GridRow<BesideKey>[] {
  const {beside, before, after, followed} = grids;
  return followed.map(({kind, ends, impact, likelihood}, index) => {
    const placesOf = (side: DutchSide, dutch: "impact" | "kans", band: Band | null) =>
      BOUNDS.map(({bound, dutch: word}) =>
        computed(placeAt(grids, index, {side, axis: dutch, bound: word}), placeOrWord(band, bound)),
      );
    return {
      nr: number(index + 1),
      soort: text(kind),
      toen: text(titlesOf(before, ends.before)),
      nu: text(titlesOf(after, ends.after)),
      ...boundCells("impact_toen_", placesOf("toen", "impact", impact.before)),
      ...boundCells("impact_nu_", placesOf("nu", "impact", impact.after)),
      impact_verschil: computed(minus(beside, "impact", index), impact.difference),
      ...boundCells("kans_toen_", placesOf("toen", "kans", likelihood.before)),
      ...boundCells("kans_nu_", placesOf("nu", "kans", likelihood.after)),
      kans_verschil: computed(minus(beside, "kans", index), likelihood.difference),
      status: text(impact.status),
    };
  });
}

const titlesOf = (grids: PlaceGrids, ends: readonly Shared[]): string =>
  ends.map((shared) => titleOf(grids, shared)).join("; ");

/** The place of an end: none when a risk in it has none; else from the sums of its risks, added by share. */
function placeAt(
  {before, after, members, beside}: PairGrids,
  index: number,
  at: {readonly side: DutchSide; readonly axis: "impact" | "kans"; readonly bound: DutchBound},
): string {
  const own = [
    `--(${column(members, "nr")}=${cell(beside, "nr", index)})`,
    `--(${column(members, "kant")}=${quoted(at.side)})`,
  ].join(",");
  const [placed, value, base] =
    at.axis === "impact"
      ? ([
          "impact_geplaatst",
          `s_${at.bound}`,
          baseOf(at.side === "toen" ? before.ruler : after.ruler),
        ] as const)
      : (["kans_geplaatst", `c_${at.bound}`, "10"] as const);
  const none = `SUMPRODUCT(${own})=0,SUMPRODUCT(${own},1-${column(members, placed)})>0`;
  const sum = `SUMPRODUCT(${own},${column(members, "aandeel")},${column(members, value)})`;
  return `IF(OR(${none}),"",IF(${sum}>0,5+LOG(${sum},${base}),"${NOT_APPLICABLE}"))`;
}

function minus(beside: Grid<BesideKey>, axis: "impact" | "kans", index: number): string {
  const [now, then] = [
    cell(beside, `${axis}_nu_verwacht`, index),
    cell(beside, `${axis}_toen_verwacht`, index),
  ];
  return `IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),${now}-${then},"")`;
}

/** What the check of a row says. */
export const AGREES = "klopt";
export const DISAGREES = "wijkt af";
const NOT_SPLIT = "niet te splitsen";

/** One row per change and axis with a difference: the causes as the program found them, and whether they still add up to the difference. */
export function causeRows(grids: PairGrids): readonly GridRow<CauseKey>[] {
  const {before, after, beside, causes, followed} = grids;
  return explained(followed).map(({item, number: nr, axis, dutch, word}, index) => {
    const happened = item[axis];
    const found = happened.causes;
    const same = `--(${column(beside, "nr")}=${cell(causes, "nr", index)})`;
    const difference = column(beside, `${dutch}_verschil`);
    const isThere = `SUMPRODUCT(${same},--ISNUMBER(${difference}))=1`;
    const [own, sum] = [cell(causes, "verschil", index), cell(causes, "som", index)];
    const parts = CAUSE_KEYS.map((key) => cell(causes, key, index));
    const total = found === null ? null : CAUSE_KEYS.reduce((all, key) => all + found[CAUSES[key]], 0);
    const check = `IF(AND(ISNUMBER(${own}),ISNUMBER(${sum})),IF(ABS(${own}-${sum})<=1E-9,"${AGREES}","${DISAGREES}"),"${NOT_SPLIT}")`;
    return {
      nr: number(nr),
      as: text(word),
      toen: text(titlesOf(before, item.ends.before)),
      nu: text(titlesOf(after, item.ends.after)),
      verschil: computed(`IF(${isThere},SUMPRODUCT(${same},${difference}),"")`, happened.difference),
      door_scores: number(found?.scores ?? null),
      door_criteria: number(found?.criteria ?? null),
      door_gewichten: number(found?.weights ?? null),
      door_dekking: number(found?.coverage ?? null),
      door_methode: number(found?.method ?? null),
      som: computed(`IF(ISNUMBER(${parts[0]}),SUM(${parts[0]}:${parts.at(-1)}),"")`, total),
      controle: computed(check, total === null ? NOT_SPLIT : AGREES),
      verschil_gedeeld: number(happened.sharedDifference),
      oordeel: text(happened.verdict),
      status: text(happened.status),
    };
  });
}
