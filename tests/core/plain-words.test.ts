import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {organisationName} from "../../pipeline/core/organisation-name.ts";
import {bandInPlainWords, oddsOf} from "../../pipeline/core/plain-words.ts";
import {lastDay, promisedInWords} from "../../pipeline/core/promised-date.ts";
import type {Step} from "../../pipeline/core/strategy.ts";

const step = (order: number, label: string): Step => ({
  axis: "impact",
  grade: label,
  order,
  label,
  lower: null,
  upper: null,
  unit: null,
  verified: true,
  source: "proef",
});
const LABELS = ["beperkt", "aanzienlijk", "ernstig", "zeer ernstig", "catastrofaal"];
const SCALE = [
  step(0, "niet van toepassing"),
  ...LABELS.map((label, index) => step(index + 1, label)),
  step(3.67, "ernstig, bovenkant"),
];
const words = (low: number | null, expected: number | null, high: number | null): string =>
  bandInPlainWords({low, expected, high}, SCALE);

describe("a band in plain words", () => {
  test.each([
    [3, 3, 3, "ernstig (in alle gevallen)"],
    [1.9, 3.4, 4.2, "ernstig (tussen beperkt en catastrofaal)"],
    [2, 2.5, 4, "ernstig (tussen aanzienlijk en zeer ernstig)"],
    [3.2, 3.3, 3.4, "ernstig (tussen ernstig en zeer ernstig)"],
    [0.4, 0.8, 1, "beperkt (tussen minder dan beperkt en beperkt)"],
    [2.9999999999999996, 3, 3.0000000000000004, "ernstig (in alle gevallen)"],
    [null, 2, 3, "aanzienlijk (tussen niet van toepassing en ernstig)"],
    [null, null, null, "niet van toepassing (in alle gevallen)"],
  ])("%s, %s and %s is “%s”", (low, expected, high, text) => {
    expect(words(low, expected, high)).toBe(text);
  });

  test("without a band nothing was assessed", () => {
    expect(bandInPlainWords(null, SCALE)).toBe("niet beoordeeld");
  });

  test("always holds the true band: its bounds are never inside the low and high place", () => {
    const place = fc.double({min: 1, max: 5, noNaN: true});
    fc.assert(
      fc.property(fc.array(place, {minLength: 3, maxLength: 3}), (places) => {
        const [low = 0, expected = 0, high = 0] = [...places].sort((a, b) => a - b);
        const text = words(low, expected, high);
        const [middle = "", rest = ""] = text.split(" (");
        const bounds = rest.startsWith("in alle")
          ? [middle, middle]
          : rest.replace("tussen ", "").replace(")", "").split(" en ");
        const [from, to] = bounds.map((label) => LABELS.indexOf(label) + 1);
        expect(from).toBeGreaterThan(0);
        expect(from).toBeLessThanOrEqual(low + 1e-6);
        expect(to).toBeGreaterThanOrEqual(high - 1e-6);
      }),
      {seed: 20190607, numRuns: 500},
    );
  });
});

describe("the odds of a class of likelihood", () => {
  test.each([
    [0, 0.05, "kleiner dan 1 op 2.000 in vijf jaar"],
    [0.05, 0.5, "tussen 1 op 2.000 en 1 op 200 in vijf jaar"],
    [5, 50, "tussen 1 op 20 en 1 op 2 in vijf jaar"],
    [50, 100, "groter dan 1 op 2 in vijf jaar"],
    [50, null, "groter dan 1 op 2 in vijf jaar"],
    [null, null, null],
  ])("%s to %s percent is “%s”", (lower, upper, text) => {
    expect(oddsOf({...step(1, "a"), lower, upper, unit: "% in vijf jaar"})).toBe(text);
  });

  test("are not made up for a class without percentages", () => {
    expect(oddsOf({...step(1, "a"), lower: 1, upper: 2, unit: "doden"})).toBeNull();
    expect(oddsOf(step(1, "a"))).toBeNull();
  });
});

describe("a promised date", () => {
  test.each([
    ["2020", "in 2020", "2020-12-31"],
    ["2020-Q1", "eerste kwartaal van 2020", "2020-03-31"],
    ["2020-Q2", "tweede kwartaal van 2020", "2020-06-30"],
    ["2020-Q3", "derde kwartaal van 2020", "2020-09-30"],
    ["2020-Q4", "vierde kwartaal van 2020", "2020-12-31"],
    ["2020-06-01", "1 juni 2020", "2020-06-01"],
  ])("%s is written “%s” and kept until %s", (promised, text, last) => {
    expect([promisedInWords(promised), lastDay(promised)]).toEqual([text, last]);
  });
});

describe("the name of an organisation", () => {
  const organisation = (name: string, from: string | null, until: string | null) => ({
    id: "EZ",
    name,
    kind: "ministerie",
    from,
    until,
  });
  const all = [organisation("Oud", "2010-01-01", "2020-01-01"), organisation("Nieuw", "2020-01-01", null)];

  test.each([
    ["2019-12-31", "Oud"],
    ["2020-01-01", "Nieuw"],
    ["2000-01-01", "Oud"],
  ])("on %s is %s", (date, name) => {
    expect(organisationName(all, "EZ", date)).toBe(name);
  });

  test("is the id itself when nobody knows it", () => {
    expect(organisationName(all, "XYZ", "2020-01-01")).toBe("XYZ");
  });
});
