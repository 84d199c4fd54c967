import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {allocate} from "../../../pipeline/4-compare/capabilities/allocate.ts";
import type {Scenario} from "../../../pipeline/core/capability.ts";
import {amount, capability} from "../../support/capabilities.ts";

const scenario = (...risks: string[]): Scenario => ({
  edition: "2023",
  id: "samen",
  title: "Samen",
  risks,
  note: "",
  source: "proef",
});
const BOTH = scenario("brand", "storm");
const both = {risks: ["brand", "storm"]};

describe("one capacity for several risks at once", () => {
  it("is enough for either risk and too little for both", () => {
    const [alone] = allocate(scenario("brand"), [capability("ploeg", both)]);
    expect([alone?.needed, alone?.given, alone?.bottlenecks]).toEqual([10, 10, []]);
    const [together] = allocate(BOTH, [capability("ploeg", both)]);
    expect([together?.needed, together?.given]).toEqual([20, 10]);
    expect(together?.bottlenecks.map(({id}) => id)).toEqual(["ploeg"]);
  });

  it("is named as the bottleneck when it is too little for one risk alone", () => {
    const [found] = allocate(scenario("brand"), [capability("ploeg", {available: amount(4)})]);
    expect([found?.needed, found?.given, found?.bottlenecks.map(({id}) => id)]).toEqual([10, 4, ["ploeg"]]);
  });

  it("goes round when it is not used up, and is the bottleneck where even the whole is too little", () => {
    const [plan] = allocate(BOTH, [capability("plan", {...both, shared: true})]);
    expect([plan?.needed, plan?.given]).toEqual([20, 20]);
    const [small] = allocate(BOTH, [capability("plan", {...both, shared: true, available: amount(6)})]);
    expect([small?.given, small?.bottlenecks.map(({id}) => id)]).toEqual([12, ["plan"]]);
  });

  it("is helped by what can take its work over, and only in that direction", () => {
    const reserve = {risks: ["brand"], needed: amount(2), available: amount(9)};
    const crew = capability("ploeg", both);
    const [helped] = allocate(BOTH, [crew, capability("reserve", {...reserve, standsInFor: ["ploeg"]})]);
    expect([helped?.needed, helped?.given]).toEqual([22, 19]);
    expect(helped?.bottlenecks.map(({id}) => id)).toEqual(["ploeg", "reserve"]);
    const [alone] = allocate(BOTH, [crew, capability("reserve", reserve)]);
    expect([alone?.given, alone?.bottlenecks.map(({id}) => id)]).toEqual([12, ["ploeg"]]);
  });

  it("never adds persons to pieces, nor counts what is unknown or of another edition", () => {
    const found = allocate(BOTH, [
      capability("ploeg"),
      capability("pomp", {aspect: "materieel", unit: "stuks"}),
      capability("geheim", {available: null}),
      capability("plan", {needed: amount(true), available: amount(true)}),
      capability("oud", {edition: "2019"}),
    ]);
    expect(found.map(({aspect, unit, needed}) => [aspect, unit, needed])).toEqual([
      ["mensen", "personen", 10],
      ["materieel", "stuks", 10],
    ]);
  });

  it("says nothing of a scenario that no capacity serves", () => {
    expect(allocate(scenario("sneeuw"), [capability("ploeg")])).toEqual([]);
  });
});

const RISKS = ["a", "b"];
const IDS = ["x", "y"];
const row = fc.record({
  needed: fc.nat(3),
  available: fc.nat(4),
  risks: fc.subarray(RISKS),
  shared: fc.boolean(),
  standsInFor: fc.subarray(IDS),
});
type Drawn = {
  readonly needed: number;
  readonly available: number;
  readonly risks: readonly string[];
  readonly shared: boolean;
  readonly standsInFor: readonly string[];
};

/** The most that can be met, by giving out one unit after another in every possible way. */
function tried(rows: readonly Drawn[]): number {
  const tasks = rows.flatMap(({needed, risks}, index) => risks.map(() => ({id: IDS[index] ?? "", needed})));
  const best = (task: number, left: readonly number[]): number => {
    const current = tasks[task];
    if (current === undefined) return 0;
    const from = (supply: number, asked: number, rest: readonly number[]): number => {
      const able = rows[supply];
      if (able === undefined) return current.needed - asked + best(task + 1, rest);
      const may = IDS[supply] === current.id || able.standsInFor.includes(current.id);
      const most = may ? Math.min(asked, able.shared ? able.available : (rest[supply] ?? 0)) : 0;
      return Math.max(
        ...Array.from({length: most + 1}, (_, units) =>
          from(
            supply + 1,
            asked - units,
            rest.map((amount, index) => (index === supply && !able.shared ? amount - units : amount)),
          ),
        ),
      );
    };
    return from(0, current.needed, left);
  };
  return best(
    0,
    rows.map(({available}) => available),
  );
}

describe("an allocation", () => {
  const made = (rows: readonly Drawn[]) =>
    rows.map((drawn, index) =>
      capability(IDS[index] ?? "", {
        ...drawn,
        needed: amount(drawn.needed),
        available: amount(drawn.available),
      }),
    );

  it("meets as much as every way of giving out the units one by one", () => {
    fc.assert(
      fc.property(fc.array(row, {maxLength: 2}), (rows) => {
        expect(allocate(scenario(...RISKS), made(rows))[0]?.given ?? 0).toBe(tried(rows));
      }),
      {seed: 4, numRuns: 300},
    );
  });

  it("gives no task more than it needs, and in all what it says", () => {
    fc.assert(
      fc.property(fc.array(row, {maxLength: 2}), (rows) => {
        for (const {tasks, given} of allocate(scenario(...RISKS), made(rows))) {
          for (const task of tasks) expect(task.given).toBeLessThanOrEqual(task.needed);
          expect(tasks.reduce((sum, task) => sum + task.given, 0)).toBeCloseTo(given, 9);
        }
      }),
      {seed: 5, numRuns: 200},
    );
  });

  it("names exactly the capacities of which one unit more would meet more", () => {
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 2}), fc.nat(1), (rows, at) => {
        const [found] = allocate(scenario(...RISKS), made(rows));
        const index = at % rows.length;
        const more = rows.map((drawn, place) =>
          place === index ? {...drawn, available: drawn.available + 1} : drawn,
        );
        const [richer] = allocate(scenario(...RISKS), made(more));
        const helps = (richer?.given ?? 0) > (found?.given ?? 0);
        expect(found?.bottlenecks.some(({id}) => id === IDS[index]) ?? false).toBe(helps);
      }),
      {seed: 7, numRuns: 300},
    );
  });
});
