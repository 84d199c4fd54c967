import type {Chart} from "../../core/document.ts";
import {formatScalar, UNKNOWN} from "../../core/format.ts";
import type {Condition, FactForm} from "../../core/report-template.ts";
import {isStatus, type Status} from "../../core/status.ts";
import type {Fact, Row, View, Views} from "../../core/views.ts";
import {numberWord} from "./number-word.ts";

/** The row that an `each` is at. */
export interface CurrentRow {
  readonly view: View;
  readonly row: Row;
  /** From 1, in the order of the view. */
  readonly number: number;
}

/** All that a template may draw from while it is being composed. */
export interface TemplateData {
  readonly views: Views;
  readonly charts: ReadonlyMap<string, Chart>;
  /** Null outside an `each`. */
  readonly current: CurrentRow | null;
  /** Whether internal parts are said: never in a document for Parliament. */
  readonly inside: boolean;
}

/** What is printed for a fact, cell or word: name, text and how far it may be relied on. */
export interface Printed {
  readonly name: string;
  readonly text: string;
  readonly status: Status;
}

/** A fact as printed; one that is not there is `onbekend`, and no more than a draft. */
export function printFact(name: string, form: FactForm, data: TemplateData): Printed {
  const fact = data.views.facts.get(name);
  if (fact === undefined) return {name, text: UNKNOWN, status: "concept"};
  return {name, text: factText(fact, form), status: fact.status};
}

/** A parliamentary paper or attachment as notes refer to it; one that this edition does not have is `onbekend`. */
export function printReference(id: string, {views}: TemplateData): Printed {
  const {text, status} = views.references.get(id) ?? {text: UNKNOWN, status: "concept"};
  return {name: `verwijzing.${id}`, text, status};
}

/** The cell of the current row as printed, named `view[row].column`. */
export function printField(column: string, {current}: TemplateData): Printed {
  if (current === null) return {name: column, text: UNKNOWN, status: "concept"};
  const {view, row, number} = current;
  const format = view.columns.find(({name}) => name === column)?.format ?? "tekst";
  const name = `${view.name}[${number}].${column}`;
  return {name, text: formatScalar(row[column] ?? null, format), status: rowStatus(row)};
}

/** Whether a condition holds. A fact that is unknown or not there never does. */
export function holds({fact: name, is}: Condition, {views}: Pick<TemplateData, "views">): boolean {
  const fact = views.facts.get(name);
  if (fact === undefined || fact.value === null) return false;
  if (is !== null) return String(fact.value) === is || fact.text === is;
  return Boolean(fact.value);
}

/** Which rows of a view are asked for. */
export interface RowsAsked {
  readonly view: string;
  /** Only those with the same value in this column as the current row; null for all. */
  readonly match: string | null;
}

/** The same data at each row asked for in turn; none when the view is not there. */
export function atEachRow(asked: RowsAsked, data: TemplateData): readonly TemplateData[] {
  const found = data.views.views.get(asked.view);
  if (found === undefined) return [];
  return found.rows.flatMap((row, index) =>
    isAsked(row, asked, data) ? [{...data, current: {view: found, row, number: index + 1}}] : [],
  );
}

/** Whether a row is one of those asked for; outside an `each` nothing matches. */
export function isAsked(row: Row, {match}: RowsAsked, {current}: TemplateData): boolean {
  return match === null || (current !== null && row[match] === current.row[match]);
}

/** How far a row may be relied on; a row that does not say is no more than a draft. */
export function rowStatus(row: Row): Status {
  return typeof row.status === "string" && isStatus(row.status) ? row.status : "concept";
}

function factText(fact: Fact, form: FactForm): string {
  const word = form === "gewoon" ? null : numberWord(fact.value);
  if (word === null) return fact.text;
  // Capitals carry no accent in Dutch: Eén.
  return form === "Woord" ? word.charAt(0).normalize("NFD").charAt(0).toUpperCase() + word.slice(1) : word;
}
