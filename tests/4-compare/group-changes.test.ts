import {describe, expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare, compareEditions} from "../../pipeline/4-compare/index.ts";
import type {Dataset} from "../../pipeline/core/dataset.ts";
import type {Edition, Link, Parameters} from "../../pipeline/core/strategy.ts";
import {datasetOf, edition, link, methodOf} from "../support/random-editions.ts";

const RULER = {
  base: 3,
  weighting: "per_criterion",
  minCoverage: 0.5,
  criteria: [{id: "c", interest: "1", title: "", weight: 1, sharedAs: "c", ownTranslation: false}],
} as const;
const PLACE = {file: "proef"};
const TEXTLESS = {title: "", source: "", ownTranslation: false};

/** One issue then and one theme now, with these risks of one letter each. */
function cycle(
  letters: readonly (readonly [edition: string, risk: string, letter: string])[],
  links: readonly Link[],
  groupRule: Parameters["groupRule"] = "hoogste",
): Dataset {
  const group = {...TEXTLESS, dominant: null, effort: null, interests: [], goal: null, deviationReason: ""};
  return datasetOf({
    editions: [edition("2019", "m1"), edition("2023", "m2")],
    methods: [methodOf("m1", RULER), methodOf("m2", RULER)],
    groups: [
      {...group, edition: "2019", id: "toen"},
      {...group, edition: "2023", id: "nu"},
    ],
    risks: letters.map(([of, id]) => ({
      ...TEXTLESS,
      edition: of,
      id,
      groups: [of === "2019" ? "toen" : "nu"],
      leftOut: null,
      territories: [],
      scenarioOf: null,
    })),
    links,
    parameters: {groupRule, levelThreshold: 0.1},
    assessments: letters.map(([of, risk, letter]) => ({
      edition: of,
      risk,
      criterion: "c",
      grades: {low: letter, expected: letter, high: letter},
      note: "",
      source: "",
      delivery: {
        edition: of,
        file: "proef",
        form: "anv-beoordeling",
        sender: "ANV",
        received: null,
        status: "vastgesteld",
        isPublic: true,
        classification: "geen",
      },
      place: PLACE,
    })),
  });
}

const LETTERS = [
  ["2019", "brand", "C"],
  ["2019", "storm", "A"],
  ["2023", "brand", "D"],
  ["2023", "golf", "E"],
] as const;
const LINKS = [
  link("gelijk", {from: "brand", to: "brand"}),
  link("vervallen", {from: "storm", to: null}),
  link("nieuw", {from: null, to: "golf"}),
];
const compared = (dataset: Dataset) => compare(dataset, score(dataset));

describe("a theme of which one risk rose, one ended and one is new", () => {
  test("worked by hand: of two classes half is the risk that rose, one and a half the composition", () => {
    // Highest: C is 3 alone; with the letter of now 4; with the risks of now 5, whatever the letter.
    // Letter: ((4 − 3) + (5 − 5)) / 2. Composition: ((5 − 3) + (5 − 4)) / 2.
    const [impact] = compared(cycle(LETTERS, LINKS)).groupChanges;
    expect(impact).toMatchObject({
      difference: expect.closeTo(2, 12),
      causes: {
        scores: expect.closeTo(0.5, 12),
        criteria: 0,
        weights: 0,
        coverage: 0,
        method: 0,
        composition: expect.closeTo(1.5, 12),
      },
      sharedDifference: expect.closeTo(1, 12),
      verdict: "hoger",
      entered: ["golf"],
      left: ["storm"],
    });
  });

  test("has no figure of its own, and no verdict, where the rule shows each risk by itself", () => {
    const [impact] = compared(cycle(LETTERS, LINKS, "alle")).groupChanges;
    expect(impact).toMatchObject({before: null, after: null, difference: null, causes: null, verdict: null});
  });
});

describe("an issue of the earlier edition", () => {
  test("went into the theme in which all its risks that returned stand", () => {
    const [former] = compared(cycle(LETTERS, LINKS)).formerGroups;
    expect(former).toMatchObject({group: "toen", fate: "opgegaan", into: ["nu"]});
  });

  test("of which no risk returned is named as ended, and the theme that has only new risks as new", () => {
    const links = [
      link("vervallen", {from: "brand", to: null}),
      link("vervallen", {from: "storm", to: null}),
      link("nieuw", {from: null, to: "brand"}),
      link("nieuw", {from: null, to: "golf"}),
    ];
    const {formerGroups, groupChanges} = compared(cycle(LETTERS, links));
    expect(formerGroups[0]).toMatchObject({
      fate: "vervallen",
      into: [],
      before: {expected: expect.closeTo(3, 12)},
    });
    expect(groupChanges[0]).toMatchObject({verdict: "nieuw", before: null, difference: null, left: []});
  });
});

test("any two scored editions can be compared; where no row links them, every risk is named as unlinked", () => {
  const dataset = cycle(LETTERS, LINKS);
  const [from, to] = dataset.strategy.editions as readonly [Edition, Edition];
  const back = compareEditions(dataset, score(dataset), {from: to, to: from});
  expect([back.changes, back.interestChanges]).toEqual([[], []]);
  expect(
    back.unlinked.filter(({axis}) => axis === "impact").map(({edition: of, risk}) => `${of} ${risk}`),
  ).toEqual(["2023 brand", "2023 golf", "2019 brand", "2019 storm"]);
});
