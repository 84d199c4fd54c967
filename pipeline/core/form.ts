import type {Edition} from "./strategy.ts";

/**
 * What a column of a table or form may hold. `letter` is a letter of the edition's scale, `?` or nothing. `meaning` (what the
 * codes of the row stand for) and `previous` (what stood there in the last edition) are written by us for the reader, and never used.
 */
export type FieldType =
  | "text"
  | "id"
  | "number"
  | "integer"
  | "date"
  | "boolean"
  | "code"
  | "letter"
  | "meaning"
  | "previous";

/** A column, as declared in a codec or in `data/formulieren/*.json`. */
export interface Field {
  /** The header above the column. */
  readonly name: string;
  readonly type: FieldType;
  /** A required column must be there. */
  readonly columnRequired: boolean;
  /** A required cell must be filled; otherwise its row is not used. */
  readonly required: boolean;
  /** For `code`: the values allowed. */
  readonly codes: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
  /** What the cell names: `risico`, `criterium`, `onderwerp`; null when it names nothing. */
  readonly refersTo: string | null;
}

/** A column of a form, with what its reader is told of it. */
export interface FormField extends Field {
  readonly title: string;
  readonly description: string;
}

/** Which rows stand in a blank form: every combination of its key codes, the keys of the sender's last delivery, the sender's own measures, or none. */
export type FormRows = "alle" | "vorige" | "eigen" | "leeg";

/** A form that senders fill in: the columns, and which of them together identify a row. */
export interface Form {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly key: readonly string[];
  readonly rows: FormRows;
  /** The kind of edition it is for; null for every kind. */
  readonly editionKind: Edition["kind"] | null;
}
