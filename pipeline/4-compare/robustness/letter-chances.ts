import type {Grade} from "../../core/ids.ts";
import type {Step} from "../../core/strategy.ts";

/** One place on the scale that a letter may turn out to have, and how likely that is. The chances of a letter add up to 1. */
export interface Chance {
  readonly order: number;
  readonly chance: number;
}

/** The three letters of an assessment. */
export interface Letters {
  readonly low: Grade;
  readonly expected: Grade;
  readonly high: Grade;
}

/**
 * What a letter may turn out to be: the expected one with chance `expectedShare`, and each other letter from low to high
 * with an equal part of the rest. Sub-bands (`C-hoog`) come up only where a sender used one. A choice of our own: the
 * guides of the analysts do not say how likely the bounds are.
 */
export function letterChances(
  {low, expected, high}: Letters,
  scale: readonly Step[],
  expectedShare: number,
): readonly Chance[] {
  const orderOf = (grade: Grade): number => scale.find((step) => step.grade === grade)?.order ?? 0;
  const [from, middle, to] = [orderOf(low), orderOf(expected), orderOf(high)];
  const whole = scale.map(({order}) => order).filter((order) => Number.isInteger(order));
  const inside = whole.filter((order) => order >= from && order <= to);
  const others = [...new Set([from, ...inside, to])].filter((order) => order !== middle);
  if (others.length === 0) return [{order: middle, chance: 1}];
  const rest = others.map((order) => ({order, chance: (1 - expectedShare) / others.length}));
  return [...rest, {order: middle, chance: expectedShare}].sort((a, b) => a.order - b.order);
}

/** A letter that nobody gave may be any of the scale, X too, each as likely. */
export function unknownLetter(scale: readonly Step[]): readonly Chance[] {
  const whole = scale.map(({order}) => order).filter((order) => Number.isInteger(order));
  return whole.map((order) => ({order, chance: 1 / whole.length}));
}
