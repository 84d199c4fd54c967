// Takes: checked chart files, the views of one report and the theme.
// Gives: every chart as SVG with a Dutch description made from the data, the same bytes every time.
// Never: reads or writes files other than the theme's fonts, computes figures, or draws a chart that lacks rows without saying so.
import type {ChartTemplate} from "../core/chart-template.ts";
import type {Chart} from "../core/document.ts";
import {type Checked, type Finding, finding, sortFindings} from "../core/findings.ts";
import {type Keep, keptLater, NOTHING_KEPT} from "../core/keep.ts";
import {nearest} from "../core/near.ts";
import {type Theme, themeInAnyPlace} from "../core/theme.ts";
import type {Row, View, Views} from "../core/views.ts";
import {chartWords} from "./chart-words.ts";
import type {Spec} from "./complete-spec.ts";

/** Draws all charts, by name. A chart that cannot be drawn is left out, with a finding; the others are still there. */
export async function drawCharts(
  templates: readonly ChartTemplate[],
  views: Views,
  theme: Theme,
  keep: Keep = NOTHING_KEPT,
): Promise<Checked<ReadonlyMap<string, Chart>>> {
  const classes = views.views.get("schaal")?.rows ?? [];
  const look = themeInAnyPlace(theme);
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
    const kept = keep.look("grafiek", {template, view, classes, look});
    const drawn = await keptLater(kept, () => drawFirst(template, view, {theme, classes}));
    if (drawn.value !== null) charts.set(template.name, drawn.value);
    findings.push(...drawn.findings);
  }
  return {value: charts, findings: sortFindings(findings)};
}

/** The charts that would be drawn, by name, with all that they say and no drawing. */
export const undrawnCharts = (
  templates: readonly ChartTemplate[],
  {views}: Views,
): ReadonlyMap<string, Chart> =>
  new Map(
    templates.flatMap((template): readonly (readonly [string, Chart])[] => {
      const view = views.get(template.view);
      if (view === undefined || view.rows.length === 0) return [];
      return [[template.name, {...chartWords(template, view), svg: "", widthPx: 0, heightPx: 0}]];
    }),
  );

/** Draws a chart with what loads for seconds: Vega and the fonts. */
async function drawFirst(
  template: ChartTemplate,
  view: View,
  {theme, classes}: {readonly theme: Theme; readonly classes: readonly Row[]},
): Promise<Checked<Chart | null>> {
  const [{drawChart}, {openFonts}] = await Promise.all([
    import("./draw-chart.ts"),
    import("./measure-text.ts"),
  ]);
  return drawChart(template, view, {theme, measure: openFonts(theme), classes});
}

/** One chart as a full Vega-Lite specification with its data and the theme, to open in a Vega editor; null when its view is not there. */
export async function chartSpec(template: ChartTemplate, views: Views, theme: Theme): Promise<Spec | null> {
  const view = views.views.get(template.view);
  const classes = views.views.get("schaal")?.rows ?? [];
  if (view === undefined) return null;
  const [{chartWithData}, {openFonts}] = await Promise.all([
    import("./draw-chart.ts"),
    import("./measure-text.ts"),
  ]);
  return chartWithData(template, view, {theme, measure: openFonts(theme), classes});
}
