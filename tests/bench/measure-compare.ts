import {performance} from "node:perf_hooks";
import {score} from "../../pipeline/3-score/index.ts";
import {compare} from "../../pipeline/4-compare/index.ts";
import {largeEditions} from "./large-editions.ts";

/** What scoring and comparing so many editions cost. `peak` is the most memory in use (RSS), in megabytes. */
export interface CompareCost {
  readonly editions: number;
  readonly scoring: number;
  readonly comparing: number;
  readonly changes: number;
  readonly peak: number;
}

/** Scores and compares a generated cycle in this process and prints what it cost as JSON. Words: editions, risks and criteria. */
function measureCompare([editions = 0, risks = 0, criteria = 0]: readonly number[]): CompareCost {
  const dataset = largeEditions({editions, risks, criteria, seed: 2023});
  const start = performance.now();
  const scores = score(dataset);
  const scored = performance.now();
  const {changes, interestChanges, groupChanges} = compare(dataset, scores);
  const compared = performance.now();
  return {
    editions,
    scoring: (scored - start) / 1000,
    comparing: (compared - scored) / 1000,
    changes: changes.length + interestChanges.length + groupChanges.length,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

console.log(JSON.stringify(measureCompare(process.argv.slice(2).map(Number))));
