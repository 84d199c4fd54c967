import {keptIn, type Scope, type Wrongs} from "./flaws.ts";
import type {Piece} from "./parse-tree.ts";

const HTML = /<(?:\/?[a-z][^<>]*>|!--)/gi;
const DIGIT = /\p{N}/u;
/** Letters shown on either side of the first digit of a word, so that no text can make the check slow. */
const SHOWN = 30;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%°‰]+$/gu;

/** What may not be typed in text that is printed: digits, HTML, halves of tags. */
export function* checkText(piece: Piece, scope: Scope): Wrongs {
  const text = piece.text;
  for (const word of typedFigures(text)) yield keptIn(piece, scope, ["sjabloon/cijfer", {seen: word}]);
  for (const [html] of text.matchAll(HTML)) {
    yield keptIn(piece, scope, ["sjabloon/onbekend", {what: "HTML", seen: html, near: null}]);
  }
  if (/\{%|%\}/.test(text)) {
    yield keptIn(piece, scope, ["sjabloon/onleesbaar", {reason: "een halve tag: {% en %} horen bij elkaar"}]);
  }
}

/** Every word of a text that holds a digit of any kind, without the punctuation around it. */
export function typedFigures(text: string): readonly string[] {
  return text.split(/[\s–—]+/).flatMap((word) => {
    const digit = word.search(DIGIT);
    return digit === -1 ? [] : [word.slice(Math.max(0, digit - SHOWN), digit + SHOWN).replace(EDGES, "")];
  });
}

/** The text as it may be printed: without HTML and halves of tags. */
export function printableText(text: string): string {
  return text.replace(HTML, "").replace(/\{%|%\}/g, "");
}
