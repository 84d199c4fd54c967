import {type Finding, finding} from "../core/findings.ts";
import type {Place} from "../core/place.ts";
import type {Refusal} from "./workbook/tried.ts";

/** What the sender is told of a refusal, at the place that it is about. */
export function refusalFinding({code, text}: Refusal, place: Place): Finding {
  return code === "bestand/soort" ? finding(code, place, {seen: text}) : finding(code, place, {reason: text});
}
