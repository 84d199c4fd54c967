import type {FormField} from "../../core/form.ts";
import {LIKELIHOOD} from "../../core/ids.ts";
import {type ReferenceCode, referenceCodes} from "../../core/reference-codes.ts";
import type {Step} from "../../core/strategy.ts";
import type {FormRequest} from "./form-request.ts";
import {announced} from "./sender-measures.ts";

/** A list of values to choose from, under the name by which cells refer to it. */
export interface NamedList {
  readonly name: string;
  readonly title: string;
  readonly codes: readonly ReferenceCode[];
}

/** The mark for "not assessed" and what is said of it. */
const NOT_ASSESSED: ReferenceCode = {code: "?", title: "niet beoordeeld"};

/** The lists of a form, one per kind of answer; a list without codes is left out, because nothing could be chosen from it. */
export function formLists(request: FormRequest): readonly NamedList[] {
  const lists = new Map<string, NamedList>();
  for (const field of request.form.fields)
    for (const list of listsOf(field, request)) lists.set(list.name, list);
  return [...lists.values()].filter(({codes}) => codes.length > 0);
}

/** The name of the list for a field in a row with these keys; a name that `formLists` does not give means that anything may be typed. */
export function listNameFor(field: FormField, criterion: string | undefined): string {
  if (field.type !== "letter") return listName(field);
  if (criterion === undefined) return "lijst_letters";
  return criterion === LIKELIHOOD ? "lijst_letters_kans" : "lijst_letters_impact";
}

function listsOf(field: FormField, request: FormRequest): readonly NamedList[] {
  const {edition, strategy} = request;
  const one = (codes: readonly ReferenceCode[]): readonly NamedList[] => [
    {name: listName(field), title: field.title, codes},
  ];
  if (field.type === "boolean") return [{name: "lijst_ja_nee", title: "Ja of nee", codes: [yes, no]}];
  if (field.type === "code") return one(field.codes.map((code) => ({code, title: code})));
  if (field.type !== "letter") {
    const own = field.refersTo === "maatregel" ? announced(request) : [];
    return one([...(referenceCodes(field.refersTo, edition, strategy) ?? []), ...own]);
  }
  const method = strategy.methods.find((candidate) => candidate.id === edition.method);
  const impact = letters(method?.impactScale ?? []);
  const likelihood = letters(method?.likelihoodScale ?? []);
  const either = [...new Set([...impact, ...likelihood].map(({code}) => code))];
  return [
    {name: "lijst_letters_impact", title: "Letters voor impact", codes: [...impact, NOT_ASSESSED]},
    {
      name: "lijst_letters_kans",
      title: "Letters voor waarschijnlijkheid",
      codes: [...likelihood, NOT_ASSESSED],
    },
    {
      name: "lijst_letters",
      title: "Letters",
      codes: [...either.map((code) => ({code, title: code})), NOT_ASSESSED],
    },
  ];
}

const yes: ReferenceCode = {code: "ja", title: "ja"};
const no: ReferenceCode = {code: "nee", title: "nee"};

const letters = (scale: readonly Step[]): readonly ReferenceCode[] =>
  scale.map((step) => ({code: step.grade, title: step.label}));

/** Names in a workbook hold letters, digits and underscores. */
function listName(field: FormField): string {
  if (field.type === "boolean") return "lijst_ja_nee";
  return `lijst_${(field.refersTo ?? field.name).toLowerCase().replace(/[^a-z0-9]+/g, "_")}`;
}
