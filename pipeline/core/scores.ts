import type {
  Axis,
  CriterionId,
  EditionId,
  Grade,
  InterestId,
  MethodId,
  Position,
  RiskId,
  Share,
} from "./ids.ts";
import type {Place} from "./place.ts";
import type {Status} from "./status.ts";

/** Positions from all letters at their lowest, as expected, and at their highest: an envelope, not a confidence interval. Null where every letter is X. */
export interface Band {
  readonly low: Position | null;
  readonly expected: Position | null;
  readonly high: Position | null;
}

/** Weighted sums behind a band, 0 to 1. */
export interface Sums {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** What one criterion adds to a score. Weights of the parts of one score add up to 1. */
export interface Part {
  readonly criterion: CriterionId;
  readonly weight: Share;
  readonly low: Grade;
  readonly expected: Grade;
  readonly high: Grade;
  readonly place: Place;
}

/** Where a risk stands on an axis, explained down to the sender's cells. */
export interface Score {
  readonly edition: EditionId;
  readonly risk: RiskId;
  readonly axis: Axis;
  /** Null for impact as a whole and for likelihood. */
  readonly interest: InterestId | null;
  readonly method: MethodId;
  /** Null when nothing was assessed or coverage is below the method's minimum. */
  readonly band: Band | null;
  /** Null exactly when `band` is, and on the likelihood axis. */
  readonly sums: Sums | null;
  /** Weight with a letter or X over all weight; likelihood is 1 or 0. */
  readonly coverage: Share;
  readonly status: Status;
  readonly isPublic: boolean;
  readonly parts: readonly Part[];
}

/** A security issue or theme, made of its risks by the rule in `parameters.csv`. */
export interface GroupScore {
  readonly edition: EditionId;
  readonly group: string;
  readonly axis: Axis;
  readonly band: Band | null;
  /** The risks that decide the band, in order of the data. */
  readonly decidedBy: readonly RiskId[];
  readonly status: Status;
  readonly isPublic: boolean;
}

/** Whether a group qualifies as dominant by the computed rule, beside what the source decided. */
export interface Dominance {
  readonly edition: EditionId;
  readonly group: string;
  readonly decided: boolean | null;
  /** Null when no risk of the group was assessed. */
  readonly computed: boolean | null;
  /** The risk and interest that make it qualify; null when none does. */
  readonly because: {readonly risk: RiskId; readonly interest: InterestId} | null;
  readonly status: Status;
  readonly isPublic: boolean;
}

/** Out of stage 3. Scores stand in the order of editions, risks, axes and interests in the data. */
export interface Scores {
  readonly scores: readonly Score[];
  readonly groups: readonly GroupScore[];
  readonly dominance: readonly Dominance[];
}
