import {UsageError} from "./core/effects.ts";

/** What was chosen for `npm run vergelijk`; the rest is for the options that every command knows. */
export interface CompareWords {
  readonly from: string;
  readonly to: string;
  readonly rest: readonly string[];
}

/** Takes the two editions out of the words behind the command: the bare words, `2019 2023`. Throws `UsageError` unless there are two. */
export function readCompareWords(words: readonly string[]): CompareWords {
  const editions: string[] = [];
  const rest: string[] = [];
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (/^(--)?(data|uitvoer|datum)$/.test(word)) rest.push(word, ...left.splice(0, 1));
    else if (word.startsWith("--") || word.includes("=")) rest.push(word);
    else editions.push(word);
  }
  const [from, to, ...more] = editions;
  if (from === undefined || to === undefined || more.length > 0) {
    throw new UsageError(
      `Noem twee edities, de vroegste eerst, bijvoorbeeld npm run vergelijk 2019 2023.${editions.length === 0 ? "" : ` Genoemd: ${editions.join(", ")}.`}`,
    );
  }
  return {from, to, rest};
}
