import type {Place} from "./place.ts";
import type {Status} from "./status.ts";

/** What a cell of a view can hold. Numbers are unrounded; null is unknown. */
export type Scalar = string | number | boolean | null;

/** How a value is written for people. Rounding happens here and nowhere else. */
export type Format =
  | "tekst"
  /** Whole number with a point per thousand. */
  | "aantal"
  /** Amount with a point per thousand and as many decimals as it has. */
  | "getal"
  /** Place on an axis, one decimal. */
  | "positie"
  /** Difference of positions, one decimal with a sign. */
  | "verschil"
  /** Share as a whole percentage. */
  | "percentage"
  /** Share as a percentage with one decimal, for small parts of a whole. */
  | "procent_1"
  /** `7 juni 2019`. */
  | "datum"
  | "ja-nee";

export interface Column {
  /** snake_case, as in the CSV. */
  readonly name: string;
  /** Dutch, as above a table. */
  readonly title: string;
  readonly type: "string" | "number" | "integer" | "boolean" | "date";
  readonly format: Format;
}

export type Row = Readonly<Record<string, Scalar>>;

/** A table that charts, reports and data files may use. Every row has a `status`. */
export interface View {
  readonly name: string;
  /** What the rows are, in a Dutch sentence. */
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** One bound figure or word for use in a sentence. */
export interface Fact {
  readonly name: string;
  readonly value: Scalar;
  readonly format: Format;
  /** As printed. */
  readonly text: string;
  readonly status: Status;
  /** The cells it was made from. */
  readonly sources: readonly Place[];
}

/** All that templates can say, for one audience and one reported edition. */
export interface Views {
  readonly views: ReadonlyMap<string, View>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** What `{% verwijzing %}` prints, by the id of a parliamentary paper or the stem of an attachment. */
  readonly references: ReadonlyMap<string, Fact>;
}
