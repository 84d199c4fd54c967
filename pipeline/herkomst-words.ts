import {UsageError} from "./core/effects.ts";

/** What was asked of `npm run herkomst`; the rest is for the options that every command knows. */
export interface OriginWords {
  /** The document as it was typed, with or without ending. */
  readonly document: string;
  /** The figure as it may have been typed: some shells take `3,4` apart into two words. */
  readonly figures: readonly string[];
  readonly rest: readonly string[];
}

/** Takes the document and the figure out of the words behind the command. Throws `UsageError` unless both are there. */
export function readOriginWords(words: readonly string[]): OriginWords {
  const bare: string[] = [];
  const rest: string[] = [];
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (/^(--)?(data|uitvoer|datum|editie)$/.test(word)) rest.push(word, ...left.splice(0, 1));
    else if (/^(--)?(data|uitvoer|datum|editie|definitief)=/.test(word)) rest.push(word);
    else if (word !== "--") bare.push(word);
  }
  const [document, ...figure] = bare;
  if (document === undefined || figure.length === 0) {
    throw new UsageError(
      'Noem een document en een getal dat erin staat, bijvoorbeeld npm run herkomst tk-bijlage-1-risicobeeld "3,4". Van een getal in de brief mag ook het nummer uit de bijlage: H12.',
    );
  }
  return {document, figures: [...new Set([figure.join(" "), figure.join(",")])], rest};
}
