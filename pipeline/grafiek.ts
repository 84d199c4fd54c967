import {chartSpec} from "./5-chart/index.ts";
import {check} from "./check.ts";
import {chooseEdition} from "./choose-edition.ts";
import type {ChartTemplate} from "./core/chart-template.ts";
import {type Effects, UsageError} from "./core/effects.ts";
import {nearest} from "./core/near.ts";
import {chartsIn, isInside} from "./core/report-template.ts";
import type {Templates} from "./core/templates.ts";
import {findingCounts} from "./finding-counts.ts";
import {makeFigures} from "./make-figures.ts";
import type {Progress, Request} from "./request.ts";

/** Where the copy was written, and whether it holds what is not public. */
export interface CopiedChart {
  readonly file: string;
  readonly isPublic: boolean;
}

/**
 * Writes `grafieken/<name>.vl.json` below the output folder, beside the set and no part of it: a chart file with its data, the theme and
 * the status line, which any Vega editor opens. A chart that only papers for inside show has their data, which may be closed; any other
 * has what is public. Throws `UsageError` when there is no such chart.
 */
export async function copyChart(
  request: Request,
  name: string,
  effects: Effects,
  progress: Progress,
): Promise<CopiedChart> {
  const checked = await check(request, effects, progress);
  const {dataset, templates, waived} = checked.value;
  const template = templates.charts.find((chart) => chart.name === name);
  if (template === undefined) throw new UsageError(unknown(name, templates.charts));
  const edition = chooseEdition(dataset.strategy, request.edition);
  if (edition === null) throw new UsageError("Er is geen editie met beoordelingen; er is niets te tekenen.");
  const isPublic = !isOnlyInside(name, templates);
  const counts = findingCounts(checked.findings, waived);
  const made = makeFigures(dataset, {edition: edition.id, date: request.date, counts}, progress);
  const {views} = isPublic ? made.open : made.inside;
  const spec = await chartSpec(template, views, templates.theme);
  if (spec === null)
    throw new UsageError(`De weergave ${template.view} van ${name} bestaat niet; zie npm run controleer.`);
  const file = `${request.folders.output}/grafieken/${name}.vl.json`;
  await effects.write(file, new TextEncoder().encode(`${JSON.stringify(spec, null, 2)}\n`));
  return {file, isPublic};
}

function unknown(name: string, charts: readonly ChartTemplate[]): string {
  const names = charts.map((chart) => chart.name);
  const near = nearest(name, names);
  const hint = near === null ? "" : ` Bedoelde u ${near}?`;
  return `Er is geen grafiek “${name}” in templates/grafieken.${hint} De grafieken zijn: ${names.join(", ")}.`;
}

function isOnlyInside(name: string, {reports}: Templates): boolean {
  const showing = reports.filter(({blocks}) => chartsIn(blocks).has(name));
  return showing.length > 0 && showing.every(isInside);
}
