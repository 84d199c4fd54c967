import {CellPacker} from "../packed-cells.ts";
import {Allowance} from "./allowance.ts";
import type {Archive} from "./archive.ts";
import {readSheet} from "./read-sheet.ts";
import {readSharedStrings} from "./shared-strings.ts";
import {readStyles} from "./styles.ts";
import {damaged, done, type Tried} from "./tried.ts";
import type {SheetContent, SheetRead, WorkbookContent} from "./workbook-content.ts";
import {readWorkbookPart, type SheetEntry} from "./workbook-part.ts";

/** Parts that say where values come from outside the workbook. */
const LINK = /^xl\/(externallinks\/[^/]+|connections)\.xml$/i;

/** Reads the parts of an .xlsx workbook. A sheet that breaks off is left out whole; the other sheets stay. */
export async function readXlsx(archive: Archive): Promise<Tried<WorkbookContent>> {
  const workbook = await readWorkbookPart(archive);
  if (workbook.refusal !== null) return workbook;
  const formats = await readStyles(archive, workbook.value.styles);
  if (formats.refusal !== null) return formats;
  const sharedStrings = await readSharedStrings(archive, workbook.value.sharedStrings);
  if (sharedStrings.refusal !== null) return sharedStrings;
  const {is1904} = workbook.value;
  const allowance = new Allowance();
  const context = {is1904, formats: formats.value, sharedStrings: sharedStrings.value, allowance};
  const sheets: SheetRead[] = [];
  for (const entry of workbook.value.sheets) {
    const content = await readEntry(archive, entry, context);
    sheets.push({name: entry.name, hidden: entry.hidden, content});
  }
  return done({sheets, links: archive.parts.filter((part) => LINK.test(part)).length});
}

async function readEntry(
  archive: Archive,
  {part, problem}: SheetEntry,
  context: Parameters<typeof readSheet>[2],
): Promise<Tried<SheetContent>> {
  if (problem !== null) return damaged(problem);
  if (part !== null) return readSheet(archive, part, context);
  const cells = new CellPacker().pack(null, false);
  return done({cells, hiddenRows: [], hiddenColumns: [], merges: [], problems: []});
}
