import type {LetterHead, ReportDocument} from "../../core/document.ts";
import type {Theme} from "../../core/theme.ts";
import {stampOf} from "../stamp.ts";
import {blocksContent} from "./block-content.ts";
import type {BlockContext} from "./block-context.ts";
import {cleanText} from "./clean-text.ts";
import {A4, type Content} from "./content.ts";
import {laterColumn, pageNumber, stampHeader} from "./letter-pages.ts";
import {letterPlaces} from "./letter-places.ts";
import {letterhead} from "./letterhead.ts";
import {type Look, letterLook} from "./look.ts";
import {numberBlocks, separateBlocks} from "./numbering.ts";
import {ownReference} from "./own-reference.ts";
import {flowOnPages} from "./page-flow.ts";
import type {Layout} from "./report-definition.ts";
import type {Ruler} from "./ruler.ts";
import {signatureContent} from "./signature-content.ts";
import {stampParagraph} from "./stamp-content.ts";

/** A letter to Parliament: head with reference column, text at the left, signatures; later pages repeat date and reference. */
export function letterDefinition(
  document: ReportDocument,
  letter: LetterHead,
  given: {theme: Theme; ruler: Ruler},
): Layout {
  const {theme, ruler} = given;
  const look = letterLook(theme, ruler);
  const blocks = separateBlocks(document.blocks);
  const numbering = numberBlocks(blocks);
  const places = letterPlaces(theme.letter);
  const {margins, width} = places;
  const context: BlockContext = {
    look,
    numbering,
    ruler,
    room: {
      width,
      height: A4.height - margins.top - margins.bottom,
      table: {portrait: width, landscape: null, fontSize: look.body.fontSize * 0.9},
    },
  };
  const stamp = stampOf(document);
  const opening = [
    ...letterhead(letter, {look, stamp, theme, ruler}),
    ...(stamp === null ? [] : [stampParagraph(stamp, look)]),
    ...salutation(letter, look),
  ];
  const body = flowOnPages(blocksContent(blocks, context));
  const closing = signatureContent(letter.signatories, look, width);
  return {
    pageMargins: margins,
    content: [...opening, ...keptWithSignature(body), ...closing],
    header: () => stampHeader(stamp, look, places),
    footer: (page, pages) => pageNumber({page, pages}, look, places),
    background: (page) => (page === 1 ? null : laterColumn(repeatedOf(letter, theme), look, places)),
  };
}

function repeatedOf(letter: LetterHead, theme: Theme): LetterHead["reference"] {
  const reference = ownReference(letter);
  const date = {label: theme.letter.labels.date, lines: [letter.date]};
  return reference === undefined ? [date] : [date, reference];
}

function salutation(letter: LetterHead, look: Look): readonly Content[] {
  if (letter.salutation.trim() === "") return [];
  return [{...look.body, text: cleanText(letter.salutation), margin: [0, 0, 0, look.gap]}];
}

/** A signature never stands alone on a page: the last paragraph goes along. */
function keptWithSignature(body: readonly Content[]): readonly Content[] {
  const last = body.at(-1);
  if (last?.text === undefined) return body;
  return [...body.slice(0, -1), {...last, keepWithNext: true}];
}
