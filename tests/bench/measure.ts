import {performance} from "node:perf_hooks";

/** What one stage cost. `peak` is the most memory in use (RSS) up to and including the stage, in megabytes. */
export interface Cost {
  readonly stage: string;
  readonly seconds: number;
  readonly peak: number;
}

const MEGA = 1024;

/** Runs the stages one by one in this process and prints what each cost, as JSON. Words: data, templates and output folder. */
async function measure([data = "", templates = "", output = ""]: readonly string[]): Promise<void> {
  const costs: Cost[] = [];
  const timed = async <Value>(stage: string, work: () => Value | Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const value = await work();
    const seconds = (performance.now() - start) / 1000;
    costs.push({stage, seconds, peak: process.resourceUsage().maxRSS / MEGA});
    return value;
  };
  const [
    {ingest},
    {validate},
    {score},
    {compare, tabulate},
    {drawCharts},
    {report, reportFindings},
    {publish},
    {chooseEdition},
    {countFindings},
    {diskEffects},
    {requestFor},
  ] = await timed("programma laden", () =>
    Promise.all([
      import("../../pipeline/1-ingest/index.ts"),
      import("../../pipeline/2-validate/index.ts"),
      import("../../pipeline/3-score/index.ts"),
      import("../../pipeline/4-compare/index.ts"),
      import("../../pipeline/5-chart/index.ts"),
      import("../../pipeline/6-report/index.ts"),
      import("../../pipeline/7-publish/index.ts"),
      import("../../pipeline/choose-edition.ts"),
      import("../../pipeline/core/finding-catalogue.ts"),
      import("../../pipeline/disk.ts"),
      import("../support/request.ts"),
    ]),
  );
  const effects = diskEffects(() => undefined);
  const {folders, findFont} = requestFor({data, templates, output});
  const inputs = await timed("1 inlezen", () => ingest(effects, folders));
  const checked = await timed("2 controleren", () => validate(inputs.value, findFont));
  const {dataset, templates: parsed} = checked.value;
  const edition = chooseEdition(dataset.strategy, null);
  if (edition === null) throw new Error("no edition with letters");
  const counts = countFindings(checked.findings);
  const scores = await timed("3 scoren", () => score(dataset));
  const {comparison, views} = await timed("4 vergelijken", () => {
    const compared = compare(dataset, scores);
    return {
      comparison: compared,
      views: tabulate(
        {dataset, scores, comparison: compared},
        {edition: edition.id, audience: "kamer", findings: {...counts, waivedWarnings: 0, waivedNotes: 0}},
      ),
    };
  });
  const charts = await timed("5 grafieken tekenen", () => drawCharts(parsed.charts, views, parsed.theme));
  const date = edition.referenceDate;
  const frame = {strategy: dataset.strategy, edition, date, sent: null, definitive: false};
  const made = await timed("6 rapporten maken", async () => {
    const reports = await report({
      ...frame,
      templates: parsed,
      views,
      charts: charts.value,
      inside: {views, charts: charts.value},
      figures: {scores, comparison},
      memoFields: dataset.memoFields,
      read: {inputs: inputs.value, dataset},
      attachmentFiles: dataset.attachmentFiles,
      publicFaults: counts.faults,
    });
    return [
      ...reports.value,
      ...reportFindings(checked.findings, {...frame, edition: edition.title, waived: []}),
    ];
  });
  const record = {inputs: inputs.value.files, versions: {}, seed: 0, options: {}};
  await timed("7 wegschrijven", () => publish(made, record, output, effects));
  console.log(JSON.stringify(costs));
}

await measure(process.argv.slice(2));
