import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {Cells, CellValue, RawCell, RawDelivery, RawSheet, RawTable} from "../../core/inputs.ts";
import {baseName, cellAddress, parseAddress} from "../../core/place.ts";
import {date, id, maybeText, text} from "../table/fields.ts";
import {plainText} from "../table/parse-cell.ts";
import {parseDate} from "../table/parse-date.ts";
import {parseNumber} from "../table/parse-number.ts";
import {parseTable} from "../table/parse-table.ts";
import type {TableRow} from "../table/table-row.ts";

const CORRECTIONS = {
  fields: [
    text("bestand"),
    maybeText("blad"),
    id("cel"),
    maybeText("oud"),
    maybeText("nieuw"),
    text("reden"),
    text("door"),
    date("op"),
  ],
  key: ["bestand", "blad", "cel"],
};

/**
 * Applies the rows of `correcties/<editie>.csv` to what senders sent: each only while the cell still holds its old value, else it is a finding.
 * A corrected cell is read as text, as if the sender had typed it. Whether a cell still holds its old value may tell about a closed one, so none of
 * these findings is counted in public.
 */
export function applyCorrections(
  deliveries: readonly RawDelivery[],
  tables: readonly RawTable[],
): Checked<readonly RawDelivery[]> {
  const findings: Finding[] = [];
  let corrected = deliveries;
  for (const table of tables) {
    const edition = baseName(table.file, ".csv");
    const parsed = parseTable(table.sheet, CORRECTIONS, table.file);
    findings.push(...parsed.findings);
    for (const row of parsed.value.rows) {
      const result = applyOne(corrected, edition, row);
      corrected = result.value;
      findings.push(...result.findings);
    }
  }
  return {value: corrected, findings: findings.map((item) => ({...item, isPublic: false}))};
}

function applyOne(
  deliveries: readonly RawDelivery[],
  edition: string,
  row: TableRow,
): Checked<readonly RawDelivery[]> {
  const target = deliveries.find(
    (item) => item.edition === edition && item.file.endsWith(`/${row.text("bestand")}`),
  );
  const sheet = target?.sheets.find((item) => (item.name ?? "") === row.text("blad"));
  const address = parseAddress(row.text("cel"));
  if (target === undefined || sheet === undefined || address === null) {
    return {value: deliveries, findings: [stale(row, "geen bestand, blad of cel met deze naam")]};
  }
  const cell = cellAt(sheet.cells, address);
  const seen = cell === undefined ? "" : plainText(cell.value);
  if (!isSame(seen, cell?.value ?? null, row.text("oud")))
    return {value: deliveries, findings: [stale(row, seen)]};
  const changed: RawSheet = {
    ...sheet,
    cells: withCell(sheet.cells, {
      ...address,
      value: {kind: "text", text: row.text("nieuw")},
      formula: false,
      format: null,
    }),
  };
  const sheets = target.sheets.map((item) => (item === sheet ? changed : item));
  return {value: deliveries.map((item) => (item === target ? {...target, sheets} : item)), findings: []};
}

function cellAt(cells: Cells, at: Pick<RawCell, "row" | "column">): RawCell | undefined {
  for (const cell of cells) if (cell.row === at.row && cell.column === at.column) return cell;
  return undefined;
}

/** Whether a cell holds the old value: the same text, or the same number or day as a spreadsheet shows it. */
function isSame(seen: string, value: CellValue | null, old: string): boolean {
  if (seen === old) return true;
  if (value?.kind === "date") return parseDate(old) === value.date;
  if (value?.kind !== "number") return false;
  const reading = parseNumber(old);
  if (reading.kind === "number") return reading.value === value.number;
  return reading.kind === "percent" && Math.abs(reading.value / 100 - value.number) < ROUNDING;
}

/** 7 / 100 is not the 0.07 of a spreadsheet to the last bit. */
const ROUNDING = 1e-12;

const stale = (row: TableRow, seen: string): Finding =>
  finding("correctie/oud", row.place("oud"), {seen, expected: row.text("oud")});

/** The cells with one replaced or added, still in row-major order. */
function withCell(cells: Cells, added: RawCell): readonly RawCell[] {
  const others = [...cells].filter(
    (cell) => cellAddress(cell.row, cell.column) !== cellAddress(added.row, added.column),
  );
  return [...others, added].sort((a, b) => a.row - b.row || a.column - b.column);
}
