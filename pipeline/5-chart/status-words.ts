import type {Status} from "../core/status.ts";

/** The line that a chart of that status carries for all to see; null when the data are decided. */
export function statusLine(status: Status): string | null {
  if (status === "fictief") return "VOORBEELD: fictieve gegevens";
  return status === "concept" ? "CONCEPT: voorlopige gegevens" : null;
}

/** A title or description that begins with its status, as read aloud: `VOORBEELD: …`. */
export function withStatus(status: Status, text: string): string {
  if (status === "fictief") return `VOORBEELD: ${text}`;
  return status === "concept" ? `CONCEPT: ${text}` : text;
}
