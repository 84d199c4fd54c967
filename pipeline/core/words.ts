import {formatNumber} from "./format.ts";
import type {Grade, Position} from "./ids.ts";
import type {Band} from "./scores.ts";
import type {Step} from "./strategy.ts";
import {wholeClasses} from "./whole-classes.ts";

/** What is printed for a bound without a position: every letter is X. */
const NOT_APPLICABLE = "n.v.t.";
/** What is printed for a place that the audience may not see; it is known, so it is not `onbekend`. */
export const NOT_PUBLIC = "niet openbaar";
/** A position this close to a whole class prints as that class: the same step as the printed decimal. */
const NEAR = 0.05;

const one = (position: Position | null): string =>
  position === null ? NOT_APPLICABLE : formatNumber(position, 1);

/** A band as one unbreakable piece: the two bounds with `tot` between them. */
const span = (low: string, high: string): string => `${low}\u00a0tot\u00a0${high}`;

/** A position with its band in figures: `3,4 (2,9 tot 4,1)`; `n.v.t.` when every letter is X, `niet beoordeeld` without a band. A class or place is never printed without its band. */
export function bandInFigures(band: Band | null): string {
  if (band !== null && band.low === null && band.high === null) return NOT_APPLICABLE;
  return band === null
    ? "niet beoordeeld"
    : `${one(band.expected)}\u00a0(${span(one(band.low), one(band.high))})`;
}

/** A letter with its band in one unbreakable piece: `C (B–D)`; a bare `X` when the criterion does not apply at all. */
export function lettersWithBand(grades: {
  readonly low: Grade;
  readonly expected: Grade;
  readonly high: Grade;
}): string {
  const {low, expected, high} = grades;
  return low === "X" && high === "X" ? "X" : `${expected}\u00a0(${low}–${high})`;
}

/** Where a position lies on a scale, in its labels: `ernstig`, `tussen ernstig en zeer ernstig`, `minder dan beperkt`. */
export function placeInLabels(position: Position | null, scale: readonly Step[]): string {
  if (position === null) return "niet van toepassing";
  const steps = wholeClasses(scale);
  const exact = steps.find((step) => Math.abs(step.order - position) < NEAR);
  if (exact !== undefined) return exact.label;
  const below = steps.findLast((step) => step.order < position);
  const above = steps.find((step) => step.order > position);
  if (below === undefined) return `minder dan ${steps[0]?.label ?? ""}`;
  return above === undefined ? below.label : `tussen ${below.label} en ${above.label}`;
}

const named = ({grade, label}: Step): string => `${grade} ${label}`;

/** The class that a position is on, or the two that it lies between; empty outside the scale. */
function classAround(position: Position | null, scale: readonly Step[]): string {
  if (position === null) return "";
  const below = scale.findLast((step) => step.order <= position);
  const above = scale.find((step) => step.order >= position);
  if (below === undefined || above === undefined) return "";
  return below === above ? named(below) : `tussen ${named(below)} en ${named(above)}`;
}

/** A position in labels and figures: `tussen ernstig en zeer ernstig, 3,4 (bandbreedte 2,9 tot 4,1)`. */
export function placeInWords(band: Band | null, scale: readonly Step[]): string {
  if (band === null) return "niet beoordeeld";
  return `${placeInLabels(band.expected, scale)}, ${one(band.expected)} (bandbreedte ${span(one(band.low), one(band.high))})`;
}

/**
 * A likelihood as its letter, label and band: `D waarschijnlijk (C tot E)`. Where risks taken together fall between letters, both letters
 * and the place between them, counted from 1 for the first class: `tussen D waarschijnlijk en E zeer waarschijnlijk, 4,7 (4,0 tot 5,0)`.
 */
export function likelihoodInWords(band: Band | null, scale: readonly Step[]): string {
  if (band === null) return "niet beoordeeld";
  const step = (order: Position | null): Step | undefined =>
    scale.find((candidate) => candidate.order === order);
  const [low, expected, high] = [step(band.low), step(band.expected), step(band.high)];
  if (low === undefined || expected === undefined || high === undefined)
    return [classAround(band.expected, scale), bandInFigures(band)].filter((part) => part !== "").join(", ");
  return `${expected.grade} ${expected.label} (${span(low.grade, high.grade)})`;
}
