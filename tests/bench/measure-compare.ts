import {performance} from "node:perf_hooks";
import {score} from "../../pipeline/3-score/index.ts";
import {compare, compareEditions} from "../../pipeline/4-compare/index.ts";
import type {Edition} from "../../pipeline/core/strategy.ts";
import {largeEditions} from "./large-editions.ts";

/** What scoring and comparing so many editions cost. `peak` is the most memory in use (RSS), in megabytes. */
export interface CompareCost {
  readonly editions: number;
  readonly scoring: number;
  readonly comparing: number;
  readonly changes: number;
  readonly peak: number;
}

type Measured = Omit<CompareCost, "editions" | "peak">;

/** Every edition at once, as a run does. */
function atOnce(editions: number, risks: number, criteria: number): Measured {
  const dataset = largeEditions({editions, risks, criteria, seed: 2023});
  const start = performance.now();
  const scores = score(dataset);
  const scored = performance.now();
  const {changes, interestChanges, groupChanges} = compare(dataset, scores);
  return {
    scoring: (scored - start) / 1000,
    comparing: (performance.now() - scored) / 1000,
    changes: changes.length + interestChanges.length + groupChanges.length,
  };
}

/** Each edition with the next, and nothing kept of the pair before: all that a comparison needs at a time. */
function inTurn(editions: number, risks: number, criteria: number): Measured {
  const cost = {scoring: 0, comparing: 0, changes: 0};
  for (let pair = 1; pair < editions; pair += 1) {
    const dataset = largeEditions({editions: 2, risks, criteria, seed: 2023 + pair});
    const [from, to] = dataset.strategy.editions as readonly [Edition, Edition];
    const start = performance.now();
    const scores = score(dataset);
    const scored = performance.now();
    const {changes, interestChanges, groupChanges} = compareEditions(dataset, scores, {from, to});
    cost.scoring += (scored - start) / 1000;
    cost.comparing += (performance.now() - scored) / 1000;
    cost.changes += changes.length + interestChanges.length + groupChanges.length;
  }
  return cost;
}

/** Scores and compares a generated cycle in this process and prints what it cost as JSON. Words: `keer` or `ineens`, editions, risks and criteria. */
const [way, ...size] = process.argv.slice(2);
const [editions = 0, risks = 0, criteria = 0] = size.map(Number);
const cost = (way === "keer" ? inTurn : atOnce)(editions, risks, criteria);
console.log(JSON.stringify({editions, ...cost, peak: process.resourceUsage().maxRSS / 1024}));
