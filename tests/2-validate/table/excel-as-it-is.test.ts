import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {code, id, maybeNumber, maybeText, number, text} from "../../../pipeline/2-validate/table/fields.ts";
import {parseTable} from "../../../pipeline/2-validate/table/parse-table.ts";
import type {Field} from "../../../pipeline/core/form.ts";
import type {CellValue, RawCell, RawSheet} from "../../../pipeline/core/inputs.ts";
import {parseAddress} from "../../../pipeline/core/place.ts";
import {SOUND} from "../../support/mistakes.ts";
import {showFindings} from "../../support/show-sheets.ts";
import {readCycle} from "../../support/small-cycle.ts";

type Given = string | number | {readonly value: CellValue; readonly format?: string};

/** A sheet of these cells by address: text, a number, or a value with its format. */
function sheet(cells: Readonly<Record<string, Given>>, merges: readonly string[] = []): RawSheet {
  const raw = Object.entries(cells).map(([address, given]): RawCell => {
    const place = parseAddress(address) ?? {row: 0, column: 0};
    if (typeof given === "string") return {...place, value: {kind: "text", text: given}, ...PLAIN};
    if (typeof given === "number") return {...place, value: {kind: "number", number: given}, ...PLAIN};
    return {...place, value: given.value, formula: false, format: given.format ?? null};
  });
  const ordered = raw.sort((a, b) => a.row - b.row || a.column - b.column);
  return {name: "Blad1", hidden: false, cells: ordered, hiddenRows: [], hiddenColumns: [], merges};
}
const PLAIN = {formula: false, format: null} as const;
const letter = (name: string): Field => ({...maybeText(name), type: "letter"});

const percent = (value: number, format = "0%"): Given => ({value: {kind: "number", number: value}, format});
const date = (day: string, format?: string): Given =>
  format === undefined ? {value: {kind: "date", date: day}} : {value: {kind: "date", date: day}, format};

function parse(fields: readonly Field[], given: RawSheet) {
  const {value, findings} = parseTable(given, {fields, key: []}, "f.xlsx");
  return {rows: value.rows, rejected: value.rejected, findings: showFindings(findings)};
}

describe("percentages", () => {
  const share = [text("naam"), maybeNumber("aandeel")];
  const cells = (first: Given, second?: Given) =>
    sheet({
      A1: "naam",
      B1: "aandeel",
      A2: "x",
      B2: first,
      ...(second === undefined ? {} : {A3: "y", B3: second}),
    });

  test.each([
    ["a number with the format of a percentage", percent(0.8), 0.8],
    ["typed as text", "80%", 0.8],
    ["typed with a blank and a comma", "12,5\u00a0%", 0.125],
  ])("are shares: %s", (_, given, expected) => {
    const {rows, findings} = parse(share, cells(given));
    expect(findings).toEqual([]);
    expect(rows[0]?.number("aandeel")).toBe(expected);
  });

  test.each([
    [percent(0.8), 80],
    [percent(0.07), 7],
    ["80%", 80],
    [80, 80],
  ])("count in percents in a column that runs to a hundred", (given, expected) => {
    const {rows, findings} = parse([text("naam"), number("aandeel", 0, 100)], cells(given, percent(0.5)));
    expect(findings).toEqual([]);
    expect(rows[0]?.number("aandeel")).toBe(expected);
  });

  test("beside plain numbers make those ask what they are, but not a zero", () => {
    const {rows, findings} = parse(share, cells(percent(0.8), 45));
    expect(findings).toEqual(["cel/dubbelzinnig-getal @ f.xlsx › Blad1!B3: aandeel, 45, 45%,4500%"]);
    expect(rows.map((row) => row.number("aandeel"))).toEqual([0.8, null]);
    expect(parse(share, cells("80%", 0)).findings).toEqual([]);
    expect(parse(share, cells(percent(0.8), "0,5")).findings).toEqual([
      "cel/dubbelzinnig-getal @ f.xlsx › Blad1!B3: aandeel, 0,5, 0,5%,50%",
    ]);
  });

  test("are no percentages when the sign is only a word in the format", () => {
    expect(parse(share, cells(percent(5, '0" %"'))).rows[0]?.number("aandeel")).toBe(5);
  });
});

