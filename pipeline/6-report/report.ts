import {documentName, OWN_ENDINGS} from "../core/attachments.ts";
import {highestClassification} from "../core/classification.ts";
import type {AttachmentFile} from "../core/dataset.ts";
import type {Artefact, Chart, ReportDocument} from "../core/document.ts";
import type {Checked, Finding} from "../core/findings.ts";
import type {IsoDate} from "../core/ids.ts";
import type {MemoField} from "../core/memo-fields.ts";
import {isInside} from "../core/report-template.ts";
import {type Status, worstStatus} from "../core/status.ts";
import type {Edition, Strategy} from "../core/strategy.ts";
import type {Templates} from "../core/templates.ts";
import type {Views} from "../core/views.ts";
import type {Waived} from "../core/waiver.ts";
import type {WorkbookTemplate} from "../core/workbook-template.ts";
import {documentsOf, organisationOf} from "./compose/document-of.ts";
import {openData} from "./csv/open-data.ts";
import {writeFindings} from "./findings/write-findings.ts";
import {leaks} from "./leaks.ts";
import {describeSet} from "./mdto/describe-set.ts";
import {mdtoSidecars} from "./mdto/mdto-sidecars.ts";
import {missingCharacters} from "./pdf/missing-characters.ts";
import {undescribedFigures} from "./pdf/undescribed-figures.ts";
import {printDocument} from "./print-document.ts";
import {receivedAttachments} from "./received-attachments.ts";
import {closedLeaks} from "./secrets/closed-leaks.ts";
import type {ReadInputs} from "./secrets/closed-values.ts";
import {buildFiguresWorkbook} from "./workbook/figures-workbook.ts";

/** What the files of a set are made from. */
export interface ReportRequest {
  readonly strategy: Strategy;
  readonly edition: Edition;
  readonly templates: Templates;
  /** What Parliament and the public may see. */
  readonly views: Views;
  readonly charts: ReadonlyMap<string, Chart>;
  /** What is shown inside, to who may see everything. */
  readonly inside: {readonly views: Views; readonly charts: ReadonlyMap<string, Chart>};
  /** What the heads of decision notes say, public or not. */
  readonly memoFields: readonly MemoField[];
  /** All that was read: what of it is closed may stand nowhere in the public set. */
  readonly read: ReadInputs;
  /** Third parties' documents, of all editions. */
  readonly attachmentFiles: readonly AttachmentFile[];
  /** Faults in public files: more than none stamps the documents. */
  readonly publicFaults: number;
  /** The reference date of the reports. */
  readonly date: IsoDate;
  /** The date the letter bears; null until it is sent. */
  readonly sent: IsoDate | null;
  readonly definitive: boolean;
}

/** All files for Parliament, and what was wrong with their texts. */
export async function report(request: ReportRequest): Promise<Checked<readonly Artefact[]>> {
  const files: Artefact[] = [];
  const findings: Finding[] = [];
  const classification = highestClassification(request.read.dataset.deliveries);
  const documents: ReportDocument[] = [];
  for (const template of request.templates.reports) {
    const shown = isInside(template) ? {...request, ...request.inside} : request;
    for (const composed of documentsOf(template, {...shown, classification})) {
      const {value: document, findings: flaws} = stampedForFlaws(composed, template.file, request);
      const made = await printDocument(document, template.file, request.templates.theme);
      documents.push(document);
      files.push(...made.value);
      findings.push(...flaws, ...made.findings);
    }
  }
  const open = documents.filter(({audience}) => audience === "kamer");
  findings.push(...leaks(request.memoFields, open, request.views));
  for (const template of request.templates.workbooks) files.push(await workbook(template, request));
  const received = receivedAttachments(request);
  files.push(...received.map(({artefact}) => artefact));
  files.push(...mdtoSidecars(files, ...describeSet(documents, request)));
  for (const [name, chart] of request.charts)
    files.push({path: `kamer/grafieken/${name}.svg`, bytes: encode(chart.svg)});
  files.push(...openData(request.views));
  findings.push(...closedLeaks(request.read, {documents, files, received}));
  return {value: files, findings: once(findings)};
}

/** Both documents of one template have the same mistakes. */
const once = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((item) => [JSON.stringify(item), item])).values(),
];

/** `intern/bevindingen.*` with everything found in the run; `edition` is the title of the reported one. */
export function reportFindings(
  findings: readonly Finding[],
  head: {
    readonly strategy: Strategy;
    readonly edition: string;
    readonly date: IsoDate;
    readonly waived: readonly Waived[];
    readonly classification?: string;
  },
): readonly Artefact[] {
  const {strategy, edition, date, waived} = head;
  const valid = strategy.organisations.filter(
    (item) => (item.from ?? "") <= date && (item.until === null || date < item.until),
  );
  return writeFindings(findings, {
    edition,
    date,
    waived,
    classification: head.classification ?? "",
    organisations: new Map(valid.map((item) => [item.id, item.name])),
  });
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A document that counts what is wrong with its own text among its faults, and so is stamped for it. */
function stampedForFlaws(
  document: ReportDocument,
  template: string,
  {templates: {theme}}: ReportRequest,
): Checked<ReportDocument> {
  const findings = [
    ...missingCharacters(document, template, theme),
    ...undescribedFigures(document, template),
  ];
  return {value: {...document, faults: document.faults + findings.length}, findings};
}

/** Open faults in public files stand in the title, as they do in the documents. */
const stamp = (faults: number): string =>
  faults === 0 ? "" : `CONCEPT (${faults} ${faults === 1 ? "fout" : "fouten"}): `;

async function workbook(template: WorkbookTemplate, request: ReportRequest): Promise<Artefact> {
  const {views, facts} = request.views;
  const sheets = template.views.flatMap((name) => views.get(name) ?? []);
  const bytes = await buildFiguresWorkbook({
    title: `${stamp(request.publicFaults)}${template.title}: ${request.edition.title}`,
    status: worstStatus(sheets.flatMap((view) => view.rows.map((row) => row.status as Status))),
    organisation: organisationOf(request),
    date: request.date,
    notes: template.notes.map((text, index) => ({id: index + 1, text})),
    method: template.method.map(({label, fact}) => ({label, text: facts.get(fact)?.text ?? ""})),
    views: sheets,
  });
  const named = {name: template.name, ending: OWN_ENDINGS.workbook};
  return {path: `kamer/${documentName(request.strategy, request.edition.id, named)}.xlsx`, bytes};
}
