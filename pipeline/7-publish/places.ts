/** The manifest of a set, in the output folder itself. */
export const MANIFEST = "manifest.json";

/** Findings of a run that was refused, beside the last good set. */
export const REFUSED = "geweigerd";

/** What people changed or added by hand in an earlier set. Never cleared by the program. */
export const KEPT = "zelf-gewijzigd";

/** Results that later runs need not make again, by what they were made from. No part of the set; may be removed at any time. */
export const INTERIM = "tussenresultaten";

/** The folders of a set. */
export const SET_FOLDERS: readonly string[] = ["intern", "kamer"];

/** What makes way for a new set: the folders of the old one, and findings that a good run makes out of date. */
export const REPLACED: readonly string[] = [REFUSED, ...SET_FOLDERS];

/** Being written; worth nothing yet. */
export const STAGING = ".nieuw";
/** Complete and checked: from the moment this exists, the new set is the one to be had. */
export const READY = ".klaar";
/** A file: the swap could not be done, and from the moment this exists the old set is the one to be had. Making a file cannot be hindered by one held open. */
export const UNDOING = ".terug";
/** What made way during a swap. */
export const ASIDE = ".oud";
