import {highestClassification} from "../../core/classification.ts";
import type {FormField} from "../../core/form.ts";
import {formatDate} from "../../core/format.ts";
import {columnWidth} from "../workbook/column-width.ts";
import type {CellContent, SheetContent} from "../workbook/workbook-writer.ts";
import type {FormRequest} from "./form-request.ts";
import {FORM_SHEETS} from "./form-sheets.ts";
import {lastForms} from "./previous-rows.ts";

/** The sheet that a form opens on: for whom it is, how to fill it in, and what each column asks. All of it follows from the schema. */
export function instructionsSheet(request: FormRequest): SheetContent {
  const {form, sender, edition, deadline} = request;
  const classification = classificationOf(request);
  const rows = form.fields
    .filter(({type}) => type !== "meaning" && type !== "previous")
    .map((field) => [field.name, field.description, demand(field), allowed(field)]);
  const titles = ["Kolom", "Wat u invult", "Verplicht", "Wat mag"];
  return {
    name: FORM_SHEETS.instructions,
    title: form.title,
    lines: [
      ...(classification === "" ? [] : [`Rubricering: ${classification}.`]),
      `Voor: ${sender.name} (${sender.id}).`,
      `Editie: ${edition.title} (${edition.id}).`,
      ...(deadline === null ? [] : [`Graag terug uiterlijk op ${formatDate(deadline)}.`]),
      ...HOW,
      ...(form.fields.some(({type}) => type === "letter") ? LETTERS : []),
      ...(form.fields.some(({type}) => type === "previous") ? PREVIOUS : []),
    ],
    width: 24,
    table: {
      name: "tbl_uitleg",
      columns: titles.map((title, index) => ({
        title,
        format: null,
        width: columnWidth(
          title,
          rows.map((row) => row[index] ?? ""),
          {least: 12, most: 60},
        ),
      })),
      rows: rows.map((row) => row.map((text): CellContent => (text === "" ? null : {kind: "text", text}))),
    },
  };
}

/** The classification of what the sender delivered before, where the form repeats that; empty when it has none. */
export const classificationOf = (request: FormRequest): string =>
  request.form.fields.some(({type}) => type === "previous")
    ? highestClassification(lastForms(request).map(({delivery}) => delivery))
    : "";

const HOW: readonly string[] = [
  `Vul het blad ${FORM_SHEETS.data} in. Cellen met een grijze achtergrond staan vast; daarin kunt u niet typen.`,
  `Bij een code of letter hoort een keuzelijst: klik op de pijl naast de cel of druk op Alt en pijl omlaag. Wat een code betekent, staat op het blad ${FORM_SHEETS.lists}.`,
  "Laat de kopregel staan, geef kolommen geen andere naam en voeg geen cellen samen.",
  "Sla het bestand op als Excel-werkmap (.xlsx), zonder wachtwoord en zonder macro’s.",
  "Zet in dit bestand niets dat als staatsgeheim (Stg.) is gerubriceerd.",
];

const LETTERS: readonly string[] = [
  "Een vraagteken betekent niet beoordeeld; X betekent niet van toepassing. Een lege cel telt als niet beoordeeld.",
];

const PREVIOUS: readonly string[] = [
  "In de kolom vorige editie staat wat u toen invulde. Daar wordt niets van overgenomen.",
];

const demand = (field: FormField): string => (field.required ? "ja" : "nee");

/** What may stand in a cell of this column, in words. */
export function allowed(field: FormField): string {
  switch (field.type) {
    case "letter":
      return "een letter van de schaal of ?";
    case "boolean":
      return "ja of nee";
    case "code":
      return field.codes.join(", ");
    case "date":
      return "een datum, bijvoorbeeld 31-12-2026";
    case "number":
      return numbers(field, "een getal");
    case "integer":
      return numbers(field, "een heel getal");
    default:
      return field.refersTo === null ? "tekst" : `een code van het blad ${FORM_SHEETS.lists}`;
  }
}

function numbers({min, max}: FormField, kind: string): string {
  const plain = (value: number): string => String(value).replace(".", ",");
  if (min !== null && max !== null) return `${kind} van ${plain(min)} tot en met ${plain(max)}`;
  if (min !== null) return `${kind} van minstens ${plain(min)}`;
  return max === null ? kind : `${kind} van hoogstens ${plain(max)}`;
}
