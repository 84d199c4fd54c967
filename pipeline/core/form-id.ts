import type {EditionId, OrganisationId} from "./ids.ts";

/** What a form says of itself in a cell that its reader does not see or need. */
export interface FormId {
  readonly form: string;
  readonly sender: OrganisationId;
  readonly edition: EditionId;
}

/** How a cell with an id begins; the number is for when what is written behind it changes. */
const START = "kamerklaar-formulier;1;";

/** The id as the text of one cell, which survives whatever program saves the workbook again. Ids hold no `;`. */
export function writeFormId({form, sender, edition}: FormId): string {
  return `${START}${form};${sender};${edition}`;
}

/** The id in a text; null when it is none. Blanks that a program added around it do not matter. */
export function readFormId(text: string): FormId | null {
  const at = text.trim();
  if (!at.startsWith(START)) return null;
  const [form = "", sender = "", edition = "", ...more] = at.slice(START.length).split(";");
  const whole = form !== "" && sender !== "" && edition !== "" && more.length === 0;
  return whole ? {form, sender, edition} : null;
}
