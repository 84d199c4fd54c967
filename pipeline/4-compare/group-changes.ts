import type {EditionsCompared, FormerGroup, GroupChange} from "../core/comparison.ts";
import {groupBand} from "../core/group-band.ts";
import type {Axis, RiskId} from "../core/ids.ts";
import type {LinkEnds, Shared} from "../core/link-ends.ts";
import type {Band, Score} from "../core/scores.ts";
import {worstStatus} from "../core/status.ts";
import type {Group, Link} from "../core/strategy.ts";
import {minus, placed, sharedBands} from "./changes-along.ts";
import {type Followed, followGroups, type Went} from "./follow-groups.ts";
import {judge} from "./judge.ts";
import {type Measure, measureOf} from "./measure.ts";
import {ownBand, type Sides} from "./mixture.ts";
import type {EditionPair, ScoreBook} from "./score-book.ts";
import {shapley} from "./shapley.ts";
import {sideOf} from "./side.ts";
import {asCauses, INGREDIENTS, positionsBySet} from "./split-causes.ts";

/**
 * What happened to every security issue or theme of the later edition, and what became of those of the earlier. No concordance links groups: a
 * later group is held beside the risks that its own came from. Each of its risks stands beside its predecessors by share, so the rule for groups
 * can be applied in any mixture of the two editions. What has a position in one of the two only comes and goes with the sixth cause, composition.
 */
export function groupChanges(
  book: ScoreBook,
  pair: EditionPair,
  ends: readonly LinkEnds[],
): Pick<EditionsCompared, "groupChanges" | "formerGroups"> {
  const [before, after] = [book.methodOf(pair.from), book.methodOf(pair.to)];
  const followed = followGroups(book, pair, ends);
  const measures = [
    measureOf(before, after, {axis: "impact", interest: null}),
    measureOf(before, after, {axis: "likelihood", interest: null}),
  ];
  return {
    groupChanges: book
      .groupsOf(pair.to.id)
      .flatMap((group) => measures.map((measure) => changeOf(group, followed, {book, pair, measure}))),
    formerGroups: book
      .groupsOf(pair.from.id)
      .flatMap((group) =>
        (["impact", "likelihood"] as const).map((axis) => formerGroup(group, followed, {book, pair, axis})),
      ),
  };
}

interface At {
  readonly book: ScoreBook;
  readonly pair: EditionPair;
  readonly measure: Measure;
}

/** A risk of the later edition beside what it came from; one of the two may be empty. */
interface Unit {
  readonly before: readonly Shared[];
  readonly after: readonly Shared[];
  readonly scores: readonly Score[];
  readonly sides: Sides;
  /** Its band as the earlier edition has it, and as the later; null where it has no position. */
  readonly earlier: Band | null;
  readonly later: Band | null;
}

function changeOf(group: Group, followed: Followed, at: At): GroupChange {
  const {origins, ended} = followed;
  const came = (origins.get(group.id) ?? []).map(({risk, from}) => ({
    before: from,
    after: [{risk, share: 1}],
  }));
  const went = (ended.get(group.id) ?? []).map(({risk}) => ({before: [{risk, share: 1}], after: []}));
  const units = [...came, ...went].map((ends) => unitOf(ends, at));
  const links = (origins.get(group.id) ?? []).flatMap((origin) => origin.links);
  const endings = (ended.get(group.id) ?? []).flatMap((risk) => risk.links);
  const used = units.flatMap(({scores}) => scores);
  return {
    fromEdition: at.pair.from.id,
    toEdition: at.pair.to.id,
    group: group.id,
    axis: at.measure.subject.axis,
    ...figuresOf(units, isNew(links, came.length), at),
    entered: units.filter(({earlier, later}) => earlier === null && later !== null).flatMap(risksAfter),
    left: units.filter(({earlier, later}) => earlier !== null && later === null).flatMap(risksBefore),
    status: worstStatus([...used, ...links, ...endings].map((item) => item.status)),
    isPublic: used.every((score) => score.isPublic),
  };
}

const risksAfter = ({after}: Unit): readonly RiskId[] => after.map(({risk}) => risk);
const risksBefore = ({before}: Unit): readonly RiskId[] => before.map(({risk}) => risk);

/** A group of which an analyst called every risk new. */
const isNew = (links: readonly Link[], risks: number): boolean =>
  risks > 0 && links.length === risks && links.every(({kind}) => kind === "nieuw");

