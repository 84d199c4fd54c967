import type {RiskId, Share} from "../../core/ids.ts";
import type {DecidedPlace} from "../../core/strategy.ts";
import {type Spread, spreadOf} from "./spread.ts";
import type {OrderTest} from "./test-order.ts";

/** How a decided place and the computed rank of a risk differ. `within`: no more than the letters allow. `unlisted`: kept off the list, though surely in the top. `incomputable`: it has no place to compare with. */
export type Deviation = "same" | "within" | "higher" | "lower" | "unlisted" | "incomputable";

/** A risk that was decided on, or that ought to have been, beside what was computed for it. */
export interface DecidedStanding {
  readonly risk: RiskId;
  /** Null when nobody said anything of it. */
  readonly decided: DecidedPlace | null;
  /** The computed rank from 1, and the ranks that have the asked share of the draws with the weights of the method; null without a place. */
  readonly rank: number | null;
  readonly ranks: Spread | null;
  readonly deviation: Deviation;
}

/** Whether a deviation has to be accounted for. */
export const needsReason = ({deviation}: DecidedStanding): boolean =>
  deviation === "higher" || deviation === "lower" || deviation === "unlisted";

/**
 * The decided list beside the computed order: the risks on it in the decided order, then those that were kept off it or that
 * surely belong to the top and are not named. A decided place deviates when it lies outside the ranks that the letters allow.
 */
export function decidedStandings(
  decided: readonly DecidedPlace[],
  test: OrderTest | undefined,
  certainty: Share,
): readonly DecidedStanding[] {
  if (decided.length === 0) return [];
  const tested = test?.letters ?? [];
  const standing = (risk: RiskId, given: DecidedPlace | null): DecidedStanding => {
    const at = tested.findIndex((each) => each.risk === risk);
    const ranks = spreadOf(tested[at]?.ranks ?? [], certainty);
    const known = {risk, decided: given};
    if (at === -1) return {...known, rank: null, ranks: null, deviation: "incomputable"};
    const deviation = deviationOf(given?.rank ?? null, {rank: at + 1, ranks, top: test?.top ?? 0});
    return {...known, rank: at + 1, ranks, deviation};
  };
  const listed = decided
    .filter(({rank}) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map((place) => standing(place.risk, place));
  const keptOff = decided.filter(({rank}) => rank === null).map((place) => standing(place.risk, place));
  const named = new Set(decided.map(({risk}) => risk));
  const unnamed = tested.filter(({risk}) => !named.has(risk)).map(({risk}) => standing(risk, null));
  return [...listed, ...keptOff, ...unnamed.filter(({deviation}) => deviation === "unlisted")];
}

function deviationOf(
  place: number | null,
  {rank, ranks, top}: {readonly rank: number; readonly ranks: Spread; readonly top: number},
): Deviation {
  if (place === null) return ranks.to < top ? "unlisted" : "within";
  if (place === rank) return "same";
  if (place < ranks.from + 1) return "higher";
  return place > ranks.to + 1 ? "lower" : "within";
}
