import type {Status} from "./status.ts";

/** What a document says, without what it looks like: enough to compare it with a later one, or with a copy that was edited elsewhere. */
export interface DocumentRecord {
  /** File name without extension. */
  readonly name: string;
  readonly audience: "kamer" | "intern";
  readonly title: string;
  readonly status: Status;
  /** The highest classification of what was read; empty when there is none. */
  readonly classification: string;
  /** In reading order. */
  readonly lines: readonly RecordLine[];
}

export type RecordLine = TextLine | RowLine;

export interface TextLine {
  /** A heading, a sentence, a note, a line from the head of a letter or note, or what a chart shows. */
  readonly kind: "kop" | "zin" | "noot" | "hoofd" | "grafiek";
  /** The headings above it from outer to inner, and the table or figure that it belongs to: `Het risicobeeld › tabel “Alle risico’s”`. */
  readonly where: string;
  readonly text: string;
  readonly figures: readonly RecordedFigure[];
  /** What decides that it is said, or which of its words: conditions as `conditionName` writes them, and bound cells by name. Absent when it is always said. */
  readonly hangsOn?: readonly string[];
}

/** A figure or word in a text that is bound to data. */
export interface RecordedFigure {
  readonly text: string;
  /** Where it begins in the text of its line, in UTF-16 units. */
  readonly at: number;
  /** The name of what it is bound to, as `bindingOf` reads it. */
  readonly binding: string;
  /** Whether it is one sentence of a bound text of several; absent for a bound text as a whole. */
  readonly isPart?: boolean;
}

/** A row of a table, or of the data that a chart draws. */
export interface RowLine {
  readonly kind: "rij";
  readonly where: string;
  readonly cells: readonly RecordedCell[];
  /** What decides that its table or chart is there; absent when it always is. */
  readonly hangsOn?: readonly string[];
}

export interface RecordedCell {
  /** The title above it. */
  readonly column: string;
  readonly text: string;
  /** Null for what comes from no data. */
  readonly binding: string | null;
}
