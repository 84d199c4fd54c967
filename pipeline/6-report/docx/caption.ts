import {Paragraph, SimpleField, TextRun} from "docx";
import type {WordContext} from "./word-context.ts";
import {wordText} from "./word-text.ts";

/** A caption that Word numbers: `Tabel 3. Impact per risico`. A text that brings its own number keeps it. */
export function caption(word: "Tabel" | "Figuur", text: string, context: WordContext): Paragraph {
  const number = context.count(word);
  const own = wordText(text).trim();
  const numbered = new RegExp(`^${word} \\d`).test(own);
  return new Paragraph({
    style: "Caption",
    children: numbered
      ? [new TextRun(own)]
      : [
          new TextRun(`${word} `),
          new SimpleField(`SEQ ${word} \\* ARABIC`, String(number)),
          new TextRun(`. ${own}`),
        ],
  });
}
