import type {Delivery} from "../../core/dataset.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {Form} from "../../core/form.ts";
import type {RawSheet} from "../../core/inputs.ts";
import {cellAddress, parseAddress, parseArea} from "../../core/place.ts";
import {findHeader, type Header} from "../table/find-header.ts";
import {parseTable} from "../table/parse-table.ts";
import type {TableRow} from "../table/table-row.ts";
import {asUnclearOpenness, closedRows, isOpennessUnclear, OPENNESS} from "./closed-rows.ts";
import {type FilledDown, fillDown} from "./fill-down.ts";
import type {RegisteredDelivery} from "./read-registers.ts";

/** The rows of a delivery, and who may see them. */
export interface DeliveryRows {
  readonly rows: readonly TableRow[];
  /** Closed as a whole where the file does not say clearly which of its rows are; says whether an open one has closed rows. */
  readonly delivery: Delivery;
}

/**
 * The rows of a delivery's form. The sheet is the one with most of the form's headers; findings are addressed to the sender, and one about a
 * closed row of a public file is closed too.
 */
export function readDeliveryRows({raw, delivery}: RegisteredDelivery, form: Form): Checked<DeliveryRows> {
  const none = {rows: [], delivery};
  // A file that could not be read has a finding of its own.
  if (raw.sheets.length === 0) return {value: none, findings: []};
  const sheet = bestSheet(raw.sheets, form, raw.file);
  if (sheet === null) {
    const details = {
      seen: raw.sheets.map((candidate) => candidate.name ?? raw.file),
      column: form.fields[0]?.name ?? "",
    };
    return {value: none, findings: [finding("blad/ontbreekt", {file: raw.file}, details, delivery)]};
  }
  const header = findHeader(sheet, form.fields, raw.file);
  const filled =
    header === null ? {sheet, areas: []} : fillDown(sheet, header, {key: form.key, also: OPENNESS});
  // Of two rows with one key the open one counts, and the finding is at the closed one.
  const closed = closedRows(filled.sheet, form, raw.file);
  const isPublic = delivery.isPublic && !isOpennessUnclear(header);
  const told = (found: Finding): Finding => ({
    ...asUnclearOpenness(found),
    sender: delivery.sender,
    isPublic: isPublic && !closed.has(parseAddress(found.place.cell ?? "")?.row ?? 0),
  });
  const parsed = parseTable(filled.sheet, {...form, givesWay: isClosedRow, told}, raw.file);
  return {
    value: {
      rows: parsed.value.rows,
      delivery: {...delivery, isPublic, ...(isPublic && closed.size > 0 ? {hasClosedRows: true} : {})},
    },
    findings: [...parsed.findings, ...hiddenParts(filled, header, raw.file).map(told)],
  };
}

/** One word of a header may stand anywhere, in a list of the columns for instance; of a form that has more columns two must be there. */
const headersNeeded = (form: Form): number => Math.min(2, form.fields.length);

function bestSheet(sheets: readonly RawSheet[], form: Form, file: string): RawSheet | null {
  let best: RawSheet | null = null;
  let most = headersNeeded(form) - 1;
  for (const sheet of sheets) {
    const found = findHeader(sheet, form.fields, file)?.columns.size ?? 0;
    if (found > most) {
      most = found;
      best = sheet;
    }
  }
  return best;
}

/** Hidden and merged parts, each at the first cell of it. */
function hiddenParts({sheet, areas}: FilledDown, header: Header | null, file: string): readonly Finding[] {
  const place = sheet.name === null ? {file} : {file, sheet: sheet.name};
  const read = new Set(areas);
  const hidden = (what: string, cell: string | null): Finding =>
    finding("blad/verborgen", cell === null ? place : {...place, cell}, {what});
  const list = (numbers: readonly number[]): string => numbers.slice(0, 10).join(", ");
  const {hiddenRows, hiddenColumns} = sheet;
  const [row, column] = [hiddenRows[0], hiddenColumns[0]];
  return [
    ...(sheet.hidden ? [hidden("het hele blad is verborgen", null)] : []),
    ...(row === undefined ? [] : [hidden(`verborgen rijen: ${list(hiddenRows)}`, cellAddress(row, 1))]),
    ...(column === undefined
      ? []
      : [hidden(`verborgen kolommen: ${list(hiddenColumns)}`, cellAddress(header?.row ?? 1, column))]),
    ...mergedData(sheet, header).map((area) => {
      const code = read.has(area) ? "blad/samengevoegde-sleutel" : "blad/samengevoegd";
      return finding(code, {...place, cell: area.split(":")[0] ?? area}, {area});
    }),
  ];
}

/** Merged areas with cells of the table in them; titles and headers may be merged as one likes. */
function mergedData(sheet: RawSheet, header: Header | null): readonly string[] {
  if (header === null) return [];
  const columns = [...header.columns.values()];
  return sheet.merges.filter((area) => {
    const bounds = parseArea(area);
    if (bounds === null || bounds.to.row <= header.row) return false;
    return columns.some((column) => column >= bounds.from.column && column <= bounds.to.column);
  });
}

/** The delivery as it holds for one row: a column `openbaar` can close a row of a public file, and never open one of a closed file. */
export function deliveryOfRow(delivery: Delivery, row: TableRow): Delivery {
  return isClosedRow(row) ? {...delivery, isPublic: false} : delivery;
}

/** Whether the column `openbaar` closes a row, or does not say clearly that it does not. */
export const isClosedRow = (row: TableRow): boolean =>
  row.flag("openbaar") === false || row.isInvalid("openbaar");
