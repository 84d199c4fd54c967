import {philox, type Stream, streamOf} from "./philox.ts";
import type {Units, WeightSpace} from "./weight-space.ts";

/** Fills `weights` with the weights of the units in one draw, which add up to 1. */
export type WeightSampler = (draw: number, weights: Float64Array) => void;

/** Keeps the weights apart from the letters, which are drawn with the same seed. */
const WEIGHTS = 0x5bd1e995;
const WORD = 2 ** 32;
/** How often each weight is moved before a draw within bounds is taken; what is drawn then no longer tells where it began. */
const SWEEPS = 12;

/** Draws weights, every set of weights in the space as likely as any other. A draw depends on the seed and its own number alone. */
export function weightSampler(units: Units, space: WeightSpace, seed: number): WeightSampler {
  const stream = streamOf(seed ^ WEIGHTS);
  switch (space.kind) {
    case "fixed":
      return (_, weights) => weights.set(units.own);
    case "free":
      return (draw, weights) => drawFree(stream, draw, weights);
    case "ordered": {
      const named = space.heaviestFirst.map((id) => units.ids.indexOf(id)).filter((unit) => unit !== -1);
      return (draw, weights) => {
        drawFree(stream, draw, weights);
        orderBy(named, weights);
      };
    }
    case "bounded":
      return boundedSampler(units, space, stream);
  }
}

/** Gaps between random points, all sets of weights as likely: exponential numbers over their sum. */
function drawFree(stream: Stream, draw: number, weights: Float64Array): void {
  let sum = 0;
  for (let unit = 0; unit < weights.length; unit += 1) {
    if (unit % 2 === 0) philox(stream, draw, unit);
    const word = stream.words[unit % 2] ?? 0;
    // Half a step from the ends, so that the logarithm is there.
    const weight = -Math.log((word + 0.5) / WORD);
    weights[unit] = weight;
    sum += weight;
  }
  for (let unit = 0; unit < weights.length; unit += 1) weights[unit] = (weights[unit] ?? 0) / sum;
}

/** Gives the heaviest weights to the units that are named, in their order; the others keep what is left as it fell. */
function orderBy(named: readonly number[], weights: Float64Array): void {
  const fallen = weights.slice();
  const byWeight = [...fallen.keys()].sort((a, b) => (fallen[b] ?? 0) - (fallen[a] ?? 0));
  const left = byWeight.slice(named.length).sort((a, b) => a - b);
  const others = [...fallen.keys()].filter((unit) => !named.includes(unit));
  const order = [...named, ...others];
  for (const [at, from] of [...byWeight.slice(0, named.length), ...left].entries())
    weights[order[at] ?? 0] = fallen[from] ?? 0;
}

/**
 * Moves weight between two units at a time, to any place that the bounds of both allow, each as likely (Gibbs sampling). Every
 * draw starts again from the same weights, so that no draw hangs on another.
 */
function boundedSampler(
  {ids, own}: Units,
  {bounds}: Extract<WeightSpace, {kind: "bounded"}>,
  stream: Stream,
): WeightSampler {
  const low = Float64Array.from(ids, (id) => bounds.get(id)?.low ?? 0);
  const high = Float64Array.from(ids, (id) => bounds.get(id)?.high ?? 1);
  const start = within(own, low, high);
  const moves = ids.length < 2 ? 0 : SWEEPS * ids.length;
  return (draw, weights) => {
    weights.set(start);
    for (let move = 0; move < moves; move += 1) {
      philox(stream, draw, move);
      const a = move % ids.length;
      const other = (stream.words[0] ?? 0) % (ids.length - 1);
      const b = other < a ? other : other + 1;
      const sum = (weights[a] ?? 0) + (weights[b] ?? 0);
      const least = Math.max(low[a] ?? 0, sum - (high[b] ?? 1));
      const most = Math.min(high[a] ?? 1, sum - (low[b] ?? 0));
      const taken = least + ((most - least) * ((stream.words[1] ?? 0) + 0.5)) / WORD;
      weights[a] = taken;
      weights[b] = sum - taken;
    }
  };
}

/** The own weights, pulled inside their bounds with a sum of 1: what is too much or too little is spread over the room that each has left. */
function within(own: readonly number[], low: Float64Array, high: Float64Array): Float64Array {
  const clipped = Float64Array.from(own, (weight, unit) =>
    Math.min(high[unit] ?? 1, Math.max(low[unit] ?? 0, weight)),
  );
  const missing = 1 - clipped.reduce((sum, weight) => sum + weight, 0);
  const edge = missing > 0 ? high : low;
  const room = clipped.map((weight, unit) => Math.abs((edge[unit] ?? weight) - weight));
  const total = room.reduce((sum, each) => sum + each, 0);
  return total === 0
    ? clipped
    : clipped.map((weight, unit) => weight + (missing * (room[unit] ?? 0)) / total);
}
