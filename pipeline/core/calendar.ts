import type {IsoDate} from "./ids.ts";

const DAY = 86_400_000;
const timeOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

/** Days from one date to another; negative when the second is the earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (timeOf(to) - timeOf(from)) / DAY;

/** Whole months from one date to another, as `addMonths` counts them: from 31 January to 30 September are 8. Negative when the second is the earlier. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  if (from > to) return -monthsBetween(to, from) || 0;
  const [year = 0, month = 0] = from.split("-").map(Number);
  const [untilYear = 0, untilMonth = 0] = to.split("-").map(Number);
  const months = (untilYear - year) * 12 + untilMonth - month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** The same day so many months later, or the last day of that month when it is shorter: 31 August and six months is 28 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const wanted = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last.getUTCDate())));
  return wanted.toISOString().slice(0, 10);
}
