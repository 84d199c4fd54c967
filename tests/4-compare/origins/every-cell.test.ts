import {beforeAll, describe, expect, it} from "vitest";
import {severityOf} from "../../../pipeline/core/finding-catalogue.ts";
import {cellAddress} from "../../../pipeline/core/place.ts";
import {otherValue} from "../../support/other-value.ts";
import {type AllFigures, declares, figuresOf, moved} from "../../support/perturb.ts";
import {readCycle} from "../../support/small-cycle.ts";
import {cellsIn, type FilledCell, WHOLE_CYCLE, withCell} from "../../support/whole-cycle.ts";

/** What is changed, cell by cell, and whether it can bear on the order of risks, which takes long to put to the test. */
const PARTS: readonly {
  readonly what: string;
  readonly file: string;
  readonly columns?: readonly string[];
  readonly orders: boolean;
}[] = [
  {what: "weights of criteria", file: "strategie/criteria.csv", columns: ["gewicht"], orders: true},
  {
    what: "numbers and rules of methods",
    file: "strategie/methoden.csv",
    columns: ["grondtal", "weging", "min_dekking", "geverifieerd"],
    orders: true,
  },
  {what: "parameters", file: "strategie/parameters.csv", columns: ["waarde"], orders: true},
  {what: "links", file: "strategie/concordantie.csv", columns: ["toelichting"], orders: false},
  {what: "risks at once", file: "strategie/gelijktijdig.csv", orders: false},
  {what: "moments", file: "strategie/peilmomenten.csv", columns: ["datum", "berekend"], orders: false},
  {
    what: "measures of the strategy",
    file: "strategie/maatregelen.csv",
    columns: ["risicos", "reikwijdte", "toegezegd"],
    orders: false,
  },
  {what: "measures of organisations", file: "aanleveringen/2023/maatregelen-b.csv", orders: false},
  {what: "reports of progress", file: "aanleveringen/2023/voortgang-b.csv", orders: false},
  {what: "capabilities", file: "aanleveringen/2023/kunnen-b.csv", orders: false},
  {what: "judgements of the approach", file: "aanleveringen/2023/oordeel-b.csv", orders: false},
];

interface Trial {
  readonly cell: FilledCell;
  readonly moved: readonly string[];
  readonly undeclared: readonly string[];
}

const known = await readCycle(WHOLE_CYCLE);
const placeOf = ({file, row}: FilledCell) => ({file, cell: cellAddress(row, 1)});

/** What moves with another value in a cell; null when that value is refused, so that nothing was changed but what is there. */
async function trialOf(cell: FilledCell, before: AllFigures, orders: boolean): Promise<Trial | null> {
  const {value, findings} = await readCycle(withCell(cell, otherValue(cell)));
  const isNew = (text: string): boolean => !known.findings.some((item) => JSON.stringify(item) === text);
  const refused = findings.some((item) => severityOf(item) === "fout" && isNew(JSON.stringify(item)));
  if (refused) return null;
  return {cell, ...moved(before, figuresOf(value, "2023", orders), placeOf(cell))};
}

describe.each(PARTS)("each cell with $what changed in turn", ({what, file, columns, orders}) => {
  const trials: Trial[] = [];
  const before = figuresOf(known.value, "2023", orders);
  beforeAll(async () => {
    for (const cell of cellsIn(file, columns)) {
      const trial = await trialOf(cell, before, orders);
      if (trial !== null) trials.push(trial);
    }
  });

  it("moves no figure that does not name it among its inputs", () => {
    expect(trials.length).toBeGreaterThan(0);
    const silent = trials.flatMap(({cell: {row, column}, undeclared}) =>
      undeclared.map((key) => `${what}, row ${row}, ${column}: ${key}`),
    );
    expect(silent).toEqual([]);
  });

  it("moves some of the figures that name it", () => {
    const [first] = trials;
    const naming = [...before.figures.keys()].filter(
      (key) => first !== undefined && declares(before, key, placeOf(first.cell)),
    );
    const moving = new Set(trials.flatMap(({moved: keys}) => keys));
    expect(naming.filter((key) => moving.has(key)).length).toBeGreaterThan(0);
  });
});
