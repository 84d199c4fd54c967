/** How the whole job is to be done; the rest is for the options that every command knows. */
export interface RunWords {
  /** Whether everything is made anew, whatever earlier runs left. */
  readonly anew: boolean;
  /** Whether only is told what would change. */
  readonly preview: boolean;
  readonly rest: readonly string[];
}

export const RUN_FLAGS = ["opnieuw", "proef"] as const;

/** Takes these out of the words behind `npm start`. */
export function readRunWords(words: readonly string[]): RunWords {
  const isFlag = (word: string, name: string): boolean => word === name || word === `--${name}`;
  const has = (name: (typeof RUN_FLAGS)[number]): boolean => words.some((word) => isFlag(word, name));
  return {
    anew: has("opnieuw"),
    preview: has("proef"),
    rest: words.filter((word) => !RUN_FLAGS.some((name) => isFlag(word, name))),
  };
}
