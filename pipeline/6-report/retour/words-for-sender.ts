import {describe, type Explanation} from "../../core/finding-catalogue.ts";
import type {Finding} from "../../core/findings.ts";
import {formatPlace} from "../../core/place.ts";

/** What a finding says in a sender's own workbook, which another sender's files and cells must not be in. */
export function wordsForSender(finding: Finding): Explanation {
  if (finding.code !== "beoordeling/dubbele-levering") return describe(finding);
  const {file} = finding.place;
  const own = finding.details.other === file || finding.details.other.startsWith(`${file} › `);
  return describe(
    own ? finding : {...finding, details: {...finding.details, other: "een andere aanlevering"}},
  );
}

/** Where a finding is, as the sender knows it: without our folders. */
export function placeForSender({place}: Finding): string {
  return formatPlace({...place, file: lastStep(place.file)});
}

/** Our folders mean nothing to a sender. */
const lastStep = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
