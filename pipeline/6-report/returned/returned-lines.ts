import type {ReturnedCell, ReturnedLetter, ReturnedParagraph} from "../../core/returned-letter.ts";
import {sentencesIn} from "../../core/sentences.ts";
import type {LabelledCell} from "./expected-lines.ts";

/** A sentence of a letter that came back. */
export interface ReturnedLine {
  readonly paragraph: ReturnedParagraph;
  readonly text: string;
  /** Where it begins in its paragraph. */
  readonly at: number;
  /** The cell that it fills; absent outside tables and in the titles of columns. */
  readonly cell?: LabelledCell;
}

/** Numbers of pages are set by whatever program prints the letter. */
const PAGE_NUMBER = /^(Pagina\s*)?\d*(\s*(van|\/)\s*\d*)?$/i;

/** The sentences of a letter in reading order; a tab or a new line ends one too. A cell of a table is one line. */
export function returnedLines({paragraphs}: ReturnedLetter): readonly ReturnedLine[] {
  const texts = new Map(paragraphs.flatMap(({cell, text}) => (cell === null ? [] : [[nameOf(cell), text]])));
  const labelled = (cell: ReturnedCell): LabelledCell => ({
    row: texts.get(nameOf({...cell, column: 1})) ?? "",
    column: texts.get(nameOf({...cell, row: 1})) ?? "",
  });
  return paragraphs.flatMap((paragraph) => {
    const {cell} = paragraph;
    const lines = linesIn(paragraph).filter((line) => !isPageNumber(line));
    return cell === null || cell.row === 1 ? lines : lines.map((line) => ({...line, cell: labelled(cell)}));
  });
}

const nameOf = ({table, row, column}: ReturnedCell): string => [table, row, column].join(" ");

const isPageNumber = ({text, paragraph}: ReturnedLine): boolean =>
  PAGE_NUMBER.test(text) &&
  (paragraph.part === "voetregel" || paragraph.part === "kopregel" || /^Pagina/i.test(text));

function linesIn(paragraph: ReturnedParagraph): readonly ReturnedLine[] {
  const {cell, text: whole} = paragraph;
  if (cell !== null) return whole.trim() === "" ? [] : [{paragraph, text: whole, at: 0}];
  return [...paragraph.text.matchAll(/[^\t\n]+/g)].flatMap(({0: piece, index}) =>
    sentencesIn(piece).map(({start, end}) => ({paragraph, text: piece.slice(start, end), at: index + start})),
  );
}
