import type {Point} from "./spread-points.ts";

/** A rectangle in pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight stretch of line. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** The shared surface of two boxes in square pixels; 0 when they only touch. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The place in a box that is nearest to a point. */
export function nearestIn(box: Box, point: Point): Point {
  return {
    x: Math.min(Math.max(point.x, box.left), box.right),
    y: Math.min(Math.max(point.y, box.top), box.bottom),
  };
}

/** How many pixels of a line run through a box (Liang and Barsky's clipping). */
export function lengthInside(box: Box, {from, to}: Segment): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let enter = 0;
  let leave = 1;
  const sides: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ];
  for (const [direction, room] of sides) {
    if (direction === 0) {
      if (room < 0) return 0;
    } else if (direction < 0) enter = Math.max(enter, room / direction);
    else leave = Math.min(leave, room / direction);
  }
  return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
}

/** Whether two lines cross somewhere between their ends. */
export function crosses(a: Segment, b: Segment): boolean {
  return separates(a, b) && separates(b, a);
}

/** Whether the ends of the second lie on different sides of the first. */
function separates({from, to}: Segment, other: Segment): boolean {
  const side = ({x, y}: Point) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return side(other.from) * side(other.to) < 0;
}
