import type {
  Axis,
  CriterionId,
  EditionId,
  GroupId,
  InterestId,
  MethodId,
  Position,
  RiskId,
  Share,
} from "./ids.ts";
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

/** Why the position of a security issue or theme moved: also by the risks that it is made of. The six add up to the whole difference. */
export interface GroupCauses extends Causes {
  readonly composition: Position;
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

/** The same on the criteria of one national interest, impact only. An interest that only one of the two methods has keeps its band there and has no difference. */
export interface InterestChange extends Change {
  readonly interest: InterestId;
}

/** What happened to a security issue or theme of the later edition on one axis: the rule for groups, applied to its risks as they are now and as they were. */
export interface GroupChange {
  readonly fromEdition: EditionId;
  readonly toEdition: EditionId;
  readonly group: GroupId;
  readonly axis: Axis;
  /** Null, as all figures below, when the rule gives a group no figure of its own. */
  readonly before: Band | null;
  readonly after: Band | null;
  readonly difference: Position | null;
  readonly causes: GroupCauses | null;
  /** On the risks that both editions placed, each on its own shared criteria with the later method. */
  readonly sharedBefore: Band | null;
  readonly sharedAfter: Band | null;
  readonly sharedDifference: Position | null;
  /** Null when the rule gives a group no figure of its own. */
  readonly verdict: Verdict | null;
  /** Risks of the later edition that count only in the later figure. */
  readonly entered: readonly RiskId[];
  /** Risks of the earlier edition that count only in the earlier figure. */
  readonly left: readonly RiskId[];
  readonly status: Status;
  readonly isPublic: boolean;
}

/** Where the risks of a security issue of the earlier edition went: into one of the later, over several, into none of them, or nowhere at all. */
export type GroupFate = "opgegaan" | "verdeeld" | "zonder onderdeel" | "vervallen";

/** What became of a security issue or theme of the earlier edition, on one axis. */
export interface FormerGroup {
  readonly fromEdition: EditionId;
  readonly toEdition: EditionId;
  readonly group: GroupId;
  readonly axis: Axis;
  /** Its band in its own edition; null without one. */
  readonly before: Band | null;
  readonly fate: GroupFate;
  /** The later groups in which its risks returned. */
  readonly into: readonly GroupId[];
  readonly status: Status;
  readonly isPublic: boolean;
}

/** A risk of one of two editions that no row of the concordance between them speaks of, on one axis. */
export interface Unlinked {
  readonly fromEdition: EditionId;
  readonly toEdition: EditionId;
  /** The one of the two that has the risk. */
  readonly edition: EditionId;
  readonly risk: RiskId;
  readonly axis: Axis;
  /** Null without a position. */
  readonly band: Band | null;
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

/** What changed between two scored editions. Every risk of both stands at an end of exactly one group of links in `changes`, or in `unlinked`. */
export interface EditionsCompared {
  readonly changes: readonly Change[];
  readonly interestChanges: readonly InterestChange[];
  readonly groupChanges: readonly GroupChange[];
  readonly formerGroups: readonly FormerGroup[];
  readonly unlinked: readonly Unlinked[];
}

/** Out of stage 4: each scored edition with the next scored one, and every edition on the others' methods. */
export interface Comparison extends EditionsCompared {
  readonly backCasts: readonly BackCast[];
}
