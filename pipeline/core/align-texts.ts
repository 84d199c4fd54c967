import {bestInOrder} from "./best-in-order.ts";
import {commonOrder, type Match} from "./common-order.ts";

/** What became of one text: places from 0 in the list before and the list after; null on the side where it is not. */
export interface Pair {
  readonly before: number | null;
  readonly after: number | null;
  readonly kind: "same" | "changed" | "removed" | "added";
}

/** From which likeness on two texts are one text that was changed; below it one went and another came. */
const ALIKE = 0.4;

/**
 * Which sentence, row or line of one list became which of another, in reading order: first all that is equal in the same order, then between
 * two equal ones those that are most alike in their words. What moved across something equal is removed in one place and added in another.
 * Where texts were replaced, the removed ones stand before the added ones.
 */
export function alignTexts(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const ends: Match = [before.length, after.length];
  const pairs: Pair[] = [];
  let [nextBefore, nextAfter] = [0, 0];
  for (const [equalBefore, equalAfter] of [...commonOrder(before, after), ends]) {
    const gap = {
      before: words(before.slice(nextBefore, equalBefore)),
      after: words(after.slice(nextAfter, equalAfter)),
    };
    pairs.push(...gapPairs(gap, [nextBefore, nextAfter]));
    if (equalBefore < before.length) pairs.push({before: equalBefore, after: equalAfter, kind: "same"});
    [nextBefore, nextAfter] = [equalBefore + 1, equalAfter + 1];
  }
  return pairs;
}

/** How often each word stands in a text. */
interface Words {
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}

interface Gap {
  readonly before: readonly Words[];
  readonly after: readonly Words[];
}

const words = (texts: readonly string[]): readonly Words[] =>
  texts.map((text) => {
    const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const counts = new Map<string, number>();
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
    return {total: all.length, counts};
  });

/** The share of words that two texts have in common, 0 to 1: Dice’s coefficient, each word as often as it stands there. */
function likeness(first: Words, second: Words): number {
  if (first.total + second.total === 0) return 0;
  let shared = 0;
  for (const [word, count] of first.counts) shared += Math.min(count, second.counts.get(word) ?? 0);
  return (2 * shared) / (first.total + second.total);
}

/** The pairs of a stretch without anything equal, which begins at the given places. */
function gapPairs({before, after}: Gap, [firstBefore, firstAfter]: Match): readonly Pair[] {
  const pairs: Pair[] = [];
  let [nextBefore, nextAfter] = [0, 0];
  const ends: Match = [before.length, after.length];
  for (const [alikeBefore, alikeAfter] of [...mostAlike({before, after}), ends]) {
    for (; nextBefore < alikeBefore; nextBefore++)
      pairs.push({before: firstBefore + nextBefore, after: null, kind: "removed"});
    for (; nextAfter < alikeAfter; nextAfter++)
      pairs.push({before: null, after: firstAfter + nextAfter, kind: "added"});
    if (alikeBefore < before.length)
      pairs.push({before: firstBefore + alikeBefore, after: firstAfter + alikeAfter, kind: "changed"});
    [nextBefore, nextAfter] = [alikeBefore + 1, alikeAfter + 1];
  }
  return pairs;
}

/** The pairs in the same order whose likenesses add up to the most. */
const mostAlike = ({before, after}: Gap): readonly Match[] =>
  bestInOrder(
    before.map((first) =>
      Float64Array.from(after, (second) => {
        const alike = likeness(first, second);
        return alike < ALIKE ? 0 : alike;
      }),
    ),
  );
