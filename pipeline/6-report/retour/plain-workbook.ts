import type {IsoDate} from "../../core/ids.ts";
import type {CellValue, RawSheet} from "../../core/inputs.ts";
import {
  checkedDate,
  checkedNumber,
  checkedSheetName,
  checkedText,
  isCellDate,
  presentableText,
} from "../workbook/checked-values.ts";
import {columnWidth} from "../workbook/column-width.ts";
import {finish} from "../workbook/finish.ts";
import {startWorkbook} from "../workbook/workbook-writer.ts";

/** The sheet of a file that has no sheets. */
export const ONLY_SHEET = "Gegevens";

/**
 * What was read of a file that is no .xlsx workbook, as one: each value in the cell where it stood, text as text, so that what looks like
 * a number or a date stays what was typed.
 */
export async function plainWorkbook(
  sheets: readonly RawSheet[],
  head: {readonly title: string; readonly organisation: string; readonly date: IsoDate},
): Promise<Uint8Array> {
  const workbook = await startWorkbook(head);
  for (const [index, raw] of sheets.entries()) {
    const sheet = workbook.addWorksheet(plainSheetName(raw.name, index));
    const texts = new Map<number, string[]>();
    for (const {row, column, value} of raw.cells) {
      const cell = sheet.getCell(row, column);
      if (value.kind === "number") cell.value = checkedNumber(value.number);
      else if (value.kind === "date" && isCellDate(value.date)) {
        cell.value = checkedDate(value.date);
        cell.numFmt = "dd-mm-yyyy";
      } else {
        const text = presentableText(textOf(value));
        if (text !== "") cell.value = checkedText(text);
        cell.numFmt = "@";
        texts.set(column, [...(texts.get(column) ?? []).slice(-200), text]);
      }
    }
    for (const [column, shown] of texts) sheet.getColumn(column).width = columnWidth("", shown, {most: 60});
  }
  return finish(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The name that a sheet gets in a plain workbook: its own where a workbook can have it. */
export function plainSheetName(name: string | null, index: number): string {
  if (name === null) return ONLY_SHEET;
  try {
    return checkedSheetName(presentableText(name));
  } catch {
    return `Blad ${index + 1}`;
  }
}

function textOf(value: CellValue): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "boolean":
      return value.boolean ? "ja" : "nee";
    case "error":
      return value.error;
    case "date":
      return value.date;
    case "duration":
      return String(value.days).replace(".", ",");
    default:
      return "";
  }
}
