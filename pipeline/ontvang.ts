import {type SheetReader, sha256, workerReader} from "./1-ingest/index.ts";
import {type RegisterTexts, registerWith} from "./2-validate/index.ts";
import {highestClassification} from "./core/classification.ts";
import {type ReceivingEffects, UsageError} from "./core/effects.ts";
import {fileNameOf} from "./core/file-name.ts";
import {describe} from "./core/finding-catalogue.ts";
import {type Finding, finding} from "./core/findings.ts";
import type {FormId} from "./core/form-id.ts";
import {formatPlace} from "./core/place.ts";
import {copiedFrom, isClash, keptName} from "./core/postbox-names.ts";
import {identify, unrecognised} from "./identify.ts";
import {type PostedFile, readPostbox} from "./postbox.ts";
import {folderOf, type Records, readRecords, readVersion, sameFile} from "./received-versions.ts";
import {agrees, CLOSED, type Desk} from "./receiving-desk.ts";
import type {Request} from "./request.ts";
import {type Candidate, type Succession, succeed} from "./succession.ts";

/** A file that was taken from the postbox into the folder of its edition. */
export interface Receipt {
  /** Paths below the data folder. */
  readonly from: string;
  readonly to: string;
  readonly id: FormId;
  /** The file that it takes the place of; null when it is the first. */
  readonly replaces: string | null;
  /** What is different from that file, in lines of Dutch. */
  readonly changes: readonly string[];
}

/** What became of the files in the postbox. A file without a receipt stays there, with a finding, unless it was there already. */
export interface Received {
  readonly receipts: readonly Receipt[];
  readonly findings: readonly Finding[];
}

/**
 * Takes the files in `data/postvak/` into the folders of their editions: recognised, registered as `concept` and not public, and with every
 * earlier version kept. A file is copied, held against its original, registered, and only then taken out of the postbox, so that it is
 * always in one of both places.
 */
export async function receive(
  request: Request,
  effects: ReceivingEffects,
  // Nobody vouches yet for what lies in the postbox, so it is read where it can do no harm.
  openReader: () => SheetReader = workerReader,
): Promise<Received> {
  const reader = openReader();
  try {
    return await receiveAll({request, effects, reader});
  } finally {
    await reader.close();
  }
}

async function receiveAll(desk: Desk): Promise<Received> {
  const {request, effects, reader} = desk;
  await clearHalfCopies(desk);
  const postbox = await readPostbox(request.folders.data, effects, reader);
  const receipts: Receipt[] = [];
  const findings: Finding[] = [...postbox.findings];
  for (const file of postbox.files) {
    // What was received a moment ago is part of what the next file is held against.
    const records = await readRecords(desk);
    const outcome = await receiveOne(file, {records, others: postbox.files}, desk);
    receipts.push(...outcome.receipts);
    findings.push(...outcome.findings);
  }
  return {receipts, findings};
}

/** Copies that were being written when the program was stopped; their originals are still in the postbox. */
async function clearHalfCopies({request, effects}: Desk): Promise<void> {
  const folder = `${request.folders.data}/aanleveringen`;
  for (const name of await effects.list(folder))
    if (name.endsWith(".tijdelijk")) await effects.remove(`${folder}/${name}`);
}

const stays = (...findings: readonly Finding[]): Received => ({receipts: [], findings});

async function receiveOne(
  file: PostedFile,
  {records, others}: {readonly records: Records; readonly others: readonly PostedFile[]},
  desk: Desk,
): Promise<Received> {
  const place = {file: file.file};
  const same = sameFile(records, file.sha256);
  if (same !== null && (await isStillThere(same, file, desk))) {
    await desk.effects.remove(`${desk.request.folders.data}/${file.file}`);
    return stays(finding("postvak/identiek", place, {other: same}, CLOSED));
  }
  const original = clashWith(file, others);
  if (
    original !== null &&
    !(await agrees(`“${file.name}” lijkt een kopie van “${original}”. Toch aannemen?`, desk))
  )
    return stays(finding("postvak/kopie", place, {original}, CLOSED));
  const id = await identify(file, records, desk);
  if ("code" in id) return stays(id);
  const form = records.valid.forms.find(({name}) => name === id.form);
  const register = `${folderOf(id.edition)}/register.csv`;
  const isKnown = records.registers.has(id.edition);
  if (!isKnown && (await desk.effects.exists(`${desk.request.folders.data}/${register}`)))
    return stays(finding("postvak/register", place, {register}, CLOSED));
  if (form === undefined)
    return stays(unrecognised(file, {form: null, sender: id.sender, edition: id.edition}));
  const fresh = readVersion(records, {id, file: file.file, sheets: file.sheets}, desk.request);
  const successor = await succeed(file, {records, id, form, fresh}, desk);
  if ("code" in successor) return stays(successor);
  return keep(file, {records, id, ...successor}, desk);
}

