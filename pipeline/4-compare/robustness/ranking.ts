/** Sums are binary fractions; two that differ by less than this part of the larger are equal. */
const TIE = 1e-12;

/** Ranks sums and counts who ranks where and who beats whom, draw after draw. Risks are known by their index. */
export class Ranking {
  /** The weighted sums to rank, filled in by the caller. */
  readonly sums: Float64Array;
  readonly #order: Uint32Array;
  readonly #rankOf: Uint32Array;
  readonly #ranks: Uint32Array;
  readonly #wins: Float64Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    // Each sorting starts from the order of the last: what a draw finds does not hang on it, only how long it takes.
    this.#order = Uint32Array.from({length: size}, (_, index) => index);
    this.#rankOf = new Uint32Array(size);
    this.#ranks = new Uint32Array(size * size);
    this.#wins = new Float64Array(size * size);
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
      if (above - sum > above * TIE) rank = at;
      above = sum;
      rankOf[risk] = rank;
    }
  }

  /** Adds the ranks of this draw to the tallies. */
  count(): void {
    const order = this.#order;
    const rankOf = this.#rankOf;
    const ranks = this.#ranks;
    const wins = this.#wins;
    const size = order.length;
    for (let at = 0; at < size; at += 1) {
      const risk = order[at] ?? 0;
      const row = risk * size;
      const rank = rankOf[risk] ?? 0;
      ranks[row + rank] = (ranks[row + rank] ?? 0) + 1;
      // Those that come after it are lighter or equal; the rest of the table follows from these.
      for (let below = at + 1; below < size; below += 1) {
        const other = order[below] ?? 0;
        const tied = rankOf[other] === rank;
        wins[row + other] = (wins[row + other] ?? 0) + (tied ? 0.5 : 1);
        if (tied) wins[other * size + risk] = (wins[other * size + risk] ?? 0) + 0.5;
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

  /** Whether no other risk has a larger sum, without ranking the others. */
  isHeaviest(risk: number): boolean {
    const own = this.sums[risk] ?? 0;
    return this.sums.every((sum) => sum - own <= sum * TIE);
  }

  ranksOf = (risk: number): Uint32Array =>
    this.#ranks.subarray(risk * this.sums.length, (risk + 1) * this.sums.length);

  winsOf = (risk: number, other: number): number => this.#wins[risk * this.sums.length + other] ?? 0;
}
