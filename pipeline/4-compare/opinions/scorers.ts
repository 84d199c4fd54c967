import {isEnough, letterValue, normalisedWeights, positionOf} from "../../core/arithmetic.ts";
import {type CriterionId, LIKELIHOOD, type Position, type RiskId} from "../../core/ids.ts";
import {compareText} from "../../core/place.ts";
import type {ScorerLetter} from "../../core/scorer-letter.ts";
import type {Score} from "../../core/scores.ts";
import type {Method, Step} from "../../core/strategy.ts";

/** The letter in the middle; with an even number two, which may be the same. Null without letters. */
export function middleSteps(
  letters: readonly ScorerLetter[],
  scale: readonly Step[],
): readonly [lower: Step, upper: Step] | null {
  const steps = stepsOf(letters, scale);
  const [lower, upper] = [steps[Math.ceil(steps.length / 2) - 1], steps[Math.floor(steps.length / 2)]];
  return lower === undefined || upper === undefined ? null : [lower, upper];
}

/** The expected letters as steps of the scale, the lightest first. */
export const stepsOf = (letters: readonly ScorerLetter[], scale: readonly Step[]): readonly Step[] =>
  letters
    .flatMap(({expected}) => scale.find(({grade}) => grade === expected) ?? [])
    .toSorted((a, b) => a.order - b.order);

/** What becomes of the place of a risk when one scorer is left out. */
export interface WithoutScorer {
  readonly scorer: string;
  /** By the letters of all scorers; null where too little was assessed, or all is X. */
  readonly all: Position | null;
  readonly without: Position | null;
}

/**
 * The place of a risk on impact by the letter in the middle of its scorers, and without each of them. Between two letters in the
 * middle it counts the mean of their values, which is our own choice. Where no scorer gave a letter the agreed one counts, so that only scorers make a difference.
 */
export function withoutEachScorer(
  score: Score,
  letters: readonly ScorerLetter[],
  method: Method,
): readonly WithoutScorer[] {
  const own = letters.filter(({risk, criterion}) => risk === score.risk && criterion !== LIKELIHOOD);
  const scorers = [...new Set(own.map(({scorer}) => scorer))].sort(compareText);
  const agreed = new Map(score.parts.map((part) => [part.criterion, part.expected]));
  const all = placeBy(own, agreed, method);
  return scorers.map((scorer) => ({
    scorer,
    all,
    without: placeBy(
      own.filter((item) => item.scorer !== scorer),
      agreed,
      method,
    ),
  }));
}

function placeBy(
  letters: readonly ScorerLetter[],
  agreed: ReadonlyMap<CriterionId, string>,
  {criteria, weighting, impactScale, base, minCoverage}: Method,
): Position | null {
  const weights = normalisedWeights(criteria, weighting);
  const worth = ({order}: Step): number => letterValue(base, order);
  let [coverage, sum] = [0, 0];
  for (const [criterion, weight] of weights) {
    const middle = middleSteps(
      letters.filter((item) => item.criterion === criterion),
      impactScale,
    );
    const given = impactScale.find(({grade}) => grade === agreed.get(criterion));
    const [lower, upper] = middle ?? [given, given];
    if (lower === undefined || upper === undefined) continue;
    coverage += weight;
    sum += (weight * (worth(lower) + worth(upper))) / 2;
  }
  return coverage > 0 && isEnough(coverage, minCoverage) ? positionOf(sum / coverage, base) : null;
}

/** The risks for which scorers gave letters on impact. */
export const scoredRisks = (letters: readonly ScorerLetter[]): ReadonlySet<RiskId> =>
  new Set(letters.filter(({criterion}) => criterion !== LIKELIHOOD).map(({risk}) => risk));
