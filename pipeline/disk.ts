import {mkdir, open, readdir, readFile, rename, rm, stat} from "node:fs/promises";
import {dirname} from "node:path/posix";
import {setTimeout as wait} from "node:timers/promises";
import {type Effects, RefusedError, UsageError} from "./core/effects.ts";
import {compareText} from "./core/place.ts";

const LOCKED: readonly string[] = ["EBUSY", "EPERM", "EACCES"];
const ABSENT: readonly string[] = ["ENOENT", "ENOTDIR"];

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "het bestaat niet"],
  ["ENOTDIR", "een deel van het pad is geen map"],
  ["EISDIR", "het is een map en geen bestand"],
  ["EACCES", "de toegang is geweigerd"],
  ["EPERM", "de toegang is geweigerd"],
  ["EBUSY", "een ander programma houdt het vast"],
  ["ENOSPC", "de schijf is vol"],
  ["EROFS", "de schijf is alleen-lezen"],
  ["EMFILE", "er staan te veel bestanden open"],
  ["ENAMETOOLONG", "de naam is te lang"],
  ["EXDEV", "de twee plaatsen staan op verschillende schijven"],
]);

/** How long to wait for a virus scanner or indexer to let go before we call a file held open, in milliseconds. */
const PATIENCE: readonly number[] = [50, 150, 400, 800, 1200];

/**
 * Effects on the real disk, for whoever starts the program. Folder and file names are handed on as given, with forward slashes.
 * What cannot be read or written ends in `UsageError`, a file that another program holds in `RefusedError`; both name it in Dutch.
 */
export function diskEffects(say: (line: string) => void): Effects {
  return {list, read, exists, write, rename: renameOnDisk, remove, say};
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await filesBelow(folder, "")).sort(compareText);
  } catch (error) {
    throw new UsageError(`De map ${folder} kan niet worden gelezen: ${reason(error)}.`, {cause: error});
  }
}

/** Links to files are files; links to folders are not followed, because they can go round in circles. */
async function filesBelow(root: string, below: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(below === "" ? root : `${root}/${below}`, below === "")) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(root, path)));
    else if (entry.isFile() || (await isLinkToFile(`${root}/${path}`))) found.push(path);
  }
  return found;
}

async function entriesOf(folder: string, mayBeAbsent: boolean) {
  try {
    return await readdir(folder, {withFileTypes: true});
  } catch (error) {
    if (mayBeAbsent && codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

async function isLinkToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new UsageError(`${path} kan niet worden gelezen: ${reason(error)}.`, {cause: error});
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (ABSENT.includes(codeOf(error))) return false;
    throw new UsageError(`${path} kan niet worden gelezen: ${reason(error)}.`, {cause: error});
  }
}

/** A reader sees the old bytes or the new ones, never half: the bytes reach the disk under another name first. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.tijdelijk`;
  try {
    await writeAndSync(temporary, bytes);
    await renameOnDisk(temporary, path);
  } catch (error) {
    await rm(temporary, {force: true}).catch(() => undefined);
    if (error instanceof UsageError || error instanceof RefusedError) throw error;
    throw new UsageError(`${path} kan niet worden geschreven: ${reason(error)}.`, {cause: error});
  }
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renameOnDisk(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), {recursive: true});
    await patiently(() => rename(from, to));
    await syncFolder(dirname(to));
    if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
  } catch (error) {
    if (!LOCKED.includes(codeOf(error))) {
      throw new UsageError(`${from} kan niet worden verplaatst naar ${to}: ${reason(error)}.`, {
        cause: error,
      });
    }
    throw heldOpen((await heldFileIn(from)) ?? (await heldFileIn(to)) ?? to, error);
  }
}

async function remove(path: string): Promise<void> {
  try {
    await patiently(() => rm(path, {recursive: true, force: true}));
  } catch (error) {
    if (!LOCKED.includes(codeOf(error))) {
      throw new UsageError(`${path} kan niet worden verwijderd: ${reason(error)}.`, {cause: error});
    }
    throw heldOpen((await heldFileIn(path)) ?? path, error);
  }
}

async function patiently(action: () => Promise<void>): Promise<void> {
  for (const pause of PATIENCE) {
    try {
      return await action();
    } catch (error) {
      if (!LOCKED.includes(codeOf(error))) throw error;
      await wait(pause);
    }
  }
  await action();
}

/** Windows names the folder that could not be moved; people need the file in it that they have open. */
async function heldFileIn(path: string): Promise<string | null> {
  try {
    if (!(await stat(path)).isDirectory()) return (await isHeld(path)) ? path : null;
    for (const file of await filesBelow(path, "")) {
      if (await isHeld(`${path}/${file}`)) return `${path}/${file}`;
    }
  } catch {
    return null;
  }
  return null;
}

async function isHeld(file: string): Promise<boolean> {
  try {
    await (await open(file, "r+")).close();
    return false;
  } catch (error) {
    return LOCKED.includes(codeOf(error));
  }
}

function heldOpen(path: string, cause: unknown): RefusedError {
  return new RefusedError(
    `${path} kan niet worden vervangen: ${reason(cause)}. Sluit het bestand in Excel, Word of de PDF-lezer (of vraag schrijfrechten op de map) en start opnieuw.`,
    {cause},
  );
}

/** Makes a rename survive a power cut. Windows cannot sync folders and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function reason(error: unknown): string {
  const code = codeOf(error);
  const known = REASONS.get(code);
  return known ?? (code === "" && error instanceof Error ? error.message : `foutcode ${code}`);
}
