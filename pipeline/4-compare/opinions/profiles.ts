import {groupBy} from "../../core/group-by.ts";
import type {EditionId, Share} from "../../core/ids.ts";
import {compareText, type Place} from "../../core/place.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import {type GivenWeight, PROFILE_KINDS, type ProfileKind, type Round} from "../../core/weighing-profile.ts";

/** Weights that add up to 1, by what gets a weight of its own. */
export type UnitWeights = ReadonlyMap<string, Share>;

/** Whose weights, before and after the discussion; a round that was not asked is not there, and one of the two always is. */
export interface Profile {
  readonly name: string;
  readonly kind: ProfileKind;
  readonly rounds: Readonly<Partial<Record<Round, UnitWeights>>>;
  readonly status: Status;
  readonly places: readonly Place[];
}

/** The profiles of an edition: ministries, then worldviews, then members, each by name, whatever the order in which they came. */
export function profilesOf(given: readonly GivenWeight[], edition: EditionId): readonly Profile[] {
  const own = given.filter((item) => item.edition === edition);
  const profiles = [...groupBy(own, ({kind, profile}) => `${kind}\u0000${profile}`).values()].flatMap(
    (weights): readonly Profile[] => {
      const [first] = weights;
      if (first === undefined) return [];
      return [
        {
          name: first.profile,
          kind: first.kind,
          rounds: Object.fromEntries(
            [...groupBy(weights, ({round}) => round)].map(([round, of]) => [round, normalised(of)]),
          ),
          status: worstStatus(weights.map(({delivery}) => delivery.status)),
          places: weights.map(({place}) => place),
        },
      ];
    },
  );
  return profiles.toSorted(
    (a, b) => PROFILE_KINDS.indexOf(a.kind) - PROFILE_KINDS.indexOf(b.kind) || compareText(a.name, b.name),
  );
}

function normalised(given: readonly GivenWeight[]): UnitWeights {
  const total = given.reduce((sum, {weight}) => sum + weight, 0);
  return new Map(given.map(({unit, weight}) => [unit, weight / total]));
}

/** The round that stands: after the discussion, else before it. */
export const lastRound = ({rounds}: Profile): Round => (rounds.na === undefined ? "voor" : "na");

/** The weights that stand. */
export const lastWeights = ({rounds}: Profile): UnitWeights => rounds.na ?? rounds.voor ?? new Map();

/** The part of all weight that would have to move to make one set of weights the other: half of the sum of what each differs. */
export function weightApart(a: UnitWeights, b: UnitWeights): Share {
  let sum = 0;
  for (const unit of new Set([...a.keys(), ...b.keys()]))
    sum += Math.abs((a.get(unit) ?? 0) - (b.get(unit) ?? 0));
  return sum / 2;
}
