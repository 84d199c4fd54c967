/** Something that a reader has to know before using a figure; there only while it holds for these data. */
export interface Caveat {
  /** A fixed word, so that data can refer to it. */
  readonly code: string;
  /** What it bears on: `plaatsen`, `veranderingen` … */
  readonly about: string;
  /** One or two Dutch sentences. */
  readonly text: string;
}

/** The caveat when it holds, else none. */
export const when = (
  holds: boolean,
  code: string,
  [about, text]: readonly [about: string, text: string],
): readonly Caveat[] => (holds ? [{code, about, text}] : []);

/** A number of things in Dutch: `1 risico`, `2 risico’s`. */
export const count = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;

/** `a`, `a en b`, `a, b en c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;
