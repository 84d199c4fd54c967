import type {Delivery} from "./delivery.ts";
import type {EditionId} from "./ids.ts";
import type {Place} from "./place.ts";

/** Whose view of what counts a profile is. */
export const PROFILE_KINDS = ["ministerie", "wereldbeeld", "lid"] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];

/** Before the discussion and after it. */
export const ROUNDS = ["voor", "na"] as const;
export type Round = (typeof ROUNDS)[number];

/** The weight that a profile gives in a round to what gets a weight of its own: a criterion, or an interest where the method counts per interest. */
export interface GivenWeight {
  readonly edition: EditionId;
  readonly profile: string;
  readonly kind: ProfileKind;
  readonly round: Round;
  readonly unit: string;
  /** At least 0; only the proportions within a profile and round count. */
  readonly weight: number;
  readonly delivery: Delivery;
  readonly place: Place;
}
