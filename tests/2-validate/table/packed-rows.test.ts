import fc from "fast-check";
import {expect, it} from "vitest";
import {openSheet, packSheet} from "../../../pipeline/1-ingest/packed-cells.ts";
import {code, id, maybeNumber, maybeText} from "../../../pipeline/2-validate/table/fields.ts";
import {Keyed} from "../../../pipeline/2-validate/table/keyed.ts";
import {parseTable} from "../../../pipeline/2-validate/table/parse-table.ts";
import type {RawCell, RawSheet} from "../../../pipeline/core/inputs.ts";

const FIELDS = [id("sleutel"), maybeNumber("bedrag"), code("stand", ["open", "klaar"]), maybeText("tekst")];
const NAMES = FIELDS.map(({name}) => name);

const typed = fc.constantFrom("", "", "a", "b", "1,5", "80%", "x;y", "Open", "klaar", " é ", "Totaal");
const table = fc.record({
  order: fc.shuffledSubarray(["eigen", ...NAMES], {minLength: 5, maxLength: 5}),
  above: fc.nat(2),
  rows: fc.array(fc.array(typed, {minLength: 5, maxLength: 5}), {maxLength: 12}),
});

function sheetOf(above: number, grid: readonly (readonly string[])[]): RawSheet {
  const cells = grid.flatMap((texts, row) =>
    texts.flatMap((text, column): readonly RawCell[] =>
      text === ""
        ? []
        : [
            {
              row: above + row + 1,
              column: column + 1,
              value: {kind: "text", text},
              formula: false,
              format: null,
            },
          ],
    ),
  );
  return {name: null, hidden: false, cells, hiddenRows: [], hiddenColumns: [], merges: []};
}

it("rows of packed cells say the same as rows of cells in a list, and as the cells themselves", () => {
  fc.assert(
    fc.property(table, ({order, above, rows: given}) => {
      const plain = sheetOf(above, [order, ...given]);
      const read = (sheet: RawSheet) => parseTable(sheet, {fields: FIELDS, key: ["sleutel"]}, "f.csv");
      const [one, other] = [read(plain), read(openSheet(packSheet(plain)))];
      expect(other.findings).toEqual(one.findings);
      const told = ({value: {rows, rejected}}: typeof one) =>
        [...rows, ...rejected].map((row) =>
          NAMES.map((name) => [row.text(name), row.number(name), row.isInvalid(name), row.place(name).cell]),
        );
      expect(told(other)).toEqual(told(one));
      for (const row of other.value.rows) {
        const line = Number(/\d+$/.exec(row.place().cell ?? "")?.[0]) - above - 2;
        const own = (name: string): string => given[line]?.[order.indexOf(name)] ?? "";
        expect(row.text("sleutel")).toBe(own("sleutel").trim());
        expect(row.text("tekst")).toBe(own("tekst").trim());
        expect(row.text("stand")).toBe(own("stand").toLowerCase());
      }
    }),
    {seed: 20261122, numRuns: 300},
  );
});

it("items are found by a key that only they hold, however many there are, and a later one takes the place of an earlier", () => {
  const keyed = new Keyed(({key}: {readonly key: string; readonly made: number}) => key);
  for (let made = 0; made < 5_000; made += 1) keyed.set({key: `rij ${made % 4_000}`, made});
  expect(keyed.get("rij 12")).toEqual({key: "rij 12", made: 4_012});
  expect(keyed.get("rij 3999")).toEqual({key: "rij 3999", made: 3_999});
  expect(keyed.get("rij 4000")).toBeUndefined();
});
