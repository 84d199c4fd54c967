import type ExcelJS from "exceljs";
import type {IsoDate} from "../../core/ids.ts";
import {columnLetters} from "../../core/place.ts";
import {addCharts, type PlacedChart} from "./charts/add-charts.ts";
import type {SheetChart} from "./charts/sheet-chart.ts";
import {checkedFormula} from "./checked-formula.ts";
import {
  checkedDate,
  checkedNumber,
  checkedSheetName,
  checkedTableName,
  checkedText,
} from "./checked-values.ts";
import {rowHeight} from "./column-width.ts";
import {finish, HEADING_SIZE} from "./finish.ts";

/** What may stand in a cell. Null is an empty cell. */
export type CellContent =
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "number"; readonly number: number}
  | {readonly kind: "date"; readonly date: IsoDate}
  /** A link to cell A1 of another sheet. */
  | {readonly kind: "link"; readonly text: string; readonly sheet: string}
  /** A formula as `checkedFormula` takes it, with what it comes to: programs show that until they compute it themselves. */
  | {readonly kind: "formula"; readonly formula: string; readonly result: number | string}
  | null;

export interface TableColumn {
  readonly title: string;
  /** Excel format code in its international form; null for text. */
  readonly format: string | null;
  /** In digits. */
  readonly width: number;
  /** Whether the reader may change its cells; they get a frame and a fill. False when absent. */
  readonly input?: boolean;
}

/** A sheet: an optional title and lines of text, and below them at most one table that starts in column A. */
export interface SheetContent {
  readonly name: string;
  /** Goes into A1 with the style Heading 1; null for a sheet that is a table from A1 down. */
  readonly title: string | null;
  readonly lines: readonly string[];
  /** Width of column A where there is no table, in digits. */
  readonly width: number;
  readonly table: {
    readonly name: string;
    readonly columns: readonly TableColumn[];
    /** At least one row, because Excel takes a table without rows for damage. */
    readonly rows: readonly (readonly CellContent[])[];
  } | null;
  /** Beside the table, one column clear of it; none when absent. */
  readonly chart?: SheetChart;
}

/** What a workbook says of itself. */
export interface WorkbookProperties {
  readonly title: string;
  readonly organisation: string;
  /** Stands in the properties as date of creation and change. */
  readonly date: IsoDate;
}

export interface WorkbookContent extends WorkbookProperties {
  readonly sheets: readonly SheetContent[];
}

/**
 * Writes a workbook that anybody can read: real tables, titles with a heading style, no merged cells, filters, frozen panes,
 * heads or feet, and no fills but of cells to type in. Same content, same bytes. Throws on what Excel would refuse, drop or change: that is a bug.
 */
export async function writeWorkbook(content: WorkbookContent): Promise<Uint8Array> {
  const workbook = await startWorkbook(content);
  refuseTwins(content.sheets);
  for (const sheet of content.sheets) writeSheet(workbook, sheet);
  // Not packed yet: that is done once, at the end.
  const charted = addCharts(
    new Uint8Array(await workbook.xlsx.writeBuffer({zip: {compression: "STORE"}})),
    content.sheets.flatMap((sheet) => placedChart(sheet) ?? []),
  );
  return finish(charted);
}

/** A workbook without sheets yet, with its properties; it opens on the first sheet that it gets. What writes it is loaded for the first one. */
export async function startWorkbook(properties: WorkbookProperties): Promise<ExcelJS.Workbook> {
  const {default: excel} = await import("exceljs");
  const workbook = new excel.Workbook();
  const date = checkedDate(properties.date);
  Object.assign(workbook, {
    title: checkedText(properties.title),
    creator: checkedText(properties.organisation),
    lastModifiedBy: checkedText(properties.organisation),
    company: checkedText(properties.organisation),
    language: "nl-NL",
    created: date,
    modified: date,
  });
  workbook.views = [
    {x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: "visible"},
  ];
  return workbook;
}

