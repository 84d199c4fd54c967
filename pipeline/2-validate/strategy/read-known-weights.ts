import {finding} from "../../core/findings.ts";
import type {KnownWeight, Method} from "../../core/strategy.ts";
import {weightUnits} from "../../core/weight-units.ts";
import {id, maybeNumber, maybeText, text} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {joinKey, type StrategyTables} from "./strategy-tables.ts";

const FILE = "gewichtsruimte.csv";
const SPACE = {
  fields: [
    id("methode"),
    id("onderdeel"),
    maybeNumber("laag", 0, 1),
    maybeNumber("hoog", 0, 1),
    maybeNumber("volgorde", 1),
    maybeText("toelichting"),
    text("bron"),
  ],
  key: ["methode", "onderdeel"],
};

/** What is known of the weights, from a file that may be absent. Bounds that leave no weights adding up to 1 are not used for their method, with a finding. */
export function readKnownWeights(tables: StrategyTables, methods: readonly Method[]): readonly KnownWeight[] {
  const {rows} = tables.read(FILE, SPACE, false);
  return methods.flatMap((method) => {
    const units = weightUnits(method);
    const known = {
      files: [method.weighting === "per_interest" ? "belangen.csv" : "criteria.csv"],
      ids: new Set(units.map((unit) => joinKey(method.id, unit))),
    };
    const own = rows
      .filter((row) => row.text("methode") === method.id)
      .filter((row) =>
        tables.refers(row, "onderdeel", {key: joinKey(method.id, row.text("onderdeel")), known}),
      );
    const weights = own.map((row) => weightOf(row));
    const [first] = own;
    if (first === undefined || leavesRoom(weights, units)) return weights;
    tables.findings.push(
      finding("gewichten/geen-ruimte", first.place("laag"), {
        method: method.id,
        low: sum(weights.map(({low}) => low)),
        high: highest(weights, units),
      }),
    );
    return [];
  });
}

const weightOf = (row: TableRow): KnownWeight => ({
  method: row.text("methode"),
  unit: row.text("onderdeel"),
  low: row.number("laag") ?? 0,
  high: row.number("hoog") ?? 1,
  rank: row.number("volgorde"),
});

/** Sums of typed decimals may miss 1 by this much. */
const SLACK = 1e-9;

const leavesRoom = (weights: readonly KnownWeight[], units: readonly string[]): boolean =>
  weights.every(({low, high}) => low <= high) &&
  sum(weights.map(({low}) => low)) <= 1 + SLACK &&
  highest(weights, units) >= 1 - SLACK;

/** The most that all weights together can be; a unit that is not named can be 1. */
const highest = (weights: readonly KnownWeight[], units: readonly string[]): number =>
  sum(weights.map(({high}) => high)) + units.length - weights.length;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
