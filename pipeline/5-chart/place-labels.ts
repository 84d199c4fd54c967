import {type Box, crosses, lengthInside, nearestIn, overlap, type Segment} from "./boxes.ts";
import type {Point} from "./spread-points.ts";

/** A point that wants a label of a certain size beside it; all in pixels. */
export interface LabelRequest {
  readonly point: Point;
  readonly width: number;
  readonly height: number;
}

/** What labels must stay clear of: inside the frame, off the points, and off the lines as far as that goes. */
export interface Surroundings {
  readonly frame: Box;
  /** Half the size of a drawn point. */
  readonly radius: number;
  readonly lines: readonly Segment[];
}

export interface PlacedLabel {
  readonly box: Box;
  /** The side of the box that faces the point: how the text inside is aligned. */
  readonly align: "left" | "center" | "right";
  /** Where a line from the point to the label ends; null when the label stands right beside its point. */
  readonly leader: Point | null;
}

interface Candidate extends PlacedLabel {
  readonly point: Point;
  /** Cost of the place itself, whatever the other labels do. */
  readonly ownCost: number;
}

/** Right of the point is read most easily, then left, then the corners (Imhof's order). */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [0, -1],
  [0, 1],
];
/** Distance of each ring from the point. Farther off, a reader no longer sees which point a label belongs to. */
const RINGS = [2, 12, 26, 44];
const LEADER_FROM_RING = 1;
const ROUNDS = 60;
const COST = {
  outside: 1e6,
  overlap: 1e4,
  point: 3e4,
  leaderThroughLabel: 400,
  leadersCross: 400,
  leaderThroughPoint: 300,
  line: 1,
  ring: 12,
  direction: 0.5,
};

/**
 * Places every label in one of 8 directions at one of 4 distances, so that labels cover neither each other nor points, and lines as little as possible.
 * First greedily, the most crowded points first, then in rounds in which each label takes its best place given all others; labels that still collide may push others aside.
 * No chance is involved: the same points give the same places. Where there is no room for a label it is left out: null, so that no two ever overlap.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  around: Surroundings,
): readonly (PlacedLabel | null)[] {
  const points = requests.map(({point}) => point);
  const choices = requests.map((request, index) => candidates(request, {around, points, index}));
  const order = byCrowding(points);
  const chosen: Chosen = requests.map(() => undefined);
  settle(chosen, choices, order);
  untangle(chosen, choices, order);
  leaveOut(chosen);
  return chosen.map((label) =>
    label === undefined ? null : {box: label.box, align: label.align, leader: label.leader},
  );
}

/** Leaves out labels until none is at fault: each time the one that is in the way of most others, of equals the last. */
function leaveOut(chosen: Chosen): void {
  for (;;) {
    const inTheWay = chosen.map((label, index) => {
      const onPoint = (label?.ownCost ?? 0) >= COST.overlap ? 1 : 0;
      return onPoint + chosen.filter((other, at) => at !== index && confuses(label, other)).length;
    });
    const most = Math.max(0, ...inTheWay);
    if (most === 0) return;
    chosen[inTheWay.lastIndexOf(most)] = undefined;
  }
}

/** Whether two labels cover each other, or the line of one runs through the other or its line. */
function confuses(a: Candidate | undefined, b: Candidate | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return coversLabel(a, b) || leaderCost(a, b) + leaderCost(b, a) + crossingCost(a, b) > 0;
}

type Chosen = (Candidate | undefined)[];
type Choices = readonly (readonly Candidate[])[];

/** Lets every label take its best place given all others, until none moves. */
function settle(chosen: Chosen, choices: Choices, order: readonly number[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const index of order) {
      const better = best(choices[index] ?? [], chosen, index);
      moved ||= better !== chosen[index];
      chosen[index] = better;
    }
    if (!moved) return;
  }
}

/** A label that still covers another, or a point, may push: it takes a place that others hold, if these then find a better whole elsewhere. */
function untangle(chosen: Chosen, choices: Choices, order: readonly number[]): void {
  for (const index of order) {
    if (!isAtFault(chosen, index)) continue;
    let lowest = totalCost(chosen);
    for (const candidate of choices[index] ?? []) {
      if (candidate.ownCost >= COST.overlap) continue;
      const attempt = [...chosen];
      attempt[index] = candidate;
      const pushed = order.filter((other) => other !== index && coversLabel(candidate, attempt[other]));
      for (const other of pushed) attempt[other] = best(choices[other] ?? [], attempt, other);
      const cost = totalCost(attempt);
      if (cost >= lowest) continue;
      lowest = cost;
      chosen.splice(0, chosen.length, ...attempt);
    }
  }
}

const coversLabel = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
  a !== undefined && b !== undefined && overlap(grow(a.box), b.box) > 0;

