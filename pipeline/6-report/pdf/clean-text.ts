/**
 * Text as it can be set: letters with their accents as one character, no invisible characters (soft hyphens would be
 * taken for places to break without a hyphen), and any white space but a hard space as one space.
 */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\t\n\v\f\r\u2028\u2029 ]+/g, " ");
}
