import type {Assessment} from "../../core/dataset.ts";
import {type Finding, finding} from "../../core/findings.ts";
import {type CriterionId, type Grade, LIKELIHOOD} from "../../core/ids.ts";
import type {Edition, Method, Strategy} from "../../core/strategy.ts";

/** An assessment beside the one of the edition before: same risk by the concordance, same criterion by its shared name. */
interface Pair {
  readonly now: Assessment;
  readonly then: Assessment;
  /** By how many classes the expected letter differs. */
  readonly classes: number;
}

/**
 * Holds the letters of every scored edition against those of the scored edition before: a letter that jumps without a note, and a delivery that is a
 * copy of what its sender gave before. Only risks that are the same or renamed are held together: parts of a split or merger need not have the letters of the whole.
 */
export function checkEditions(strategy: Strategy, assessments: readonly Assessment[]): readonly Finding[] {
  const scored = strategy.editions.filter((edition) => edition.kind === "assessment");
  return scored.slice(1).flatMap((to, index) => {
    const from = scored[index] as Edition;
    const pairs = pairsBetween(from, to, {strategy, assessments});
    return [...jumps(pairs, from, strategy.parameters.jump), ...copies(pairs, from, {strategy, assessments})];
  });
}

interface Material {
  readonly strategy: Strategy;
  readonly assessments: readonly Assessment[];
}

function pairsBetween(from: Edition, to: Edition, {strategy, assessments}: Material): readonly Pair[] {
  const [before, after] = [from, to].map(({method}) => strategy.methods.find(({id}) => id === method));
  if (before === undefined || after === undefined) return [];
  const earlier = new Map(
    assessments
      .filter(({edition}) => edition === from.id)
      .map((item) => [keyOf(item.risk, sharedName(before, item.criterion)), item]),
  );
  const origins = new Map(
    strategy.links
      .filter((link) => link.fromEdition === from.id && link.toEdition === to.id)
      .filter(({kind}) => kind === "gelijk" || kind === "hernoemd")
      .map((link) => [link.toRisk, link.fromRisk]),
  );
  return assessments.flatMap((now): readonly Pair[] => {
    const origin = now.edition === to.id ? origins.get(now.risk) : null;
    const then = earlier.get(keyOf(origin ?? "", sharedName(after, now.criterion)));
    if (!origin || !then?.grades || !now.grades) return [];
    const was = heightOf(before, then.criterion, then.grades.expected);
    return [{now, then, classes: Math.abs(heightOf(after, now.criterion, now.grades.expected) - was)}];
  });
}

const keyOf = (risk: string, criterion: CriterionId): string => `${risk}\u0000${criterion}`;

const sharedName = ({criteria}: Method, criterion: CriterionId): CriterionId =>
  criteria.find(({id}) => id === criterion)?.sharedAs ?? criterion;

/** Where a letter stands on its scale. X is no class: a distance to it counts from the lowest class. */
function heightOf({impactScale, likelihoodScale}: Method, criterion: CriterionId, grade: Grade): number {
  const scale = criterion === LIKELIHOOD ? likelihoodScale : impactScale;
  const lowest = Math.min(...scale.map(({order}) => order).filter((order) => order > 0));
  return Math.max(lowest, scale.find((step) => step.grade === grade)?.order ?? lowest);
}

function jumps(pairs: readonly Pair[], from: Edition, classes: number): readonly Finding[] {
  return pairs
    .filter((pair) => pair.classes >= classes && pair.now.note.trim() === "")
    .map(({now, then}) => {
      const own = now.delivery.sender === then.delivery.sender;
      const details = {
        risk: now.risk,
        criterion: now.criterion,
        edition: from.id,
        seen: now.grades?.expected ?? "",
        before: own ? (then.grades?.expected ?? null) : null,
        classes,
      };
      const isPublic = now.delivery.isPublic && then.delivery.isPublic;
      return finding("beoordeling/sprong", now.place, details, {sender: now.delivery.sender, isPublic});
    });
}

/** Deliveries whose letters, low, expected and high, are all those that the same sender gave before. */
function copies(
  pairs: readonly Pair[],
  from: Edition,
  {strategy: {parameters}, assessments}: Material,
): readonly Finding[] {
  const byFile = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (pair.now.delivery.sender !== pair.then.delivery.sender) continue;
    const {file} = pair.now.delivery;
    const known = byFile.get(file);
    if (known === undefined) byFile.set(file, [pair]);
    else known.push(pair);
  }
  return [...byFile].flatMap(([file, group]): readonly Finding[] => {
    const [first] = group;
    if (first === undefined || group.length < parameters.wholeFrom || !group.every(isSame)) return [];
    const {sender, edition} = first.now.delivery;
    // A closed row without letters is in no pair, and yet what it holds decides whether the rest is a copy.
    const isPublic = assessments.every(
      ({delivery}) =>
        delivery.isPublic ||
        delivery.sender !== sender ||
        (delivery.edition !== edition && delivery.edition !== from.id),
    );
    const origin = {sender, isPublic};
    return [finding("aanlevering/kopie", {file}, {edition: from.id, rows: group.length}, origin)];
  });
}

const isSame = ({now, then}: Pair): boolean =>
  now.grades?.low === then.grades?.low &&
  now.grades?.expected === then.grades?.expected &&
  now.grades?.high === then.grades?.high;
