import {mkdir, open, readFile, rename, rm, rmdir} from "node:fs/promises";
import {hostname} from "node:os";
import {setTimeout as wait} from "node:timers/promises";
import {RefusedError} from "./core/effects.ts";

/** Says in a folder who writes in it. */
const MARK = ".bezig";
/** A mark that was left behind may be cleared by somebody else at the same moment. */
const ATTEMPTS = 3;
/** Milliseconds in which a mark that was made is written too. */
const MOMENT = 100;

/** A program at work, as its mark names it. */
interface Holder {
  readonly computer: string;
  readonly process: number;
}

/**
 * Keeps a folder for this program alone, made where it is not there, and gives what lets go of it. Throws `RefusedError` while another program
 * has it. What a program that is no more left behind counts for nothing; of one on another computer that cannot be known, so then the mark
 * has to be removed by hand. In a folder in which no mark can be made nothing else can be written either: what is done there tells that better.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const mark = `${folder}/${MARK}`;
  const isNew = (await mkdir(folder, {recursive: true}).catch(() => undefined)) !== undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const made = await makeMark(mark);
    if (made === "unwritable") return async () => undefined;
    if (made === "made") return () => release(mark, isNew ? folder : null);
    const holder = (await readHolder(mark)) ?? (await wait(MOMENT).then(() => readHolder(mark)));
    if (holder !== null && isAtWork(holder)) throw new RefusedError(heldBy(holder, folder, mark));
    await clear(mark);
  }
  throw new RefusedError(
    `In ${folder} beginnen meer programma’s tegelijk. Wacht tot zij klaar zijn en begin dan opnieuw.`,
  );
}

/** A folder that was made for it and in which nothing came goes too. */
async function release(mark: string, folder: string | null): Promise<void> {
  await rm(mark, {force: true});
  if (folder !== null) await rmdir(folder).catch(() => undefined);
}

async function makeMark(mark: string): Promise<"made" | "there" | "unwritable"> {
  const holder: Holder = {computer: hostname(), process: process.pid};
  try {
    const file = await open(mark, "wx");
    await file.writeFile(JSON.stringify(holder));
    await file.close();
    return "made";
  } catch (error) {
    return codeOf(error) === "EEXIST" ? "there" : "unwritable";
  }
}

/** Null when it is gone by now, is being written, or was left half written. */
async function readHolder(mark: string): Promise<Holder | null> {
  try {
    const read = JSON.parse(await readFile(mark, "utf8")) as Partial<Holder>;
    return typeof read.computer === "string" && typeof read.process === "number"
      ? {computer: read.computer, process: read.process}
      : null;
  } catch {
    return null;
  }
}

/** Signal 0 reaches a process without doing anything to it; one of somebody else may not be reached, but it is there. */
function isAtWork({computer, process: id}: Holder): boolean {
  if (computer !== hostname()) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

/** Moved first: of two programs that clear the same mark only one then has it. */
async function clear(mark: string): Promise<void> {
  const aside = `${mark}.${process.pid}`;
  await rename(mark, aside).catch(() => undefined);
  await rm(aside, {force: true});
}

const heldBy = ({computer, process: id}: Holder, folder: string, mark: string): string =>
  `In ${folder} is al een programma bezig (proces ${id} op ${computer}). Wacht tot dat klaar is en begin dan opnieuw. Is er niets meer bezig, verwijder dan ${mark}.`;

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
