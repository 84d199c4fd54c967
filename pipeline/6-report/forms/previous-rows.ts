import type {FilledForm, FilledRow} from "../../core/filled-form.ts";
import type {FormField} from "../../core/form.ts";
import type {Edition, Strategy} from "../../core/strategy.ts";
import type {FormRequest} from "./form-request.ts";

/** A row that the sender filled in for an earlier edition, under the keys of the new one. */
export interface PreviousRow {
  readonly keys: readonly string[];
  /** What stood there, in one line: `2023 (fictief): laag B, verwacht C, hoog D`. */
  readonly said: string;
}

/**
 * The sender's rows of the last edition for which there is a delivery of this form. Keys follow the links between editions; a row whose
 * key is gone, split or merged is left out, because what it said is about something else.
 */
export function previousRows(request: FormRequest): readonly PreviousRow[] {
  const {form, edition, strategy} = request;
  const last = lastForms(request);
  const from = strategy.editions.find(({id}) => id === last[0]?.delivery.edition);
  if (from === undefined) return [];
  const keyFields = form.fields.filter((field) => form.key.includes(field.name));
  return last.flatMap((item) =>
    item.rows.flatMap((row) => {
      const keys = keyFields.map((field) =>
        translate(row.textIfAny(field.name), field, {from, edition, strategy}),
      );
      if (keys.some((key) => key === null)) return [];
      return [{keys: keys.map((key) => key ?? ""), said: said(row, item, request)}];
    }),
  );
}

/** What the sender delivered of this form for the last edition for which there is anything, by however many files. */
export function lastForms({form, sender, edition, strategy, filled}: FormRequest): readonly FilledForm[] {
  const order = strategy.editions.map(({id}) => id);
  const earlier = filled.filter(
    ({delivery}) =>
      delivery.form === form.name &&
      delivery.sender === sender.id &&
      order.indexOf(delivery.edition) < order.indexOf(edition.id),
  );
  const last = Math.max(-1, ...earlier.map(({delivery}) => order.indexOf(delivery.edition)));
  return earlier.filter(({delivery}) => delivery.edition === strategy.editions[last]?.id);
}

/** What stood in the short columns; running text is left to the sender's own file. */
const SHORT: readonly string[] = ["letter", "code", "number", "integer", "date", "id"];

function said(row: FilledRow, {delivery}: FilledForm, {form}: FormRequest): string {
  const values = form.fields
    .filter((field) => SHORT.includes(field.type) && !form.key.includes(field.name))
    .map((field) => `${field.name} ${row.textIfAny(field.name) || "leeg"}`);
  const status = delivery.status === "vastgesteld" ? "" : ` (${delivery.status})`;
  return `${delivery.edition}${status}: ${values.join(", ")}`;
}

/** The code under which the new edition knows what an old code stood for; null when it does not. */
function translate(
  code: string,
  field: FormField,
  {from, edition, strategy}: {readonly from: Edition; readonly edition: Edition; readonly strategy: Strategy},
): string | null {
  if (field.refersTo === "criterium") return criterionOf(code, {from, edition, strategy});
  if (field.refersTo !== "risico" && field.refersTo !== "onderwerp") return code;
  if (from.risksOf === edition.risksOf) return code;
  const link = strategy.links.find(
    ({fromEdition, fromRisk, toEdition, kind}) =>
      fromEdition === from.risksOf &&
      fromRisk === code &&
      toEdition === edition.risksOf &&
      (kind === "gelijk" || kind === "hernoemd"),
  );
  return link?.toRisk ?? null;
}

function criterionOf(
  code: string,
  {from, edition, strategy}: {readonly from: Edition; readonly edition: Edition; readonly strategy: Strategy},
): string | null {
  const criteriaOf = (id: string | null) =>
    strategy.methods.find((method) => method.id === id)?.criteria ?? [];
  const old = criteriaOf(from.method).find((criterion) => criterion.id === code);
  if (old === undefined) return code;
  return criteriaOf(edition.method).find((criterion) => criterion.sharedAs === old.sharedAs)?.id ?? null;
}
