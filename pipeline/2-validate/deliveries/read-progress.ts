import type {Delivery} from "../../core/dataset.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import {nearest} from "../../core/near.ts";
import {
  EFFECT_GRADES,
  EVIDENCE_KINDS,
  type Evidence,
  type EvidenceKind,
  type OwnMeasure,
  PROGRESS_STATUSES,
  type ProgressReport,
  REPLAN_REASONS,
} from "../../core/progress.ts";
import type {Measure} from "../../core/strategy.ts";
import type {TableRow} from "../table/table-row.ts";
import {deliveryOfRow} from "./read-delivery-rows.ts";
import type {SenderContext} from "./read-own-measures.ts";

/** A report and the row it was read from, for findings at its cells. */
export interface ReadReport {
  readonly report: ProgressReport;
  readonly row: TableRow;
}

/** What a report may be about. */
export interface ProgressContext extends SenderContext {
  readonly ownMeasures: readonly OwnMeasure[];
  /** Ids in forms with own measures, usable or not: a report about one of those is no second mistake. */
  readonly refused: ReadonlySet<string>;
  /** Whether forms with own measures of this edition hold closed rows, so that what is unknown may be known inside. */
  readonly hidden: boolean;
}

/** Rows of form `voortgang` as reports. An unknown measure or moment leaves the row out, and so does anything made up about a measure that exists. */
export function readProgress(
  rows: readonly TableRow[],
  context: ProgressContext,
): Checked<readonly ReadReport[]> {
  const findings: Finding[] = [];
  const reports = rows.flatMap((row) => {
    const problem = problemOf(row, context);
    if (problem !== null) {
      findings.push(...problem);
      return [];
    }
    return [{row, report: toReport(row, context)}];
  });
  return {value: reports, findings};
}

/** Why a row cannot be used; null when it can, empty when that is said elsewhere. */
function problemOf(row: TableRow, context: ProgressContext): readonly Finding[] | null {
  const {edition, strategy, ownMeasures, refused, mentions} = context;
  const delivery = originOf(row, context);
  const unknown = (column: string, target: string, known: readonly string[]): readonly Finding[] => {
    const seen = row.text(column);
    const details = {column, seen, target, near: nearest(seen, known)};
    return [finding("cel/onbekende-verwijzing", row.place(column), details, delivery)];
  };
  const seen = row.text("maatregel");
  const ids = (items: readonly Measure[]): readonly string[] =>
    items.filter((item) => item.edition === edition.id).map(({id}) => id);
  const [listed, own] = [ids(strategy.measures), ids(ownMeasures)];
  if (!listed.includes(seen) && !own.includes(seen)) {
    if (refused.has(seen) || mentions("maatregelen.csv", edition.id, seen)) return [];
    return unknown("maatregel", `de maatregelen van editie ${edition.id}`, [...listed, ...own]);
  }
  const real =
    listed.includes(seen) ||
    ownMeasures.some(
      (item) => item.edition === edition.id && item.id === seen && item.delivery.status !== "fictief",
    );
  if (delivery.status === "fictief" && real) {
    const details = {problem: "maatregel", seen} as const;
    return [finding("voortgang/verzonnen", row.place("maatregel"), details, delivery)];
  }
  const moments = strategy.moments.filter((moment) => moment.edition === edition.id).map(({id}) => id);
  if (moments.includes(row.text("peilmoment"))) return null;
  if (mentions("peilmomenten.csv", edition.id, row.text("peilmoment"))) return [];
  return unknown("peilmoment", `peilmomenten.csv van editie ${edition.id}`, moments);
}

/** The delivery as it holds for one report: what is about a measure that nobody outside may know is as closed as that measure. */
function originOf(
  row: TableRow,
  {delivery, edition, strategy, ownMeasures, hidden}: ProgressContext,
): Delivery {
  const own = deliveryOfRow(delivery, row);
  const isIt = (item: Measure): boolean => item.edition === edition.id && item.id === row.text("maatregel");
  const isKnownOutside =
    strategy.measures.some(isIt) || ownMeasures.some((item) => isIt(item) && item.delivery.isPublic);
  return isKnownOutside || !hidden ? own : {...own, isPublic: false};
}

const oneOf = <Word extends string>(words: readonly Word[], seen: string): Word | null =>
  words.find((word) => word === seen) ?? null;

const toReport = (row: TableRow, context: ProgressContext): ProgressReport => ({
  edition: context.edition.id,
  measure: row.text("maatregel"),
  moment: row.text("peilmoment"),
  judgement: oneOf(PROGRESS_STATUSES, row.text("oordeel_eigenaar")),
  evidence: evidenceIn(row),
  started: row.date("begonnen_op"),
  planned: row.date("gepland"),
  replanned: row.date("herpland"),
  replanReason: oneOf(REPLAN_REASONS, row.text("reden_herplanning")),
  finished: row.date("afgerond_op"),
  claimedEffect: row.text("geclaimd_effect"),
  effectGrade: oneOf(EFFECT_GRADES, row.text("effect_graad")),
  note: row.text("toelichting"),
  delivery: originOf(row, context),
  place: row.place("maatregel"),
});

function evidenceIn(row: TableRow): Evidence | null {
  const kinds = Object.keys(EVIDENCE_KINDS) as readonly EvidenceKind[];
  const [document, date, kind] = [
    row.text("bewijs_document"),
    row.date("bewijs_datum"),
    oneOf(kinds, row.text("bewijs_soort")),
  ];
  return document === "" || date === null || kind === null ? null : {document, date, kind};
}
