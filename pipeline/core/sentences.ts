/** Part of a text: from `start` up to but not including `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const END = /[.?!:;]\s+(?=[\p{Lu}“])/gu;

/** The sentences of a paragraph, without the spaces between them: each ends before a capital or a quote; a semicolon and a colon end one too. Empty for a text of spaces only. */
export function sentencesIn(paragraph: string): readonly Span[] {
  const ends = [...paragraph.matchAll(END)].map(({index}) => index + 1);
  return [...ends, paragraph.length].flatMap((end, index) => {
    const from = ends[index - 1] ?? 0;
    const text = paragraph.slice(from, end);
    const start = from + text.length - text.trimStart().length;
    const stop = from + text.trimEnd().length;
    return start < stop ? [{start, end: stop}] : [];
  });
}
