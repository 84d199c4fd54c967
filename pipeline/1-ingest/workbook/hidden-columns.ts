import {LIMITS} from "./limits.ts";

/** Ranges of columns that are not shown, however many and however wide. */
export class HiddenColumns {
  /** At each column, how many hidden ranges begin minus how many ended just before it. */
  readonly #edges = new Int32Array(LIMITS.columns + 2);

  /** Takes a range, both ends included; one that makes no sense is left alone. */
  add(from: number, to: number): void {
    const last = Math.min(to, LIMITS.columns);
    if (!Number.isInteger(from) || !Number.isInteger(last) || from < 1 || from > last) return;
    this.#edges[from] = (this.#edges[from] ?? 0) + 1;
    this.#edges[last + 1] = (this.#edges[last + 1] ?? 0) - 1;
  }

  /** Which of these columns lie in a hidden range, ascending, each once. */
  among(columns: Iterable<number>): readonly number[] {
    let depth = 0;
    const hidden = this.#edges.map((edge) => {
      depth += edge;
      return depth;
    });
    return [...new Set(columns)].filter((column) => (hidden[column] ?? 0) > 0).sort((a, b) => a - b);
  }
}