function refuseTwins(sheets: readonly SheetContent[]): void {
  const names = [...sheets.map(({name}) => name), ...sheets.flatMap(({table}) => table?.name ?? [])];
  const seen = new Set(names.map((name) => name.toLowerCase()));
  if (seen.size < names.length) throw new Error(`two sheets or tables have one name: ${names.join(", ")}`);
  if (sheets.length === 0) throw new Error("a workbook without sheets");
}

/** Adds a sheet of text with at most one table, and gives it. */
export function writeSheet(workbook: ExcelJS.Workbook, content: SheetContent): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(checkedSheetName(content.name), {
    pageSetup: {paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0},
  });
  sheet.getColumn(1).width = content.width;
  if (content.title !== null) {
    const cell = sheet.getCell("A1");
    cell.value = checkedText(content.title);
    cell.font = {name: "Calibri", family: 2, size: HEADING_SIZE, bold: true};
  }
  const start = firstLine(content);
  for (const [index, line] of content.lines.entries()) {
    const cell = sheet.getCell(start + index, 1);
    cell.value = checkedText(line);
    // A line above a table may run on over its columns; wrapped in a narrow column A it could not be read.
    cell.alignment = {wrapText: content.table === null, vertical: "top"};
    if (content.table === null)
      sheet.getRow(start + index).height = rowHeight([{text: line, width: content.width}]);
  }
  if (content.table !== null) writeTable(sheet, content.table, start + content.lines.length);
  return sheet;
}

/** Row of the first line below the title, or of the table where nothing stands above it. */
const firstLine = ({title}: SheetContent): number => (title === null ? 1 : 2);

/** The chart of a sheet, with the cells of the table that it shows. */
function placedChart({chart, table, ...sheet}: SheetContent): PlacedChart | null {
  if (chart === undefined || table === null) return null;
  const top = firstLine({chart, table, ...sheet}) + sheet.lines.length;
  const name = `'${checkedSheetName(sheet.name).replaceAll("'", "''")}'!`;
  return {
    sheet: sheet.name,
    chart: {...chart, title: checkedText(chart.title), description: checkedText(chart.description)},
    corner: {column: table.columns.length + 1, row: top - 1},
    rows: table.rows.length,
    seriesOf: (column) => {
      const letters = `$${columnLetters(column + 1)}$`;
      return {
        title: checkedText(table.columns[column]?.title ?? ""),
        titleCell: `${name}${letters}${top}`,
        cells: `${name}${letters}${top + 1}:${letters}${top + table.rows.length}`,
        values: table.rows.map((row) => plainValue(row[column] ?? null)),
      };
    },
  };
}

/** What a chart sees of a cell. */
function plainValue(cell: CellContent): string | number | null {
  if (cell?.kind === "number") return cell.number;
  if (cell?.kind === "formula") return cell.result;
  return cell?.kind === "text" || cell?.kind === "link" ? cell.text : null;
}

function writeTable(sheet: ExcelJS.Worksheet, table: NonNullable<SheetContent["table"]>, top: number): void {
  if (table.rows.length === 0) throw new Error(`table ${table.name} has no rows`);
  const titles = table.columns.map(({title}) => checkedText(title));
  if (new Set(titles.map((title) => title.toLowerCase())).size < titles.length || titles.includes("")) {
    throw new Error(`titles of table ${table.name} are empty or not unique: ${titles.join(", ")}`);
  }
  sheet.addTable({
    name: checkedTableName(table.name),
    ref: `A${top}`,
    headerRow: true,
    style: {theme: "TableStyleLight1", showRowStripes: false},
    columns: titles.map((name) => ({name})),
    rows: table.rows.map((row) => {
      if (row.length !== titles.length) throw new Error(`a row of ${table.name} has ${row.length} cells`);
      return row.map((cell) => excelValue(cell));
    }),
  });
  for (const [index, column] of table.columns.entries()) {
    sheet.getColumn(index + 1).width = column.width;
    styleColumn(sheet, table.rows, {column, number: index + 1, top});
  }
  for (const [index, row] of [titles.map(textCell), ...table.rows].entries()) {
    const texts = row.map((cell, column) => ({text: textOf(cell), width: table.columns[column]?.width ?? 1}));
    sheet.getRow(top + index).height = rowHeight(texts);
  }
  sheet.pageSetup.printTitlesRow = `${top}:${top}`;
}

