import type {Checked} from "../core/findings.ts";
import type {RawSheet} from "../core/inputs.ts";
import {readCsv} from "./read-csv.ts";
import {readWorkbook} from "./read-workbook.ts";
import {looksLikeWorkbook} from "./workbook/file-kind.ts";

/** Reads a workbook or CSV: by what the bytes are, and for text by the extension. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  file: string,
): Promise<Checked<readonly RawSheet[]>> {
  if (looksLikeWorkbook(bytes) || !/\.(csv|txt|tsv)$/i.test(file)) return readWorkbook(bytes, file);
  const {value, findings} = readCsv(bytes, file);
  return {value: value === null ? [] : [value], findings};
}
