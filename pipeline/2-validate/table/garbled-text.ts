import {FROM_80} from "../../core/windows-1252.ts";

/** What somebody's program made of a text by reading UTF-8 as if it were windows-1252. */
export interface Garbled {
  /** What most likely stood there; null when letters are lost for good. */
  readonly repaired: string | null;
}

/** What a following byte of UTF-8 (0x80 to 0xBF) becomes. */
const NEXT = `[\\u00a0-\\u00bf${FROM_80}]`;
/** As `NEXT`, but no sign that may well stand behind a letter in a sound text: quotes, dashes, dots. */
const NEXT_ODD = `(?![‘’“”–—…])${NEXT}`;
/** What every garbled sequence begins with, or a letter that is lost. */
const SUSPECT = /[ÂÃÄÅâï\ufffd]/;
const SEQUENCE = new RegExp(`[ÂÃ]${NEXT}|[ÄÅ]${NEXT_ODD}|[âï]${NEXT}{2}`, "g");

/** What officials type beside ASCII: letters of European languages, quotes, dashes, the euro, arrows, comparisons; and the sign for what could not be read. */
const TYPED = /[\u00a0-\u017f\u2010-\u203a\u20ac\u2122\u2190-\u2193\u2260-\u2265\ufeff\ufffd]/;
const LOST = "\ufffd";
/** A text that was sent on a few times is garbled a few times. */
const MOST_TIMES = 3;

/**
 * Whether letters of a text are garbled, as in “CuraÃ§ao” and “â€™”, or lost (U+FFFD); null when nothing looks like it. Only what turns back
 * into a character that officials type counts, so that foreign names and quotes behind an accented letter are left in peace.
 */
export function garbledText(text: string): Garbled | null {
  if (!SUSPECT.test(text)) return null;
  let repaired = text;
  for (let times = 0; times < MOST_TIMES; times += 1) repaired = repaired.replace(SEQUENCE, readAgain);
  if (repaired.includes(LOST)) return {repaired: null};
  return repaired === text ? null : {repaired};
}

/** The character of which these are the bytes in UTF-8, or the letters themselves when it is none that is typed. */
function readAgain(letters: string): string {
  const [first = 0, ...others] = Array.from(letters, byteOf);
  const start = others.length === 1 ? first & 0x1f : first & 0x0f;
  const character = String.fromCharCode(others.reduce((code, byte) => (code << 6) | (byte & 0x3f), start));
  return TYPED.test(character) ? character : letters;
}

function byteOf(letter: string): number {
  const at = FROM_80.indexOf(letter);
  return at === -1 ? letter.charCodeAt(0) : 0x80 + at;
}
