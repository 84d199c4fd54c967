import {readFile, readModified, type SheetReader} from "./1-ingest/index.ts";
import type {Effects} from "./core/effects.ts";
import {type Finding, finding} from "./core/findings.ts";
import type {RawSheet} from "./core/inputs.ts";
import {compareText} from "./core/place.ts";
import {isSecretByName, lockedBy} from "./core/postbox-names.ts";
import {secretMarkIn} from "./core/state-secret.ts";

const CLOSED = {sender: null, isPublic: false} as const;

/** Where received files are dropped, below the data folder. */
export const POSTBOX = "postvak";

/** A file in the postbox, read. */
export interface PostedFile {
  /** Path below the data folder. */
  readonly file: string;
  /** Its name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly sheets: readonly RawSheet[];
  /** When it was last saved, as text that sorts; null when it does not say. */
  readonly modified: string | null;
}

/** What lies in the postbox: files that can be looked at, the earliest saved first, and why others cannot. */
export interface Postbox {
  readonly files: readonly PostedFile[];
  readonly findings: readonly Finding[];
}

const lastStep = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
/** What systems and people leave in a folder that nobody sent. */
const isLitter = (name: string): boolean =>
  /^(\.|thumbs\.db$|desktop\.ini$|(leesmij|readme)\.(md|txt)$|.*\.(tijdelijk|tmp|part|crdownload)$)/i.test(
    name,
  );

/** Reads everything in the postbox. A file that is open in Office, secret by its name or unreadable stays where it is, with a finding. */
export async function readPostbox(data: string, effects: Effects, reader: SheetReader): Promise<Postbox> {
  const paths = (await effects.list(`${data}/${POSTBOX}`)).filter((path) => !isLitter(lastStep(path)));
  const locked = new Set(paths.flatMap((path) => lockedBy(lastStep(path)) ?? []));
  const files: PostedFile[] = [];
  const findings: Finding[] = [];
  for (const path of paths) {
    const name = lastStep(path);
    const file = `${POSTBOX}/${path}`;
    const lock = lockedBy(name);
    if (lock !== null) findings.push(finding("postvak/open", {file}, {locked: lock}, CLOSED));
    else if (isSecretByName(name)) findings.push(finding("postvak/geheim", {file}, {seen: name}, CLOSED));
    else if (!isOpen(name, locked)) {
      const read = await readPosted(file, {data, effects, reader});
      findings.push(...read.findings.map((item) => ({...item, isPublic: false})));
      files.push(...read.files);
    }
  }
  const order = (item: PostedFile): string => item.modified ?? "";
  files.sort((a, b) => compareText(order(a), order(b)) || compareText(a.file, b.file));
  return {files, findings};
}

/** Office leaves out the first two letters of long names in the name of a lock file. */
const isOpen = (name: string, locked: ReadonlySet<string>): boolean =>
  locked.has(name) || (name.length > 8 && locked.has(name.slice(2)));

async function readPosted(
  file: string,
  {data, effects, reader}: {readonly data: string; readonly effects: Effects; readonly reader: SheetReader},
): Promise<Postbox> {
  const read = await readFile(effects, data, file);
  if (read.value === null) return {files: [], findings: read.findings};
  const {bytes, input} = read.value;
  const {value: sheets, findings} = await reader.read(bytes, file);
  const mark = secretMarkIn(sheets, file);
  if (mark !== null)
    return {files: [], findings: [finding("postvak/geheim", mark.place, {seen: mark.seen}, CLOSED)]};
  if (sheets.length === 0) return {files: [], findings};
  const modified = await readModified(bytes);
  return {files: [{file, name: lastStep(file), bytes, sha256: input.sha256, sheets, modified}], findings: []};
}
