import type {LetterLayout} from "../../core/letter-layout.ts";
import {fromMm, type Margins, PAPER, type Place} from "./measures.ts";

/** Where the parts of a letter stand on the paper, in twentieths of a point. */
export interface LetterPlaces {
  readonly margins: Margins;
  /** Return address and addressee. */
  readonly address: Place;
  /** Reference column of the first page. */
  readonly column: Place;
  /** Date and reference on later pages. */
  readonly continuation: Place;
  /** From the top of the paper to the line with the date. */
  readonly date: number;
  /** From the left of the text to the values behind date and subject. */
  readonly tab: number;
}

/** Millimetres of the house style as Word counts. */
export function letterPlaces(layout: LetterLayout): LetterPlaces {
  const [left, width] = [fromMm(layout.textLeft), fromMm(layout.textWidth)];
  const top = fromMm(layout.laterTop);
  const column = {x: fromMm(layout.columnLeft), width: fromMm(layout.columnWidth)};
  return {
    margins: {left, top, right: PAPER.width - left - width, bottom: PAPER.height - fromMm(layout.textBottom)},
    address: {x: left, y: fromMm(layout.returnAddress), width},
    column: {...column, y: fromMm(layout.returnAddress)},
    continuation: {...column, y: top},
    date: fromMm(layout.date),
    tab: fromMm(layout.values - layout.textLeft),
  };
}

/** Room to sign in. */
export const SIGNATURE = fromMm(20);

/** The margins of a note or report. */
export const REPORT_MARGINS: Margins = {
  left: fromMm(27.5),
  top: fromMm(30),
  right: fromMm(27.5),
  bottom: fromMm(25),
};
