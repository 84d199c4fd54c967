import {isEnough} from "../core/arithmetic.ts";
import type {BackCast} from "../core/comparison.ts";
import type {MethodId, Share} from "../core/ids.ts";
import type {Score} from "../core/scores.ts";
import type {Method, Strategy} from "../core/strategy.ts";
import {ownBand} from "./mixture.ts";
import {type Plan, planOf} from "./plan.ts";
import {impactRuler, sharedNames} from "./ruler.ts";
import {type Side, sideOf} from "./side.ts";

/** How letters go from one method to another. */
interface Way {
  readonly to: MethodId;
  readonly plan: Plan;
  readonly nameOf: ReturnType<typeof sharedNames>;
}

/**
 * Where the letters of every risk would stand on the methods of the other scored editions, in the order of scores and
 * methods. Criteria that its own analysis did not know are not assessed; below the other method's coverage there is no
 * band. This carries letters over, not the world: what a later analysis would have found is another matter.
 */
export function backCast(strategy: Strategy, scores: readonly Score[]): readonly BackCast[] {
  const used = new Set(strategy.editions.map((edition) => edition.method));
  const methods = strategy.methods.filter((method) => used.has(method.id));
  const ways = new Map(methods.map((own) => [own.id, waysFrom(own, methods)]));
  return scores
    .filter((score) => score.axis === "impact" && score.interest === null)
    .flatMap((score) => (ways.get(score.method) ?? []).map((way) => carryOver(score, way)));
}

const waysFrom = (own: Method, methods: readonly Method[]): readonly Way[] =>
  methods
    .filter((method) => method.id !== own.id)
    .map((method) => ({
      to: method.id,
      plan: planOf(impactRuler(own), impactRuler(method)),
      nameOf: sharedNames(own),
    }));

function carryOver(score: Score, {to, plan, nameOf}: Way): BackCast {
  const side = sideOf([{risk: score.risk, share: 1, score}], nameOf);
  const coverage = coverageOf(side, plan);
  const placed = coverage > 0 && isEnough(coverage, plan.rulers.after.minCoverage);
  return {
    edition: score.edition,
    risk: score.risk,
    method: to,
    band: placed ? ownBand(plan, side.members, "after") : null,
    coverage,
    status: score.status,
    isPublic: score.isPublic,
  };
}

/** The part of the other ruler's weight for which the risk has letters. */
function coverageOf({members}: Side, {rulers, criteria, terms}: Plan): Share {
  const isKnown = (id: string): boolean => members.every(({letters}) => letters.has(id));
  if (rulers.after.criteria.every(({id}) => isKnown(id))) return 1;
  return terms.after.after.reduce(
    (sum, {index, weight}) => (isKnown(criteria[index] ?? "") ? sum + weight : sum),
    0,
  );
}
