import fc from "fast-check";
import {expect, it} from "vitest";
import {buffersOf, CellPacker, packSheet, unpackSheet} from "../../pipeline/1-ingest/packed-cells.ts";
import type {CellValue, RawCell} from "../../pipeline/core/inputs.ts";

const text = fc.string({maxLength: 3});
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text.map((text) => ({kind: "text", text}) as const),
  fc.double({noNaN: true}).map((number) => ({kind: "number", number}) as const),
  fc.boolean().map((boolean) => ({kind: "boolean", boolean}) as const),
  text.map((date) => ({kind: "date", date}) as const),
  fc.double({noNaN: true}).map((days) => ({kind: "duration", days}) as const),
  text.map((error) => ({kind: "error", error}) as const),
  text.map((formula) => ({kind: "uncomputed", formula}) as const),
);
const cell: fc.Arbitrary<RawCell> = fc.record({
  row: fc.integer({min: 1, max: 1_048_576}),
  column: fc.integer({min: 1, max: 16_384}),
  value,
  formula: fc.boolean(),
  format: fc.option(text),
});
const sheetOf = (cells: readonly RawCell[]) => ({
  name: "Blad1",
  hidden: true,
  cells,
  hiddenRows: [3],
  hiddenColumns: [],
  merges: ["A1:B2"],
});

it("cells come out of a pack as they went in, also a copy of it in another thread", () => {
  fc.assert(
    fc.property(fc.array(cell, {maxLength: 40}), (cells) => {
      const packed = packSheet(sheetOf(cells));
      const sent = structuredClone(packed, {transfer: [...buffersOf([packed])]});
      expect(unpackSheet(sent)).toEqual(sheetOf(cells));
    }),
    {seed: 20230406, numRuns: 300},
  );
});

it("a pack grows as needed, leaves out what is not to be kept and sorts by row and column", () => {
  const packer = new CellPacker();
  for (let index = 5_000; index > 0; index -= 1) {
    const place = {row: Math.ceil(index / 2), column: 2 - (index % 2)};
    packer.add({...place, value: {kind: "number", number: index}, formula: false, format: null});
  }
  const {rows, columns, contents} = packer.pack((row) => row !== 7, true);
  expect(rows).toHaveLength(4_998);
  expect([...contents.slice(0, 14)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16]);
  expect([rows[12], columns[12]]).toEqual([8, 1]);
});
