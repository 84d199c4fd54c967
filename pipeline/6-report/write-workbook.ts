import {OWN_ENDINGS} from "../core/attachments.ts";
import type {Artefact} from "../core/document.ts";
import {keptBytes, NOTHING_KEPT} from "../core/keep.ts";
import {type Status, worstStatus} from "../core/status.ts";
import type {WorkbookTemplate} from "../core/workbook-template.ts";
import {chartLook} from "./chart-look.ts";
import {organisationOf} from "./compose/document-of.ts";
import type {ReportRequest} from "./report-request.ts";
import {figuresWorkbook} from "./workbook/figures-workbook.ts";

/** Open faults in public files stand in the title, as they do in the documents. */
const stamp = (faults: number): string =>
  faults === 0 ? "" : `CONCEPT (${faults} ${faults === 1 ? "fout" : "fouten"}): `;

/** A workbook of figures with the views that its template names, as Excel has it and as the open standard; `path` is without ending. */
export async function writeWorkbook(
  template: WorkbookTemplate,
  request: ReportRequest,
  path: string,
): Promise<readonly Artefact[]> {
  const {views, facts} = request.views;
  const sheets = template.views.flatMap((name) => views.get(name) ?? []);
  const content = figuresWorkbook({
    title: `${stamp(request.publicFaults)}${template.title}: ${request.edition.title}`,
    status: worstStatus(sheets.flatMap((view) => view.rows.map((row) => row.status as Status))),
    organisation: organisationOf(request),
    date: request.date,
    notes: template.notes,
    method: template.method.map(({label, fact}) => ({label, text: facts.get(fact)?.text ?? ""})),
    views: sheets,
    charts: template.charts,
    look: chartLook(request.templates.theme),
  });
  const {keep = NOTHING_KEPT} = request;

  return [
    {
      path: path + OWN_ENDINGS.workbook,
      bytes: await keptBytes(keep.look("xlsx", content), async () => {
        const {writeWorkbook: writeXlsx} = await import("./workbook/workbook-writer.ts");
        return writeXlsx(content);
      }),
    },
    {
      path: path + OWN_ENDINGS.openWorkbook,
      bytes: await keptBytes(keep.look("ods", content), async () => {
        const {writeOds} = await import("./workbook/ods/write-ods.ts");
        return writeOds(content);
      }),
    },
  ];
}
