import {openCapabilities} from "../../core/capability.ts";
import type {Change, Comparison} from "../../core/comparison.ts";
import type {Assessment, Dataset} from "../../core/dataset.ts";
import {holdsLetters} from "../../core/delivery.ts";
import type {Axis, EditionId, InterestId, IsoDate, RiskId} from "../../core/ids.ts";
import type {Dominance, GroupScore, Score, Scores} from "../../core/scores.ts";
import type {Edition, Link, Method, Risk, Strategy} from "../../core/strategy.ts";
import type {CountedFindings} from "../../core/waiver.ts";
import {type ProgressOverview, progressOverview} from "../progress/overview.ts";
import type {OrderTests} from "../robustness/order-tests.ts";
import type {OrderTest} from "../robustness/test-order.ts";
import {indexScores, type ScoreIndex} from "../score-index.ts";
import {type ClosedTotals, closedTotals} from "./closed-totals.ts";

/** Who will read the tables: Parliament and the public see nothing that a sender did not mark as public. */
export type Audience = "kamer" | "intern";

export interface Figures {
  readonly dataset: Dataset;
  readonly scores: Scores;
  readonly comparison: Comparison;
  /** Absent where the order was not put to the test: tables about it are then empty. */
  readonly orders?: OrderTests;
}

/** The reported edition with the scored one before it, and everything about them that the audience may see. */
export interface Material extends Comparison {
  readonly strategy: Strategy;
  readonly edition: Edition;
  /** The scored edition before it; null for the first. */
  readonly previous: Edition | null;
  /** The latest edition with only directions between the two; null when there is none. */
  readonly between: Edition | null;
  readonly assessments: readonly Assessment[];
  readonly directions: Dataset["directions"];
  readonly ownMeasures: Dataset["ownMeasures"];
  readonly progress: Dataset["progress"];
  /** What was reported of later moments is left out; null takes everything. */
  readonly date: IsoDate | null;
  /** The progress of the reported edition. */
  readonly overview: ProgressOverview;
  readonly capabilities: Dataset["capabilities"];
  readonly resilience: Dataset["resilience"];
  readonly deliveries: Dataset["deliveries"];
  readonly attachmentFiles: Dataset["attachmentFiles"];
  /** What the steering group discusses; nothing for an audience outside. */
  readonly steering: Dataset["steering"];
  /** Who thinks what; nothing for an audience outside. */
  readonly givenWeights: Dataset["givenWeights"];
  readonly scorerLetters: Dataset["scorerLetters"];
  readonly scores: readonly Score[];
  /** The orders of the editions put to the test, on what the audience may see. */
  readonly orders: ReadonlyMap<EditionId, OrderTest>;
  /** Finds one of `scores`. */
  readonly scoreAt: ScoreIndex;
  readonly groups: readonly GroupScore[];
  readonly dominance: readonly Dominance[];
  /** Totals that count what the audience may not see, where the rule allows it. */
  readonly closedTotals: ClosedTotals;
  /** The editions of which some delivery behind the scores may not be shown to the audience. */
  readonly closedEditions: ReadonlySet<EditionId>;
  readonly findings: CountedFindings;
}

/** For whom and about what tables are made. */
export interface MaterialRequest {
  readonly edition: EditionId;
  /** The scored edition to compare with; without it the last one before. */
  readonly from?: EditionId;
  readonly audience: Audience;
  readonly findings: CountedFindings;
  /** The date of the reports when one was given: progress of later moments is left out. */
  readonly date?: IsoDate | null;
}

