import {normalisedWeights} from "../../../core/arithmetic.ts";
import {formatScalar} from "../../../core/format.ts";
import {worstStatus} from "../../../core/status.ts";
import type {Method, Parameters, Threshold} from "../../../core/strategy.ts";
import {type Material, methodOf, risksOf, scoreOf} from "../material.ts";
import {type Caveat, count, listed, when} from "./caveat.ts";

/** What to know of the places of risks and of the parts of the strategy, from the method and the settings in use. */
export function placeCaveats(material: Material): readonly Caveat[] {
  const method = methodOf(material.strategy, material.edition);
  return [
    ...when(true, "bandbreedte", [
      "plaatsen",
      "De bandbreedte loopt van alle laagste tot alle hoogste letters. Zij is geen betrouwbaarheidsinterval: dat alle criteria tegelijk op hun uiterste uitkomen, is zelden aannemelijk.",
    ]),
    ...when(true, "grondtal", [
      "plaatsen",
      `Elke volgende letter telt ${number(method.base)} keer zo zwaar als de vorige. Met een ander grondtal kan de volgorde anders zijn.`,
    ]),
    ...sizeCaveats(method),
    ...weighingCaveat(method),
    ...coverageCaveat(material, method),
    ...when(true, "sluipend", [
      "plaatsen",
      "Een risico dat sluipend werkt, kan groter zijn dan de som van zijn letters. Dat ziet deze methode niet.",
    ]),
    ...groupCaveat(material),
  ];
}

const number = (value: number): string => formatScalar(value, "tekst");
const percent = (value: number): string => formatScalar(value, "procent_1");

/** Classes whose bounds grow faster than their value damp what is very large; those that grow slower do the reverse. */
function sizeCaveats(method: Method): readonly Caveat[] {
  const byRatio = new Map<number, string[]>();
  for (const criterion of method.criteria) {
    const ratio = ratioOf(method.thresholds.filter((item) => item.criterion === criterion.id));
    if (ratio === null || ratio === method.base) continue;
    byRatio.set(ratio, [...(byRatio.get(ratio) ?? []), criterion.title]);
  }
  const unverified = method.thresholds.some(({verified}) => !verified);
  const tail = unverified ? " Deze grenzen zijn niet geverifieerd." : "";
  return [...byRatio].flatMap(([ratio, titles]) =>
    when(true, `omvang-${number(ratio)}`, [
      "plaatsen",
      `Bij ${listed(titles.map((title) => `“${title}”`))} is elke klasse in werkelijke omvang ${number(ratio)} keer zo groot als de vorige, maar telt zij ${number(method.base)} keer zo zwaar. Dat ${ratio > method.base ? "dempt" : "vergroot"} zeer grote gevolgen.${tail}`,
    ]),
  );
}

/** How many times larger each next class begins; null when that differs or is not known. */
function ratioOf(thresholds: readonly Threshold[]): number | null {
  const starts = thresholds
    .flatMap(({lower}) => (lower === null || lower <= 0 ? [] : [lower]))
    .sort((a, b) => a - b);
  const ratios = new Set(starts.slice(1).map((start, index) => start / (starts[index] ?? start)));
  const [ratio] = ratios;
  return ratio === undefined || ratios.size > 1 ? null : ratio;
}

function weighingCaveat(method: Method): readonly Caveat[] {
  const weights = normalisedWeights(method.criteria, method.weighting);
  const unequal =
    new Set(method.criteria.map(({weight}) => weight)).size > 1 ? " naar zijn gewicht" : " even zwaar";
  if (method.weighting === "per_criterion") {
    const shares = method.interests.map(({id, title}) => ({
      title,
      share: method.criteria
        .filter(({interest}) => interest === id)
        .reduce((sum, criterion) => sum + (weights.get(criterion.id) ?? 0), 0),
    }));
    return when(true, "weging-per-criterium", [
      "plaatsen",
      `Elk criterium telt${unequal}. Een belang met meer criteria telt daardoor zwaarder: ${extremes(shares)}.`,
    ]);
  }
  const shares = method.criteria.map(({id, title}) => ({title, share: weights.get(id) ?? 0}));
  return when(true, "weging-per-belang", [
    "plaatsen",
    `Elk belang telt even zwaar. Een criterium telt daardoor lichter als zijn belang er meer heeft: ${extremes(shares)}.`,
  ]);
}

/** The smallest and the largest share, each with the first that has it. */
function extremes(shares: readonly {readonly title: string; readonly share: number}[]): string {
  const sorted = [...shares].sort((a, b) => a.share - b.share);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const written = (item: typeof least): string =>
    item === undefined ? "" : `${percent(item.share)} (“${item.title}”)`;
  return `van ${written(least)} tot ${written(most)}`;
}

function coverageCaveat(material: Material, method: Method): readonly Caveat[] {
  const placed = risksOf(material, material.edition)
    .map((risk) => scoreOf(material, {edition: risk.edition, risk: risk.id, axis: "impact"}))
    .filter((score) => score?.band != null);
  const partly = placed.filter((score) => score !== undefined && score.coverage < 1).length;
  const minimum = formatScalar(method.minCoverage, "percentage");
  return when(method.minCoverage > 0 || partly > 0, "dekking", [
    "plaatsen",
    `Een risico krijgt een plaats als ten minste ${minimum} van het gewicht een letter of X heeft. Wat niet is beoordeeld, telt niet mee en de rest telt dan zwaarder; hier speelt dat bij ${count(partly, "risico", "risico’s")}.`,
    worstStatus(placed.flatMap((score) => score?.status ?? [])),
  ]);
}

const GROUP_RULES: Readonly<Record<Parameters["groupRule"], string>> = {
  alle: "Een onderdeel van de strategie krijgt geen eigen plaats: zijn risico’s staan er elk apart onder.",
  hoogste:
    "Een onderdeel van de strategie heeft de plaats van zijn hoogste risico. Hoe de andere ervoor staan, is daar niet aan te zien.",
  omhullende:
    "De band van een onderdeel van de strategie loopt van de laagste tot de hoogste grens van al zijn risico’s. Zij wordt breder met elk risico dat erbij komt.",
};

function groupCaveat({strategy, edition}: Material): readonly Caveat[] {
  const grouped = strategy.groups.some((group) => group.edition === edition.id);
  const rule = strategy.parameters.groupRule;
  return when(grouped, `onderdelen-${rule}`, ["onderdelen", GROUP_RULES[rule]]);
}
