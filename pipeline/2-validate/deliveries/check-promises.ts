import {type Capability, openCapabilities} from "../../core/capability.ts";
import {type Finding, finding} from "../../core/findings.ts";
import {BACKINGS, backingOf, promisesOf} from "../../core/promise.ts";
import type {Strategy} from "../../core/strategy.ts";

/**
 * What is promised to citizens without a capability that is there: for each edition one finding for all promises that have the same behind
 * them, at the first of these. Only open capabilities count, for a promise is made in public and so is what is found of it.
 */
export function checkPromises(
  {editions, statements}: Pick<Strategy, "editions" | "statements">,
  capabilities: readonly Capability[],
): readonly Finding[] {
  const open = openCapabilities(capabilities);
  return editions.flatMap(({id: edition}) => {
    const promises = promisesOf(statements, edition);
    return BACKINGS.flatMap((backing) => {
      if (backing === "beschikbaar") return [];
      const weak = promises.filter((promise) => backingOf(promise, open) === backing);
      const [first] = weak;
      if (first === undefined) return [];
      const cells = weak.map(({place}) => place.cell ?? "");
      return finding("belofte/zonder-capaciteit", first.place, {
        edition,
        backing,
        cells,
        promises: promises.length,
      });
    });
  });
}
