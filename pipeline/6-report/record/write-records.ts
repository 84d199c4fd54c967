import type {Artefact} from "../../core/document.ts";
import type {DocumentRecord} from "../../core/document-record.ts";

/** `intern/teksten/<name>.json` for each document: what it says, for comparing with another edition or with a copy that comes back. */
export const writeRecords = (records: readonly DocumentRecord[]): readonly Artefact[] =>
  records.map((record) => ({
    path: `intern/teksten/${record.name}.json`,
    bytes: new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`),
  }));
