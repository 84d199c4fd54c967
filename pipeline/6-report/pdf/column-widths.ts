/** What a column needs, in points, without padding. */
export interface ColumnNeed {
  /** The longest word: narrower, and words are broken. */
  readonly least: number;
  /** The longest cell in one line. */
  readonly natural: number;
  /** Whether more than it needs makes it easier to read: text yes, numbers no. */
  readonly stretches: boolean;
}

/** How much wider than its longest cell a column becomes at most, so that rows can still be followed by eye. */
const MOST_STRETCH = 1.5;

/**
 * Divides a width over columns. Room to spare goes to columns of text; when it is short, every column first gets its
 * longest word and the rest goes where most text is; when not even that fits, the widest columns give way first.
 * The outcome never adds up to more than `available`.
 */
export function columnWidths(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const natural = total(needs.map((need) => need.natural));
  if (natural <= available) return stretched(needs, available - natural);
  const least = needs.map((need) => need.least);
  if (total(least) > available) return squeezed(least, available);
  const wanted = needs.map((need) => need.natural - need.least);
  const share = (available - total(least)) / total(wanted);
  return needs.map((need, index) => need.least + (wanted[index] ?? 0) * share);
}

/** Whether the columns fit without a word being broken. */
export function fitsWords(needs: readonly ColumnNeed[], available: number): boolean {
  return total(needs.map((need) => need.least)) <= available;
}

function stretched(needs: readonly ColumnNeed[], spare: number): readonly number[] {
  const text = total(needs.map((need) => (need.stretches ? need.natural : 0)));
  const factor = text === 0 ? 1 : Math.min(MOST_STRETCH, 1 + spare / text);
  return needs.map((need) => (need.stretches ? need.natural * factor : need.natural));
}

/** Lowers one ceiling over all columns until they fit. */
function squeezed(least: readonly number[], available: number): readonly number[] {
  const rising = [...least].sort((a, b) => a - b);
  let rest = available;
  for (const [index, width] of rising.entries()) {
    const ceiling = rest / (rising.length - index);
    if (width > ceiling) return least.map((need) => Math.min(need, ceiling));
    rest -= width;
  }
  return least;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
