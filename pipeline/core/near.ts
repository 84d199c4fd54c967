import {compareText} from "./place.ts";

/**
 * The known name that someone most likely meant, for a hint in a finding; null when none is close.
 * Close is at most one slip (a letter wrong, missing, extra, or two swapped) per three whole letters; capitals count only between
 * names equally close, and then code unit order, so the hint does not depend on the order of the candidates.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  const bound = Math.floor(wanted.length / 3);
  const near = [...candidates].flatMap((candidate) => {
    if (Math.abs(candidate.length - wanted.length) > bound) return [];
    const slips = slipsBetween(wanted, candidate.toLowerCase());
    return slips > bound ? [] : [{candidate, slips, exact: slipsBetween(name, candidate)}];
  });
  near.sort((a, b) => a.slips - b.slips || a.exact - b.exact || compareText(a.candidate, b.candidate));
  return near[0]?.candidate ?? null;
}

/**
 * The least number of letters to change, add, drop or swap with their neighbour to get from one text to another.
 * Damerau-Levenshtein in its restricted form (optimal string alignment: no letter is touched twice).
 */
export function slipsBetween(first: string, second: string): number {
  const [from, to] = withoutSharedStart(first, second);
  let twoBack: readonly number[] = [];
  let previous: readonly number[] = Array.from({length: to.length + 1}, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          cost(previous, column) + 1,
          cost(current, column - 1) + 1,
          cost(previous, column - 1) + same,
          swapped ? cost(twoBack, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    twoBack = previous;
    previous = current;
  }
  return cost(previous, to.length);
}

/** Letters that two texts begin with cost nothing, and names mostly begin alike. */
function withoutSharedStart(first: string, second: string): readonly [string, string] {
  let shared = 0;
  while (shared < first.length && first[shared] === second[shared]) shared++;
  return [first.slice(shared), second.slice(shared)];
}

const cost = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
