import {letterValue} from "../../core/arithmetic.ts";
import type {CriterionId, RiskId} from "../../core/ids.ts";
import type {Chance} from "./letter-chances.ts";
import {philox, streamOf} from "./philox.ts";

/** A risk with what its letter may be on every criterion of the method. */
export interface UncertainRisk {
  readonly id: RiskId;
  readonly letters: ReadonlyMap<CriterionId, readonly Chance[]>;
}

/** Fills `values`, risk after risk and criterion after criterion, with the letter values of one draw. */
export type LetterSampler = (draw: number, values: Float64Array) => void;

/** A call gives four times 16 random bits; a letter takes the upper 12, so its chances are exact to 1 in 4,096: finer than the error of any number of draws that is used. */
const PER_CALL = 4;
const [SPARE_BITS, OUTCOMES] = [4, 2 ** 12];
const ALWAYS_X: readonly Chance[] = [{order: 0, chance: 1}];

/**
 * Draws letters. What a risk draws depends on the seed, the draw and its own id alone: other risks, their order and the
 * number of cores change nothing.
 */
export function letterSampler(
  risks: readonly UncertainRisk[],
  criteria: readonly CriterionId[],
  {base, seed}: {readonly base: number; readonly seed: number},
): LetterSampler {
  const cells = risks.flatMap(({letters}) => criteria.map((id) => letters.get(id) ?? ALWAYS_X));
  const {starts, outcomes} = tablesOf(cells, base);
  const streams = risks.map(({id}) => streamOf(seed ^ hashOf(id)));
  const width = criteria.length;
  return (draw, values) => {
    let cell = 0;
    for (const stream of streams) {
      const {words} = stream;
      for (let at = 0; at < width; at += 1) {
        const turn = at % PER_CALL;
        if (turn === 0) philox(stream, draw, at);
        const word = (turn < 2 ? words[0] : words[1]) ?? 0;
        const bits = turn % 2 === 0 ? word & 0xffff : word >>> 16;
        values[cell] = outcomes[(starts[cell] ?? 0) + (bits >>> SPARE_BITS)] ?? 0;
        cell += 1;
      }
    }
  };
}

/** For each cell where the table of its letter begins, in which every outcome stands as often as it is likely; cells with the same chances share one. */
function tablesOf(
  cells: readonly (readonly Chance[])[],
  base: number,
): {readonly starts: Uint32Array; readonly outcomes: Float64Array} {
  const distinct = new Map(cells.map((chances) => [JSON.stringify(chances), chances]));
  const startOf = new Map([...distinct.keys()].map((key, index) => [key, index * OUTCOMES]));
  const outcomes = new Float64Array(distinct.size * OUTCOMES);
  for (const [key, chances] of distinct) {
    const start = startOf.get(key) ?? 0;
    let [from, below] = [0, 0];
    for (const {order, chance} of chances) {
      below += chance;
      const until = Math.round(below * OUTCOMES);
      outcomes.fill(letterValue(base, order), start + from, start + until);
      from = until;
    }
  }
  return {
    starts: Uint32Array.from(cells, (chances) => startOf.get(JSON.stringify(chances)) ?? 0),
    outcomes,
  };
}

/** FNV-1a over the characters of an id: 32 bits that differ for ids that differ. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash;
}
