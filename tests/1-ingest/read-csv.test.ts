import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readCsv} from "../../pipeline/1-ingest/index.ts";
import {TEXT_LIMITS} from "../../pipeline/1-ingest/workbook/limits.ts";
import {showCells, showFindings} from "../support/show-sheets.ts";

function read(content: string | Uint8Array) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const {value, findings} = readCsv(bytes, "f.csv");
  return {sheet: value, cells: showCells(value), findings: showFindings(findings)};
}

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from([part]))),
  );

describe("a CSV file", () => {
  it.each([
    ["semicolons", "a;b\n1;2\n"],
    ["commas", "a,b\n1,2\n"],
    ["tabs", "a\tb\n1\t2\n"],
    ["CRLF", "a;b\r\n1;2\r\n"],
    ["lone CR", "a;b\r1;2\r"],
    ["mixed line ends", "a;b\r\n1;2\n"],
    ["no last line end", "a;b\n1;2"],
    ["a byte order mark", "\ufeffa;b\n1;2"],
    ["needless quotes", '"a";"b"\n"1";"2"'],
    ["a separator line, that counts as no row", "sep=;\r\na;b\r\n1;2"],
    ["a separator line for something odd", "sep=|\na|b\n1|2"],
    ["commas in its text but semicolons between fields", "a;b\n1;2"],
    ["empty fields behind the table", "a;b;;\n1;2;;\n;;;\n"],
  ])("with %s gives the same cells", (_, text) => {
    expect(read(text)).toMatchObject({
      cells: {A1: "text a", B1: "text b", A2: "text 1", B2: "text 2"},
      findings: [],
    });
  });

  it("has no name, nothing hidden and nothing merged", () => {
    expect(read("a").sheet).toMatchObject({
      name: null,
      hidden: false,
      hiddenRows: [],
      hiddenColumns: [],
      merges: [],
    });
  });

  it("keeps text as typed: leading zeros, decimal commas, blanks, doubled quotes", () => {
    expect(read('a;b\n007; 1,5 \n"zei ""ja""";-5').cells).toEqual({
      A1: "text a",
      B1: "text b",
      A2: "text 007",
      B2: "text  1,5 ",
      A3: 'text zei "ja"',
      B3: "text -5",
    });
  });

  it("takes semicolons over commas when both are even, and does not count quoted ones", () => {
    expect(Object.keys(read("a,x;b,y\n1,0;2,0").cells)).toEqual(["A1", "B1", "A2", "B2"]);
    expect(Object.keys(read('"a;x","b"\n"1;0","2"').cells)).toEqual(["A1", "B1", "A2", "B2"]);
  });

  it("counts rows as a spreadsheet does: blank lines count, line breaks in quotes do not", () => {
    expect(read('a;b\n\n"x\ny";2\n3;4').cells).toEqual({
      A1: "text a",
      B1: "text b",
      A3: "text x\ny",
      B3: "text 2",
      A4: "text 3",
      B4: "text 4",
    });
  });

  it("may have a title of one field above its header", () => {
    expect(read("Register 2023\n\na;b\n1;2")).toMatchObject({
      cells: {A1: "text Register 2023", A3: "text a"},
      findings: [],
    });
  });

  it("loses rows of another width, with a finding, and keeps the rest", () => {
    const {cells, findings} = read("a;b;c\n1;2;3\n1;2\n1;2;3;4\n5;6;7");
    expect(Object.keys(cells)).toEqual(["A1", "B1", "C1", "A2", "B2", "C2", "A5", "B5", "C5"]);
    expect(findings).toEqual(["rij/kolommen @ f.csv › A3: 2, 3", "rij/kolommen @ f.csv › A4: 4, 3"]);
  });

  it("has at most 200 uneven rows listed", () => {
    const {findings} = read(`a;b\n${"1\n".repeat(250)}`);
    expect(findings).toHaveLength(201);
    expect(findings.at(-1)).toBe(
      "bestand/onleesbaar @ f.csv: nog 50 rijen hebben een verkeerd aantal velden",
    );
  });

  it("may have headers that mean something to JavaScript", () => {
    expect(read("__proto__;constructor\n1;2").cells).toMatchObject({A1: "text __proto__", B2: "text 2"});
  });
});

describe("a CSV file in another encoding", () => {
  it("is read as windows-1252 with a remark, the euro sign and curly quotes included", () => {
    const {cells, findings} = read(
      bytes("a;b\nca", "f", 0xe9, ";", 0x80, " ", 0x93, "x", 0x94, " ", 0x96, 0x9f),
    );
    expect(cells).toMatchObject({A2: "text café", B2: "text € “x” –Ÿ"});
    expect(findings).toEqual([
      "bestand/tekencodering @ f.csv: het bestand is geen UTF-8; gelezen als windows-1252 (westerse tekens)",
    ]);
  });

  it("has all 32 characters of windows-1252 that latin-1 has not", () => {
    const all = read(bytes("a\n", ...Array.from({length: 32}, (_, i) => 0x80 + i))).cells.A2;
    expect(all).toBe("text €\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
  });

  it.each([
    ["NUL bytes", bytes("a;b\n1;", 0, "2"), "het bestand bevat tekens die niet in een tekst horen (NUL)"],
    ["no bytes", new Uint8Array(), "het bestand is leeg (0 bytes)"],
    ["nothing but blank lines", bytes("\n ; \n\n"), "het bestand is leeg"],
    ["only a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf]), "het bestand is leeg"],
  ])("is refused with %s", (_, content, reason) => {
    expect(read(content)).toEqual({
      sheet: null,
      cells: {},
      findings: [`bestand/onleesbaar @ f.csv: ${reason}`],
    });
  });
});

describe("a CSV file whose quotes make no sense is refused whole", () => {
  it.each([
    ["a quote that is never closed", 'a;b\n1;2\n"3;4\n5;6', "wordt nergens gesloten"],
    ["a quote inside a field", 'a;b\n1;2" pijp', "bij regel 2 staat midden in een veld"],
    ["text after a closing quote", 'a;b\n"1"x;2', "bij regel 2 staat midden in een veld"],
    [
      "a record of two million characters",
      `a;b\n1;"${"x".repeat(2_000_000)}"`,
      "is langer dan 1000000 tekens",
    ],
  ])("%s", (_, content, reason) => {
    const {sheet, findings} = read(content);
    expect(sheet).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(reason);
  });

  it("and no bytes make the reader throw", () => {
    const letter = fc.constantFrom(...'a1;,\t"\r\n =\u00e9'.split(""), "\u0000", "sep=");
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: letter}), fc.uint8Array()), (content) => {
        const {sheet, findings} = read(content);
        expect(sheet !== null || findings.length > 0).toBe(true);
      }),
      {seed: 20190606, numRuns: 2_000},
    );
  });
});

describe("a CSV file of more rows than are read", () => {
  const limit = TEXT_LIMITS.filledRows;

  it("is refused at the first row that is too much, and what follows is not looked at", () => {
    // Behind the limit a quote that is never closed, which would be a finding of its own.
    expect(read(`a\n${"1\n".repeat(limit)}"`)).toEqual({
      sheet: null,
      cells: {},
      findings: [
        "bestand/te-veel-rijen @ f.csv › A1048577: meer dan 1.048.576 gevulde rijen; het lezen stopte bij rij 1.048.577",
      ],
    });
  });

  it("may be as long as it likes with blank rows", () => {
    const {cells, findings} = read(`a;b\n${";\n".repeat(limit + 1)}1;2`);
    expect(cells).toMatchObject({A1048579: "text 1"});
    expect(findings).toEqual([]);
  });
});
