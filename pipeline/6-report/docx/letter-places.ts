import {fromMm, type Margins, PAPER, type Place} from "./measures.ts";

/** Where the parts of a letter stand on the paper. Neutral, on the grid of a Dutch window envelope, as in the PDF. */
export const LETTER: {
  readonly margins: Margins;
  /** Return address and addressee. */
  readonly address: Place;
  /** Reference column of the first page. */
  readonly column: Place;
  /** Date and reference on later pages. */
  readonly continuation: Place;
  /** From the top of the paper to the line with the date. */
  readonly date: number;
  /** From the left of the text to the values behind Datum and Betreft. */
  readonly tab: number;
  /** Room to sign in. */
  readonly signature: number;
} = {
  margins: {left: fromMm(25), top: fromMm(30), right: PAPER.width - fromMm(149), bottom: fromMm(22)},
  address: {x: fromMm(25), y: fromMm(50), width: fromMm(100)},
  column: {x: fromMm(160), y: fromMm(50), width: fromMm(42)},
  continuation: {x: fromMm(160), y: fromMm(30), width: fromMm(42)},
  date: fromMm(94.2),
  tab: fromMm(16),
  signature: fromMm(20),
};

/** The margins of a note or report. */
export const REPORT_MARGINS: Margins = {
  left: fromMm(27.5),
  top: fromMm(30),
  right: fromMm(27.5),
  bottom: fromMm(25),
};
