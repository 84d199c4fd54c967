import {parseDate} from "./parse-date.ts";

/** What such a cell takes beside a whole date, for a finding. */
export const PROMISE_FORMS = "een jaar (2026) of kwartaal (2026-Q1)";

/** A date as precise as it was promised: a year, a quarter or a whole date; null when it is none of these. */
export const parsePromised = (seen: string): string | null =>
  /^\d{4}(-Q[1-4])?$/.test(seen) ? seen : parseDate(seen);
