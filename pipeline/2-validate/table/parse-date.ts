import type {IsoDate} from "../../core/ids.ts";

/** Reads `2026-12-31` or `31-12-2026` (also with slashes or points); null when that is no existing day. */
export function parseDate(typed: string): IsoDate | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dutch = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  return dutch ? existing(Number(dutch[4]), Number(dutch[3]), Number(dutch[1])) : null;
}

function existing(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}
