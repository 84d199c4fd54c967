import type {PdfLine} from "./pdf-lines.ts";
import type {PdfUnit} from "./pdf-structure.ts";

/** Lines that read on. */
export interface PdfParagraph {
  readonly text: string;
  /** Whether it is set in the size of the text; heads, feet and notes mostly are not. */
  readonly isBody: boolean;
  readonly isNote: boolean;
  readonly inList: boolean;
  /** The cell or drawing that it stands in; null for running text. */
  readonly unit: PdfUnit | null;
}

interface Joined {
  readonly text: string;
  readonly last: PdfLine;
}

/** Lines further apart than this many times their letters are paragraphs of their own. */
const APART = 1.5;
const BULLET = /^[•●▪◦‣–-]\s+/;
/** A wide gap behind a number is that of a table. */
const NOTE = /^(\d{1,3})[.)]?[^\S\t]+(?=\S)/;

/**
 * The lines of all pages as paragraphs, words that were broken off made whole. A paragraph that goes on on the next page is
 * one; what is set smaller than the text and begins with a number is a note, without that number.
 */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): readonly PdfParagraph[] {
  const size = commonSize(pages.flat());
  const texts: PdfParagraph[] = [];
  for (const page of pages) {
    let isFirst = true;
    for (const {text, last} of joinLines(page)) {
      const isBody = last.unit === null && last.size > 0.9 * size;
      const before = texts.findLastIndex((paragraph) => paragraph.isBody);
      const open = texts[before];
      if (isBody && isFirst && open !== undefined && goesOn(open.text, text))
        texts[before] = {...open, text: join(open.text, text)};
      else texts.push(asParagraph(text, isBody, last.unit));
      if (isBody && !/^(Pagina )?\d+( van \d+)?$/.test(text)) isFirst = false;
    }
  }
  return texts;
}

function asParagraph(text: string, isBody: boolean, unit: PdfUnit | null): PdfParagraph {
  if (unit !== null) return {text, isBody, isNote: false, inList: false, unit};
  const isNote = !isBody && NOTE.test(text);
  return {isBody, text: text.replace(isNote ? NOTE : BULLET, ""), isNote, inList: BULLET.test(text), unit};
}

/** The size in which most of the text is set. */
function commonSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const {text, size} of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

function joinLines(lines: readonly PdfLine[]): readonly Joined[] {
  const joined: Joined[] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    if (open !== undefined && continues(open.last, line))
      joined[joined.length - 1] = {text: join(open.text, line.text), last: line};
    else joined.push({text: line.text, last: line});
  }
  return joined;
}

function continues(last: PdfLine, next: PdfLine): boolean {
  const down = last.base - next.base;
  const otherFont = last.font !== null && next.font !== null && last.font !== next.font;
  return (
    last.unit === next.unit &&
    last.unit?.kind !== "figure" &&
    Math.abs(last.size - next.size) < 0.5 &&
    down > 0 &&
    down < APART * next.size &&
    !otherFont &&
    !BULLET.test(next.text)
  );
}

/** On the next page only what is plainly broken off goes on: no stop before it, and no capital after it. */
const goesOn = (text: string, next: string): boolean =>
  /[\p{L}\p{N},\u00ad-]$/u.test(text) && /^[\p{Ll}\p{N}(]/u.test(next);

function join(text: string, next: string): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + next;
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return text.endsWith("-") ? text + next : `${text} ${next}`;
}
