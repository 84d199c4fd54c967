import type {Change} from "../core/comparison.ts";

/** Why no verdict could be given on a change, in Dutch; `""` for a change that has one, also for a new or ended risk. */
export function whyNotComparable(change: Change): string {
  if (change.verdict !== "niet vergelijkbaar") return "";
  const {before, after, fromEdition, toEdition} = change;
  const missing = [
    ...(before?.expected == null ? [fromEdition] : []),
    ...(after?.expected == null ? [toEdition] : []),
  ];
  if (missing.length > 0) return `geen plaats in ${missing.join(" en in ")}`;
  if (change.shared.length === 0) return "te weinig gedeelde criteria beoordeeld";
  return "op de gedeelde criteria in een van beide edities overal X";
}
