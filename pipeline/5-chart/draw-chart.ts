import type {ChartTemplate} from "../core/chart-template.ts";
import type {Chart} from "../core/document.ts";
import {type Checked, type Finding, finding} from "../core/findings.ts";
import {asPrinted} from "../core/printed-rows.ts";
import type {Status} from "../core/status.ts";
import type {Theme} from "../core/theme.ts";
import type {Row, View} from "../core/views.ts";
import {chartStatus, chartWords} from "./chart-words.ts";
import {completeSpec, type Spec} from "./complete-spec.ts";
import {emptyChartSvg} from "./empty-chart.ts";
import {finishSvg, svgSize} from "./finish-svg.ts";
import {addLabelColumns, emptyLabelColumns} from "./label-columns.ts";
import type {MeasureText} from "./measure-text.ts";
import {renderSvg} from "./render-svg.ts";
import {withStatus} from "./status-words.ts";
import {survivingRows} from "./surviving-rows.ts";
import {addTitleLines} from "./title-lines.ts";

/** What is the same for all charts of a run. */
export interface Drawer {
  readonly theme: Theme;
  readonly measure: MeasureText;
  readonly classes: readonly Row[];
}

/** Draws one chart file with the rows of its view. The chart is null when Vega complains or a row would be missing; the finding says why. */
export async function drawChart(
  template: ChartTemplate,
  view: View,
  drawer: Drawer,
): Promise<Checked<Chart | null>> {
  const spec = await chartWithData(template, view, drawer);
  const meant = await survivingRows(spec, drawer.measure);
  if (meant?.size === 0) {
    return {value: finishChart(template, view, emptyChartSvg(drawer.theme)), findings: []};
  }
  const {svg, problems, drawnRows} = await renderSvg(spec, drawer.measure);
  const missing = [...(meant ?? [])].filter((row) => !drawnRows.has(row)).length;
  const faults = problems.map((problem) => `Vega meldt: ${problem}`);
  if (faults.length === 0 && missing > 0)
    faults.push(`${missing} van de ${meant?.size} rijen zijn niet getekend`);
  if (faults.length > 0) return {value: null, findings: [invalid(template, faults)]};
  return {value: finishChart(template, view, svg), findings: []};
}

/** A chart file with the rows of its view, the theme and everything else that drawing adds: a full Vega-Lite specification that opens in any Vega editor. */
export async function chartWithData(template: ChartTemplate, view: View, drawer: Drawer): Promise<Spec> {
  const status = chartStatus(view);
  const rows = await prepareRows(template, placeableRows(template, asPrinted(view)), {...drawer, status});
  return completeSpec(template, rows, {...drawer, status});
}

/** Points need a place: rows without one stay out of the picture, and the description counts them. */
function placeableRows({pointLabels}: ChartTemplate, {rows}: View): readonly Row[] {
  if (pointLabels === null) return rows;
  return rows.filter((row) => Number.isFinite(row[pointLabels.x]) && Number.isFinite(row[pointLabels.y]));
}

/** Rows with the columns that only drawing needs: `rij`, lines of titles, and places of points and labels. */
export async function prepareRows(
  template: ChartTemplate,
  rows: readonly Row[],
  drawer: Drawer & {readonly status: Status},
): Promise<readonly Row[]> {
  const {pointLabels} = template;
  const {measure} = drawer;
  const numbered = addTitleLines(rows, measure).map((row, rij) => ({...row, rij}));
  if (pointLabels === null || rows.length === 0) return numbered;
  const empty = numbered.map((row) => emptyLabelColumns(row, pointLabels));
  const first = await renderSvg(completeSpec(template, empty, drawer), measure);
  const [x, y] = [first.scale("x"), first.scale("y")];
  if (x === null || y === null) return empty;
  return addLabelColumns(numbered, pointLabels, {scales: {x, y}, measure});
}

const invalid = (template: ChartTemplate, problems: readonly string[]): Finding =>
  finding("grafiek/ongeldig", {file: template.file}, {reason: [...new Set(problems)].join("; ")});

function finishChart(template: ChartTemplate, view: View, svg: string): Chart {
  const words = chartWords(template, view);
  const {name, description, status} = words;
  const finished = finishSvg(svg, {name, title: withStatus(status, words.title), description});
  return {...words, svg: finished, ...svgSize(finished)};
}
