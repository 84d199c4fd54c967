import type {Checked} from "../core/findings.ts";
import {type ListedSheet, type PackedSheet, unpackSheet} from "./packed-cells.ts";
import {readPackedCsv} from "./read-csv.ts";
import {readPackedWorkbook} from "./read-workbook.ts";
import {looksLikeWorkbook} from "./workbook/file-kind.ts";

/** Reads a workbook or CSV: by what the bytes are, and for text by the extension. */
export async function readPacked(bytes: Uint8Array, file: string): Promise<Checked<readonly PackedSheet[]>> {
  if (looksLikeWorkbook(bytes) || !/\.(csv|txt|tsv)$/i.test(file)) return readPackedWorkbook(bytes, file);
  const {value, findings} = readPackedCsv(bytes, file);
  return {value: value === null ? [] : [value], findings};
}

/** As `readPacked`, with the cells one by one. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  file: string,
): Promise<Checked<readonly ListedSheet[]>> {
  const {value, findings} = await readPacked(bytes, file);
  return {value: value.map(unpackSheet), findings};
}
