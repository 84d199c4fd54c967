const DELIMITERS = [";", ",", "\t"] as const;
const RECORDS = 20;
const [QUOTE, LINE_FEED, RETURN] = [34, 10, 13];

/**
 * The character between the fields of a CSV, given as UTF-8: the first of `;`, `,` and tab that stands equally often in each of the
 * first 20 records, quoted text not counted; else the one that the first record has most of; `;` when it has none.
 */
export function findDelimiter(text: Uint8Array): string {
  const counts = countDelimiters(text);
  const first = counts[0] ?? {};
  const even = DELIMITERS.find(
    (delimiter) => first[delimiter] && counts.every((count) => count[delimiter] === first[delimiter]),
  );
  if (even !== undefined) return even;
  return DELIMITERS.reduce((best, next) => ((first[next] ?? 0) > (first[best] ?? 0) ? next : best), ";");
}

/** Per record that is not blank, how often each delimiter stands outside quotes. */
function countDelimiters(text: Uint8Array): readonly Readonly<Record<string, number>>[] {
  const records: Record<string, number>[] = [];
  let current: Record<string, number> = {};
  let quoted = false;
  let blank = true;
  for (let i = 0; i <= text.length && records.length < RECORDS; i++) {
    const letter = text[i] ?? LINE_FEED;
    if (letter === QUOTE) quoted = !quoted;
    if (i === text.length || (!quoted && (letter === LINE_FEED || letter === RETURN))) {
      if (!blank) records.push(current);
      current = {};
      blank = true;
      continue;
    }
    blank = false;
    const delimiter = DELIMITERS.find((candidate) => candidate.charCodeAt(0) === letter);
    if (!quoted && delimiter !== undefined) current[delimiter] = (current[delimiter] ?? 0) + 1;
  }
  return records;
}
