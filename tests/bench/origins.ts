import {performance} from "node:perf_hooks";
import {composeReport} from "../../pipeline/6-report/compose/compose-report.ts";
import {unboundIn} from "../../pipeline/6-report/origin/unbound-in.ts";
import {formatPlace} from "../../pipeline/core/place.ts";
import {bundledData} from "../support/bundled-data.ts";
import {figuresOf, moved, withLetters} from "../support/perturb.ts";

/** Every so many rows of letters; 1 takes all of them. */
const [step = 20] = process.argv.slice(2).map(Number);

/** Changes letters of the bundled data row by row, and prints how many figures moved, how many of those do not name the cell, and how long it took. */
const {value} = await bundledData();
const {dataset} = value;
const start = performance.now();
const before = figuresOf(dataset, "2023", false);
const rows = dataset.assessments.filter((item, index) => index % step === 0 && item.grades !== null);
const undeclared = new Set<string>();
let shifted = 0;
for (const at of rows) {
  const low = at.grades?.expected === "E" ? "D" : "E";
  const after = figuresOf(withLetters(dataset, at, {low, expected: low, high: "E"}), "2023", false);
  const found = moved(before, after, at.place);
  shifted += found.moved.length;
  for (const key of found.undeclared) undeclared.add(`${formatPlace(at.place)}: ${key}`);
}
const seconds = (performance.now() - start) / 1000;
console.log(
  `Herkomst: ${rows.length} rijen met letters gewijzigd, ${shifted} cijfers bewogen, ${undeclared.size} daarvan noemen de cel niet, ${seconds.toFixed(1)} s`,
);
const unbound = value.templates.reports.flatMap((template) =>
  template.audiences.flatMap((audience) =>
    unboundIn({blocks: composeReport(template, {views: before.views, charts: new Map(), audience})}),
  ),
);
console.log(`Ongebonden cijfers in de stukken: ${unbound.length}`);
for (const line of unbound) console.log(`  ${line}`);
for (const line of [...undeclared].slice(0, 20)) console.log(`  ${line}`);
