import {severityOf} from "../../core/finding-catalogue.ts";
import type {Finding} from "../../core/findings.ts";
import {addFirstSheet} from "../package/add-first-sheet.ts";
import {addNotes, type CellNote, type IsOurs} from "../package/add-notes.ts";
import {addStyles} from "../package/add-styles.ts";
import {OfficePackage} from "../package/office-package.ts";
import {sheetsOf, workbookPart} from "../package/workbook-sheets.ts";
import {rootOf} from "../package/xml.ts";
import {FINDINGS_SHEET, findingsSheetXml} from "./findings-sheet.ts";
import type {ReturnRequest} from "./return-request.ts";
import {wordsForSender} from "./words-for-sender.ts";

/** How each of our notes begins, so that we know it again when the workbook comes back. */
const isOurs: IsOurs = (text) => /^\s*Bevinding \((fout|waarschuwing|opmerking)\): /.test(text);

/** Programs get slow with more; the list has them all. */
const MOST_NOTES = 2_000;

/**
 * A workbook as it was sent, with a first sheet that lists the findings and a note on each cell that has one. Everything else in it
 * stays as it was: values, formulas, formats, drop-downs, charts. Notes and list of an earlier time make way.
 * Throws when the bytes are no workbook.
 */
export function returnWorkbook(bytes: Uint8Array, request: ReturnRequest): Uint8Array {
  const file = new OfficePackage(bytes);
  const sheets = sheetsOf(file).filter(({name}) => name !== FINDINGS_SHEET);
  const notes = notesBySheet(request);
  for (const {name, part} of sheets) addNotes(file, part, {notes: notes.get(name) ?? [], isOurs});
  const frame = {
    namespace: rootOf(file.text(workbookPart(file))).namespace,
    styles: addStyles(file),
    sheets: sheets.map(({name}) => name),
  };
  addFirstSheet(file, FINDINGS_SHEET, findingsSheetXml(request, frame));
  return file.bytes();
}

function notesBySheet(request: ReturnRequest): ReadonlyMap<string, readonly CellNote[]> {
  const bySheet = new Map<string, Map<string, string[]>>();
  for (const finding of request.findings.slice(0, MOST_NOTES)) {
    const sheet = request.sheetOf(finding);
    const {cell} = finding.place;
    if (sheet === null || cell === undefined) continue;
    const cells = bySheet.get(sheet) ?? new Map<string, string[]>();
    cells.set(cell, [...(cells.get(cell) ?? []), noteOf(finding, request.others)]);
    bySheet.set(sheet, cells);
  }
  return new Map(
    [...bySheet].map(([sheet, cells]) => [
      sheet,
      [...cells].map(([cell, texts]) => ({cell, text: texts.join("\n\n")})),
    ]),
  );
}

function noteOf(finding: Finding, others: readonly string[]): string {
  const says = wordsForSender(finding, others);
  return `Bevinding (${severityOf(finding)}): ${says.title}.\nGezien: ${says.seen}.\nVerwacht: ${says.expected}.\n${says.action}`;
}
