/** Longest formula that Excel takes. */
const LONGEST_FORMULA = 8192;

/** What both Excel 2010 and LibreOffice know and compute alike. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  "ABS",
  "AND",
  "COUNTIF",
  "IF",
  "ISNUMBER",
  "LOG",
  "MAX",
  "MIN",
  "NA",
  "OR",
  "ROUND",
  "SUM",
  "SUMPRODUCT",
]);

const SHEET = /'(?:[^']|'')*'/g;
const TEXT = /"(?:[^"]|"")*"/g;

/**
 * A formula as a workbook can hold it: without the sign =, in English, with commas. Throws on a function that not every program
 * computes alike, on a link to another file and on what is too long.
 */
export function checkedFormula(formula: string): string {
  if (formula === "" || formula.startsWith("=") || formula.length > LONGEST_FORMULA)
    throw new Error(`no formula for a cell: ${formula.slice(0, 80)}`);
  const bare = formula.replace(TEXT, "q").replace(SHEET, "q");
  const unknown = [...bare.matchAll(/([A-Za-z][A-Za-z0-9.]*)\(/g)].find(
    ([, name]) => !FUNCTIONS.has(name ?? ""),
  );
  if (unknown !== undefined) throw new Error(`${unknown[1]} is no function for a formula: ${formula}`);
  const names = formula.replace(TEXT, "").match(SHEET) ?? [];
  if (/[[\]{};\\'"]/.test(bare) || names.some((name) => name.includes("[")))
    throw new Error(`a formula that reaches outside the workbook: ${formula}`);
  return formula;
}

/** A text as it stands in a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
