import type {IsoDate} from "../../core/ids.ts";

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** Days between the two counts that spreadsheets use. */
const OFFSET_1904 = 1462;
/** 1 March 1900: before it, programs disagree by a day, because Excel counts a 29 February 1900 that never was. */
const FIRST_SERIAL = 61;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;
/** Half a millisecond: a time of 24:00 that came out just short by rounding belongs to the next day. */
const HALF_MILLISECOND = 0.0005 / 86_400;

/** The day that a serial number stands for, its time of day left out; null before 1900-03-01 or after 9999-12-31. */
export function dateOfSerial(serial: number, is1904: boolean): IsoDate | null {
  const day = Math.floor(serial + HALF_MILLISECOND);
  if (is1904 && day < 0) return null;
  const since1900 = is1904 ? day + OFFSET_1904 : day;
  if (since1900 < FIRST_SERIAL || since1900 > LAST_SERIAL) return null;
  return new Date(EPOCH_1900 + since1900 * DAY).toISOString().slice(0, 10);
}

/** The day of an ISO date or date and time (`2025-12-09T00:00:00Z`); null when it is not one or before 1900-03-01. */
export function dateOfIso(text: string): IsoDate | null {
  const day = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text)?.[1];
  if (day === undefined || day < "1900-03-01") return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** The days in an ISO time of day (`12:30:00`, with or without T); null when it is not one. */
export function daysOfIsoTime(text: string): number | null {
  const match = /^T?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?Z?$/.exec(text);
  if (match === null) return null;
  return (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
}
