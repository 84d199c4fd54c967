import {describe, expect, test} from "vitest";
import {formatDate, formatDifference, formatNumber, formatScalar} from "../../pipeline/core/format.ts";

describe("numbers for people", () => {
  test.each([
    [1234567.891, 1, "1.234.567,9"],
    [0, 1, "0,0"],
    [2.45, 1, "2,5"],
    [2.449999, 1, "2,4"],
    [-2.45, 1, "−2,5"],
    [-0.04, 1, "0,0"],
    [999.95, 1, "1.000,0"],
    [1e-9, 1, "0,0"],
    [12, 0, "12"],
  ])("%d with %d decimals reads %s", (value, decimals, text) =>
    expect(formatNumber(value, decimals)).toBe(text),
  );

  test.each([
    [0.3, "+0,3"],
    [-0.3, "−0,3"],
    [0.04, "0,0"],
    [-0.04, "0,0"],
  ])("a difference of %d reads %s", (value, text) => expect(formatDifference(value)).toBe(text));

  test("what is not known reads onbekend, never a number", () =>
    expect(formatScalar(null, "positie")).toBe("onbekend"));
  test("shares read as percentages", () => {
    expect(formatScalar(0.75, "percentage")).toBe("75%");
    expect(formatScalar(1 / 18, "procent_1")).toBe("5,6%");
  });
  test("yes and no read in Dutch", () =>
    expect([formatScalar(true, "ja-nee"), formatScalar(false, "ja-nee")]).toEqual(["ja", "nee"]));
  test("dates read in Dutch, and what is no date stays as it is", () => {
    expect(formatDate("2019-06-07")).toBe("7 juni 2019");
    expect(formatDate("[datum]")).toBe("[datum]");
  });
});
