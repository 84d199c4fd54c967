/** After nothing, a space or an opening sign a quote opens; anywhere else it closes or is an apostrophe. */
const OPENS_AFTER = /(?:^|[\s([“‘–—/])$/u;
/** `'s ochtends`, `'t`, `'90`: words that begin with an apostrophe. */
const APOSTROPHE_WORD = /^[stnkmr](?![\p{L}])|^\p{N}/iu;

/**
 * Straight quotes as Dutch print has them: “dubbel”, ‘enkel’ and the apostrophe in risico’s.
 * `before` is the text that stands in front; quotes already curled stay as they are.
 */
export function dutchQuotes(text: string, before: string): string {
  let done = "";
  for (const [index, character] of [...text].entries()) {
    if (character !== '"' && character !== "'") done += character;
    else done += quote(character, before + done, [...text].slice(index + 1).join(""));
  }
  return done;
}

function quote(character: string, before: string, after: string): string {
  const opens = OPENS_AFTER.test(before);
  if (character === '"') return opens ? "“" : "”";
  return opens && !APOSTROPHE_WORD.test(after) ? "‘" : "’";
}
