/** Blanks, no-break and zero-width spaces that spreadsheets skip before they look for a formula, then a sign that starts one. */
const FORMULA = /^[\s\u00A0\u200B-\u200D\u2060\uFEFF]*[=+\-@＝＋－＠]|^[\t\r]/;

/** Text that a spreadsheet would run as a formula gets a leading `'`; all other text stays as it is. */
export function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
