import {columnLetters} from "../../../core/place.ts";
import {escapeXml} from "../../package/xml.ts";
import {checkedDate, checkedNumber, checkedSheetName, checkedText} from "../checked-values.ts";
import {rowHeight} from "../column-width.ts";
import type {CellContent, SheetContent, TableColumn} from "../workbook-writer.ts";
import {isShare} from "./number-style.ts";
import type {StyleBook} from "./style-book.ts";

type Table = NonNullable<SheetContent["table"]>;

/** The sheet as OpenDocument has it: what stands in each cell is what the .xlsx has there. */
export function sheetXml(sheet: SheetContent, styles: StyleBook): string {
  const {name, title, lines, table} = sheet;
  const widths = table === null ? [sheet.width] : table.columns.map(({width}) => width);
  const columns = widths.map((width) => `<table:table-column table:style-name="${styles.column(width)}"/>`);
  const above = [
    ...(title === null ? [] : [rowXml([textCell(title, TITLE_STYLE)], styles.row(TITLE_HEIGHT))]),
    ...lines.map((line) =>
      table === null
        ? rowXml(
            [textCell(line, styles.cell("paragraph"))],
            styles.row(rowHeight([{text: line, width: sheet.width}])),
          )
        : rowXml([textCell(line, styles.cell("line"))], styles.row(LINE_HEIGHT)),
    ),
  ];
  return (
    `<table:table table:name="${escapeXml(checkedSheetName(name))}" table:style-name="${SHEET_STYLE}">` +
    `${columns.join("")}${above.join("")}${table === null ? "" : tableXml(table, styles)}</table:table>`
  );
}

/** The styles that `styles.xml` and `content.xml` have in every file. */
export const TITLE_STYLE = "Heading_20_1";
export const SHEET_STYLE = "ta1";
const TITLE_HEIGHT = 21;
const LINE_HEIGHT = 15;

/** The area of the table with its name, as other programs ask for it; nothing for a sheet without a table. */
export function tableRange({name, title, lines, table}: SheetContent): string {
  if (table === null) return "";
  const top = (title === null ? 1 : 2) + lines.length;
  const corner = `${columnLetters(table.columns.length)}${top + table.rows.length}`;
  const sheet = sheetReference(name);
  const area = escapeXml(`${sheet}.A${top}:${sheet}.${corner}`);
  return `<table:database-range table:name="${table.name}" table:target-range-address="${area}" table:contains-header="true"/>`;
}

const sheetReference = (name: string): string => `'${name.replaceAll("'", "''")}'`;

function tableXml({columns, rows}: Table, styles: StyleBook): string {
  const heads = columns.map(({title, format}) =>
    textCell(title, styles.cell(format === null ? "head" : "head-number")),
  );
  const headRow = rowXml(
    heads,
    heightOf(
      columns.map(({title}) => ({kind: "text", text: title})),
      columns,
      styles,
    ),
  );
  const below = rows.map((row) =>
    rowXml(
      row.map((cell, index) => cellXml(cell, columns[index]?.format ?? null, styles)),
      heightOf(row, columns, styles),
    ),
  );
  return `<table:table-header-rows>${headRow}</table:table-header-rows>${below.join("")}`;
}

function heightOf(row: readonly CellContent[], columns: readonly TableColumn[], styles: StyleBook): string {
  const texts = row.map((cell, index) => ({
    text: cell?.kind === "text" || cell?.kind === "link" ? cell.text : "",
    width: columns[index]?.width ?? 1,
  }));
  return styles.row(rowHeight(texts));
}

const rowXml = (cells: readonly string[], style: string): string =>
  `<table:table-row table:style-name="${style}">${cells.join("")}</table:table-row>`;

function cellXml(cell: CellContent, format: string | null, styles: StyleBook): string {
  if (cell === null) return "<table:table-cell/>";
  if (cell.kind === "text") return textCell(cell.text, styles.cell(format === null ? "text" : "number"));
  if (cell.kind === "link") return linkCell(cell.text, cell.sheet, styles.cell("link"));
  const style = `table:style-name="${styles.cell("number", format)}"`;
  if (cell.kind === "date") {
    const day = checkedDate(cell.date).toISOString().slice(0, 10);
    return `<table:table-cell ${style} office:value-type="date" office:date-value="${day}"/>`;
  }
  if (cell.kind === "number") {
    const type = format !== null && isShare(format) ? "percentage" : "float";
    // Negative zero is zero in the .xlsx too.
    const value = checkedNumber(cell.number) + 0;
    return `<table:table-cell ${style} office:value-type="${type}" office:value="${value}"/>`;
  }
  throw new Error("an .ods has no cell of this kind");
}

function textCell(text: string, style: string): string {
  if (text === "") return "<table:table-cell/>";
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs(text)}</table:table-cell>`;
}

function linkCell(text: string, sheet: string, style: string): string {
  const target = escapeXml(`#${sheetReference(sheet)}.A1`);
  const link = `<text:a xlink:type="simple" xlink:href="${target}">${inlineXml(text)}</text:a>`;
  return `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${link}</text:p></table:table-cell>`;
}

/** A paragraph for each line. Throws on what no cell can hold. */
function paragraphs(text: string): string {
  checkedText(text);
  return text
    .split("\n")
    .map((line) => `<text:p>${inlineXml(line)}</text:p>`)
    .join("");
}

/** Blanks at an edge and more than one in a row would be lost, unless they are elements. */
const inlineXml = (text: string): string =>
  escapeXml(text)
    .replace(/^ +| +$| {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
    .replaceAll("\t", "<text:tab/>");
