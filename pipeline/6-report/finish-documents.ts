import type {Artefact, ReportDocument} from "../core/document.ts";
import type {Checked, Finding} from "../core/findings.ts";
import type {ComposedDocument} from "./compose/compose-documents.ts";
import {type FinishedDocument, finishDocument} from "./finish-document.ts";
import type {Printing} from "./printing.ts";

/** Finished documents and what was wrong with their texts. */
export interface Finished {
  readonly documents: readonly ReportDocument[];
  readonly findings: readonly Finding[];
  /** Waits for the files of all documents, in their order. */
  printed(): Promise<Checked<readonly Artefact[]>>;
}

/** All documents in their order, each with its files in the folder of its audience. */
export async function finishDocuments(
  composed: readonly ComposedDocument[],
  printing: Printing,
): Promise<Finished> {
  const finished: FinishedDocument[] = [];
  for (const {template, document} of composed)
    finished.push(await finishDocument(document, template.file, printing));
  return {
    documents: finished.map(({document}) => document),
    findings: finished.flatMap(({findings}) => findings),
    printed: async () => {
      const made = await Promise.all(finished.map(({printed}) => printed));
      return {
        value: made.flatMap(({value}) => value),
        findings: made.flatMap(({findings}) => findings),
      };
    },
  };
}
