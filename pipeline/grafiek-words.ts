import {UsageError} from "./core/effects.ts";

/** What was asked of `npm run grafiek`; the rest is for the options that every command knows. */
export interface ChartWords {
  /** The chart as it was typed, with or without folder and ending. */
  readonly name: string;
  readonly rest: readonly string[];
}

/** Takes the chart out of the words behind the command. Throws `UsageError` when there is none. */
export function readChartWords(words: readonly string[]): ChartWords {
  const rest: string[] = [];
  let name: string | null = null;
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (/^(--)?(data|uitvoer|datum|editie)$/.test(word)) rest.push(word, ...left.splice(0, 1));
    else if (name === null && !/^--|=|^\d{4}\w*$/.test(word)) name = word;
    else rest.push(word);
  }
  if (name === null)
    throw new UsageError(
      "Noem een grafiek uit templates/grafieken, bijvoorbeeld npm run grafiek risicodiagram.",
    );
  return {name: name.replace(/^.*[\\/]/, "").replace(/\.vl\.json$|\.svg$/i, ""), rest};
}
