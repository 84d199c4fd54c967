import type ExcelJS from "exceljs";
import type {FormField} from "../../core/form.ts";
import {columnLetters} from "../../core/place.ts";
import {checkedText, presentableText} from "../workbook/checked-values.ts";
import {columnWidth, rowHeight} from "../workbook/column-width.ts";
import {listNameFor} from "./form-lists.ts";
import type {FormRequest} from "./form-request.ts";
import type {BlankRow} from "./form-rows.ts";
import {FORM_SHEETS} from "./form-sheets.ts";
import {allowed} from "./instructions.ts";

/** Rows below the given ones that have drop-downs, for forms whose rows are not all given. */
const SPARE_ROWS = 300;

const FONT = {name: "Calibri", family: 2, size: 11} as const;
/** Says by its looks too that a cell is not for typing; the instructions say it in words. */
const GREY: ExcelJS.Fill = {type: "pattern", pattern: "solid", fgColor: {argb: "FFEDEDED"}};

/** Types in which a cell keeps what was typed: Excel makes a date of `3-4` and a number of `1.1` in any other cell. */
const AS_TEXT: readonly string[] = ["text", "id", "letter", "code", "boolean", "meaning", "previous"];

/** Adds the sheet that senders fill in: the given keys locked, everything else open, with drop-downs and limits from the schema. */
export async function addDataSheet(
  workbook: ExcelJS.Workbook,
  request: FormRequest,
  {rows, lists}: {readonly rows: readonly BlankRow[]; readonly lists: ReadonlySet<string>},
): Promise<void> {
  const {form} = request;
  const sheet = workbook.addWorksheet(FORM_SHEETS.data, {
    pageSetup: {paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0},
    views: [{state: "frozen", ySplit: 1, xSplit: 0, activeCell: "A2", topLeftCell: "A2"}],
  });
  sheet.pageSetup.printTitlesRow = "1:1";
  const widths = form.fields.map((field) => widthOf(field, rows));
  for (const [index, field] of form.fields.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = widths[index] ?? 12;
    column.numFmt = AS_TEXT.includes(field.type) ? "@" : field.type === "date" ? "dd-mm-yyyy" : "General";
    const isGiven = form.rows === "alle" && field.required && form.key.includes(field.name);
    column.protection = {locked: isOurs(field) || isGiven};
    column.alignment = {vertical: "top", wrapText: true};
    writeHead(sheet.getCell(1, index + 1), field);
  }
  for (const [index, row] of rows.entries()) {
    writeRow(sheet, index + 2, {row, request});
    const texts = form.fields.map(({name}, at) => ({text: row[name] ?? "", width: widths[at] ?? 12}));
    sheet.getRow(index + 2).height = rowHeight(texts);
  }
  addRules(sheet, request, {rows, lists});
  await sheet.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    sort: false,
  });
}

/** Columns that we write for the reader. */
const isOurs = (field: FormField): boolean => field.type === "meaning" || field.type === "previous";

function widthOf(field: FormField, rows: readonly BlankRow[]): number {
  const least = field.type === "text" ? 30 : 11;
  return columnWidth(
    field.name,
    rows.map((row) => row[field.name] ?? ""),
    {least, most: field.type === "meaning" ? 70 : 42},
  );
}

function writeHead(cell: ExcelJS.Cell, field: FormField): void {
  cell.value = checkedText(field.name);
  cell.numFmt = "@";
  cell.font = {...FONT, bold: true};
  cell.fill = GREY;
  cell.border = {bottom: {style: "thin"}};
  cell.protection = {locked: true};
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  number: number,
  {row, request: {form}}: {readonly row: BlankRow; readonly request: FormRequest},
): void {
  for (const [index, field] of form.fields.entries()) {
    const given = row[field.name];
    if (given === undefined) continue;
    const cell = sheet.getCell(number, index + 1);
    if (given !== "") cell.value = checkedText(presentableText(given));
    cell.protection = {locked: true};
    cell.fill = GREY;
  }
}

/** What exceljs can do and its types do not say: a rule for a whole area. Per cell it writes areas that overlap. */
interface WithRules {
  readonly dataValidations: {add(area: string, rule: ExcelJS.DataValidation): void};
}

function addRules(
  sheet: ExcelJS.Worksheet,
  request: FormRequest,
  {rows, lists}: {readonly rows: readonly BlankRow[]; readonly lists: ReadonlySet<string>},
): void {
  const {form} = request;
  const rules = (sheet as ExcelJS.Worksheet & WithRules).dataValidations;
  const criterion = form.fields.find((field) => field.refersTo === "criterium")?.name;
  const total = rows.length + (form.rows === "alle" && rows.length > 0 ? 0 : SPARE_ROWS);
  for (const [index, field] of form.fields.entries()) {
    const letters = columnLetters(index + 1);
    const ruleFor = (row: BlankRow | undefined): string =>
      listNameFor(field, criterion === undefined ? undefined : row?.[criterion]);
    for (const {from, until, name} of runs(total, (at) => ruleFor(rows[at]))) {
      const rule = ruleOf(field, lists.has(name) ? name : null);
      if (rule !== null) rules.add(`${letters}${from + 2}:${letters}${until + 2}`, rule);
    }
  }
}

/** Stretches of rows (from 0, the end included) that have one list. */
function runs(
  total: number,
  nameOf: (row: number) => string,
): readonly {readonly from: number; readonly until: number; readonly name: string}[] {
  const found: {from: number; until: number; name: string}[] = [];
  for (let row = 0; row < total; row += 1) {
    const last = found.at(-1);
    const name = nameOf(row);
    if (last?.name === name) last.until = row;
    else found.push({from: row, until: row, name});
  }
  return found;
}

function ruleOf(field: FormField, list: string | null): ExcelJS.DataValidation | null {
  const error = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "Dit kan hier niet",
    error: `Vul in: ${allowed(field)}.`.slice(0, 220),
  };
  if (isOurs(field)) return null;
  if (list !== null) return {type: "list", formulae: [list], ...error};
  if (field.type === "date")
    return {type: "date", operator: "greaterThan", formulae: [new Date(Date.UTC(1900, 2, 1))], ...error};
  if (field.type !== "number" && field.type !== "integer") return null;
  const {min, max} = field;
  const type = field.type === "integer" ? "whole" : "decimal";
  if (min !== null && max !== null) return {type, operator: "between", formulae: [min, max], ...error};
  if (min !== null) return {type, operator: "greaterThanOrEqual", formulae: [min], ...error};
  if (max !== null) return {type, operator: "lessThanOrEqual", formulae: [max], ...error};
  return {type, operator: "between", formulae: [-1e15, 1e15], ...error};
}