function unitOf(
  ends: {readonly before: readonly Shared[]; readonly after: readonly Shared[]},
  {book, pair, measure}: At,
): Unit {
  const [before, after] = [
    placed(ends.before, pair.from.id, {book, measure}),
    placed(ends.after, pair.to.id, {book, measure}),
  ];
  const sides = {
    plan: measure.plan,
    before: sideOf(before, measure.nameBefore),
    after: sideOf(after, measure.nameAfter),
  };
  return {
    ...ends,
    scores: [...before, ...after].flatMap(({score}) => (score === undefined ? [] : [score])),
    sides,
    earlier: sides.before.placed ? ownBand(measure.plan, sides.before.members, "before") : null,
    later: sides.after.placed ? ownBand(measure.plan, sides.after.members, "after") : null,
  };
}

type Figures = Pick<
  GroupChange,
  | "before"
  | "after"
  | "difference"
  | "causes"
  | "sharedBefore"
  | "sharedAfter"
  | "sharedDifference"
  | "verdict"
>;

function figuresOf(units: readonly Unit[], everyRiskIsNew: boolean, {book, measure}: At): Figures {
  const {groupRule: rule, levelThreshold} = book.rules;
  const before = groupBand(
    rule,
    units.map(({earlier}) => earlier),
  );
  const after = groupBand(
    rule,
    units.map(({later}) => later),
  );
  const difference = minus(after?.expected, before?.expected);
  const shared = units
    .filter(({earlier, later}) => earlier !== null && later !== null)
    .map(({sides}) => sharedBands(sides, measure));
  // One risk that cannot be compared may be the highest, so then the group cannot be either.
  const isComparable = shared.every(({sharedBefore}) => sharedBefore !== null);
  const sharedBefore = isComparable
    ? groupBand(
        rule,
        shared.map((bands) => bands.sharedBefore),
      )
    : null;
  const sharedAfter = isComparable
    ? groupBand(
        rule,
        shared.map((bands) => bands.sharedAfter),
      )
    : null;
  const judged = everyRiskIsNew ? "nieuw" : judge(sharedBefore, sharedAfter, levelThreshold);
  return {
    before,
    after,
    difference,
    causes: difference === null ? null : splitGroup(units),
    sharedBefore,
    sharedAfter,
    sharedDifference: minus(sharedAfter?.expected, sharedBefore?.expected),
    verdict: rule === "alle" ? null : judged,
  };
}

/** Both rules place a group where its highest risk is expected. */
function splitGroup(units: readonly Unit[]): GroupChange["causes"] {
  const positions = units.map(positionsOf);
  const composition = 2 ** INGREDIENTS;
  const effects = shapley(INGREDIENTS + 1, (exchanged) => {
    const all = positions
      .map((position) => position((exchanged & composition) !== 0, exchanged % composition))
      .filter((position) => position !== null);
    return all.length === 0 ? null : Math.max(...all);
  });
  return effects === null ? null : {...asCauses(effects), composition: effects[INGREDIENTS] ?? 0};
}

/** Where a unit stands by whether the later composition holds and which ingredients are the later ones; null where it does not count. What one edition only placed stands there as that edition placed it. */
function positionsOf({earlier, later, sides}: Unit): (isLater: boolean, exchanged: number) => number | null {
  if (earlier === null) return (isLater) => (isLater ? (later?.expected ?? null) : null);
  if (later === null) return (isLater) => (isLater ? null : earlier.expected);
  const mixed = positionsBySet(sides);
  return (_, exchanged) => mixed(exchanged);
}

const NOWHERE: Went = {fate: "vervallen", into: [], links: []};

function formerGroup(
  group: Group,
  {fates}: Followed,
  {book, pair, axis}: {readonly book: ScoreBook; readonly pair: EditionPair; readonly axis: Axis},
): FormerGroup {
  const scores = book
    .risksOf(pair.from.id)
    .filter((risk) => risk.groups.includes(group.id))
    .flatMap(({edition, id: risk}) => book.scoreOf({edition, risk, axis, interest: null}) ?? []);
  const {fate, into, links} = fates.get(group.id) ?? NOWHERE;
  return {
    fromEdition: pair.from.id,
    toEdition: pair.to.id,
    group: group.id,
    axis,
    before: groupBand(
      book.rules.groupRule,
      scores.map(({band}) => band),
    ),
    fate,
    into,
    status: worstStatus([...scores, ...links].map(({status}) => status)),
    isPublic: scores.every(({isPublic}) => isPublic),
  };
}