const isAtFault = (chosen: Chosen, index: number): boolean =>
  (chosen[index]?.ownCost ?? 0) >= COST.overlap ||
  chosen.some((other, at) => at !== index && coversLabel(chosen[index], other));

function totalCost(chosen: Chosen): number {
  let total = 0;
  chosen.forEach((label, index) => {
    if (label === undefined) return;
    total += label.ownCost;
    for (const other of chosen.slice(index + 1)) if (other !== undefined) total += mutualCost(label, other);
  });
  return total;
}

/** Indices of the points, those with most neighbours within 80 px first. */
function byCrowding(points: readonly Point[]): readonly number[] {
  const neighbours = points.map(
    (point) => points.filter((other) => Math.hypot(other.x - point.x, other.y - point.y) < 80).length,
  );
  return points.map((_, index) => index).sort((a, b) => (neighbours[b] ?? 0) - (neighbours[a] ?? 0) || a - b);
}

function candidates(
  {point, width, height}: LabelRequest,
  {
    around,
    points,
    index,
  }: {readonly around: Surroundings; readonly points: readonly Point[]; readonly index: number},
): readonly Candidate[] {
  return RINGS.flatMap((distance, ring) =>
    DIRECTIONS.map(([dx, dy], direction): Candidate => {
      // Corners stand as far off as sides do, measured from the centre of the point.
      const reach = (around.radius + distance) * (dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1);
      const left = point.x + (dx === 0 ? -width / 2 : dx > 0 ? reach : -reach - width);
      const top = point.y + (dy === 0 ? -height / 2 : dy > 0 ? reach : -reach - height);
      const box = {left, top, right: left + width, bottom: top + height};
      const leader = ring >= LEADER_FROM_RING ? nearestIn(box, point) : null;
      const preference = ring * ring * COST.ring + direction * COST.direction;
      const align = dx > 0 ? "left" : dx < 0 ? "right" : "center";
      return {
        point,
        box,
        align,
        leader,
        ownCost: preference + fixedCost({box, leader}, {around, points, index}),
      };
    }),
  );
}

/** What a place costs because of the frame, the points and the lines, which do not move. */
function fixedCost(
  {box, leader}: {readonly box: Box; readonly leader: Point | null},
  {
    around,
    points,
    index,
  }: {readonly around: Surroundings; readonly points: readonly Point[]; readonly index: number},
): number {
  const own = points[index] ?? {x: 0, y: 0};
  let cost = 0;
  const {frame, radius} = around;
  if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom)
    cost += COST.outside;
  points.forEach((point, other) => {
    if (covers(box, point, radius)) cost += COST.point;
    if (
      leader !== null &&
      other !== index &&
      lengthInside(squareAround(point, radius), {from: own, to: leader}) > 0
    )
      cost += COST.leaderThroughPoint;
  });
  for (const line of around.lines) cost += lengthInside(box, line) * COST.line;
  return cost;
}

/** Whether a box comes within a pixel of a round point. */
function covers(box: Box, point: Point, radius: number): boolean {
  const nearest = nearestIn(box, point);
  return Math.hypot(nearest.x - point.x, nearest.y - point.y) < radius + 1;
}

const squareAround = ({x, y}: Point, radius: number): Box => ({
  left: x - radius - 1,
  top: y - radius - 1,
  right: x + radius + 1,
  bottom: y + radius + 1,
});

function best(choices: readonly Candidate[], chosen: Readonly<Chosen>, index: number): Candidate | undefined {
  let cheapest: Candidate | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const candidate of choices) {
    let cost = candidate.ownCost;
    for (let other = 0; other < chosen.length && cost < lowest; other++) {
      const label = chosen[other];
      if (label !== undefined && other !== index) cost += mutualCost(candidate, label);
    }
    if (cost < lowest) {
      lowest = cost;
      cheapest = candidate;
    }
  }
  return cheapest;
}

function mutualCost(a: Candidate, b: Candidate): number {
  const shared = overlap(grow(a.box), b.box);
  return (shared > 0 ? COST.overlap + shared : 0) + leaderCost(a, b) + leaderCost(b, a) + crossingCost(a, b);
}

const grow = ({left, top, right, bottom}: Box): Box => ({
  left: left - 2,
  top: top - 1,
  right: right + 2,
  bottom: bottom + 1,
});

/** A leader runs from the label away to its point; the part that matters here is the stretch that another label would cover. */
function leaderCost(from: Candidate, to: Candidate): number {
  if (from.leader === null) return 0;
  return lengthInside(to.box, {from: from.leader, to: from.point}) > 0 ? COST.leaderThroughLabel : 0;
}

/** Leaders that cross make the eye follow the wrong one. */
function crossingCost(a: Candidate, b: Candidate): number {
  if (a.leader === null || b.leader === null) return 0;
  return crosses({from: a.point, to: a.leader}, {from: b.point, to: b.leader}) ? COST.leadersCross : 0;
}
