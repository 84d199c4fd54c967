import {seededRandom} from "../support/random.ts";
import {rawWorkbook, sharedStringsXml, sheetXml, stylesXml} from "../support/raw-workbook.ts";

/** The columns of a generated workbook: five texts, two dates, four numbers and a yes or no. */
export const COLUMNS = 12;
const TEXTS = 20_000;

/**
 * A workbook as Excel would save it, of `rows` rows of twelve filled cells: shared texts, dates and percentages by style, all the same for
 * the same seed.
 */
export function largeWorkbook(rows: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const pick = (most: number): number => Math.floor(random() * most);
  const lines: string[] = [];
  for (let row = 1; row <= rows; row += 1) {
    const cells = [
      ...range(5).map(() => ({attributes: ' t="s"', value: pick(TEXTS)})),
      ...range(2).map(() => ({attributes: ' s="1"', value: 43_000 + pick(3_000)})),
      ...range(3).map(() => ({attributes: "", value: pick(1_000_000) / 100})),
      {attributes: ' s="2"', value: pick(100) / 100},
      {attributes: ' t="b"', value: pick(2)},
    ];
    const xml = cells.map(
      ({attributes, value}, index) =>
        `<c r="${"ABCDEFGHIJKL"[index]}${row}"${attributes}><v>${value}</v></c>`,
    );
    lines.push(`<row r="${row}">${xml.join("")}</row>`);
  }
  const texts = range(TEXTS).map((index) => `<si><t>tekst van enige lengte, nummer ${index}</t></si>`);
  return rawWorkbook({
    "xl/worksheets/sheet1.xml": sheetXml(lines.join("")),
    "xl/styles.xml": stylesXml("dd-mm-yyyy", "0%"),
    "xl/sharedStrings.xml": sharedStringsXml(texts.join("")),
  });
}

const range = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index);
