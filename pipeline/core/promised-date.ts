import {formatDate} from "./format.ts";
import type {IsoDate} from "./ids.ts";

const QUARTERS = ["eerste", "tweede", "derde", "vierde"] as const;

/** A promised date in words, as precise as it was promised: `in 2020`, `derde kwartaal van 2020`, `30 juni 2020`. */
export function promisedInWords(promised: string): string {
  const [year = "", rest = ""] = promised.split("-", 2);
  if (rest === "") return `in ${year}`;
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  return quarter === undefined
    ? formatDate(promised)
    : `${QUARTERS[Number(quarter) - 1]} kwartaal van ${year}`;
}

/** The last day that keeps the promise. */
export function lastDay(promised: string): IsoDate {
  const [year = "", rest = ""] = promised.split("-", 2);
  if (rest === "") return `${year}-12-31`;
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  return quarter === undefined
    ? promised
    : `${year}-${["03-31", "06-30", "09-30", "12-31"][Number(quarter) - 1]}`;
}