/** Selects what the audience may see; everything the tables and facts are made from passes here. */
export function materialFor(figures: Figures, request: MaterialRequest): Material {
  const {dataset, scores, comparison} = figures;
  const {strategy} = dataset;
  const edition = strategy.editions.find((candidate) => candidate.id === request.edition);
  if (edition === undefined) throw new Error(`edition ${request.edition} is not in the dataset`);
  const earlier = strategy.editions.slice(0, strategy.editions.indexOf(edition));
  const previous =
    earlier.findLast(({id, kind}) => kind === "assessment" && id === (request.from ?? id)) ?? null;
  const since = earlier.slice(previous === null ? 0 : earlier.indexOf(previous) + 1);
  const may = (item: {readonly isPublic: boolean}): boolean => request.audience === "intern" || item.isPublic;
  const seen = scores.scores.filter(may);
  const ownMeasures = dataset.ownMeasures.filter((item) => may(item.delivery));
  const progress = dataset.progress.filter((item) => may(item.delivery));
  const date = request.date ?? null;
  return {
    strategy,
    edition,
    previous,
    ownMeasures,
    progress,
    date,
    overview: progressOverview({edition: edition.id, strategy, ownMeasures, progress, date}),
    between: since.findLast((candidate) => candidate.kind === "direction") ?? null,
    assessments: dataset.assessments.filter((item) => may(item.delivery)),
    directions: dataset.directions.filter((item) => may(item.delivery)),
    capabilities:
      request.audience === "intern" ? dataset.capabilities : openCapabilities(dataset.capabilities),
    resilience: dataset.resilience.filter((item) => may(item.delivery)),
    deliveries: dataset.deliveries.filter(may),
    attachmentFiles: dataset.attachmentFiles,
    steering: request.audience === "intern" ? dataset.steering : [],
    givenWeights: request.audience === "intern" ? dataset.givenWeights : [],
    scorerLetters: request.audience === "intern" ? dataset.scorerLetters : [],
    scores: seen,
    orders: figures.orders?.[request.audience] ?? new Map(),
    scoreAt: indexScores(seen),
    groups: scores.groups.filter(may),
    dominance: scores.dominance.filter(may),
    changes: comparison.changes.filter(may),
    interestChanges: comparison.interestChanges.filter(may),
    groupChanges: comparison.groupChanges.filter(may),
    formerGroups: comparison.formerGroups.filter(may),
    unlinked: comparison.unlinked.filter(may),
    backCasts: comparison.backCasts.filter(may),
    closedTotals: closedTotals(dataset),
    closedEditions: new Set(
      dataset.deliveries
        .filter((item) => !may({isPublic: item.isPublic && !item.hasClosedRows}) && holdsLetters(item))
        .map((item) => item.edition),
    ),
    findings: request.findings,
  };
}

/** The method of a scored edition. */
export function methodOf(strategy: Strategy, edition: Edition): Method {
  const method = strategy.methods.find((candidate) => candidate.id === edition.method);
  if (method === undefined) throw new Error(`edition ${edition.id} has no method`);
  return method;
}

/** The risks that an edition took along. */
export const risksOf = (material: Material, edition: Edition): readonly Risk[] =>
  material.strategy.risks.filter((risk) => risk.edition === edition.id && risk.leftOut === null);

/** A risk's score on an axis, as a whole or on one interest; undefined when there is none that the audience may see. */
export function scoreOf(
  material: Material,
  key: {
    readonly edition: EditionId;
    readonly risk: RiskId;
    readonly axis: Axis;
    readonly interest?: InterestId;
  },
): Score | undefined {
  return material.scoreAt({...key, interest: key.interest ?? null});
}

/** Whether something happened between the scored edition before the reported one and the reported one. */
export const isOfPair =
  ({edition, previous}: Material) =>
  (item: {readonly fromEdition: EditionId; readonly toEdition: EditionId}): boolean =>
    item.fromEdition === previous?.id && item.toEdition === edition.id;

/** The changes from the scored edition before the reported one. */
export const changesOf = (material: Material): readonly Change[] =>
  material.changes.filter(isOfPair(material));

/** Whether something is about the reported edition or one it is compared with. */
export function isRelevant(
  {edition, previous, between}: Material,
  item: {readonly edition: EditionId},
): boolean {
  return [edition, previous, between].some((candidate) => candidate?.id === item.edition);
}

/** The edition whose source itself decides what is dominant: the reported one, else the one before it; null when neither does. */
export function decidingEdition({strategy, edition, previous}: Material): Edition | null {
  const decides = (candidate: Edition): boolean =>
    strategy.groups.some((group) => group.edition === candidate.id && group.dominant !== null);
  return [edition, previous].find((candidate) => candidate !== null && decides(candidate)) ?? null;
}

/** The rows of the concordance from the scored edition before the reported one. They are public by definition. */
export const linksOf = ({strategy, edition, previous}: Material): readonly Link[] =>
  strategy.links.filter((link) => link.fromEdition === previous?.id && link.toEdition === edition.id);