const textCell = (text: string): CellContent => ({kind: "text", text});
const textOf = (cell: CellContent): string =>
  cell?.kind === "text" || cell?.kind === "link" ? cell.text : "";

function styleColumn(
  sheet: ExcelJS.Worksheet,
  rows: readonly (readonly CellContent[])[],
  {column, number, top}: {readonly column: TableColumn; readonly number: number; readonly top: number},
): void {
  const letters = columnLetters(number);
  const isNumeric = column.format !== null;
  const head = sheet.getCell(`${letters}${top}`);
  head.font = {name: "Calibri", family: 2, size: 11, bold: true};
  head.alignment = {wrapText: true, vertical: "top", ...(isNumeric ? NUMERIC : {horizontal: "left"})};
  // Cells that look alike share one object: the package then works out that look once.
  const styles = new Map<string, Partial<ExcelJS.Style>>();
  for (const [index, row] of rows.entries()) {
    const content = row[number - 1] ?? null;
    if (content === null && column.input !== true) continue;
    const look = lookOf(content);
    const style = styles.get(look) ?? bodyStyle(column, content);
    styles.set(look, style);
    sheet.getCell(`${letters}${top + 1 + index}`).style = style;
  }
}

/** What decides how a cell of a column is set: its kind, and of a formula what it comes to. */
const lookOf = (content: CellContent): string =>
  content?.kind === "formula" ? `formula ${typeof content.result}` : (content?.kind ?? "empty");

function bodyStyle({format, input}: TableColumn, content: CellContent): Partial<ExcelJS.Style> {
  const isNumeric = format !== null;
  return {
    ...(input === true ? INPUT_LOOK : {}),
    alignment: {wrapText: !isNumeric, vertical: "top", ...(isNumeric ? NUMERIC : {})},
    ...(format !== null && content !== null && content.kind !== "text" ? {numFmt: format} : {}),
    ...(content?.kind === "link" ? {font: LINK_FONT} : {}),
  };
}

/** Keeps numbers clear of the text in the next column. */
const NUMERIC: Partial<ExcelJS.Alignment> = {horizontal: "right", indent: 1};

/** Sets cells to type in apart from cells that are computed; the title of their column says it in words. */
const INPUT_LOOK: Partial<ExcelJS.Style> = {
  fill: {type: "pattern", pattern: "solid", fgColor: {argb: "FFFFF8DC"}},
  border: {
    top: {style: "thin"},
    left: {style: "thin"},
    bottom: {style: "thin"},
    right: {style: "thin"},
  },
};

/** Underlined as well as blue, because colour alone says nothing to some. */
const LINK_FONT: Partial<ExcelJS.Font> = {
  name: "Calibri",
  family: 2,
  size: 11,
  underline: true,
  color: {argb: "FF0563C1"},
};

function excelValue(cell: CellContent): ExcelJS.CellValue {
  switch (cell?.kind) {
    case "text":
      return checkedText(cell.text);
    case "number":
      return checkedNumber(cell.number);
    case "date":
      return checkedDate(cell.date);
    case "link":
      return {
        text: checkedText(cell.text),
        hyperlink: `#'${checkedSheetName(cell.sheet).replaceAll("'", "''")}'!A1`,
      };
    case "formula":
      return {
        formula: checkedFormula(cell.formula),
        result: typeof cell.result === "number" ? checkedNumber(cell.result) : checkedText(cell.result),
      };
    default:
      return null;
  }
}
