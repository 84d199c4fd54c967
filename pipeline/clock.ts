import type {IsoDate} from "./core/ids.ts";

/** The day it is today, in the zone that run.ts sets. Only for the act of receiving a file: no output may depend on it. */
export function today(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}
