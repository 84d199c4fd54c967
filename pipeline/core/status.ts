/** How far a delivery may be relied on: decided, a draft, or invented so that the product can be tried. */
export type Status = "vastgesteld" | "concept" | "fictief";

/** All statuses, the most reliable first. */
export const STATUSES: readonly Status[] = ["vastgesteld", "concept", "fictief"];

/** The least reliable of the given statuses; `vastgesteld` when there are none. What is made from inputs carries the worst of them. */
export function worstStatus(statuses: Iterable<Status>): Status {
  let worst = 0;
  for (const status of statuses) worst = Math.max(worst, STATUSES.indexOf(status));
  return STATUSES[worst] ?? "fictief";
}

/** Whether the text is one of the three statuses. */
export function isStatus(text: string): text is Status {
  return (STATUSES as readonly string[]).includes(text);
}
