import type {Axis} from "../core/ids.ts";
import type {Band, GroupScore, Score} from "../core/scores.ts";
import {worstStatus} from "../core/status.ts";
import type {Group, Strategy} from "../core/strategy.ts";

interface Placed {
  readonly score: Score;
  readonly band: Band;
}

/**
 * What the risks of a security issue or theme make of it, by the rule in `parameters.csv`:
 * `alle` gives no place of its own; `hoogste` the band of the risk expected highest; `omhullende` the highest expected place
 * with the lowest low and the highest high of all its risks. Never a mean.
 */
export function groupScores(strategy: Strategy, scores: readonly Score[]): readonly GroupScore[] {
  const whole = scores.filter((score) => score.interest === null);
  return strategy.groups.flatMap((group) =>
    (["impact", "likelihood"] as const).map((axis) => groupScore(group, axis, {strategy, scores: whole})),
  );
}

function groupScore(
  group: Group,
  axis: Axis,
  context: {readonly strategy: Strategy; readonly scores: readonly Score[]},
): GroupScore {
  const members = new Set(
    context.strategy.risks
      .filter((risk) => risk.edition === group.edition && risk.groups.includes(group.id))
      .map((risk) => risk.id),
  );
  const own = context.scores.filter(
    (score) => score.edition === group.edition && score.axis === axis && members.has(score.risk),
  );
  const placed = own.flatMap((score): readonly Placed[] =>
    score.band?.expected == null ? [] : [{score, band: score.band}],
  );
  const top = Math.max(...placed.map(({band}) => band.expected ?? 0));
  const highest = placed.filter(({band}) => band.expected === top);
  const rule = context.strategy.parameters.groupRule;
  return {
    edition: group.edition,
    group: group.id,
    axis,
    band: rule === "alle" || placed.length === 0 ? null : combine(rule === "hoogste" ? highest : placed, top),
    decidedBy: highest.map(({score}) => score.risk),
    status: worstStatus(own.map((score) => score.status)),
    isPublic: own.every((score) => score.isPublic),
  };
}

function combine(placed: readonly Placed[], top: number): Band {
  const lows = placed.map(({band}) => band.low);
  const highs = placed.map(({band}) => band.high).filter((high) => high !== null);
  return {
    // A risk that may be all X at its lowest has no floor, and then neither has the group.
    low: lows.includes(null) ? null : Math.min(...lows.filter((low) => low !== null)),
    expected: top,
    high: Math.max(...highs),
  };
}
