import {expect, it} from "vitest";
import {checkReports} from "../../pipeline/2-validate/templates/check-reports.ts";
import {composeReport} from "../../pipeline/6-report/compose/compose-report.ts";
import {unboundIn} from "../../pipeline/6-report/origin/unbound-in.ts";
import {figuresOf} from "../support/perturb.ts";
import {filesBelow, textOf} from "../support/repository.ts";
import {letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";

const rowsOf = (risk: string, criteria: string): readonly string[] =>
  ["waarschijnlijkheid", ...criteria.split(" ")].map((criterion) => `${risk};${criterion};B;C;D`);

it("no document that the templates make of a cycle has a figure that is bound to nothing", async () => {
  const {value: dataset} = await readCycle({
    ...SMALL_CYCLE,
    ...letters("2019", [...rowsOf("brand", "1.1 2.1 2.2"), ...rowsOf("storm", "1.1 2.1 2.2")]),
    ...letters("2023", [...rowsOf("brand", "1.1 2.1 2.2 2.3"), ...rowsOf("storm", "1.1 2.1 2.2 2.3")]),
  });
  const {views} = figuresOf(dataset, "2023");
  const files = filesBelow("templates").filter((file) => file.endsWith(".md"));
  const {value: reports} = checkReports(
    files.map((file) => ({file, text: textOf(file)})),
    {
      facts: new Set(views.facts.keys()),
      views: new Map(
        [...views.views].map(([name, {columns}]) => [name, columns.map((column) => column.name)]),
      ),
      charts: new Set(),
      references: new Set(views.references.keys()),
    },
  );
  expect(reports.length).toBe(files.length);
  for (const template of reports) {
    for (const audience of template.audiences) {
      const blocks = composeReport(template, {views, charts: new Map(), audience});
      expect(blocks.length, template.file).toBeGreaterThan(0);
      expect(unboundIn({blocks}), template.file).toEqual([]);
    }
  }
});
