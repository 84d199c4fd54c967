import {type Status, worstStatus} from "../core/status.ts";
import type {WorkbookTemplate} from "../core/workbook-template.ts";
import {chartLook} from "./chart-look.ts";
import {organisationOf} from "./compose/document-of.ts";
import type {ReportRequest} from "./report-request.ts";
import {buildFiguresWorkbook} from "./workbook/figures-workbook.ts";

/** Open faults in public files stand in the title, as they do in the documents. */
const stamp = (faults: number): string =>
  faults === 0 ? "" : `CONCEPT (${faults} ${faults === 1 ? "fout" : "fouten"}): `;

/** A workbook of figures with the views that its template names. */
export function writeWorkbook(template: WorkbookTemplate, request: ReportRequest): Promise<Uint8Array> {
  const {views, facts} = request.views;
  const sheets = template.views.flatMap((name) => views.get(name) ?? []);
  return buildFiguresWorkbook({
    title: `${stamp(request.publicFaults)}${template.title}: ${request.edition.title}`,
    status: worstStatus(sheets.flatMap((view) => view.rows.map((row) => row.status as Status))),
    organisation: organisationOf(request),
    date: request.date,
    notes: template.notes.map((text, index) => ({id: index + 1, text})),
    method: template.method.map(({label, fact}) => ({label, text: facts.get(fact)?.text ?? ""})),
    views: sheets,
    charts: template.charts,
    look: chartLook(request.templates.theme),
  });
}
