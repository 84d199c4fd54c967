import type {Line} from "../typesetter.ts";

/** A line of a note, with the height it takes: the first line of a note has a little space above it. */
export interface FootLine {
  readonly line: Line;
  readonly height: number;
}

/** A note as it will be set. */
export interface FootNote {
  readonly lines: readonly FootLine[];
}

/** The short rule above the notes of a page, in points. */
export const FOOT_RULE = {above: 9, below: 4, width: 0.5, part: 1 / 3} as const;
const RULE_HEIGHT = FOOT_RULE.above + FOOT_RULE.width + FOOT_RULE.below;

export const heightOf = (lines: readonly FootLine[]): number =>
  lines.reduce((sum, {height}) => sum + height, 0);

/** The notes at the foot of each page, and the lines that found no room yet. */
export class PageFeet {
  readonly #feet = new Map<number, FootLine[]>();
  #carried: FootLine[] = [];

  /** The lines at the foot of a page, from the top. */
  linesOn(page: number): readonly FootLine[] {
    return this.#feet.get(page) ?? [];
  }

  get carries(): boolean {
    return this.#carried.length > 0;
  }

  /** Height of the foot of a page with further lines, its rule included; 0 without any. */
  height(page: number, more: readonly FootLine[] = []): number {
    const lines = heightOf(this.linesOn(page)) + heightOf(more);
    return lines === 0 ? 0 : lines + RULE_HEIGHT;
  }

  /** Puts lines at the foot of a page as far as `room` goes; the rest, and what comes after it, waits for a next page. */
  add(page: number, lines: readonly FootLine[], room: number): void {
    const fitting = this.carries ? 0 : this.#countFitting(page, lines, room);
    if (fitting > 0) this.#feet.set(page, [...this.linesOn(page), ...lines.slice(0, fitting)]);
    this.#carried = [...this.#carried, ...lines.slice(fitting)];
  }

  /** Puts waiting lines at the foot of a page as far as `room` goes. */
  addCarried(page: number, room: number): void {
    const lines = this.#carried;
    this.#carried = [];
    this.add(page, lines, room);
  }

  /** Takes the last line from the foot of a page, to wait for the next one. */
  takeBack(page: number): void {
    const lines = this.linesOn(page);
    this.#feet.set(page, lines.slice(0, -1));
    this.#carried = [...lines.slice(-1), ...this.#carried];
  }

  #countFitting(page: number, lines: readonly FootLine[], room: number): number {
    const present = this.height(page);
    let count = 0;
    while (count < lines.length && this.height(page, lines.slice(0, count + 1)) - present <= room) count++;
    return count;
  }
}
