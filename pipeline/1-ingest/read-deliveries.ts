import type {Effects} from "../core/effects.ts";
import {type Checked, type Finding, finding} from "../core/findings.ts";
import type {EditionId} from "../core/ids.ts";
import type {InputFile, RawDelivery, RawTable} from "../core/inputs.ts";
import {isSecretByName} from "../core/postbox-names.ts";
import {secretMarkIn} from "../core/state-secret.ts";
import {readCsv} from "./read-csv.ts";
import {readFile} from "./read-file.ts";
import {type RegisterRow, readRegister} from "./read-register.ts";
import type {SheetReader} from "./sheet-reader.ts";
import {type VouchedFile, vouch} from "./vouch.ts";

/** What one edition's folder of deliveries gave. */
export interface EditionDeliveries {
  readonly registers: readonly RawTable[];
  readonly deliveries: readonly RawDelivery[];
  /** Not opened, so their hash is empty. */
  readonly unregistered: readonly InputFile[];
  /** Every file that was opened. */
  readonly files: readonly InputFile[];
}

/** Where deliveries come from: the disk, the data folder on it, and who takes files apart. */
export interface DeliverySource {
  readonly effects: Effects;
  readonly data: string;
  readonly reader: SheetReader;
}

/** One edition's folder below the data folder, and the files in it. */
export interface EditionFolder {
  readonly edition: EditionId;
  readonly folder: string;
  readonly names: readonly string[];
}

/**
 * Reads the register of an edition, and then only the files that it vouches for. When the register itself cannot be
 * read nothing else is, and only the register is complained about.
 */
export async function readDeliveries(
  from: DeliverySource,
  {edition, folder, names}: EditionFolder,
): Promise<Checked<EditionDeliveries>> {
  const {effects, data} = from;
  const registerName = names.find((name) => name.toLowerCase() === "register.csv");
  const register = await readEditionRegister(effects, data, registerName && `${folder}/${registerName}`);
  const others = names.filter((name) => name !== registerName);
  const vouched = vouch(register.value.rows ?? [], folder, others);
  const deliveries: RawDelivery[] = [];
  const files: InputFile[] = [...register.value.files];
  const findings: Finding[] = [...register.findings, ...vouched.findings];
  // All at once, for a reader that works on several; the outcome keeps the order of the register.
  const opened = vouched.open.map((file) => readDelivery(from, {...file, edition, folder}));
  for (const read of await Promise.all(opened)) {
    findings.push(...read.findings);
    if (read.value === null) continue;
    deliveries.push(read.value);
    files.push({file: read.value.file, sha256: read.value.sha256});
  }
  if (register.value.rows !== null)
    findings.push(...vouched.unregistered.map((name) => unregistered(folder, name)));
  const unopened = vouched.unregistered.map((name) => ({file: `${folder}/${name}`, sha256: ""}));
  return {value: {registers: register.value.tables, deliveries, unregistered: unopened, files}, findings};
}

interface EditionRegister {
  readonly tables: readonly RawTable[];
  /** Null when there is a register that cannot be read. */
  readonly rows: readonly RegisterRow[] | null;
  readonly files: readonly InputFile[];
}

async function readEditionRegister(
  effects: Effects,
  data: string,
  file: string | undefined,
): Promise<Checked<EditionRegister>> {
  if (file === undefined) return {value: {tables: [], rows: [], files: []}, findings: []};
  const read = await readFile(effects, data, file);
  if (read.value === null) return {value: {tables: [], rows: null, files: []}, findings: read.findings};
  const files = [read.value.input];
  const {value: sheet, findings} = readCsv(read.value.bytes, file);
  if (sheet === null) return {value: {tables: [], rows: null, files}, findings};
  return {value: {tables: [{file, sheet}], rows: readRegister(sheet), files}, findings};
}

/** Reads one delivery, under the name that the register gives it. Its findings go to whoever the register says sent it. */
async function readDelivery(
  {effects, data, reader}: DeliverySource,
  {row, onDisk, edition, folder}: VouchedFile & Omit<EditionFolder, "names">,
): Promise<Checked<RawDelivery | null>> {
  const file = `${folder}/${row.file}`;
  const fromSender = (found: Finding): Finding => ({...found, sender: row.sender, isPublic: row.isPublic});
  const read = await readFile(effects, data, `${folder}/${onDisk}`);
  if (read.value === null) return {value: null, findings: read.findings.map(fromSender)};
  const {value: sheets, findings} = await reader.read(read.value.bytes, file);
  // What says of itself that it is a state secret is not used at all, and nothing of it is repeated but the mark.
  const mark = secretMarkIn(sheets, file);
  if (mark !== null) {
    const origin = {sender: row.sender, isPublic: false};
    return {value: null, findings: [finding("bestand/rubricering", mark.place, {seen: mark.seen}, origin)]};
  }
  const {sha256} = read.value.input;
  return {value: {edition, file, sha256, sheets}, findings: findings.map(fromSender)};
}

/** Shows the register row to add, unless the name says that the file may not be here at all; with what only the officer can know in angle brackets. */
function unregistered(folder: string, name: string): Finding {
  const closed = {sender: null, isPublic: false};
  if (isSecretByName(name))
    return finding("bestand/rubricering", {file: `${folder}/${name}`}, {seen: name}, closed);
  const row = `${name};<formulier>;<afzender>;<datum>;concept;nee;geen`;
  return finding("bestand/niet-geregistreerd", {file: `${folder}/${name}`}, {row}, closed);
}
