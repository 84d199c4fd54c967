/** Longest text that Excel keeps in a cell. */
export const LONGEST_TEXT = 32_767;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Before this day Excel's calendar has a 29 February 1900 that never was. */
const FIRST_DATE = "1900-03-01";

/**
 * A text as a workbook can hold it. Excel reads `_x000D_` as a control character, so such text is escaped.
 * Throws on control characters other than tab and line feed, on half characters, and on text longer than Excel keeps.
 */
export function checkedText(text: string): string {
  if (text.length > LONGEST_TEXT) throw new Error(`text of ${text.length} characters does not fit in a cell`);
  if (FORBIDDEN.test(text))
    throw new Error(`control character in text for a cell: ${JSON.stringify(text.slice(0, 80))}`);
  if (LONE_SURROGATE.test(text)) throw new Error("half a character in text for a cell");
  return text.replace(ESCAPE, "_x005F_");
}

/** Makes any text fit for a cell: line ends become line feeds, what cannot be shown becomes �, what is too long is cut and says so. */
export function presentableText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(new RegExp(FORBIDDEN, "g"), "\uFFFD")
    .replace(new RegExp(LONE_SURROGATE, "g"), "\uFFFD");
  if (clean.replace(ESCAPE, "_x005F_").length <= LONGEST_TEXT) return clean;
  return `${clean.slice(0, 30_000).replace(/[\uD800-\uDBFF]$/, "")} [… ingekort]`;
}

/** A number as a workbook can hold it; throws on NaN and infinity, which Excel takes for damage. */
export function checkedNumber(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number for a cell`);
  return value;
}

/** Midnight UTC of a calendar date, which is what exceljs writes as that date in every time zone. Throws on what is no date after 1900-02. */
export function checkedDate(date: string): Date {
  const at = new Date(`${date}T00:00:00.000Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(date) ||
    Number.isNaN(at.getTime()) ||
    at.toISOString().slice(0, 10) !== date
  ) {
    throw new Error(`${JSON.stringify(date)} is no date`);
  }
  if (date < FIRST_DATE) throw new Error(`${date} is before the first date that Excel counts right`);
  return at;
}

/** Whether `checkedDate` takes it. */
export function isCellDate(date: string): boolean {
  try {
    checkedDate(date);
    return true;
  } catch {
    return false;
  }
}

/** A name for a sheet; throws on what Excel refuses or silently changes. */
export function checkedSheetName(name: string): string {
  if (name.length === 0 || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name) || name.trim() !== name) {
    throw new Error(`${JSON.stringify(name)} is no name for a sheet`);
  }
  return checkedText(name);
}

/** A name for a table: `tbl_` and then what Excel allows in names. */
export function checkedTableName(name: string): string {
  if (!/^tbl_[a-z0-9_]{1,200}$/.test(name)) throw new Error(`${JSON.stringify(name)} is no name for a table`);
  return name;
}
