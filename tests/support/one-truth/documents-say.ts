import type {DocumentRecord, RecordLine} from "../../../pipeline/core/document-record.ts";
import {type Outputs, type ReadText, squeezed} from "./read-outputs.ts";

/** What the PDF and the Word file of each document leave out of its record, or say otherwise. */
export const documentProblems = ({records, texts}: Outputs): readonly string[] =>
  records.flatMap((record) => {
    const forms = [".pdf", ".docx"].map((ending) => `${record.audience}/${record.name}${ending}`);
    const made = forms.filter((path) => texts.has(path));
    if (made.length === 0) return [`${record.name}: geen bestand`];
    return made.flatMap((path) => missingIn(record, path, texts.get(path)));
  });

/** A figure that stands with the wrong digits is a line that is not found in its place. */
function missingIn({lines}: DocumentRecord, path: string, text: ReadText | undefined): readonly string[] {
  const {body = "", beside = ""} = text ?? {};
  let from = 0;
  return lines.flatMap((line) => {
    const wanted = squeezed(saidIn(line));
    // Heads of letters stand in boxes of their own, in another order than the record has them.
    if (line.kind === "noot" || line.kind === "grafiek") return found(beside.includes(wanted), path, line);
    if (line.kind === "hoofd") return found(body.includes(wanted), path, line);
    if (isDrawn(line)) return [];
    const at = body.indexOf(wanted, from);
    if (at !== -1) from = at + wanted.length;
    return found(at !== -1, path, line);
  });
}

const saidIn = (line: RecordLine): string =>
  line.kind === "rij" ? line.cells.map(({text}) => text).join("") : line.text;

/** The data of a chart is drawn, not printed. */
const isDrawn = ({kind, where}: RecordLine): boolean => kind === "rij" && /(^|› )figuur “[^›]*$/.test(where);

const found = (is: boolean, path: string, line: RecordLine): readonly string[] =>
  is ? [] : [`${path}: niet gevonden: ${saidIn(line)} (${line.where})`];
