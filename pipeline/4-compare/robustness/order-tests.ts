import type {Dataset} from "../../core/dataset.ts";
import {groupBy} from "../../core/group-by.ts";
import type {EditionId} from "../../core/ids.ts";
import {type Keep, NOTHING_KEPT} from "../../core/keep.ts";
import type {Score, Scores} from "../../core/scores.ts";
import type {KnownWeight, Strategy} from "../../core/strategy.ts";
import {type OrderTest, testOrder} from "./test-order.ts";
import type {WeightSpace} from "./weight-space.ts";

/** The order of every scored edition put to the test, by edition: of what is public, and of everything. An edition without a risk that has a place is in neither. */
export interface OrderTests {
  readonly kamer: ReadonlyMap<EditionId, OrderTest>;
  readonly intern: ReadonlyMap<EditionId, OrderTest>;
}

/** Puts the order of every scored edition to the test; once where everything is public. */
export function orderTests({strategy}: Dataset, {scores}: Scores, keep: Keep = NOTHING_KEPT): OrderTests {
  const placed = scores.filter(
    ({axis, interest, band}) => axis === "impact" && interest === null && band?.expected != null,
  );
  const byEdition = groupBy(placed, ({edition}) => edition);
  const [kamer, intern] = [new Map<EditionId, OrderTest>(), new Map<EditionId, OrderTest>()];
  for (const [edition, all] of byEdition) {
    const open = all.filter(({isPublic}) => isPublic);
    const tested = orderTest(all, strategy, keep);
    const shown = open.length === all.length ? tested : orderTest(open, strategy, keep);
    if (tested !== null) intern.set(edition, tested);
    if (shown !== null) kamer.set(edition, shown);
  }
  return {kamer, intern};
}

function orderTest(
  scores: readonly Score[],
  {methods, knownWeights, decidedPlaces, parameters}: Strategy,
  keep: Keep,
): OrderTest | null {
  const method = methods.find(({id}) => id === scores[0]?.method);
  if (method === undefined) return null;
  const {robustness: settings} = parameters;
  const listed = decidedPlaces.filter(({edition, rank}) => edition === scores[0]?.edition && rank !== null);
  const heaviestFirst = [...scores].sort((a, b) => (b.band?.expected ?? 0) - (a.band?.expected ?? 0));
  return testOrder({
    keep,
    risks: heaviestFirst.map((score) => ({id: score.risk, score})),
    method,
    space: spaceOf(knownWeights.filter((weight) => weight.method === method.id)),
    settings,
    top: listed.length === 0 ? settings.top : listed.length,
  });
}

/** Bounds come before an order: they say more. Nothing known leaves every set of weights as likely. */
function spaceOf(known: readonly KnownWeight[]): WeightSpace {
  if (known.some(({low, high}) => low > 0 || high < 1))
    return {kind: "bounded", bounds: new Map(known.map(({unit, low, high}) => [unit, {low, high}]))};
  const ordered = known.flatMap(({unit, rank}) => (rank === null ? [] : [{unit, rank}]));
  if (ordered.length === 0) return {kind: "free"};
  return {
    kind: "ordered",
    heaviestFirst: [...ordered].sort((a, b) => a.rank - b.rank).map(({unit}) => unit),
  };
}
