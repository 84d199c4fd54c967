import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare} from "../../pipeline/4-compare/index.ts";
import type {Change} from "../../pipeline/core/comparison.ts";
import {type DataFiles, letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";

const changesOf = async (files: DataFiles): Promise<readonly Change[]> => {
  const {value} = await readCycle({...SMALL_CYCLE, ...files});
  return compare(value, score(value)).changes;
};

const find = (changes: readonly Change[], risk: string, axis = "impact"): Change => {
  const found = changes.find(
    (change) => change.axis === axis && change.links.some((link) => (link.toRisk ?? link.fromRisk) === risk),
  );
  if (found === undefined) throw new Error(`no change of ${risk}`);
  return found;
};

const row = (risk: string, given: readonly string[]): readonly string[] =>
  given.map((triple, index) => {
    const [low, expected, high] = triple.length === 1 ? [triple, triple, triple] : [...triple];
    return `${risk};${["1.1", "2.1", "2.2", "2.3"][index]};${low};${expected};${high}`;
  });

const total = (change: Change): number =>
  Object.values(change.causes ?? {}).reduce((sum: number, part: number) => sum + part, 0);

/** Makes the second edition use the first one's method. */
const SAME_METHOD = {
  "strategie/edities.csv":
    SMALL_CYCLE["strategie/edities.csv"]?.replace("Analyse 2022;m2", "Analyse 2022;m1") ?? "",
};
const LETTERS = ["X", "A", "B", "C", "D", "E"];

describe("the causes of a change", () => {
  test("worked by hand: the same letters under one criterion more are a change of criteria alone", async () => {
    const changes = await changesOf({
      ...letters("2019", row("brand", ["E", "X", "X"])),
      ...letters("2023", row("brand", ["E", "X", "X", "X"])),
    });
    const change = find(changes, "brand");
    const expected = Math.log(3 / 4) / Math.log(3);
    expect(change.difference).toBeCloseTo(expected, 12);
    expect(change.causes).toEqual({
      scores: 0,
      criteria: expect.closeTo(expected, 12),
      weights: 0,
      coverage: 0,
      method: 0,
    });
    expect(change.sharedDifference).toBeCloseTo(0, 12);
    expect(change.verdict).toBe("gelijk");
  });

  test("worked by hand: other letters under one method are a change of scores alone", async () => {
    const changes = await changesOf({
      ...SAME_METHOD,
      ...letters("2019", row("brand", ["B", "B", "B"])),
      ...letters("2023", row("brand", ["D", "D", "D"])),
    });
    expect(find(changes, "brand").causes).toEqual({
      scores: expect.closeTo(2, 12),
      criteria: 0,
      weights: 0,
      coverage: 0,
      method: 0,
    });
    expect(find(changes, "brand").verdict).toBe("hoger");
  });

  test("a criterion that is no longer assessed is a change of coverage alone", async () => {
    const changes = await changesOf({
      ...SAME_METHOD,
      ...letters("2019", row("brand", ["E", "C", "C"])),
      ...letters("2023", row("brand", ["E", "C", "?"])),
    });
    const change = find(changes, "brand");
    expect(change.difference).toBeCloseTo(Math.log((1 + 1 / 9) / 2 / ((1 + 2 / 9) / 3)) / Math.log(3), 12);
    expect(change.causes).toEqual({
      scores: 0,
      criteria: 0,
      weights: 0,
      coverage: expect.closeTo(change.difference ?? 0, 12),
      method: 0,
    });
  });

  test("another base is a change of method alone", async () => {
    const base = {
      "strategie/methoden.csv":
        SMALL_CYCLE["strategie/methoden.csv"]?.replace("m2;Methode twee;3", "m2;Methode twee;4") ?? "",
      "strategie/criteria.csv": SMALL_CYCLE["strategie/criteria.csv"]?.replace(/\nm2;2\.3.*/, "") ?? "",
    };
    const given = row("brand", ["E", "C", "A"]);
    const change = find(
      await changesOf({...base, ...letters("2019", given), ...letters("2023", given)}),
      "brand",
    );
    const position = (b: number): number => 5 + Math.log((1 + b ** -2 + b ** -4) / 3) / Math.log(b);
    expect(change.causes).toEqual({
      scores: 0,
      criteria: 0,
      weights: 0,
      coverage: 0,
      method: expect.closeTo(position(4) - position(3), 12),
    });
    expect(change.sharedDifference).toBeCloseTo(0, 12);
  });

  test("another way of weighing is a change of weights alone", async () => {
    const weighing = {
      "strategie/methoden.csv":
        SMALL_CYCLE["strategie/methoden.csv"]?.replace(
          "m2;Methode twee;3;per_criterium",
          "m2;Methode twee;3;per_belang",
        ) ?? "",
      "strategie/criteria.csv": SMALL_CYCLE["strategie/criteria.csv"]?.replace(/\nm2;2\.3.*/, "") ?? "",
    };
    const given = row("brand", ["E", "A", "A"]);
    const change = find(
      await changesOf({...weighing, ...letters("2019", given), ...letters("2023", given)}),
      "brand",
    );
    const parts = {before: (1 + 2 / 81) / 3, after: 1 / 2 + 1 / 162};
    expect(change.causes).toEqual({
      scores: 0,
      criteria: 0,
      weights: expect.closeTo(Math.log(parts.after / parts.before) / Math.log(3), 12),
      coverage: 0,
      method: 0,
    });
  });

  const triple = fc.constantFrom(...LETTERS, "?");
  const letterRow = (count: number) => fc.array(triple, {minLength: count, maxLength: count});

  test("add up to the change, whatever the letters", async () => {
    await fc.assert(
      fc.asyncProperty(letterRow(3), letterRow(4), async (before, after) => {
        const change = find(
          await changesOf({
            ...letters("2019", row("brand", before)),
            ...letters("2023", row("brand", after)),
          }),
          "brand",
        );
        if (change.causes === null) return;
        expect(Math.abs(total(change) - (change.difference ?? 0))).toBeLessThan(1e-12);
      }),
      {seed: 2023, numRuns: 150},
    );
  });

  test("are all nothing when nothing changed", async () => {
    await fc.assert(
      fc.asyncProperty(letterRow(3), async (given) => {
        const change = find(
          await changesOf({
            ...SAME_METHOD,
            ...letters("2019", row("brand", given)),
            ...letters("2023", row("brand", given)),
          }),
          "brand",
        );
        if (change.causes !== null) expect(Object.values(change.causes)).toEqual([0, 0, 0, 0, 0]);
        if (change.sharedDifference !== null) expect(change.sharedDifference).toBe(0);
      }),
      {seed: 2019, numRuns: 100},
    );
  });

  test("do not depend on the order of the rows", async () => {
    const before = row("brand", ["E", "B", "A"]);
    const after = row("brand", ["C", "D", "A", "B"]);
    const turned = (rows: readonly string[]): readonly string[] => [...rows].reverse();
    const one = await changesOf({...letters("2019", before), ...letters("2023", after)});
    const other = await changesOf({...letters("2019", turned(before)), ...letters("2023", turned(after))});
    const figures = (change: Change) => [change.difference, change.causes, change.sharedDifference];
    expect(figures(find(one, "brand"))).toEqual(figures(find(other, "brand")));
  });

  test("a worse letter never lowers a position", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({min: 0, max: 4}), {minLength: 3, maxLength: 3}),
        fc.integer({min: 0, max: 2}),
        async (orders, raised) => {
          const before = orders.map((order) => LETTERS[order] ?? "X");
          const after = orders.map((order, index) => LETTERS[index === raised ? order + 1 : order] ?? "X");
          const change = find(
            await changesOf({
              ...SAME_METHOD,
              ...letters("2019", row("brand", before)),
              ...letters("2023", row("brand", after)),
            }),
            "brand",
          );
          if (change.difference !== null) expect(change.difference).toBeGreaterThan(0);
        },
      ),
      {seed: 7, numRuns: 100},
    );
  });
});

