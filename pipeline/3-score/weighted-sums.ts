import {from, op} from "arquero";
import type {Sums} from "../core/scores.ts";

/** One weighted letter of one score: weight times value at each bound. All numbers, never null: Arquero would count null as 0. */
export interface WeightedPart extends Sums {
  readonly score: number;
}

const NOTHING: Sums = {low: 0, expected: 0, high: 0};

/** Adds the weighted parts of each score; the sums stand at the index of their score. */
export function weightedSums(parts: readonly WeightedPart[], scores: number): readonly Sums[] {
  const sums: Sums[] = Array.from({length: scores}, () => NOTHING);
  if (parts.length === 0) return sums;
  const table = from([...parts])
    .groupby("score")
    .rollup({low: op.sum("low"), expected: op.sum("expected"), high: op.sum("high")});
  for (const row of table.objects() as readonly WeightedPart[]) {
    sums[row.score] = {low: row.low, expected: row.expected, high: row.high};
  }
  return sums;
}
