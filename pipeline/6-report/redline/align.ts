import {bestInOrder} from "../../core/best-in-order.ts";
import {commonOrder, type Match} from "../../core/common-order.ts";

/** Two things that belong together; null where there is nothing on that side. */
export interface Pair<Item> {
  readonly was: Item | null;
  readonly is: Item | null;
}

/** How things are told apart. */
export interface Kinship<Item> {
  /** Equal for things that are the same. */
  readonly keyOf: (item: Item) => string;
  /** From 0, nothing alike, to 1. */
  readonly likeness: (was: Item, is: Item) => number;
}

/** Less alike than this are two different things. */
const LEAST_ALIKE = 0.5;
/** More comparisons than this are not made: what is so different is gone and new. */
const MOST_COMPARED = 100_000;

/**
 * Lays two sequences beside each other, in the order of the second with what is gone where it stood. Equal things that stand once on each
 * side are fixed points (patience diff, after B. Cohen); between them the most alike stay together in order. What is left over but is the
 * same elsewhere, or nearly, was moved.
 */
export function alignSequence<Item>(
  was: readonly Item[],
  is: readonly Item[],
  kinship: Kinship<Item>,
): readonly Pair<Item>[] {
  const fixed = fixedPoints(was.map(kinship.keyOf), is.map(kinship.keyOf));
  return withMoved(
    along({was, is}, fixed, (gone, added) => between(gone, added, kinship)),
    kinship,
  );
}

type Fill<Item> = (was: readonly Item[], is: readonly Item[]) => readonly Pair<Item>[];

/** The matches as pairs, with what `fill` makes of the stretches around them. */
function along<Item>(
  {was, is}: {readonly was: readonly Item[]; readonly is: readonly Item[]},
  matches: readonly Match[],
  fill: Fill<Item>,
): readonly Pair<Item>[] {
  const pairs: Pair<Item>[] = [];
  let [from, at] = [0, 0];
  for (const [left, right] of [...matches, [was.length, is.length] as const]) {
    for (const pair of fill(was.slice(from, left), is.slice(at, right))) pairs.push(pair);
    const [one, other] = [was[left], is[right]];
    if (one !== undefined && other !== undefined) pairs.push({was: one, is: other});
    [from, at] = [left + 1, right + 1];
  }
  return pairs;
}

/** What is gone, then what is new. */
const apart = <Item>(was: readonly Item[], is: readonly Item[]): readonly Pair<Item>[] => [
  ...was.map((item) => ({was: item, is: null})),
  ...is.map((item) => ({was: null, is: item})),
];

/** Pairs things whose order means nothing, such as the rows of a table that is sorted: equal ones first, then the most alike. In the order of the second, with what is gone last. */
export function pairUp<Item>(
  was: readonly Item[],
  is: readonly Item[],
  kinship: Kinship<Item>,
): readonly Pair<Item>[] {
  const partner = partners(was, is, kinship);
  const taken = new Set(partner.values());
  return [
    ...is.map((item) => ({was: partner.get(item) ?? null, is: item})),
    ...was.filter((item) => !taken.has(item)).map((item) => ({was: item, is: null})),
  ];
}

/** Indices of equal things that stand once on each side, in rising order on both: the longest such row, plus what is equal at both ends. */
function fixedPoints(was: readonly string[], is: readonly string[]): readonly Match[] {
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1;
  let end = 0;
  const most = Math.min(was.length, is.length) - start;
  while (end < most && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1;
  const [one, other] = [oncePlaces(was, start, was.length - end), oncePlaces(is, start, is.length - end)];
  const [left, right] = [inBoth(one, other), inBoth(other, one)];
  const ends = Array.from({length: end}, (_, index) => end - index);
  return [
    ...Array.from({length: start}, (_, index) => [index, index] as const),
    ...commonOrder(left, right).map(([a, b]): Match => [placeOf(one, left[a]), placeOf(other, right[b])]),
    ...ends.map((back) => [was.length - back, is.length - back] as const),
  ];
}

/** Where each text stands that stands there once, in order. */
function oncePlaces(keys: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? "";
    if (places.has(key)) twice.add(key);
    places.set(key, at);
  }
  for (const key of twice) places.delete(key);
  return places;
}

const inBoth = (places: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): readonly string[] =>
  [...places.keys()].filter((key) => other.has(key));

const placeOf = (places: ReadonlyMap<string, number>, key = ""): number => places.get(key) ?? 0;

/** The pairing in order with the most likeness in all; equal things weigh twice, so that they stay together. */
function between<Item>(
  was: readonly Item[],
  is: readonly Item[],
  {keyOf, likeness}: Kinship<Item>,
): readonly Pair<Item>[] {
  if (was.length * is.length === 0 || was.length * is.length > MOST_COMPARED) return apart(was, is);
  const worth = was.map((one) =>
    Float64Array.from(is, (other) => {
      if (keyOf(one) === keyOf(other)) return 2;
      const alike = likeness(one, other);
      return alike >= LEAST_ALIKE ? alike : 0;
    }),
  );
  return along({was, is}, bestInOrder(worth), apart);
}

/** What is gone in one place and new in another is one thing that was moved. */
function withMoved<Item>(pairs: readonly Pair<Item>[], kinship: Kinship<Item>): readonly Pair<Item>[] {
  const gone = pairs.flatMap(({was, is}) => (was !== null && is === null ? [was] : []));
  const added = pairs.flatMap(({was, is}) => (is !== null && was === null ? [is] : []));
  const partner = partners(gone, added, kinship);
  const moved = new Set(partner.values());
  return pairs.flatMap(({was, is}): readonly Pair<Item>[] => {
    if (is === null) return was !== null && moved.has(was) ? [] : [{was, is}];
    return [{was: was ?? partner.get(is) ?? null, is}];
  });
}

/** What each thing of now was then, wherever it stood: equal ones first, then the most alike. */
function partners<Item>(
  was: readonly Item[],
  is: readonly Item[],
  {keyOf, likeness}: Kinship<Item>,
): ReadonlyMap<Item, Item> {
  const found = new Map<Item, Item>();
  const waiting = new Map<string, Item[]>();
  for (const item of was) waiting.set(keyOf(item), [...(waiting.get(keyOf(item)) ?? []), item]);
  const rest = is.filter((item) => {
    const same = waiting.get(keyOf(item))?.shift();
    if (same !== undefined) found.set(item, same);
    return same === undefined;
  });
  const left = [...waiting.values()].flat();
  if (left.length * rest.length > MOST_COMPARED) return found;
  const close = rest.flatMap((other) =>
    left.flatMap((one) => {
      const alike = likeness(one, other);
      return alike >= LEAST_ALIKE ? [{one, other, alike}] : [];
    }),
  );
  const taken = new Set<Item>();
  for (const {one, other} of close.sort((a, b) => b.alike - a.alike)) {
    if (taken.has(one) || found.has(other)) continue;
    taken.add(one);
    found.set(other, one);
  }
  return found;
}
