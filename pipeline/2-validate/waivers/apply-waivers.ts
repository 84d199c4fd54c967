import {FINDING_CODES, severityOf} from "../../core/finding-catalogue.ts";
import {type Finding, type FindingCode, type FindingDetails, finding} from "../../core/findings.ts";
import type {IsoDate} from "../../core/ids.ts";
import {nearest} from "../../core/near.ts";
import type {Place} from "../../core/place.ts";
import type {Waived, Waiver} from "../../core/waiver.ts";

/** Findings that are still open, those that a waiver holds for, and what is wrong with the waivers themselves. */
export interface Sifted {
  readonly open: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly findings: readonly Finding[];
}

/**
 * Takes out the findings that somebody decided to live with, as long as that decision holds on the date. A fault is never taken out: its value
 * is not used, whatever anybody decides. Of several waivers for one finding the first that holds counts.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  date: IsoDate,
): Sifted {
  const open: Finding[] = [];
  const waived: Waived[] = [];
  for (const item of findings) {
    const waiver = waivers.find((candidate) => holdsOn(candidate, date) && isAbout(candidate, item));
    if (waiver === undefined || severityOf(item) === "fout") open.push(item);
    else waived.push({finding: item, waiver});
  }
  const useless = waivers.flatMap((waiver) => problemWith(waiver, findings, date));
  return {open, waived, findings: useless};
}

const holdsOn = ({until}: Waiver, date: IsoDate): boolean => until >= date;

const isAbout = ({code, file, sheet, cell}: Waiver, item: Finding): boolean =>
  item.code === code &&
  item.place.file === file &&
  (sheet === null || item.place.sheet === sheet) &&
  (cell === null || spotOf(item.place) === cell.toUpperCase());

/** A cell or line as a waiver names it, in capitals. */
const spotOf = ({cell, line}: Place): string => cell ?? (line === undefined ? "" : `REGEL ${line}`);

/** At most one finding for each waiver: that it has run out, that it is about a fault, or that there is nothing that it is about. */
function problemWith(waiver: Waiver, all: readonly Finding[], date: IsoDate): readonly Finding[] {
  const say = <Code extends FindingCode>(code: Code, details: FindingDetails[Code]): readonly Finding[] => [
    finding(code, waiver.place, details, {sender: null, isPublic: false}),
  ];
  if (!holdsOn(waiver, date)) return say("ontheffing/verlopen", {until: waiver.until, date});
  const about = all.filter((item) => isAbout(waiver, item));
  if (about.length === 0) {
    const isCode = FINDING_CODES.some((code) => code === waiver.code);
    const near = isCode ? null : nearest(waiver.code, FINDING_CODES);
    return say("ontheffing/ongebruikt", {seen: waiver.code, file: waiver.file, near});
  }
  return about.some((item) => severityOf(item) === "fout") ? say("ontheffing/fout", {seen: waiver.code}) : [];
}