describe("the verdict", () => {
  const verdict = async (before: string, after: string): Promise<string> =>
    find(
      await changesOf({
        ...SAME_METHOD,
        ...letters("2019", row("brand", [before, before, before])),
        ...letters("2023", row("brand", [after, after, after])),
      }),
      "brand",
    ).verdict;

  test.each([
    ["BBB", "DDD", "hoger"],
    ["DDD", "BBB", "lager"],
    ["CCC", "CCC", "gelijk"],
    ["BCD", "CDE", "onduidelijk"],
    ["ABC", "CDE", "onduidelijk"],
    ["ABB", "CDE", "hoger"],
    ["XXX", "CCC", "niet vergelijkbaar"],
  ])("of %s to %s is %s", async (before, after, expected) =>
    expect(await verdict(before, after)).toBe(expected),
  );

  test("of a risk without letters is not comparable, and the difference unknown", async () => {
    const change = find(
      await changesOf({...SAME_METHOD, ...letters("2023", row("brand", ["C", "C", "C"]))}),
      "brand",
    );
    expect([change.verdict, change.before, change.difference, change.causes]).toEqual([
      "niet vergelijkbaar",
      null,
      null,
      null,
    ]);
  });

  test("of likelihood counts whole classes exactly", async () => {
    const change = find(
      await changesOf({
        ...letters("2019", ["brand;waarschijnlijkheid;B;B;B"]),
        ...letters("2023", ["brand;waarschijnlijkheid;D;D;E"]),
      }),
      "brand",
      "likelihood",
    );
    expect([change.before?.expected, change.after?.expected, change.difference, change.verdict]).toEqual([
      2,
      4,
      2,
      "hoger",
    ]);
    expect(change.causes).toEqual({scores: 2, criteria: 0, weights: 0, coverage: 0, method: 0});
  });
});

