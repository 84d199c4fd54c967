import {describe, expect, test} from "vitest";
import {memoFieldSpec} from "../../pipeline/core/memo-fields.ts";
import {MEMO_HEADINGS, memoHeading} from "../../pipeline/core/memo-headings.ts";

describe("the fixed headings of a note", () => {
  test("are five chapters of which the fourth has nine sections and the fifth one", () => {
    expect(MEMO_HEADINGS.filter(({level}) => level === 1).map(({number}) => number)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
    ]);
    expect(MEMO_HEADINGS.filter(({number}) => number.startsWith("4."))).toHaveLength(9);
    expect(MEMO_HEADINGS.filter(({number}) => number.startsWith("5."))).toHaveLength(1);
  });

  test.each([
    [1, "Toelichting", "4"],
    [2, "Toelichting", "5.1"],
    [2, "  krachtenVELD ", "4.4"],
    [1, "Krachtenveld", undefined],
    [2, "Financie\u0308le overwegingen", "4.2"],
    [1, "", undefined],
  ] as const)("at level %i %j is %s", (level, title, number) => {
    expect(memoHeading(level, title)?.number).toBe(number);
  });
});

describe("the fields of a note", () => {
  test.each([
    ["van", "van"],
    ["paraaf_2", "paraaf"],
    ["aan_12", "aan"],
    ["paraaf", undefined],
    ["paraaf_", undefined],
    ["paraaf_0", undefined],
    ["van_1", undefined],
    ["constructor", undefined],
  ])("%j is the field %s", (name, field) => {
    expect(memoFieldSpec(name)?.name).toBe(field);
  });
});
