import type {ReturnedLetter, ReturnedParagraph} from "../../core/returned-letter.ts";
import {sentencesIn} from "../../core/sentences.ts";

/** A sentence of a letter that came back. */
export interface ReturnedLine {
  readonly paragraph: ReturnedParagraph;
  readonly text: string;
  /** Where it begins in its paragraph. */
  readonly at: number;
}

/** Numbers of pages are set by whatever program prints the letter. */
const PAGE_NUMBER = /^(Pagina\s*)?\d*(\s*(van|\/)\s*\d*)?$/i;

/** The sentences of a letter in reading order; a tab or a new line ends one too. */
export function returnedLines({paragraphs}: ReturnedLetter): readonly ReturnedLine[] {
  return paragraphs.flatMap((paragraph) => linesIn(paragraph).filter((line) => !isPageNumber(line)));
}

const isPageNumber = ({text, paragraph}: ReturnedLine): boolean =>
  PAGE_NUMBER.test(text) &&
  (paragraph.part === "voetregel" || paragraph.part === "kopregel" || /^Pagina/i.test(text));

function linesIn(paragraph: ReturnedParagraph): readonly ReturnedLine[] {
  return [...paragraph.text.matchAll(/[^\t\n]+/g)].flatMap(({0: piece, index}) =>
    sentencesIn(piece).map(({start, end}) => ({paragraph, text: piece.slice(start, end), at: index + start})),
  );
}
