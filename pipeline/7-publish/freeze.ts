import {type Effects, RefusedError} from "../core/effects.ts";
import type {IsoDate} from "../core/ids.ts";
import type {InputFile} from "../core/inputs.ts";
import {FROZEN, SENT, writeFrozen} from "./frozen.ts";
import {type Manifest, type OutputFile, readManifest, sha256} from "./manifest.ts";
import {MANIFEST} from "./places.ts";
import {recover} from "./recover.ts";
import {setProblems} from "./valid-set.ts";

/** What is to be kept as it was sent. */
export interface FreezeRequest {
  readonly folders: {readonly data: string; readonly templates: string; readonly output: string};
  readonly sent: IsoDate;
  /** The parliamentary paper as printed; empty when it is not known yet. */
  readonly paper: string;
  /** Whether a set that may not be sent is kept all the same, to practise with. */
  readonly fictitious: boolean;
}

/** More reasons than this fill the screen. */
const MOST_TOLD = 10;
/** What lies among the data and is no input. */
const NO_INPUT = new RegExp(`^(${SENT}|postvak)/|^instellingen\\.csv$`);

/**
 * Copies the set in the output folder, with the input and the templates that it was made from, to `verzonden/<date>/` below the data folder, and gives that folder.
 * It is written beside and then renamed, so it is there as a whole or not at all. Throws `RefusedError` with its reasons when
 * something was kept under that date before, when the set is not whole or not final, or when the input is no longer what it was made from.
 */
export async function freeze(request: FreezeRequest, effects: Effects): Promise<string> {
  const {folders, sent} = request;
  const target = `${folders.data}/${SENT}/${sent}`;
  if (await effects.exists(target))
    refuse([`Wat op ${sent} is verzonden, ligt al vast in ${target} en wordt nooit overschreven.`]);
  await recover(folders.output, effects);
  const manifest = await soundSet(request, effects);
  const inputs = await foundInputs(manifest.inputs, folders, effects);
  const staging = `${folders.data}/${SENT}/.${sent}.nieuw`;
  await effects.remove(staging);
  const files: OutputFile[] = [];
  const keep = async (file: string, from: string): Promise<void> => {
    const bytes = await effects.read(from);
    await effects.write(`${staging}/${file}`, bytes);
    files.push({file, sha256: sha256(bytes), size: bytes.length});
  };
  for (const file of [MANIFEST, ...manifest.outputs.map((output) => output.file)])
    await keep(`${FROZEN.output}/${file}`, `${folders.output}/${file}`);
  for (const {file, folder, path} of inputs) await keep(`${FROZEN[folder]}/${file}`, path);
  const unread = await unreadIn(folders, inputs, effects);
  const record = writeFrozen({sent, paper: request.paper, unread, files, manifest});
  await effects.write(`${staging}/${FROZEN.record}`, record);
  await effects.rename(staging, target);
  return target;
}

/** The manifest of the set in the output folder, if that may be kept. */
async function soundSet({folders: {output}, fictitious}: FreezeRequest, effects: Effects): Promise<Manifest> {
  const problems = await setProblems(output, effects);
  if (problems.length > 0) refuse(["De set in de uitvoermap is niet gaaf:", ...shortened(problems)]);
  const manifest = readManifest(await effects.read(`${output}/${MANIFEST}`));
  if (manifest === null) return refuse([`${MANIFEST} in de uitvoermap is onleesbaar.`]);
  if (manifest.options.definitief !== true && !fictitious)
    refuse([
      "De set is niet als definitief gemaakt en mag dus niet verzonden zijn.",
      "Maak haar met: npm start definitief datum=jjjj-mm-dd. Oefent u met een voorbeeld, voeg dan fictief toe.",
    ]);
  return manifest;
}

/** An input file with where it stands now. */
interface FoundInput extends InputFile {
  readonly folder: "data" | "templates";
  readonly path: string;
}

/** Where each input of the set stands, with the bytes that it had then. The sent set that was compared with is kept already. */
async function foundInputs(
  inputs: readonly InputFile[],
  folders: FreezeRequest["folders"],
  effects: Effects,
): Promise<readonly FoundInput[]> {
  const onDisk = {
    data: byName(await effects.list(folders.data)),
    templates: byName(await effects.list(folders.templates)),
  };
  const found: FoundInput[] = [];
  const changed: string[] = [];
  for (const input of inputs.filter(({file}) => !file.startsWith(`${SENT}/`))) {
    const candidates = (["data", "templates"] as const).flatMap((folder) => {
      const name = onDisk[folder].get(keyOf(input.file));
      return name === undefined ? [] : [{...input, folder, path: `${folders[folder]}/${name}`}];
    });
    const same: FoundInput[] = [];
    for (const candidate of candidates)
      if (sha256(await effects.read(candidate.path)) === input.sha256) same.push(candidate);
    if (same[0] !== undefined) found.push(same[0]);
    else
      changed.push(`${input.file} ${candidates.length === 0 ? "is er niet meer" : "is sindsdien gewijzigd"}`);
  }
  if (changed.length > 0)
    refuse([
      "De invoer is niet meer die waaruit de set is gemaakt; draai eerst npm start opnieuw:",
      ...shortened(changed),
    ]);
  return found;
}

/** Names that Windows and macOS take for the same file. */
const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();

const byName = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [keyOf(name), name]));

/** What lies in the input folders and was not opened. */
async function unreadIn(folders: FreezeRequest["folders"], inputs: readonly FoundInput[], effects: Effects) {
  const read = new Set(inputs.map(({path}) => path));
  const below = async (folder: string): Promise<readonly string[]> =>
    (await effects.list(folder)).filter((name) => !read.has(`${folder}/${name}`) && !NO_INPUT.test(name));
  return {data: await below(folders.data), templates: await below(folders.templates)};
}

const shortened = (reasons: readonly string[]): readonly string[] => [
  ...reasons.slice(0, MOST_TOLD).map((reason) => `  ${reason}`),
  ...(reasons.length > MOST_TOLD ? [`  … en nog ${reasons.length - MOST_TOLD}`] : []),
];

function refuse(reasons: readonly string[]): never {
  throw new RefusedError(["Geweigerd: er is niets vastgelegd.", ...reasons].join("\n"));
}
