import {lineBreaks, tagEnd} from "./close-tags.ts";

/** What this needs of a token of running text. */
export interface InlineToken {
  readonly type: string;
  /** The signs around it: the backticks of code. */
  readonly markup: string;
}

const TAG_LIKE: ReadonlySet<string> = new Set([
  "tag",
  "tag_open",
  "tag_close",
  "annotation",
  "variable",
  "error",
]);

/**
 * The line of each token of a paragraph, which the parser does not give: found by going along in the paragraph's source.
 * Lines count on from `firstLine`.
 */
export function inlineLines(
  source: string,
  tokens: readonly InlineToken[],
  firstLine: number,
): readonly number[] {
  let position = 0;
  return tokens.map((token) => {
    const start = TAG_LIKE.has(token.type) ? tagStart(source, position) : position;
    position = behind(source, token, start);
    return firstLine + lineBreaks(source.slice(0, start));
  });
}

function behind(source: string, {type, markup}: InlineToken, start: number): number {
  if (TAG_LIKE.has(type)) return tagEnd(source, start) ?? source.length;
  if (type === "softbreak" || type === "hardbreak") return past(source, "\n", start);
  return type === "code_inline" ? past(source, markup, past(source, markup, start)) : start;
}

const past = (source: string, text: string, from: number): number => {
  const found = source.indexOf(text, from);
  return found === -1 ? from : found + text.length;
};

const tagStart = (source: string, from: number): number => {
  let start = source.indexOf("{%", from);
  while (start > 0 && source[start - 1] === "\\") start = source.indexOf("{%", start + 2);
  return start === -1 ? from : start;
};
