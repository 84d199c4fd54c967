/** Characters that take no room and that nobody types on purpose: zero-width ones, soft hyphens, byte order marks. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A text without characters that nobody can see. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** A text without blanks of any kind around it, hard spaces and zero-width characters included. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g, "");
}

/** A code or name as its sender meant it: nothing invisible in it, and plain spaces between its words. */
export function asCode(text: string): string {
  return visible(text).replace(/\s+/g, " ").trim();
}
