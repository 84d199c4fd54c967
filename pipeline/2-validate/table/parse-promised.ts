import type {IsoDate} from "../../core/ids.ts";
import {parseDate} from "./parse-date.ts";

/** A promised date as precise as it was given: a year (`2026`), a quarter (`2026-Q1`) or a day; null for anything else. */
export const parsePromised = (typed: string): string | IsoDate | null =>
  /^\d{4}(-Q[1-4])?$/.test(typed) ? typed : parseDate(typed);
