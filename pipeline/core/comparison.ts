import type {Axis, CriterionId, EditionId, MethodId, Position, RiskId, Share} from "./ids.ts";
import type {Band} from "./scores.ts";
import type {Status} from "./status.ts";
import type {Link} from "./strategy.ts";

/** Why a position moved, in classes. The five add up to the whole difference. */
export interface Causes {
  readonly scores: Position;
  readonly criteria: Position;
  readonly weights: Position;
  readonly coverage: Position;
  readonly method: Position;
}

/** What may be said of a change, judged on the shared criteria with one method. */
export type Verdict =
  | "hoger"
  | "lager"
  | "gelijk"
  | "onduidelijk"
  | "niet vergelijkbaar"
  | "nieuw"
  | "vervallen";

/** What happened to a risk (or a split or merged set of risks) between two scored editions on one axis. */
export interface Change {
  readonly fromEdition: EditionId;
  readonly toEdition: EditionId;
  readonly axis: Axis;
  /** The rows of the concordance that belong together: one, or all rows of one split or merger. */
  readonly links: readonly Link[];
  readonly before: Band | null;
  readonly after: Band | null;
  /** After minus before, in classes; null when either side has no position. */
  readonly difference: Position | null;
  /** Null when there is no difference to split, or when a step between the two has no position. */
  readonly causes: Causes | null;
  /** The criteria both methods have and both sides assessed, by their shared name. */
  readonly shared: readonly CriterionId[];
  readonly sharedBefore: Band | null;
  readonly sharedAfter: Band | null;
  /** The difference on the shared criteria with the later method. */
  readonly sharedDifference: Position | null;
  readonly verdict: Verdict;
  readonly status: Status;
  readonly isPublic: boolean;
}

/** Where a risk's own letters stand on the method of another edition. */
export interface BackCast {
  readonly edition: EditionId;
  readonly risk: RiskId;
  /** The other edition's method. */
  readonly method: MethodId;
  /** Null when its own analysis covers too little of the other method. */
  readonly band: Band | null;
  /** The part of the other method's weight for which there are letters. */
  readonly coverage: Share;
  readonly status: Status;
  readonly isPublic: boolean;
}

/** Out of stage 4: each scored edition with the next scored one, and every edition on the others' methods. */
export interface Comparison {
  readonly backCasts: readonly BackCast[];
  readonly changes: readonly Change[];
}
