import type {Status} from "../../../core/status.ts";

/** Something that a reader has to know before using a figure; there only while it holds for these data. */
export interface Caveat {
  /** A fixed word, so that data can refer to it. */
  readonly code: string;
  /** What it bears on: `plaatsen`, `veranderingen` … */
  readonly about: string;
  /** One or two Dutch sentences. */
  readonly text: string;
  /** How far what it counts may be relied on. */
  readonly status: Status;
}

/** The caveat when it holds, else none. `status` is that of the letters or links it counts; without it, it is about the strategy itself. */
export const when = (
  holds: boolean,
  code: string,
  [about, text, status = "vastgesteld"]: readonly [about: string, text: string, status?: Status],
): readonly Caveat[] => (holds ? [{code, about, text, status}] : []);

/** A number of things in Dutch: `1 risico`, `2 risico’s`. */
export const count = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;

/** `a`, `a en b`, `a, b en c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;
