import {describe, expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import type {Score} from "../../pipeline/core/scores.ts";
import {type DataFiles, letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";

const scoresOf = async (rows: readonly string[], changed: DataFiles = {}) => {
  const {value} = await readCycle({...SMALL_CYCLE, ...letters("2019", rows), ...changed});
  return score(value);
};

const whole = (scores: readonly Score[], risk = "brand", axis = "impact"): Score => {
  const found = scores.find(
    (item) => item.risk === risk && item.edition === "2019" && item.axis === axis && item.interest === null,
  );
  if (found === undefined) throw new Error("no such score");
  return found;
};

const all = (letter: string): readonly string[] =>
  ["1.1", "2.1", "2.2"].map((criterion) => `brand;${criterion};${letter};${letter};${letter}`);

describe("the position of a risk", () => {
  test.each([
    ["A", 1],
    ["B", 2],
    ["C", 3],
    ["D", 4],
    ["E", 5],
  ])("is %s for %s on every criterion", async (letter, position) => {
    const {scores} = await scoresOf(all(letter));
    expect(whole(scores).band?.expected).toBeCloseTo(position, 12);
  });

  test("is worked out as 5 + log3 of the mean value: E, B and X give 5 + log3((1 + 1/27 + 0) / 3)", async () => {
    const {scores} = await scoresOf(["brand;1.1;D;E;E", "brand;2.1;A;B;C", "brand;2.2;X;X;X"]);
    const sum = (1 + 1 / 27) / 3;
    expect(whole(scores).sums?.expected).toBeCloseTo(sum, 14);
    expect(whole(scores).band?.expected).toBeCloseTo(5 + Math.log(sum) / Math.log(3), 12);
    expect(whole(scores).band?.low).toBeCloseTo(5 + Math.log((1 / 3 + 1 / 81) / 3) / Math.log(3), 12);
  });

  test("may fall below 1: a single A among X", async () => {
    const {scores} = await scoresOf(["brand;1.1;A;A;A", "brand;2.1;X;X;X", "brand;2.2;X;X;X"]);
    expect(whole(scores).band?.expected).toBeCloseTo(0, 12);
  });

  test("does not exist when every letter is X, which is not the same as not assessed", async () => {
    const {scores} = await scoresOf(all("X"));
    expect(whole(scores).band).toEqual({low: null, expected: null, high: null});
    expect(whole(scores).coverage).toBe(1);
    expect(whole(scores, "storm").band).toBeNull();
    expect(whole(scores, "storm").coverage).toBe(0);
  });
});

describe("what is not assessed", () => {
  test("leaves the sum and the rest is weighed up to 1 again", async () => {
    const {scores} = await scoresOf(["brand;1.1;E;E;E", "brand;2.1;C;C;C", "brand;2.2;?;?;?"]);
    expect(whole(scores).coverage).toBeCloseTo(2 / 3, 12);
    expect(whole(scores).sums?.expected).toBeCloseTo((1 + 1 / 9) / 2, 12);
    expect(whole(scores).parts.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(1, 12);
  });

  test("leaves no position below the method's minimal coverage", async () => {
    const {scores} = await scoresOf(["brand;1.1;E;E;E", "brand;2.1;?;?;?"]);
    expect(whole(scores).coverage).toBeCloseTo(1 / 3, 12);
    expect(whole(scores).band).toBeNull();
    expect(whole(scores).sums).toBeNull();
  });
});

describe("weights", () => {
  const perInterest = {
    "strategie/methoden.csv":
      SMALL_CYCLE["strategie/methoden.csv"]?.replace(
        "m1;Methode een;3;per_criterium",
        "m1;Methode een;3;per_belang",
      ) ?? "",
  };

  test("per interest give each interest an equal share, divided inside it", async () => {
    const {scores} = await scoresOf(["brand;1.1;E;E;E", "brand;2.1;X;X;X", "brand;2.2;X;X;X"], perInterest);
    expect(whole(scores).parts.map((part) => part.weight)).toEqual([0.5, 0.25, 0.25]);
    expect(whole(scores).band?.expected).toBeCloseTo(5 + Math.log(1 / 2) / Math.log(3), 12);
  });

  test("are relative: doubling all of them changes nothing", async () => {
    const doubled = {
      "strategie/criteria.csv": SMALL_CYCLE["strategie/criteria.csv"]?.replace(/;1$/gm, ";2") ?? "",
    };
    const rows = ["brand;1.1;E;E;E", "brand;2.1;B;B;B", "brand;2.2;C;C;C"];
    expect(whole((await scoresOf(rows, doubled)).scores).band).toEqual(
      whole((await scoresOf(rows)).scores).band,
    );
  });
});

test("an interest has its own position on its own criteria", async () => {
  const {scores} = await scoresOf(["brand;1.1;E;E;E", "brand;2.1;B;B;B", "brand;2.2;B;B;B"]);
  const interests = scores.filter(
    (item) => item.edition === "2019" && item.risk === "brand" && item.interest !== null,
  );
  expect(interests.map((item) => [item.interest, item.band?.expected])).toEqual([
    ["1", 5],
    ["2", expect.closeTo(2, 12)],
  ]);
});

test("likelihood is the place of its letter and nothing else", async () => {
  const {scores} = await scoresOf([...all("C"), "brand;waarschijnlijkheid;B;D;E"]);
  expect(whole(scores, "brand", "likelihood").band).toEqual({low: 2, expected: 4, high: 5});
});

test("the same single E sinks as criteria are added: 2,90, 2,48 and 2,37 with 10, 16 and 18", async () => {
  const positions = [];
  for (const count of [10, 16, 18]) {
    const codes = Array.from({length: count}, (_, index) => `c${index}`);
    const criteria = [
      "methode;criterium;belang;titel;gewicht",
      ...codes.map((code) => `m1;${code};1;${code};1`),
      "m2;1.1;1;Een;1",
    ].join("\n");
    const rows = codes.map((code, index) => (index === 0 ? `brand;${code};E;E;E` : `brand;${code};X;X;X`));
    positions.push(
      whole((await scoresOf(rows, {"strategie/criteria.csv": criteria})).scores).band?.expected?.toFixed(2),
    );
  }
  expect(positions).toEqual(["2.90", "2.48", "2.37"]);
});

describe("security issues and themes", () => {
  const groups = {
    "strategie/vraagstukken.csv":
      "editie;vraagstuk;titel;dominant;inzet;belangen;bron\n2019;natuur;Natuur;ja;onverminderd;1;proef\n2019;rust;Rust;nee;;;proef",
    "strategie/indeling.csv":
      "editie;risico;vraagstuk;toelichting\n2019;brand;natuur;\n2019;storm;natuur;\n2019;storm;rust;",
  };
  const rows = ["brand", "storm"].flatMap((risk) => {
    const [low, expected, high] = risk === "brand" ? ["C", "D", "D"] : ["A", "B", "E"];
    return ["1.1", "2.1", "2.2"].map((criterion) => `${risk};${criterion};${low};${expected};${high}`);
  });

  test("take the envelope of their risks when the rule says so, and name who decides it", async () => {
    const scores = await scoresOf(rows, groups);
    const natuur = scores.groups.find((group) => group.group === "natuur" && group.axis === "impact");
    expect(natuur?.band).toEqual({
      low: expect.closeTo(1, 9),
      expected: expect.closeTo(4, 9),
      high: expect.closeTo(5, 9),
    });
    expect(natuur?.decidedBy).toEqual(["brand"]);
  });

  test("take the band of the highest risk under that rule, and none under the rule that shows all", async () => {
    const rule = (word: string): DataFiles => ({
      ...groups,
      "strategie/parameters.csv": SMALL_CYCLE["strategie/parameters.csv"]?.replace("omhullende", word) ?? "",
    });
    const highest = (await scoresOf(rows, rule("hoogste"))).groups.find(
      (group) => group.group === "natuur" && group.axis === "impact",
    );
    expect(highest?.band?.low).toBeCloseTo(3, 9);
    expect(highest?.band?.high).toBeCloseTo(4, 9);
    const none = (await scoresOf(rows, rule("alle"))).groups.find(
      (group) => group.group === "natuur" && group.axis === "impact",
    );
    expect(none?.band).toBeNull();
  });

  test("qualify as dominant from the threshold letter on one interest, exactly on it included, beside what the source decided", async () => {
    const scores = await scoresOf(
      [
        "brand;1.1;C;C;C",
        "brand;2.1;A;A;A",
        "brand;2.2;A;A;A",
        ...["1.1", "2.1", "2.2"].map((c) => `storm;${c};B;B;B`),
      ],
      groups,
    );
    expect(scores.dominance.map((item) => [item.group, item.decided, item.computed, item.because])).toEqual([
      ["natuur", true, true, {risk: "brand", interest: "1"}],
      ["rust", false, false, null],
    ]);
  });
});
