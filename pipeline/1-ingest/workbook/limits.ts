const MEGABYTE = 1_000_000;

/**
 * What a workbook may cost us before we stop reading. Real forms stay a thousand times below; files made to exhaust
 * a program, or saved with a million empty rows filled in, do not get further than this.
 */
export const LIMITS = {
  /** Bytes of one part after inflating, and of all parts together. */
  partBytes: 600 * MEGABYTE,
  totalBytes: 900 * MEGABYTE,
  /** Repetitive tables reach 120; more than this is looked at only in parts above `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 100 * MEGABYTE,
  parts: 10_000,
  depth: 64,
  /** Characters between one tag and the next. */
  gap: 32 * MEGABYTE,
  sheets: 1_000,
  rows: 1_048_576,
  columns: 16_384,
  /** Rows with something in them, and filled cells, of all sheets together. */
  filledRows: 250_000,
  cells: 3_000_000,
  /** Times that a filled row or cell may be repeated by a count (.ods). */
  repeats: 10_000,
  /** Characters of one cell, and of all cells together. */
  cellText: 32_767,
  allText: 200 * MEGABYTE,
  /** Characters of a formula, which we only show. */
  formula: 8_192,
  sharedStrings: 3_000_000,
  formats: 100_000,
  /** Characters of a number format: what Excel allows. */
  formatCode: 255,
  merges: 100_000,
  /** Cells of one sheet that cannot be read; with more the whole sheet is given up. */
  problems: 100_000,
} as const;

/**
 * What a text file may cost us. It holds one table and nothing that unfolds, so it may be as long as the longest sheet of a spreadsheet
 * program: 1,048,576 rows of fifteen columns.
 */
export const TEXT_LIMITS = {
  bytes: 250 * MEGABYTE,
  filledRows: 1_048_576,
  cells: 16_000_000,
  /** Characters of all cells together. */
  allText: 250 * MEGABYTE,
} as const;
