import type {RiskId} from "../../core/ids.ts";
import type {Method} from "../../core/strategy.ts";
import {ROUNDS, type Round} from "../../core/weighing-profile.ts";
import type {LetteredRisk} from "../weighing/weigher.ts";
import {type Order, opposedPairs, orderBy, topOf} from "./order-by-profile.ts";
import {lastRound, type Profile} from "./profiles.ts";

/** A profile with the order that its weights give in each round. */
export interface OrderedProfile {
  readonly profile: Profile;
  readonly orders: Readonly<Partial<Record<Round, Order>>>;
  /** By the weights that stand. */
  readonly order: Order;
  readonly top: ReadonlySet<RiskId>;
  /** What its top has that the compared one has not, in the order of the risks. */
  readonly enters: readonly RiskId[];
  /** What the compared top has that its own has not, in the order of the compared one. */
  readonly leaves: readonly RiskId[];
}

/** What profiles are held against: the risks that were decided on, or the first so many of the computed order. */
export interface ComparedTop {
  readonly risks: ReadonlySet<RiskId>;
  readonly size: number;
}

/** Every profile with its orders and what enters and leaves the compared top, in the order of the profiles. */
export function orderedProfiles(
  profiles: readonly Profile[],
  {risks, method}: {readonly risks: readonly LetteredRisk[]; readonly method: Method},
  compared: ComparedTop,
): readonly OrderedProfile[] {
  return profiles.map((profile) => {
    const orders: Partial<Record<Round, Order>> = {};
    for (const round of ROUNDS) {
      const weights = profile.rounds[round];
      if (weights !== undefined) orders[round] = orderBy(weights, risks, method);
    }
    const order: Order = orders[lastRound(profile)] ?? new Map();
    const top = topOf(order, compared.size);
    const known = risks.map(({id}) => id);
    return {
      profile,
      orders,
      order,
      top,
      enters: known.filter((risk) => top.has(risk) && !compared.risks.has(risk)),
      // What was decided on without a place of its own can leave too: it is not in the top.
      leaves: [...compared.risks].filter((risk) => !top.has(risk)),
    };
  });
}

/** Two profiles beside each other. */
export interface ProfilePair {
  readonly a: OrderedProfile;
  readonly b: OrderedProfile;
  readonly onlyA: readonly RiskId[];
  readonly onlyB: readonly RiskId[];
  readonly opposed: number;
  readonly pairs: number;
}

/** Every two profiles once. */
export const profilePairs = (profiles: readonly OrderedProfile[]): readonly ProfilePair[] =>
  profiles.flatMap((a, index) =>
    profiles.slice(index + 1).map((b) => ({
      a,
      b,
      onlyA: [...a.top].filter((risk) => !b.top.has(risk)),
      onlyB: [...b.top].filter((risk) => !a.top.has(risk)),
      ...opposedPairs(a.order, b.order),
    })),
  );
