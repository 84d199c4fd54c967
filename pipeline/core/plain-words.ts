import {formatNumber} from "./format.ts";
import type {Position} from "./ids.ts";
import type {Band} from "./scores.ts";
import type {Step} from "./strategy.ts";

/** Two classes that differ less than this are the same one; arithmetic leaves such crumbs. */
const CRUMB = 1e-9;

/**
 * A band for readers who know no letters or figures: the nearest class with the classes around it,
 * `ernstig (tussen beperkt en zeer ernstig)`. The bounds are rounded outwards, so the band is never shown too narrow.
 */
export function bandInPlainWords(band: Band | null, scale: readonly Step[]): string {
  if (band === null) return "niet beoordeeld";
  const low = labelOf(band.low, scale, (position) => Math.floor(position + CRUMB));
  const middle = labelOf(band.expected, scale, (position) => Math.round(position));
  const high = labelOf(band.high, scale, (position) => Math.ceil(position - CRUMB));
  if (low === middle && middle === high) return `${middle} (in alle gevallen)`;
  return `${middle} (tussen ${low} en ${high})`;
}

function labelOf(
  position: Position | null,
  scale: readonly Step[],
  toClass: (position: number) => number,
): string {
  if (position === null) return "niet van toepassing";
  const steps = scale.filter((step) => Number.isInteger(step.order) && step.order > 0);
  const order = toClass(position);
  const step = steps.find((candidate) => candidate.order === order);
  if (step !== undefined) return step.label;
  const [first, last] = [steps[0], steps.at(-1)];
  return first !== undefined && order < first.order ? `minder dan ${first.label}` : (last?.label ?? "");
}

/** What a class of likelihood means, as odds: `tussen 1 op 200 en 1 op 20 in vijf jaar`. Null without bounds in percentages. */
export function oddsOf({lower, upper, unit}: Step): string | null {
  if (unit === null || !unit.startsWith("%")) return null;
  const period = unit.slice(1);
  const odds = (percentage: number): string => `1 op ${formatNumber(100 / percentage, 0)}`;
  const [from, to] = [lower ?? 0, upper ?? 100];
  if (from <= 0) return to >= 100 ? null : `kleiner dan ${odds(to)}${period}`;
  return to >= 100 ? `groter dan ${odds(from)}${period}` : `tussen ${odds(from)} en ${odds(to)}${period}`;
}
