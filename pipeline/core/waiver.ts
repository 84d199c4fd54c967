import type {FindingCounts} from "./finding-catalogue.ts";
import type {Finding} from "./findings.ts";
import type {IsoDate} from "./ids.ts";
import type {Place} from "./place.ts";

/** One row of `data/ontheffingen/`: a finding that somebody decided to live with until a date. */
export interface Waiver {
  readonly code: string;
  /** As the list of findings names it: the path below the data or templates folder. */
  readonly file: string;
  /** Null for every sheet. */
  readonly sheet: string | null;
  /** A cell, or `regel 12` in a text file; null for the whole file. */
  readonly cell: string | null;
  readonly reason: string;
  readonly by: string;
  /** The last day on which it holds. */
  readonly until: IsoDate;
  readonly place: Place;
}

/** A finding that is not open, with the decision that says so. */
export interface Waived {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** Findings as public documents count them: those that are open, and apart from them those that were waived. */
export interface CountedFindings extends FindingCounts {
  readonly waivedWarnings: number;
  readonly waivedNotes: number;
}
