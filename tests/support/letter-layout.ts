import type {LetterLayout} from "../../pipeline/core/letter-layout.ts";

/** The places of the neutral house style, in millimetres. */
export const letterLayout: LetterLayout = {
  labels: {date: "Datum", subject: "Betreft"},
  textLeft: 21.2,
  textWidth: 119.9,
  columnLeft: 164,
  columnWidth: 42.3,
  returnAddress: 50.1,
  kind: 76,
  date: 94.2,
  subject: 99.4,
  values: 35.3,
  firstLine: 113.6,
  laterTop: 30,
  textBottom: 275,
  pageNumber: 286.4,
};
