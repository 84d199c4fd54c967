import fc from "fast-check";
import {expect, test} from "vitest";
import {type ColumnNeed, columnWidths, fitsWords} from "../../../pipeline/6-report/pdf/column-widths.ts";

const SEED = 20230912;
const need = fc
  .record({
    least: fc.integer({min: 0, max: 120}),
    more: fc.integer({min: 0, max: 300}),
    stretches: fc.boolean(),
  })
  .map(({least, more, stretches}): ColumnNeed => ({least, natural: least + more, stretches}));
const needs = fc.array(need, {minLength: 1, maxLength: 20});
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

test("columns never take more than there is", () => {
  fc.assert(
    fc.property(needs, fc.integer({min: 50, max: 800}), (columns, available) => {
      expect(sum(columnWidths(columns, available))).toBeLessThanOrEqual(available + 1e-6);
    }),
    {seed: SEED},
  );
});

test("every column gets its longest word whenever all can", () => {
  fc.assert(
    fc.property(needs, fc.integer({min: 50, max: 2000}), (columns, available) => {
      fc.pre(fitsWords(columns, available));
      for (const [index, width] of columnWidths(columns, available).entries()) {
        expect(width).toBeGreaterThanOrEqual((columns[index]?.least ?? 0) - 1e-6);
      }
    }),
    {seed: SEED},
  );
});

test("a column of numbers stays as narrow as its numbers, and text takes the room to spare", () => {
  const columns = [
    {least: 40, natural: 100, stretches: true},
    {least: 30, natural: 30, stretches: false},
  ];
  expect(columnWidths(columns, 150)).toEqual([120, 30]);
});

test("a small table is not stretched so far that rows cannot be followed", () => {
  expect(columnWidths([{least: 40, natural: 100, stretches: true}], 1000)).toEqual([150]);
});

test("when not even the words fit, the narrow columns are spared", () => {
  const columns = [10, 200, 300].map((least) => ({least, natural: least, stretches: true}));
  expect(columnWidths(columns, 210)).toEqual([10, 100, 100]);
});
