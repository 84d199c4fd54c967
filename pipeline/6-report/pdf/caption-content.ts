import {cleanText} from "./clean-text.ts";
import type {Content} from "./content.ts";
import type {Look} from "./look.ts";

/** A caption: `Tabel 3. Impact per risico`. A text that brings its own number keeps it. */
export function captionContent(
  {word, number, text}: {readonly word: "Tabel" | "Figuur"; readonly number: number; readonly text: string},
  look: Look,
): Content {
  const caption = cleanText(text).trim();
  const numbered = new RegExp(`^${word} \\d`).test(caption) ? caption : `${word} ${number}. ${caption}`;
  return {
    ...look.small,
    fontSize: look.small.fontSize + 0.5,
    text: numbered,
    bold: true,
    part: "caption",
    margin: [0, look.gap * 0.6, 0, 4],
  };
}
