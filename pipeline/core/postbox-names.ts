/** What programs add to the name of a copy: synchronisation that got two versions, a copy in Explorer, a second download. */
const COPY_MARKS: readonly RegExp[] = [
  / ?\([^()]*conflicted copy[^()]*\)$/i,
  / ?\([^()]*(conflict|conflicterende)[^()]*\)$/i,
  / - kopie( \(\d+\))?$/i,
  / - copy( \(\d+\))?$/i,
  / ?\(\d+\)$/,
];
/** The marks that only a clash of two versions leaves. */
const CLASH = /\([^()]*conflict[^()]*\)$/i;

const splitName = (name: string): readonly [base: string, ending: string] => {
  const point = name.lastIndexOf(".");
  return point <= 0 ? [name, ""] : [name.slice(0, point), name.slice(point)];
};

/** The name of the file that a file is a copy of by its name; null when its name says nothing of the kind. */
export function copiedFrom(name: string): string | null {
  const [base, ending] = splitName(name);
  for (const mark of COPY_MARKS) {
    const original = base.replace(mark, "").trim();
    if (original !== base && original !== "") return `${original}${ending}`;
  }
  return null;
}

/** Whether two versions clashed when files were synchronised: nobody can see from the name which one holds. */
export const isClash = (name: string): boolean => CLASH.test(splitName(name)[0]);

/** The file that a lock file of Office (`~$naam.xlsx`) belongs to; null when it is none. */
export const lockedBy = (name: string): string | null => (name.startsWith("~$") ? name.slice(2) : null);

/** Whether the name alone says that the file is a state secret, which is not opened here. */
export const isSecretByName = (name: string): boolean =>
  /(^|[^a-z])(stg|staatsgeheim|geheim|confidentieel)([^a-z]|$)/i.test(name.replace(/[._-]+/g, " "));

/**
 * The name under which a received file is kept: its own, without the tail of a return workbook and without signs that a register or
 * spreadsheet would take for its own; with a version behind it when that name is taken.
 */
export function keptName(name: string, isTaken: (name: string) => boolean): string {
  const [base, ending] = splitName(name);
  const clean = base
    .replace(/-retour$/i, "")
    .replace(/[;"\p{Cc}/\\:*?<>|]/gu, "_")
    .trim()
    .replace(/^[=+@.-]+/, "_");
  const stem = clean === "" ? "bestand" : clean;
  if (!isTaken(`${stem}${ending}`)) return `${stem}${ending}`;
  const first = stem.replace(/-v\d+$/, "");
  for (let version = 2; ; version += 1) {
    const free = `${first}-v${version}${ending}`;
    if (!isTaken(free)) return free;
  }
}
