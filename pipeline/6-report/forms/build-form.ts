import type ExcelJS from "exceljs";
import {fileNameOf} from "../../core/file-name.ts";
import type {FormField} from "../../core/form.ts";
import {writeFormId} from "../../core/form-id.ts";
import {cellAddress} from "../../core/place.ts";
import {addNotes} from "../package/add-notes.ts";
import {OfficePackage} from "../package/office-package.ts";
import {sheetsOf} from "../package/workbook-sheets.ts";
import {checkedText} from "../workbook/checked-values.ts";
import {columnWidth} from "../workbook/column-width.ts";
import {finish} from "../workbook/finish.ts";
import {type CellContent, type SheetContent, startWorkbook, writeSheet} from "../workbook/workbook-writer.ts";
import {addDataSheet} from "./data-sheet.ts";
import {formLists, type NamedList} from "./form-lists.ts";
import type {FormRequest} from "./form-request.ts";
import {formRows} from "./form-rows.ts";
import {FORM_SHEETS} from "./form-sheets.ts";
import {allowed, classificationOf, instructionsSheet} from "./instructions.ts";

/** A date of saving that says nothing: whoever opens and saves the form puts the real one in its place. */
const NEVER_SAVED = "2000-01-01";

/** The name of the file of a blank form. */
export function formFileName({form, sender, edition}: FormRequest): string {
  return `${[form.name, edition.id, sender.id].map(fileNameOf).join("-")}.xlsx`;
}

/**
 * A blank form as a workbook: instructions, the sheet to fill in, the lists to choose from, and a hidden id. Everything in it follows from
 * the schema, the strategy and what the sender delivered before, so it asks exactly what the check accepts. Same request, same bytes.
 */
export async function buildForm(request: FormRequest): Promise<Uint8Array> {
  const {form, sender, edition, organisation} = request;
  const workbook = await startWorkbook({
    title: [classificationOf(request), `${form.title}, ${edition.title}, ${sender.name}`]
      .filter(Boolean)
      .join(" – "),
    organisation,
    date: NEVER_SAVED,
  });
  const lists = formLists(request);
  const instructions = writeSheet(workbook, instructionsSheet(request));
  await addDataSheet(workbook, request, {
    rows: formRows(request),
    lists: new Set(lists.map(({name}) => name)),
  });
  if (lists.length > 0) await lock(addLists(workbook, lists));
  await lock(instructions);
  const hidden = workbook.addWorksheet(FORM_SHEETS.id, {state: "veryHidden"});
  hidden.getCell("A1").value = checkedText(
    writeFormId({form: form.name, sender: sender.id, edition: edition.id}),
  );
  return withHeaderNotes(finish(new Uint8Array(await workbook.xlsx.writeBuffer())), request);
}

const lock = (sheet: ExcelJS.Worksheet): Promise<void> =>
  sheet.protect("", {selectLockedCells: true, selectUnlockedCells: true, formatColumns: true});

const LIST_TITLES = ["Lijst", "Code", "Betekenis"] as const;
/** Title, one line, header: the first code stands below them. */
const FIRST_CODE = 4;

/** One table with all lists below each other, and a name for the codes of each. */
function addLists(workbook: ExcelJS.Workbook, lists: readonly NamedList[]): ExcelJS.Worksheet {
  const rows = lists.flatMap((list) => list.codes.map(({code, title}) => [list.title, code, title]));
  const content: SheetContent = {
    name: FORM_SHEETS.lists,
    title: "Codelijsten",
    lines: ["Uit deze lijsten kiest u op het blad Invullen."],
    width: 24,
    table: {
      name: "tbl_codelijsten",
      columns: LIST_TITLES.map((title, index) => ({
        title,
        format: null,
        width: columnWidth(
          title,
          rows.map((row) => row[index] ?? ""),
          {least: 14, most: 70},
        ),
      })),
      rows: rows.map((row) => row.map((text): CellContent => (text === "" ? null : {kind: "text", text}))),
    },
  };
  const sheet = writeSheet(workbook, content);
  let row = FIRST_CODE;
  for (const {name, codes} of lists) {
    workbook.definedNames.add(`${FORM_SHEETS.lists}!$B$${row}:$B$${row + codes.length - 1}`, name);
    row += codes.length;
  }
  return sheet;
}

/** Above each column what it asks, for who has the cell and not the instructions before him. */
function withHeaderNotes(bytes: Uint8Array, {form}: FormRequest): Uint8Array {
  const file = new OfficePackage(bytes);
  const part = sheetsOf(file).find(({name}) => name === FORM_SHEETS.data)?.part ?? "";
  const notes = form.fields.map((field, index) => ({cell: cellAddress(1, index + 1), text: noteOf(field)}));
  addNotes(file, part, {notes, isOurs: () => false});
  return file.bytes();
}

function noteOf(field: FormField): string {
  if (field.type === "meaning" || field.type === "previous") return field.description || field.title;
  const must = field.required ? "Verplicht. " : "";
  return `${field.title}. ${field.description}\n${must}Wat mag: ${allowed(field)}.`;
}
