import type {Share} from "../../core/ids.ts";

/** A figure found by drawing, with its standard error: what another seed would make of it differs by about so much. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** The share of draws in which something held. Half a draw is a tie of two. Null without draws. */
export function shareOf(
  times: number,
  draws: number,
): {readonly value: Share; readonly error: number} | null {
  if (draws === 0) return null;
  const value = times / draws;
  return {value, error: Math.sqrt((value * (1 - value)) / draws)};
}

/** The mean of drawn numbers from their sum and the sum of their squares. */
export function meanOf(sum: number, squares: number, draws: number): Estimate {
  const value = sum / draws;
  return {value, error: Math.sqrt(Math.max(0, squares / draws - value * value) / draws)};
}
