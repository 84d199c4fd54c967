import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {baseBreakEvens} from "../../../pipeline/4-compare/weighing/base-break-evens.ts";
import {medals} from "../../../pipeline/4-compare/weighing/medal-table.ts";
import {dominates} from "../../../pipeline/4-compare/weighing/pareto.ts";
import {ranksOf, WAYS, type Way} from "../../../pipeline/4-compare/weighing/ways-of-weighing.ts";
import type {LetteredRisk} from "../../../pipeline/4-compare/weighing/weigher.ts";
import {weightedSum} from "../../../pipeline/4-compare/weighing/weighted-sum.ts";
import {whyTheyDisagree} from "../../../pipeline/4-compare/weighing/why-they-disagree.ts";
import type {Criterion, Method, Step} from "../../../pipeline/core/strategy.ts";

const SEED = 20261122;
const CRITERIA = ["1.1", "2.1", "2.2", "2.3"];

const criterion = (id: string): Criterion => ({
  id,
  interest: id[0] ?? "",
  title: id,
  weight: 1,
  sharedAs: id,
  ownTranslation: false,
});
const step = (grade: string, order: number): Step => ({
  axis: "impact",
  grade,
  order,
  label: grade,
  lower: null,
  upper: null,
  unit: null,
  verified: true,
  source: "proef",
});
/** One interest with one criterion, one with three; base 3. */
const METHOD: Method = {
  id: "m",
  title: "Proef",
  base: 3,
  weighting: "per_criterion",
  minCoverage: 0.5,
  verified: true,
  source: "proef",
  interests: [
    {id: "1", title: "Een", description: ""},
    {id: "2", title: "Twee", description: ""},
  ],
  criteria: CRITERIA.map(criterion),
  impactScale: ["X", "A", "B", "C", "D", "E"].map(step),
  likelihoodScale: [],
  thresholds: [],
};

/** A risk with a letter per criterion, in the order of the criteria; `?` is not assessed. */
const risk = (id: string, letters: string): LetteredRisk => ({
  id,
  orders: new Map(
    [...letters].flatMap((letter, index) =>
      letter === "?" ? [] : [[CRITERIA[index] ?? "", "XABCDE".indexOf(letter)] as const],
    ),
  ),
});
const ranks = (way: Way, risks: readonly LetteredRisk[]): Readonly<Record<string, number>> =>
  Object.fromEntries(WAYS[way](risks, METHOD));

// Worked by hand, in units of 1/81: E 81, D 27, C 9, B 3, A 1, X 0.
const PEAK = risk("piek", "EXXX"); // per criterion 81/4 = 20,25; per interest 81/2 = 40,5
const BROAD = risk("breed", "XDDD"); // per criterion 81/4 = 20,25; per interest 27/2 = 13,5
const MIDDLE = risk("midden", "CCCC"); // 9 either way
const ALL = [MIDDLE, BROAD, PEAK];

describe("the ways of weighing", () => {
  test("give the ranks that were worked out by hand", () => {
    expect(weightedSum(PEAK, METHOD, 3) * 81).toBeCloseTo(20.25, 12);
    expect(ranks("perCriterion", ALL)).toEqual({piek: 1, breed: 1, midden: 3});
    expect(ranks("perInterest", ALL)).toEqual({piek: 1, breed: 2, midden: 3});
    expect(ranks("medals", ALL)).toEqual({piek: 1, breed: 2, midden: 3});
    expect(ranks("highest", ALL)).toEqual({piek: 1, breed: 2, midden: 3});
    expect(ranks("pareto", ALL)).toEqual({piek: 1, breed: 1, midden: 1});
  });

  test("leave out what was not assessed instead of counting it as nothing", () => {
    expect(weightedSum(risk("half", "C??C"), METHOD, 3)).toBeCloseTo(1 / 9, 12);
    expect(medals(risk("half", "E?XE"), METHOD)).toEqual([2, 0, 0, 0, 0]);
    expect(dominates(risk("a", "E?EE"), risk("b", "AAAA"))).toBe(false);
    expect(dominates(risk("a", "E?EE"), risk("b", "A?AE"))).toBe(true);
  });
});

const letters = fc
  .array(fc.constantFrom(..."XABCDE"), {minLength: 4, maxLength: 4})
  .map((all) => all.join(""));
