import {performance} from "node:perf_hooks";
import {letterChances} from "../../pipeline/4-compare/robustness/letter-chances.ts";
import type {UncertainRisk} from "../../pipeline/4-compare/robustness/letter-sampler.ts";
import {smaa} from "../../pipeline/4-compare/robustness/smaa.ts";
import type {Method} from "../../pipeline/core/strategy.ts";
import {seededRandom} from "../support/random.ts";
import {largeEditions} from "./large-editions.ts";

/** What putting an order to the test cost. `busy` is the time of the processor, which other programs do not lengthen much; `peak` is the most memory in use (RSS), in megabytes. */
export interface SmaaCost {
  readonly seconds: number;
  readonly busy: number;
  readonly peak: number;
}

const EXPECTED_SHARE = 0.5;
const WIDEST = 2;
const SEED = 2023;

/** Risks with a random band on every criterion, of up to two letters below and above the expected one. */
function uncertainRisks({criteria, impactScale}: Method, count: number): readonly UncertainRisk[] {
  const random = seededRandom(SEED);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const gradeAt = (order: number): string =>
    impactScale[Math.min(impactScale.length - 1, Math.max(0, order))]?.grade ?? "X";
  return Array.from({length: count}, (_, index) => ({
    id: `r${index}`,
    letters: new Map(
      criteria.map(({id}) => {
        const order = upTo(impactScale.length - 1);
        const letters = {
          low: gradeAt(order - upTo(WIDEST)),
          expected: gradeAt(order),
          high: gradeAt(order + upTo(WIDEST)),
        };
        return [id, letterChances(letters, impactScale, EXPECTED_SHARE)];
      }),
    ),
  }));
}

/** Puts a generated order to the test in this process, with free weights, and prints what it cost as JSON. Words: risks, criteria and draws. */
const [risks = 0, criteria = 0, draws = 0] = process.argv.slice(2).map(Number);
const [method] = largeEditions({editions: 1, risks: 1, criteria, seed: SEED}).strategy.methods;
if (method === undefined) throw new Error("a generated cycle has a method");
const uncertain = uncertainRisks(method, risks);
const start = performance.now();
const before = process.cpuUsage();
smaa({risks: uncertain, method, weights: {kind: "free"}, draws, seed: SEED});
const cost: SmaaCost = {
  seconds: (performance.now() - start) / 1000,
  busy: process.cpuUsage(before).user / 1e6,
  peak: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(cost));
