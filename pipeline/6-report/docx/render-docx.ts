import {Document, type FileChild, Packer, Paragraph, TextRun} from "docx";
import type {ReportDocument} from "../../core/document.ts";
import type {Theme} from "../../core/theme.ts";
import {dateLine} from "../date-line.ts";
import {letterLook, reportLook} from "../pdf/look.ts";
import {makeRuler} from "../pdf/ruler.ts";
import {type Stamp, stampedTitle, stampOf} from "../stamp.ts";
import {blockParts} from "./blocks.ts";
import {finish} from "./finish.ts";
import {fixedParts} from "./fixed-parts.ts";
import {letterHead, salutation, signatures} from "./letter.ts";
import {letterPlaces, REPORT_MARGINS} from "./letter-places.ts";
import {listDefinitions} from "./lists.ts";
import {fromMm, type Margins, PAPER, toPoints} from "./measures.ts";
import {runningParts} from "./running-parts.ts";
import type {StyleSource} from "./style-source.ts";
import {makeContext, type WordContext} from "./word-context.ts";
import {wordText} from "./word-text.ts";

/**
 * A document as a Word file, with the text and look of its PDF: all formatting in named styles, notes as real footnotes,
 * stamped when it may not be sent. Figures are given in words. The same document and theme give the same bytes anywhere.
 * Throws when a font of the theme cannot be read, which is checked before.
 */
export async function renderDocx(document: ReportDocument, theme: Theme): Promise<Uint8Array> {
  const source = styleSource(document, theme);
  const {look, ruler, margins} = source;
  const stamp = stampOf(document);
  const context = makeContext({look, ruler, room: roomOf(margins), hasFrames: document.letter !== null});
  const children = [...opening(document, stamp, theme), ...body(document, context)];
  const file = new Document({
    numbering: listDefinitions(),
    footnotes: context.notes(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {size: PAPER, margin: {...margins, header: fromMm(10), footer: fromMm(16)}},
        },
        ...runningParts(document, stamp, theme.letter),
        children,
      },
    ],
  });
  return finish(new Uint8Array(await Packer.toBuffer(file)), fixedParts(document, source));
}

function styleSource({letter}: ReportDocument, theme: Theme): StyleSource {
  const ruler = makeRuler(theme);
  return letter === null
    ? {theme, ruler, look: reportLook(theme, ruler), margins: REPORT_MARGINS}
    : {theme, ruler, look: letterLook(theme, ruler), margins: letterPlaces(theme.letter).margins};
}

/** What comes before the text: the head of a letter or the title of a report, and what the stamp means. */
function opening(document: ReportDocument, stamp: Stamp | null, theme: Theme): readonly FileChild[] {
  const {letter} = document;
  const warning = stamp === null ? [] : [line("Stempeltekst", stamp.sentence)];
  if (letter !== null) return [...letterHead(letter, stamp, theme.letter), ...warning, ...salutation(letter)];
  const title: readonly (readonly [style: string, text: string])[] = [
    ["Subtitle", document.organisation],
    ["Title", stampedTitle(document)],
    ["Subtitle", document.subtitle],
    ["Subtitle", dateLine(document)],
  ];
  const said = title.filter(([, text]) => text.trim() !== "");
  return [...said.map(([style, text]) => line(style, text)), ...warning];
}

/** The text and, below a letter, who signs it: its last paragraph stays with the signature. */
function body({blocks, letter}: ReportDocument, context: WordContext): readonly FileChild[] {
  if (letter === null) return blockParts(blocks, context);
  const signed = signatures(letter);
  return [...blockParts(blocks, context, signed.length > 0), ...signed];
}

const roomOf = ({left, top, right, bottom}: Margins): WordContext["room"] => ({
  width: toPoints(PAPER.width - left - right),
  height: toPoints(PAPER.height - top - bottom),
});

const line = (style: string, text: string): Paragraph =>
  new Paragraph({style, children: [new TextRun(wordText(text))]});
