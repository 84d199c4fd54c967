import type {EditionId, IsoDate, OrganisationId} from "./ids.ts";
import type {Status} from "./status.ts";

/** One accepted delivery with what its register row says of it. */
export interface Delivery {
  readonly edition: EditionId;
  readonly file: string;
  readonly form: string;
  readonly sender: OrganisationId;
  /** Null when the register gives no readable date. */
  readonly received: IsoDate | null;
  readonly status: Status;
  /** True only when the register says `ja`; anything else is closed. */
  readonly isPublic: boolean;
  readonly classification: string;
  /** Whether the file is open but says that some of its rows are not, usable or not; absent when it does not. */
  readonly hasClosedRows?: boolean;
}

/** The forms that say who thinks what: weights per profile and letters per scorer. Closed whatever a register says. */
const INSIDE_FORMS: readonly string[] = ["weging", "anv-beoordelaars"];

/** Whether a delivery is closed by nature. */
export const isInsideForm = (form: string): boolean => INSIDE_FORMS.includes(form);

/** The forms with the letters and directions that scores and changes rest on. */
const LETTER_FORMS: readonly string[] = ["anv-beoordeling", "anv-richting"];

/** Whether a delivery holds what scores and changes rest on. */
export const holdsLetters = ({form}: Pick<Delivery, "form">): boolean => LETTER_FORMS.includes(form);
