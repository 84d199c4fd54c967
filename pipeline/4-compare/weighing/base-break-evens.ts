import type {RiskId} from "../../core/ids.ts";
import type {Method} from "../../core/strategy.ts";
import type {LetteredRisk} from "./weigher.ts";
import {weightedSum} from "./weighted-sum.ts";

/** Bases between which the order of two risks is followed, and in how many steps. */
const [LOWEST, HIGHEST, STEPS] = [2, 10, 400];
const PRECISION = 1e-9;
/** Sums closer than this are equal: two risks with the same letters never pass each other. */
const EQUAL = 1e-12;

/** Two risks that change places when each next letter counts for more or for less. */
export interface BreakEven {
  /** The heavier of the two at the method's own base. */
  readonly above: RiskId;
  readonly below: RiskId;
  /** The base nearest to the method's own at which both weigh the same. */
  readonly base: number;
}

/** Every pair of risks that changes places at some base from 2 to 10, the one nearest to the method's own base first. */
export function baseBreakEvens(risks: readonly LetteredRisk[], method: Method): readonly BreakEven[] {
  const bases = Array.from({length: STEPS + 1}, (_, step) => LOWEST + ((HIGHEST - LOWEST) * step) / STEPS);
  const sums = new Map(risks.map((risk) => [risk.id, bases.map((base) => weightedSum(risk, method, base))]));
  const found = risks.flatMap((a, index) =>
    risks.slice(index + 1).flatMap((b) => {
      const differences = (sums.get(a.id) ?? []).map((sum, at) => sum - (sums.get(b.id)?.[at] ?? 0));
      const crossings = crossingsIn(bases, differences, (base) => difference([a, b], method, base));
      return nearestOf(crossings, {a, b, method});
    }),
  );
  return found.sort((a, b) => distance(a, method) - distance(b, method));
}

const distance = ({base}: BreakEven, method: Method): number => Math.abs(base - method.base);

const difference = ([a, b]: readonly [LetteredRisk, LetteredRisk], method: Method, base: number): number =>
  weightedSum(a, method, base) - weightedSum(b, method, base);

/** Where a difference changes its sign: each step in which it does, closed in by halving. */
function crossingsIn(
  bases: readonly number[],
  differences: readonly number[],
  at: (base: number) => number,
): readonly number[] {
  const crossings: number[] = [];
  let last = {sign: 0, base: LOWEST};
  for (const [step, base] of bases.entries()) {
    const sign = signOf(differences[step] ?? 0);
    if (sign === 0) continue;
    if (last.sign !== 0 && sign !== last.sign) crossings.push(halved(last.base, base, at));
    last = {sign, base};
  }
  return crossings;
}

function halved(from: number, to: number, at: (base: number) => number): number {
  const start = signOf(at(from));
  let [low, high] = [from, to];
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (signOf(at(middle)) === start) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const signOf = (value: number): number => (Math.abs(value) < EQUAL ? 0 : Math.sign(value));

function nearestOf(
  crossings: readonly number[],
  {a, b, method}: {readonly a: LetteredRisk; readonly b: LetteredRisk; readonly method: Method},
): readonly BreakEven[] {
  const [base] = [...crossings].sort((p, q) => Math.abs(p - method.base) - Math.abs(q - method.base));
  if (base === undefined) return [];
  const [above, below] = difference([a, b], method, method.base) >= 0 ? [a, b] : [b, a];
  return [{above: above.id, below: below.id, base}];
}
