import type {Finding} from "./core/findings.ts";
import {formatPlace} from "./core/place.ts";

/** A set in which a public document says what may not be public is never made, final or not. */
export function leakReasons(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({code}) => code === "tekst/lek")
    .map(
      ({place}) =>
        `Een niet-openbaar gegeven van de beslisnota staat in een openbaar stuk: ${formatPlace(place)}.`,
    );
}
