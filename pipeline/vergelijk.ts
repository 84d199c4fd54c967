import {score} from "./3-score/index.ts";
import {compare, compareEditions, tabulate} from "./4-compare/index.ts";
import {drawCharts} from "./5-chart/index.ts";
import {reportComparison} from "./6-report/index.ts";
import {check} from "./check.ts";
import {choosePair} from "./choose-pair.ts";
import type {Artefact} from "./core/document.ts";
import {type Effects, RefusedError} from "./core/effects.ts";
import {fileNameOf} from "./core/file-name.ts";
import {type Finding, sortFindings} from "./core/findings.ts";
import {findingCounts} from "./finding-counts.ts";
import {leakReasons} from "./leak-reasons.ts";
import type {Progress, Request} from "./request.ts";

/** Below the output folder, beside the set and no part of it: a normal run neither makes it nor clears it. */
const FOLDER = "vergelijking";

/** Where a comparison was written, and what was found on the way. */
export interface Compared {
  readonly folder: string;
  readonly findings: readonly Finding[];
}

/**
 * Compares two scored editions that need not follow each other, and writes `vergelijking/<van>-<naar>/` in place of what was there.
 * Throws `UsageError` or `RefusedError` when the two cannot be compared, or when a text would say what is not public.
 */
export async function compareTwo(
  request: Request,
  asked: {readonly from: string; readonly to: string},
  effects: Effects,
  progress: Progress,
): Promise<Compared> {
  const checked = await check({...request, edition: asked.to}, effects, progress);
  const {dataset, templates, waived, inputs} = checked.value;
  const {strategy} = dataset;
  const pair = choosePair(strategy, asked);
  progress("scoren");
  const scores = score(dataset);
  progress("vergelijken");
  const comparison = {...compare(dataset, scores), ...compareEditions(dataset, scores, pair)};
  const counts = findingCounts(checked.findings, waived).kamer;
  const views = tabulate(
    {dataset, scores, comparison},
    {edition: pair.to.id, from: pair.from.id, audience: "kamer", findings: counts, date: request.date},
  );
  progress("grafieken tekenen");
  const charts = await drawCharts(templates.charts, views, templates.theme);
  progress("rapporten maken");
  const pairName = [pair.from.id, pair.to.id].map(fileNameOf).join("-");
  const made = await reportComparison(
    {
      strategy,
      edition: pair.to,
      templates,
      views,
      charts: charts.value,
      inside: {views, charts: charts.value},
      memoFields: [],
      read: {inputs, dataset},
      attachmentFiles: [],
      publicFaults: counts.faults,
      date: request.date ?? pair.to.referenceDate,
      sent: null,
      definitive: false,
    },
    `${FOLDER}-${pairName}`,
  );
  const leaks = leakReasons(made.findings);
  if (leaks.length > 0) throw new RefusedError(["Geweigerd: er is niets geschreven.", ...leaks].join("\n"));
  progress("wegschrijven");
  const folder = `${request.folders.output}/${FOLDER}/${pairName}`;
  await replace(folder, made.value, effects);
  return {folder, findings: sortFindings([...checked.findings, ...charts.findings, ...made.findings])};
}

/** The whole new folder or the whole old one: it is written beside, and the old one is put aside before it and taken away after it. */
async function replace(folder: string, files: readonly Artefact[], effects: Effects): Promise<void> {
  const staging = `${folder}.nieuw`;
  await effects.remove(staging);
  for (const {path, bytes} of files) await effects.write(`${staging}/${path}`, bytes);
  const old = `${folder}.oud`;
  await effects.remove(old);
  if (await effects.exists(folder)) await effects.rename(folder, old);
  await effects.rename(staging, folder);
  await effects.remove(old);
}
