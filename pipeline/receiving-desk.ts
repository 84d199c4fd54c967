import type {SheetReader} from "./1-ingest/index.ts";
import type {ReceivingEffects} from "./core/effects.ts";
import type {Request} from "./request.ts";

/** Where files are received: what was asked for, and the way to disk, calendar and whoever runs the program. */
export interface Desk {
  readonly request: Request;
  readonly effects: ReceivingEffects;
  /** Takes received files apart. */
  readonly reader: SheetReader;
}

/** Nobody sent it yet as far as we know, and it is not public: how findings about the postbox are addressed. */
export const CLOSED = {sender: null, isPublic: false} as const;

/** Asks a question to be answered with yes or no; no answer is no. */
export async function agrees(question: string, {effects}: Desk): Promise<boolean> {
  const answer = await effects.ask(`${question} (ja of nee) `);
  return /^j(a)?$/i.test(answer?.trim() ?? "");
}
