import {FACT_SPECS, type ViewName} from "../../core/catalogue.ts";
import type {Assessment} from "../../core/dataset.ts";
import {formatNumber} from "../../core/format.ts";
import type {CellBinding, Explain, Origin, OriginInput} from "../../core/origin.ts";
import {comparePlaces, formatPlace} from "../../core/place.ts";
import {isStatus, type Status, worstStatus} from "../../core/status.ts";
import type {Row, Views} from "../../core/views.ts";
import {type Figures, type Material, type MaterialRequest, materialFor} from "../tabulate/material.ts";
import {EDITION_FACT_RULES, FACT_RULES, OWN_FACT_RULES} from "./fact-rules.ts";
import {type KnownLetters, knowLetters, lettersOf} from "./letters-of.ts";
import {type OriginRule, RULES, type RuleName, type Scope} from "./rules.ts";
import {VIEW_RULES} from "./view-rules.ts";

/** Explains the figures of `views`, which were made from the same figures by the same request. Inputs are those that the audience may see. */
export function explainer(figures: Figures, request: MaterialRequest, views: Views): Explain {
  const letters = knowLetters(materialFor(figures, request));
  const known: Known = {letters, inputs: new Map(), views, seen: new Map()};
  return (binding) => {
    if (binding.kind === "cell") return explainCell(binding, known);
    return binding.kind === "fact" ? explainFact(binding.name, known) : explainReference(binding.id, views);
  };
}

interface Known extends Gathered {
  readonly views: Views;
  /** Inputs that were gathered before: the cells of a row share them, and so do all cells of a rule that looks at no row. */
  readonly seen: Map<string, readonly OriginInput[]>;
}

/** The letters, and each as an input once it was one: many figures come from the same. */
interface Gathered {
  readonly letters: KnownLetters;
  readonly inputs: Map<Assessment, OriginInput>;
}

function explainFact(name: string, {views, ...gathered}: Known): Origin | null {
  const fact = views.facts.get(name);
  if (fact === undefined) return null;
  const rule = RULES[factRule(name)];
  const of = name.startsWith("vorige.") && rule.from.some((scope) => scope === "editie");
  const from: readonly Scope[] = of ? ["vorige"] : rule.from;
  const traced = inputsOf({...rule, from}, null, gathered);
  const known = new Set(traced.map(({place}) => formatPlace(place)));
  const own = fact.sources.filter((place) => !known.has(formatPlace(place)));
  return {
    what: FACT_SPECS.find((spec) => spec.name === name)?.about ?? name,
    formula: rule.formula,
    inputs: [...traced, ...own.map((place) => ({label: "aangeleverd", place}))],
    status: fact.status,
  };
}

function factRule(name: string): RuleName {
  const [before = "", after = ""] = name.split(".");
  const own = (OWN_FACT_RULES as Readonly<Record<string, RuleName>>)[name];
  const edition = (EDITION_FACT_RULES as Readonly<Record<string, RuleName>>)[after];
  const isOfEdition = before === "editie" || before === "vorige";
  return own ?? (isOfEdition ? edition : undefined) ?? FACT_RULES[before as keyof typeof FACT_RULES];
}

function explainReference(id: string, views: Views): Origin | null {
  const fact = views.references.get(id);
  if (fact === undefined) return null;
  const inputs = fact.sources.map((place) => ({label: "aangeleverd", place}));
  const files = fileInputs(RULES.kamerstuk);
  return {
    what: "Vindplaats van een kamerstuk of bijlage",
    formula: RULES.kamerstuk.formula,
    inputs: [...files, ...inputs],
    status: fact.status,
  };
}

function explainCell(
  {view: name, column, rows: numbers}: CellBinding,
  {views, seen, ...gathered}: Known,
): Origin | null {
  const view = views.views.get(name);
  const rows = numbers.flatMap((number): readonly Row[] => {
    const row = view?.rows[number - 1];
    return row === undefined ? [] : [row];
  });
  const isWhole = numbers.length === 0;
  if (view === undefined || (rows.length === 0 && !isWhole)) return null;
  const ruleName = cellRule(name as ViewName, column);
  const rule = RULES[ruleName];
  const key = [ruleName, ...(dependsOnRow(rule) ? [name, ...numbers] : [])].join(" ");
  const inputs = seen.get(key) ?? inputsOfRows(rule, isWhole ? [null] : rows, gathered);
  seen.set(key, inputs);
  const title = view.columns.find((candidate) => candidate.name === column)?.title ?? column;
  return {
    what: `${title} (${column}) uit weergave ${name}: ${view.about}`,
    formula: rule.formula,
    inputs,
    status: worstStatus((isWhole ? view.rows : rows).map(statusOf)),
  };
}

