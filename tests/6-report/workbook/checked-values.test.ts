import {describe, expect, it} from "vitest";
import {
  checkedDate,
  checkedNumber,
  checkedSheetName,
  checkedTableName,
  checkedText,
  isCellDate,
  LONGEST_TEXT,
  presentableText,
} from "../../../pipeline/6-report/workbook/checked-values.ts";
import {columnWidth, rowHeight, textWidth} from "../../../pipeline/6-report/workbook/column-width.ts";

describe("a value for a cell", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "is refused when it is %d",
    (value) => {
      expect(() => checkedNumber(value)).toThrow("no number");
      expect(checkedNumber(-0.5)).toBe(-0.5);
    },
  );

  it.each([
    "\u0000",
    "a\u0008b",
    "a\rb",
    "\u001F",
    "\u007F",
    "\uFFFF",
    "\uD83D",
    "\uDE00",
    "x".repeat(LONGEST_TEXT + 1),
  ])("is refused when Excel would drop, change or cut it: %j", (text) => {
    expect(() => checkedText(text)).toThrow();
    expect(() => checkedText(presentableText(text))).not.toThrow();
  });

  it("keeps text with tabs, line feeds and emoji, and escapes what looks like an escape", () => {
    expect(checkedText("a\tb\nc 😀")).toBe("a\tb\nc 😀");
    expect(checkedText("a_x000D_b _x00e9_ _x12_")).toBe("a_x005F_x000D_b _x005F_x00e9_ _x12_");
    expect(checkedText("y".repeat(LONGEST_TEXT))).toHaveLength(LONGEST_TEXT);
  });

  it("says that a text was cut, also where escapes make it longer than it looks", () => {
    expect(presentableText("x".repeat(40_000))).toMatch(/x \[… ingekort\]$/);
    expect(() => checkedText(presentableText("_x0041_".repeat(4_600)))).not.toThrow();
  });

  it("is a date only when it stands in the calendar after February 1900", () => {
    expect(checkedDate("2019-06-07").toISOString()).toBe("2019-06-07T00:00:00.000Z");
    expect(checkedDate("2024-02-29").getUTCDate()).toBe(29);
    for (const text of [
      "2023-02-29",
      "2023-13-01",
      "07-06-2019",
      "2019-6-7",
      "",
      "1900-02-28",
      "2019-06-07T00:00",
    ]) {
      expect(() => checkedDate(text), text).toThrow();
      expect(isCellDate(text)).toBe(false);
    }
    expect(isCellDate("1900-03-01")).toBe(true);
  });
});

describe("a name", () => {
  it.each(["", "x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", " a"])(
    "of a sheet is refused when it is %j",
    (name) => {
      expect(() => checkedSheetName(name)).toThrow("no name for a sheet");
      expect(checkedSheetName("x".repeat(31))).toHaveLength(31);
    },
  );

  it.each(["scores", "tbl_", "tbl_A", "tbl_a b", "tbl_a-b"])(
    "of a table is refused when it is %j",
    (name) => {
      expect(() => checkedTableName(name)).toThrow("no name for a table");
      expect(checkedTableName("tbl_scores_2023")).toBe("tbl_scores_2023");
    },
  );
});

describe("the width of a column", () => {
  it("is measured in digits, by the widest line", () => {
    expect(textWidth("0000")).toBe(4);
    expect(textWidth("iiii")).toBeLessThan(2);
    expect(textWidth("WW")).toBeGreaterThan(3);
    expect(textWidth("0\n000\n00")).toBe(3);
  });

  it("holds the longest text up to a limit, and always the longest word of the title", () => {
    expect(columnWidth("A", ["000000000000"])).toBe(14);
    expect(columnWidth("A", ["0".repeat(500)])).toBe(62);
    expect(
      columnWidth("Meervoudigebelastingovereenkomstenregister".repeat(3), [""], {most: 20}),
    ).toBeGreaterThan(100);
    expect(columnWidth("A", [])).toBe(11);
  });

  it("lets rows grow with what wraps, up to what Excel can show", () => {
    expect(rowHeight([{text: "kort", width: 20}])).toBe(15);
    expect(
      rowHeight([
        {text: "a\nb\nc", width: 20},
        {text: "kort", width: 20},
      ]),
    ).toBe(45);
    expect(rowHeight([{text: "0".repeat(100), width: 21}])).toBe(90);
    expect(rowHeight([{text: "\n".repeat(100), width: 21}])).toBe(409);
    expect(rowHeight([])).toBe(15);
  });
});
