import {normalisedWeights} from "../core/arithmetic.ts";
import type {BackCast} from "../core/comparison.ts";
import type {Share} from "../core/ids.ts";
import type {Score} from "../core/scores.ts";
import type {Method, Strategy} from "../core/strategy.ts";
import {allFrom, mixedBand} from "./mixture.ts";
import {impactRuler, type Ruler, sharedName} from "./ruler.ts";
import {type Side, sideOf} from "./side.ts";

/**
 * Where the letters of every risk would stand on the methods of the other scored editions, in the order of scores and
 * methods. Criteria that its own analysis did not know are not assessed; below the other method's coverage there is no
 * band. This carries letters over, not the world: what a later analysis would have found is another matter.
 */
export function backCast(strategy: Strategy, scores: readonly Score[]): readonly BackCast[] {
  const used = new Set(strategy.editions.map((edition) => edition.method));
  const methods = strategy.methods.filter((method) => used.has(method.id));
  return scores
    .filter((score) => score.axis === "impact" && score.interest === null)
    .flatMap((score) => {
      const own = methods.find((method) => method.id === score.method);
      const others = methods.filter((method) => method.id !== score.method);
      return own === undefined ? [] : others.map((method) => carryOver(score, own, method));
    });
}

function carryOver(score: Score, own: Method, method: Method): BackCast {
  const [ownRuler, ruler] = [impactRuler(own), impactRuler(method)];
  const before = sideOf([{risk: score.risk, share: 1, score}], ownRuler, (criterion) =>
    sharedName(own, criterion),
  );
  const coverage = coverageOf(before, ruler);
  const placed = coverage > 0 && coverage >= ruler.minCoverage;
  return {
    edition: score.edition,
    risk: score.risk,
    method: method.id,
    band: placed ? mixedBand({before, after: {...before, ruler}}, allFrom("after")) : null,
    coverage,
    status: score.status,
    isPublic: score.isPublic,
  };
}

/** The part of a ruler's weight for which the risk has letters. */
function coverageOf({members}: Side, ruler: Ruler): Share {
  const weights = normalisedWeights(ruler.criteria, ruler.weighting);
  const known = ruler.criteria.filter(({id}) => members.every(({letters}) => letters.has(id)));
  return known.length === ruler.criteria.length
    ? 1
    : known.reduce((sum, {id}) => sum + (weights.get(id) ?? 0), 0);
}
