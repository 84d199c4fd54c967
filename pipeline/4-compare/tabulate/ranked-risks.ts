import {desc, from} from "arquero";
import type {Score} from "../../core/scores.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Edition, Risk} from "../../core/strategy.ts";
import {type Material, risksOf, scoreOf} from "./material.ts";

/** A risk with its place in the order of impact. */
export interface RankedRisk {
  /** From 1, in order of unrounded expected impact; risks without a place come last. */
  readonly number: number;
  readonly risk: Risk;
  readonly impact: Score | undefined;
  readonly likelihood: Score | undefined;
}

/** The risks of an edition, highest impact first; ties and risks without a place in the order of the data. */
export function rankedRisks(material: Material, edition: Edition): readonly RankedRisk[] {
  const risks = risksOf(material, edition).map((risk) => ({
    risk,
    impact: scoreOf(material, {edition: edition.id, risk: risk.id, axis: "impact"}),
    likelihood: scoreOf(material, {edition: edition.id, risk: risk.id, axis: "likelihood"}),
  }));
  if (risks.length === 0) return [];
  // Arquero counts null as 0, so a risk without a place gets one below every other.
  const rows = risks.map(({impact}, index) => ({
    index,
    position: impact?.band?.expected ?? Number.NEGATIVE_INFINITY,
  }));
  const order = from(rows).orderby(desc("position"), "index").array("index") as readonly number[];
  return order.flatMap((index, place) => {
    const ranked = risks[index];
    return ranked === undefined ? [] : [{number: place + 1, ...ranked}];
  });
}

/** How far the place of a risk may be relied on. */
export const statusOf = ({impact, likelihood}: RankedRisk): Status =>
  worstStatus([impact, likelihood].flatMap((score) => (score === undefined ? [] : [score.status])));
