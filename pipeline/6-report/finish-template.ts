import type {Artefact, ReportDocument} from "../core/document.ts";
import type {Finding} from "../core/findings.ts";
import type {ReportTemplate} from "../core/report-template.ts";
import {type DocumentContext, documentsOf} from "./compose/document-of.ts";
import {finishDocument} from "./finish-document.ts";

/** Finished documents with their files, and what was wrong with their texts. */
export interface Finished {
  readonly documents: readonly ReportDocument[];
  readonly files: readonly Artefact[];
  readonly findings: readonly Finding[];
}

/** The documents of one template, one for each audience, each with its files in the folder of that audience. */
export async function finishTemplate(template: ReportTemplate, context: DocumentContext): Promise<Finished> {
  const finished: Finished[] = [];
  for (const composed of documentsOf(template, context)) {
    const {value, findings} = await finishDocument(composed, template.file, context.templates.theme);
    finished.push({documents: [value.document], files: value.files, findings});
  }
  return joined(finished);
}

/** All of them together, in order. */
export const joined = (all: readonly Finished[]): Finished => ({
  documents: all.flatMap(({documents}) => documents),
  files: all.flatMap(({files}) => files),
  findings: all.flatMap(({findings}) => findings),
});