const some = fc
  .array(letters, {minLength: 1, maxLength: 8})
  .map((all) => all.map((each, i) => risk(`r${i}`, each)));

describe.each(Object.keys(WAYS) as Way[])("by %s", (way) => {
  test("the order of the rows never matters", () => {
    fc.assert(
      fc.property(some, (risks) => {
        expect(ranks(way, [...risks].reverse())).toEqual(ranks(way, risks));
      }),
      {seed: SEED},
    );
  });

  test("a worse letter never lowers a risk among the others", () => {
    fc.assert(
      fc.property(some, fc.nat(3), (risks, at) => {
        const [first, ...others] = risks;
        if (first === undefined) return;
        const orders = new Map(first.orders);
        const id = CRITERIA[at] ?? "";
        orders.set(id, Math.min(5, (orders.get(id) ?? 0) + 1));
        const after = ranks(way, [{id: first.id, orders}, ...others]);
        expect(after[first.id]).toBeLessThanOrEqual(ranks(way, risks)[first.id] ?? 0);
      }),
      {seed: SEED},
    );
  });

  test("a risk that dominates another is never below it", () => {
    fc.assert(
      fc.property(some, (risks) => {
        const found = ranks(way, risks);
        for (const a of risks)
          for (const b of risks)
            if (dominates(a, b)) expect(found[a.id]).toBeLessThanOrEqual(found[b.id] ?? 0);
      }),
      {seed: SEED},
    );
  });
});

describe("where the ways disagree", () => {
  test("the spread is over the full orders, and the reason names what makes it so", () => {
    const found = ranksOf(ALL, METHOD).find(({risk: id}) => id === "breed");
    expect(found).toMatchObject({spread: 1, highestBy: "perCriterion", lowestBy: "medals"});
    const said = found === undefined ? "" : whyTheyDisagree(found, BROAD, METHOD);
    expect(said).toBe(
      "Het hoogst bij de weging per criterium, het laagst bij de medaillespiegel: het heeft 3 keer verwacht D, en een gewogen som telt ook de lagere klassen mee.",
    );
  });

  test("between the two weighted sums it is the interest that moves most", () => {
    const ranked = {ranks: {perCriterion: 9, perInterest: 1, medals: 5, highest: 1, pareto: 1}, risk: "piek"};
    const up = {...ranked, spread: 8, highestBy: "perInterest", lowestBy: "perCriterion"} as const;
    expect(whyTheyDisagree(up, PEAK, METHOD)).toContain("Een telt per belang zwaarder dan per criterium");
    const down = {...ranked, spread: 8, highestBy: "perCriterion", lowestBy: "perInterest"} as const;
    expect(whyTheyDisagree(down, BROAD, METHOD)).toContain("Twee telt per criterium zwaarder dan per belang");
  });
});

describe("the break-even of the base", () => {
  test("is where two risks weigh the same: one E against three D at base 3", () => {
    // EXXX and XDDD: b^0 = 3·b^-1, so b = 3.
    const [found] = baseBreakEvens([PEAK, BROAD], {...METHOD, base: 4});
    expect(found).toMatchObject({above: "piek", below: "breed"});
    expect(found?.base).toBeCloseTo(3, 6);
  });

  test("is not there for risks with the same letters or where one dominates the other", () => {
    expect(baseBreakEvens([PEAK, risk("zelfde", "EXXX")], METHOD)).toEqual([]);
    expect(baseBreakEvens([risk("hoog", "EEEE"), MIDDLE], METHOD)).toEqual([]);
  });

  test("turns the order round on either side, for any risks", () => {
    fc.assert(
      fc.property(some, (risks) => {
        for (const {above, below, base} of baseBreakEvens(risks, METHOD)) {
          const [a, b] = [above, below].map((id) => risks.find((each) => each.id === id));
          if (a === undefined || b === undefined) throw new Error("a pair names risks that are there");
          const at = (x: number): number => weightedSum(a, METHOD, x) - weightedSum(b, METHOD, x);
          expect(Math.abs(at(base))).toBeLessThan(1e-8);
          expect(base).toBeGreaterThanOrEqual(2);
          expect(base).toBeLessThanOrEqual(10);
        }
      }),
      {seed: SEED, numRuns: 60},
    );
  });
});
