import type {Comparison, EditionsCompared} from "../core/comparison.ts";
import type {Dataset} from "../core/dataset.ts";
import type {Scores} from "../core/scores.ts";
import type {Edition} from "../core/strategy.ts";
import {backCast} from "./back-cast.ts";
import {changesAlong} from "./changes-along.ts";
import {groupChanges} from "./group-changes.ts";
import {linkEnds} from "./link-ends.ts";
import {type EditionPair, type ScoreBook, scoreBook} from "./score-book.ts";
import {unlinkedRisks} from "./unlinked-risks.ts";

/** What became of every risk, on every interest, and of every security issue between each scored edition and the next; and where the letters of risks stand on other editions' methods. */
export function compare({strategy}: Dataset, {scores}: Scores): Comparison {
  const scored = strategy.editions.filter((edition) => edition.kind === "assessment");
  const book = scoreBook(strategy, scores);
  const pairs = scored.slice(1).map((to, index) => comparePair(book, {from: scored[index] as Edition, to}));
  return {
    changes: pairs.flatMap((pair) => pair.changes),
    interestChanges: pairs.flatMap((pair) => pair.interestChanges),
    groupChanges: pairs.flatMap((pair) => pair.groupChanges),
    formerGroups: pairs.flatMap((pair) => pair.formerGroups),
    unlinked: pairs.flatMap((pair) => pair.unlinked),
    backCasts: backCast(strategy, scores),
  };
}

/** The same between any two scored editions, along the rows of the concordance that link just these two. Where there are none, every risk is in `unlinked`. */
export const compareEditions = ({strategy}: Dataset, {scores}: Scores, pair: EditionPair): EditionsCompared =>
  comparePair(scoreBook(strategy, scores), pair);

function comparePair(book: ScoreBook, pair: EditionPair): EditionsCompared {
  const ends = linkEnds(book.linksOf(pair.from.id, pair.to.id));
  return {
    ...changesAlong(book, pair, ends),
    ...groupChanges(book, pair, ends),
    unlinked: unlinkedRisks(book, pair, ends),
  };
}
