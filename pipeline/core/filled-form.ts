import type {Delivery} from "./dataset.ts";

/** The rows of one delivery as its form has them: texts by column, empty where nothing usable stands. */
export interface FilledForm {
  readonly delivery: Delivery;
  readonly rows: readonly Readonly<Record<string, string>>[];
}
