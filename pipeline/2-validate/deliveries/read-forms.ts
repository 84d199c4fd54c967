import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {FieldType, Form, FormField, FormRows} from "../../core/form.ts";
import type {RawText} from "../../core/inputs.ts";

/** The kinds of Table Schema fields that forms use, with ours in `kamerklaar.soort` where it says more. */
const TYPES: Readonly<Record<string, FieldType>> = {
  string: "text",
  number: "number",
  integer: "integer",
  date: "date",
  boolean: "boolean",
};

/** What `kamerklaar.soort` may add to the kind of a field. */
const OWN_TYPES: Readonly<Record<string, FieldType>> = {
  letter: "letter",
  betekenis: "meaning",
  vorige: "previous",
};

const ROWS: readonly FormRows[] = ["alle", "vorige", "eigen", "leeg"];
const KINDS: Readonly<Record<string, Form["editionKind"]>> = {
  beoordeling: "assessment",
  richting: "direction",
};

/** The forms of `data/formulieren/*.json` (Table Schema with our additions); a description that is wrong is a finding. */
export function readForms(texts: readonly RawText[]): Checked<readonly Form[]> {
  const forms: Form[] = [];
  const findings: Finding[] = [];
  for (const text of texts) {
    const read = readForm(text.text);
    if (typeof read === "string")
      findings.push(finding("formulier/onleesbaar", {file: text.file}, {reason: read}));
    else forms.push(read);
  }
  return {value: forms, findings};
}

type Json = {readonly [key: string]: unknown};

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** The form, or what is wrong with its description. */
function readForm(json: string): Form | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    return `geen geldige JSON (${error instanceof Error ? error.message : "onbekende fout"})`;
  }
  if (!isObject(parsed) || textOf(parsed.name) === "") return "de naam (name) ontbreekt";
  if (!Array.isArray(parsed.fields) || parsed.fields.length === 0) return "de kolommen (fields) ontbreken";
  const fields = parsed.fields.map(readField);
  const wrong = fields.indexOf(null);
  if (wrong >= 0) return `kolom ${wrong + 1} heeft geen naam of een onbekende soort`;
  const known = fields.filter((field) => field !== null);
  const key = textsOf(parsed.primaryKey);
  const stray = key.find((name) => !known.some((field) => field.name === name));
  if (stray !== undefined) return `sleutel “${stray}” is geen kolom`;
  const own = isObject(parsed.kamerklaar) ? parsed.kamerklaar : {};
  const rows = ROWS.find((word) => word === textOf(own.rijen));
  if (own.rijen !== undefined && rows === undefined) return `rijen is geen van ${ROWS.join(", ")}`;
  const kind = KINDS[textOf(own.soort_editie)];
  if (own.soort_editie !== undefined && kind === undefined)
    return `soort_editie is geen van ${Object.keys(KINDS).join(", ")}`;
  return {
    name: textOf(parsed.name),
    title: textOf(parsed.title),
    fields: known,
    key,
    rows: rows ?? "vorige",
    editionKind: kind ?? null,
  };
}

function readField(json: unknown): FormField | null {
  if (!isObject(json) || textOf(json.name) === "") return null;
  const constraints = isObject(json.constraints) ? json.constraints : {};
  const own = isObject(json.kamerklaar) ? json.kamerklaar : {};
  const codes = textsOf(constraints.enum);
  const type = OWN_TYPES[textOf(own.soort)] ?? (codes.length > 0 ? "code" : TYPES[textOf(json.type)]);
  if (type === undefined) return null;
  return {
    name: textOf(json.name),
    title: textOf(json.title) || textOf(json.name),
    description: textOf(json.description),
    type,
    columnRequired: own.kolom_verplicht !== false,
    required: constraints.required === true,
    codes,
    min: numberOf(constraints.minimum),
    max: numberOf(constraints.maximum),
    refersTo: textOf(own.verwijst_naar) || null,
  };
}
