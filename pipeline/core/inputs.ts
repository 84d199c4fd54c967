import type {EditionId, IsoDate} from "./ids.ts";

/** What a cell holds, before anybody decides what it means. */
export type CellValue =
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "number"; readonly number: number}
  | {readonly kind: "boolean"; readonly boolean: boolean}
  | {readonly kind: "date"; readonly date: IsoDate}
  /** A time of day or a length of time, in days. */
  | {readonly kind: "duration"; readonly days: number}
  /** `#N/A` and its kin. */
  | {readonly kind: "error"; readonly error: string}
  /** A formula that was saved without its outcome; never computed here. */
  | {readonly kind: "uncomputed"; readonly formula: string};

/** A cell that holds something. Empty cells are simply absent. */
export interface RawCell {
  /** From 1, as a spreadsheet shows it. */
  readonly row: number;
  /** From 1; 1 is column A. */
  readonly column: number;
  readonly value: CellValue;
  /** True when the value is the saved outcome of a formula. */
  readonly formula: boolean;
  /** The number format as the file gives it, null when general. */
  readonly format: string | null;
}

/** The cells of a sheet in row-major order: a list, or something that makes each when it is asked for, since there may be millions. */
export interface Cells extends Iterable<RawCell> {
  readonly length: number;
  /** The cell at a place, from 0; from the end when negative. */
  at(index: number): RawCell | undefined;
}

/** One sheet of a workbook, or a whole CSV file (then `name` is null). */
export interface RawSheet {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly cells: Cells;
  /** Rows and columns that the sender's program does not show. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Merged areas as `A1:C1`. */
  readonly merges: readonly string[];
  /** What stands above and below its printed pages, with the codes of the program; absent when nothing does. */
  readonly headers?: readonly string[];
}

/** One of the product's own data files (`data/strategie/edities.csv`), read but not yet understood. */
export interface RawTable {
  readonly file: string;
  readonly sheet: RawSheet;
}

/** What one sender sent in one file, read but not yet understood. Its register row is in `register`. */
export interface RawDelivery {
  readonly edition: EditionId;
  readonly file: string;
  readonly sha256: string;
  readonly sheets: readonly RawSheet[];
}

/** What a PDF says of itself, as far as it can be seen without reading its pages. */
export interface PdfTraits {
  /** `1.7`, from its first line. */
  readonly version: string;
  readonly isEncrypted: boolean;
  readonly isTagged: boolean;
  /** Whether it claims PDF/UA. */
  readonly claimsUa: boolean;
  /** The part and level of PDF/A that it claims (`2a`); null when it claims none. */
  readonly archival: string | null;
  /** Who it says made it, as typed there; empty when it does not say. */
  readonly authors: readonly string[];
  /** All texts in it outside its pages: properties, bookmarks, alternative descriptions, notes, names of files inside it. */
  readonly texts: readonly string[];
  /** What in it could act by itself, in Dutch; empty when nothing does. */
  readonly active: readonly string[];
}

/** A third party's document as received, to be sent on unchanged: `data/bijlagen/<editie>/<name>`. */
export interface RawAttachment {
  readonly edition: EditionId;
  /** Its name in the folder of the edition. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null when it is no PDF. */
  readonly traits: PdfTraits | null;
}

/** A text file as it stands on disk, decoded. */
export interface RawText {
  readonly file: string;
  readonly text: string;
}

/** A file that took part in this run, for the manifest. */
export interface InputFile {
  readonly file: string;
  readonly sha256: string;
}

/** Everything that was read, out of stage 1. */
export interface Inputs {
  /** `data/strategie/*.csv`. */
  readonly strategy: readonly RawTable[];
  /** `data/formulieren/*.json`. */
  readonly forms: readonly RawText[];
  /** `data/aanleveringen/<editie>/register.csv`, one per edition. */
  readonly registers: readonly RawTable[];
  readonly deliveries: readonly RawDelivery[];
  /** Files that stand in a delivery folder but were not read, because no register row vouches for them. */
  readonly unregistered: readonly InputFile[];
  /** `data/uitvraag/<editie>.csv`: who was asked for what. */
  readonly asked: readonly RawTable[];
  /** Third parties' documents that a row of `bijlagen.csv` names. */
  readonly attachments: readonly RawAttachment[];
  /** Files in `data/bijlagen/` that no row names, so that they were not opened. */
  readonly unnamedAttachments: readonly string[];
  /** `data/correcties/*.csv`. */
  readonly corrections: readonly RawTable[];
  /** `data/ontheffingen/*.csv`. */
  readonly waivers: readonly RawTable[];
  /** `data/besluitvorming/*.csv`, one per edition. */
  readonly decisions: readonly RawTable[];
  /** `data/stuurgroep/*.csv`, one per edition. */
  readonly steering: readonly RawTable[];
  /** Everything below `templates/`. */
  readonly templates: readonly RawText[];
  /** Every file read, sorted by name. */
  readonly files: readonly InputFile[];
}
