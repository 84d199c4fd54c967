import {fileKey} from "../core/attachments.ts";
import type {Effects} from "../core/effects.ts";
import {type Checked, type Finding, finding} from "../core/findings.ts";
import type {InputFile, RawAttachment, RawTable} from "../core/inputs.ts";
import {isSecretByName} from "../core/postbox-names.ts";
import {inspectPdf} from "./pdf/inspect-pdf.ts";
import {isBystander, readFile} from "./read-file.ts";

const FOLDER = "bijlagen";
const LIST = "strategie/bijlagen.csv";

/** Third parties' documents in `data/bijlagen`. */
export interface Attachments {
  readonly attachments: readonly RawAttachment[];
  /** By path below the data folder; not opened. */
  readonly unnamed: readonly string[];
  /** Every file that was opened. */
  readonly files: readonly InputFile[];
}

/**
 * Reads the documents of third parties that the list of attachments names, unchanged. A file that it does not name stays
 * closed, as a delivery without a row in the register does, and so does one whose name says that it is a state secret.
 */
export async function readAttachments(
  effects: Effects,
  data: string,
  strategy: readonly RawTable[],
): Promise<Checked<Attachments>> {
  const listed = namesIn(strategy.find(({file}) => file === LIST));
  const attachments: RawAttachment[] = [];
  const unnamed: string[] = [];
  const files: InputFile[] = [];
  const findings: Finding[] = [];
  for (const path of (await effects.list(`${data}/${FOLDER}`)).filter((name) => !isBystander(name))) {
    const [edition = "", name = "", ...deeper] = path.split("/");
    const file = `${FOLDER}/${path}`;
    if (!isSecretByName(path) && (name === "" || deeper.length > 0 || !listed.has(fileKey(name)))) {
      unnamed.push(file);
      continue;
    }
    if (isSecretByName(path)) {
      findings.push(
        finding("bestand/rubricering", {file}, {seen: name || path}, {sender: null, isPublic: false}),
      );
      continue;
    }
    const read = await readFile(effects, data, file);
    findings.push(...read.findings);
    if (read.value === null) continue;
    files.push(read.value.input);
    const {bytes} = read.value;
    attachments.push({edition, name, bytes, traits: inspectPdf(bytes)});
  }
  return {value: {attachments, unnamed, files}, findings};
}

/** Every text in the list: which column it stands in is for the check to say. */
function namesIn(list: RawTable | undefined): ReadonlySet<string> {
  const cells = [...(list?.sheet.cells ?? [])];
  return new Set(cells.flatMap(({value}) => (value.kind === "text" ? [fileKey(value.text.trim())] : [])));
}
