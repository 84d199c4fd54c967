import {describe, expect, test} from "vitest";
import {readCsv} from "../../pipeline/1-ingest/index.ts";
import {applyCorrections} from "../../pipeline/2-validate/deliveries/apply-corrections.ts";
import type {CellValue, RawDelivery} from "../../pipeline/core/inputs.ts";
import {letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";

const HEADER = "bestand;blad;cel;oud;nieuw;reden;door;op";
const read = (...rows: readonly string[]) =>
  readCycle({
    ...SMALL_CYCLE,
    ...letters("2019", ["brand;1.1;A;B;C", "brand;2.1;A;Q;C", "brand;2.2;A;B;C"]),
    "correcties/2019.csv": [HEADER, ...rows].join("\n"),
  });

describe("a correction", () => {
  test("replaces what the sender typed while the old value still stands", async () => {
    const {value, findings} = await read("letters.csv;;D3;Q;B;tikfout;analist;2019-02-01");
    expect(value.assessments.find((item) => item.criterion === "2.1")?.grades?.expected).toBe("B");
    expect(findings.filter((item) => item.code === "cel/onbekende-code")).toEqual([]);
  });

  test("is not applied and said when the cell holds something else by now", async () => {
    const {value, findings} = await read("letters.csv;;D2;C;D;tikfout;analist;2019-02-01");
    expect(value.assessments.find((item) => item.criterion === "1.1")?.grades?.expected).toBe("B");
    expect(findings.find((item) => item.code === "correctie/oud")).toMatchObject({
      place: {file: "correcties/2019.csv", cell: "D2"},
      details: {seen: "B", expected: "C"},
    });
  });

  test("of a file that is not there is said, not passed over", async () => {
    const {findings} = await read("anders.csv;;D2;B;C;tikfout;analist;2019-02-01");
    expect(findings.filter((item) => item.code === "correctie/oud")).toHaveLength(1);
  });

  test("without a day, a reason or a name is not applied: nobody could answer for it", async () => {
    const {value, findings} = await read(
      "letters.csv;;D2;B;C;tikfout;analist;",
      "letters.csv;;D3;Q;B;;analist;2019-02-01",
      "letters.csv;;D4;B;C;tikfout;;2019-02-01",
    );
    const told = findings.filter(({place}) => place.file === "correcties/2019.csv");
    expect(told.map(({code, place}) => [code, place.cell])).toEqual([
      ["cel/leeg", "H2"],
      ["cel/leeg", "F3"],
      ["cel/leeg", "G4"],
    ]);
    const expected = value.assessments.map(({criterion, grades}) => [criterion, grades?.expected]);
    expect(expected).toEqual([
      ["1.1", "B"],
      ["2.1", undefined],
      ["2.2", "B"],
    ]);
  });

  test("does not hold twice: after the sender's own repair it is only told", async () => {
    const {value, findings} = await readCycle({
      ...SMALL_CYCLE,
      ...letters("2019", ["brand;1.1;A;C;C"]),
      "correcties/2019.csv": `${HEADER}\nletters.csv;;D2;B;A;tikfout;analist;2019-02-01`,
    });
    expect(value.assessments[0]?.grades?.expected).toBe("C");
    expect(findings.map(({code}) => code)).toContain("correctie/oud");
  });
});

describe("the old value of a correction is known as the spreadsheet shows it", () => {
  const cell = (value: CellValue): RawDelivery => ({
    edition: "2019",
    file: "aanleveringen/2019/a.xlsx",
    sha256: "",
    sheets: [
      {
        name: "Blad1",
        hidden: false,
        cells: [{row: 2, column: 2, value, formula: false, format: null}],
        hiddenRows: [],
        hiddenColumns: [],
        merges: [],
      },
    ],
  });
  const applied = (value: CellValue, old: string): boolean => {
    const table = readCsv(
      new TextEncoder().encode(`${HEADER}\na.xlsx;Blad1;B2;${old};nieuw;fout;analist;2019-02-01`),
      "correcties/2019.csv",
    ).value;
    const tables = table === null ? [] : [{file: "correcties/2019.csv", sheet: table}];
    const {value: after, findings} = applyCorrections([cell(value)], tables);
    const text = after[0]?.sheets[0]?.cells.at(0)?.value;
    expect(findings).toHaveLength(text?.kind === "text" && text.text === "nieuw" ? 0 : 1);
    return findings.length === 0;
  };

  test.each<[CellValue, string, boolean]>([
    [{kind: "number", number: 12.5}, "12,5", true],
    [{kind: "number", number: 12.5}, "12.5", true],
    [{kind: "number", number: 12.5}, "12,6", false],
    [{kind: "number", number: 0.07}, "7%", true],
    [{kind: "number", number: 1234}, "1.234", false],
    [{kind: "date", date: "2026-08-10"}, "10-8-2026", true],
    [{kind: "date", date: "2026-08-10"}, "8-10-2026", false],
    [{kind: "text", text: " B "}, "B", true],
  ])("%j and %s", (value, old, expected) => expect(applied(value, old)).toBe(expected));
});
