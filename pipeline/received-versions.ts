import {ingest, readCsv, readFile, type SheetReader} from "./1-ingest/index.ts";
import type {Validated} from "./2-validate/index.ts";
import {
  type ReadVersion,
  type RegisterTexts,
  registerRows,
  registerWith,
  validate,
} from "./2-validate/index.ts";
import type {FormId} from "./core/form-id.ts";
import type {Inputs, RawSheet} from "./core/inputs.ts";
import {supersededFiles} from "./core/superseded.ts";
import type {Desk} from "./receiving-desk.ts";
import type {Request} from "./request.ts";

/** What was received so far, as the registers have it, and what there is to check it against. */
export interface Records {
  readonly inputs: Inputs;
  readonly valid: Validated;
  /** The rows of each edition's register, in order. */
  readonly registers: ReadonlyMap<string, readonly RegisterTexts[]>;
}

/** The folder of an edition's deliveries, below the data folder. */
export const folderOf = (edition: string): string => `aanleveringen/${edition}`;

/** Reads the registers and everything that deliveries are checked against. */
export async function readRecords({request, effects, reader}: Desk): Promise<Records> {
  // The reader is needed again for the next file, so it is not closed here.
  const lent: SheetReader = {read: reader.read, close: async () => undefined};
  const inputs = (await ingest(effects, request.folders, () => lent)).value;
  const valid = validate({...inputs, templates: []}, request.findFont).value;
  const registers = inputs.registers.map(
    ({file, sheet}) => [file.split("/").at(-2) ?? "", registerRows(sheet)] as const,
  );
  return {inputs, valid, registers: new Map(registers)};
}

/** Where in the records a file stands byte for byte, below the data folder; null when it is new. */
export function sameFile({inputs, registers}: Records, sha256: string): string | null {
  const current = inputs.deliveries.find((item) => item.sha256 === sha256);
  if (current !== undefined) return current.file;
  for (const [edition, rows] of registers) {
    const row = rows.find((item) => item.sha256?.toLowerCase() === sha256);
    if (row?.bestand !== undefined) return `${folderOf(edition)}/${row.bestand}`;
  }
  return null;
}

/** The register rows of a form from one sender that no newer version took the place of, oldest first. */
export function currentRows({registers}: Records, id: FormId): readonly RegisterTexts[] {
  const rows = registers.get(id.edition) ?? [];
  const old = supersededFiles(
    rows.map(({bestand, vervangt}) => ({file: bestand ?? "", replaces: vervangt || null})),
  );
  return rows.filter(
    ({bestand, formulier, afzender}) =>
      formulier === id.form && afzender === id.sender && !old.has(bestand ?? ""),
  );
}

/** The versions before a row, the latest first. A circle ends where it began. */
export function earlierRows(
  {registers}: Records,
  edition: string,
  row: RegisterTexts,
): readonly RegisterTexts[] {
  const rows = registers.get(edition) ?? [];
  const found: RegisterTexts[] = [];
  let at: RegisterTexts | undefined = row;
  while (at !== undefined) {
    const wanted: string = at.vervangt ?? "";
    at = wanted === "" ? undefined : rows.find(({bestand}) => bestand === wanted);
    if (at === undefined || found.includes(at)) break;
    found.push(at);
  }
  return found;
}

/** What stands in a file and what is wrong with it, checked as if it were the only delivery. `file` is its path below the data folder. */
export function readVersion(
  {inputs}: Records,
  {id, file, sheets}: {readonly id: FormId; readonly file: string; readonly sheets: readonly RawSheet[]},
  {findFont}: Request,
): ReadVersion {
  const folder = folderOf(id.edition);
  const name = file.slice(file.lastIndexOf("/") + 1);
  const register = registerWith(null, {
    bestand: name,
    formulier: id.form,
    afzender: id.sender,
    ontvangen: "2000-01-01",
    status: "concept",
  });
  const table = readCsv(new TextEncoder().encode(register), "register.csv").value;
  const raw = {edition: id.edition, file: `${folder}/${name}`, sha256: "", sheets};
  const only: Inputs = {
    ...inputs,
    registers: table === null ? [] : [{file: `${folder}/register.csv`, sheet: table}],
    deliveries: [raw],
    corrections: [],
    waivers: [],
    templates: [],
    asked: [],
    decisions: [],
    attachments: [],
    unnamedAttachments: [],
  };
  const {value, findings} = validate(only, findFont);
  return {
    sheets,
    filled: value.filled[0] ?? null,
    findings: findings.filter(({place}) => place.file === raw.file),
  };
}

/** A registered version from disk; null when it is not there any more or cannot be read. */
export async function readRegistered(
  records: Records,
  {id, row}: {readonly id: FormId; readonly row: RegisterTexts},
  {request, effects, reader}: Desk,
): Promise<(ReadVersion & {readonly bytes: Uint8Array}) | null> {
  const file = `${folderOf(id.edition)}/${row.bestand ?? ""}`;
  const read = await readFile(effects, request.folders.data, file);
  if (read.value === null) return null;
  const {bytes} = read.value;
  const sheets = (await reader.read(bytes, file)).value;
  return {...readVersion(records, {id, file, sheets}, request), bytes};
}
