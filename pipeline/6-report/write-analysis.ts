import type {Artefact} from "../core/document.ts";
import {keptBytes, NOTHING_KEPT} from "../core/keep.ts";
import {worstStatus} from "../core/status.ts";
import {analysisWorkbook} from "./analysis/analysis-workbook.ts";
import {chartLook} from "./chart-look.ts";
import {organisationOf} from "./compose/document-of.ts";
import {insideNotice} from "./compose/inside-notice.ts";
import type {SetRequest} from "./report-request.ts";

/** The workbook for analysts: letters of all editions and what was computed from them, with the worst status of these and of the links. */
export async function writeAnalysis(request: SetRequest, classification: string): Promise<Artefact> {
  const {dataset} = request.read;
  const content = analysisWorkbook({
    ...request.figures,
    dataset,
    organisation: organisationOf(request),
    date: request.date,
    notice: `${insideNotice("intern", classification)}.`,
    look: chartLook(request.templates.theme),
    status: worstStatus([
      ...dataset.assessments.map(({delivery}) => delivery.status),
      ...request.strategy.links.map(({status}) => status),
    ]),
  });
  const {keep = NOTHING_KEPT} = request;
  const bytes = await keptBytes(keep.look("xlsx", content), async () => {
    const {writeWorkbook} = await import("./workbook/workbook-writer.ts");
    return writeWorkbook(content);
  });
  return {path: "intern/analysewerkboek.xlsx", bytes};
}
