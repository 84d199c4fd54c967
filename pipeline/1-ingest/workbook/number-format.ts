/** What a number format makes of a number, as far as it matters for its meaning. */
export type FormatKind = "number" | "date" | "duration";

/** The codes behind the numbers that every spreadsheet program knows without their being in the file (ECMA-376 § 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The code of a format number that the file itself does not define; null when general or unknown. */
export function builtInFormat(id: number): string | null {
  return BUILT_IN.get(id) ?? (isEastAsianDate(id) ? "yyyy-mm-dd" : null);
}

/**
 * What a format code makes of a number: `[$-413]d mmmm yyyy` a date, `h:mm` and `[h]:mm` a duration, `0%` a number.
 * Judged by the first section, without quoted text, colours and locales.
 */
export function formatKind(code: string | null): FormatKind {
  if (code === null || /^(general|standard|standaard)$/i.test(code.trim())) return "number";
  const bare = code.replace(/"[^"]*"?|\\.|[_*]./g, "");
  if (/\[(h+|m+|s+)\]/i.test(bare)) return "duration";
  const letters = bare
    .replace(/\[[^\]]*\]?/g, "")
    .replace(/AM\/PM|A\/P/gi, "")
    .replace(/;.*/s, "");
  if (/[yd]/i.test(letters)) return "date";
  if (/[hs]/i.test(letters)) return "duration";
  return /m/i.test(letters) ? "date" : "number";
}
