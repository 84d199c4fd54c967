/** Characters that take no room and that nobody types on purpose: zero-width ones, soft hyphens, byte order marks. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A text without characters that nobody can see. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** Signs of ASCII that are seen. */
const isPlain = (code: number): boolean => code > 32 && code < 127;
const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/;

/**
 * A text without blanks of any kind around it, hard spaces and zero-width characters included. Letter by letter from both
 * ends: one pattern for the end would look at a long run of blanks inside the text again from each of them.
 */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlankAt(text, from)) from += 1;
  while (to > from && isBlankAt(text, to - 1)) to -= 1;
  return text.slice(from, to);
}

const isBlankAt = (text: string, at: number): boolean =>
  !isPlain(text.charCodeAt(at)) && BLANK.test(text.charAt(at));

/** Most codes are as they should be, and there may be millions. */
const PLAIN_CODE = /^[!-~]+$/;

/** A code or name as its sender meant it: nothing invisible in it, and plain spaces between its words. */
export function asCode(text: string): string {
  if (PLAIN_CODE.test(text)) return text;
  return visible(text).replace(/\s+/g, " ").trim();
}
