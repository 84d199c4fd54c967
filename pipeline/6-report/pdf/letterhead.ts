import type {LetterHead} from "../../core/document.ts";
import type {Stamp} from "../stamp.ts";
import {cleanText} from "./clean-text.ts";
import {A4, type Content, mm} from "./content.ts";
import {logoContent} from "./logo-content.ts";
import type {Look} from "./look.ts";

/** Where things stand on the paper, in points from its left and top. Neutral, on the grid of a Dutch window envelope. */
export const LETTER = {
  margins: {left: mm(25), top: mm(30), right: A4.width - mm(149), bottom: mm(22)},
  column: {x: mm(160), width: mm(42)},
  returnAddress: mm(50),
  date: mm(94.2),
  /** From the left of the text to the values behind Datum and Betreft. */
  tab: mm(16),
} as const;

type Reference = LetterHead["reference"][number];

/** The top half of the first page in the order in which it is read: addressee, date and subject, and then the column beside them. */
export function letterhead(
  letter: LetterHead,
  {look, stamp, logo}: {readonly look: Look; readonly stamp: Stamp | null; readonly logo: string | null},
): readonly Content[] {
  const {returnAddress, date, margins} = LETTER;
  const leading = look.gap;
  const smallLeading = look.small.fontSize * 1.3;
  const addressee = letter.addressee.filter((line) => line.trim() !== "");
  const above = addressee.length * leading + smallLeading + leading;
  const fill = Math.max(leading, date - returnAddress - above);
  const mark = stamp === null ? "" : `${stamp.mark} – `;
  return [
    ...(logo === null
      ? []
      : [{stack: [...logoContent(logo)], absolutePosition: {x: margins.left, y: mm(18)}}]),
    {
      ...look.small,
      text: letter.returnAddress.trim() === "" ? " " : cleanText(letter.returnAddress),
      margin: [0, returnAddress - margins.top, 0, leading],
    },
    ...addressee.map((line) => ({...look.body, text: cleanText(line)})),
    labelled("Datum", letter.date, {look, top: fill}),
    labelled("Betreft", mark + letter.subject, {look, top: 0}),
    referenceColumn(letter, look),
    {...look.body, text: " ", margin: [0, 0, 0, leading]},
  ];
}

function referenceColumn(letter: LetterHead, look: Look): Content {
  const {column, returnAddress} = LETTER;
  return {
    part: "section",
    columns: [{width: column.width, stack: letter.reference.flatMap((entry) => referenceLines(entry, look))}],
    absolutePosition: {x: column.x, y: returnAddress},
  };
}

/** A label in bold with its lines below it, in the small type of the reference column; nothing when there are no lines. */
export function referenceLines({label, lines}: Reference, look: Look): Content[] {
  const printed = lines.filter((line) => line.trim() !== "").map(cleanText);
  if (printed.length === 0) return [];
  const entries: Content[] = [
    ...(label.trim() === "" ? [] : [{...look.small, text: cleanText(label), bold: true}]),
    ...printed.map((line) => ({...look.small, text: line})),
  ];
  const last = entries.at(-1);
  return last === undefined ? [] : [...entries.slice(0, -1), {...last, margin: [0, 0, 0, 5]}];
}

function labelled(
  label: string,
  value: string,
  {look, top}: {readonly look: Look; readonly top: number},
): Content {
  return {
    part: "paragraph",
    columns: [
      {...look.body, text: `${label} `, width: LETTER.tab, color: look.colours.muted},
      {...look.body, text: cleanText(value), width: "*"},
    ],
    margin: [0, top, 0, 2],
  };
}
