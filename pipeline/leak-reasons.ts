import type {Finding} from "./core/findings.ts";
import {formatPlace} from "./core/place.ts";

/** The findings that tell of a leak, and whose value it is. */
const OWNERS: ReadonlyMap<Finding["code"], string> = new Map([
  ["tekst/lek", "van de beslisnota"],
  ["tekst/gesloten", "van een afzender"],
]);

/** A set in which a public document says what may not be public is never made, final or not. */
export function leakReasons(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({code, place}) => {
    const whose = OWNERS.get(code);
    return whose === undefined
      ? []
      : [`Een niet-openbaar gegeven ${whose} staat in een openbaar stuk: ${formatPlace(place)}.`];
  });
}
