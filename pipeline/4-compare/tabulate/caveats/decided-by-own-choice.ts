import type {Change} from "../../../core/comparison.ts";
import type {Parameters} from "../../../core/strategy.ts";

/** Differences smaller than this are none; logarithms leave such crumbs. */
const CRUMB = 1e-9;

/** Whether a change is called level only because of the threshold: there is a difference, however small. */
export const thresholdDecided = ({verdict, sharedDifference}: Change): boolean =>
  verdict === "gelijk" && Math.abs(sharedDifference ?? 0) > CRUMB;

/** Whether the shares of a split or merger weigh in the places of a change. */
export const sharesDecided = ({links}: Change): boolean => links.some(({share}) => share < 1);

/** The settings that nobody verified and that decided this one change, in words; `–` when none did. */
export function decidedByOwnChoice({rows}: Parameters): (change: Change) => string {
  const ownThreshold = rows.some(({id, verified}) => id === "oordeel.gelijk" && !verified);
  return (change) =>
    [
      ...(ownThreshold && thresholdDecided(change) ? ["drempel"] : []),
      ...(sharesDecided(change) ? ["aandelen"] : []),
    ].join(", ") || "–";
}
