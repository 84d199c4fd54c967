import type {MemoHead, ReportDocument} from "../../core/document.ts";
import type {Theme} from "../../core/theme.ts";
import {type Stamp, stampOf} from "../stamp.ts";
import {blocksContent} from "./block-content.ts";
import type {BlockContext} from "./block-context.ts";
import {A4} from "./content.ts";
import {laterColumn, pageNumber, stampHeader} from "./letter-pages.ts";
import {letterPlaces} from "./letter-places.ts";
import {type Look, letterLook} from "./look.ts";
import {memoHeadContent} from "./memo-head-content.ts";
import {numberBlocks, separateBlocks} from "./numbering.ts";
import {flowOnPages} from "./page-flow.ts";
import type {Layout} from "./report-definition.ts";
import type {Ruler} from "./ruler.ts";
import {stampParagraph} from "./stamp-content.ts";

/** A decision note: addressee, column and title, then the text at the left; later pages repeat date and reference. */
export function memoDefinition(
  document: ReportDocument,
  memo: MemoHead,
  {theme, ruler}: {readonly theme: Theme; readonly ruler: Ruler},
): Layout {
  const look = memoLook(theme, ruler);
  const places = letterPlaces(theme.letter);
  const {margins, width} = places;
  const blocks = separateBlocks(document.blocks);
  const context: BlockContext = {
    look,
    numbering: numberBlocks(blocks),
    ruler,
    room: {
      width,
      height: A4.height - margins.top - margins.bottom,
      table: {portrait: width, landscape: null, fontSize: look.body.fontSize * 0.9},
    },
  };
  const stamp = stampOf(document);
  return {
    pageMargins: margins,
    content: [
      ...memoHeadContent(document, memo, {look, stamp, theme, ruler}),
      ...(stamp === null ? [] : [stampParagraph(stamp, look)]),
      ...flowOnPages(blocksContent(blocks, context)),
    ],
    header: () => stampHeader(noticed(stamp, document), look, places),
    footer: (page, pages) => pageNumber({page, pages}, look, places),
    background: (page) => (page === 1 ? null : laterColumn(memo.repeated, look, places)),
  };
}

/** What stands in the head of every page: the stamp, and on the internal note that it is for inside. */
function noticed(stamp: Stamp | null, {notice}: ReportDocument): Stamp | null {
  if (notice === "") return stamp;
  return {mark: notice, meaning: stamp?.mark ?? "niet verzenden", sentence: ""};
}

/** That of a letter, with the headings of a document that people look things up in. */
function memoLook(theme: Theme, ruler: Ruler): Look {
  const look = letterLook(theme, ruler);
  const {accent} = theme.colours;
  const {heading2, heading3} = theme.sizes;
  return {
    ...look,
    headings: [
      {...look.type(heading2 * 1.1, heading2 * 1.4), bold: true, color: accent},
      {...look.type(heading3 * 1.05, heading3 * 1.4), bold: true, color: accent},
      {...look.body, bold: true},
      {...look.body, italics: true},
    ],
    headingSpace: [
      [0, 4],
      [look.gap * 0.4, 3],
      [0, 1],
      [0, 0],
    ],
  };
}
