import {readOriginals} from "./1-ingest/index.ts";
import {score} from "./3-score/index.ts";
import {checkDecidedList, compare, explainer, orderTests, tabulate} from "./4-compare/index.ts";
import {drawCharts} from "./5-chart/index.ts";
import {type Redline, redline, report, reportFindings, writeAsked, writeReturns} from "./6-report/index.ts";
import {publish, publishFindingsOnly, recover, sendNotice} from "./7-publish/index.ts";
import {asSentThen} from "./as-sent-then.ts";
import {readAndCheck, sift} from "./check.ts";
import {chooseEdition} from "./choose-edition.ts";
import {missingAttachments} from "./core/attachments.ts";
import {highestClassification} from "./core/classification.ts";
import type {Dataset} from "./core/dataset.ts";
import type {Effects} from "./core/effects.ts";
import {countFindings} from "./core/finding-catalogue.ts";
import type {Finding} from "./core/findings.ts";
import {formatDate} from "./core/format.ts";
import {letterFieldsOf} from "./core/letter-fields.ts";
import {chartsIn, isInside} from "./core/report-template.ts";
import {worstStatus} from "./core/status.ts";
import type {CountedFindings, Waived} from "./core/waiver.ts";
import {leakReasons} from "./leak-reasons.ts";
import {reasonsToRefuse} from "./reasons-to-refuse.ts";
import type {Progress, Request} from "./request.ts";
import {readLastSent} from "./sent-set.ts";
import {withLetterOrigins} from "./with-letter-origins.ts";

/** How a run ended. `refused` says why nothing was replaced; empty when the set was published. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly refused: readonly string[];
  /** How many findings are not open because of a waiver. */
  readonly waived: number;
  /** How the set differs from the one that was sent last; absent when there is none. */
  readonly sinceSent?: Redline["counts"];
}

/** What internal documents count. */
function countsOf(findings: readonly Finding[], waived: readonly Waived[]): CountedFindings {
  const {warnings, notes} = countFindings(waived.map((item) => item.finding));
  return {...countFindings(findings), waivedWarnings: warnings, waivedNotes: notes};
}

/** What public documents count: findings and waivers over public files only. */
export const publicCountsOf = (findings: readonly Finding[], waived: readonly Waived[]): CountedFindings =>
  countsOf(
    findings.filter(({isPublic}) => isPublic),
    waived.filter((item) => item.finding.isPublic),
  );

