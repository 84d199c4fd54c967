import {describe, type Explanation} from "../../core/finding-catalogue.ts";
import type {Finding} from "../../core/findings.ts";
import {formatPlace} from "../../core/place.ts";

const ANOTHER = "een andere aanlevering";

/**
 * What a finding says in a sender's own workbook: its own file by its name, and `others`, the files of other senders (paths below the data
 * folder), not at all, nor their sheets and cells.
 */
export function wordsForSender(finding: Finding, others: readonly string[]): Explanation {
  const {file} = finding.place;
  const {severity, ...texts} = describe(finding);
  const told = (text: string): string =>
    others.reduce(withoutPlace, text).replaceAll(file, () => lastStep(file));
  return {
    severity,
    title: told(texts.title),
    seen: told(texts.seen),
    expected: told(texts.expected),
    action: told(texts.action),
  };
}

/** A text in which a file, with the sheet and cell behind it, is some other delivery. */
function withoutPlace(text: string, file: string): string {
  if (!text.includes(file)) return text;
  const quoted = file.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return text.replace(new RegExp(`${quoted}( › ([^›]*?!)?[A-Z]{1,3}\\d+| › [^›;]*)?`, "g"), ANOTHER);
}

/** Where a finding is, as the sender knows it: without our folders. */
export function placeForSender({place}: Finding): string {
  return formatPlace({...place, file: lastStep(place.file)});
}

/** Our folders mean nothing to a sender. */
const lastStep = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
