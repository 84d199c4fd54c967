import {normalisedWeights} from "../../core/arithmetic.ts";
import {formatScalar} from "../../core/format.ts";
import type {Axis} from "../../core/ids.ts";
import type {Criterion, Edition, Method, Step, Threshold} from "../../core/strategy.ts";
import type {Format} from "../../core/views.ts";

/** An edition with its method; undefined for one that only gives directions. */
export interface Ruled {
  readonly edition: Edition;
  readonly method: Method | undefined;
}

/** What differs between the methods of two editions on one axis, or on both, in a Dutch sentence. */
export interface MethodDifference {
  readonly axis: Axis | null;
  readonly what: string;
}

/** Weights that differ less than this are the same; arithmetic leaves such crumbs. */
const CRUMB = 1e-9;

/** What differs between two methods in how letters are given or become a figure; titles and sources do not count. */
export function methodDifferences(from: Ruled, to: Ruled): readonly MethodDifference[] {
  if (from.method === undefined || to.method === undefined) return withoutLetters([from, to]);
  const [before, after] = [from.method, to.method];
  const impact = [
    ...criteriaDiffer(before, after),
    ...weightsDiffer(before, after),
    ...numberDiffers("het grondtal", "tekst", [before.base, after.base]),
    ...numberDiffers("de minimale dekking", "percentage", [before.minCoverage, after.minCoverage]),
    ...scaleDiffers("impact", before.impactScale, after.impactScale),
    ...thresholdsDiffer(before, after),
  ];
  const likelihood = scaleDiffers("waarschijnlijkheid", before.likelihoodScale, after.likelihoodScale);
  return [...sentence("impact", impact), ...sentence("likelihood", likelihood)];
}

function withoutLetters(sides: readonly Ruled[]): readonly MethodDifference[] {
  const silent = sides.filter(({method}) => method === undefined).map(({edition}) => edition.id);
  // Two editions without letters have no method to differ in.
  return silent.length === 1
    ? [{axis: null, what: `Editie ${silent[0]} geeft geen letters, alleen richtingen.`}]
    : [];
}

const sentence = (axis: Axis, parts: readonly string[]): readonly MethodDifference[] =>
  parts.length === 0
    ? []
    : [
        {
          axis,
          what: `De rekenwijze van de ${axis === "impact" ? "impact" : "waarschijnlijkheid"} verschilt: ${parts.join("; ")}.`,
        },
      ];

const sharedNames = (criteria: readonly Criterion[]): ReadonlySet<string> =>
  new Set(criteria.map((criterion) => criterion.sharedAs));

function criteriaDiffer(before: Method, after: Method): readonly string[] {
  const [old, young] = [sharedNames(before.criteria), sharedNames(after.criteria)];
  const gone = [...old].filter((name) => !young.has(name)).length;
  const added = [...young].filter((name) => !old.has(name)).length;
  if (gone + added === 0) return [];
  const shared = old.size - gone;
  return [
    `van ${before.criteria.length} naar ${after.criteria.length} criteria (${shared} gedeeld, ${added} erbij, ${gone} eraf)`,
  ];
}

/** Weights are held against each other on the shared criteria alone: that others came or went is a difference of criteria. */
function weightsDiffer(before: Method, after: Method): readonly string[] {
  if (before.weighting !== after.weighting) {
    const words = {per_criterion: "per criterium", per_interest: "per belang"} as const;
    return [`de weging is ${words[after.weighting]} in plaats van ${words[before.weighting]}`];
  }
  const weightsOf = (method: Method, other: Method): ReadonlyMap<string, number> => {
    const names = sharedNames(other.criteria);
    const common = method.criteria.filter(({sharedAs}) => names.has(sharedAs));
    return normalisedWeights(
      common.map(({sharedAs, interest, weight}) => ({id: sharedAs, interest, weight})),
      method.weighting,
    );
  };
  const [old, young] = [weightsOf(before, after), weightsOf(after, before)];
  const changed = [...new Set([...old.keys(), ...young.keys()])].filter(
    (name) => Math.abs((young.get(name) ?? 0) - (old.get(name) ?? 0)) > CRUMB,
  ).length;
  if (changed === 0) return [];
  return [`${changed} van de ${old.size} gedeelde criteria ${changed === 1 ? "weegt" : "wegen"} anders`];
}

const numberDiffers = (
  what: string,
  format: Format,
  [before, after]: readonly [before: number, after: number],
): readonly string[] =>
  before === after
    ? []
    : [`${what} is ${formatScalar(after, format)} in plaats van ${formatScalar(before, format)}`];

function scaleDiffers(axis: string, before: readonly Step[], after: readonly Step[]): readonly string[] {
  const facts = ({order, lower, upper, unit}: Step): string => JSON.stringify([order, lower, upper, unit]);
  const changed = countChanged(before, after, {key: ({grade}) => grade, facts});
  if (changed === 0) return [];
  const classes = changed === 1 ? "1 klasse" : `${changed} klassen`;
  return [`${classes} van de ${axis} ${changed === 1 ? "heeft" : "hebben"} een andere plaats of grens`];
}

/** Only bounds that both methods give can differ; one that is not known is no difference. */
function thresholdsDiffer(before: Method, after: Method): readonly string[] {
  const named = (method: Method): readonly Threshold[] =>
    method.thresholds.map((threshold) => ({
      ...threshold,
      criterion: method.criteria.find(({id}) => id === threshold.criterion)?.sharedAs ?? threshold.criterion,
    }));
  const key = ({criterion, grade}: Threshold): string => `${criterion} ${grade}`;
  const [old, young] = [named(before), named(after)];
  const both = (items: readonly Threshold[], others: readonly Threshold[]): readonly Threshold[] => {
    const keys = new Set(others.map(key));
    return items.filter((item) => keys.has(key(item)));
  };
  const facts = ({lower, upper, unit}: Threshold): string => JSON.stringify([lower, upper, unit]);
  const changed = countChanged(both(old, young), both(young, old), {key, facts});
  return changed === 0
    ? []
    : [
        `${changed} ${changed === 1 ? "grens" : "grenzen"} in eenheden ${changed === 1 ? "is" : "zijn"} anders`,
      ];
}

/** How many items came, went or changed. */
function countChanged<Item>(
  before: readonly Item[],
  after: readonly Item[],
  {key, facts}: {readonly key: (item: Item) => string; readonly facts: (item: Item) => string},
): number {
  const old = new Map(before.map((item) => [key(item), facts(item)]));
  const young = new Map(after.map((item) => [key(item), facts(item)]));
  return [...new Set([...old.keys(), ...young.keys()])].filter((name) => old.get(name) !== young.get(name))
    .length;
}
