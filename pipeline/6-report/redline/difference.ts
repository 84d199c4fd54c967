import type {InputChange} from "../../core/input-change.ts";
import type {Status} from "../../core/status.ts";

/** What a difference is of: a bound figure or word, a chart, a table that is not there on one side or has other columns, a document as a whole, or the line of a document. */
export type DifferenceKind =
  | "cijfer"
  | "grafiek"
  | "rij"
  | "tabel"
  | "document"
  | "kop"
  | "zin"
  | "noot"
  | "briefhoofd";

/** One thing that a document says otherwise than an earlier one did. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Where it stands in the document, in Dutch. */
  readonly where: string;
  /** The end of `where` that is smaller than a sentence, a table or a chart: its row and column, or the sentence around a figure. Absent for anything as a whole. */
  readonly within?: string;
  /** As printed; empty when it was not there, or is not there any more. */
  readonly was: string;
  readonly is: string;
  /** What the figures in it are bound to, those that are other ones than before; names for `bindingOf`. */
  readonly bindings: readonly string[];
  /** For a row: what the rest of its table is bound to, for another row may be why. Absent for anything else. */
  readonly around?: readonly string[];
  /** What it was bound to. Rows of then are other rows by now, so that only their columns tell. Absent when nothing was. */
  readonly before?: readonly string[];
  /** On what it hung or hangs that was otherwise then: conditions as `conditionName` writes them, and bound cells by name. Absent when on nothing. */
  readonly hangsOn?: readonly string[];
  /** Whether its words are of the template, so that another text may be why. */
  readonly isWording: boolean;
}

/** The differences of one document. */
export interface DocumentDifferences {
  /** File name without extension. */
  readonly document: string;
  readonly title: string;
  readonly audience: "kamer" | "intern";
  readonly differences: readonly Difference[];
}

/** A difference with its document and what made it. */
export interface ExplainedDifference extends Difference {
  /** File name without extension. */
  readonly document: string;
  readonly title: string;
  readonly audience: "kamer" | "intern";
  readonly status: Status;
  readonly causes: readonly InputChange[];
}
