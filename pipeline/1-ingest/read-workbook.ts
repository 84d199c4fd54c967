import {type Checked, type Finding, finding} from "../core/findings.ts";
import type {RawSheet} from "../core/inputs.ts";
import type {Place} from "../core/place.ts";
import {listFirst} from "./list-first.ts";
import {type Archive, openArchive} from "./workbook/archive.ts";
import type {CellContext} from "./workbook/cell-value.ts";
import {refuseNonZip, refuseOtherZip} from "./workbook/file-kind.ts";
import {LIMITS} from "./workbook/limits.ts";
import {type Allowance, readSheet} from "./workbook/read-sheet.ts";
import {readSharedStrings} from "./workbook/shared-strings.ts";
import type {SheetProblem} from "./workbook/sheet-grid.ts";
import {readStyles} from "./workbook/styles.ts";
import {done, type Refusal, type Tried} from "./workbook/tried.ts";
import {readWorkbookPart, type SheetEntry} from "./workbook/workbook-part.ts";

type SheetContext = CellContext & {readonly allowance: Allowance};

/**
 * Reads an .xlsx workbook strictly: every cell with its address, format and whether it came from a formula, nothing
 * guessed and nothing computed. Takes any bytes: what cannot be read becomes findings at `file`, its sheet or its cell.
 * A sheet that breaks off is left out whole; the other sheets stay.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Checked<readonly RawSheet[]>> {
  const opened = await openWorkbook(bytes);
  if (opened.refusal !== null) return {value: [], findings: [refusalFinding(opened.refusal, {file})]};
  const {archive, entries, context} = opened.value;
  const value: RawSheet[] = [];
  const findings: Finding[] = [];
  for (const entry of entries) {
    const sheet = await readEntry(archive, entry, {context, file});
    if (sheet.value !== null) value.push(sheet.value);
    findings.push(...sheet.findings);
  }
  return {value, findings};
}

interface OpenWorkbook {
  readonly archive: Archive;
  readonly entries: readonly SheetEntry[];
  readonly context: SheetContext;
}

async function openWorkbook(bytes: Uint8Array): Promise<Tried<OpenWorkbook>> {
  const kind = refuseNonZip(bytes);
  if (kind.refusal !== null) return kind;
  const archive = await openArchive(bytes);
  if (archive.refusal !== null) return archive;
  const other = refuseOtherZip(archive.value.parts);
  if (other.refusal !== null) return other;
  const workbook = await readWorkbookPart(archive.value);
  if (workbook.refusal !== null) return workbook;
  const formats = await readStyles(archive.value, workbook.value.styles);
  if (formats.refusal !== null) return formats;
  const sharedStrings = await readSharedStrings(archive.value, workbook.value.sharedStrings);
  if (sharedStrings.refusal !== null) return sharedStrings;
  const {is1904, sheets} = workbook.value;
  const allowance = {cells: LIMITS.cells, text: LIMITS.allText};
  const context = {is1904, formats: formats.value, sharedStrings: sharedStrings.value, allowance};
  return done({archive: archive.value, entries: sheets, context});
}

async function readEntry(
  archive: Archive,
  {name, hidden, part, problem}: SheetEntry,
  {context, file}: {readonly context: SheetContext; readonly file: string},
): Promise<Checked<RawSheet | null>> {
  const place = {file, sheet: name};
  const leaveOut = (reason: string) => ({
    value: null,
    findings: [finding("blad/onleesbaar", place, {reason})],
  });
  if (problem !== null) return leaveOut(problem);
  const empty = {cells: [], hiddenRows: [], hiddenColumns: [], merges: []};
  if (part === null) return {value: {name, hidden, ...empty}, findings: []};
  const read = await readSheet(archive, part, context);
  if (read.refusal !== null) return leaveOut(read.refusal.text);
  const {problems, ...content} = read.value;
  return {value: {name, hidden, ...content}, findings: problemFindings(problems, place)};
}

function problemFindings(problems: readonly SheetProblem[], place: Place): readonly Finding[] {
  const found = problems.map(({cell, text}) =>
    finding("cel/onleesbaar", cell === null ? place : {...place, cell}, {reason: text}),
  );
  return listFirst(found, (left) =>
    finding("cel/onleesbaar", place, {reason: `nog ${left} cellen zijn onleesbaar`}),
  );
}

function refusalFinding({code, text}: Refusal, place: Place): Finding {
  return code === "bestand/soort" ? finding(code, place, {seen: text}) : finding(code, place, {reason: text});
}
