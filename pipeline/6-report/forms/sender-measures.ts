import type {FilledRow} from "../../core/filled-form.ts";
import type {FormField} from "../../core/form.ts";
import {compareMoments} from "../../core/planning.ts";
import type {ReferenceCode} from "../../core/reference-codes.ts";
import type {FormRequest} from "./form-request.ts";

/** The measures that a sender can be asked about: those of the strategy that name it as an owner, and those that it announced itself. */
export function senderMeasures(request: FormRequest): readonly ReferenceCode[] {
  const {strategy, edition, sender} = request;
  const named = strategy.measures.filter(
    (measure) => measure.edition === edition.id && measure.owners.includes(sender.id),
  );
  return [...named.map(({id, title}) => ({code: id, title})), ...announced(request)];
}

/** The measures of its own that a sender announced for the edition. */
export function announced({filled, edition, sender}: FormRequest): readonly ReferenceCode[] {
  return filled
    .filter(
      ({delivery}) =>
        delivery.form === "maatregelen" && delivery.edition === edition.id && delivery.sender === sender.id,
    )
    .flatMap(({rows}) =>
      rows.map((row) => ({code: row.textIfAny("maatregel"), title: row.textIfAny("titel")})),
    )
    .filter(({code}) => code !== "");
}

/** What the sender last reported of a measure in this edition, in one line; empty when it never did. */
export function lastReport(request: FormRequest, measure: string): string {
  const {filled, edition, sender, form, strategy} = request;
  const order = strategy.moments
    .filter((moment) => moment.edition === edition.id)
    .sort(compareMoments)
    .map(({id}) => id);
  const whenOf = (row: FilledRow): number => order.indexOf(row.textIfAny("peilmoment"));
  const rows = filled
    .filter(
      ({delivery}) =>
        delivery.form === form.name && delivery.edition === edition.id && delivery.sender === sender.id,
    )
    .flatMap(({rows: all}) => all.filter((row) => row.textIfAny("maatregel") === measure))
    .sort((a, b) => whenOf(b) - whenOf(a));
  const last = rows[0];
  return last === undefined ? "" : inOneLine(last, form.fields);
}

/** The filled cells with a word or a date of a list; running text is left to the sender's own file. */
function inOneLine(row: FilledRow, fields: readonly FormField[]): string {
  const values = fields
    .filter(({name, type}) => (type === "code" || type === "date") && row.textIfAny(name) !== "")
    .map(({name}) => `${name} ${row.textIfAny(name)}`);
  return `${row.textIfAny("peilmoment")}: ${values.join(", ")}`;
}
