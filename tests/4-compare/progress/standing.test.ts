import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {deadlineOf, slippageOf} from "../../../pipeline/4-compare/progress/deadline.ts";
import {KINDS, progressOverview} from "../../../pipeline/4-compare/progress/overview.ts";
import {differs, standingOf} from "../../../pipeline/4-compare/progress/standing.ts";
import {dayOf, timed} from "../../../pipeline/core/planning.ts";
import type {EvidenceKind, ProgressReport} from "../../../pipeline/core/progress.ts";
import type {Moment, Strategy} from "../../../pipeline/core/strategy.ts";
import {anyReports, MOMENTS, measureNamed, reportOf} from "../../support/made-reports.ts";

const SEED = {seed: 20230403, numRuns: 300};
const at = (id: string): Moment => {
  const found = MOMENTS.find((moment) => moment.id === id);
  if (found === undefined) throw new Error(`no moment ${id}`);
  return found;
};
const standing = (reports: readonly ProgressReport[], moment = "m1", promised: string | null = null) =>
  standingOf(measureNamed("1A", promised), at(moment), timed(reports, MOMENTS));
const statusOf = (reports: readonly ProgressReport[], moment = "m1") => standing(reports, moment).computed;
const shown = (kind: EvidenceKind, date = "2023-09-01") => ({document: "Stuk", date, kind});

describe("the computed status", () => {
  test.each([
    ["onbekend", {}],
    ["onbekend", {started: "2023-05-01", judgement: "in uitvoering"}],
    ["onbekend", {judgement: "afgerond", finished: "2023-09-01"}],
    ["onbekend", {judgement: "afgerond", evidence: shown("oplevering")}],
    ["niet gestart", {evidence: shown("plan")}],
    ["niet gestart", {started: "2024-01-01", evidence: shown("besluit")}],
    ["in uitvoering", {started: "2023-05-01", evidence: shown("besluit")}],
    ["in uitvoering", {started: "2023-05-01", evidence: shown("evaluatie"), judgement: "afgerond"}],
    ["onbekend", {started: "2023-05-01", evidence: shown("besluit", "2023-10-04")}],
    ["vertraagd", {planned: "2023-10-02"}],
    ["onbekend", {planned: "2023-10-03"}],
    ["vertraagd", {planned: "2024-01-01", replanned: "2024-02-01"}],
    ["onbekend", {planned: "2024-02-01", replanned: "2024-01-01"}],
    ["vertraagd", {planned: "2023-10-02", finished: "2023-09-01", evidence: shown("besluit")}],
    ["afgerond", {planned: "2023-08-01", finished: "2023-09-01", evidence: shown("oplevering")}],
    ["onbekend", {finished: "2023-10-04", evidence: shown("inwerkingtreding")}],
    ["vervallen", {finished: "2023-09-01", evidence: shown("intrekking")}],
  ] as const)("is %s for %j", (expected, given) => {
    expect(statusOf([reportOf(given)])).toBe(expected);
  });

  test("is unknown for a measure that nobody reported on, even when its promised day has passed", () => {
    expect(standing([], "m3", "2023").computed).toBe("onbekend");
    expect(standing([reportOf({note: "gemeld"})], "m3", "2023").computed).toBe("vertraagd");
  });

  test("counts what was reported before, and an empty cell takes nothing back", () => {
    const reports = [
      reportOf({moment: "m1", started: "2023-05-01", evidence: shown("besluit")}),
      reportOf({moment: "m2", judgement: "onbekend"}),
    ];
    expect(statusOf(reports, "m2")).toBe("in uitvoering");
    expect(differs(standing(reports, "m2"))).toBe(true);
    expect(differs(standing(reports, "m1"))).toBe(false);
  });

  test("is never finished, begun or given up without evidence", () => {
    fc.assert(
      fc.property(anyReports, fc.constantFrom("m1", "m2", "m3"), (reports, moment) => {
        const bare = reports.map((report) => ({...report, evidence: null}));
        expect(["afgerond", "in uitvoering", "vervallen"]).not.toContain(statusOf(bare, moment));
      }),
      SEED,
    );
  });

  test("does not depend on the judgement of the owner or on the order of the rows", () => {
    fc.assert(
      fc.property(anyReports, fc.constantFrom("m1", "m2", "m3"), (reports, moment) => {
        const silent = reports.map((report) => ({...report, judgement: null}));
        expect(statusOf(silent, moment)).toBe(statusOf(reports, moment));
        expect(standing([...reports].reverse(), moment)).toEqual(standing(reports, moment));
      }),
      SEED,
    );
  });

  test("stays finished or given up at later moments, as long as nothing new is reported", () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const early = reports.filter((report) => report.moment === "m1");
        const [before, after] = [statusOf(early, "m1"), statusOf(early, "m3")];
        if (before === "vervallen") expect(after).toBe(before);
        if (before === "afgerond") expect(["afgerond", "vervallen"]).toContain(after);
        if (before === "vertraagd") expect(["vertraagd", "afgerond", "vervallen"]).toContain(after);
      }),
      SEED,
    );
  });

  test("becomes finished when the proof comes in, unless the measure was given up", () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const others = reports.filter(({moment, measure}) => moment !== "m3" || measure !== "1A");
        const proof = reportOf({moment: "m3", finished: "2025-06-01", evidence: shown("oplevering")});
        expect(["afgerond", "vervallen"]).toContain(statusOf([...others, proof], "m3"));
      }),
      SEED,
    );
  });
});

