/** How the whole job is to be done; the rest is for the options that every command knows. */
export interface RunWords {
  /** Whether everything is made anew, whatever earlier runs left. */
  readonly anew: boolean;
  /** Whether only is told what would change. */
  readonly preview: boolean;
  readonly rest: readonly string[];
}

/** Takes `opnieuw` and `proef` out of the words behind `npm start`. */
export function readRunWords(words: readonly string[]): RunWords {
  const isFlag = (word: string, name: string): boolean => word === name || word === `--${name}`;
  const has = (name: string): boolean => words.some((word) => isFlag(word, name));
  return {
    anew: has("opnieuw"),
    preview: has("proef"),
    rest: words.filter((word) => !isFlag(word, "opnieuw") && !isFlag(word, "proef")),
  };
}