describe("a value that the program turned into a date", () => {
  test.each([
    ["a letter", letter("waarde"), date("2026-04-03", "d-mmm"), "3-4"],
    ["a letter of a Dutch format", letter("waarde"), date("2026-04-03", "[$-413]d\\-mmm"), "3-4"],
    ["a code", code("waarde", ["3-4"]), date("2026-04-03", "dd-mm-yyyy"), "3-4,3-4-2026"],
    ["an id", id("waarde"), date("2026-04-01", "mmm-yy"), "4-2026"],
    ["a number", maybeNumber("waarde"), date("2026-12-01"), "1-12,1-12-2026"],
    ["a name of something", {...text("waarde"), refersTo: "criterium"}, date("2001-02-01"), "1-2,1-2-2001"],
    ["free text of which only day and month show", maybeText("waarde"), date("2026-04-03", "d-mmm"), "3-4"],
  ])("is a finding with what was typed: %s", (_, field, given, typed) => {
    const {findings} = parse([text("naam"), field], sheet({A1: "naam", B1: "waarde", A2: "x", B2: given}));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^cel\/omgezet-in-datum @ f\.xlsx › Blad1!B2: waarde, \d{4}-\d\d-\d\d, /);
    expect(findings[0]?.endsWith(`, ${typed}`)).toBe(true);
  });

  test("is text in free text when the whole date shows", () => {
    const {rows, findings} = parse([text("naam")], sheet({A1: "naam", A2: date("2026-04-03", "dd-mm-yyyy")}));
    expect(findings).toEqual([]);
    expect(rows[0]?.text("naam")).toBe("2026-04-03");
  });
});

describe("characters that nobody sees", () => {
  test("do not make another code, header or empty cell", () => {
    const given = sheet({
      A1: "\u200bna\u00adam",
      B1: "soort\u00a0*",
      A2: "ri\u200bsi\ufeffco\u00a0een\u2060",
      B2: "\u00a0ja\u200b",
      A3: "\u200b\u00a0",
    });
    const {rows, findings} = parse([id("naam"), code("soort", ["ja"])], given);
    expect(findings).toEqual([]);
    expect(rows.map((row) => [row.text("naam"), row.text("soort")])).toEqual([["risico een", "ja"]]);
  });
});

