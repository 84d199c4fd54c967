import {type OtherFactName, type RowOf, viewOf} from "../../core/catalogue.ts";
import type {RiskId} from "../../core/ids.ts";
import {worstStatus} from "../../core/status.ts";
import type {Method} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {type BreakEven, baseBreakEvens} from "../weighing/base-break-evens.ts";
import {dominates} from "../weighing/pareto.ts";
import {type RanksOfRisk, ranksOf} from "../weighing/ways-of-weighing.ts";
import type {LetteredRisk} from "../weighing/weigher.ts";
import {whyTheyDisagree} from "../weighing/why-they-disagree.ts";
import type {DraftFact} from "./draft-fact.ts";
import {type Material, methodOf} from "./material.ts";
import {type RankedRisk, rankedRisks} from "./ranked-risks.ts";

/** The risks of the reported edition that have a place, by every way of weighing. */
export interface Weighed {
  readonly ranked: readonly RankedRisk[];
  readonly lettered: readonly LetteredRisk[];
  readonly ranks: readonly RanksOfRisk[];
  readonly breakEvens: readonly BreakEven[];
}

/** The risks of the reported edition by every way of weighing; made once, for the views and the facts. */
export function weigh(material: Material): Weighed {
  const method = methodOf(material.strategy, material.edition);
  const orders = new Map(method.impactScale.map((step) => [step.grade, step.order]));
  const ranked = rankedRisks(material, material.edition).filter(({impact}) => impact?.band?.expected != null);
  const lettered = ranked.map(({risk, impact}): LetteredRisk => {
    const parts = impact?.parts ?? [];
    return {
      id: risk.id,
      orders: new Map(parts.map((part) => [part.criterion, orders.get(part.expected) ?? 0])),
    };
  });
  return {
    ranked,
    lettered,
    ranks: ranksOf(lettered, method),
    breakEvens: baseBreakEvens(lettered, method),
  };
}

/** Where the way of weighing matters: the rank of each risk by every way, those they disagree about, and the pairs that another base would turn round. */
export function weighingViews(material: Material, weighed: Weighed): readonly View[] {
  const method = methodOf(material.strategy, material.edition);
  const {ranked, lettered, ranks} = weighed;
  const about = (id: RiskId) => {
    const found = ranked.find(({risk}) => risk.id === id);
    return {titel: found?.risk.title ?? id, status: found?.impact?.status ?? ("concept" as const)};
  };
  return [
    viewOf(
      "weegwijzen",
      ranks.map((found) => ({...rankRow(found), ...about(found.risk)})),
    ),
    viewOf(
      "weegwijzen_oneens",
      disputed(material, ranks).map((found) => ({
        ...disputeRow(found, lettered, method),
        ...about(found.risk),
      })),
    ),
    viewOf(
      "grondtal_omslag",
      weighed.breakEvens.map(({above, below, base}) => ({
        boven: about(above).titel,
        onder: about(below).titel,
        omslag: base,
        status: worstStatus([about(above).status, about(below).status]),
      })),
    ),
  ];
}

function rankRow({risk, ranks, spread}: RanksOfRisk): Omit<RowOf<"weegwijzen">, "titel" | "status"> {
  return {
    risico: risk,
    per_criterium: ranks.perCriterion,
    per_belang: ranks.perInterest,
    medailles: ranks.medals,
    hoogste: ranks.highest,
    zonder_gewicht: ranks.pareto,
    spreiding: spread,
  };
}

function disputeRow(
  found: RanksOfRisk,
  lettered: readonly LetteredRisk[],
  method: Method,
): Omit<RowOf<"weegwijzen_oneens">, "titel" | "status"> {
  const letters = lettered.find(({id}) => id === found.risk) ?? {id: found.risk, orders: new Map()};
  return {
    hoogste_rang: found.ranks[found.highestBy],
    laagste_rang: found.ranks[found.lowestBy],
    waarom: whyTheyDisagree(found, letters, method),
  };
}

/** The risks about which the full orders are far enough apart, furthest first; ties in the order of the ranking. */
function disputed(material: Material, ranks: readonly RanksOfRisk[]): readonly RanksOfRisk[] {
  const gap = material.strategy.parameters.weighingGap;
  return ranks.filter(({spread}) => spread >= gap).sort((a, b) => b.spread - a.spread);
}

type WeighingFact = Extract<OtherFactName, `weging.${string}`>;

/** The counts that go with these views. */
export function weighingFacts(
  material: Material,
  {ranked, lettered, ranks, breakEvens}: Weighed,
): Readonly<Record<WeighingFact, DraftFact>> {
  const status = worstStatus(ranked.map(({impact}) => impact?.status ?? "concept"));
  const fact = (value: DraftFact["value"]): DraftFact => ({value, status, sources: []});
  const first = ranks.filter((found) =>
    [found.ranks.perCriterion, found.ranks.perInterest, found.ranks.medals].every((rank) => rank === 1),
  );
  const certain = lettered.flatMap((a) => lettered.filter((b) => dominates(a, b)));
  return {
    "weging.vergeleken": fact(ranks.length),
    "weging.drempel": {value: material.strategy.parameters.weighingGap, status: "vastgesteld", sources: []},
    "weging.oneens": fact(disputed(material, ranks).length),
    "weging.eerste_gelijk": fact(first.length > 0),
    "weging.omslagen": fact(breakEvens.length),
    "weging.zeker": fact(certain.length),
    "weging.paren": fact((ranks.length * (ranks.length - 1)) / 2),
  };
}
