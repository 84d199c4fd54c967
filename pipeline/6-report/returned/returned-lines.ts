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

/**
 * The sentences of a letter in reading order; a tab or a new line ends one too.
 * @param tables of which a cell is one line, with what it is found by.
 */
export function returnedLines(
  {paragraphs}: ReturnedLetter,
  tables: ReadonlySet<number>,
): readonly ReturnedLine[] {
  const texts = new Map(paragraphs.flatMap(({cell, text}) => (cell === null ? [] : [[nameOf(cell), text]])));
  return paragraphs.flatMap((paragraph): readonly ReturnedLine[] => {
    const {cell, text} = paragraph;
    if (cell === null || !tables.has(cell.table))
      return linesIn(paragraph).filter((line) => !isPageNumber(line));
    if (text.trim() === "") return [];
    const line = {paragraph, text, at: 0};
    if (cell.row === 1) return [line];
    const row = texts.get(nameOf({...cell, column: 1})) ?? "";
    return [{...line, cell: {row, column: texts.get(nameOf({...cell, row: 1})) ?? ""}}];
  });
}

const nameOf = ({table, row, column}: ReturnedCell): string => [table, row, column].join(" ");

const isPageNumber = ({text, paragraph}: ReturnedLine): boolean =>
  PAGE_NUMBER.test(text) &&
  (paragraph.part === "voetregel" || paragraph.part === "kopregel" || /^Pagina/i.test(text));

function linesIn(paragraph: ReturnedParagraph): readonly ReturnedLine[] {
  return [...paragraph.text.matchAll(/[^\t\n]+/g)].flatMap(({0: piece, index}) =>
    sentencesIn(piece).map(({start, end}) => ({paragraph, text: piece.slice(start, end), at: index + start})),
  );
}
