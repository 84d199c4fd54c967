import type {Delivery} from "../../core/dataset.ts";
import type {Edition} from "../../core/strategy.ts";
import type {TableRow} from "../table/table-row.ts";

/** The rows of one delivery about an edition. */
export interface FormDelivery {
  readonly delivery: Delivery;
  readonly edition: Edition;
  readonly rows: readonly TableRow[];
}
