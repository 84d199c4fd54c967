import type {Amount} from "../../core/capability.ts";
import {parseNumber} from "../table/parse-number.ts";
import type {TableRow} from "../table/table-row.ts";
import type {Say} from "./sender-references.ts";

/** Nothing has less than nothing. */
const LEAST = 0;

/** A number from 0, `ja`, `nee`, or `onbekend` and nothing, which are both unknown: null. What is none of these is unknown too, with a finding. */
export function readAmount(row: TableRow, column: "nodig" | "beschikbaar", say: Say): Amount | null {
  const seen = row.text(column);
  const word = seen.toLowerCase();
  if (word === "" || word === "onbekend" || word === "?") return null;
  if (word === "ja" || word === "nee") return {kind: "present", present: word === "ja"};
  const reading = parseNumber(seen);
  if (reading.kind === "ambiguous")
    say("cel/dubbelzinnig-getal", column, {column, seen, readings: reading.readings});
  else if (reading.kind !== "number")
    say("cel/geen-getal", column, {column, seen, also: "ja, nee of onbekend"});
  else if (reading.value < LEAST) say("cel/buiten-bereik", column, {column, seen, min: LEAST, max: null});
  else return {kind: "number", number: reading.value};
  return null;
}
