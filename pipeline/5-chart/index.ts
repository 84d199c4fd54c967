// Takes: checked chart files, the views of one report and the theme.
// Gives: every chart as SVG with a Dutch description made from the data, the same bytes every time.
// Never: reads or writes files other than the theme's fonts, computes figures, or draws a chart that lacks rows without saying so.
import type {ChartTemplate} from "../core/chart-template.ts";
import type {Chart} from "../core/document.ts";
import {type Checked, type Finding, finding, sortFindings} from "../core/findings.ts";
import {type Keep, keptLater, NOTHING_KEPT} from "../core/keep.ts";
import {nearest} from "../core/near.ts";
import {type Theme, themeInAnyPlace} from "../core/theme.ts";
import type {Views} from "../core/views.ts";
import {chartWords} from "./chart-words.ts";
import type {Spec} from "./complete-spec.ts";
import type {MeasureText} from "./measure-text.ts";

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
  let drawer: Promise<Drawing> | undefined;
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
    const drawn = await keptLater(kept, async () => {
      // What draws loads for seconds, and the charts share the widths of their texts.
      drawer ??= loadDrawing(theme);
      const {drawChart, measure} = await drawer;
      return drawChart(template, view, {theme, measure, classes});
    });
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

/** What draws charts: Vega and the fonts. */
interface Drawing {
  readonly drawChart: typeof import("./draw-chart.ts").drawChart;
  readonly chartWithData: typeof import("./draw-chart.ts").chartWithData;
  readonly measure: MeasureText;
}

async function loadDrawing(theme: Theme): Promise<Drawing> {
  const [{drawChart, chartWithData}, {openFonts}] = await Promise.all([
    import("./draw-chart.ts"),
    import("./measure-text.ts"),
  ]);
  return {drawChart, chartWithData, measure: openFonts(theme)};
}

/** One chart as a full Vega-Lite specification with its data and the theme, to open in a Vega editor; null when its view is not there. */
export async function chartSpec(template: ChartTemplate, views: Views, theme: Theme): Promise<Spec | null> {
  const view = views.views.get(template.view);
  const classes = views.views.get("schaal")?.rows ?? [];
  if (view === undefined) return null;
  const {chartWithData, measure} = await loadDrawing(theme);
  return chartWithData(template, view, {theme, measure, classes});
}
