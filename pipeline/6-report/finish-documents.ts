import type {Artefact, ReportDocument} from "../core/document.ts";
import type {Finding} from "../core/findings.ts";
import type {ComposedDocument} from "./compose/compose-documents.ts";
import {finishDocument} from "./finish-document.ts";
import type {Printing} from "./printing.ts";

/** Finished documents with their files, and what was wrong with their texts. */
export interface Finished {
  readonly documents: readonly ReportDocument[];
  readonly files: readonly Artefact[];
  readonly findings: readonly Finding[];
}

/** All documents in their order, each with its files in the folder of its audience. */
export async function finishDocuments(
  composed: readonly ComposedDocument[],
  printing: Printing,
): Promise<Finished> {
  const documents: ReportDocument[] = [];
  const files: Artefact[] = [];
  const findings: Finding[] = [];
  for (const {template, document} of composed) {
    const {value: made, findings: flaws} = await finishDocument(document, template.file, printing);
    documents.push(made.document);
    files.push(...made.files);
    findings.push(...flaws);
  }
  return {documents, files, findings};
}
