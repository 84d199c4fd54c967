import {isClassified} from "../../core/classification.ts";
import {isInsideForm} from "../../core/delivery.ts";
import type {Finding} from "../../core/findings.ts";
import type {Field} from "../../core/form.ts";
import type {RawTable} from "../../core/inputs.ts";
import {parseAddress} from "../../core/place.ts";
import {findHeader} from "../table/find-header.ts";
import {plainText} from "../table/parse-cell.ts";

/** What a register says about who may see its files, rows that cannot be used as such included. */
export interface RegisterOpenness {
  /** Whether every row on this file says `ja`, none bears a classification and none names a form that is closed by nature. */
  isOpenFile(name: string): boolean;
  /** The finding as it may be counted: one about a row of a file that is not open is closed, one about the header is not. */
  asCounted(found: Finding): Finding;
}

/** Names that Windows and macOS take for the same file. */
const keyOf = (name: string): string => name.normalize("NFC").trim().toLowerCase();

/** Reads who may see what from the cells themselves, because a doubled or rejected row can close a file as well. */
export function registerOpenness({file, sheet}: RawTable, fields: readonly Field[]): RegisterOpenness {
  const header = findHeader(sheet, fields, file);
  const top = header?.row ?? 0;
  const rows = new Map<number, Map<number, string>>();
  for (const {row, column, value} of sheet.cells) {
    if (row <= top) continue;
    const texts = rows.get(row) ?? new Map<number, string>();
    texts.set(column, plainText(value).trim());
    rows.set(row, texts);
  }
  const textOf = (row: ReadonlyMap<number, string> | undefined, name: string): string =>
    row?.get(header?.columns.get(name) ?? 0) ?? "";
  const isOpen = (row: ReadonlyMap<number, string> | undefined): boolean =>
    textOf(row, "openbaar") === "ja" &&
    !isClassified(textOf(row, "rubricering")) &&
    !isInsideForm(textOf(row, "formulier"));
  const isOpenFile = (name: string): boolean => {
    const own = [...rows.values()].filter((row) => keyOf(textOf(row, "bestand")) === keyOf(name));
    return own.length > 0 && own.every(isOpen);
  };
  return {
    isOpenFile,
    asCounted: (found) => {
      const row = parseAddress(found.place.cell ?? "")?.row ?? 0;
      if (found.place.file !== file || row <= top) return found;
      const cells = rows.get(row);
      return isOpen(cells) && isOpenFile(textOf(cells, "bestand")) ? found : {...found, isPublic: false};
    },
  };
}
