import type {Share} from "../../core/ids.ts";

/**
 * How far letters on an ordered scale agree, from 0 (half at one end, half at the other) to 1 (all the same); `at` are places on
 * a scale of `steps` steps, from 0. Only the order of the steps counts, no distance between them: R.K. Leik, A measure of ordinal
 * consensus, Pacific Sociological Review 9 (1966), 85–90, as 1 − D. With d the smaller of the parts at or below a step and above it,
 * D is twice the sum of d over all steps but the last, divided by how many those are. Null when nobody gave a letter, or the scale has one step.
 */
export function ordinalConsensus(at: readonly number[], steps: number): Share | null {
  if (at.length === 0 || steps < 2) return null;
  let dispersion = 0;
  for (let step = 0; step < steps - 1; step += 1) {
    const below = at.filter((place) => place <= step).length / at.length;
    dispersion += Math.min(below, 1 - below);
  }
  return 1 - (2 * dispersion) / (steps - 1);
}
