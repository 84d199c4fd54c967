/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point with its upright band. */
export interface Spread extends Point {
  readonly top: number;
  readonly bottom: number;
}

export interface SpreadLimits {
  /** Half the size of a drawn point. */
  readonly radius: number;
  /** How far a point may go to either side. */
  readonly sideways: number;
}

/** Air between two bands, and between a band and a point beside it. */
const GAP = 5;

/**
 * Moves points that share a class sideways, never up or down, until no point covers another and every band can be told apart.
 * Points are placed from top to bottom, each as near as it can to its own place, so the outcome does not depend on chance.
 * A point for which there is no room within `sideways` takes the least crowded place.
 */
export function spreadPoints(points: readonly Spread[], limits: SpreadLimits): readonly Point[] {
  const height = (index: number): number => points[index]?.y ?? 0;
  const order = points.map((_, index) => index).sort((a, b) => height(a) - height(b) || a - b);
  const placed = new Map<number, Spread>();
  for (const index of order) {
    const point = points[index];
    if (point !== undefined) placed.set(index, {...point, x: freePlace(point, [...placed.values()], limits)});
  }
  return points.map((point, index) => ({x: placed.get(index)?.x ?? point.x, y: point.y}));
}

function freePlace(point: Spread, placed: readonly Spread[], {radius, sideways}: SpreadLimits): number {
  let best = point.x;
  let bestRoom = -1;
  for (let shift = 0; shift <= sideways; shift++) {
    for (const x of shift === 0 ? [point.x] : [point.x + shift, point.x - shift]) {
      const room = Math.min(1, ...placed.map((other) => roomBetween({...point, x}, other, radius)));
      if (room >= 1) return x;
      if (room > bestRoom) {
        best = x;
        bestRoom = room;
      }
    }
  }
  return best;
}

/** Distance sideways as a share of the distance needed; 1 or more is enough. */
function roomBetween(a: Spread, b: Spread, radius: number): number {
  const needed = Math.max(pointDistance(a, b, radius), bandDistance(a, b, radius));
  return needed === 0 ? 1 : Math.abs(a.x - b.x) / needed;
}

/** Two round points a pixel apart, whatever their difference in height. */
function pointDistance(a: Point, b: Point, radius: number): number {
  const distance = radius * 2 + 1;
  const up = Math.abs(a.y - b.y);
  return up >= distance ? 0 : Math.sqrt(distance ** 2 - up ** 2);
}

function bandDistance(a: Spread, b: Spread, radius: number): number {
  const passes = (band: Spread, point: Point) =>
    band.top < point.y + radius && band.bottom > point.y - radius;
  if (passes(a, b) || passes(b, a)) return radius + GAP / 2;
  return a.top < b.bottom && b.top < a.bottom ? GAP : 0;
}
