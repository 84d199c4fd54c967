import type {Match} from "./common-order.ts";

/**
 * The pairs of places, in the same order in both lists, whose worths add up to the most; of equal sums the one that pairs the earliest. `worth` has
 * a row for each place in the first list and in it a number for each place in the second; what is worth 0 is never paired.
 */
export function bestInOrder(worth: readonly Float64Array[]): readonly Match[] {
  const [rows, columns] = [worth.length, worth[0]?.length ?? 0];
  // The most that can still be reached from these places on.
  const best = Array.from({length: rows + 1}, () => new Float64Array(columns + 1));
  const at = (table: readonly Float64Array[], a: number, b: number): number => table[a]?.[b] ?? 0;
  const paired = (a: number, b: number): number =>
    at(worth, a, b) > 0 ? at(worth, a, b) + at(best, a + 1, b + 1) : 0;
  for (let a = rows - 1; a >= 0; a--) {
    const row = best[a];
    if (row === undefined) continue;
    for (let b = columns - 1; b >= 0; b--)
      row[b] = Math.max(paired(a, b), at(best, a + 1, b), at(best, a, b + 1));
  }
  const matches: Match[] = [];
  let [a, b] = [0, 0];
  while (at(best, a, b) > 0) {
    if (at(best, a, b) === paired(a, b)) matches.push([a++, b++]);
    else if (at(best, a, b) === at(best, a, b + 1)) b++;
    else a++;
  }
  return matches;
}
