import type {ReportDocument} from "../../core/document.ts";
import type {Theme} from "../../core/theme.ts";
import {dateLine} from "../date-line.ts";
import {stampedTitle, stampOf} from "../stamp.ts";
import {blocksContent} from "./block-content.ts";
import type {BlockContext, FlowItem} from "./block-context.ts";
import {cleanText} from "./clean-text.ts";
import {A4, type Content, type Definition, mm} from "./content.ts";
import {contentsList, TITLE_ID} from "./contents-list.ts";
import {logoContent} from "./logo-content.ts";
import {type Look, reportLook} from "./look.ts";
import {type Numbering, numberBlocks, separateBlocks} from "./numbering.ts";
import {flowOnPages} from "./page-flow.ts";
import type {Ruler} from "./ruler.ts";
import {stampMark, stampParagraph} from "./stamp-content.ts";

const MARGINS = {left: mm(27.5), top: mm(30), right: mm(27.5), bottom: mm(25)};
const HEAD = mm(14);
const FOOT = mm(8);
/** Characters of the title in the head of a page. */
const SHORT_TITLE = 60;

export type Layout = Pick<Definition, "pageMargins" | "content" | "header" | "footer" | "background">;

/** A report: title block, contents and blocks, on A4. */
export function reportDefinition(document: ReportDocument, theme: Theme, ruler: Ruler): Layout {
  const look = reportLook(theme, ruler);
  const blocks = separateBlocks(document.blocks);
  const numbering = numberBlocks(blocks);
  const context = blockContext({theme, ruler, look, numbering});
  const opening = openingContent(document, {theme, look, numbering});
  const body = blocksContent(blocks, context);
  return {
    pageMargins: MARGINS,
    content: flowOnPages([...opening, ...body]),
    header: (page) => pageHead(document, look, page),
    footer: (page, pages) => pageFoot(document, look, {page, pages}),
    background: () => null,
  };
}

interface Parts {
  readonly theme: Theme;
  readonly look: Look;
  readonly numbering: Numbering;
}

function blockContext({theme, ruler, look, numbering}: Parts & {readonly ruler: Ruler}): BlockContext {
  const width = A4.width - MARGINS.left - MARGINS.right;
  return {
    look,
    numbering,
    ruler,
    room: {
      width,
      height: A4.height - MARGINS.top - MARGINS.bottom,
      table: {
        portrait: width,
        landscape: A4.height - MARGINS.left - MARGINS.right,
        fontSize: theme.sizes.small,
      },
    },
  };
}

function openingContent(document: ReportDocument, {theme, look, numbering}: Parts): readonly FlowItem[] {
  const stamp = stampOf(document);
  const contents = contentsList(numbering, look);
  const nodes = [
    ...titleBlock(document, theme, look),
    ...(stamp === null ? [] : [stampParagraph(stamp, look)]),
    ...(contents === null ? [] : [contents]),
  ];
  const items: readonly FlowItem[] = nodes.map((node) => ({node}));
  return contents === null ? items : [...items, {node: {text: ""}, break: true}];
}

function titleBlock(document: ReportDocument, theme: Theme, look: Look): readonly Content[] {
  const title = cleanText(stampedTitle(document));
  const {heading1} = theme.sizes;
  const line = (text: string, style: Content): Content[] =>
    text.trim() === "" ? [] : [{...style, text: cleanText(text)}];
  const width = A4.width - MARGINS.left - MARGINS.right;
  return [
    ...logoContent(theme.logo),
    ...line(document.organisation, {...look.body, color: look.colours.muted, margin: [0, 0, 0, look.gap]}),
    {
      ...look.type(heading1 * 1.4, heading1 * 1.65),
      bold: true,
      color: look.colours.accent,
      text: title,
      headlineLevel: 1,
      id: TITLE_ID,
      outline: true,
      outlineText: title,
      margin: [0, 0, 0, 4],
    },
    ...line(document.subtitle, {
      ...look.type(theme.sizes.heading2, theme.sizes.heading2 * 1.3),
      color: look.colours.text,
      margin: [0, 0, 0, 4],
    }),
    ...line(dateLine(document), {...look.body, color: look.colours.muted, margin: [0, 2, 0, 0]}),
    {
      canvas: [{type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1, lineColor: look.colours.accent}],
      margin: [0, look.gap * 1.5, 0, look.gap * 2],
    },
  ];
}

/** The short title from the second page on, and the stamp on every page. */
function pageHead(document: ReportDocument, look: Look, page: number): Content {
  const stamp = stampOf(document);
  const title = page === 1 ? "" : shortened(cleanText(document.title));
  return {
    columns: [
      {...look.small, text: title, color: look.colours.muted, width: "*", margin: [0, 3, 0, 0]},
      ...(stamp === null ? [] : [{...stampMark(stamp, look), width: "auto" as const}]),
    ],
    columnGap: 12,
    margin: [MARGINS.left, HEAD, MARGINS.right, 0],
  };
}

function pageFoot(
  document: ReportDocument,
  look: Look,
  {page, pages}: {readonly page: number; readonly pages: number},
): Content {
  const style = {...look.small, color: look.colours.muted};
  return {
    columns: [
      {...style, text: cleanText(document.notice || document.organisation), width: "*"},
      {...style, text: `Pagina ${page} van ${pages}`, width: "auto", alignment: "right"},
    ],
    columnGap: 12,
    margin: [MARGINS.left, FOOT, MARGINS.right, 0],
  };
}

/** Cut at a word. */
function shortened(title: string): string {
  if (title.length <= SHORT_TITLE) return title;
  return `${title.slice(0, SHORT_TITLE).replace(/\s+\S*$/, "")} …`;
}
