import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type FoundOnAxes, outcomeOf, outcomeOfAll} from "../../../pipeline/4-compare/expectations/outcome.ts";
import type {Verdict} from "../../../pipeline/core/comparison.ts";

const both = (impact: Verdict, likelihood: Verdict): FoundOnAxes => [
  {axis: "impact", verdict: impact},
  {axis: "likelihood", verdict: likelihood},
];
const one = (verdict: Verdict): FoundOnAxes => [{axis: "impact", verdict}];

describe("how an announcement about one risk came out", () => {
  test.each([
    ["toename", both("hoger", "gelijk"), "uitgekomen", "De impact is hoger."],
    ["toename", both("gelijk", "hoger"), "uitgekomen", "De waarschijnlijkheid is hoger."],
    ["toename", both("hoger", "hoger"), "uitgekomen", "Impact en waarschijnlijkheid zijn hoger."],
    ["toename", both("hoger", "lager"), "onduidelijk", "Impact en waarschijnlijkheid gaan tegen elkaar in."],
    ["toename", both("lager", "gelijk"), "niet uitgekomen", "Het ging de andere kant op."],
    ["toename", both("gelijk", "gelijk"), "niet uitgekomen", "Het bleef gelijk."],
    ["toename", both("gelijk", "onduidelijk"), "onduidelijk", "De bandbreedten overlappen elkaar."],
    ["toename", one("hoger"), "uitgekomen", "De impact is hoger."],
    ["afname", one("lager"), "uitgekomen", "De impact is lager."],
    ["afname", one("hoger"), "niet uitgekomen", "Het ging de andere kant op."],
    ["gelijk", both("gelijk", "gelijk"), "uitgekomen", "Het bleef gelijk."],
    ["gelijk", both("gelijk", "lager"), "niet uitgekomen", "Het bleef niet gelijk."],
    ["gelijk", both("gelijk", "onduidelijk"), "onduidelijk", "De bandbreedten overlappen elkaar."],
    [
      "gelijk",
      both("gelijk", "niet vergelijkbaar"),
      "onduidelijk",
      "Alleen één van beide assen is te vergelijken.",
    ],
    ["toename", one("niet vergelijkbaar"), "niet te zeggen", "De edities zijn hier niet te vergelijken."],
    [
      "toename",
      both("vervallen", "vervallen"),
      "niet te zeggen",
      "De latere editie noemt het risico niet meer apart.",
    ],
  ] as const)("%s, found %j: %s", (direction, found, outcome, reason) => {
    expect(outcomeOf(direction, found)).toEqual({outcome, reason});
  });

  const verdict = fc.constantFrom<Verdict>(
    "hoger",
    "lager",
    "gelijk",
    "onduidelijk",
    "niet vergelijkbaar",
    "nieuw",
    "vervallen",
  );
  const found = fc.tuple(verdict, verdict).map(([impact, likelihood]) => both(impact, likelihood));

  test("is the same for rise and fall when all is turned round", () => {
    const turned = (given: FoundOnAxes): FoundOnAxes =>
      given.map(({axis, verdict: seen}) => ({
        axis,
        verdict: seen === "hoger" ? "lager" : seen === "lager" ? "hoger" : seen,
      }));
    fc.assert(
      fc.property(found, (given) => {
        expect(outcomeOf("toename", given).outcome).toBe(outcomeOf("afname", turned(given)).outcome);
      }),
      {seed: 5},
    );
  });

  test("never came true in two directions at once", () => {
    fc.assert(
      fc.property(found, (given) => {
        const true_ = (["toename", "gelijk", "afname"] as const).filter(
          (direction) => outcomeOf(direction, given).outcome === "uitgekomen",
        );
        expect(true_.length).toBeLessThanOrEqual(1);
      }),
      {seed: 5},
    );
  });
});

describe("how an announcement about several risks came out", () => {
  const judged = (outcome: "uitgekomen" | "niet uitgekomen" | "onduidelijk" | "niet te zeggen") => ({
    outcome,
    reason: "",
  });
  test("is as each of them when all that can be judged agree", () => {
    expect(outcomeOfAll([judged("uitgekomen"), judged("niet te zeggen"), judged("uitgekomen")])).toEqual({
      outcome: "uitgekomen",
      reason: "Van 3 risico’s of koppelingen: 2 uitgekomen, 1 niet te zeggen.",
    });
  });
  test("is unclear when they do not, and not to say when none can be judged", () => {
    expect(outcomeOfAll([judged("uitgekomen"), judged("niet uitgekomen")]).outcome).toBe("onduidelijk");
    expect(outcomeOfAll([judged("niet te zeggen"), judged("niet te zeggen")]).outcome).toBe("niet te zeggen");
  });
});
