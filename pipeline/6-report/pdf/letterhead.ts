import type {LetterHead} from "../../core/document.ts";
import type {Theme} from "../../core/theme.ts";
import type {Stamp} from "../stamp.ts";
import {cleanText} from "./clean-text.ts";
import {type Content, mm} from "./content.ts";
import {type LetterPlaces, letterPlaces} from "./letter-places.ts";
import {logoContent} from "./logo-content.ts";
import type {Look} from "./look.ts";
import type {Ruler} from "./ruler.ts";
import {countLines} from "./table-plan.ts";

type Reference = LetterHead["reference"][number];

/** What heads of letters and notes are set with. */
export interface HeadContext {
  readonly look: Look;
  readonly stamp: Stamp | null;
  readonly theme: Theme;
  readonly ruler: Ruler;
}

/** The top half of the first page in the order in which it is read: addressee, date and subject, and then the column beside them. */
export function letterhead(letter: LetterHead, context: HeadContext): readonly Content[] {
  const {look, stamp, theme, ruler} = context;
  const places = letterPlaces(theme.letter);
  const {labels} = theme.letter;
  const leading = look.gap;
  const addressee = letter.addressee.filter((line) => line.trim() !== "");
  const addresseeTop = places.returnAddress + look.small.fontSize * 1.3 + leading;
  // A long addressee pushes what is below it down instead of running through it.
  const date = Math.max(places.date, addresseeTop + (addressee.length + 1) * leading);
  const subjectTop = date + places.subject - places.date;
  const subject = cleanText(`${stamp === null ? "" : `${stamp.mark} – `}${letter.subject}`);
  const measure = (text: string): number => ruler.width(text, look.body.fontSize, "normal");
  // A label that a ministry made longer moves the values instead of being broken.
  const tab = Math.max(places.tab, ...[labels.date, labels.subject].map((label) => measure(`${label}  `)));
  const lines = countLines(subject, places.width - tab, measure);
  const returnAddress = cleanText(letter.returnAddress);
  return [
    ...logoAbove(theme, places),
    ...(returnAddress === ""
      ? []
      : [placed({...look.small, text: returnAddress}, places, places.returnAddress)]),
    ...addresseeContent(addressee, {look, places, top: addresseeTop}),
    labelled(labels.date, letter.date, {look, places: {...places, tab}, top: date}),
    labelled(labels.subject, subject, {look, places: {...places, tab}, top: subjectTop}),
    referenceColumn(letter.reference, look, places),
    spaceTo(Math.max(places.firstLine, subjectTop + (lines + 1) * leading), look, places),
  ];
}

/** The theme's logo above the head. */
export function logoAbove({logo}: Theme, {margins}: LetterPlaces): readonly Content[] {
  if (logo === null) return [];
  return [{stack: [...logoContent(logo)], absolutePosition: {x: margins.left, y: mm(18)}}];
}

/** The addressee, each line a paragraph. */
export function addresseeContent(
  lines: readonly string[],
  {look, places, top}: {readonly look: Look; readonly places: LetterPlaces; readonly top: number},
): readonly Content[] {
  if (lines.length === 0) return [];
  return [placed({stack: lines.map((line) => ({...look.body, text: cleanText(line)}))}, places, top)];
}

/** A node at a height of the page, as wide as the text. */
export const placed = (node: Content, places: LetterPlaces, y: number): Content => ({
  part: "section",
  columns: [{width: places.width, ...node}],
  absolutePosition: {x: places.margins.left, y},
});

/** White space on the first page, so that the text starts at a height. */
export const spaceTo = (y: number, look: Look, {margins}: LetterPlaces): Content => ({
  ...look.body,
  part: "decoration",
  text: " ",
  margin: [0, Math.max(0, y - margins.top - look.gap), 0, 0],
});

/** The column at the right of the first page. */
export function referenceColumn(
  entries: readonly Reference[],
  look: Look,
  {column, returnAddress}: LetterPlaces,
): Content {
  return {
    part: "section",
    columns: [{width: column.width, stack: entries.flatMap((entry) => referenceLines(entry, look))}],
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
  {look, places, top}: {readonly look: Look; readonly places: LetterPlaces; readonly top: number},
): Content {
  return {
    part: "paragraph",
    columns: [
      {...look.body, text: `${cleanText(label)} `, width: places.tab, color: look.colours.muted},
      {...look.body, text: cleanText(value), width: places.width - places.tab},
    ],
    absolutePosition: {x: places.margins.left, y: top},
  };
}
