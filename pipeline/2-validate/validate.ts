import type {Asked} from "../core/asked.ts";
import {attachmentIds, OWN_ENDINGS} from "../core/attachments.ts";
import {columnsOf, FACT_SPECS, VIEW_NAMES} from "../core/catalogue.ts";
import type {Dataset} from "../core/dataset.ts";
import type {FilledForm} from "../core/filled-form.ts";
import {type Checked, sortFindings} from "../core/findings.ts";
import type {Form} from "../core/form.ts";
import type {Inputs, RawText} from "../core/inputs.ts";
import {type Keep, NOTHING_KEPT} from "../core/keep.ts";
import {baseName} from "../core/place.ts";
import type {Strategy} from "../core/strategy.ts";
import type {Templates} from "../core/templates.ts";
import type {Waiver} from "../core/waiver.ts";
import {checkAttachments} from "./attachments/check-attachments.ts";
import {checkCharts} from "./charts/check-charts.ts";
import {checkDecisions} from "./decisions/check-decisions.ts";
import {readMemoFields} from "./decisions/read-memo-fields.ts";
import {readSteering} from "./decisions/read-steering.ts";
import {checkAsked} from "./deliveries/check-asked.ts";
import {readAsked} from "./deliveries/read-asked.ts";
import {readDeliveries} from "./deliveries/read-deliveries.ts";
import {readForms} from "./deliveries/read-forms.ts";
import {readStrategy} from "./strategy/read-strategy.ts";
import {checkReports} from "./templates/check-reports.ts";
import {checkTheme, type FindFont} from "./theme/check-theme.ts";
import {readWaivers} from "./waivers/read-waivers.ts";
import {checkWorkbooks} from "./workbooks/check-workbooks.ts";

export interface Validated {
  readonly dataset: Dataset;
  /** The forms that senders fill in, and what they filled in so far. */
  readonly forms: readonly Form[];
  readonly filled: readonly FilledForm[];
  /** Who was asked to fill in what. */
  readonly asked: readonly Asked[];
  readonly templates: Templates;
  /** What was decided to let pass, and until when. */
  readonly waivers: readonly Waiver[];
}

/** Checks data and templates and keeps what can be used. Fonts go by path, so the caller says where they are. */
export function validate(inputs: Inputs, findFont: FindFont, keep: Keep = NOTHING_KEPT): Checked<Validated> {
  const strategy = readStrategy(inputs.strategy);
  const forms = readForms(inputs.forms);
  const deliveries = readDeliveries(inputs, forms.value, strategy.value);
  const asked = readAsked(inputs.asked, forms.value, strategy.value);
  const listed = strategy.value.strategy;
  const templates = checkTemplates(inputs.templates, {references: referencesIn(listed), findFont, keep});
  const attachments = checkAttachments(listed, {inputs, own: ownFiles(inputs.templates, templates.value)});
  const memoFields = readMemoFields(inputs.decisions, listed.editions);
  const steering = readSteering(inputs.steering, listed);
  const {filled, ...accepted} = deliveries.value;
  const dataset: Dataset = {
    strategy: {...listed, attachments: attachments.value.attachments},
    ...accepted,
    memoFields: memoFields.value,
    steering: steering.value,
    attachmentFiles: attachments.value.files,
  };
  const decisions = checkDecisions(dataset, templates.value.reports, inputs);
  const waivers = readWaivers(inputs.waivers);
  const checked = [strategy, forms, deliveries, asked, waivers, memoFields, steering, templates, attachments];
  return {
    value: {
      dataset,
      forms: forms.value,
      filled,
      asked: asked.value,
      templates: templates.value,
      waivers: waivers.value,
    },
    findings: sortFindings([
      ...checked.flatMap(({findings}) => findings),
      ...checkAsked(asked.value, inputs.registers),
      ...decisions,
    ]),
  };
}

const referencesIn = (strategy: Strategy): ReadonlySet<string> =>
  new Set([...strategy.papers.map((paper) => paper.id), ...attachmentIds(strategy)]);

/** The files that templates become and that may go to Parliament. A template with a fault has its own finding and counts. */
function ownFiles(texts: readonly RawText[], {reports, partWorkbooks}: Templates): ReadonlySet<string> {
  const inside = new Set(
    [...reports.filter((item) => !item.audiences.includes("kamer")), ...partWorkbooks].map(({file}) => file),
  );
  return new Set(
    texts.flatMap(({file}) => {
      if (file.startsWith("rapporten/") && file.endsWith(".md") && !inside.has(file))
        return [baseName(file, ".md") + OWN_ENDINGS.report];
      return file.startsWith("werkmappen/") && !inside.has(file)
        ? [baseName(file, ".json") + OWN_ENDINGS.workbook]
        : [];
    }),
  );
}

function checkTemplates(
  texts: readonly RawText[],
  {
    references,
    findFont,
    keep,
  }: {
    readonly references: ReadonlySet<string>;
    readonly findFont: FindFont;
    readonly keep: Keep;
  },
): Checked<Templates> {
  const ending = (end: string): readonly RawText[] => texts.filter((text) => text.file.endsWith(end));
  const views = new Map(
    VIEW_NAMES.map((name) => [name as string, columnsOf(name).map((column) => column.name)]),
  );
  const charts = checkCharts(ending(".vl.json"), views, keep);
  const known = {
    facts: new Set(FACT_SPECS.map((fact) => fact.name)),
    views,
    // A chart with a fault has its own finding; naming it in a report is no second mistake.
    charts: new Set(ending(".vl.json").map((text) => baseName(text.file, ".vl.json"))),
    references,
  };
  const reports = checkReports(ending(".md"), known);
  const workbooks = checkWorkbooks(
    texts.filter((text) => text.file.startsWith("werkmappen/")),
    known,
  );
  const theme = checkTheme(texts, findFont);
  return {
    value: {
      reports: reports.value,
      workbooks: workbooks.value.filter(({part}) => part === null),
      partWorkbooks: workbooks.value.filter(({part}) => part !== null),
      charts: charts.value,
      theme: theme.value,
    },
    findings: [charts, reports, workbooks, theme].flatMap((checked) => checked.findings),
  };
}