async function isStillThere(
  path: string,
  {sha256: wanted}: PostedFile,
  {request, effects}: Desk,
): Promise<boolean> {
  const whole = `${request.folders.data}/${path}`;
  return (await effects.exists(whole)) && sha256(await effects.read(whole)) === wanted;
}

/** The file that this one may be a copy of: one beside it in the postbox, or a version that clashed in synchronisation. */
function clashWith(file: PostedFile, others: readonly PostedFile[]): string | null {
  const original = copiedFrom(file.name);
  if (original === null) return null;
  const beside = others.find(({name, sha256: hash}) => name === original && hash !== file.sha256);
  return beside !== undefined || isClash(file.name) ? original : null;
}

/** Copies, verifies, registers, and only then takes the file out of the postbox. */
async function keep(
  file: PostedFile,
  {records, id, row, changes, again}: Succession & Pick<Candidate, "records" | "id">,
  desk: Desk,
): Promise<Received> {
  const {request, effects} = desk;
  const folder = folderOf(id.edition);
  const taken = await takenNames(file, {folder, rows: records.registers.get(id.edition) ?? []}, desk);
  const name = keptName(file.name, (candidate) => taken.has(candidate.toLowerCase()));
  const target = `${request.folders.data}/${folder}/${name}`;
  await effects.write(target, file.bytes);
  if (sha256(await effects.read(target)) !== file.sha256)
    throw new UsageError(`${target} is niet goed weggeschreven; het bestand staat nog in het postvak.`);
  const added = {
    bestand: name,
    formulier: id.form,
    afzender: id.sender,
    ontvangen: request.date ?? effects.today(),
    status: "concept",
    openbaar: "nee",
    rubricering: row?.rubricering || "geen",
    sha256: file.sha256,
    vervangt: row?.bestand ?? "",
  };
  await writeRegister(records, {folder, added}, desk);
  await effects.remove(`${request.folders.data}/${file.file}`);
  const receipt = {from: file.file, to: `${folder}/${name}`, id, replaces: row?.bestand ?? null, changes};
  if (receipt.replaces !== null)
    await writeChanges(receipt, highestClassification([{classification: added.rubricering}]), desk);
  const findings = again.map((item) =>
    finding(
      "postvak/weer-fout",
      {...item.place, file: receipt.to},
      {again: saidOf(item)},
      {
        sender: id.sender,
        isPublic: false,
      },
    ),
  );
  return {receipts: [receipt], findings};
}

function saidOf(item: Finding): string {
  const {title, seen} = describe(item);
  return `${title.toLowerCase()}: ${seen}`;
}

/** Names in the folder or its register, in lower case; not a copy of this very file that was made but not registered before the program stopped. */
async function takenNames(
  file: PostedFile,
  {folder, rows}: {readonly folder: string; readonly rows: readonly RegisterTexts[]},
  {request, effects}: Desk,
): Promise<ReadonlySet<string>> {
  const registered = new Set(rows.map(({bestand}) => (bestand ?? "").toLowerCase()));
  const taken = new Set([...registered, "register.csv"]);
  for (const name of await effects.list(`${request.folders.data}/${folder}`)) {
    const isOurs = async (): Promise<boolean> =>
      sha256(await effects.read(`${request.folders.data}/${folder}/${name}`)) === file.sha256;
    if (registered.has(name.toLowerCase()) || !(await isOurs())) taken.add(name.toLowerCase());
  }
  return taken;
}

async function writeRegister(
  {inputs}: Records,
  {folder, added}: {readonly folder: string; readonly added: RegisterTexts},
  {request, effects}: Desk,
): Promise<void> {
  const old = inputs.registers.find(
    (table) => table.file.toLowerCase() === `${folder}/register.csv`.toLowerCase(),
  );
  const path = `${request.folders.data}/${old?.file ?? `${folder}/register.csv`}`;
  const before = old === undefined ? new Uint8Array() : await effects.read(path);
  // Excel wrote it and will open it again: a mark of the encoding and its line ends stay.
  const mark = before[0] === 0xef ? "\uFEFF" : "";
  const ends = before.includes(0x0d) ? "\r\n" : "\n";
  const text = registerWith(old?.sheet ?? null, added).replaceAll("\n", ends);
  await effects.write(path, new TextEncoder().encode(mark + text));
}

/** The list of changes beside the set, for whoever has to look at them; it holds cells of both versions, so it bears their classification. */
async function writeChanges(
  {to, id, replaces, changes}: Receipt,
  classification: string,
  {request, effects}: Desk,
): Promise<void> {
  const name = to.slice(to.lastIndexOf("/") + 1);
  const lines = [
    ...(classification === "" ? [] : [`Rubricering: ${classification}`, ""]),
    `${formatPlace({file: to})} vervangt ${replaces ?? ""}`,
    `Aantal wijzigingen: ${changes.length}`,
    "",
    ...changes,
    "",
  ];
  const path = `${request.folders.output}/ontvangst/${fileNameOf(id.edition)}/${name}.txt`;
  await effects.write(path, new TextEncoder().encode(lines.join("\r\n")));
}
