import {isEnough, letterValue, normalisedWeights, positionOf} from "../core/arithmetic.ts";
import type {Assessment} from "../core/dataset.ts";
import type {CriterionId, Grade, InterestId, Share} from "../core/ids.ts";
import type {Band, Part, Score, Sums} from "../core/scores.ts";
import type {Method} from "../core/strategy.ts";
import {type AssessedRisk, type Lettered, provenance} from "./assessed-risks.ts";
import {type WeightedPart, weightedSums} from "./weighted-sums.ts";

interface Draft {
  readonly risk: AssessedRisk;
  readonly interest: InterestId | null;
  readonly letters: readonly Lettered[];
  /** What was sent on the criteria in question, "not assessed" included. */
  readonly given: readonly Assessment[];
  /** Weights of the letters that are there, renormalised. */
  readonly weights: ReadonlyMap<CriterionId, Share>;
  readonly coverage: Share;
}

/** Impact of each risk: as a whole first, then per interest in the order of the method. Design, Method. */
export function impactScores(risks: readonly AssessedRisk[]): readonly (readonly Score[])[] {
  const drafts = risks.flatMap((risk) =>
    [null, ...risk.method.interests.map((interest) => interest.id)].map((interest) => draft(risk, interest)),
  );
  const sums = weightedSums(drafts.flatMap(weightedParts), drafts.length);
  const scores = drafts.map((item, index) => toScore(item, sums[index] as Sums));
  let next = 0;
  return risks.map((risk) => {
    const count = 1 + risk.method.interests.length;
    next += count;
    return scores.slice(next - count, next);
  });
}

/** What is not assessed leaves the sum, and the weights of the rest are scaled up to 1 again. */
function draft(risk: AssessedRisk, interest: InterestId | null): Draft {
  const criteria = risk.method.criteria.filter(
    (criterion) => interest === null || criterion.interest === interest,
  );
  const all = normalisedWeights(criteria, risk.method.weighting);
  const letters = risk.impact.filter((letter) => all.has(letter.criterion));
  const coverage = letters.reduce((sum, letter) => sum + (all.get(letter.criterion) ?? 0), 0);
  const weights = new Map(
    letters.map((letter) => [letter.criterion, (all.get(letter.criterion) ?? 0) / coverage]),
  );
  return {
    risk,
    interest,
    letters,
    given: risk.given.filter((item) => all.has(item.criterion)),
    weights,
    coverage: letters.length === all.size && all.size > 0 ? 1 : coverage,
  };
}

function weightedParts({letters, weights, risk}: Draft, score: number): readonly WeightedPart[] {
  const value = valuesOf(risk.method);
  return letters.map(({criterion, grades}) => {
    const weight = weights.get(criterion) ?? 0;
    return {
      score,
      low: weight * value(grades.low),
      expected: weight * value(grades.expected),
      high: weight * value(grades.high),
    };
  });
}

function valuesOf(method: Method): (grade: Grade) => number {
  const values = new Map(
    method.impactScale.map((step) => [step.grade, letterValue(method.base, step.order)]),
  );
  return (grade) => values.get(grade) ?? 0;
}

function toScore({risk, interest, letters, given, weights, coverage}: Draft, sums: Sums): Score {
  const {method} = risk;
  const enough = letters.length > 0 && isEnough(coverage, method.minCoverage);
  const band: Band = {
    low: positionOf(sums.low, method.base),
    expected: positionOf(sums.expected, method.base),
    high: positionOf(sums.high, method.base),
  };
  const parts = letters.map(
    ({criterion, grades, place}): Part => ({
      criterion,
      weight: weights.get(criterion) ?? 0,
      ...grades,
      place,
    }),
  );
  return {
    edition: risk.risk.edition,
    risk: risk.risk.id,
    axis: "impact",
    interest,
    method: method.id,
    band: enough ? band : null,
    sums: enough ? sums : null,
    coverage,
    ...provenance(given),
    parts,
  };
}
