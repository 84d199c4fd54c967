import type {CellBinding} from "./origin.ts";
import type {Status} from "./status.ts";
import type {Column, Row} from "./views.ts";

/** A piece of running text. */
export type Inline =
  /** `fixed` holds the literal names, dates, laws and references in it that its author marked as such; absent when there are none. */
  | {readonly kind: "text"; readonly text: string; readonly fixed?: readonly string[]}
  | {readonly kind: "strong"; readonly content: readonly Inline[]}
  | {readonly kind: "emphasis"; readonly content: readonly Inline[]}
  | {readonly kind: "link"; readonly href: string; readonly content: readonly Inline[]}
  /** A figure or word bound to data. */
  | {readonly kind: "fact"; readonly name: string; readonly text: string; readonly status: Status}
  /** A note; numbered in order of appearance. */
  | {readonly kind: "note"; readonly content: readonly Inline[]};

/** Where a block comes from. */
interface FromTemplate {
  /** The line of its template, from 1; absent for what the program adds. */
  readonly line?: number;
  /** What decides that it is said, or which of its words: conditions as `conditionName` writes them, and bound cells by name. Absent when it is always said. */
  readonly hangsOn?: readonly string[];
}

/** A report without a medium: what it says, not what it looks like. */
export type Block = FromTemplate & BlockContent;

type BlockContent =
  | {readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly content: readonly Inline[]}
  | {readonly kind: "paragraph"; readonly content: readonly Inline[]}
  | {readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[]}
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      /** Per row, what each column was printed from; absent for a table that was made from no view. */
      readonly bound?: readonly Readonly<Record<string, CellBinding>>[];
      readonly status: Status;
    }
  | {readonly kind: "figure"; readonly chart: Chart; readonly caption: string}
  | {readonly kind: "page-break"};

/** A drawn chart. */
export interface Chart {
  readonly name: string;
  readonly title: string;
  /** What the chart shows, for who does not see it: made from the data. */
  readonly description: string;
  /** The cells that were rounded so that they add up to their total, by the names that `bindingOf` reads; absent when none was. */
  readonly adjusted?: readonly string[];
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly status: Status;
}

/** Head and foot of a letter, each line as printed; empty texts are left out. */
export interface LetterHead {
  readonly returnAddress: string;
  readonly addressee: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly reference: readonly {readonly label: string; readonly lines: readonly string[]}[];
  readonly salutation: string;
  /** One or two; the name is a placeholder unless the set is final. */
  readonly signatories: readonly {readonly office: string; readonly name: string}[];
}

/** Head of a decision note, each line as printed. */
export interface MemoHead {
  readonly addressee: readonly string[];
  readonly date: string;
  /** The column at the right; for Parliament without anything that is not public. */
  readonly reference: LetterHead["reference"];
  /** What of it the later pages repeat: date and reference. */
  readonly repeated: LetterHead["reference"];
}

export interface ReportDocument {
  /** File name without extension: `tk-bijlage-1-risicobeeld`. */
  readonly name: string;
  readonly audience: "kamer" | "intern";
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  /** Says on every page that the document is for inside only, with the highest classification of what was read; empty on a public one. */
  readonly notice: string;
  /** Number of the parliamentary dossier it belongs to: `30821`; null when it is not given. */
  readonly dossier: string | null;
  readonly date: string;
  /** What the date is of, before it on the cover of a report; absent where that is plain. */
  readonly dateLabel?: string;
  /** The worst status of all it was made from. */
  readonly status: Status;
  /** Open faults in the input; more than none stamps it CONCEPT. */
  readonly faults: number;
  readonly letter: LetterHead | null;
  readonly memo: MemoHead | null;
  readonly blocks: readonly Block[];
}

/** A finished file, path below the output folder with forward slashes. */
export interface Artefact {
  readonly path: string;
  readonly bytes: Uint8Array;
}
