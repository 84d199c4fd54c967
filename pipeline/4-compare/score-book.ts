import {groupBy} from "../core/group-by.ts";
import type {EditionId} from "../core/ids.ts";
import type {Score} from "../core/scores.ts";
import type {Edition, Group, Link, Method, Risk, Strategy} from "../core/strategy.ts";
import {indexScores, type ScoreIndex} from "./score-index.ts";

/** Two scored editions, the earlier first. */
export interface EditionPair {
  readonly from: Edition;
  readonly to: Edition;
}

/** The strategy and its scores, to look things up in without searching. */
export interface ScoreBook {
  readonly rules: Strategy["parameters"];
  readonly methodOf: (edition: Edition) => Method;
  readonly risksOf: (edition: EditionId) => readonly Risk[];
  readonly groupsOf: (edition: EditionId) => readonly Group[];
  /** The rows of the concordance between two editions. */
  readonly linksOf: (from: EditionId, to: EditionId) => readonly Link[];
  readonly scoreOf: ScoreIndex;
}

/** Indexes the strategy and scores once, so that looking up takes no longer when there are more of them. */
export function scoreBook(strategy: Strategy, scores: readonly Score[]): ScoreBook {
  const methods = new Map(strategy.methods.map((method) => [method.id, method]));
  const risks = groupBy(strategy.risks, ({edition}) => edition);
  const groups = groupBy(strategy.groups, ({edition}) => edition);
  const links = groupBy(strategy.links, ({fromEdition, toEdition}) => pairKey(fromEdition, toEdition));
  return {
    rules: strategy.parameters,
    methodOf: (edition) => {
      const method = methods.get(edition.method ?? "");
      if (method === undefined) throw new Error(`edition ${edition.id} has no method`);
      return method;
    },
    risksOf: (edition) => risks.get(edition) ?? [],
    groupsOf: (edition) => groups.get(edition) ?? [],
    linksOf: (from, to) => links.get(pairKey(from, to)) ?? [],
    scoreOf: indexScores(scores),
  };
}

const pairKey = (from: EditionId, to: EditionId): string => `${from}\u0000${to}`;
