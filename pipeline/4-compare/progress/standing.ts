import type {IsoDate} from "../../core/ids.ts";
import {dayOf, evidenceOn, type Planning, planningOf, type TimedReport, until} from "../../core/planning.ts";
import {
  EFFECT_EVIDENCE,
  type EffectGrade,
  type Evidence,
  type OwnMeasure,
  type ProgressReport,
  type ProgressStatus,
} from "../../core/progress.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Measure, Moment} from "../../core/strategy.ts";
import {computedStatus} from "./status-rules.ts";

/** An effect that an owner claims: the grade it gives itself, and the grade that its evidence bears. */
export interface Effect {
  readonly claimed: string;
  readonly given: EffectGrade;
  readonly counted: EffectGrade;
}

/** Where one measure stood at one moment. */
export interface Standing {
  readonly measure: Measure | OwnMeasure;
  readonly moment: Moment;
  readonly computed: ProgressStatus;
  /** The latest judgement of the owner; null when it never gave one. */
  readonly judgement: ProgressStatus | null;
  readonly reported: boolean;
  readonly started: IsoDate | null;
  readonly finished: IsoDate | null;
  readonly planning: Planning;
  readonly evidence: readonly Evidence[];
  /** Null when no effect was claimed. */
  readonly effect: Effect | null;
  readonly note: string;
  /** The worst of what it was made from. */
  readonly status: Status;
}

/** Whether the owner says something else than dates and evidence do. */
export const differs = ({judgement, computed}: Pick<Standing, "judgement" | "computed">): boolean =>
  judgement !== null && judgement !== computed;

/** What is known of a measure at a moment from its reports, in any order of rows: an empty cell takes nothing back that was said before. */
export function standingOf(
  measure: Measure | OwnMeasure,
  moment: Moment,
  reports: readonly TimedReport[],
): Standing {
  const day = dayOf(moment);
  const known = until(
    reports.filter(({report}) => report.measure === measure.id && report.edition === measure.edition),
    day,
  );
  const latest = <Value>(pick: (report: ProgressReport) => Value | null): Value | null =>
    known.reduce<Value | null>((value, {report}) => pick(report) ?? value, null);
  const started = latest((report) => report.started);
  const finished = latest((report) => report.finished);
  const planning = planningOf(measure, known);
  const evidence = evidenceOn(known, day);
  const kinds = evidence.map(({kind}) => kind);
  const reported = known.length > 0;
  return {
    measure,
    moment,
    computed: computedStatus({day, reported, started, finished, planning, evidence: kinds}),
    judgement: latest((report) => report.judgement),
    reported,
    started,
    finished,
    planning,
    evidence,
    effect: effectOf(
      latest((report) => report.claimedEffect || null),
      latest((report) => report.effectGrade),
      evidence,
    ),
    note: latest((report) => report.note || null) ?? "",
    status: worstStatus([
      ...("delivery" in measure ? [measure.delivery.status] : []),
      ...known.map(({report}) => report.delivery.status),
    ]),
  };
}

/** A measured effect rests on an evaluation; without one it is at most plausible. It is never read from a score of a risk. */
function effectOf(
  claimed: string | null,
  grade: EffectGrade | null,
  evidence: readonly Evidence[],
): Effect | null {
  if (claimed === null && (grade === null || grade === "geen")) return null;
  const given = grade ?? "geen";
  const needsEvidence = given === "gemeten" || given === "causaal";
  const isFounded = evidence.some(({kind}) => kind === EFFECT_EVIDENCE);
  return {
    claimed: claimed ?? "",
    given,
    counted: needsEvidence && !isFounded ? "aannemelijk" : given,
  };
}
