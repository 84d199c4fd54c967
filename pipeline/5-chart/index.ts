// Takes: checked chart files, the views of one report and the theme.
// Gives: every chart as SVG with a Dutch description made from the data, the same bytes every time.
// Never: reads or writes files other than the theme's fonts, computes figures, or draws a chart that lacks rows without saying so.
import type {ChartTemplate} from "../core/chart-template.ts";
import type {Chart} from "../core/document.ts";
import {type Checked, type Finding, finding, sortFindings} from "../core/findings.ts";
import {nearest} from "../core/near.ts";
import type {Theme} from "../core/theme.ts";
import type {Views} from "../core/views.ts";
import type {Spec} from "./complete-spec.ts";
import {chartWithData, drawChart} from "./draw-chart.ts";
import {openFonts} from "./measure-text.ts";

/** Draws all charts, by name. A chart that cannot be drawn is left out, with a finding; the others are still there. */
export async function drawCharts(
  templates: readonly ChartTemplate[],
  views: Views,
  theme: Theme,
): Promise<Checked<ReadonlyMap<string, Chart>>> {
  const drawer = {theme, measure: openFonts(theme), classes: views.views.get("schaal")?.rows ?? []};
  const charts = new Map<string, Chart>();
  const findings: Finding[] = [];
  // One after the other: Vega measures text through a hook that all drawings share.
  for (const template of templates) {
    const view = views.views.get(template.view);
    if (view === undefined) {
      const near = nearest(template.view, views.views.keys());
      findings.push(
        finding("sjabloon/onbekend", {file: template.file}, {what: "weergave", seen: template.view, near}),
      );
      continue;
    }
    const drawn = await drawChart(template, view, drawer);
    if (drawn.value !== null) charts.set(template.name, drawn.value);
    findings.push(...drawn.findings);
  }
  return {value: charts, findings: sortFindings(findings)};
}

/** One chart as a full Vega-Lite specification with its data and the theme, to open in a Vega editor; null when its view is not there. */
export async function chartSpec(template: ChartTemplate, views: Views, theme: Theme): Promise<Spec | null> {
  const view = views.views.get(template.view);
  const classes = views.views.get("schaal")?.rows ?? [];
  return view === undefined
    ? null
    : chartWithData(template, view, {theme, measure: openFonts(theme), classes});
}
