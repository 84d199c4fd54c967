import {roundTo} from "./format.ts";
import {compareText} from "./place.ts";

/** Something that is a part of a total, with what names it among the parts. */
export interface Portion {
  readonly key: string;
  readonly value: number;
}

/** Parts that miss their total by more than this are not parts of it. */
const SLACK = 1e-9;

/**
 * Parts rounded to `decimals` so that they add up to their rounded total, by key. Where rounding each by itself does that, it
 * stays so. Otherwise each is rounded down and what is left goes, a unit each, to those that lost most: the method of largest
 * remainders of Thomas Hare and Alexander Hamilton. Every part stays within a unit of its value, a part that needs no rounding
 * keeps its value, and of equal remainders the first key in order comes first, so that the order of the parts does not matter.
 * Null when the parts do not add up to the total.
 */
export function largestRemainder(
  parts: readonly Portion[],
  total: number,
  decimals: number,
): ReadonlyMap<string, number> | null {
  const sum = parts.reduce((before, {value}) => before + value, 0);
  if (Math.abs(sum - total) > SLACK) return null;
  const units = (value: number): number => inUnits(roundTo(value, decimals), decimals);
  const whole = units(total);
  const alone = parts.map(({key, value}) => ({key, units: units(value)}));
  if (sumOf(alone) === whole) return backFrom(alone, decimals);
  const down = parts.map(({key, value}) => {
    const exact = inUnits(value, decimals);
    return {key, units: Math.floor(exact), rest: exact - Math.floor(exact)};
  });
  const left = whole - sumOf(down);
  const raised = down
    .toSorted((a, b) => b.rest - a.rest || compareText(a.key, b.key))
    .map((part, index) => (index < left ? {...part, units: part.units + 1} : part));
  return backFrom(raised, decimals);
}

interface Counted {
  readonly key: string;
  readonly units: number;
}

const sumOf = (parts: readonly Counted[]): number => parts.reduce((sum, {units}) => sum + units, 0);

const backFrom = (parts: readonly Counted[], decimals: number): ReadonlyMap<string, number> =>
  new Map(parts.map(({key, units}) => [key, Number(`${units}e-${decimals}`) || 0]));

/** Shifting the shortest text of a number adds no error of its own; a number too small for that is shifted as it is. */
function inUnits(value: number, decimals: number): number {
  const shifted = Number(`${value}e${decimals}`);
  return Number.isFinite(shifted) ? shifted : value * 10 ** decimals;
}