describe("the planning", () => {
  test("counts slippage from the first planned day, whatever was planned since", () => {
    const reports = [
      reportOf({moment: "m1", planned: "2024-01-31", replanned: "2024-06-30", replanReason: "geld"}),
      reportOf({moment: "m2", planned: "2024-01-31", replanned: "2025-03-01", replanReason: "capaciteit"}),
    ];
    const {planning} = standing(reports, "m2");
    expect(planning).toEqual({
      baseline: "2024-01-31",
      current: "2025-03-01",
      replans: [
        {moment: "m1", from: "2024-01-31", to: "2024-06-30", reason: "geld"},
        {moment: "m2", from: "2024-06-30", to: "2025-03-01", reason: "capaciteit"},
      ],
    });
    expect(slippageOf({planning})).toEqual({days: 395, months: 13});
  });

  test("starts at the promise where there is one", () => {
    const {planning} = standing([reportOf({planned: "2025-03-31"})], "m1", "2024-Q4");
    expect(planning.baseline).toBe("2024-12-31");
    expect(planning.replans).toHaveLength(1);
  });

  test("says the first plan again without moving anything", () => {
    const reports = [
      reportOf({moment: "m1", planned: "2024-01-31", replanned: "2024-06-30"}),
      reportOf({moment: "m2", planned: "2024-01-31"}),
    ];
    expect(standing(reports, "m2").planning.current).toBe("2024-06-30");
  });

  test("never gets another baseline by planning anew", () => {
    fc.assert(
      fc.property(anyReports, fc.constantFrom("2023-11-01", "2030-01-01", null), (reports, replanned) => {
        const replans = reports.map((report) => ({...report, replanned}));
        expect(standing(replans, "m3").planning.baseline).toBe(standing(reports, "m3").planning.baseline);
        const first = standing(reports, "m1").planning.baseline;
        if (first !== null) expect(standing(replans, "m3").planning.baseline).toBe(first);
      }),
      SEED,
    );
  });

  test.each([
    ["te laat", "2024-04-02", "in uitvoering"],
    ["binnen een half jaar", "2024-04-03", "in uitvoering"],
    ["binnen een half jaar", "2024-10-03", "vertraagd"],
    [null, "2024-10-04", "in uitvoering"],
    [null, "2024-01-01", "afgerond"],
    [null, "2024-01-01", "vervallen"],
    [null, null, "onbekend"],
  ] as const)("is %s on 3 April 2024 for a day %s that is %s", (expected, current, computed) => {
    const planning = {baseline: current, current, replans: []};
    expect(deadlineOf({computed, planning}, "2024-04-03")).toBe(expected);
  });
});

describe("a claimed effect", () => {
  test.each([
    ["gemeten", "evaluatie", "gemeten"],
    ["causaal", "evaluatie", "causaal"],
    ["causaal", "oplevering", "aannemelijk"],
    ["gemeten", null, "aannemelijk"],
    ["aannemelijk", null, "aannemelijk"],
  ] as const)("given as %s with %s counts as %s", (effectGrade, kind, counted) => {
    const evidence = kind === null ? null : shown(kind);
    const {effect} = standing([reportOf({claimedEffect: "Minder brand.", effectGrade, evidence})]);
    expect(effect).toEqual({claimed: "Minder brand.", given: effectGrade, counted});
  });

  test("is nobody's when the owner claims none", () => {
    expect(standing([reportOf({effectGrade: "geen"})]).effect).toBeNull();
  });
});

describe("the overview", () => {
  const strategy = {
    measures: [measureNamed("1A"), measureNamed("1B"), measureNamed("1C")],
    moments: MOMENTS,
  } as unknown as Strategy;
  const overviewOf = (progress: readonly ProgressReport[], date: string | null = null) =>
    progressOverview({edition: "2023", strategy, ownMeasures: [], progress, date});

  test("looks at real measures on the moments of real reports, whatever was made up for an example", () => {
    const real = reportOf({moment: "m1"});
    const {delivery} = real;
    const invented = reportOf({moment: "m2", measure: "1B", delivery: {...delivery, status: "fictief"}});
    const {moments, standings, latest} = overviewOf([real, invented]);
    expect(moments.map(({id}) => id)).toEqual(["m1", "m2"]);
    expect(new Set(standings.get("strategie")?.map(({moment}) => moment.id))).toEqual(new Set(["m1"]));
    expect(latest.get("strategie")).toHaveLength(3);
  });

  test("gives every measure exactly one status at each moment on which anybody reported", () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const {standings, moments} = overviewOf(reports);
        const keys = KINDS.flatMap((kind) =>
          (standings.get(kind) ?? []).map(({measure, moment}) => `${kind} ${measure.id} ${moment.id}`),
        );
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toHaveLength(3 * moments.length);
        expect(moments.map(dayOf)).toEqual(moments.map(dayOf).sort());
      }),
      SEED,
    );
  });

  test("leaves out what was reported of moments after the given date, and counts terms from that date", () => {
    const reports = [reportOf({moment: "m1"}), reportOf({moment: "m2"})];
    expect(overviewOf(reports).reference).toBe("2024-04-03");
    const early = overviewOf(reports, "2024-01-15");
    expect(early.reference).toBe("2024-01-15");
    expect(early.moments.map(({id}) => id)).toEqual(["m1"]);
    expect(overviewOf(reports, "2023-04-03").moments).toEqual([]);
  });
});
