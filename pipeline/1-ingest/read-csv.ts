import {CsvError, parse} from "csv-parse/sync";
import {type Checked, type Finding, finding} from "../core/findings.ts";
import type {RawCell, RawSheet} from "../core/inputs.ts";
import {cellAddress} from "../core/place.ts";
import {decodeText} from "./decode-text.ts";
import {findDelimiter} from "./find-delimiter.ts";
import {listFirst} from "./list-first.ts";

const MOST_CHARACTERS_IN_RECORD = 1_000_000;
const MOST_CELLS = 3_000_000;

/**
 * Reads a CSV file; every cell is text, as typed. Rows are numbered as Excel shows them: a blank line is a row, a
 * record with line breaks in quotes is one row, and a first line `sep=;` is none. A row with other than the
 * header's number of fields is left out with a finding. Null when the file as a whole cannot be trusted.
 */
export function readCsv(bytes: Uint8Array, file: string): Checked<RawSheet | null> {
  const decoded = decodeText(bytes, file);
  if (decoded.value === null) return {value: null, findings: decoded.findings};
  const records = splitRecords(decoded.value);
  if (typeof records === "string") return unreadable(file, records, decoded.findings);
  if (!records.some((record) => !isBlank(record)))
    return unreadable(file, "het bestand is leeg", decoded.findings);
  const rows = evenRows(records, file);
  const cells = rows.value.flatMap(({row, record}) => cellsOf(row, record));
  if (cells.length > MOST_CELLS)
    return {
      value: null,
      findings: [
        ...decoded.findings,
        finding("bestand/te-groot", {file}, {reason: `meer dan ${MOST_CELLS} gevulde cellen`}),
      ],
    };
  const sheet: RawSheet = {name: null, hidden: false, cells, hiddenRows: [], hiddenColumns: [], merges: []};
  return {value: sheet, findings: [...decoded.findings, ...rows.findings]};
}

type Fields = readonly string[];

function unreadable(file: string, reason: string, before: readonly Finding[]): Checked<null> {
  return {value: null, findings: [...before, finding("bestand/onleesbaar", {file}, {reason})]};
}

/** All records, or why the quotes in the file make no sense. */
function splitRecords(text: string): readonly Fields[] | string {
  const declared = /^sep=([^"\r\n])(?:\r\n|\n|\r|$)/.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  try {
    return parse(body, {
      columns: false,
      delimiter: declared?.[1] ?? findDelimiter(body),
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: MOST_CHARACTERS_IN_RECORD,
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (error instanceof CsvError) return explain(error);
    throw error;
  }
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

const isBlank = (record: Fields): boolean => record.every((field) => field.trim() === "");

/** The number of fields up to the last one that is filled: spreadsheets like to write a row of `;` behind the table. */
const filledWidth = (record: Fields): number => record.findLastIndex((field) => field !== "") + 1;

interface Row {
  readonly row: number;
  readonly record: Fields;
}

/** The rows that are as wide as the header, which is the first row of more than one field; single fields above it are titles. */
function evenRows(records: readonly Fields[], file: string): Checked<readonly Row[]> {
  const headerIndex = Math.max(
    0,
    records.findIndex((record) => record.length > 1),
  );
  const header = records[headerIndex] ?? [];
  const value: Row[] = [];
  const findings: Finding[] = [];
  for (const [index, record] of records.entries()) {
    if (isBlank(record)) continue;
    const even = record.length >= header.length && filledWidth(record) <= header.length;
    if (index < headerIndex || even) value.push({row: index + 1, record});
    else findings.push(uneven(file, index + 1, {seen: record.length, expected: header.length}));
  }
  const more = (left: number): Finding =>
    finding("bestand/onleesbaar", {file}, {reason: `nog ${left} rijen hebben een verkeerd aantal velden`});
  return {value, findings: listFirst(findings, more)};
}

function uneven(
  file: string,
  row: number,
  details: {readonly seen: number; readonly expected: number},
): Finding {
  return finding("rij/kolommen", {file, cell: cellAddress(row, 1)}, details);
}

function cellsOf(row: number, record: Fields): readonly RawCell[] {
  return record.flatMap((text, index) =>
    text === ""
      ? []
      : [{row, column: index + 1, value: {kind: "text", text}, formula: false, format: null} as const],
  );
}
