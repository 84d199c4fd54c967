import {normalisedWeights} from "../core/arithmetic.ts";
import type {Change, Comparison} from "../core/comparison.ts";
import type {Dataset} from "../core/dataset.ts";
import type {Axis} from "../core/ids.ts";
import type {Score, Scores} from "../core/scores.ts";
import {worstStatus} from "../core/status.ts";
import type {Edition, Link, Method, Strategy} from "../core/strategy.ts";
import {backCast} from "./back-cast.ts";
import {groupLinks} from "./group-links.ts";
import {judge} from "./judge.ts";
import {allFrom, mixedBand, type Sides} from "./mixture.ts";
import {impactRuler, likelihoodRuler, type Ruler, sharedName} from "./ruler.ts";
import {type Placed, type Side, sideOf} from "./side.ts";
import {splitCauses} from "./split-causes.ts";

/** What became of every risk between each scored edition and the next, on both axes, along the concordance; and where its letters stand on other editions' methods. */
export function compare({strategy}: Dataset, {scores}: Scores): Comparison {
  const scored = strategy.editions.filter((edition) => edition.kind === "assessment");
  const placed = byRisk(scores);
  const changes = scored
    .slice(1)
    .flatMap((to, index) => changesBetween({strategy, scores: placed, from: scored[index] as Edition, to}));
  return {changes, backCasts: backCast(strategy, scores)};
}

/** What became of every risk between any two scored editions, along the rows of the concordance that link just these two; none when no row does. */
export const compareEditions = (
  {strategy}: Dataset,
  {scores}: Scores,
  pair: {readonly from: Edition; readonly to: Edition},
): Pick<Comparison, "changes"> => ({
  changes: changesBetween({strategy, scores: byRisk(scores), ...pair}),
});

function changesBetween(context: Context): readonly Change[] {
  const {strategy, from, to} = context;
  const links = strategy.links.filter((link) => link.fromEdition === from.id && link.toEdition === to.id);
  return groupLinks(links).flatMap((group) =>
    (["impact", "likelihood"] as const).map((axis) => changeOf(group, axis, context)),
  );
}

interface Context {
  readonly strategy: Strategy;
  readonly scores: ReadonlyMap<string, Score>;
  readonly from: Edition;
  readonly to: Edition;
}

const scoreKey = (edition: string, risk: string, axis: Axis): string => [edition, risk, axis].join("\u0000");

function byRisk(scores: readonly Score[]): ReadonlyMap<string, Score> {
  const whole = scores.filter((score) => score.interest === null);
  return new Map(whole.map((score) => [scoreKey(score.edition, score.risk, score.axis), score]));
}

function changeOf(links: readonly Link[], axis: Axis, context: Context): Change {
  const {from, to} = context;
  const before = members(links, "from", {axis, context});
  const after = members(links, "to", {axis, context});
  const used = [...before, ...after].flatMap((member) => (member.score === undefined ? [] : [member.score]));
  const frame = {
    fromEdition: from.id,
    toEdition: to.id,
    axis,
    links,
    status: worstStatus([...used, ...links].map((item) => item.status)),
    isPublic: used.every((score) => score.isPublic),
  };
  const sides = {before: side(before, from, {axis, context}), after: side(after, to, {axis, context})};
  const kind = links[0]?.kind;
  if (kind === "nieuw" || kind === "vervallen") return {...frame, ...oneSided(sides), verdict: kind};
  return {...frame, ...twoSided(sides, context.strategy.parameters.levelThreshold)};
}

/** The risks at one end of a group of links, each once, with the share it stands for. */
function members(
  links: readonly Link[],
  end: "from" | "to",
  at: {readonly axis: Axis; readonly context: Context},
): readonly Placed[] {
  const shares = new Map<string, number>();
  for (const link of links) {
    const risk = end === "from" ? link.fromRisk : link.toRisk;
    if (risk !== null) shares.set(risk, (shares.get(risk) ?? 0) + link.share);
  }
  const edition = end === "from" ? at.context.from.id : at.context.to.id;
  // The single end of a split or merger has all rows' shares, 1 up to rounding.
  const whole = shares.size === 1;
  return [...shares].map(([risk, share]) => ({
    risk,
    share: whole ? 1 : share,
    score: at.context.scores.get(scoreKey(edition, risk, at.axis)),
  }));
}

function side(
  ends: readonly Placed[],
  edition: Edition,
  at: {readonly axis: Axis; readonly context: Context},
): Side {
  const method = at.context.strategy.methods.find((candidate) => candidate.id === edition.method) as Method;
  const ruler = at.axis === "impact" ? impactRuler(method) : likelihoodRuler(method);
  return sideOf(ends, ruler, (criterion) => sharedName(method, criterion));
}

type Findings = Pick<
  Change,
  | "before"
  | "after"
  | "difference"
  | "causes"
  | "shared"
  | "sharedBefore"
  | "sharedAfter"
  | "sharedDifference"
>;

function oneSided(sides: Sides): Findings {
  const {before, after} = sides;
  return {
    before: before.placed ? mixedBand({before, after: before}, allFrom("before")) : null,
    after: after.placed ? mixedBand({before: after, after}, allFrom("after")) : null,
    difference: null,
    causes: null,
    shared: [],
    sharedBefore: null,
    sharedAfter: null,
    sharedDifference: null,
  };
}

function twoSided(sides: Sides, threshold: number): Findings & Pick<Change, "verdict"> {
  const {before, after} = oneSided(sides);
  const difference = minus(after?.expected, before?.expected);
  const shared = before === null || after === null ? [] : sharedCriteria(sides);
  const common = onShared(sides, shared);
  const sharedBefore = shared.length === 0 ? null : mixedBand(common, allFrom("before"));
  const sharedAfter = shared.length === 0 ? null : mixedBand(common, allFrom("after"));
  return {
    before,
    after,
    difference,
    causes: difference === null ? null : splitCauses(sides),
    shared,
    sharedBefore,
    sharedAfter,
    sharedDifference: minus(sharedAfter?.expected, sharedBefore?.expected),
    verdict: judge(sharedBefore, sharedAfter, threshold),
  };
}

const minus = (a: number | null | undefined, b: number | null | undefined): number | null =>
  a == null || b == null ? null : a - b;

/** The criteria that both methods have and every risk at both ends was assessed on; none when they are too small a part of what the methods share. */
function sharedCriteria({before, after}: Sides): readonly string[] {
  const common = after.ruler.criteria.filter((criterion) =>
    before.ruler.criteria.some(({id}) => id === criterion.id),
  );
  const weights = normalisedWeights(common, after.ruler.weighting);
  const members = [...before.members, ...after.members];
  const assessed = common.map(({id}) => id).filter((id) => members.every((member) => member.letters.has(id)));
  const coverage =
    assessed.length === common.length ? 1 : assessed.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);
  return coverage >= after.ruler.minCoverage ? assessed : [];
}

/** Both sides on the shared criteria only, measured with the later method. */
function onShared({before, after}: Sides, shared: readonly string[]): Sides {
  const orders = new Map([...before.ruler.orders, ...after.ruler.orders]);
  const ruler: Ruler = {
    ...after.ruler,
    orders,
    criteria: after.ruler.criteria.filter((criterion) => shared.includes(criterion.id)),
  };
  return {before: {...before, ruler}, after: {...after, ruler}};
}
