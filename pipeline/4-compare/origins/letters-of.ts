import type {Assessment} from "../../core/dataset.ts";
import {groupBy} from "../../core/group-by.ts";
import {type EditionId, LIKELIHOOD, type RiskId} from "../../core/ids.ts";
import {comparePlaces} from "../../core/place.ts";
import type {Link, Risk} from "../../core/strategy.ts";
import type {Row} from "../../core/views.ts";
import {groupLinks} from "../group-links.ts";
import type {Material} from "../tabulate/material.ts";
import type {Scope} from "./rules.ts";

/** The letters that an audience may see, with what they are found by. */
export interface KnownLetters {
  readonly material: Material;
  /** In the order of their places. */
  readonly all: readonly Assessment[];
  /** By risk of an edition. */
  readonly byRisk: ReadonlyMap<string, readonly Assessment[]>;
  /** Where each stands in that order. */
  readonly rank: ReadonlyMap<Assessment, number>;
}

/** Puts the letters of `material` in order once, for whoever asks about many figures. */
export function knowLetters(material: Material): KnownLetters {
  const placed = material.assessments.map((item) => ({item, place: item.place}));
  const all = placed.sort((a, b) => comparePlaces(a.place, b.place)).map(({item}) => item);
  const byRisk = groupBy(all, ({edition, risk}) => keyOf({edition, id: risk}));
  return {material, all, byRisk, rank: new Map(all.map((item, index) => [item, index]))};
}

/** Which letters a scope holds at a row, in the order of their places; null when the scope is not about letters. A row that names no risk that we know holds all letters, so that nothing it may depend on is left out. */
export function lettersOf(scope: Scope, row: Row | null, known: KnownLetters): readonly Assessment[] | null {
  const found = lettersIn(scope, row, known);
  return found?.toSorted((a, b) => (known.rank.get(a) ?? 0) - (known.rank.get(b) ?? 0)) ?? null;
}

function lettersIn(scope: Scope, row: Row | null, known: KnownLetters): readonly Assessment[] | null {
  const {edition, previous} = known.material;
  const ofEditions = (...ids: readonly (EditionId | undefined)[]): readonly Assessment[] =>
    known.all.filter((item) => ids.includes(item.edition));
  switch (scope) {
    case "letter":
      return ofRisks(row, known).filter((item) => item.criterion === row?.criterium);
    case "impact":
      return ofRisks(row, known).filter(isImpactOf(row, known.material));
    case "kans":
      return ofRisks(row, known).filter(isLikelihood);
    case "risico":
      return ofRisks(row, known);
    case "verandering-impact":
      return ofChange(row, known).filter((item) => !isLikelihood(item));
    case "verandering-kans":
      return ofChange(row, known).filter(isLikelihood);
    case "verandering":
      return ofChange(row, known);
    case "onderdeel":
      return ofGroup(row, known);
    case "editie":
      return ofEditions(edition.id);
    case "vorige":
      return ofEditions(previous?.id);
    case "toen-en-nu":
      return ofEditions(edition.id, previous?.id);
    case "alle-edities":
      return known.all;
    default:
      return null;
  }
}

const isLikelihood = ({criterion}: Assessment): boolean => criterion === LIKELIHOOD;

/** The criteria of the interest that a row names; of every interest when it names none. */
function isImpactOf(row: Row | null, {strategy}: Material): (item: Assessment) => boolean {
  const interest = row?.belang ?? "";
  return (item) => {
    if (isLikelihood(item) || interest === "") return !isLikelihood(item);
    const method = strategy.editions.find(({id}) => id === item.edition)?.method;
    const criteria = strategy.methods.find(({id}) => id === method)?.criteria ?? [];
    return criteria.some((criterion) => criterion.id === item.criterion && criterion.interest === interest);
  };
}

const BETWEEN = " + ";

/** What a row says in columns, with the parts of a split or merger apart. */
const namesIn = (row: Row | null, columns: readonly string[]): ReadonlySet<string> =>
  new Set(
    columns.flatMap((column) => {
      const value = row?.[column];
      return typeof value === "string" && value !== "" ? value.split(BETWEEN) : [];
    }),
  );

const isNamed = (risk: Risk, names: ReadonlySet<string>): boolean =>
  names.has(risk.id) || names.has(risk.title);

/** The edition that a row says, else the reported one; what came or went may be of the edition before it. */
function editionsOf(row: Row | null, {edition, previous}: Material): readonly (EditionId | undefined)[] {
  if (typeof row?.editie === "string") return [row.editie];
  return row?.soort === undefined ? [edition.id] : [edition.id, previous?.id];
}

function ofRisks(row: Row | null, known: KnownLetters): readonly Assessment[] {
  const {material} = known;
  const ids = namesIn(row, ["risico"]);
  const names = ids.size > 0 ? ids : namesIn(row, ["titel"]);
  const editions = editionsOf(row, material);
  const risks = material.strategy.risks.filter(
    (risk) => editions.includes(risk.edition) && isNamed(risk, names),
  );
  return ofThese(risks, known);
}

/** The letters of all risks at either end of the links that a row is about. */
function ofChange(row: Row | null, known: KnownLetters): readonly Assessment[] {
  const {material} = known;
  const names = namesIn(row, ["van_risico", "naar_risico", "was", "is"]);
  const wanted = names.size > 0 ? names : namesIn(row, ["titel", "risico"]);
  const risks = material.strategy.risks.filter((risk) => isNamed(risk, wanted));
  return ofThese([...risks, ...linkedTo(risks, material)], known);
}

/** The risks that the concordance ties to others, whatever the edition. */
function linkedTo(risks: readonly Risk[], {strategy}: Material): readonly Risk[] {
  const keys = new Set(risks.map(keyOf));
  const touches = (links: readonly Link[]): boolean =>
    links.some((link) => endsOf(link).some((end) => keys.has(end)));
  const ends = new Set(groupLinks(strategy.links).filter(touches).flat().flatMap(endsOf));
  return strategy.risks.filter((risk) => ends.has(keyOf(risk)));
}

const keyOf = (risk: {readonly edition: EditionId; readonly id: RiskId}): string =>
  `${risk.edition}\u0000${risk.id}`;

const endsOf = ({fromEdition, fromRisk, toEdition, toRisk}: Link): readonly string[] =>
  [
    {edition: fromEdition, id: fromRisk},
    {edition: toEdition, id: toRisk},
  ].flatMap(({edition, id}) => (id === null ? [] : [keyOf({edition, id})]));

function ofGroup(row: Row | null, known: KnownLetters): readonly Assessment[] {
  const {material} = known;
  const names = namesIn(row, ["id", "onderdeel", "groep", "titel"]);
  const groups = new Set(
    material.strategy.groups.filter(({id, title}) => names.has(id) || names.has(title)).map(({id}) => id),
  );
  const risks = material.strategy.risks.filter((risk) => risk.groups.some((group) => groups.has(group)));
  return ofThese([...risks, ...linkedTo(risks, material)], known);
}

function ofThese(risks: readonly Risk[], {all, byRisk}: KnownLetters): readonly Assessment[] {
  if (risks.length === 0) return all;
  return [...new Set(risks.map(keyOf))].flatMap((key) => byRisk.get(key) ?? []);
}
