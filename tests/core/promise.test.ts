import {describe, expect, test} from "vitest";
import {type Backing, backingOf, capabilitiesBehind, promisesOf} from "../../pipeline/core/promise.ts";
import type {Statement} from "../../pipeline/core/strategy.ts";
import {amount, capability} from "../support/capabilities.ts";

const promise = (changes: Partial<Statement> = {}): Statement => ({
  edition: "2023",
  subject: "promise",
  text: "Er komt water.",
  group: null,
  measures: ["1A", "1B"],
  source: "proef",
  place: {file: "strategie/uitleg.csv", cell: "C2"},
  ...changes,
});

/** Aspects of a capability for measure 1B: how much there is of the ten that are needed. */
const crew = (id: string, ...available: readonly (number | null)[]) =>
  available.map((there, index) =>
    capability(id, {
      aspect: index === 0 ? "mensen" : "materieel",
      measures: index === 0 ? ["1B"] : [],
      available: amount(there),
    }),
  );

describe("what stands behind a promise", () => {
  test.each<readonly [string, ReturnType<typeof crew>, Backing]>([
    ["no capability", [], "geen"],
    ["one that serves another measure", [capability("ploeg", {measures: ["2A"]})], "geen"],
    ["one of another edition", [capability("ploeg", {edition: "2019", measures: ["1A"]})], "geen"],
    ["one that is there", crew("ploeg", 10), "beschikbaar"],
    ["one with more than is needed", crew("ploeg", 12, 10), "beschikbaar"],
    ["one that is unknown", crew("ploeg", null), "onbekend"],
    [
      "one with an aspect that is unknown, though it names no measure itself",
      crew("ploeg", 10, null),
      "onbekend",
    ],
    ["one with an aspect that falls short", crew("ploeg", 10, 9), "tekort"],
    [
      "one that falls short beside one that is unknown",
      [...crew("ploeg", 9), ...crew("groep", null)],
      "tekort",
    ],
    ["one that is there beside one that is not", [...crew("ploeg", 0), ...crew("groep", 10)], "beschikbaar"],
  ])("%s", (_words, capabilities, backing) => {
    expect(backingOf(promise(), capabilities)).toBe(backing);
  });

  test("is every aspect of a capability of which one says that a measure needs it", () => {
    const [people, goods] = crew("ploeg", 10, 10);
    expect(capabilitiesBehind(promise(), [capability("los"), ...crew("ploeg", 10, 10)])).toEqual([
      people,
      goods,
    ]);
  });
});

test("only promises of the edition itself are promises of it", () => {
  const own = promise();
  const others = [promise({edition: "2019"}), promise({edition: null}), promise({subject: "limits"})];
  expect(promisesOf([...others, own], "2023")).toEqual([own]);
});
