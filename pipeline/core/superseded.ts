/** A version of a delivery: its file, and the file that it takes the place of; null when it is the first. */
export interface Version {
  readonly file: string;
  readonly replaces: string | null;
}

/** Names that Windows and macOS take for the same file. */
const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();

/**
 * The files that a newer version has taken the place of, in the spelling of their own rows. Versions that replace each other in a circle
 * replace nothing: better two versions in sight than none.
 */
export function supersededFiles(versions: readonly Version[]): ReadonlySet<string> {
  const replacedBy = new Map<string, string>();
  for (const {file, replaces} of versions)
    if (replaces !== null && keyOf(replaces) !== keyOf(file)) replacedBy.set(keyOf(replaces), keyOf(file));
  const runsInCircle = (start: string): boolean => {
    const seen = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = replacedBy.get(at);
    }
    return at !== undefined;
  };
  return new Set(
    versions
      .map(({file}) => file)
      .filter((file) => replacedBy.has(keyOf(file)) && !runsInCircle(keyOf(file))),
  );
}
