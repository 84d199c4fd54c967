import fc from "fast-check";
import {expect, it} from "vitest";
import {type Finding, finding} from "../../pipeline/core/findings.ts";
import {LimitedFindings, MOST_LISTED} from "../../pipeline/core/limited-findings.ts";

const found = (column: string, file: string, isPublic: boolean) =>
  finding("cel/leeg", {file, cell: "A2"}, {column}, {sender: "JenV", isPublic});
const times = (count: number, file = "a.csv", isPublic = true) =>
  Array.from({length: count}, (_, index) => found(String(index), file, isPublic));

function limitFindings(findings: Iterable<Finding>): readonly Finding[] {
  const limited = new LimitedFindings();
  limited.addAll(findings);
  return limited.all;
}

it("the first 200 of a kind are listed and the rest is counted, per file and apart for what is closed", () => {
  const limited = limitFindings([...times(203), ...times(200, "b.csv"), ...times(201, "a.csv", false)]);
  expect(limited.filter(({code}) => code === "cel/leeg")).toHaveLength(600);
  expect(limited.filter(({code}) => code === "bestand/meer")).toMatchObject([
    {place: {file: "a.csv"}, isPublic: true, sender: "JenV", details: {left: 3, of: "cel/leeg"}},
    {place: {file: "a.csv"}, isPublic: false, details: {left: 1}},
  ]);
});

it("what was limited in parts is the same as what is limited at once", () => {
  const part = fc.tuple(fc.nat(450), fc.constantFrom("a.csv", "b.csv"), fc.boolean());
  fc.assert(
    fc.property(fc.array(part, {maxLength: 5}), (parts) => {
      const lists = parts.map(([count, file, isPublic]) => times(count, file, isPublic));
      expect(limitFindings(lists.flatMap(limitFindings))).toEqual(limitFindings(lists.flat()));
    }),
    {seed: 20261122, numRuns: 50},
  );
});

it("a kind that is full is only counted, and what would be said of it is not worked out", () => {
  const limited = new LimitedFindings();
  const kind = {code: "cel/leeg", file: "a.csv", isPublic: true} as const;
  for (const one of times(MOST_LISTED)) {
    expect(limited.countIfFull(kind)).toBe(false);
    limited.add(one);
  }
  expect([limited.countIfFull(kind), limited.countIfFull(kind)]).toEqual([true, true]);
  expect(limited.all.at(-1)).toMatchObject({code: "bestand/meer", details: {left: 2}});
});
