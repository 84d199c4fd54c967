import {Paragraph, SimpleField, TextRun} from "docx";
import {hasNumber} from "../numbered-caption.ts";
import type {WordContext} from "./word-context.ts";
import {wordText} from "./word-text.ts";

/** A caption that Word numbers: `Tabel 3. Impact per risico`. A text that brings its own number keeps it. */
export function caption(word: "Tabel" | "Figuur", text: string, context: WordContext): Paragraph {
  const number = context.count(word);
  const own = wordText(text).trim();
  return new Paragraph({
    style: "Caption",
    children: hasNumber(word, own)
      ? [new TextRun(own)]
      : [
          new TextRun(`${word} `),
          new SimpleField(`SEQ ${word} \\* ARABIC`, String(number)),
          new TextRun(`. ${own}`),
        ],
  });
}
