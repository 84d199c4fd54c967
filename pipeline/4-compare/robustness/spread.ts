import type {Share} from "../../core/ids.ts";
import type {Estimate} from "./estimate.ts";

/** The first and the last index of a run of outcomes that together have at least a share of the draws. */
export interface Spread {
  readonly from: number;
  readonly to: number;
  readonly share: Share;
}

/** The smallest number of neighbouring outcomes that together have at least `certainty` of the draws; of two runs as long the one with the larger share, then the first. */
export function spreadOf(outcomes: readonly Estimate[], certainty: Share): Spread {
  const runs = outcomes.flatMap((_, from) =>
    outcomes.slice(from).map((_each, length): Spread => {
      const to = from + length;
      return {from, to, share: outcomes.slice(from, to + 1).reduce((sum, {value}) => sum + value, 0)};
    }),
  );
  const enough = runs.filter(({share}) => share >= certainty - SLACK);
  const width = ({from, to}: Spread): number => to - from;
  const [best] = enough.sort((a, b) => width(a) - width(b) || b.share - a.share || a.from - b.from);
  return best ?? {from: 0, to: Math.max(0, outcomes.length - 1), share: 1};
}

/** Shares are sums of fractions; all of the draws may come to just under 1. */
const SLACK = 1e-9;
