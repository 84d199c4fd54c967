import {type Finding, type FindingCode, type FindingDetails, finding} from "../../core/findings.ts";
import {formatDate} from "../../core/format.ts";
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

/** What in the reports of one edition contradicts itself, or claims more than it shows. Nothing here takes a report away. */
export function checkProgress(
  reports: readonly ReadReport[],
  {measures, moments}: {readonly measures: readonly Measure[]; readonly moments: readonly Moment[]},
): readonly Finding[] {
  return reports.flatMap((read) => {
    const {edition, measure: id, delivery} = read.report;
    const findings: Finding[] = [];
    const say: Say = (code, column, details) => {
      findings.push(finding(code, read.row.place(column), details, delivery));
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
    for (const check of CHECKS) check(reported, say);
    return findings;
  });
}

const CHECKS: readonly ((reported: Reported, say: Say) => void)[] = [
  isFromOwner,
  hasWholeEvidence,
  hasDatesInOrder,
  isPlanned,
  isFinished,
  hasFoundedEffect,
];

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
