import {MONTHS} from "../../core/format.ts";

const MONTH_NAMES: readonly string[] = MONTHS;

/** For documents whose date is not one. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1));

/** The date of a document's properties: midnight UTC of `2019-06-07` or `7 juni 2019`, and a fixed one for any other text. Never the clock. */
export function pdfDate(date: string): Date {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim());
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const long = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(date.trim().toLowerCase());
  if (long) return validDate(Number(long[3]), MONTH_NAMES.indexOf(long[2] ?? "") + 1, Number(long[1]));
  return NO_DATE;
}

function validDate(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : NO_DATE;
}
