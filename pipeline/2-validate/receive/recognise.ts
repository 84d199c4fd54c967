import type {Asked} from "../../core/asked.ts";
import type {Form} from "../../core/form.ts";
import {type FormId, readFormId} from "../../core/form-id.ts";
import type {RawSheet} from "../../core/inputs.ts";
import {referenceCodes} from "../../core/reference-codes.ts";
import type {Edition, Strategy} from "../../core/strategy.ts";
import {findHeader} from "../table/find-header.ts";
import {parseTable} from "../table/parse-table.ts";

/** What a received file is, as far as it can be known without asking. */
export type Guess = {readonly [Part in keyof FormId]: FormId[Part] | null};

/** What there is to recognise a file by. */
export interface Known {
  readonly forms: readonly Form[];
  readonly strategy: Strategy;
  readonly asked: readonly Asked[];
}

/** A file that came in, read. */
export interface Arrival {
  /** Its name without folders. */
  readonly name: string;
  readonly sheets: readonly RawSheet[];
}

/** Words in names of files that are not meant as the code of an organisation: `def` is definitief, and Defensie as well. */
const AMBIGUOUS: readonly string[] = ["def"];

/**
 * Which form a file is, from whom and for which edition: by the id that our forms carry, else by its name, else by what is in it. Anything
 * that could be two things is null. The sender is never guessed from the content. The id counts only when all it names exists, and where
 * the name says something else than the id, as when last year's form was used again, that part is in doubt.
 */
export function recognise(arrival: Arrival, known: Known): Guess {
  const id = idIn(arrival.sheets);
  const named = namedIn(arrival.name, known);
  if (id !== null && exists(id, known)) {
    return {
      form: id.form,
      sender: named.sender === null || named.sender === id.sender ? id.sender : null,
      edition: named.edition === null || named.edition === id.edition ? id.edition : null,
    };
  }
  const form = formOf(arrival, known.forms);
  const edition =
    named.edition ?? editionByContent(arrival, form, known) ?? editionAsked(form, named.sender, known.asked);
  return {form: form?.name ?? null, sender: named.sender, edition};
}

const only = <Item>(items: readonly Item[]): Item | null => (items.length === 1 ? (items[0] ?? null) : null);

function idIn(sheets: readonly RawSheet[]): FormId | null {
  for (const {cells} of sheets)
    for (const {value} of cells) {
      const id = value.kind === "text" ? readFormId(value.text) : null;
      if (id !== null) return id;
    }
  return null;
}

const exists = ({form, sender, edition}: FormId, {forms, strategy}: Known): boolean =>
  forms.some(({name}) => name === form) &&
  strategy.organisations.some(({id}) => id === sender) &&
  strategy.editions.some(({id}) => id === edition);

/** The sender and the edition that a name names, each null unless it names just one. */
function namedIn(name: string, {forms, strategy}: Known): Pick<Guess, "sender" | "edition"> {
  const words = wordsOf(name, forms).filter((word) => !AMBIGUOUS.includes(word));
  const one = (ids: readonly string[]): string | null =>
    only([...new Set(ids)].filter((id) => words.includes(id.toLowerCase())));
  return {
    sender: one(strategy.organisations.map(({id}) => id)),
    edition: one(strategy.editions.map(({id}) => id)),
  };
}

/** The words of a name in lower case, without those of the name of a form: `anv-beoordeling` does not say that the ANV sent it. */
function wordsOf(name: string, forms: readonly Form[]): readonly string[] {
  const plain = simple(name.replace(/\.[^.]*$/, ""));
  const without = forms.reduce((text, form) => text.replaceAll(simple(form.name), " "), plain);
  return without.split(" ").filter((word) => word !== "");
}

const simple = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]+/gu, " ");

/** The form whose required columns are all there; of more such the one that the name names, else the one with most columns. */
function formOf({name, sheets}: Arrival, forms: readonly Form[]): Form | null {
  const fitting = forms.flatMap((form) => {
    const columns = Math.max(0, ...sheets.map((sheet) => columnsFound(sheet, form, name)));
    return columns === 0 ? [] : [{form, columns}];
  });
  const named = only(fitting.filter(({form}) => simple(name).includes(simple(form.name))));
  const most = Math.max(0, ...fitting.map(({columns}) => columns));
  return (named ?? only(fitting.filter(({columns}) => columns === most)))?.form ?? null;
}

/** How many columns of the form a sheet has; 0 when a required one is missing. */
function columnsFound(sheet: RawSheet, form: Form, file: string): number {
  const columns = findHeader(sheet, form.fields, file)?.columns;
  if (columns === undefined) return 0;
  const whole = form.fields.every((field) => !field.columnRequired || columns.has(field.name));
  return whole ? columns.size : 0;
}

/** The one edition that knows every code in the file. */
function editionByContent({name, sheets}: Arrival, form: Form | null, known: Known): string | null {
  const sheet = form === null ? undefined : sheets.find((item) => columnsFound(item, form, name) > 0);
  if (form === null || sheet === undefined) return null;
  const {rows} = parseTable(sheet, form, name).value;
  const named = form.fields.filter((field) => field.refersTo !== null);
  if (rows.length === 0 || named.length === 0) return null;
  const knowsAll = (edition: Edition): boolean =>
    named.every((field) => {
      const codes = referenceCodes(field.refersTo, edition, known.strategy);
      if (codes === null) return true;
      const ids = new Set(codes.map(({code}) => code));
      return rows.every((row) => ids.has(row.text(field.name)));
    });
  const fitting = known.strategy.editions.filter(
    (edition) => form.editionKind === null || form.editionKind === edition.kind,
  );
  return only(fitting.filter(knowsAll))?.id ?? null;
}

/** The one edition for which this sender was asked for this form. */
function editionAsked(form: Form | null, sender: string | null, asked: readonly Asked[]): string | null {
  const rows = asked.filter((item) => item.form === form?.name && item.sender === sender);
  return only([...new Set(rows.map((item) => item.edition))]);
}
