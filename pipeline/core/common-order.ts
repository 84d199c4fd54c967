/** Two places that hold the same: in the first list and in the second, from 0. */
export type Match = readonly [first: number, second: number];

/** A match with the one that it continues. */
interface Chain {
  readonly match: Match;
  readonly before: Chain | null;
}

/**
 * A longest series of equal items that two lists share in the same order, as pairs of places. Of several longest ones always the same one.
 * Hunt and Szymanski (1977): the cost grows with the number of equal pairs, so lists of mostly distinct items cost little more than reading
 * them; what both lists begin and end with costs one comparison each.
 */
export function commonOrder(first: readonly string[], second: readonly string[]): readonly Match[] {
  const start = sharedStart(first, second);
  const end = sharedEnd(first, second, start);
  const inside = longestInside(
    first.slice(start, first.length - end),
    second.slice(start, second.length - end),
  );
  return [
    ...Array.from({length: start}, (_, index): Match => [index, index]),
    ...inside.map(([a, b]): Match => [a + start, b + start]),
    ...Array.from(
      {length: end},
      (_, index): Match => [first.length - end + index, second.length - end + index],
    ),
  ];
}

function sharedStart(first: readonly string[], second: readonly string[]): number {
  const most = Math.min(first.length, second.length);
  let shared = 0;
  while (shared < most && first[shared] === second[shared]) shared++;
  return shared;
}

function sharedEnd(first: readonly string[], second: readonly string[], start: number): number {
  const most = Math.min(first.length, second.length) - start;
  let shared = 0;
  while (shared < most && first[first.length - 1 - shared] === second[second.length - 1 - shared]) shared++;
  return shared;
}

function longestInside(first: readonly string[], second: readonly string[]): readonly Match[] {
  const places = placesFromTheEnd(second);
  // Per length, the chain of that length that ends earliest in the second list.
  const chains: Chain[] = [];
  first.forEach((item, a) => {
    // From the end backwards, so that one item of the first list is never taken twice in a chain.
    for (const b of places.get(item) ?? []) {
      const length = chainsEndingBefore(chains, b);
      chains[length] = {match: [a, b], before: chains[length - 1] ?? null};
    }
  });
  const matches: Match[] = [];
  for (let chain = chains.at(-1) ?? null; chain !== null; chain = chain.before) matches.push(chain.match);
  return matches.reverse();
}

function placesFromTheEnd(items: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index] ?? "";
    const known = places.get(item);
    if (known === undefined) places.set(item, [index]);
    else known.push(index);
  }
  return places;
}

/** How many of the chains, which end ever later, end before a place of the second list. */
function chainsEndingBefore(chains: readonly Chain[], place: number): number {
  let [low, high] = [0, chains.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chains[middle]?.match[1] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
