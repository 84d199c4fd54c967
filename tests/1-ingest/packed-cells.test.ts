import {deserialize, serialize} from "node:v8";
import fc from "fast-check";
import {expect, it} from "vitest";
import {
  CellPacker,
  openSheet,
  PackedCells,
  packSheet,
  unpackSheet,
} from "../../pipeline/1-ingest/packed-cells.ts";
import type {CellValue, RawCell} from "../../pipeline/core/inputs.ts";

const text = fc.string({maxLength: 3, unit: "binary"});
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

it("cells come out of a pack as they went in, also a copy of it in another process, all at once or one by one", () => {
  fc.assert(
    fc.property(fc.array(cell, {maxLength: 40}), (cells) => {
      const packed = packSheet(sheetOf(cells));
      const sent = deserialize(serialize(packed));
      expect(unpackSheet(sent)).toEqual(sheetOf(cells));
      const opened = openSheet(sent).cells;
      expect([...opened]).toEqual(cells);
      expect(opened).toHaveLength(cells.length);
      for (let at = -cells.length - 1; at <= cells.length; at += 1)
        expect(opened.at(at)).toEqual(cells.at(at));
    }),
    {seed: 20230406, numRuns: 200},
  );
});

it("a pack leaves out what is not to be kept and sorts by row and column, over the border of its blocks too", () => {
  const packer = new CellPacker();
  for (let index = 150_000; index > 0; index -= 1) {
    const place = {row: Math.ceil(index / 2), column: 2 - (index % 2)};
    packer.add({...place, value: {kind: "number", number: index}, formula: false, format: null});
  }
  const blocks = packer.pack((row) => row !== 7, true);
  expect(blocks.map(({rows}) => rows.length)).toEqual([65_536, 65_536, 18_926]);
  const cells = new PackedCells(blocks);
  const numbers = [0, 11, 12, 13, 14, 65_535, 65_536, -1].map((at) => cells.at(at));
  expect(numbers.map((found) => found?.value)).toEqual(
    [1, 12, 15, 16, 17, 65_538, 65_539, 150_000].map((number) => ({kind: "number", number})),
  );
  expect(numbers.map((found) => found?.row)).toEqual([1, 6, 8, 8, 9, 32_769, 32_770, 75_000]);
});
