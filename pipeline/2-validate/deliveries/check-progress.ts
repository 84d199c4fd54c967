import {type Finding, type FindingCode, type FindingDetails, finding} from "../../core/findings.ts";
import {formatDate} from "../../core/format.ts";
import type {EditionId} from "../../core/ids.ts";
import {dayOf, evidenceOn, planningOf, type TimedReport, timed} from "../../core/planning.ts";
import {EFFECT_EVIDENCE, EVIDENCE_KINDS, type EvidenceKind} from "../../core/progress.ts";
import type {Measure, Moment} from "../../core/strategy.ts";
import type {ReadReport} from "./read-progress.ts";

type Say = <Code extends FindingCode>(code: Code, column: string, details: FindingDetails[Code]) => void;

/** One report among all those about its measure. */
interface Reported extends ReadReport {
  readonly moment: Moment;
  readonly all: readonly TimedReport[];
  readonly measure: Measure;
}

/** What reports are judged by. */
export interface ProgressKnown {
  readonly measures: readonly Measure[];
  readonly moments: readonly Moment[];
  /** Whether no report of an edition is closed. */
  isWhollyOpen(edition: EditionId): boolean;
}

/**
 * What in the reports of one edition contradicts itself, or claims more than it shows. Nothing here takes a report away. What is found in
 * one report is as public as that report; what is found in all about a measure is public only when every report of the edition is.
 */
export function checkProgress(
  reports: readonly ReadReport[],
  {measures, moments, isWhollyOpen}: ProgressKnown,
): readonly Finding[] {
  return reports.flatMap((read) => {
    const {edition, measure: id, delivery} = read.report;
    const findings: Finding[] = [];
    const saying =
      (isPublic: boolean): Say =>
      (code, column, details) => {
        const origin = {sender: delivery.sender, isPublic: delivery.isPublic && isPublic};
        findings.push(finding(code, read.row.place(column), details, origin));
      };
    const about = ({report}: ReadReport): boolean => report.edition === edition && report.measure === id;
    const measure = measures.find((item) => item.edition === edition && item.id === id);
    const moment = moments.find((item) => item.edition === edition && item.id === read.report.moment);
    if (measure === undefined || moment === undefined) return [];
    const all = timed(
      reports.filter(about).map(({report}) => report),
      moments,
    );
    const reported: Reported = {...read, moment, all, measure};
    for (const check of OF_ONE) check(reported, saying(true));
    for (const check of OF_ALL) check(reported, saying(isWhollyOpen(edition)));
    return findings;
  });
}

type Check = (reported: Reported, say: Say) => void;
/** What one report shows by itself, beside its measure. */
const OF_ONE: readonly Check[] = [isFromOwner, hasWholeEvidence, hasDatesInOrder];
/** What only all reports about the measure show. */
const OF_ALL: readonly Check[] = [isPlanned, isFinished, hasFoundedEffect];

/** Where the text names no owner anybody may report. */
function isFromOwner({report, measure}: Reported, say: Say): void {
  const {owners} = measure;
  if (owners.length > 0 && !owners.includes(report.delivery.sender))
    say("voortgang/niet-eigenaar", "maatregel", {measure: measure.id, owners});
}

function hasWholeEvidence({report, row, moment}: Reported, say: Say): void {
  const columns = ["bewijs_document", "bewijs_datum", "bewijs_soort"];
  const missing = columns.filter((column) => row.text(column) === "");
  const isWrong = columns.some((column) => row.isInvalid(column));
  const first = missing[0];
  if (first !== undefined && missing.length < columns.length && !isWrong)
    say("voortgang/bewijs-onvolledig", first, {measure: report.measure, missing});
  const seen = row.date("bewijs_datum");
  if (seen !== null && seen > dayOf(moment))
    say("voortgang/bewijs-na-peilmoment", "bewijs_datum", {seen, moment: dayOf(moment)});
}

function hasDatesInOrder({report, moment}: Reported, say: Say): void {
  const {started, finished, measure} = report;
  if (finished !== null && finished > dayOf(moment))
    say("voortgang/datums", "afgerond_op", {
      measure,
      problem: `afgerond op ${formatDate(finished)}, na het peilmoment`,
      expected: `een datum op of vóór ${formatDate(dayOf(moment))}; tot dan telt de afronding niet`,
    });
  if (started !== null && finished !== null && started > finished)
    say("voortgang/datums", "begonnen_op", {
      measure,
      problem: `begonnen op ${formatDate(started)}, afgerond op ${formatDate(finished)}`,
      expected: "een begin op of vóór de afronding",
    });
}

function isPlanned({report, row, measure, all}: Reported, say: Say): void {
  const planning = planningOf(measure, all);
  const {planned, replanned} = report;
  if (planned !== null && planning.baseline !== null && planned !== planning.baseline)
    say("voortgang/eerste-planning", "gepland", {
      measure: measure.id,
      seen: planned,
      first: planning.baseline,
    });
  if (replanned !== null && report.replanReason === null && !row.isInvalid("reden_herplanning"))
    say("voortgang/herplanning-zonder-reden", "reden_herplanning", {
      measure: measure.id,
      from: planning.replans.find(({moment}) => moment === report.moment)?.from ?? null,
      to: replanned,
    });
}

function isFinished({report, moment, all}: Reported, say: Say): void {
  const kinds = (Object.keys(EVIDENCE_KINDS) as readonly EvidenceKind[]).filter(
    (kind) => EVIDENCE_KINDS[kind] === "completion",
  );
  const isClaimed = report.judgement === "afgerond" || report.finished !== null;
  const isShown = evidenceOn(all, dayOf(moment)).some(({kind}) => kinds.includes(kind));
  if (isClaimed && !isShown)
    say("voortgang/afgerond-zonder-bewijs", "bewijs_document", {measure: report.measure, kinds});
}

function hasFoundedEffect({report, moment, all}: Reported, say: Say): void {
  const {effectGrade: seen, measure} = report;
  if (seen !== "gemeten" && seen !== "causaal") return;
  if (!evidenceOn(all, dayOf(moment)).some(({kind}) => kind === EFFECT_EVIDENCE))
    say("voortgang/effect-zonder-bewijs", "effect_graad", {measure, seen, kind: EFFECT_EVIDENCE});
}
