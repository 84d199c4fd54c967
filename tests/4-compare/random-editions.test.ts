import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare} from "../../pipeline/4-compare/index.ts";
import type {Change, Comparison, GroupChange} from "../../pipeline/core/comparison.ts";
import type {Dataset} from "../../pipeline/core/dataset.ts";
import type {Method} from "../../pipeline/core/strategy.ts";
import {boundsOf, groupKey, keyOf, type NaiveFinding, naiveComparison} from "../support/naive-comparison.ts";
import {type Chance, chanceOf, randomEditions} from "../support/random-editions.ts";

const compared = (dataset: Dataset): Comparison => compare(dataset, score(dataset));
const anySeed = fc.integer({min: 1, max: 1_000_000_000});

/** Changes of risks, interests and groups by what they are of. */
function byKey({
  changes,
  interestChanges,
  groupChanges,
}: Comparison): ReadonlyMap<string, Change | GroupChange> {
  return new Map<string, Change | GroupChange>([
    ...changes.map((change) => [keyOf(change.links, change.axis, null), change] as const),
    ...interestChanges.map((change) => [keyOf(change.links, change.axis, change.interest), change] as const),
    ...groupChanges.map((change) => [groupKey(change.group, change.axis), change] as const),
  ]);
}

/** The figures of a change as numbers, and what is said of it. */
const figures = ({
  before,
  after,
  difference,
  causes,
  sharedDifference,
}: NaiveFinding): readonly (number | null)[] => [
  ...boundsOf(before),
  ...boundsOf(after),
  difference,
  sharedDifference,
  ...["scores", "criteria", "weights", "coverage", "method", "composition"].map(
    (cause) => (causes as Readonly<Record<string, number>> | null)?.[cause] ?? null,
  ),
];

/** Throws where the two differ by more than rounding can do. */
function expectAlike(one: ReadonlyMap<string, NaiveFinding>, other: ReadonlyMap<string, NaiveFinding>): void {
  expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
  for (const [key, finding] of one) {
    const found = other.get(key);
    if (found === undefined) throw new Error(key);
    if (found.verdict !== finding.verdict) expect([key, found.verdict]).toEqual([key, finding.verdict]);
    const theirs = figures(found);
    figures(finding).forEach((figure, index) => {
      const own = theirs[index] ?? null;
      const alike = figure === null || own === null ? figure === own : Math.abs(figure - own) < 1e-9;
      if (!alike) expect([key, index, own]).toEqual([key, index, figure]);
    });
  }
}

const shuffled = <Item>(items: readonly Item[], chance: Chance): readonly Item[] =>
  items
    .map((item) => ({item, at: chance.below(1_000_000)}))
    .sort((a, b) => a.at - b.at)
    .map(({item}) => item);

/** The same data with every list in another order; only editions keep theirs, which is time. */
function reordered(dataset: Dataset, chance: Chance): Dataset {
  const {strategy} = dataset;
  const method = (item: Method): Method => ({
    ...item,
    criteria: shuffled(item.criteria, chance),
    interests: shuffled(item.interests, chance),
    impactScale: shuffled(item.impactScale, chance),
  });
  return {
    ...dataset,
    assessments: shuffled(dataset.assessments, chance),
    strategy: {
      ...strategy,
      methods: shuffled(strategy.methods, chance).map(method),
      risks: shuffled(strategy.risks, chance),
      groups: shuffled(strategy.groups, chance),
      links: shuffled(strategy.links, chance),
    },
  };
}

/** The later edition as a copy of the earlier one: risks, groups and letters, each linked to itself; with this method. */
function repeated(dataset: Dataset, later: Method): Dataset {
  const {strategy} = dataset;
  const copied = <Item extends {readonly edition: string}>(items: readonly Item[]): readonly Item[] => {
    const own = items.filter((item) => item.edition === "2019");
    return [...own, ...own.map((item) => ({...item, edition: "2023"}))];
  };
  const risks = copied(strategy.risks);
  return {
    ...dataset,
    assessments: copied(dataset.assessments),
    strategy: {
      ...strategy,
      methods: [strategy.methods[0] as Method, later],
      risks,
      groups: copied(strategy.groups),
      links: risks
        .filter(({edition}) => edition === "2019")
        .map(({id}) => ({
          fromEdition: "2019",
          fromRisk: id,
          toEdition: "2023",
          toRisk: id,
          kind: "gelijk",
          share: 1,
          judgedBy: "proef",
          status: "vastgesteld",
          note: "",
          place: {file: "proef"},
        })),
    },
  };
}

const all = (comparison: Comparison): readonly (Change | GroupChange)[] => [...byKey(comparison).values()];

describe("an independent working-out of the same editions", () => {
  test("agrees on a thousand random pairs of editions: places, differences, causes, shared differences and verdicts", () => {
    let split = 0;
    for (let seed = 1; seed <= 1000; seed += 1) {
      const dataset = randomEditions(seed * 7919);
      const found = byKey(compared(dataset));
      expectAlike(naiveComparison(dataset), found);
      split += [...found.values()].filter(({causes}) => causes !== null).length;
    }
    // Not a test of empty editions: thousands of differences were split.
    expect(split).toBeGreaterThan(3000);
  });
});

