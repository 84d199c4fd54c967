/** How far a delivery may be relied on: decided, a draft, or invented so that the product can be tried. */
export type Status = "vastgesteld" | "concept" | "fictief";

const FROM_BEST_TO_WORST: readonly Status[] = ["vastgesteld", "concept", "fictief"];

/** The least reliable of the given statuses; `vastgesteld` when there are none. What is made from inputs carries the worst of them. */
export function worstStatus(statuses: Iterable<Status>): Status {
  let worst = 0;
  for (const status of statuses) worst = Math.max(worst, FROM_BEST_TO_WORST.indexOf(status));
  return FROM_BEST_TO_WORST[worst] ?? "fictief";
}

/** Whether the text is one of the three statuses. */
export function isStatus(text: string): text is Status {
  return (FROM_BEST_TO_WORST as readonly string[]).includes(text);
}
