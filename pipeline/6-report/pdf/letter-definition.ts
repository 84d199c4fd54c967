import type {LetterHead, ReportDocument} from "../../core/document.ts";
import type {Theme} from "../../core/theme.ts";
import {blocksContent} from "./block-content.ts";
import type {BlockContext} from "./block-context.ts";
import {cleanText} from "./clean-text.ts";
import {A4, type Content, mm} from "./content.ts";
import {LETTER, letterhead, referenceLines} from "./letterhead.ts";
import {type Look, letterLook} from "./look.ts";
import {numberBlocks, separateBlocks} from "./numbering.ts";
import {ownReference} from "./own-reference.ts";
import {flowOnPages} from "./page-flow.ts";
import type {Layout} from "./report-definition.ts";
import type {Ruler} from "./ruler.ts";
import {signatureContent} from "./signature-content.ts";
import {type Stamp, stampOf} from "./stamp.ts";
import {stampMark, stampParagraph} from "./stamp-content.ts";

const {margins, column} = LETTER;

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
  const width = A4.width - margins.left - margins.right;
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
    ...letterhead(letter, {look, stamp, logo: theme.logo}),
    ...(stamp === null ? [] : [stampParagraph(stamp, look)]),
    ...salutation(letter, look),
  ];
  const body = flowOnPages(blocksContent(blocks, context));
  const closing = signatureContent(letter.signatories, look, width);
  return {
    pageMargins: margins,
    content: [...opening, ...keptWithSignature(body), ...closing],
    header: () => letterHeader(stamp, look),
    footer: (page, pages) => letterFooter({page, pages}, look),
    background: (page) => (page === 1 ? null : continuationColumn(letter, look)),
  };
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

function letterHeader(stamp: Stamp | null, look: Look): Content | null {
  if (stamp === null) return null;
  return {columns: [{...stampMark(stamp, look), width: "auto"}], margin: [margins.left, mm(10), 0, 0]};
}

function letterFooter({page, pages}: {readonly page: number; readonly pages: number}, look: Look): Content {
  return {...look.small, text: `Pagina ${page} van ${pages}`, margin: [column.x, mm(2), 0, 0]};
}

/** Date and reference at the right of the pages after the first. */
function continuationColumn(letter: LetterHead, look: Look): Content {
  const reference = ownReference(letter);
  const entries = [{label: "Datum", lines: [letter.date]}, ...(reference === undefined ? [] : [reference])];
  return {
    columns: [{width: column.width, stack: entries.flatMap((entry) => referenceLines(entry, look))}],
    margin: [column.x, margins.top, 0, 0],
  };
}
