import {describe, expect, it} from "vitest";
import type {Assessment} from "../../../pipeline/core/dataset.ts";
import {formatPlace} from "../../../pipeline/core/place.ts";
import {figuresOf, moved, withLetters} from "../../support/perturb.ts";
import {letters, readCycle, SMALL_CYCLE} from "../../support/small-cycle.ts";

const rowsOf = (risk: string, criteria: string, order: string): readonly string[] => [
  `${risk};waarschijnlijkheid;A;B;C`,
  ...criteria.split(" ").map((criterion, index) => `${risk};${criterion};A;${order.charAt(index)};E`),
];
const FILES = {
  ...SMALL_CYCLE,
  // A few draws show as much as many: which figures move at all.
  "strategie/parameters.csv": `${SMALL_CYCLE["strategie/parameters.csv"]}\nrobuustheid.trekkingen;200;;proef;proef`,
  ...letters("2019", [...rowsOf("brand", "1.1 2.1 2.2", "BCD"), ...rowsOf("storm", "1.1 2.1 2.2", "CBB")]),
  ...letters("2023", [
    ...rowsOf("brand", "1.1 2.1 2.2 2.3", "CDBB"),
    ...rowsOf("storm", "1.1 2.1 2.2 2.3", "BBCD"),
  ]),
};
const {value: dataset} = await readCycle(FILES);
const before = figuresOf(dataset, "2023");

/** The three letters of a row, one changed at a time, and the row left out as not assessed. */
const changes = (at: Assessment): readonly Assessment["grades"][] => {
  if (at.grades === null) return [];
  const {low, expected, high} = at.grades;
  const other = expected === "D" ? "C" : "D";
  return [
    {low: "B", expected: expected === "A" ? "B" : expected, high},
    {low, expected: other, high},
    {low, expected, high: "D"},
    null,
  ];
};

const isPlace = (key: string): boolean => /^risicodiagram\[.*\]\.(impact|waarschijnlijkheid)$/.test(key);

describe("each cell with letters changed in turn", () => {
  const trials = dataset.assessments.flatMap((at) =>
    changes(at).map((grades) => ({
      grades,
      at,
      ...moved(before, figuresOf(withLetters(dataset, at, grades), "2023"), at.place),
    })),
  );

  it("moves no figure that does not name it among its inputs", () => {
    expect(trials.length).toBeGreaterThan(60);
    const undeclared = trials.flatMap(({at, undeclared: keys}) =>
      keys.map((key) => `${formatPlace(at.place)}: ${key}`),
    );
    expect([...new Set(undeclared)]).toEqual([]);
  });

  it("moves every place on an axis that names it, so that nothing is named for nothing", () => {
    const places = [...before.figures].filter(([key]) => isPlace(key));
    expect(places.length).toBe(4);
    for (const [key, {binding}] of places) {
      const named = before.explain(binding)?.inputs.filter(({place}) => place.cell !== undefined) ?? [];
      const movers = new Set(
        trials
          .filter((trial) => trial.grades !== null && trial.moved.includes(key))
          .map(({at}) => formatPlace(at.place)),
      );
      expect(named.map(({place}) => formatPlace(place)).sort(), key).toEqual([...movers].sort());
    }
  });
});

it("every figure of every view and every fact can be explained", () => {
  const unexplained = [...before.figures].filter(([, {binding}]) => before.explain(binding) === null);
  expect(unexplained).toEqual([]);
});

it("a figure that names nothing is caught as soon as it moves", () => {
  const [at] = dataset.assessments.filter(({criterion}) => criterion === "1.1");
  if (at === undefined) throw new Error("no letters");
  const after = figuresOf(withLetters(dataset, at, {low: "X", expected: "X", high: "X"}), "2023");
  const silent = (of: typeof before): typeof before => ({
    ...of,
    explain: () => ({what: "", formula: "", inputs: [], status: "fictief"}),
  });
  const {moved: changed, undeclared} = moved(silent(before), silent(after), at.place);
  expect(changed.length).toBeGreaterThan(0);
  expect(undeclared).toEqual(changed);
});
