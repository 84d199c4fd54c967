/**
 * Splits the step from nothing exchanged to all exchanged into what each of `count` causes did: its mean effect over the orders in which they
 * can be exchanged one by one (Shapley, A value for n-person games, 1953). `valueAt` gives the value with the causes exchanged whose bits are set.
 * An order that passes a null is left out; null when every order does. Orders are counted, not walked: of the orders that exist, as many
 * exchange a cause at a given set as there are ways to reach the set times ways to go on from there. With no nulls that is |S|! (n − |S| − 1)! of n!.
 */
export function shapley(
  count: number,
  valueAt: (exchanged: number) => number | null,
): readonly number[] | null {
  const all = 2 ** count - 1;
  const values = Array.from({length: all + 1}, (_, set) => valueAt(set));
  const causes = Array.from({length: count}, (_, cause) => 2 ** cause);
  const ways = waysTo(values, causes);
  const waysOn = waysTo(values.toReversed(), causes).toReversed();
  const orders = ways[all] ?? 0;
  if (orders === 0) return null;
  return causes.map((cause) => {
    let effect = 0;
    for (let set = 0; set <= all; set += 1) {
      const [from, to] = [values[set], values[set | cause]];
      if ((set & cause) !== 0 || from == null || to == null) continue;
      effect += (ways[set] ?? 0) * (waysOn[set | cause] ?? 0) * (to - from);
    }
    return effect / orders;
  });
}

/** In how many orders each set is reached from the empty one without passing a null. */
function waysTo(values: readonly (number | null)[], causes: readonly number[]): readonly number[] {
  const ways: number[] = [];
  values.forEach((value, set) => {
    const before = causes.filter((cause) => (set & cause) !== 0).map((cause) => ways[set - cause] ?? 0);
    ways.push(value === null ? 0 : set === 0 ? 1 : before.reduce((sum, way) => sum + way, 0));
  });
  return ways;
}
