import type {FormField} from "../../core/form.ts";
import type {ReferenceCode} from "../../core/reference-codes.ts";
import {referenceCodes} from "../../core/reference-codes.ts";
import type {FormRequest} from "./form-request.ts";
import {type PreviousRow, previousRows} from "./previous-rows.ts";
import {lastReport, senderMeasures} from "./sender-measures.ts";

/** A row of a blank form: texts by column; what the sender fills in is absent. */
export type BlankRow = Readonly<Record<string, string>>;

/** More combinations than this are no form that anybody fills in by hand; the rows of last time are given instead. */
const MOST_ROWS = 20_000;

/** The rows that stand in a blank form, as its schema asks: their keys, what the keys mean, and what the sender said last time. */
export function formRows(request: FormRequest): readonly BlankRow[] {
  const {form} = request;
  if (form.rows === "leeg") return [];
  if (form.rows === "eigen") return measureRows(request);
  const previous = previousRows(request);
  const saidBefore = new Map(previous.map(({keys, said}) => [keys.join("\u0000"), said]));
  const fields = form.fields.filter((field) => form.key.includes(field.name));
  const keys = form.rows === "alle" ? (combinations(fields, request) ?? keysOf(previous)) : keysOf(previous);
  return keys.map((row) => blankRow(row, {fields, request, said: saidBefore.get(row.join("\u0000")) ?? ""}));
}

/** A row for each measure of the sender, with what it last reported; the moment is left to choose. */
function measureRows(request: FormRequest): readonly BlankRow[] {
  const {fields} = request.form;
  const measure = fields.find(({refersTo}) => refersTo === "maatregel");
  return senderMeasures(request).map(({code, title}) => {
    const given = fields.flatMap((field): readonly (readonly [string, string])[] => {
      if (field === measure) return [[field.name, code]];
      if (field.type === "meaning") return [[field.name, title]];
      return field.type === "previous" ? [[field.name, lastReport(request, code)]] : [];
    });
    return Object.fromEntries(given);
  });
}

function keysOf(rows: readonly PreviousRow[]): readonly (readonly string[])[] {
  const distinct = new Map(rows.map(({keys}) => [keys.join("\u0000"), keys]));
  return [...distinct.values()];
}

/** Every combination of the codes of the key, with nothing yet in a key that has no list; null when none has one, or there are too many. */
function combinations(
  fields: readonly FormField[],
  request: FormRequest,
): readonly (readonly string[])[] | null {
  const lists = fields.map((field) => codesOf(field, request));
  if (lists.every((list) => list === null)) return null;
  let rows: readonly (readonly string[])[] = [[]];
  for (const list of lists) {
    const codes = list?.map(({code}) => code) ?? [""];
    if (rows.length * codes.length > MOST_ROWS) return null;
    rows = rows.flatMap((row) => codes.map((code) => [...row, code]));
  }
  return rows;
}

const codesOf = (field: FormField, {edition, strategy}: FormRequest): readonly ReferenceCode[] | null =>
  field.type === "code"
    ? field.codes.map((code) => ({code, title: code}))
    : referenceCodes(field.refersTo, edition, strategy);

function blankRow(
  keys: readonly string[],
  {
    fields,
    request,
    said,
  }: {readonly fields: readonly FormField[]; readonly request: FormRequest; readonly said: string},
): BlankRow {
  const meaning = fields
    .map((field, index) => codesOf(field, request)?.find(({code}) => code === keys[index])?.title ?? "")
    .filter((title, index) => title !== "" && title !== keys[index])
    .join(" – ");
  return Object.fromEntries([
    ...fields.flatMap((field, index) => {
      const key = keys[index] ?? "";
      return key === "" ? [] : [[field.name, key] as const];
    }),
    ...request.form.fields.flatMap(({name, type}) =>
      type === "meaning" ? [[name, meaning] as const] : type === "previous" ? [[name, said] as const] : [],
    ),
  ]);
}
