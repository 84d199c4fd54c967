import type {LetteredRisk, Weigher} from "./weigher.ts";

/**
 * Whether one risk is at least as grave on every criterion and graver on one: then it is the heavier one whatever the
 * weights (Pareto dominance). Risks that were not assessed on the same criteria cannot be told apart this way.
 */
export function dominates(a: LetteredRisk, b: LetteredRisk): boolean {
  if (a.orders.size !== b.orders.size) return false;
  let graver = false;
  for (const [criterion, order] of b.orders) {
    const own = a.orders.get(criterion);
    if (own === undefined || own < order) return false;
    if (own > order) graver = true;
  }
  return graver;
}

/** One plus the number of risks that dominate it: what can be said without any weight. */
export const pareto: Weigher = (risks) =>
  new Map(risks.map((risk) => [risk.id, 1 + risks.filter((other) => dominates(other, risk)).length]));
