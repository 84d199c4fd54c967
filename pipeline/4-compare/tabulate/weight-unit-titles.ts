import type {Method} from "../../core/strategy.ts";

/** The titles of what gets a weight of its own, by code: criteria, or interests where the method counts per interest. */
export const unitTitlesOf = ({criteria, interests, weighting}: Method): ReadonlyMap<string, string> =>
  new Map((weighting === "per_interest" ? interests : criteria).map(({id, title}) => [id, title]));
