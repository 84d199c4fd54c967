import {describe, expect, test} from "vitest";
import {FINDING_CODES} from "../../pipeline/core/finding-catalogue.ts";
import {
  EFFECT_GRADES,
  EVIDENCE_KINDS,
  PROGRESS_STATUSES,
  REPLAN_REASONS,
} from "../../pipeline/core/progress.ts";
import {bundledData} from "../support/bundled-data.ts";
import {checkCycle} from "../support/check-cycle.ts";
import {SOUND} from "../support/mistakes.ts";
import {showFindings} from "../support/show-sheets.ts";
import {type Sent, withProgress} from "../support/small-progress.ts";

const read = async (sent: Sent) => {
  const {value, findings} = await checkCycle({...SOUND, ...withProgress(sent, SOUND)});
  return {...value, found: showFindings(findings)};
};

describe("what senders report of measures", () => {
  test("is read cell by cell, and is sound when dates and evidence fit", async () => {
    const {dataset, found} = await read({
      reports: [
        "b-1;m1;in uitvoering;2023-05-01;31-12-2024;2025-03-01;wetgeving;;Besluit 1;2023-04-28;besluit;Minder brand.;aannemelijk;Klein begin.",
      ],
    });
    expect(found).toEqual([]);
    expect(
      dataset.ownMeasures.map(({id, owners, promised, quantity}) => [id, owners, promised, quantity]),
    ).toEqual([["b-1", ["storm-b"], "2024", "5 putten"]]);
    expect(dataset.progress).toMatchObject([
      {
        measure: "b-1",
        moment: "m1",
        judgement: "in uitvoering",
        evidence: {document: "Besluit 1", date: "2023-04-28", kind: "besluit"},
        planned: "2024-12-31",
        replanned: "2025-03-01",
        replanReason: "wetgeving",
        finished: null,
        effectGrade: "aannemelijk",
      },
    ]);
  });

  test("about an unknown measure or moment names the nearest one and is left out", async () => {
    const {dataset, found} = await read({reports: ["b-l;m1;;;;;;;;;;;;", "b-1;m9;;;;;;;;;;;;"]});
    expect(dataset.progress).toEqual([]);
    expect(found).toEqual([
      "cel/onbekende-verwijzing @ aanleveringen/2023/voortgang-b.csv › A2: maatregel, b-l, de maatregelen van editie 2023, b-1",
      "cel/onbekende-verwijzing @ aanleveringen/2023/voortgang-b.csv › B3: peilmoment, m9, peilmomenten.csv van editie 2023, ",
    ]);
  });

  test("is one finding for a measure that was refused itself", async () => {
    const {found} = await read({
      own: ["b-2;Water.;storm-b;9;brand;;specifiek;2024;water;1;rapport;proef;"],
      reports: ["b-2;m1;;;;;;;;;;;;"],
    });
    expect(found).toEqual([
      "cel/onbekende-verwijzing @ aanleveringen/2023/maatregelen-b.csv › D3: onderdeel, 9, de onderdelen van editie 2023, ",
    ]);
  });

  test.each([
    ["a made-up report of a ministry that exists", {sender: "JenV", reports: ["1A;m1;afgerond;;;;;;;;;;;"]}],
    ["a decided report of a made-up ministry", {status: "vastgesteld", reports: ["b-1;m1;;;;;;;;;;;;"]}],
    ["a made-up report on a measure of the strategy", {reports: ["1A;m1;;;;;;;;;;;;"]}],
  ] as const)("is refused as fiction: %s", async (_, sent) => {
    const {dataset, found} = await read(sent);
    expect(dataset.progress).toEqual([]);
    expect(found.map((line) => line.split(" ")[0])).toEqual(["voortgang/verzonnen"]);
  });

  test("never makes an existing ministry the owner of something made up", async () => {
    const {dataset, found} = await read({
      own: ["b-2;Water.;JenV storm-b;1;brand;;specifiek;2024;water;1;rapport;proef;"],
    });
    expect(dataset.ownMeasures.map(({owners}) => owners)).toEqual([["storm-b"], ["storm-b"]]);
    expect(found).toEqual([
      "voortgang/verzonnen @ aanleveringen/2023/maatregelen-b.csv › C3: eigenaar, JenV",
    ]);
  });

  test("is accepted of a ministry about a measure of the strategy that names it", async () => {
    const {dataset, found} = await read({
      sender: "JenV",
      status: "vastgesteld",
      reports: ["1A;m1;in uitvoering;;;;;;;;;;;"],
    });
    expect(found).toEqual([]);
    expect(dataset.progress).toMatchObject([{measure: "1A", delivery: {sender: "JenV"}}]);
  });
});

describe("the forms", async () => {
  const {value} = await bundledData();
  const codesOf = (form: string, field: string): readonly string[] =>
    value.forms.find(({name}) => name === form)?.fields.find(({name}) => name === field)?.codes ?? [];

  test("offer exactly the words that are understood", () => {
    expect([...codesOf("voortgang", "oordeel_eigenaar")].sort()).toEqual([...PROGRESS_STATUSES].sort());
    expect([...codesOf("voortgang", "bewijs_soort")].sort()).toEqual(Object.keys(EVIDENCE_KINDS).sort());
    expect(codesOf("voortgang", "effect_graad")).toEqual(EFFECT_GRADES);
    expect(codesOf("voortgang", "reden_herplanning")).toEqual(REPLAN_REASONS);
  });
});

describe("the bundled example", async () => {
  const {value, findings} = await bundledData();
  const {strategy, ownMeasures, progress} = value.dataset;

  test("is of two made-up ministries, about their own measures, and nothing is wrong with it", () => {
    const senders = new Set([...ownMeasures, ...progress].map(({delivery}) => delivery.sender));
    expect([...senders].sort()).toEqual(["voorbeeld-a", "voorbeeld-b"]);
    expect(strategy.organisations.filter(({id}) => senders.has(id)).map(({kind}) => kind)).toEqual([
      "voorbeeld",
      "voorbeeld",
    ]);
    expect(new Set([...ownMeasures, ...progress].map(({delivery}) => delivery.status))).toEqual(
      new Set(["fictief"]),
    );
    const real = new Set(strategy.measures.map(({id}) => id));
    for (const {measure} of progress) expect(real.has(measure)).toBe(false);
    const ours = FINDING_CODES.filter((code) => /^(maatregel|voortgang)\//.test(code));
    expect(findings.filter(({code}) => ours.includes(code))).toEqual([]);
  });

  test("names only moments of which the strategy tells the rhythm or the year", () => {
    const moments = strategy.moments;
    expect(moments.filter(({computed}) => !computed).map(({id, date}) => [id, date])).toEqual([
      ["herziening-2026", "2026"],
    ]);
    for (const {computed, date, source} of moments) {
      if (!computed) continue;
      expect(date).toMatch(/^20\d\d-(04|10)-03$/);
      expect(source).toMatch(/geteld vanaf de publicatie op 2023-04-03$/);
    }
  });
});