const WIDE: ReadonlySet<Scope> = new Set([
  "editie",
  "vorige",
  "toen-en-nu",
  "alle-edities",
  "aanleveringen",
  "registers",
]);
const dependsOnRow = ({from}: OriginRule): boolean => from.some((scope) => !WIDE.has(scope));

const once = (inputs: readonly OriginInput[]): readonly OriginInput[] => [
  ...new Map(inputs.map((input) => [`${formatPlace(input.place)} ${input.label}`, input])).values(),
];

/** What one scope holds at one row is there once by itself. */
function inputsOfRows(
  rule: OriginRule,
  rows: readonly (Row | null)[],
  gathered: Gathered,
): readonly OriginInput[] {
  const inputs = rows.flatMap((row) => inputsOf(rule, row, gathered));
  return rows.length > 1 || rule.from.length > 1 ? once(inputs) : inputs;
}

function cellRule(view: ViewName, column: string): RuleName {
  const rule = VIEW_RULES[view];
  if (typeof rule === "string") return rule;
  const [usual, columns] = rule;
  return (columns as Readonly<Record<string, RuleName>>)[column] ?? usual;
}

const statusOf = ({status}: Row): Status =>
  typeof status === "string" && isStatus(status) ? status : "concept";

function inputsOf(rule: OriginRule, row: Row | null, gathered: Gathered): readonly OriginInput[] {
  const [first = [], ...more] = rule.from.map((scope) => scopeInputs(scope, row, gathered));
  const traced =
    more.length === 0 ? first : [first, ...more].flat().sort((a, b) => comparePlaces(a.place, b.place));
  return [...traced, ...fileInputs(rule)];
}

/** In the order of their places. */
function scopeInputs(scope: Scope, row: Row | null, {letters, inputs}: Gathered): readonly OriginInput[] {
  const {material} = letters;
  const found = lettersOf(scope, row, letters);
  if (found === null) return delivered(scope, material).toSorted((a, b) => comparePlaces(a.place, b.place));
  return found.map((item) => {
    const input = inputs.get(item) ?? letterInput(item, material);
    inputs.set(item, input);
    return input;
  });
}

const fileInputs = ({files}: OriginRule): readonly OriginInput[] =>
  files.map((file) => ({label: "eigen gegevens", place: {file: `strategie/${file}.csv`}}));

/** A row of letters with the weight that it has in its risk’s place; without one where it does not count. */
function letterInput({edition, risk, criterion, grades, place}: Assessment, material: Material): OriginInput {
  const part = material
    .scoreAt({edition, risk, axis: "impact", interest: null})
    ?.parts.find((candidate) => candidate.criterion === criterion);
  const weight = part === undefined ? "" : `, gewicht ${formatNumber(part.weight * 100, 1)}%`;
  const letters = grades === null ? "?" : `${grades.low} / ${grades.expected} / ${grades.high}`;
  return {label: `${edition} ${risk}, ${criterion}: ${letters}${weight}`, place};
}

/** What senders delivered on a form that is not about letters. */
function delivered(scope: Scope, material: Material): readonly OriginInput[] {
  const at =
    (label: string) =>
    (item: {readonly place: Origin["inputs"][number]["place"]}): OriginInput => ({
      label,
      place: item.place,
    });
  switch (scope) {
    case "anv-richting":
      return material.directions.map(at("richting"));
    case "maatregelen":
      return material.ownMeasures.map(at("eigen maatregel"));
    case "voortgang":
      return material.progress.map(at("bericht over voortgang"));
    case "capaciteiten":
      return material.capabilities.map(at("capaciteit"));
    case "weerbaarheid":
      return material.resilience.map(at("oordeel over de aanpak"));
    case "weging":
      return material.givenWeights.map(at("gewicht"));
    case "anv-beoordelaars":
      return material.scorerLetters.map(at("letter van een beoordelaar"));
    case "aanleveringen":
      return material.deliveries.map(({file}) => ({label: "aanlevering", place: {file}}));
    case "registers":
      return registersOf(material).map((file) => ({label: "register van aanleveringen", place: {file}}));
    default:
      return [];
  }
}

const registersOf = ({deliveries}: Material): readonly string[] => [
  ...new Set(deliveries.map(({file}) => `${file.slice(0, file.lastIndexOf("/"))}/register.csv`)),
];
