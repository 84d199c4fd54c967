import type {MemoHead, ReportDocument} from "../../core/document.ts";
import {stampedTitle} from "../stamp.ts";
import {cleanText} from "./clean-text.ts";
import type {Content} from "./content.ts";
import {TITLE_ID} from "./contents-list.ts";
import {letterPlaces} from "./letter-places.ts";
import {
  addresseeContent,
  type HeadContext,
  logoAbove,
  placed,
  referenceColumn,
  spaceTo,
} from "./letterhead.ts";

/** The word that says what kind of document it is, in the size of the printed notes of the central government. */
const KIND = {word: "nota", size: 32, leading: 36} as const;

/** The head of a note in the order in which it is read: addressee, kind, who it is for, the column, and then the title. */
export function memoHeadContent(
  document: ReportDocument,
  memo: MemoHead,
  {look, theme}: HeadContext,
): readonly Content[] {
  const places = letterPlaces(theme.letter);
  const addressee = memo.addressee.filter((line) => line.trim() !== "");
  const kind = Math.max(places.kind, places.returnAddress + (addressee.length + 1) * look.gap);
  const title = cleanText(stampedTitle(document));
  return [
    ...logoAbove(theme, places),
    ...addresseeContent(addressee, {look, places, top: places.returnAddress}),
    placed(
      {...look.type(KIND.size, KIND.leading), color: look.colours.accent, text: KIND.word},
      places,
      kind,
    ),
    ...(document.notice === ""
      ? []
      : [placed({...look.body, bold: true, text: document.notice}, places, kind + KIND.leading)]),
    referenceColumn(memo.reference, look, places),
    spaceTo(Math.max(places.date, kind + KIND.leading + 2 * look.gap), look, places),
    {
      ...look.headings[0],
      text: title,
      headlineLevel: 1,
      id: TITLE_ID,
      outline: true,
      outlineText: title,
      margin: [0, 0, 0, look.gap],
    },
  ];
}
