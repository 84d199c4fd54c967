import {letterValue} from "../../core/arithmetic.ts";
import {finding} from "../../core/findings.ts";
import type {Axis, MethodId} from "../../core/ids.ts";
import type {Criterion, Interest, Method, Step, Threshold} from "../../core/strategy.ts";
import {
  code,
  extraId,
  extraText,
  flag,
  id,
  maybeNumber,
  maybeText,
  number,
  text,
  translation,
} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {joinKey, knownIn, type StrategyTables} from "./strategy-tables.ts";

const METHODS = {
  fields: [
    id("methode"),
    text("titel"),
    number("grondtal", 1.000001, 100),
    code("weging", ["per_criterium", "per_belang"]),
    number("min_dekking", 0, 1),
    flag("geverifieerd"),
    text("bron"),
  ],
  key: ["methode"],
};
const INTERESTS = {
  fields: [
    id("methode"),
    id("belang"),
    text("titel"),
    maybeText("omschrijving"),
    extraText("bron"),
    translation(),
  ],
  key: ["methode", "belang"],
};
const CRITERIA = {
  fields: [
    id("methode"),
    id("criterium"),
    id("belang"),
    text("titel"),
    number("gewicht", 0),
    extraId("gedeeld_als"),
    translation(),
    extraText("bron"),
  ],
  key: ["methode", "criterium"],
};
const SCALES = {
  fields: [
    id("methode"),
    code("as", ["impact", "waarschijnlijkheid"]),
    id("klasse"),
    number("volgorde", 0, 10),
    maybeNumber("waarde"),
    text("label"),
    maybeNumber("ondergrens"),
    maybeNumber("bovengrens"),
    maybeText("eenheid"),
    flag("geverifieerd"),
    text("bron"),
  ],
  key: ["methode", "as", "klasse"],
};
const THRESHOLDS = {
  fields: [
    id("methode"),
    id("criterium"),
    id("klasse"),
    maybeNumber("ondergrens"),
    maybeNumber("bovengrens"),
    text("eenheid"),
    flag("geverifieerd"),
    text("bron"),
  ],
  key: ["methode", "criterium", "klasse"],
};

/** Values are written in a spreadsheet with some ten digits. */
const VALUE_TOLERANCE = 1e-6;

/** The scoring methods with their interests, criteria and scales. A method without criteria or without a scale is left out with a finding. */
export function readMethods(tables: StrategyTables): readonly Method[] {
  const parsed = tables.read("methoden.csv", METHODS);
  const methods = knownIn("methoden.csv", parsed.rows, (row) => row.text("methode"));
  const ofMethod = (row: TableRow): boolean =>
    tables.refers(row, "methode", {key: row.text("methode"), known: methods});
  const interestTable = tables.read("belangen.csv", INTERESTS);
  const interestKey = (row: TableRow): string => joinKey(row.text("methode"), row.text("belang"));
  const interests = knownIn("belangen.csv", interestTable.rows, interestKey);
  const criterionRows = tables
    .read("criteria.csv", CRITERIA)
    .rows.filter(
      (row) => ofMethod(row) && tables.refers(row, "belang", {key: interestKey(row), known: interests}),
    );
  const interestRows = interestTable.rows.filter(ofMethod);
  const stepRows = tables.read("schalen.csv", SCALES).rows.filter(ofMethod);
  const thresholdRows = tables.read("drempels.csv", THRESHOLDS, false).rows.filter(ofMethod);
  return parsed.rows
    .map((row) => {
      const own = (candidate: TableRow): boolean => candidate.text("methode") === row.text("methode");
      const method: Method = {
        id: row.text("methode"),
        title: row.text("titel"),
        base: row.number("grondtal") ?? 3,
        weighting: row.text("weging") === "per_belang" ? "per_interest" : "per_criterion",
        minCoverage: row.number("min_dekking") ?? 0,
        verified: row.flag("geverifieerd") ?? false,
        source: row.text("bron"),
        interests: interestRows.filter(own).map(toInterest),
        criteria: criterionRows.filter(own).map(toCriterion),
        impactScale: scale(stepRows.filter(own), "impact"),
        likelihoodScale: scale(stepRows.filter(own), "waarschijnlijkheid"),
        thresholds: thresholdRows.filter(own).map(toThreshold),
      };
      checkValues(tables, stepRows.filter(own), method.base);
      return isComplete(tables, row, method) ? method : null;
    })
    .filter((method) => method !== null);
}

const toInterest = (row: TableRow): Interest => ({
  id: row.text("belang"),
  title: row.text("titel"),
  description: row.text("omschrijving"),
});

const toCriterion = (row: TableRow): Criterion => ({
  id: row.text("criterium"),
  interest: row.text("belang"),
  title: row.text("titel"),
  weight: row.number("gewicht") ?? 0,
  sharedAs: row.maybeText("gedeeld_als") ?? row.text("criterium"),
  ownTranslation: row.text("vertaling") === "eigen",
});

const toThreshold = (row: TableRow): Threshold => ({
  criterion: row.text("criterium"),
  grade: row.text("klasse"),
  lower: row.number("ondergrens"),
  upper: row.number("bovengrens"),
  unit: row.text("eenheid"),
  verified: row.flag("geverifieerd") ?? false,
  source: row.text("bron"),
});

function scale(rows: readonly TableRow[], axisName: "impact" | "waarschijnlijkheid"): readonly Step[] {
  const axis: Axis = axisName === "impact" ? "impact" : "likelihood";
  return rows
    .filter((row) => row.text("as") === axisName)
    .map((row) => ({
      axis,
      grade: row.text("klasse"),
      order: row.number("volgorde") ?? 0,
      label: row.text("label"),
      lower: row.number("ondergrens"),
      upper: row.number("bovengrens"),
      unit: row.maybeText("eenheid"),
      verified: row.flag("geverifieerd") ?? false,
      source: row.text("bron"),
    }))
    .sort((a, b) => a.order - b.order);
}

/** `waarde` is only a check on the formula: a difference is said, and the formula is used. */
function checkValues(tables: StrategyTables, rows: readonly TableRow[], base: number): void {
  for (const row of rows) {
    const seen = row.number("waarde");
    const order = row.number("volgorde");
    if (seen === null || order === null || row.text("as") !== "impact") continue;
    const expected = letterValue(base, order);
    if (Math.abs(seen - expected) <= VALUE_TOLERANCE) continue;
    tables.findings.push(
      finding("schaal/waarde", row.place("waarde"), {grade: row.text("klasse"), seen, expected}),
    );
  }
}

function isComplete(tables: StrategyTables, row: TableRow, method: Method): boolean {
  const id: MethodId = method.id;
  if (!method.criteria.some((criterion) => criterion.weight > 0)) {
    // Criteria that are there but wrong have findings of their own.
    if (!tables.mentions("criteria.csv", id))
      tables.findings.push(finding("methode/leeg", row.place("methode"), {method: id}));
    return false;
  }
  for (const [axis, steps] of [
    ["impact", method.impactScale],
    ["waarschijnlijkheid", method.likelihoodScale],
  ] as const) {
    if (steps.some((step) => step.order > 0)) continue;
    if (tables.mentions("schalen.csv", joinKey(id, axis))) return false;
    tables.findings.push(finding("schaal/onvolledig", row.place("methode"), {method: id, axis}));
    return false;
  }
  return true;
}
