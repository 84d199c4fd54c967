/** What a column of a table or form may hold. `letter` is a letter of the edition's scale, `?` or nothing. */
export type FieldType = "text" | "id" | "number" | "date" | "boolean" | "code" | "letter";

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

/** A form that senders fill in: the columns, and which of them together identify a row. */
export interface Form {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly key: readonly string[];
}
