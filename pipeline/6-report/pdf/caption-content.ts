import {numberedCaption} from "../numbered-caption.ts";
import {cleanText} from "./clean-text.ts";
import type {Content} from "./content.ts";
import type {Look} from "./look.ts";

/** A caption: `Tabel 3. Impact per risico`. A text that brings its own number keeps it. */
export function captionContent(
  {word, number, text}: {readonly word: "Tabel" | "Figuur"; readonly number: number; readonly text: string},
  look: Look,
): Content {
  return {
    ...look.small,
    fontSize: look.small.fontSize + 0.5,
    text: numberedCaption(word, number, cleanText(text)),
    bold: true,
    part: "caption",
    margin: [0, look.gap * 0.6, 0, 4],
  };
}
