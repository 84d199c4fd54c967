import {CsvError, parse} from "csv-parse/sync";
import {type Checked, type Finding, finding} from "../core/findings.ts";
import {cellAddress} from "../core/place.ts";
import {CsvRows, type Fields} from "./csv-rows.ts";
import {readAsUtf8} from "./decode-text.ts";
import {findDelimiter} from "./find-delimiter.ts";
import {type ListedSheet, type PackedSheet, unpackSheet} from "./packed-cells.ts";
import {refusalFinding} from "./refusal-finding.ts";
import {TEXT_LIMITS} from "./workbook/limits.ts";
import type {Refusal} from "./workbook/tried.ts";

/** Bytes of `sep=`, any letter and the end of a line. */
const LONGEST_DECLARATION = 10;
const MOST_CHARACTERS_IN_RECORD = 1_000_000;

/**
 * Reads a CSV file; every cell is text, as typed. Rows are numbered as Excel shows them: a blank line is a row, a
 * record with line breaks in quotes is one row, and a first line `sep=;` is none. A row with other than the
 * header's number of fields is left out with a finding. Null when the file as a whole cannot be trusted, or holds more
 * than a form can: then nothing is read beyond the row that was too much.
 */
export function readPackedCsv(bytes: Uint8Array, file: string): Checked<PackedSheet | null> {
  const decoded = readAsUtf8(bytes, file, TEXT_LIMITS.bytes);
  if (decoded.value === null) return {value: null, findings: decoded.findings};
  const rows = new CsvRows(file);
  const refused = (found: Finding) => ({value: null, findings: [...decoded.findings, found]});
  const unreadable = (reason: string) => refused(finding("bestand/onleesbaar", {file}, {reason}));
  try {
    splitRecords(decoded.value, (record) => {
      const stop = rows.take(record);
      if (stop !== null) throw new TooMuch(stop);
    });
  } catch (error) {
    if (error instanceof CsvError) return unreadable(explain(error));
    if (!(error instanceof TooMuch)) throw error;
    return refused(refusalFinding(error.refusal, {file, cell: cellAddress(rows.row, 1)}));
  }
  if (rows.isEmpty) return unreadable("het bestand is leeg");
  const sheet = {
    name: null,
    hidden: false,
    cells: rows.cells(),
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
  };
  return {value: sheet, findings: [...decoded.findings, ...rows.findings()]};
}

/** As `readPackedCsv`, with the cells one by one. */
export function readCsv(bytes: Uint8Array, file: string): Checked<ListedSheet | null> {
  const {value, findings} = readPackedCsv(bytes, file);
  return {value: value === null ? null : unpackSheet(value), findings};
}

/** How the parser is told to stop: it knows no other way. It never leaves this file. */
class TooMuch extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.text);
  }
}

/** Gives the records one by one; none is kept. Throws a `CsvError` where the quotes in the file make no sense. */
function splitRecords(text: Buffer, take: (record: Fields) => void): void {
  const declared = /^sep=([^"\r\n])(?:\r\n|\n|\r|$)/u.exec(text.toString("utf8", 0, LONGEST_DECLARATION));
  const body = declared === null ? text : text.subarray(Buffer.byteLength(declared[0]));
  parse(body, {
    columns: false,
    delimiter: declared?.[1] ?? findDelimiter(body),
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: MOST_CHARACTERS_IN_RECORD,
    relax_column_count: true,
    skip_empty_lines: false,
    on_record: (record: Fields) => {
      take(record);
      return null;
    },
  });
}

function explain(error: CsvError): string {
  const line = typeof error.lines === "number" ? ` bij regel ${error.lines}` : "";
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return `een aanhalingsteken (") wordt nergens gesloten`;
    case "CSV_MAX_RECORD_SIZE":
      return `een rij${line} is langer dan ${MOST_CHARACTERS_IN_RECORD} tekens; mogelijk ontbreekt een aanhalingsteken`;
    default:
      return `een aanhalingsteken (")${line} staat midden in een veld; zet het veld tussen " en verdubbel het teken`;
  }
}
