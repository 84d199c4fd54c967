import {addMonths, daysBetween, monthsBetween} from "../../core/calendar.ts";
import type {IsoDate} from "../../core/ids.ts";
import type {Standing} from "./standing.ts";

/** Months ahead in which a measure is due soon. */
const SOON = 6;

export type Deadline = "te laat" | "binnen een half jaar";

/** Whether the date that holds now has passed on the reference date, or comes within half a year; null for what is finished, given up or without a date. */
export function deadlineOf(
  {computed, planning: {current}}: Pick<Standing, "computed" | "planning">,
  reference: IsoDate,
): Deadline | null {
  if (current === null || computed === "afgerond" || computed === "vervallen") return null;
  if (current < reference) return "te laat";
  return current <= addMonths(reference, SOON) ? "binnen een half jaar" : null;
}

/** How far the date that holds now lies behind the first one, in days and in whole months; null without a date, negative when it came earlier. */
export function slippageOf({
  planning: {baseline, current},
}: Pick<Standing, "planning">): {readonly days: number; readonly months: number} | null {
  if (baseline === null || current === null) return null;
  return {days: daysBetween(baseline, current), months: monthsBetween(baseline, current)};
}
