const PAIR = /(\p{L}+) (?=(\p{Ll}\p{L}*))/gu;

/** Words that a PDF broke over two lines without a mark, made whole: where two pieces are one word of the letter and the second is none by itself. */
export const mendWords = (text: string, known: ReadonlySet<string>): string =>
  text.replace(PAIR, (whole, first: string, second: string) =>
    known.has(first + second) && !known.has(second) ? first : whole,
  );

/** All words in some texts. */
export const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []));