/** The whole job: from deliveries to a published set. Findings travel beside the data and are published with it. */
export async function run(request: Request, effects: Effects, progress: Progress): Promise<Outcome> {
  await recover(request.folders.output, effects);
  const checked = await readAndCheck(request, effects, progress);
  const {dataset, templates, inputs} = checked.value;
  // Documents count what is wrong with the input; a waiver may also be about what is found while they are made.
  const before = sift(checked.findings, checked.value, request);
  const edition = chooseEdition(dataset.strategy, request.edition);
  if (edition === null)
    return refuse(NOTHING_TO_REPORT, before.findings, {request, effects, dataset, waived: before.waived});
  const publicCounts = publicCountsOf(before.findings, before.waived);
  const faulty = inputs.deliveries.filter(({file}) => before.findings.some(({place}) => place.file === file));
  const originals = await readOriginals(effects, request.folders.data, faulty);
  progress("scoren");
  const scores = score(dataset);
  progress("vergelijken");
  const comparison = compare(dataset, scores);
  const orders = orderTests(dataset, scores, request.keep);
  const figures = {dataset, scores, comparison, orders};
  const forOutside = {
    edition: edition.id,
    audience: "kamer",
    findings: publicCounts,
    date: request.date,
  } as const;
  const forInside = {
    ...forOutside,
    audience: "intern",
    findings: countsOf(before.findings, before.waived),
  } as const;
  const viewsOf = (of: Dataset) => ({
    open: tabulate({...figures, dataset: of}, forOutside),
    inside: tabulate({...figures, dataset: of}, forInside),
  });
  const {open: openViews, inside: insideViews} = viewsOf(dataset);
  const explain = explainer(figures, forOutside, openViews);
  const frame = {
    strategy: dataset.strategy,
    edition,
    templates,
    memoFields: dataset.memoFields,
    read: {inputs, dataset},
    publicFaults: publicCounts.faults,
    date: request.date ?? edition.referenceDate,
    sent: request.date,
    definitive: request.definitive,
  };
  const {date} = frame;
  const undrawn = {views: openViews, charts: new Map()};
  const views = withLetterOrigins({...frame, ...undrawn, inside: undrawn}, explain);
  progress("grafieken tekenen");
  const charts = await drawCharts(templates.charts, views, templates.theme, request.keep);
  const insideNames = chartsIn(templates.reports.filter(isInside).flatMap(({blocks}) => blocks));
  const insideCharts = await drawCharts(
    templates.charts.filter(({name}) => insideNames.has(name)),
    insideViews,
    templates.theme,
    request.keep,
  );
  progress("rapporten maken");
  const toReport = {
    ...frame,
    ...(request.keep === undefined ? {} : {keep: request.keep}),
    print: request.print,
    views,
    charts: charts.value,
    figures: {scores, comparison},
    explain,
    inside: {
      views: insideViews,
      charts: insideCharts.value,
      explain: explainer(figures, forInside, insideViews),
    },
    attachmentFiles: dataset.attachmentFiles,
  };
  const letterDate = request.definitive && request.date !== null ? formatDate(request.date) : "";
  const lastSent = await readLastSent(
    request.folders.data,
    {edition: edition.id, inputs, dataset, letterDate},
    effects,
  );
  const {before: sent} = lastSent;
  const since = sent === null ? null : redline(toReport, sent, asSentThen(toReport, sent.records, viewsOf));
  const reports = await report(since === null ? toReport : {...toReport, ...since.shown});
  progress("wegschrijven");
  // A chart that is drawn for both has the same mistake twice.
  const drawn = new Map(
    [...charts.findings, ...insideCharts.findings].map((item) => [JSON.stringify(item), item]),
  );
  const all = [
    ...checked.findings,
    ...checkDecidedList(dataset, orders),
    ...drawn.values(),
    ...lastSent.findings,
    ...reports.findings,
  ];
  const {findings, waived} = sift(all, checked.value, request);
  const made = [...dataset.deliveries, ...dataset.strategy.links.map((link) => ({...link, isPublic: true}))];
  const status = worstStatus(made.map((item) => item.status));
  const publicStatus = worstStatus(made.filter((item) => item.isPublic).map((item) => item.status));
  const faults = countFindings(findings).faults;
  const letterFields = letterFieldsOf(dataset.strategy, edition.id);
  const missing = missingAttachments(dataset, edition.id);
  const memoFields = templates.reports.some(({form}) => form === "nota")
    ? dataset.memoFields.filter((field) => field.edition === edition.id)
    : null;
  const reasons = [
    ...leakReasons(reports.findings),
    ...(request.definitive
      ? reasonsToRefuse({
          status,
          faults,
          sent: request.date,
          letterFields,
          memoFields,
          missing,
          steering: dataset.steering.filter((point) => point.edition === edition.id),
          inaccessible: inaccessibleIn(findings),
          spoilt: lastSent.findings.map(({place}) => place.file),
        })
      : []),
  ];
  if (reasons.length > 0) return refuse(reasons, findings, {request, effects, dataset, waived});
  const returns = await writeReturns(
    originals,
    {findings, deliveries: dataset.deliveries},
    {organisation: templates.theme.organisation, date},
  );
  const files = [
    ...reports.value,
    ...(since?.files ?? []),
    ...returns,
    ...writeAsked({
      asked: checked.value.asked,
      deliveries: dataset.deliveries,
      forms: checked.value.forms,
      strategy: dataset.strategy,
      organisation: templates.theme.organisation,
    }),
    ...reportFindings(findings, {
      strategy: dataset.strategy,
      edition: edition.title,
      date,
      waived,
      classification: highestClassification(dataset.deliveries),
    }),
  ];
  const notice = sendNotice(
    // The notice lies in kamer/: it says nothing of files that are not public.
    {
      edition: edition.title,
      date: formatDate(date),
      status: publicStatus,
      faults: publicCounts.faults,
      definitive: request.definitive,
    },
    files,
  );
  const options = {
    editie: edition.id,
    datum: date,
    datum_gegeven: request.date !== null,
    definitief: request.definitive,
    vergeleken_met: lastSent.before?.sent ?? "",
  };
  await publish(
    [...files, notice],
    {
      inputs: [...inputs.files, ...lastSent.input],
      versions: request.versions,
      seed: dataset.strategy.parameters.robustness.seed,
      options,
    },
    request.folders.output,
    effects,
  );
  return {findings, refused: [], waived: waived.length, ...(since === null ? {} : {sinceSent: since.counts})};
}

const inaccessibleIn = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap((item) => (item.code === "pdf/toegankelijkheid" ? [item.details.document] : []));

const NOTHING_TO_REPORT = [
  "Er is geen editie met beoordelingen in strategie/edities.csv; er valt niets te rapporteren.",
];

/** Replaces nothing but the lists of findings, which stand beside the last good set. */
async function refuse(
  reasons: readonly string[],
  findings: readonly Finding[],
  {
    request,
    effects,
    dataset: {strategy, deliveries},
    waived,
  }: {
    readonly request: Request;
    readonly effects: Effects;
    readonly dataset: Dataset;
    readonly waived: readonly Waived[];
  },
): Promise<Outcome> {
  const date = request.date ?? strategy.editions.at(-1)?.referenceDate ?? "";
  const lists = reportFindings(findings, {
    strategy,
    edition: request.edition ?? "geen editie",
    date,
    waived,
    classification: highestClassification(deliveries),
  });
  await publishFindingsOnly(lists, request.folders.output, effects);
  return {findings, refused: reasons, waived: waived.length};
}
