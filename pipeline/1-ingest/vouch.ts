import {type Finding, finding} from "../core/findings.ts";
import {formatPlace, type Place} from "../core/place.ts";
import {isSecretByName} from "../core/postbox-names.ts";
import {supersededFiles} from "../core/superseded.ts";
import {mayBeOpened, type RegisterRow} from "./read-register.ts";

/** A file that may be opened, and the register row that says so. */
export interface VouchedFile {
  readonly row: RegisterRow;
  /** Its name on disk, which may differ from the register in capitals. */
  readonly onDisk: string;
}

/** Which files of a folder may be opened, which no row names, and what is wrong between folder and register. */
export interface Vouched {
  readonly open: readonly VouchedFile[];
  readonly unregistered: readonly string[];
  readonly findings: readonly Finding[];
}

/** Names that Windows and macOS take for the same file. */
const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();

/**
 * Holds a register against the list of its folder. A file may be opened when a row names it, no row on that name
 * puts it above Dep. Vertrouwelijk, its name does not either, and no newer version took its place. A name that is a path out of the folder is in no list, so it is simply missing.
 */
export function vouch(rows: readonly RegisterRow[], folder: string, names: readonly string[]): Vouched {
  const open: VouchedFile[] = [];
  const findings: Finding[] = [];
  const named = new Set<string>();
  const superseded = supersededFiles(rows);
  for (const sameFile of groupByName(rows)) {
    const [row] = sameFile;
    if (row === undefined) continue;
    const origin = {sender: row.sender, isPublic: sameFile.every(({isPublic}) => isPublic)};
    findings.push(...doubles(sameFile, folder));
    const candidates = names.filter((name) => keyOf(name) === keyOf(row.file));
    const onDisk = candidates.find((name) => name === row.file) ?? candidates[0];
    const closed = reasonToStayClosed(sameFile, onDisk);
    if (onDisk !== undefined) named.add(onDisk);
    // An older version stays where it is, and nothing is asked of it any more but that it may be here.
    const isOld = sameFile.every(({file}) => superseded.has(file));
    if (closed === null && onDisk !== undefined && !isOld)
      open.push({row: {...row, isPublic: origin.isPublic}, onDisk});
    if (closed === null && onDisk === undefined && !isOld) {
      findings.push(finding("bestand/ontbreekt", placeOf(row, folder), {seen: row.file}, origin));
    }
    if (closed !== null && onDisk !== undefined) {
      const details = {seen: closed};
      const place = {file: `${folder}/${row.file}`};
      findings.push(finding("bestand/rubricering", place, details, {...origin, isPublic: false}));
    }
  }
  return {open, unregistered: names.filter((name) => !named.has(name)), findings};
}

/** The classification or the name that keeps a file unread; null when it may be opened. A name on disk such as `Stg. Geheim.xlsx` weighs as much as the register. */
function reasonToStayClosed(rows: readonly RegisterRow[], onDisk: string | undefined): string | null {
  const marked = rows.find(({classification}) => !mayBeOpened(classification));
  if (marked !== undefined) return marked.classification;
  return onDisk !== undefined && isSecretByName(onDisk) ? onDisk : null;
}

function groupByName(rows: readonly RegisterRow[]): Iterable<readonly RegisterRow[]> {
  const groups = new Map<string, RegisterRow[]>();
  for (const row of rows) groups.set(keyOf(row.file), [...(groups.get(keyOf(row.file)) ?? []), row]);
  return groups.values();
}

const placeOf = (row: RegisterRow, folder: string): Place => ({
  file: `${folder}/register.csv`,
  cell: row.cell,
});

/** Rows whose names differ only in capitals; exact doubles are found when the register is checked as a table. */
function doubles([first, ...others]: readonly RegisterRow[], folder: string): readonly Finding[] {
  if (first === undefined) return [];
  const origin = {sender: first.sender, isPublic: false};
  return others
    .filter(({file}) => file !== first.file)
    .map((row) => {
      const details = {key: row.file, first: formatPlace(placeOf(first, folder))};
      return finding("rij/dubbel", placeOf(row, folder), details, origin);
    });
}
