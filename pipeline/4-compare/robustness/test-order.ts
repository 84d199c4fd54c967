import {letterValue} from "../../core/arithmetic.ts";
import type {RiskId, Share} from "../../core/ids.ts";
import {type Keep, NOTHING_KEPT} from "../../core/keep.ts";
import type {Score} from "../../core/scores.ts";
import type {Method, Parameters} from "../../core/strategy.ts";
import {keptSmaa} from "./kept-smaa.ts";
import {letterChances, unknownLetter} from "./letter-chances.ts";
import type {UncertainRisk} from "./letter-sampler.ts";
import type {Robustness} from "./smaa.ts";
import {type SmallestChange, smallestChange} from "./smallest-change.ts";
import {overlap, weightInterval} from "./weight-interval.ts";
import {type Bounds, type Units, unitsOf, type WeightSpace} from "./weight-space.ts";

/** A risk with its impact as a whole; it has a place. */
export interface PlacedRisk {
  readonly id: RiskId;
  readonly score: Score;
}

/** Two risks that follow each other in the order, and what it takes to turn them round. */
export interface Neighbours {
  readonly above: RiskId;
  readonly below: RiskId;
  /** Null when they were not assessed on the same criteria (`comparable` is false), or when no weights turn them round. */
  readonly change: SmallestChange | null;
  readonly comparable: boolean;
}

/** How firm the order of an edition is. Risks stand in the order in which they were given, heaviest first. */
export interface OrderTest {
  readonly space: WeightSpace;
  readonly units: Units;
  /** How many risks make up the top of the list. */
  readonly top: number;
  /** With the weights of the method, so that only the letters vary. */
  readonly letters: readonly Robustness[];
  /** With weights anywhere in their space. */
  readonly weights: readonly Robustness[];
  readonly neighbours: readonly Neighbours[];
  /** Per unit: between which weights the first so many stay the first so many, in any order; the other weights keep their proportions. */
  readonly intervals: ReadonlyMap<string, Bounds>;
}

/** What the order is tested with. */
export interface OrderTestRequest {
  readonly risks: readonly PlacedRisk[];
  readonly method: Method;
  readonly space: WeightSpace;
  readonly settings: Parameters["robustness"];
  /** How many risks from the top the intervals are about. */
  readonly top: number;
  /** What was drawn before; everything is drawn anew without it. */
  readonly keep?: Keep;
}

/** Puts the order of risks to the test: with letters and weights drawn, and by finding the nearest weights that change it. */
export function testOrder({
  risks,
  method,
  space,
  settings,
  top,
  keep = NOTHING_KEPT,
}: OrderTestRequest): OrderTest {
  const units = unitsOf(method);
  const drawn = {
    risks: risks.map((risk) => uncertain(risk, method, settings.expectedShare)),
    method,
    draws: settings.draws,
    seed: settings.seed,
  };
  const valued = risks.map((risk) => ({...risk, adds: addsOf(risk.score, method, units)}));
  return {
    space,
    units,
    top,
    letters: keptSmaa({...drawn, weights: {kind: "fixed"}}, keep),
    weights: keptSmaa({...drawn, weights: space}, keep),
    neighbours: valued.slice(1).flatMap((below, index) => {
      const above = valued[index];
      return above === undefined ? [] : [neighbours(above, below, units.own)];
    }),
    intervals: topIntervals(valued, units, top),
  };
}

/** The letters of a risk; on what was not assessed it may have any. */
function uncertain({id, score}: PlacedRisk, {criteria, impactScale}: Method, share: Share): UncertainRisk {
  const given = new Map(score.parts.map((part) => [part.criterion, part]));
  return {
    id,
    letters: new Map(
      criteria.map((criterion) => {
        const part = given.get(criterion.id);
        return [
          criterion.id,
          part === undefined ? unknownLetter(impactScale) : letterChances(part, impactScale, share),
        ];
      }),
    ),
  };
}

interface Valued extends PlacedRisk {
  /** What each unit adds to the sum at weight 1, by the expected letters; null when a criterion was not assessed, for then the sum is no longer linear in the weights. */
  readonly adds: readonly number[] | null;
}

function addsOf(score: Score, {impactScale, base}: Method, units: Units): readonly number[] | null {
  const orders = new Map(impactScale.map(({grade, order}) => [grade, order]));
  const letters = new Map(score.parts.map((part) => [part.criterion, orders.get(part.expected) ?? 0]));
  if (units.criteria.some(({id}) => !letters.has(id))) return null;
  const adds = units.ids.map(() => 0);
  for (const {id, unit, share} of units.criteria)
    adds[unit] = (adds[unit] ?? 0) + share * letterValue(base, letters.get(id) ?? 0);
  return adds;
}

function differencesOf(above: Valued, below: Valued): readonly number[] | null {
  const {adds} = below;
  return above.adds === null || adds === null
    ? null
    : above.adds.map((value, unit) => value - (adds[unit] ?? 0));
}

function neighbours(above: Valued, below: Valued, own: readonly Share[]): Neighbours {
  const differences = differencesOf(above, below);
  return {
    above: above.id,
    below: below.id,
    change: differences === null ? null : smallestChange(differences, own),
    comparable: differences !== null,
  };
}

function topIntervals(risks: readonly Valued[], {ids, own}: Units, top: number): ReadonlyMap<string, Bounds> {
  const pairs = risks
    .slice(0, top)
    .flatMap((inside) => risks.slice(top).map((outside) => differencesOf(inside, outside)))
    .filter((differences) => differences !== null);
  return new Map(
    ids.map((id, unit) => [id, overlap(pairs.map((differences) => weightInterval(differences, own, unit)))]),
  );
}
