import {describe, expect, test} from "vitest";
import {parseDate} from "../../pipeline/2-validate/table/parse-date.ts";
import {parseNumber} from "../../pipeline/2-validate/table/parse-number.ts";

describe("numbers as people type them", () => {
  test.each([
    ["12,5", 12.5],
    ["1.234,50", 1234.5],
    ["1.234.567", 1234567],
    ["0.234", 0.234],
    ["3.14", 3.14],
    ["−5", -5],
    [" 7 ", 7],
    ["1 234,5", 1234.5],
    ["0,012345679", 0.012345679],
  ])("%s is %d", (typed, value) => expect(parseNumber(typed)).toEqual({kind: "number", value}));

  test("1.234 may be either and is asked back", () =>
    expect(parseNumber("1.234")).toEqual({kind: "ambiguous", readings: ["1234", "1,234"]}));

  test.each([
    ["80%", 80],
    ["12,5 %", 12.5],
    ["−5\u00a0%", -5],
    ["\u200b7%", 7],
  ])("“%s” is a percentage", (typed, value) => expect(parseNumber(typed)).toEqual({kind: "percent", value}));

  test("a percentage is asked back like any other number", () =>
    expect(parseNumber("1.234%")).toEqual({kind: "ambiguous", readings: ["1234%", "1,234%"]}));

  test.each(["n.v.t.", "12 %%", "%", "een", "1,2,3", "", "1e3", "--3", "12,"])("“%s” is no number", (typed) =>
    expect(parseNumber(typed).kind).toBe("none"),
  );
});

describe("dates as people type them", () => {
  test.each([
    ["2026-12-31", "2026-12-31"],
    ["31-12-2026", "2026-12-31"],
    ["1/2/2026", "2026-02-01"],
  ])("%s is %s", (typed, date) => expect(parseDate(typed)).toBe(date));
  test.each(["2026-02-30", "31-02-2026", "juni 2026", "2026", "12-31-2026", "1-2/2026"])(
    "%s is no existing day",
    (typed) => expect(parseDate(typed)).toBeNull(),
  );
});
