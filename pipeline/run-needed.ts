import {
  forgetResults,
  keepTold,
  type OpenKeep,
  openKeep,
  programDigest,
  takeDown,
  toldBefore,
} from "./7-publish/index.ts";
import type {Effects} from "./core/effects.ts";
import type {Outcome} from "./pipeline.ts";
import type {Progress, Request} from "./request.ts";

/** The disk and somebody who waits. */
export interface Attended {
  readonly effects: Effects;
  readonly progress: Progress;
}

/** Opens what earlier runs left in the output folder. */
export async function keepOf(
  {folders, versions}: Request,
  product: string,
  effects: Effects,
): Promise<OpenKeep> {
  return openKeep(folders.output, await programDigest({...folders, product}, versions, effects), effects);
}

/**
 * The whole job as far as it is needed: nothing when neither input nor program changed and the set is whole, else all that is not there from
 * earlier runs. `anew` makes everything. Either way the output is the same, and so is what is told.
 */
export async function runNeeded(
  request: Request,
  {product, anew}: {readonly product: string; readonly anew: boolean},
  {effects, progress}: Attended,
): Promise<{readonly outcome: Outcome; readonly isUnchanged: boolean}> {
  const {folders, edition, date, definitive} = request;
  if (anew) await forgetResults(folders.output, effects);
  const keep = await keepOf(request, product, effects);
  const asked = await takeDown(folders, {edition, date, definitive}, {effects, keep});
  const before = await toldBefore<Outcome>(folders.output, {asked, keep}, effects);
  if (before !== null) return {outcome: before, isUnchanged: true};
  const {ingest} = await import("./1-ingest/index.ts");
  const reading = ingest(effects, folders);
  // The whole job hears of it then; until that, Node would end the program for it.
  reading.catch(() => undefined);
  // Processes read the files while the whole job loads, which takes seconds: so only when there is something to do.
  const {run} = await import("./pipeline.ts");
  const outcome = await run({...request, keep, reading}, effects, progress);
  // A refusal leaves everything beside its findings as it was.
  if (outcome.refused.length > 0) return {outcome, isUnchanged: false};
  await keepTold(folders.output, {asked, keep, told: outcome}, effects);
  await keep.save();
  return {outcome, isUnchanged: false};
}
