import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {blankSpots} from "../../../pipeline/4-compare/capabilities/blank-spots.ts";
import {type Chain, chainOf, type ProvenMeasure} from "../../../pipeline/4-compare/capabilities/chain.ts";
import {KINDS} from "../../../pipeline/4-compare/progress/overview.ts";
import {ASPECTS, effortThatFollows} from "../../../pipeline/core/capability.ts";
import type {Group, Measure, Risk} from "../../../pipeline/core/strategy.ts";
import {balanceOf, worstBalance} from "../../../pipeline/core/weigh-capability.ts";
import {amount, capability} from "../../support/capabilities.ts";

const risk = (id: string, groups: readonly string[] = []): Risk => ({
  edition: "2023",
  id,
  title: id,
  source: "proef",
  groups,
  leftOut: null,
  territories: [],
  ownTranslation: false,
  scenarioOf: null,
});
const group = (id: string): Group => ({
  edition: "2023",
  id,
  title: id,
  dominant: null,
  effort: null,
  interests: [],
  goal: null,
  deviationReason: "",
  source: "proef",
  ownTranslation: false,
});
const measure = (id: string, risks: readonly string[], scope: Measure["scope"] = "specific"): Measure => ({
  edition: "2023",
  id,
  title: id,
  owners: [],
  part: "1",
  risks,
  territories: [],
  scope,
  promised: null,
  source: "proef",
  papers: [],
  follows: [],
  note: "",
  ownTranslation: false,
});
const proven = (item: Measure, rest: Partial<ProvenMeasure> = {}): ProvenMeasure => ({
  measure: item,
  kind: "strategie",
  evidence: [],
  status: "vastgesteld",
  ...rest,
});
const ids = (items: readonly {readonly id: string}[]): readonly string[] => items.map(({id}) => id);

const MADE: Chain = chainOf({
  risks: [risk("brand", ["vuur"]), risk("storm", ["weer"]), risk("sneeuw", ["weer"])],
  groups: [group("vuur"), group("weer")],
  measures: [
    proven(measure("1A", ["brand"]), {evidence: ["Rapport"]}),
    proven(measure("1B", [])),
    proven(measure("1C", [], "generic")),
    proven(measure("a-1", ["storm"]), {kind: "voorbeeld", status: "fictief"}),
  ],
  capabilities: [
    capability("ploeg"),
    capability("ploeg", {aspect: "oefening", risks: ["storm"]}),
    capability("los", {risks: []}),
  ],
});

describe("the chain", () => {
  it("goes from a risk to its capabilities, measures and evidence", () => {
    expect(
      MADE.links.map(({risk: {id}, capabilities, measures}) => [id, ids(capabilities), measures.length]),
    ).toEqual([
      ["brand", ["ploeg"], 1],
      ["storm", ["ploeg"], 1],
    ]);
    expect(MADE.links[0]?.measures[0]?.evidence).toEqual(["Rapport"]);
  });

  it("lists what connects to nothing, and leaves generic measures out of that", () => {
    const {orphans, generic} = MADE;
    expect(ids(orphans.risks)).toEqual(["sneeuw"]);
    expect(ids(orphans.measures.map((item) => item.measure))).toEqual(["1B"]);
    expect(ids(orphans.capabilities)).toEqual(["los"]);
    // That a sender announces something for a storm does not mean that the strategy does.
    expect(ids(orphans.groups)).toEqual(["weer"]);
    expect(ids(generic.map((item) => item.measure))).toEqual(["1C"]);
  });

  it("has every risk once, in a link or among the orphans, and every measure in one of three places", () => {
    const names = ["a", "b", "c", "d"];
    const served = fc.subarray([...names, "weg"]);
    const drawn = fc.record({
      risks: fc.subarray(names),
      measures: fc.array(fc.record({risks: served, generic: fc.boolean(), kind: fc.constantFrom(...KINDS)}), {
        maxLength: 5,
      }),
      capabilities: fc.array(served, {maxLength: 4}),
    });
    fc.assert(
      fc.property(drawn, ({risks, measures, capabilities}) => {
        const chain = chainOf({
          risks: risks.map((id) => risk(id)),
          groups: [],
          measures: measures.map((item, index) =>
            proven(measure(`m${index}`, item.risks, item.generic ? "generic" : "specific"), {
              kind: item.kind,
            }),
          ),
          capabilities: capabilities.map((item, index) => capability(`c${index}`, {risks: item})),
        });
        const linked = ids(chain.links.map((link) => link.risk));
        expect([...linked, ...ids(chain.orphans.risks)].sort()).toEqual([...risks].sort());
        const placed = (lists: readonly (readonly string[])[]): readonly string[] =>
          lists.flatMap((list) => [...new Set(list)]).sort();
        expect(
          placed([
            chain.links.flatMap((link) => ids(link.measures.map((item) => item.measure))),
            ids(chain.generic.map((item) => item.measure)),
            ids(chain.orphans.measures.map((item) => item.measure)),
          ]),
        ).toEqual(measures.map((_, index) => `m${index}`).sort());
        expect(
          placed([chain.links.flatMap((link) => ids(link.capabilities)), ids(chain.orphans.capabilities)]),
        ).toEqual(capabilities.map((_, index) => `c${index}`).sort());
      }),
      {seed: 8, numRuns: 200},
    );
  });
});

