import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {neutralise} from "../../../pipeline/6-report/csv/neutralise.ts";
import {writeOpenCsv, writePeopleCsv} from "../../../pipeline/6-report/csv/write-csv.ts";
import type {Column, Row, View} from "../../../pipeline/core/views.ts";

const column = (name: string, type: Column["type"] = "string"): Column => ({
  name,
  title: name.toUpperCase(),
  type,
  format: "tekst",
});
const view = (columns: readonly Column[], rows: readonly Row[]): View => ({
  name: "v",
  about: "",
  columns,
  rows,
});
const text = (bytes: Uint8Array) => new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
const open = (value: Row["x"]) =>
  text(writeOpenCsv(view([column("x")], [{x: value ?? null}])))
    .split("\n")
    .slice(1)
    .join("\n");
const people = (value: Row["x"]) =>
  text(writePeopleCsv([column("x")], [{x: value ?? null}]))
    .split("\r\n")
    .slice(1)
    .join("\r\n");

describe("open data", () => {
  it("has commas, LF, no BOM, columns in the order of the view and a status on every row", () => {
    const rows = [
      {editie: "2019", verwacht: 3.25, openbaar: true, status: "fictief"},
      {editie: "2023", verwacht: null, openbaar: false, status: "concept"},
    ];
    const csv = text(
      writeOpenCsv(
        view([column("editie"), column("verwacht", "number"), column("openbaar", "boolean")], rows),
      ),
    );
    expect(csv).toBe("editie,verwacht,openbaar,status\n2019,3.25,true,fictief\n2023,,false,concept\n");
  });

  it("does not repeat a status that is a column already", () => {
    expect(text(writeOpenCsv(view([column("status"), column("a")], [{status: "concept", a: "b"}])))).toBe(
      "status,a\nconcept,b\n",
    );
  });

  it.each([
    [0.1 + 0.2, "0.30000000000000004"],
    [-0.5, "-0.5"],
    [-0, "0"],
    [1234567, "1234567"],
    [1 / 3, "0.3333333333333333"],
  ])("writes the number %d unrounded as %s, never with a quote before its sign", (number, written) => {
    expect(open(number)).toBe(`${written}\n`);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %d as a bug", (number) => {
    expect(() => open(number)).toThrow("v.x");
  });

  it("refuses a row that lacks a column as a bug", () => {
    expect(() => writeOpenCsv(view([column("a"), column("b")], [{a: "1"}]))).toThrow("without b");
  });

  it("writes the header of a view without rows", () => {
    expect(text(writeOpenCsv(view([column("a"), column("b")], [])))).toBe("a,b\n");
  });
});

describe("CSV for people", () => {
  it("has semicolons, a BOM, CRLF, decimal commas, ja and nee, and Dutch titles", () => {
    const columns = [column("naam"), column("cijfer", "number"), column("open", "boolean")];
    expect(
      text(
        writePeopleCsv(columns, [
          {naam: "a;b", cijfer: -1.5, open: true},
          {naam: 'zegt "ja"', cijfer: null, open: null},
        ]),
      ),
    ).toBe('\uFEFFNAAM;CIJFER;OPEN\r\n"a;b";-1,5;ja\r\n"zegt ""ja""";;\r\n');
  });

  it.each(["een\ntwee", "een\rtwee", "een\r\ntwee"])("quotes a text with any line end: %j", (value) => {
    expect(people(value)).toBe(`"${value}"\r\n`);
    expect(open(value)).toBe(`"${value}"\n`);
  });
});

describe("text that a spreadsheet would run", () => {
  it.each([
    "=2+3",
    "+31 70",
    "-5",
    "@SOM(A1)",
    " =1",
    "\u00A0=1",
    "\uFEFF@x",
    "\u200B=1",
    "\t=1",
    "\tx",
    "\rx",
    "\n-1",
    "＝1",
    "－5",
  ])("gets a leading apostrophe: %j", (value) => {
    expect(neutralise(value)).toBe(`'${value}`);
    expect(parse(writeOpenCsv(view([column("x")], [{x: value}])))[1]).toEqual([`'${value}`]);
  });

  it.each(["", "a=b", "2019", "5-7", "C-hoog", "'t", "a\n=b", "1.5"])(
    "is the only text that does: %j stays",
    (value) => {
      expect(neutralise(value)).toBe(value);
    },
  );
});

describe("any text", () => {
  const anything = fc.array(
    fc.tuple(
      fc.string({unit: "binary", maxLength: 12}),
      fc.constantFrom(";", ",", '"', "\n", "\r", "=", " "),
      fc.double({noNaN: true, noDefaultInfinity: true}),
    ),
    {minLength: 1, maxLength: 5},
  );

  it("comes back as it went in from both kinds of CSV, but for the apostrophe", () => {
    fc.assert(
      fc.property(anything, (cells) => {
        const rows = cells.map(([before, sign, number]) => ({a: `${before}${sign}x`, b: number}));
        const columns = [column("a"), column("b", "number")];
        const byMachine: string[][] = parse(writeOpenCsv(view(columns, rows)), {record_delimiter: ["\n"]});
        const byPeople: string[][] = parse(writePeopleCsv(columns, rows), {
          bom: true,
          delimiter: ";",
          record_delimiter: ["\r\n"],
        });
        for (const [index, row] of rows.entries()) {
          expect(byMachine[index + 1]?.[0]).toBe(neutralise(row.a));
          expect(byPeople[index + 1]?.[0]).toBe(neutralise(row.a));
          expect(Number(byMachine[index + 1]?.[1])).toBe(row.b === 0 ? 0 : row.b);
          expect(Number(byPeople[index + 1]?.[1]?.replace(",", "."))).toBe(row.b === 0 ? 0 : row.b);
        }
      }),
      {seed: 2019, numRuns: 300},
    );
  });
});
