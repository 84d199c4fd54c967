import {documentName, OWN_ENDINGS} from "../core/attachments.ts";
import type {AttachmentFile} from "../core/dataset.ts";
import type {Artefact, Chart, ReportDocument} from "../core/document.ts";
import type {Checked, Finding} from "../core/findings.ts";
import type {IsoDate} from "../core/ids.ts";
import {type Status, worstStatus} from "../core/status.ts";
import type {Edition, Strategy} from "../core/strategy.ts";
import type {Templates} from "../core/templates.ts";
import type {Views} from "../core/views.ts";
import type {WorkbookTemplate} from "../core/workbook-template.ts";
import {documentOf, organisationOf} from "./compose/document-of.ts";
import {openData} from "./csv/open-data.ts";
import {writeFindings} from "./findings/write-findings.ts";
import {describeSet} from "./mdto/describe-set.ts";
import {mdtoSidecars} from "./mdto/mdto-sidecars.ts";
import {missingCharacters} from "./pdf/missing-characters.ts";
import {renderPdf} from "./pdf/render-pdf.ts";
import {undescribedFigures} from "./pdf/undescribed-figures.ts";
import {receivedAttachments} from "./received-attachments.ts";
import {buildFiguresWorkbook} from "./workbook/figures-workbook.ts";

/** What the files of a set are made from. */
export interface ReportRequest {
  readonly strategy: Strategy;
  readonly edition: Edition;
  readonly templates: Templates;
  /** What Parliament and the public may see. */
  readonly views: Views;
  readonly charts: ReadonlyMap<string, Chart>;
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
  const documents = request.templates.reports.map((template) => documentOf(template, request));
  const findings: readonly Finding[] = documents.flatMap((document) => [
    ...missingCharacters(document, request.templates.theme),
    ...undescribedFigures(document),
  ]);
  const files: Artefact[] = [];
  for (const document of documents) files.push(await pdf(document, request));
  for (const template of request.templates.workbooks) files.push(await workbook(template, request));
  files.push(...receivedAttachments(request).map(({artefact}) => artefact));
  files.push(...mdtoSidecars(files, ...describeSet(documents, request)));
  for (const [name, chart] of request.charts)
    files.push({path: `kamer/grafieken/${name}.svg`, bytes: encode(chart.svg)});
  files.push(...openData(request.views));
  return {value: files, findings};
}

/** `intern/bevindingen.*` with everything found in the run; `edition` is the title of the reported one. */
export function reportFindings(
  findings: readonly Finding[],
  head: {readonly strategy: Strategy; readonly edition: string; readonly date: IsoDate},
): readonly Artefact[] {
  const {strategy, edition, date} = head;
  const valid = strategy.organisations.filter(
    (item) => (item.from ?? "") <= date && (item.until === null || date < item.until),
  );
  return writeFindings(findings, {
    edition,
    date,
    organisations: new Map(valid.map((item) => [item.id, item.name])),
  });
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function pdf(document: ReportDocument, request: ReportRequest): Promise<Artefact> {
  return {
    path: `${document.audience}/${document.name}.pdf`,
    bytes: await renderPdf(document, request.templates.theme),
  };
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
