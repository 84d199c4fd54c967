const WORDS = [
  "nul",
  // Without accents it reads as the article, and a bound figure is always the number.
  "één",
  "twee",
  "drie",
  "vier",
  "vijf",
  "zes",
  "zeven",
  "acht",
  "negen",
  "tien",
  "elf",
  "twaalf",
  "dertien",
  "veertien",
  "vijftien",
  "zestien",
  "zeventien",
  "achttien",
  "negentien",
  "twintig",
];

/** A whole number from 0 to 20 as a Dutch word; null for any other value, which stays in digits. */
export function numberWord(value: unknown): string | null {
  return typeof value === "number" ? (WORDS[value] ?? null) : null;
}

/** The number that a Dutch word from nul to twintig says; null for any other word. */
export function numberOfWord(word: string): number | null {
  const number = WORDS.indexOf(word.normalize("NFC"));
  return number < 0 ? null : number;
}