describe("splits and mergers", () => {
  const RISKS = {
    "strategie/risicos.csv":
      "editie;risico;titel;bron\n2019;brand;Brand;p\n2019;storm;Storm;p\n2023;bosbrand;Bosbrand;p\n2023;heidebrand;Heidebrand;p\n2023;storm;Storm;p\n2023;golf;Golf;p",
  };
  const HEADER = "van_editie;van_risico;naar_editie;naar_risico;soort;aandeel;beoordeeld_door;toelichting";
  const links = (...rows: readonly string[]): DataFiles => ({
    ...SAME_METHOD,
    ...RISKS,
    "strategie/concordantie.csv": [HEADER, ...rows.map((r) => `${r};proef;proef`)].join("\n"),
  });

  /** One fire of 2019 became two, each half of it. */
  const IN_HALVES = links(
    "2019;brand;2023;bosbrand;gesplitst;0,5",
    "2019;brand;2023;heidebrand;gesplitst;0,5",
    "2019;;2023;golf;nieuw;",
    "2019;storm;2023;storm;gelijk;",
  );

  test("compare the share-weighted sum of the parts, then the position: E and X halved is as heavy as 5 + log3(1/2)", async () => {
    const changes = await changesOf({
      ...IN_HALVES,
      ...letters("2019", row("brand", ["C", "C", "C"])),
      ...letters("2023", [...row("bosbrand", ["E", "E", "E"]), ...row("heidebrand", ["X", "X", "X"])]),
    });
    const change = find(changes, "heidebrand");
    expect(change.links).toHaveLength(2);
    expect(change.after?.expected).toBeCloseTo(5 + Math.log(1 / 2) / Math.log(3), 12);
    expect(change.difference).toBeCloseTo(2 + Math.log(1 / 2) / Math.log(3), 12);
    expect(total(change)).toBeCloseTo(change.difference ?? 0, 12);
  });

  test("a new risk has a place but no change, an ended one the reverse", async () => {
    const files = links(
      "2019;brand;2023;;vervallen;",
      "2019;;2023;golf;nieuw;",
      "2019;storm;2023;storm;gelijk;",
    );
    const changes = await changesOf({
      ...files,
      ...letters("2019", row("brand", ["C", "C", "C"])),
      ...letters("2023", row("golf", ["D", "D", "D"])),
    });
    expect([
      find(changes, "golf").verdict,
      find(changes, "golf").before,
      find(changes, "golf").after?.expected,
    ]).toEqual(["nieuw", null, expect.closeTo(4, 12)]);
    expect([
      find(changes, "brand").verdict,
      find(changes, "brand").after,
      find(changes, "brand").difference,
    ]).toEqual(["vervallen", null, null]);
  });

  test("of parts that were assessed on different criteria each count with their own sum, as their scores do", async () => {
    const changes = await changesOf({
      ...IN_HALVES,
      ...letters("2019", row("brand", ["C", "C", "C"])),
      ...letters("2023", [...row("bosbrand", ["E", "C", "?"]), ...row("heidebrand", ["?", "A", "C"])]),
    });
    const change = find(changes, "heidebrand");
    const sum = ((1 + 1 / 9) / 2 + (1 / 81 + 1 / 9) / 2) / 2;
    expect(change.after?.expected).toBeCloseTo(5 + Math.log(sum) / Math.log(3), 12);
    expect(total(change)).toBeCloseTo(change.difference ?? 0, 12);
    // Only the middle criterion was assessed on all three: a third of the weight, where half is asked.
    expect([change.verdict, change.shared, change.sharedDifference]).toEqual([
      "niet vergelijkbaar",
      [],
      null,
    ]);
  });

  test("that an analyst has not yet judged make a change a draft, however decided its letters are", async () => {
    const table = String(SMALL_CYCLE["strategie/concordantie.csv"]).split("\n");
    const judged = table
      .map((line, index) => `${line};${["status", "vastgesteld", "concept"][index]}`)
      .join("\n");
    const decided = (files: DataFiles): DataFiles =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path,
          String(text).replace(";fictief;", ";vastgesteld;"),
        ]),
      );
    const changes = await changesOf({
      "strategie/concordantie.csv": judged,
      ...decided(letters("2019", [...row("brand", ["C", "C", "C"]), ...row("storm", ["C", "C", "C"])])),
      ...decided(
        letters("2023", [...row("brand", ["C", "C", "C", "C"]), ...row("storm", ["C", "C", "C", "C"])]),
      ),
    });
    expect([find(changes, "brand").status, find(changes, "storm").status]).toEqual([
      "vastgesteld",
      "concept",
    ]);
  });
});

test("causes are averaged over the orders that exist when some pass a mixture of only X", async () => {
  const changes = await changesOf({
    ...letters("2019", row("brand", ["C", "X", "X"])),
    ...letters("2023", row("brand", ["X", "X", "X", "C"])),
  });
  const change = find(changes, "brand");
  expect(change.difference).toBeCloseTo(Math.log(3 / 4) / Math.log(3), 12);
  expect(total(change)).toBeCloseTo(change.difference ?? 0, 12);
  // The letters of 2023 without its fourth criterion are all X, so the criteria always come first:
  // one C of three becomes two C of four, and then the first C becomes X.
  expect(change.causes?.criteria).toBeCloseTo(Math.log(2 / 4 / (1 / 3)) / Math.log(3), 12);
  expect(change.causes?.scores).toBeCloseTo(Math.log(1 / 2) / Math.log(3), 12);
});
