import type {Change, EditionsCompared} from "../core/comparison.ts";
import type {EditionId} from "../core/ids.ts";
import type {LinkEnds, Shared} from "../core/link-ends.ts";
import type {Band} from "../core/scores.ts";
import {worstStatus} from "../core/status.ts";
import {judge} from "./judge.ts";
import {type Measure, measureOf, type Subject} from "./measure.ts";
import {ownBand, type Sides} from "./mixture.ts";
import type {EditionPair, ScoreBook} from "./score-book.ts";
import {type Placed, sideOf} from "./side.ts";
import {splitCauses} from "./split-causes.ts";

/** What happened along every group of links: on both axes as a whole, and on every interest that one of the two methods has, those of the later method first. */
export function changesAlong(
  book: ScoreBook,
  pair: EditionPair,
  ends: readonly LinkEnds[],
): Pick<EditionsCompared, "changes" | "interestChanges"> {
  const [before, after] = [book.methodOf(pair.from), book.methodOf(pair.to)];
  const measured = (subject: Subject): Measure => measureOf(before, after, subject);
  const whole = [measured({axis: "impact", interest: null}), measured({axis: "likelihood", interest: null})];
  const interests = [...new Set([...after.interests, ...before.interests].map(({id}) => id))].map(
    (interest) => ({interest, measure: measured({axis: "impact", interest})}),
  );
  const along = {book, pair};
  return {
    changes: ends.flatMap((end) => whole.map((measure) => changeOf(end, measure, along))),
    interestChanges: ends.flatMap((end) =>
      interests.map(({interest, measure}) => ({...changeOf(end, measure, along), interest})),
    ),
  };
}

interface Along {
  readonly book: ScoreBook;
  readonly pair: EditionPair;
}

function changeOf(ends: LinkEnds, measure: Measure, {book, pair}: Along): Change {
  const {from, to} = pair;
  const before = placed(ends.before, from.id, {book, measure});
  const after = placed(ends.after, to.id, {book, measure});
  const used = [...before, ...after].flatMap(({score}) => (score === undefined ? [] : [score]));
  const {links} = ends;
  const frame = {
    fromEdition: from.id,
    toEdition: to.id,
    axis: measure.subject.axis,
    links,
    status: worstStatus([...used, ...links].map((item) => item.status)),
    isPublic: used.every((score) => score.isPublic),
  };
  const sides = {
    plan: measure.plan,
    before: sideOf(before, measure.nameBefore),
    after: sideOf(after, measure.nameAfter),
  };
  const kind = links[0]?.kind;
  if (kind === "nieuw" || kind === "vervallen") return {...frame, ...oneSided(sides), verdict: kind};
  return {...frame, ...twoSided(sides, measure, book.rules.levelThreshold)};
}

/** These risks with their scores on what is measured. */
export const placed = (
  risks: readonly Shared[],
  edition: EditionId,
  {book, measure}: {readonly book: ScoreBook; readonly measure: Measure},
): readonly Placed[] =>
  risks.map(({risk, share}) => ({
    risk,
    share,
    score: book.scoreOf({edition, risk, ...measure.subject}),
  }));

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

const oneSided = ({plan, before, after}: Sides): Findings => ({
  before: before.placed ? ownBand(plan, before.members, "before") : null,
  after: after.placed ? ownBand(plan, after.members, "after") : null,
  difference: null,
  causes: null,
  shared: [],
  sharedBefore: null,
  sharedAfter: null,
  sharedDifference: null,
});

function twoSided(sides: Sides, measure: Measure, threshold: number): Findings & Pick<Change, "verdict"> {
  const {before, after} = oneSided(sides);
  const difference = minus(after?.expected, before?.expected);
  const onShared = sharedBands(sides, measure);
  return {
    before,
    after,
    difference,
    causes: difference === null ? null : splitCauses(sides),
    ...onShared,
    sharedDifference: minus(onShared.sharedAfter?.expected, onShared.sharedBefore?.expected),
    verdict: judge(onShared.sharedBefore, onShared.sharedAfter, threshold),
  };
}

/** Both sides on the shared criteria only, measured with the later method; null without a position on either side or too little that is shared. */
export function sharedBands(
  {before, after}: Sides,
  {sharedBy}: Measure,
): Pick<Change, "shared" | "sharedBefore" | "sharedAfter"> {
  const basis = before.placed && after.placed ? sharedBy([...before.members, ...after.members]) : null;
  if (basis === null) return {shared: [], sharedBefore: null, sharedAfter: null};
  return {
    shared: basis.criteria,
    sharedBefore: ownBand(basis.plan, before.members, "after"),
    sharedAfter: ownBand(basis.plan, after.members, "after"),
  };
}

/** The difference of two positions; null when either is not there. */
export const minus = (a: Band["expected"] | undefined, b: Band["expected"] | undefined): number | null =>
  a == null || b == null ? null : a - b;
