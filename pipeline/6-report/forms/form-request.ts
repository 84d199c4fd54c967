import type {FilledForm} from "../../core/filled-form.ts";
import type {Form} from "../../core/form.ts";
import type {IsoDate} from "../../core/ids.ts";
import type {Edition, Organisation, Strategy} from "../../core/strategy.ts";

/** A blank form to be written: for whom, for which edition, and what is known already. */
export interface FormRequest {
  readonly form: Form;
  readonly sender: Organisation;
  readonly edition: Edition;
  readonly strategy: Strategy;
  /** What was delivered so far, by whomever; only the sender's own is used. */
  readonly filled: readonly FilledForm[];
  /** When it should be back; null when no date was set. */
  readonly deadline: IsoDate | null;
  /** The organisation that asks. */
  readonly organisation: string;
}
