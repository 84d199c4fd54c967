import {groupBand, highestOf} from "../core/group-band.ts";
import {groupBy} from "../core/group-by.ts";
import type {Axis} from "../core/ids.ts";
import type {GroupScore, Score} from "../core/scores.ts";
import {worstStatus} from "../core/status.ts";
import type {Group, Risk, Strategy} from "../core/strategy.ts";

/** What the risks of every security issue or theme make of it on both axes, by the rule in `parameters.csv`. */
export function groupScores(strategy: Strategy, scores: readonly Score[]): readonly GroupScore[] {
  const rule = strategy.parameters.groupRule;
  const risks = groupBy(strategy.risks, ({edition}) => edition);
  const whole = groupBy(
    scores.filter((score) => score.interest === null),
    ({edition, axis}) => `${axis} ${edition}`,
  );
  return strategy.groups.flatMap((group) => {
    const members = membersOf(group, risks.get(group.edition) ?? []);
    return (["impact", "likelihood"] as const).map((axis) => {
      const own = whole.get(`${axis} ${group.edition}`) ?? [];
      return groupScore(
        {group, axis, rule},
        own.filter(({risk}) => members.has(risk)),
      );
    });
  });
}

const membersOf = (group: Group, risks: readonly Risk[]): ReadonlySet<string> =>
  new Set(risks.filter(({groups}) => groups.includes(group.id)).map(({id}) => id));

const groupScore = (
  {
    group,
    axis,
    rule,
  }: {
    readonly group: Group;
    readonly axis: Axis;
    readonly rule: Strategy["parameters"]["groupRule"];
  },
  own: readonly Score[],
): GroupScore => ({
  edition: group.edition,
  group: group.id,
  axis,
  band: groupBand(
    rule,
    own.map(({band}) => band),
  ),
  decidedBy: highestOf(own, ({band}) => band).map(({risk}) => risk),
  status: worstStatus(own.map((score) => score.status)),
  isPublic: own.every((score) => score.isPublic),
});
