import {drawCharts} from "./5-chart/index.ts";
import type {Chart} from "./core/document.ts";
import type {Finding} from "./core/findings.ts";
import type {Keep} from "./core/keep.ts";
import {chartsIn, isInside} from "./core/report-template.ts";
import type {Templates} from "./core/templates.ts";
import type {Views} from "./core/views.ts";

/** The charts by name, as Parliament sees them and as they stand in papers for inside. */
export interface DrawnCharts {
  readonly open: ReadonlyMap<string, Chart>;
  readonly inside: ReadonlyMap<string, Chart>;
  readonly findings: readonly Finding[];
}

/** Draws every chart for Parliament, and those that papers for inside show with all data as well. */
export async function drawForBoth(
  {charts, reports, theme}: Templates,
  views: {readonly open: Views; readonly inside: Views},
  keep: Keep | undefined,
): Promise<DrawnCharts> {
  const open = await drawCharts(charts, views.open, theme, keep);
  const names = chartsIn(reports.filter(isInside).flatMap(({blocks}) => blocks));
  const insideCharts = charts.filter(({name}) => names.has(name));
  const inside = await drawCharts(insideCharts, views.inside, theme, keep);
  // A chart that is drawn for both has the same mistake twice.
  const findings = new Map(
    [...open.findings, ...inside.findings].map((item) => [JSON.stringify(item), item]),
  );
  return {open: open.value, inside: inside.value, findings: [...findings.values()]};
}
