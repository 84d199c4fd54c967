import {ranksBy, type Weigher} from "./weigher.ts";

/** By the highest class on any criterion alone: many risks share a rank. */
export const highestCriterion: Weigher = (risks) => {
  const highest = new Map(risks.map((risk) => [risk.id, Math.max(0, ...risk.orders.values())]));
  return ranksBy(risks, (a, b) => (highest.get(b.id) ?? 0) - (highest.get(a.id) ?? 0));
};
