import type {Dataset} from "../../core/dataset.ts";
import {type Finding, finding} from "../../core/findings.ts";
import {decidedStandings, needsReason} from "./decided-list.ts";
import type {OrderTests} from "./order-tests.ts";

const FILE = "strategie/besluitlijst.csv";

/** Every decided place that deviates from the computed order without a written reason. A finding is public only where the whole order is, for it tells something of the letters. */
export function checkDecidedList({strategy}: Dataset, orders: OrderTests): readonly Finding[] {
  const {certainty} = strategy.parameters.robustness;
  return strategy.editions.flatMap(({id}) => {
    const test = orders.intern.get(id);
    const decided = strategy.decidedPlaces.filter(({edition}) => edition === id);
    const origin = {sender: null, isPublic: test === orders.kamer.get(id)};
    return decidedStandings(decided, test, certainty)
      .filter((standing) => needsReason(standing) && (standing.decided?.reason ?? "") === "")
      .map(({risk, decided: given, rank, ranks}) =>
        finding(
          "besluitlijst/zonder-reden",
          given?.place ?? {file: FILE},
          {
            edition: id,
            risk,
            decided: given?.rank ?? null,
            rank: rank ?? 0,
            from: (ranks?.from ?? 0) + 1,
            to: (ranks?.to ?? 0) + 1,
          },
          origin,
        ),
      );
  });
}
