/** Twentieths of a point, the measure of Word, from millimetres. */
export const fromMm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Twentieths of a point from points. */
export const fromPoints = (points: number): number => Math.round(points * 20);

/** Points from twentieths of a point. */
export const toPoints = (twentieths: number): number => twentieths / 20;

/** A4. */
export const PAPER = {width: fromMm(210), height: fromMm(297)} as const;

/** Where a block of text stands on the paper: twentieths of a point from its left and top. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
