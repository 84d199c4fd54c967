import type {Block} from "../../core/document.ts";
import {captionMark} from "../stamp.ts";
import type {BlockContext} from "./block-context.ts";
import {captionContent} from "./caption-content.ts";
import type {Content} from "./content.ts";

type FigureBlock = Extract<Block, {kind: "figure"}>;

/** A figure takes at most this part of the height of a page, so that its heading and caption still fit above it. */
const MOST_HEIGHT = 0.86;

/** A chart as wide as the text, but never larger than drawn, in one piece with the caption above it. */
export function figureContent(block: FigureBlock, context: BlockContext): Content {
  const {chart} = block;
  const {look, numbering, room} = context;
  const scale = Math.min(
    1,
    room.width / Math.max(1, chart.widthPx),
    (room.height * MOST_HEIGHT) / Math.max(1, chart.heightPx),
  );
  const width = Math.max(1, chart.widthPx) * scale;
  const height = Math.max(1, chart.heightPx) * scale;
  const caption = captionContent(
    {
      word: "Figuur",
      number: numbering.figures.get(block) ?? 0,
      text: block.caption + captionMark(chart.status),
    },
    look,
  );
  return {
    stack: [
      caption,
      {svg: withViewBox(withoutLinks(chart.svg), chart), width, height, alt: chart.description},
    ],
    unbreakable: true,
    leadHeight: height + 3 * look.body.fontSize,
    margin: [0, 0, 0, look.gap * 1.6],
  };
}

/** A link in a drawing would be an annotation without a description. */
const withoutLinks = (svg: string): string => svg.replace(/<(\/?)a(?=[\s>])/g, "<$1g");

/** Without a viewBox a drawing is cut off instead of scaled. */
function withViewBox(svg: string, size: {readonly widthPx: number; readonly heightPx: number}): string {
  const opening = /<svg\b[^>]*>/.exec(svg)?.[0];
  if (opening === undefined || /\bviewBox\s*=/.test(opening)) return svg;
  return svg.replace("<svg", `<svg viewBox="0 0 ${size.widthPx} ${size.heightPx}"`);
}
