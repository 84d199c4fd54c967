import type {Position} from "./ids.ts";

/** Value of a letter by its place on the scale: base^(order − 5), so E is 1; X (order 0) counts 0. Design, Method. */
export function letterValue(base: number, order: number): number {
  return order === 0 ? 0 : base ** (order - 5);
}

/** Place of a weighted sum of values on the axis: 5 + log_base(sum), so all E is 5 and all A is 1. Null when the sum is 0: every letter is X. */
export function positionOf(sum: number, base: number): Position | null {
  return sum > 0 ? 5 + Math.log(sum) / Math.log(base) : null;
}