describe("texts made to keep the program busy", () => {
  const blanks = `a${" ".repeat(32_000)}b`;
  const stars = `${"*".repeat(32_000)}b`;

  test("are read at once, in cells and in headers", () => {
    const cells = Object.fromEntries(
      Array.from({length: 500}, (_, index) => [`A${index + 2}`, index % 2 === 0 ? blanks : stars] as const),
    );
    const start = performance.now();
    const {rows} = parse([text("naam")], sheet({A1: "naam", B1: blanks, C1: stars, ...cells}));
    expect(rows).toHaveLength(500);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("totals", () => {
  const fields = [text("naam"), text("bron"), maybeNumber("bedrag")];
  const table = {A1: "naam", B1: "bron", C1: "bedrag", A2: "x", B2: "p", C2: 4};

  test.each(["Totaal", "TOTAAL:", "Subtotaal", "Eindtotaal 2026", "Totalen", "Som", "Gemiddelde:", "Aantal"])(
    "that begin with “%s” are left out with a remark",
    (word) => {
      const {rows, rejected, findings} = parse(fields, sheet({...table, A4: word, C4: 4}));
      expect(findings).toEqual([`rij/totaal @ f.xlsx › Blad1!A4: ${word}`]);
      expect(rows).toHaveLength(1);
      expect(rejected).toEqual([]);
    },
  );

  test.each(["Totaalverbod op vuurwerk", "Aantal branden", "Sommige risico’s"])(
    "are not what begins with “%s”, nor a row in which nothing is missing",
    (word) => {
      expect(parse(fields, sheet({...table, A3: word, B3: "p"})).rows).toHaveLength(2);
      expect(parse(fields, sheet({...table, A3: word})).findings).toEqual([
        "cel/leeg @ f.xlsx › Blad1!B3: bron",
      ]);
      expect(parse(fields, sheet({...table, A3: "Totaal", B3: "p"})).findings).toEqual([]);
    },
  );
});

describe("a header of two rows", () => {
  const fields = [text("naam"), text("laag"), text("hoog"), text("bron")];

  test("takes its names from both", () => {
    const {rows, findings} = parse(
      fields,
      sheet({
        A2: "naam",
        B2: "Letters",
        D2: "bron",
        B3: "laag",
        C3: "hoog",
        A4: "x",
        B4: "A",
        C4: "B",
        D4: "p",
      }),
    );
    expect(findings).toEqual([]);
    expect(rows.map((row) => [row.text("naam"), row.text("hoog"), row.text("bron")])).toEqual([
      ["x", "B", "p"],
    ]);
  });

  test("may be merged over three, with a column of the sender's own", () => {
    const given = sheet(
      {
        A1: "naam",
        B1: "Letters",
        D1: "bron",
        E1: "tel",
        B3: "laag",
        C3: "hoog",
        A4: "x",
        B4: "A",
        C4: "B",
        D4: "p",
      },
      ["A1:A3", "D1:D3", "E1:E3", "B1:C2"],
    );
    const {rows, findings} = parse(fields, given);
    expect(findings).toEqual(["kolom/onbekend @ f.xlsx › Blad1!E1: tel, "]);
    expect(rows[0]?.text("naam")).toBe("x");
  });

  test("is not made of a header and a row that happens to hold one of its words", () => {
    const {rows} = parse(
      fields,
      sheet({A1: "naam", B1: "laag", C1: "hoog", D1: "bron", A2: "hoog", B2: "A", C2: "B", D2: "p"}),
    );
    expect(rows.map((row) => row.text("naam"))).toEqual(["hoog"]);
  });

  test("that is renamed is told with the nearest name", () => {
    const {findings} = parse(fields, sheet({A1: "naam", B1: "laag", C1: "hoogg", D1: "bron", A2: "x"}));
    expect(findings).toEqual([
      "kolom/ontbreekt @ f.xlsx › Blad1!A1: hoog, hoogg, naam,laag,hoogg,bron",
      "kolom/onbekend @ f.xlsx › Blad1!C1: hoogg, hoog",
    ]);
  });
});

describe("a form as it comes back, made with openpyxl and saved by LibreOffice", () => {
  const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

  test.each(["ods/ingevuld.ods", "xlsx/ingevuld-libreoffice.xlsx"])(
    "gives its letters and its mistakes: %s",
    async (path) => {
      const name = path.slice(path.indexOf("/") + 1);
      const register = "aanleveringen/2019/register.csv";
      const {value, findings} = await readCycle({
        ...SOUND,
        [register]: (SOUND[register] ?? "").replace("letters.csv", name),
        [`aanleveringen/2019/${name}`]: fixture(path),
      });
      const place = `aanleveringen/2019/${name} › Beoordeling`;
      expect(showFindings(findings)).toEqual([
        "bestand/niet-geregistreerd @ aanleveringen/2019/letters.csv: letters.csv;<formulier>;<afzender>;<datum>;concept;nee;geen",
        `kolom/onbekend @ ${place}!H4: telefoon, `,
        `cel/fout @ ${place}!E8: hoog, #DIV/0!`,
        `cel/omgezet-in-datum @ ${place}!E9: hoog, 2026-04-03, 3-4`,
        `rij/totaal @ ${place}!A13: Totaal`,
        `blad/verborgen @ ${place}!A10: verborgen rijen: 10`,
        `blad/verborgen @ ${place}!F5: verborgen kolommen: 6`,
        `beoordeling/dekking @ ${place}!D8: Brand, 0.3333333333333333, 0.5`,
      ]);
      const letters = value.assessments.filter(({edition}) => edition === "2019");
      expect(
        letters.map(({risk, criterion, grades}) =>
          [risk, criterion, ...Object.values(grades ?? {})].join(" "),
        ),
      ).toEqual([
        "brand waarschijnlijkheid A B C",
        "brand 1.1 A B C",
        "brand 2.1",
        "brand 2.2",
        "storm waarschijnlijkheid A B C",
        "storm 1.1 A B C",
        "storm 2.1 X X A",
      ]);
    },
  );
});