test.each([
  [10, 12, "ruimer dan nodig"],
  [10, 10, "genoeg"],
  [10, 9, "tekort"],
  [true, false, "tekort"],
  [true, true, "genoeg"],
  [false, true, "ruimer dan nodig"],
  [null, 5, "onbekend"],
  [5, null, "onbekend"],
  [0, null, "onbekend"],
] as const)("needed %s and available %s is %s", (needed, available, balance) => {
  expect(balanceOf({needed: amount(needed), available: amount(available)})).toBe(balance);
});

test("a shortage outweighs not knowing, and not knowing outweighs enough", () => {
  expect(worstBalance(["genoeg", "onbekend", "tekort"])).toBe("tekort");
  expect(worstBalance(["genoeg", "onbekend"])).toBe("onbekend");
  expect(worstBalance(["ruimer dan nodig", "genoeg"])).toBe("genoeg");
  expect(worstBalance([])).toBeNull();
});

test.each([
  ["ja", true, "onverminderd"],
  ["deels", true, "onverminderd"],
  ["ja", false, "versterkt"],
  ["nee", null, "versterkt"],
  ["nee", false, "versterkt"],
  ["nee", true, null],
  ["ja", null, null],
  [null, null, null],
  [null, true, "onverminderd"],
] as const)(
  "an approach that is there: %s, and suffices: %s, asks for effort %s",
  (integral, suffices, effort) => {
    expect(effortThatFollows({integral, suffices})).toBe(effort);
  },
);

test("what nobody says is an outcome: amounts, owners, exercises, risks, aspects and issues", () => {
  const found = blankSpots({
    capabilities: [
      capability("ploeg", {needed: null, owner: null}),
      capability("ploeg", {aspect: "oefening", available: null}),
    ],
    resilience: [],
    risks: [risk("brand"), risk("storm")],
    groups: [group("vuur")],
  });
  expect(
    found
      .filter(({kind}) => kind !== "aspect zonder opgave")
      .map(({kind, about, aspect}) => [kind, about, aspect]),
  ).toEqual([
    ["nodig onbekend", "ploeg", "mensen"],
    ["beschikbaar onbekend", "ploeg", "oefening"],
    ["geen eigenaar", "ploeg", "mensen"],
    ["oefening onbekend", "ploeg", "oefening"],
    ["risico zonder capaciteit", "storm", ""],
    ["vraagstuk zonder oordeel", "vuur", ""],
  ]);
  expect(found.find(({kind}) => kind === "risico zonder capaciteit")?.status).toBe("fictief");
  expect(found.filter(({kind}) => kind === "aspect zonder opgave")).toHaveLength(ASPECTS.length - 2);
});
