import type {Capability} from "./capability.ts";
import type {EditionId} from "./ids.ts";
import type {Statement} from "./strategy.ts";
import {balanceOf, worstBalance} from "./weigh-capability.ts";

/** What stands behind a promise: a capability that is there, one that falls short, one of which that is not known, or none. */
export type Backing = "beschikbaar" | "tekort" | "onbekend" | "geen";

/** From what helps a promise most to what helps it least. */
export const BACKINGS: readonly Backing[] = ["beschikbaar", "tekort", "onbekend", "geen"];

/** What an edition promises its citizens, in the order of the data. */
export const promisesOf = (statements: readonly Statement[], edition: EditionId): readonly Statement[] =>
  statements.filter((item) => item.subject === "promise" && item.edition === edition);

/** The capabilities that say that a measure behind the promise needs them, row by row. */
export const capabilitiesBehind = (
  {edition, measures}: Statement,
  capabilities: readonly Capability[],
): readonly Capability[] => {
  const own = capabilities.filter((item) => item.edition === edition);
  const ids = new Set(
    own.filter((item) => item.measures.some((id) => measures.includes(id))).map(({id}) => id),
  );
  return own.filter(({id}) => ids.has(id));
};

/**
 * What stands behind a promise. A capability is there when enough is reported of every aspect of it that anybody reported on; one such
 * capability is enough.
 */
export function backingOf(promise: Statement, capabilities: readonly Capability[]): Backing {
  const behind = capabilitiesBehind(promise, capabilities);
  const balances = [...new Set(behind.map(({id}) => id))].map((id) =>
    worstBalance(behind.filter((item) => item.id === id).map(balanceOf)),
  );
  if (balances.some((balance) => balance === "genoeg" || balance === "ruimer dan nodig"))
    return "beschikbaar";
  if (balances.includes("tekort")) return "tekort";
  return balances.length > 0 ? "onbekend" : "geen";
}
