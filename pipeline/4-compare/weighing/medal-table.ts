import type {Method} from "../../core/strategy.ts";
import {type LetteredRisk, ranksBy, type Weigher} from "./weigher.ts";

/** How often each class was given, highest class first; X is left out. */
export function medals(risk: LetteredRisk, method: Method): readonly number[] {
  const classes = method.impactScale.map((step) => step.order).filter((order) => order > 0);
  const given = [...risk.orders.values()];
  return [...classes].sort((a, b) => b - a).map((order) => given.filter((each) => each === order).length);
}

/** As a medal table: most of the highest class first, then of the next, and so on. Weights play no part. */
export const medalTable: Weigher = (risks, method) => {
  const counts = new Map(risks.map((risk) => [risk.id, medals(risk, method)]));
  return ranksBy(risks, (a, b) => {
    const [first, second] = [counts.get(a.id) ?? [], counts.get(b.id) ?? []];
    const decisive = first.findIndex((count, index) => count !== second[index]);
    return decisive === -1 ? 0 : (second[decisive] ?? 0) - (first[decisive] ?? 0);
  });
};
