import {describe, expect, it} from "vitest";
import {crosses, lengthInside, nearestIn, overlap} from "../../pipeline/5-chart/boxes.ts";
import {type LabelRequest, placeLabels} from "../../pipeline/5-chart/place-labels.ts";
import {seeded} from "./sample.ts";

const FRAME = {left: 0, top: 0, right: 640, bottom: 520};
const RADIUS = 8;

function randomRequests(count: number, seed: number): readonly LabelRequest[] {
  const random = seeded(seed);
  const requests: LabelRequest[] = [];
  while (requests.length < count) {
    const point = {x: 30 + random() * 580, y: 30 + random() * 460};
    const free = requests.every(
      (other) => Math.hypot(other.point.x - point.x, other.point.y - point.y) > 2 * RADIUS,
    );
    if (free) requests.push({point, width: 50 + random() * 54, height: 11 * Math.ceil(random() * 3)});
  }
  return requests;
}

const errorBars = (requests: readonly LabelRequest[]) =>
  requests.flatMap(({point: {x, y}}) => [
    {from: {x: x - 60, y}, to: {x: x + 60, y}},
    {from: {x, y: y - 35}, to: {x, y: y + 35}},
  ]);

const tryToPlace = (requests: readonly LabelRequest[]) =>
  placeLabels(requests, {frame: FRAME, radius: RADIUS, lines: errorBars(requests)});
const place = (requests: readonly LabelRequest[]) => tryToPlace(requests).filter((label) => label !== null);

describe("placing labels beside points", () => {
  const seeds = Array.from({length: 20}, (_, index) => index + 1);

  it.each([
    [25, 23],
    [40, 36],
  ])(
    "keeps the labels of %i points off each other, off the points and inside the frame, and leaves out few",
    (count, atLeast) => {
      for (const seed of seeds) {
        const requests = randomRequests(count, seed);
        const labels = place(requests);
        expect(labels.length).toBeGreaterThanOrEqual(atLeast);
        labels.forEach(({box}, index) => {
          for (const other of labels.slice(index + 1)) expect(overlap(box, other.box)).toBe(0);
          for (const {point} of requests) {
            const nearest = nearestIn(box, point);
            expect(Math.hypot(nearest.x - point.x, nearest.y - point.y)).toBeGreaterThanOrEqual(RADIUS);
          }
          const room = [box.left, box.top, FRAME.right - box.right, FRAME.bottom - box.bottom];
          expect(Math.min(...room)).toBeGreaterThanOrEqual(0);
        });
      }
    },
  );

  it("keeps labels off error bars better than always putting them to the right would", () => {
    const requests = randomRequests(25, 4);
    const bars = errorBars(requests);
    const covered = (boxes: readonly {left: number; right: number; top: number; bottom: number}[]) =>
      boxes
        .flatMap((box) => bars.map((bar) => lengthInside(box, bar)))
        .reduce((sum, length) => sum + length, 0);
    const right = requests.map(({point, width, height}) => ({
      left: point.x + 10,
      right: point.x + 10 + width,
      top: point.y - height / 2,
      bottom: point.y + height / 2,
    }));
    expect(covered(place(requests).map(({box}) => box))).toBeLessThan(covered(right) / 2);
  });

  it("leaves labels out where there is no room, so that those that are drawn never overlap", () => {
    const requests = Array.from({length: 30}, (_, index) => ({
      point: {x: 300 + (index % 6) * 17, y: 200 + Math.floor(index / 6) * 17},
      width: 100,
      height: 33,
    }));
    const labels = tryToPlace(requests);
    const drawn = labels.filter((label) => label !== null);
    expect(labels).toHaveLength(30);
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.length).toBeLessThan(30);
    drawn.forEach(({box}, index) => {
      for (const other of drawn.slice(index + 1)) expect(overlap(box, other.box)).toBe(0);
      for (const {point} of requests) {
        const nearest = nearestIn(box, point);
        expect(Math.hypot(nearest.x - point.x, nearest.y - point.y)).toBeGreaterThanOrEqual(RADIUS);
      }
    });
  });

  it("gives the same places every time", () => {
    expect(place(randomRequests(40, 9))).toEqual(place(randomRequests(40, 9)));
  });

  it("draws no leader line to a label that stands right beside its point", () => {
    const [label] = place([{point: {x: 300, y: 200}, width: 60, height: 11}]);
    expect(label?.leader).toBeNull();
  });

  it("keeps the label of a point at the edge inside the frame", () => {
    const [label] = place([{point: {x: 636, y: 260}, width: 100, height: 22}]);
    expect(label?.box.right).toBeLessThanOrEqual(FRAME.right);
    expect(label?.align).toBe("right");
  });

  it("gives nothing for no points", () => {
    expect(place([])).toEqual([]);
  });
});

describe("boxes and lines", () => {
  const box = {left: 10, top: 10, right: 20, bottom: 20};

  it("measures how much of a line runs through a box", () => {
    expect(lengthInside(box, {from: {x: 0, y: 15}, to: {x: 40, y: 15}})).toBeCloseTo(10);
    expect(lengthInside(box, {from: {x: 0, y: 0}, to: {x: 40, y: 40}})).toBeCloseTo(10 * Math.SQRT2);
    expect(lengthInside(box, {from: {x: 0, y: 25}, to: {x: 40, y: 25}})).toBe(0);
    expect(lengthInside(box, {from: {x: 12, y: 15}, to: {x: 14, y: 15}})).toBeCloseTo(2);
  });

  it("knows whether two lines cross", () => {
    const rising = {from: {x: 0, y: 0}, to: {x: 10, y: 10}};
    expect(crosses(rising, {from: {x: 0, y: 10}, to: {x: 10, y: 0}})).toBe(true);
    expect(crosses(rising, {from: {x: 0, y: 10}, to: {x: 4, y: 6}})).toBe(false);
  });

  it("counts boxes that only touch as apart", () => {
    expect(overlap(box, {...box, left: 20, right: 30})).toBe(0);
    expect(overlap(box, {...box, left: 15, right: 30})).toBe(50);
  });
});