describe("over random editions", () => {
  test("the causes add up to the difference, of risks, interests and groups alike", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        for (const {causes, difference} of all(compared(randomEditions(seed)))) {
          if (causes === null || difference === null) continue;
          const sum = Object.values(causes).reduce((total: number, part: number) => total + part, 0);
          expect(Math.abs(sum - difference)).toBeLessThan(1e-12);
        }
      }),
      {seed: 51, numRuns: 120},
    );
  });

  test("no risk of either edition is lost: each stands at an end of exactly one group of links, or is named as unlinked", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const dataset = randomEditions(seed);
        const {changes, unlinked} = compared(dataset);
        for (const axis of ["impact", "likelihood"] as const) {
          const ends = changes
            .filter((change) => change.axis === axis)
            .flatMap(({links}) => [
              ...new Set(links.map(({fromRisk}) => (fromRisk === null ? "" : `2019 ${fromRisk}`))),
              ...new Set(links.map(({toRisk}) => (toRisk === null ? "" : `2023 ${toRisk}`))),
            ])
            .filter((end) => end !== "");
          const others = unlinked
            .filter((item) => item.axis === axis)
            .map(({edition, risk}) => `${edition} ${risk}`);
          const risks = dataset.strategy.risks.map(({edition, id}) => `${edition} ${id}`);
          expect([...ends, ...others].sort()).toEqual([...risks].sort());
        }
      }),
      {seed: 52, numRuns: 120},
    );
  });

  test("no group of the earlier edition is lost, and each later one has its figures", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const {formerGroups, groupChanges} = compared(randomEditions(seed));
        const names = (groups: readonly {readonly group: string; readonly axis: string}[]) =>
          groups.map(({group, axis}) => `${group} ${axis}`).sort();
        const four = ["g0 impact", "g0 likelihood", "g1 impact", "g1 likelihood"];
        expect([names(formerGroups), names(groupChanges)]).toEqual([four, four]);
      }),
      {seed: 53, numRuns: 100},
    );
  });

  test("a group ends where its own edition places it", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const dataset = randomEditions(seed);
        const scores = score(dataset);
        for (const change of compare(dataset, scores).groupChanges) {
          const own = scores.groups.find(
            ({edition, group, axis}) => edition === "2023" && group === change.group && axis === change.axis,
          );
          boundsOf(own?.band ?? null).forEach((bound, index) => {
            const figure = boundsOf(change.after)[index] ?? null;
            expect(
              bound === null || figure === null ? figure === bound : Math.abs(figure - bound) < 1e-9,
            ).toBe(true);
          });
        }
      }),
      {seed: 54, numRuns: 80},
    );
  });

  test("equal editions give no change anywhere", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const dataset = randomEditions(seed);
        const [own] = dataset.strategy.methods as readonly [Method, Method];
        for (const change of all(compared(repeated(dataset, {...own, id: "m2"})))) {
          expect(Math.abs(change.difference ?? 0)).toBeLessThan(1e-12);
          for (const part of Object.values(change.causes ?? {})) expect(Math.abs(part)).toBeLessThan(1e-12);
          expect(["gelijk", "niet vergelijkbaar", null]).toContain(change.verdict);
        }
      }),
      {seed: 55, numRuns: 80},
    );
  });

  test("another method for the same letters has no part for scores", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const dataset = randomEditions(seed);
        const [own, other] = dataset.strategy.methods as readonly [Method, Method];
        const dropped = own.criteria.filter((_, index) => index === 0 || index % 3 !== seed % 3);
        const weighed = dropped.map((item, index) => ({...item, weight: 1 + ((index + seed) % 3)}));
        const later = {...own, id: "m2", base: other.base, weighting: other.weighting, criteria: weighed};
        for (const {causes} of all(compared(repeated(dataset, later)))) {
          expect(Math.abs(causes?.scores ?? 0)).toBeLessThan(1e-12);
        }
      }),
      {seed: 56, numRuns: 80},
    );
  });

  test("other letters with the same method have a part for scores alone", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const dataset = randomEditions(seed);
        const [own] = dataset.strategy.methods as readonly [Method, Method];
        const copy = repeated(dataset, {...own, id: "m2"});
        const chance = chanceOf(seed);
        const redrawn = copy.assessments.map((row) => {
          const grade = chance.of(["A", "B", "C", "D", "E"]);
          const isNew = row.edition === "2023" && row.grades !== null;
          return isNew ? {...row, grades: {low: grade, expected: grade, high: grade}} : row;
        });
        for (const {causes} of all(compared({...copy, assessments: redrawn}))) {
          const {scores: _, ...others} = causes ?? {scores: 0};
          for (const part of Object.values(others)) expect(Math.abs(part)).toBeLessThan(1e-12);
        }
      }),
      {seed: 57, numRuns: 80},
    );
  });

  test("the order of rows never matters", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const dataset = randomEditions(seed);
        const other = compared(reordered(dataset, chanceOf(seed + 1)));
        expectAlike(byKey(compared(dataset)), byKey(other));
      }),
      {seed: 58, numRuns: 80},
    );
  });

  test("a worse letter never lowers a position, of a risk, on an interest or of a group", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const dataset = randomEditions(seed);
        const later = dataset.assessments.filter((row) => row.edition === "2023" && row.grades !== null);
        const raised = later[seed % Math.max(1, later.length)];
        const worse = dataset.assessments.map((row) =>
          row === raised ? {...row, grades: {low: "E", expected: "E", high: "E"}} : row,
        );
        const now = byKey(compared({...dataset, assessments: worse}));
        for (const [key, {after}] of byKey(compared(dataset))) {
          boundsOf(after).forEach((bound, index) => {
            // With the rule for the highest risk the bounds are those of whichever risk that is.
            if (key.startsWith("groep") && index !== 1) return;
            const then = bound ?? Number.NEGATIVE_INFINITY;
            expect(
              boundsOf(now.get(key)?.after ?? null)[index] ?? Number.NEGATIVE_INFINITY,
            ).toBeGreaterThanOrEqual(then - 1e-12);
          });
        }
      }),
      {seed: 59, numRuns: 80},
    );
  });
});
