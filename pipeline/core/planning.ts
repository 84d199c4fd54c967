import type {IsoDate} from "./ids.ts";
import {compareText} from "./place.ts";
import type {Evidence, ProgressReport, ReplanReason} from "./progress.ts";
import {lastDay} from "./promised-date.ts";
import type {Measure, Moment} from "./strategy.ts";

/** One change of the planned date. */
export interface Replan {
  readonly moment: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly reason: ReplanReason | null;
}

/** What was planned first and what is planned now. */
export interface Planning {
  /** The promised date of the measure, else the first planned date that was reported; null when there is none. Nothing ever changes it. */
  readonly baseline: IsoDate | null;
  readonly current: IsoDate | null;
  readonly replans: readonly Replan[];
}

/** A report with the moment that it is about. */
export interface TimedReport {
  readonly report: ProgressReport;
  readonly moment: Moment;
}

/** The last day of a moment: what is known then counts. */
export const dayOf = (moment: Moment): IsoDate => lastDay(moment.date);

/** Moments by day, those of one day by id. */
export const compareMoments = (a: Moment, b: Moment): number =>
  compareText(dayOf(a), dayOf(b)) || compareText(a.id, b.id);

/** Reports with their moments, oldest first, whatever order they came in. A report about an unknown moment is left out. */
export function timed(
  reports: readonly ProgressReport[],
  moments: readonly Moment[],
): readonly TimedReport[] {
  return reports
    .flatMap((report) => {
      const moment = moments.find(({edition, id}) => edition === report.edition && id === report.moment);
      return moment === undefined ? [] : [{report, moment}];
    })
    .sort((a, b) => compareMoments(a.moment, b.moment));
}

/**
 * How the planned date of a measure moved over its reports, oldest first. The baseline is the promise, else the first planned date that
 * was reported; a re-plan neither sets nor moves it. A report moves the date when it re-plans, or plans another day than the baseline;
 * saying the first plan again moves nothing.
 */
export function planningOf(
  measure: Pick<Measure, "promised"> | undefined,
  reports: readonly TimedReport[],
): Planning {
  const promised = measure?.promised == null ? null : lastDay(measure.promised);
  const first = reports.flatMap(({report}) => report.planned ?? [])[0] ?? null;
  const baseline = promised ?? first;
  const replans: Replan[] = [];
  let current = baseline;
  for (const {report} of reports) {
    const next = report.replanned ?? (report.planned === baseline ? null : report.planned);
    if (next === null || next === current) continue;
    if (current !== null)
      replans.push({moment: report.moment, from: current, to: next, reason: report.replanReason});
    current = next;
  }
  return {baseline, current, replans};
}

/** The reports up to and including a day, by the day of their moments. */
export const until = (reports: readonly TimedReport[], day: IsoDate): readonly TimedReport[] =>
  reports.filter(({moment}) => dayOf(moment) <= day);

/** The evidence that was there on a day, oldest first: dated then or before, and reported then or before. */
export const evidenceOn = (reports: readonly TimedReport[], day: IsoDate): readonly Evidence[] =>
  until(reports, day)
    .flatMap(({report}) => report.evidence ?? [])
    .filter(({date}) => date <= day)
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.document, b.document));
