import {MONTHS} from "../../core/format.ts";

const MONTH_NAMES: readonly string[] = MONTHS;

/** For documents whose date is not one. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1));

/** The date of a document's properties: midnight UTC of the first of two texts that is a date, `2019-06-07` or `7 juni 2019`, and a fixed one when neither is. Never the clock. */
export function pdfDate(date: string, otherwise = ""): Date {
  return dateIn(date) ?? dateIn(otherwise) ?? NO_DATE;
}

function dateIn(date: string): Date | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim());
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const long = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(date.trim().toLowerCase());
  if (long) return validDate(Number(long[3]), MONTH_NAMES.indexOf(long[2] ?? "") + 1, Number(long[1]));
  return null;
}

function validDate(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}
