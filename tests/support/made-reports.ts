import fc from "fast-check";
import {
  EFFECT_GRADES,
  EVIDENCE_KINDS,
  type EvidenceKind,
  PROGRESS_STATUSES,
  type ProgressReport,
  REPLAN_REASONS,
} from "../../pipeline/core/progress.ts";
import type {Measure, Moment} from "../../pipeline/core/strategy.ts";

const moment = (id: string, date: string): Moment => ({
  edition: "2023",
  id,
  date,
  kind: "proef",
  computed: true,
  source: "proef",
});

/** Three moments, not in the order of time; the last day of `m3` is 31 December 2025. */
export const MOMENTS: readonly Moment[] = [
  moment("m3", "2025"),
  moment("m1", "2023-10-03"),
  moment("m2", "2024-04-03"),
];

/** A measure of the strategy without owner or date. */
export const measureNamed = (id: string, promised: string | null = null): Measure => ({
  edition: "2023",
  id,
  title: `Maatregel ${id}.`,
  owners: [],
  part: "1",
  risks: [],
  territories: [],
  scope: "generic",
  promised,
  source: "proef",
  papers: [],
  follows: [],
  note: "",
  ownTranslation: false,
});

/** A report that says nothing but what is given. */
export const reportOf = (given: Partial<ProgressReport>): ProgressReport => ({
  edition: "2023",
  measure: "1A",
  moment: "m1",
  judgement: null,
  evidence: null,
  started: null,
  planned: null,
  replanned: null,
  replanReason: null,
  finished: null,
  claimedEffect: "",
  effectGrade: null,
  note: "",
  delivery: {
    edition: "2023",
    file: "voortgang.csv",
    form: "voortgang",
    sender: "JenV",
    received: null,
    status: "vastgesteld",
    isPublic: true,
    classification: "geen",
  },
  place: {file: "voortgang.csv", cell: "A2"},
  ...given,
});

const date = fc.constantFrom(
  "2023-06-01",
  "2023-10-03",
  "2023-12-31",
  "2024-04-03",
  "2025-01-01",
  "2027-01-01",
);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, {nil: null});

/** Any report at all about measures `1A` and `1B`. */
const anyReport: fc.Arbitrary<ProgressReport> = fc
  .record({
    measure: fc.constantFrom("1A", "1B"),
    moment: fc.constantFrom(...MOMENTS.map(({id}) => id)),
    judgement: maybe(fc.constantFrom(...PROGRESS_STATUSES)),
    evidence: maybe(
      fc.record({
        document: fc.constantFrom("Besluit", "Rapport"),
        date,
        kind: fc.constantFrom(...(Object.keys(EVIDENCE_KINDS) as EvidenceKind[])),
      }),
    ),
    started: maybe(date),
    planned: maybe(date),
    replanned: maybe(date),
    replanReason: maybe(fc.constantFrom(...REPLAN_REASONS)),
    finished: maybe(date),
    effectGrade: maybe(fc.constantFrom(...EFFECT_GRADES)),
  })
  .map(reportOf);

/** Reports as the check lets them through: at most one for each measure and moment, in any order. */
export const anyReports: fc.Arbitrary<readonly ProgressReport[]> = fc.uniqueArray(anyReport, {
  selector: ({measure, moment: id}) => `${measure} ${id}`,
  maxLength: 6,
});
