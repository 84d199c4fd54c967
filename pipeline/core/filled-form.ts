import type {Delivery} from "./dataset.ts";
import type {Place} from "./place.ts";

/** One row of a form as somebody filled it in, by column. */
export interface FilledRow {
  /** Empty where nothing usable stands, or the form has no such column. */
  textIfAny(column: string): string;
  place(column: string): Place;
}

/** The rows of one delivery as its form has them. */
export interface FilledForm {
  readonly delivery: Delivery;
  readonly rows: readonly FilledRow[];
}
