import {highestClassification} from "../../core/classification.ts";
import type {Delivery} from "../../core/dataset.ts";
import type {Artefact} from "../../core/document.ts";
import {fileNameOf} from "../../core/file-name.ts";
import {type Finding, sortFindings} from "../../core/findings.ts";
import type {FormId} from "../../core/form-id.ts";
import type {IsoDate} from "../../core/ids.ts";
import type {RawDelivery} from "../../core/inputs.ts";
import {ONLY_SHEET, plainSheetName, plainWorkbook} from "./plain-workbook.ts";
import type {ReturnRequest} from "./return-request.ts";
import {returnWorkbook} from "./return-workbook.ts";

/** A delivery with the bytes that were sent. */
export interface ReturnedFile {
  readonly raw: RawDelivery;
  readonly bytes: Uint8Array;
}

/** What stands in the properties of a workbook that we had to make ourselves. */
export interface ReturnHead {
  readonly organisation: string;
  readonly date: IsoDate;
}

/** Larger files go back as a list of findings only. */
const LARGEST = 25_000_000;
const MOST_CELLS = 300_000;

/**
 * `intern/retour/<afzender>/<naam>-retour.xlsx`: for every delivery with findings the sender's own workbook with the findings in it. A file
 * that is no .xlsx goes back as one; of a file that could not be read only the findings go back.
 */
export async function writeReturns(
  files: readonly ReturnedFile[],
  about: {readonly findings: readonly Finding[]; readonly deliveries: readonly Delivery[]},
  head: ReturnHead,
): Promise<readonly Artefact[]> {
  const taken = new Set<string>();
  const artefacts: Artefact[] = [];
  for (const file of files) {
    const findings = sortFindings(about.findings.filter(({place}) => place.file === file.raw.file));
    if (findings.length === 0) continue;
    const delivery = about.deliveries.find((item) => item.file === file.raw.file);
    const sender = delivery?.sender || findings.find((item) => item.sender !== null)?.sender || "onbekend";
    const path = freePath(`intern/retour/${fileNameOf(sender)}/${returnName(file.raw.file)}`, taken);
    const others = about.deliveries
      .filter((item) => item.sender !== sender && item.file !== file.raw.file)
      .map((item) => item.file);
    const classification = highestClassification(about.deliveries);
    const request = {raw: file.raw, findings, others, id: idOf(delivery), classification};
    artefacts.push({path, bytes: await returnBytes(file, request, head)});
  }
  return artefacts;
}

const idOf = (delivery: Delivery | undefined): FormId | null =>
  delivery === undefined || delivery.form === "" || delivery.sender === ""
    ? null
    : {form: delivery.form, sender: delivery.sender, edition: delivery.edition};

/** `mappen/JenV def.csv` goes back as `JenV def-retour.xlsx`; what comes back as a return does not grow a second tail. */
function returnName(file: string): string {
  const name = lastStep(file).replace(/\.[A-Za-z]{2,4}$/, "");
  return `${name.replace(/-retour$/i, "").replace(/[. ]+$/, "")}-retour.xlsx`;
}

const lastStep = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Two editions may have a file of one name from one sender. */
function freePath(path: string, taken: Set<string>): string {
  let free = path;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1)
    free = path.replace(/-retour\.xlsx$/, `-${number}-retour.xlsx`);
  taken.add(free.toLowerCase());
  return free;
}

type Known = Pick<ReturnRequest, "raw" | "findings" | "others" | "id" | "classification">;

async function returnBytes({raw, bytes}: ReturnedFile, known: Known, head: ReturnHead): Promise<Uint8Array> {
  const cells = raw.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  if (raw.sheets.length === 0 || bytes.length > LARGEST || cells > MOST_CELLS) return listOnly(known, head);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip && raw.file.toLowerCase().endsWith(".xlsx")) {
    try {
      const sheetOf = (finding: Finding): string | null => finding.place.sheet ?? null;
      return returnWorkbook(bytes, {...known, sheetOf, returned: true});
    } catch {
      // Odd enough that it could be read and not be added to: then its values go back in a workbook of ours.
    }
  }
  return asPlainWorkbook(known, head);
}

async function asPlainWorkbook(known: Known, head: ReturnHead): Promise<Uint8Array> {
  const {sheets} = known.raw;
  const names = new Map(sheets.map(({name}, index) => [name, plainSheetName(name, index)]));
  const sheetOf = ({place}: Finding): string | null =>
    names.get(place.sheet ?? null) ??
    (place.cell === undefined ? null : (names.values().next().value ?? null));
  const plain = await plainWorkbook(sheets, {...head, title: titleOf(known)});
  return returnWorkbook(plain, {...known, sheetOf, returned: true});
}

async function listOnly(known: Known, head: ReturnHead): Promise<Uint8Array> {
  const empty = {name: ONLY_SHEET, hidden: false, cells: [], hiddenRows: [], hiddenColumns: [], merges: []};
  const plain = await plainWorkbook([empty], {...head, title: titleOf(known)});
  return returnWorkbook(plain, {...known, sheetOf: () => null, returned: false});
}

const titleOf = ({raw, classification}: Known): string =>
  `${classification === "" ? "" : `${classification} – `}Bevindingen bij ${lastStep(raw.file)}`;
