import {viewOf} from "../../core/catalogue.ts";
import {formatNumber} from "../../core/format.ts";
import {organisationName} from "../../core/organisation-name.ts";
import type {View} from "../../core/views.ts";
import type {WithoutScorer} from "../opinions/scorers.ts";
import {largestFirst, type Swing, swingsOf, widthOf} from "../robustness/swings.ts";
import {type Material, methodOf} from "./material.ts";
import {type RankedRisk, rankedRisks} from "./ranked-risks.ts";
import {leftOut} from "./scorer-views.ts";

/** How many swings are shown of each risk in the top. */
const LARGEST = 5;
/** One more than of places elsewhere: one letter of many moves a place by little. */
const DECIMALS = 2;

const KINDS: Readonly<Record<Swing["kind"], string>> = {
  letter: "letter van laag naar hoog",
  criterion: "criterium weggelaten",
  sender: "afzender weggelaten",
  scorer: "beoordelaar weggelaten",
};

/** What moves the place of each risk of the reported edition: everything, and the largest of the risks in the top. */
export function swingViews(material: Material): readonly View[] {
  const {edition} = material;
  const test = material.orders.get(edition.id);
  const ranked = rankedRisks(material, edition);
  const top = test?.top ?? 0;
  const scorers = new Map(leftOut(material).map(({risk, found}) => [risk, scorerSwings(found)]));
  const rows =
    edition.method === null
      ? []
      : ranked.map((each) => rowsOf(each, scorers.get(each.risk.id) ?? [], material));
  return [
    viewOf("gevoeligheid", rows.flat()),
    viewOf(
      "gevoeligheid_kop",
      rows.slice(0, top).flatMap((of) => of.slice(0, LARGEST)),
    ),
  ];
}

/** What leaving each scorer out does; nothing where their letters gave no place to begin with. */
const scorerSwings = (found: readonly WithoutScorer[]): readonly Swing[] =>
  found.flatMap(({scorer, all, without}): readonly Swing[] => {
    if (all === null) return [];
    const range = without === null ? null : {low: Math.min(all, without), high: Math.max(all, without)};
    return [{kind: "scorer", what: scorer, range}];
  });

function rowsOf({number, risk, impact}: RankedRisk, scorers: readonly Swing[], material: Material) {
  if (impact === undefined) return [];
  const {strategy, edition} = material;
  const method = methodOf(strategy, edition);
  const senders = new Map(
    material.assessments
      .filter((item) => item.edition === edition.id && item.risk === risk.id)
      .map(({criterion, delivery}) => [criterion, delivery.sender]),
  );
  const title = (swing: Swing): string =>
    swing.kind === "sender"
      ? organisationName(strategy.organisations, swing.what, edition.referenceDate)
      : (method.criteria.find(({id}) => id === swing.what)?.title ?? swing.what);
  // Cut short in a chart, titles of criteria look alike; their codes do not.
  const short = (swing: Swing): string =>
    swing.kind === "letter" || swing.kind === "criterion" ? `${swing.what} ${title(swing)}` : title(swing);
  const own = swingsOf(impact, method, (criterion) => senders.get(criterion) ?? null);
  return largestFirst([...own, ...scorers]).map((swing) => ({
    nummer: number,
    risico: risk.id,
    titel: risk.title,
    plaats: impact.band?.expected ?? null,
    soort: KINDS[swing.kind],
    wat: title(swing),
    stap_titel: `${swing.kind === "letter" ? "" : "zonder "}${short(swing)}`,
    laag: swing.range?.low ?? null,
    hoog: swing.range?.high ?? null,
    verschil: swing.range === null ? null : widthOf(swing),
    uitkomst: inWords(swing),
    status: impact.status,
  }));
}

const inWords = ({range}: Swing): string =>
  range === null
    ? "geen plaats meer"
    : `van ${formatNumber(range.low, DECIMALS)} tot ${formatNumber(range.high, DECIMALS)}`;
