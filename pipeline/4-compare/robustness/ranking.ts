/** Sums are binary fractions; two that differ by less than this part of the larger are equal. */
const TIE = 1e-12;

/** Whether one sum is larger than another, and not by rounding alone. */
export const isHeavier = (sum: number, other: number): boolean => sum - other > sum * TIE;

/** Ranks sums and counts who ranks where and who beats whom, draw after draw. Risks are known by their index. */
export class Ranking {
  /** The weighted sums to rank, filled in by the caller. */
  readonly sums: Float64Array;
  readonly #order: Uint32Array;
  readonly #rankOf: Uint32Array;
  readonly #ranks: Uint32Array;
  /** Per pair how often the first is heavier, counted in halves: a tie is one. */
  readonly #halves: Uint32Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    // Each sorting starts from the order of the last: what a draw finds does not hang on it, only how long it takes.
    this.#order = Uint32Array.from({length: size}, (_, index) => index);
    this.#rankOf = new Uint32Array(size);
    this.#ranks = new Uint32Array(size * size);
    this.#halves = new Uint32Array(size * size);
  }

  /** Sorts the sums, heaviest first, and gives equal ones the same rank. */
  rank(): void {
    const order = this.#order;
    const sums = this.sums;
    const rankOf = this.#rankOf;
    for (let at = 1; at < order.length; at += 1) {
      const risk = order[at] ?? 0;
      const sum = sums[risk] ?? 0;
      let place = at;
      while (place > 0 && (sums[order[place - 1] ?? 0] ?? 0) < sum) {
        order[place] = order[place - 1] ?? 0;
        place -= 1;
      }
      order[place] = risk;
    }
    let rank = 0;
    let above = sums[order[0] ?? 0] ?? 0;
    for (let at = 0; at < order.length; at += 1) {
      const risk = order[at] ?? 0;
      const sum = sums[risk] ?? 0;
      if (isHeavier(above, sum)) rank = at;
      above = sum;
      rankOf[risk] = rank;
    }
  }

  /** Adds the ranks of this draw to the tallies. */
  count(): void {
    const order = this.#order;
    const rankOf = this.#rankOf;
    const ranks = this.#ranks;
    const halves = this.#halves;
    const size = order.length;
    for (let at = 0; at < size; at += 1) {
      const risk = order[at] ?? 0;
      const row = risk * size;
      const rank = rankOf[risk] ?? 0;
      ranks[row + rank] = (ranks[row + rank] ?? 0) + 1;
      // Those that come after it are lighter or equal, the equal ones first; the rest of the table follows from these.
      let below = at + 1;
      for (; below < size && rankOf[order[below] ?? 0] === rank; below += 1) {
        const other = order[below] ?? 0;
        halves[row + other] = (halves[row + other] ?? 0) + 1;
        halves[other * size + risk] = (halves[other * size + risk] ?? 0) + 1;
      }
      for (; below < size; below += 1) {
        const cell = row + (order[below] ?? 0);
        halves[cell] = (halves[cell] ?? 0) + 2;
      }
    }
  }

  /** The risks that rank first in this draw. */
  first(): readonly number[] {
    const found: number[] = [];
    for (const risk of this.#order) {
      if (this.#rankOf[risk] !== 0) break;
      found.push(risk);
    }
    return found;
  }

  ranksOf = (risk: number): Uint32Array =>
    this.#ranks.subarray(risk * this.sums.length, (risk + 1) * this.sums.length);

  winsOf = (risk: number, other: number): number => (this.#halves[risk * this.sums.length + other] ?? 0) / 2;
}
