import type {Dataset} from "../core/dataset.ts";
import type {Score, Scores} from "../core/scores.ts";
import {type AssessedRisk, assessedRisks} from "./assessed-risks.ts";
import {dominance} from "./dominance.ts";
import {groupScores} from "./group-scores.ts";
import {impactScores} from "./impact-scores.ts";
import {likelihoodScores} from "./likelihood-scores.ts";

/** Scores every edition that has letters with its own method. Order: editions, then risks as in the data; per risk impact as a whole, per interest, likelihood. */
export function score(dataset: Dataset): Scores {
  const {strategy} = dataset;
  const risksOf = assessedRisks(dataset);
  // Edition by edition, so that what is needed on the way is never there for all of them at once.
  const scores = strategy.editions.flatMap((edition) => scoresOf(risksOf(edition)));
  return {
    scores,
    groups: groupScores(strategy, scores),
    dominance: dominance(strategy, scores),
  };
}

function scoresOf(risks: readonly AssessedRisk[]): readonly Score[] {
  const impact = impactScores(risks);
  const likelihood = likelihoodScores(risks);
  return risks.flatMap((_, index) => [...(impact[index] ?? []), ...(likelihood[index] ?? [])]);
}
