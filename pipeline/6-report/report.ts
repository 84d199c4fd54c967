import type {Artefact, Chart, ReportDocument} from "../core/document.ts";
import {type Checked, type Finding, finding} from "../core/findings.ts";
import type {IsoDate} from "../core/ids.ts";
import type {MemoField} from "../core/memo-fields.ts";
import {type Status, worstStatus} from "../core/status.ts";
import type {Edition, Strategy} from "../core/strategy.ts";
import type {Templates} from "../core/templates.ts";
import type {Views} from "../core/views.ts";
import type {WorkbookTemplate} from "../core/workbook-template.ts";
import {documentsOf, organisationOf} from "./compose/document-of.ts";
import {openData} from "./csv/open-data.ts";
import {renderDocx} from "./docx/render-docx.ts";
import {writeFindings} from "./findings/write-findings.ts";
import {leaks} from "./leaks.ts";
import {claimsConformance} from "./pdf/claims-conformance.ts";
import {missingCharacters} from "./pdf/missing-characters.ts";
import {renderPdf} from "./pdf/render-pdf.ts";
import {undescribedFigures} from "./pdf/undescribed-figures.ts";
import {buildFiguresWorkbook} from "./workbook/figures-workbook.ts";

/** What the files of a set are made from. */
export interface ReportRequest {
  readonly strategy: Strategy;
  readonly edition: Edition;
  readonly templates: Templates;
  /** What Parliament and the public may see. */
  readonly views: Views;
  readonly charts: ReadonlyMap<string, Chart>;
  /** What the heads of decision notes say, public or not. */
  readonly memoFields: readonly MemoField[];
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
  const documents = request.templates.reports.flatMap((template) =>
    documentsOf(template, request).map((document) => ({document, template: template.file})),
  );
  const open = documents.flatMap(({document}) => (document.audience === "kamer" ? [document] : []));
  const findings: Finding[] = [...leaks(request.memoFields, open, request.views)];
  const files: Artefact[] = [];
  for (const {document, template} of documents) {
    const made = await printed(document, template, request);
    files.push(...made.value);
    findings.push(...made.findings);
  }
  for (const template of request.templates.workbooks) files.push(await workbook(template, request));
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

/**
 * A document as a PDF, stamped also for what is wrong with its own text; one that cannot be made accessible is found, and claims nothing.
 * A letter also as a Word file: Parliament sets it anew in its own layout, for which it needs text that can be edited.
 */
async function printed(
  composed: ReportDocument,
  template: string,
  request: ReportRequest,
): Promise<Checked<readonly Artefact[]>> {
  const {theme} = request.templates;
  const flaws = [...missingCharacters(composed, template, theme), ...undescribedFigures(composed, template)];
  const document = {...composed, faults: composed.faults + flaws.length};
  const path = `${document.audience}/${document.name}`;
  const bytes = await renderPdf(document, theme);
  const unmet = claimsConformance(bytes)
    ? []
    : [finding("pdf/toegankelijkheid", {file: template}, {document: `${document.name}.pdf`})];
  const word =
    document.letter === null ? [] : [{path: `${path}.docx`, bytes: await renderDocx(document, theme)}];
  return {value: [{path: `${path}.pdf`, bytes}, ...word], findings: [...flaws, ...unmet]};
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
  return {path: `kamer/${template.name}.xlsx`, bytes};
}
