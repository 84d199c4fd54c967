/** Advance widths of Helvetica and Arial in thousandths of the size, for characters that are not as wide as a digit. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [222, "ijl'’‘"],
      [278, " .,:;!/\\|It[]f\u00A0"],
      [333, '()-r"“”{}'],
      [500, "ckvsxyzJ"],
      [584, "+=<>~−"],
      [611, "FTZ"],
      [667, "ABEKPSVXY&"],
      [722, "CDHNRUw"],
      [778, "GOQ"],
      [833, "mM"],
      [889, "%"],
      [944, "W"],
      [1015, "@"],
      [1000, "—…"],
    ] as const
  ).flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
const DIGIT = 556;
/** Room beside the text, in digits. */
const MARGIN = 2;

/** How wide a text is in the unit of column widths, the width of a digit. A text of more lines is as wide as its widest. */
export function textWidth(text: string): number {
  return (
    Math.max(
      ...text.split("\n").map((line) => [...line].reduce((sum, character) => sum + advance(character), 0)),
    ) / DIGIT
  );
}

/**
 * A width for a column: what its texts need, between `least` and `most`, but never less than the longest word of the title
 * needs, because text wraps at blanks only. `extra` is for numbers, which show as ### in a font that is a little wider. In digits, to one decimal.
 */
export function columnWidth(
  title: string,
  texts: readonly string[],
  {least = 9, most = 60, extra = 0} = {},
): number {
  // A title is bold, which takes about a tenth more.
  const word = Math.max(...title.split(/[\s-]/).map(textWidth)) * 1.1;
  let widest = Math.max(least, word, Math.min(textWidth(title) * 1.1, 24));
  for (const text of texts) widest = Math.max(widest, textWidth(text));
  return Math.ceil((Math.max(word, Math.min(widest, most)) + MARGIN + extra) * 10) / 10;
}

/** Height in points of a row of wrapped texts, each with the width of its column; programs do not measure rows of a file they did not write. */
export function rowHeight(cells: readonly {readonly text: string; readonly width: number}[]): number {
  const lines = cells.map(({text, width}) => linesOf(text, width));
  return Math.min(TALLEST, LINE * Math.max(1, ...lines));
}

function linesOf(text: string, width: number): number {
  // Words are not broken and other fonts may be wider: a tenth of each line is lost.
  const room = Math.max(1, (width - MARGIN / 2) * 0.9);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Points per line of 11 points, and the tallest row that Excel knows. */
const LINE = 15;
const TALLEST = 409;

function advance(character: string): number {
  const known = WIDTHS.get(character) ?? WIDTHS.get(character.normalize("NFD").charAt(0));
  if (known !== undefined) return known;
  return character.charCodeAt(0) >= 0x1100 ? 1000 : DIGIT;
}
