import type {Dataset} from "../core/dataset.ts";
import type {Score, Scores} from "../core/scores.ts";
import {assessedRisks} from "./assessed-risks.ts";
import {dominance} from "./dominance.ts";
import {groupScores} from "./group-scores.ts";
import {impactScores} from "./impact-scores.ts";
import {likelihoodScores} from "./likelihood-scores.ts";

/** Scores every edition that has letters with its own method. Order: editions, then risks as in the data; per risk impact as a whole, per interest, likelihood. */
export function score(dataset: Dataset): Scores {
  const risks = assessedRisks(dataset);
  const impact = impactScores(risks);
  const likelihood = likelihoodScores(risks);
  const scores: readonly Score[] = risks.flatMap((_, index) => [
    ...(impact[index] ?? []),
    ...(likelihood[index] ?? []),
  ]);
  return {
    scores,
    groups: groupScores(dataset.strategy, scores),
    dominance: dominance(dataset.strategy, scores),
  };
}
