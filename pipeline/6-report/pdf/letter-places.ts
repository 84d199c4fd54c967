import type {LetterLayout} from "../../core/letter-layout.ts";
import {A4, mm} from "./content.ts";

/** The places of a letter or note in points from the left and top of the paper. */
export interface LetterPlaces {
  readonly margins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly width: number;
  readonly column: {readonly x: number; readonly width: number};
  readonly returnAddress: number;
  readonly date: number;
  readonly subject: number;
  /** From the left of the text to the values behind date and subject. */
  readonly tab: number;
  readonly firstLine: number;
  readonly kind: number;
  /** From the end of the text to the number of the page. */
  readonly toPageNumber: number;
}

/** Millimetres of the house style as the typesetter counts. */
export function letterPlaces(layout: LetterLayout): LetterPlaces {
  const width = mm(layout.textWidth);
  return {
    margins: {
      left: mm(layout.textLeft),
      top: mm(layout.laterTop),
      right: A4.width - mm(layout.textLeft) - width,
      bottom: A4.height - mm(layout.textBottom),
    },
    width,
    column: {x: mm(layout.columnLeft), width: mm(layout.columnWidth)},
    returnAddress: mm(layout.returnAddress),
    date: mm(layout.date),
    subject: mm(layout.subject),
    tab: mm(layout.values - layout.textLeft),
    firstLine: mm(layout.firstLine),
    kind: mm(layout.kind),
    toPageNumber: mm(layout.pageNumber - layout.textBottom),
  };
}
