import {type Checked, type Finding, finding} from "../core/findings.ts";
import type {Place} from "../core/place.ts";
import {listFirst} from "./list-first.ts";
import {isOds, readOds} from "./ods/read-ods.ts";
import {type ListedSheet, type PackedSheet, unpackSheet} from "./packed-cells.ts";
import {refusalFinding} from "./refusal-finding.ts";
import {openArchive} from "./workbook/archive.ts";
import {refuseNonZip, refuseOtherZip} from "./workbook/file-kind.ts";
import {readXlsx} from "./workbook/read-xlsx.ts";
import type {SheetProblem} from "./workbook/sheet-grid.ts";
import type {Refusal, Tried} from "./workbook/tried.ts";
import type {SheetRead, WorkbookContent} from "./workbook/workbook-content.ts";

/**
 * Reads an .xlsx or .ods workbook strictly: every cell with its address, format and whether it came from a formula, nothing
 * guessed and nothing computed. Takes any bytes: what cannot be read becomes findings at `file`, its sheet or its cell.
 * A sheet that breaks off is left out whole; the other sheets stay.
 */
export async function readPackedWorkbook(
  bytes: Uint8Array,
  file: string,
): Promise<Checked<readonly PackedSheet[]>> {
  const opened = await openWorkbook(bytes);
  if (opened.refusal !== null) return {value: [], findings: [refusalFinding(opened.refusal, {file})]};
  const {sheets, links} = opened.value;
  const value: PackedSheet[] = [];
  const findings: Finding[] = links === 0 ? [] : [finding("bestand/koppeling", {file}, {links})];
  for (const sheet of sheets) {
    const read = convert(sheet, {file, sheet: sheet.name});
    if (read.value !== null) value.push(read.value);
    findings.push(...read.findings);
  }
  return {value, findings};
}

/** As `readPackedWorkbook`, with the cells one by one. */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
): Promise<Checked<readonly ListedSheet[]>> {
  const {value, findings} = await readPackedWorkbook(bytes, file);
  return {value: value.map(unpackSheet), findings};
}

async function openWorkbook(bytes: Uint8Array): Promise<Tried<WorkbookContent>> {
  const kind = refuseNonZip(bytes);
  if (kind.refusal !== null) return kind;
  const archive = await openArchive(bytes);
  if (archive.refusal !== null) return archive;
  if (isOds(archive.value)) return readOds(archive.value);
  const other = refuseOtherZip(archive.value.parts);
  return other.refusal === null ? readXlsx(archive.value) : other;
}

function convert({name, hidden, content}: SheetRead, place: Place): Checked<PackedSheet | null> {
  if (content.refusal !== null) return {value: null, findings: [sheetFinding(content.refusal, place)]};
  const {problems, ...rest} = content.value;
  return {value: {name, hidden, ...rest}, findings: problemFindings(problems, place)};
}

function problemFindings(problems: readonly SheetProblem[], place: Place): readonly Finding[] {
  const found = problems.map(({cell, text}) =>
    finding("cel/onleesbaar", cell === null ? place : {...place, cell}, {reason: text}),
  );
  return listFirst(found, (left) =>
    finding("cel/onleesbaar", place, {reason: `nog ${left} cellen zijn onleesbaar`}),
  );
}

/** Damage to one sheet is about that sheet; what is wrong with the file as a whole is said as such, at the sheet that showed it. */
function sheetFinding(refusal: Refusal, place: Place): Finding {
  if (refusal.code !== "bestand/onleesbaar") return refusalFinding(refusal, place);
  return finding("blad/onleesbaar", place, {reason: refusal.text});
}
