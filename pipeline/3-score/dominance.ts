import type {Dominance, Score} from "../core/scores.ts";
import {worstStatus} from "../core/status.ts";
import type {Group, Strategy} from "../core/strategy.ts";

/** Positions come out of a logarithm; a place that is exactly on the threshold may miss it by this much. */
const ROUNDING_SLACK = 1e-9;

/**
 * Whether each group would be dominant by the rule of 2019: a risk in it is expected at the threshold letter or above on at least one interest.
 * Only for groups whose source itself decides on dominance; the decided set stands beside it.
 */
export function dominance(strategy: Strategy, scores: readonly Score[]): readonly Dominance[] {
  return strategy.groups
    .filter((group) => group.dominant !== null)
    .map((group) => {
      const members = new Set(
        strategy.risks
          .filter((risk) => risk.edition === group.edition && risk.groups.includes(group.id))
          .map((risk) => risk.id),
      );
      const own = scores.filter(
        (score) => score.edition === group.edition && score.axis === "impact" && members.has(score.risk),
      );
      return judge(group, own, thresholdOf(strategy, group));
    });
}

function thresholdOf(strategy: Strategy, group: Group): number {
  const edition = strategy.editions.find((candidate) => candidate.id === group.edition);
  const method = strategy.methods.find((candidate) => candidate.id === edition?.method);
  const step = method?.impactScale.find((candidate) => candidate.grade === strategy.parameters.dominantGrade);
  return step?.order ?? Number.POSITIVE_INFINITY;
}

function judge(group: Group, scores: readonly Score[], threshold: number): Dominance {
  const placed = scores.filter((score) => score.interest !== null && score.band?.expected != null);
  let best: Score | null = null;
  for (const score of placed) {
    if ((score.band?.expected ?? 0) > (best?.band?.expected ?? Number.NEGATIVE_INFINITY)) best = score;
  }
  const qualifies = (best?.band?.expected ?? Number.NEGATIVE_INFINITY) >= threshold - ROUNDING_SLACK;
  return {
    edition: group.edition,
    group: group.id,
    decided: group.dominant,
    computed: placed.length === 0 ? null : qualifies,
    because:
      qualifies && best !== null && best.interest !== null
        ? {risk: best.risk, interest: best.interest}
        : null,
    status: worstStatus(scores.map((score) => score.status)),
    isPublic: scores.every((score) => score.isPublic),
  };
}
