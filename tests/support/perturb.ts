import {score} from "../../pipeline/3-score/index.ts";
import {compare, explainer, orderTests, tabulate} from "../../pipeline/4-compare/index.ts";
import type {Assessment, Dataset} from "../../pipeline/core/dataset.ts";
import type {Binding, Explain} from "../../pipeline/core/origin.ts";
import type {Place} from "../../pipeline/core/place.ts";
import type {Row, Scalar, Views} from "../../pipeline/core/views.ts";
import {withGrades} from "./with-grades.ts";

/** Whether a figure names the row of a place among its inputs, or the whole file where own files are named so. */
export function declares({figures, explain}: AllFigures, key: string, at: Place): boolean {
  const figure = figures.get(key);
  const inputs = figure === undefined ? [] : (explain(figure.binding)?.inputs ?? []);
  return inputs.some(
    ({place}) => place.file === at.file && (place.cell === undefined || rowOf(place) === rowOf(at)),
  );
}

const rowOf = ({cell = ""}: Place): string => cell.replace(/^[A-Z]+/, "");

/** What tells a row of a view from the others, whatever its place among them. */
const KEYS = [
  "editie van_editie naar_editie risico van_risico naar_risico criterium belang as rang",
  "onderdeel van_onderdeel naar_onderdeel groep id code was is stap titel boven onder over teken nummer",
]
  .join(" ")
  .split(" ");

/** A figure of the views with what it is bound to. */
interface Figure {
  readonly value: Scalar;
  readonly binding: Binding;
}

/** All facts and cells that the pure stages make of a dataset, and who explains them. */
export interface AllFigures {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly explain: Explain;
  readonly views: Views;
}

const NONE = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};

/** Scores, compares and tabulates an edition for Parliament; with the order put to the test, unless that takes too long. */
export function figuresOf(dataset: Dataset, edition: string, withOrders = true): AllFigures {
  const scores = score(dataset);
  const made = {dataset, scores, comparison: compare(dataset, scores)};
  const all = withOrders ? {...made, orders: orderTests(dataset, scores)} : made;
  const about = {edition, audience: "kamer", findings: NONE} as const;
  const views = tabulate(all, about);
  const figures = new Map<string, Figure>();
  for (const {name, value} of views.facts.values())
    figures.set(`feit ${name}`, {value, binding: {kind: "fact", name}});
  for (const {name: view, columns, rows} of views.views.values()) {
    const met = new Map<string, number>();
    for (const [index, row] of rows.entries()) {
      const key = keyOf(row);
      const turn = (met.get(key) ?? 0) + 1;
      met.set(key, turn);
      for (const {name: column} of columns)
        figures.set(`${view}[${key}#${turn}].${column}`, {
          value: row[column] ?? null,
          binding: {kind: "cell", view, column, rows: [index + 1]},
        });
    }
  }
  return {figures, explain: explainer(all, about, views), views};
}

// A number in the order is a figure like others, unless the row has nothing else to go by.
const keyOf = (row: Row): string => {
  const named = KEYS.slice(0, -1).flatMap((key) => (row[key] === undefined ? [] : [String(row[key])]));
  return named.length > 0 ? named.join("|") : String(row.nummer ?? "");
};

/** A dataset with another expected letter (and band) in one row of a sender. */
export function withLetters(dataset: Dataset, at: Assessment, grades: Assessment["grades"]): Dataset {
  const assessments = dataset.assessments.map((item) => (item === at ? withGrades(at, grades) : item));
  return {...dataset, assessments};
}

/** The figures that differ between two datasets, and those of them that say nothing of the place that was changed. A row that comes or goes does so for any of its figures. */
export function moved(
  before: AllFigures,
  after: AllFigures,
  at: Place,
): {readonly moved: readonly string[]; readonly undeclared: readonly string[]} {
  const keys = new Set([...before.figures.keys(), ...after.figures.keys()]);
  const differs = [...keys].filter((key) => before.figures.get(key)?.value !== after.figures.get(key)?.value);
  const names = (of: AllFigures, key: string): boolean => declares(of, key, at);
  const isDeclared = (key: string): boolean => {
    const stays = before.figures.has(key) && after.figures.has(key);
    const row = key.slice(0, key.lastIndexOf("].") + 1);
    const asked = stays ? [key] : [...keys].filter((other) => other.startsWith(row));
    return asked.some((name) => names(before, name) || names(after, name));
  };
  return {moved: differs, undeclared: differs.filter((key) => !isDeclared(key))};
}
