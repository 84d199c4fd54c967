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
const MOST_COMPARED = 250_000;

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
  const keysWas = was.map(kinship.keyOf);
  const keysIs = is.map(kinship.keyOf);
  const pairs: Pair<Item>[] = [];
  let [from, at] = [0, 0];
  for (const [left, right] of [...fixedPoints(keysWas, keysIs), [was.length, is.length] as const]) {
    pairs.push(...between(was.slice(from, left), is.slice(at, right), kinship));
    const [one, other] = [was[left], is[right]];
    if (one !== undefined && other !== undefined) pairs.push({was: one, is: other});
    [from, at] = [left + 1, right + 1];
  }
  return withMoved(pairs, kinship);
}

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
function fixedPoints(was: readonly string[], is: readonly string[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1;
  let end = 0;
  const most = Math.min(was.length, is.length) - start;
  while (end < most && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1;
  const [placesWas, placesIs] = [
    oncePlaces(was, start, was.length - end),
    oncePlaces(is, start, is.length - end),
  ];
  const shared = [...placesWas].flatMap(([key, left]): readonly (readonly [number, number])[] => {
    const right = placesIs.get(key);
    return right === undefined ? [] : [[left, right]];
  });
  const ends = Array.from({length: end}, (_, index) => end - index);
  return [
    ...Array.from({length: start}, (_, index) => [index, index] as const),
    ...longestRising(shared),
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

/** The longest subsequence whose second numbers rise; the first ones do already. By patience sorting. */
function longestRising(
  points: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  interface Card {
    readonly point: readonly [number, number];
    readonly under: Card | null;
  }
  const tops: Card[] = [];
  for (const point of points) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle]?.point[1] ?? 0) < point[1]) low = middle + 1;
      else high = middle;
    }
    tops[low] = {point, under: tops[low - 1] ?? null};
  }
  const found: (readonly [number, number])[] = [];
  for (let card = tops.at(-1) ?? null; card !== null; card = card.under) found.unshift(card.point);
  return found;
}

/** The pairing in order with the most likeness in all; equal things weigh twice, so that they stay together. */
function between<Item>(
  was: readonly Item[],
  is: readonly Item[],
  {keyOf, likeness}: Kinship<Item>,
): readonly Pair<Item>[] {
  if (was.length * is.length === 0 || was.length * is.length > MOST_COMPARED)
    return [...was.map((item) => ({was: item, is: null})), ...is.map((item) => ({was: null, is: item}))];
  const worth = was.map((one) =>
    is.map((other) => {
      if (keyOf(one) === keyOf(other)) return 2;
      const alike = likeness(one, other);
      return alike >= LEAST_ALIKE ? alike : 0;
    }),
  );
  const best: number[][] = Array.from({length: was.length + 1}, () => Array(is.length + 1).fill(0));
  const bestAt = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = was.length - 1; row >= 0; row -= 1)
    for (let column = is.length - 1; column >= 0; column -= 1) {
      const here = worth[row]?.[column] ?? 0;
      const paired = here > 0 ? here + bestAt(row + 1, column + 1) : 0;
      const line = best[row];
      if (line !== undefined)
        line[column] = Math.max(paired, bestAt(row + 1, column), bestAt(row, column + 1));
    }
  const pairs: Pair<Item>[] = [];
  let [row, column] = [0, 0];
  while (row < was.length || column < is.length) {
    const [one, other] = [was[row], is[column]];
    const here = worth[row]?.[column] ?? 0;
    if (
      one !== undefined &&
      other !== undefined &&
      here > 0 &&
      bestAt(row, column) === here + bestAt(row + 1, column + 1)
    ) {
      pairs.push({was: one, is: other});
      [row, column] = [row + 1, column + 1];
    } else if (
      one !== undefined &&
      (other === undefined || bestAt(row, column) === bestAt(row + 1, column))
    ) {
      pairs.push({was: one, is: null});
      row += 1;
    } else if (other !== undefined) {
      pairs.push({was: null, is: other});
      column += 1;
    }
  }
  return pairs;
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
