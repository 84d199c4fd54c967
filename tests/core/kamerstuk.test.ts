import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {type Kamerstuk, parseKamerstuk, sessionYear, writeKamerstuk} from "../../pipeline/core/kamerstuk.ts";

const plain = (text: string | null): string | null => text?.replaceAll("\u00a0", " ") ?? null;
const canonical = (text: string): string | null => {
  const read = parseKamerstuk(text);
  return read === null ? null : plain(writeKamerstuk(read));
};

/** Spellings as they stand in published letters, strategies and notes, and what they are in the canonical form. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ["Kamerstuk 30 821, nr. 32.", "Kamerstukken II 30821, nr. 32"],
  ["Kamerstuk 34 775 X, nr. 72.", "Kamerstukken II 34775 X, nr. 72"],
  ["Kamerstukken 2017-2018, 26643, nr. 536. ", "Kamerstukken II 2017/18, 26643, nr. 536"],
  ["Kamerstukken 2017-2018, 33694, nr. 12.", "Kamerstukken II 2017/18, 33694, nr. 12"],
  ["Kamerstukken 2018/19, 30821, nr. 52.", "Kamerstukken II 2018/19, 30821, nr. 52"],
  ["Kamerstukken 2017/18, 22233, nr.63.", "Kamerstukken II 2017/18, 22233, nr. 63"],
  ["Kamerstukken 2018/19, 30 821, nr. 51.", "Kamerstukken II 2018/19, 30821, nr. 51"],
  ["Kamerstukken 2018/19, 30821, nr. 72.", "Kamerstukken II 2018/19, 30821, nr. 72"],
  ["Kamerstukken 2018/19, 34919, nr.1. ", "Kamerstukken II 2018/19, 34919, nr. 1"],
  [
    "Kamerstukken II 2018/2019, 29 911 en 31 477, nr. 221.",
    "Kamerstukken II 2018/19, 29911 en 31477, nr. 221",
  ],
  ["Kamerstukken II 2018/19, 31477, nr. 28.", "Kamerstukken II 2018/19, 31477, nr. 28"],
  ["Kamerstukken 2018/19, 32793, nr.338. ", "Kamerstukken II 2018/19, 32793, nr. 338"],
  ["Kamerstukken 2018/19, 32793, nr.369.", "Kamerstukken II 2018/19, 32793, nr. 369"],
  ["Kamerstukken 2018/19, 30 821, nr.50.", "Kamerstukken II 2018/19, 30821, nr. 50"],
  ["(Kamerstuk \n2006-2007, 30821 nr. 3).   ", "Kamerstukken II 2006/07, 30821, nr. 3"],
  ["(Kamerstuk 2006-2007, 30821 nr. 1).", "Kamerstukken II 2006/07, 30821, nr. 1"],
  ["Kamerstukken II 2009/10, 27858, nr. 88, p. 3", "Kamerstukken II 2009/10, 27858, nr. 88, p. 3"],
  ["Kamerstukken I 2008/09, 31700 VI, D, p. 4", "Kamerstukken I 2008/09, 31700 VI, D, p. 4"],
  ["Kamerstukken II 2020/21, 35570, nr. 12, p. 25–36", "Kamerstukken II 2020/21, 35570, nr. 12, p. 25-36"],
  ["Kamerstukken 31945", "Kamerstukken 31945"],
  ["30 821, nr. 81", "Kamerstukken II 30821, nr. 81"],
  ["28 362 nr. 57", "Kamerstukken II 28362, nr. 57"],
  ["30821-81", "Kamerstukken II 30821, nr. 81"],
  ["kst-30821-178", "Kamerstukken II 30821, nr. 178"],
  ["kst-28362-D", "Kamerstukken I 28362, D"],
  ["36200-V-72", "Kamerstukken II 36200 V, nr. 72"],
  ["36200-V", "Kamerstukken 36200 V"],
  ["36200-J", "Kamerstukken 36200-J"],
  ["30821;29517", "Kamerstukken 30821 en 29517"],
  ["21501-02-2525", "Kamerstukken II 21501-02, nr. 2525"],
  ["Tweede Kamer, vergaderjaar 2018–2019, 30\u202f821, nr. 81", "Kamerstukken II 2018/19, 30821, nr. 81"],
  ["Eerste Kamer, vergaderjaar 2025–2026, 35 968, D", "Kamerstukken I 2025/26, 35968, D"],
  ["Parliamentary Papers II 2022/23, 30821, No. 165.", "Kamerstukken II 2022/23, 30821, nr. 165"],
  ["Parliamentary Papers II, 2022/23, 36045, nr. 153.", "Kamerstukken II 2022/23, 36045, nr. 153"],
  ["Parliamentary Papers II 2021-22, 36124, No. 1.", "Kamerstukken II 2021/22, 36124, nr. 1"],
  ["Parliamentary Papers II 2022/23, 36200-V,\nNo. 72.", "Kamerstukken II 2022/23, 36200 V, nr. 72"],
  ["Parliamentary Papers II 2022/23, 21501-02, No. 2525", "Kamerstukken II 2022/23, 21501-02, nr. 2525"],
  [
    "Kamerstukken II 2020/21, 30821, nummer niet bekend",
    "Kamerstukken II 2020/21, 30821, nummer niet bekend",
  ],
  ["Kamerstukken II 1999/2000, 26800 VI, nr. 7", "Kamerstukken II 1999/00, 26800 VI, nr. 7"],
];

describe("a reference to a parliamentary paper", () => {
  it.each(SPELLINGS)("%j is read and written as %j", (typed, written) => {
    expect(canonical(typed)).toBe(written);
  });

  it.each([
    "",
    "Kamerstukken",
    "nr. 81",
    "Handelingen II 2010/11, nr. 108, item 5, p. 25-36",
    "Aanhangsel Handelingen I 2014/15, nr. 12",
    "Kamerstukken II 2018/20, 30821, nr. 81",
    "Kamerstukken II 2018/19, 3082, nr. 81",
    "Kamerstukken II 2018/19, 30821, nr. eenentachtig",
    "Kamerstukken II 2018/19, 30821, D",
    "Kamerstukken I 2018/19, 30821, nr. 81",
    "Besluit Nr. 1313/2013/EU",
  ])("%j is none", (typed) => {
    expect(parseKamerstuk(typed)).toBeNull();
  });

  it("breaks over two lines nowhere but behind a comma, the year and the word en", () => {
    const written = writeKamerstuk({
      chamber: "II",
      year: "2017/18",
      dossiers: [
        {number: "34775", part: "X"},
        {number: "30821", part: null},
      ],
      number: "72",
      page: "3",
    });
    expect(written.split(" ")).toEqual([
      "Kamerstukken\u00a0II",
      "2017/18,",
      "34775\u00a0X",
      "en",
      "30821,",
      "nr.\u00a072,",
      "p.\u00a03",
    ]);
  });
});

const dossier = fc.record({
  number: fc.integer({min: 10000, max: 99999}).map(String),
  part: fc.constantFrom(null, null, "V", "X", "XVI", "A", "J", "02"),
});
const page = fc.constantFrom(null, "3", "25-36");
const year = fc.integer({min: 1950, max: 2060}).map((first) => `${first}/${String(first + 1).slice(-2)}`);
const dossiers = fc.array(dossier, {minLength: 1, maxLength: 4});
const papers: fc.Arbitrary<Kamerstuk> = fc.oneof(
  fc.record({
    chamber: fc.constant("II" as const),
    year: fc.option(year),
    dossiers,
    number: fc.option(fc.integer({min: 1, max: 3000}).map(String)),
    page,
  }),
  fc.record({
    chamber: fc.constant("I" as const),
    year: fc.option(year),
    dossiers,
    number: fc.option(fc.constantFrom("A", "D", "V", "AB")),
    page,
  }),
  fc.record({
    chamber: fc.constant(null),
    year: fc.constant(null),
    dossiers,
    number: fc.constant(null),
    page: fc.constant(null),
  }),
);

test("what is written is read back as it was, whatever the paper", () => {
  fc.assert(
    fc.property(papers, (paper) => {
      expect(parseKamerstuk(writeKamerstuk(paper))).toEqual(paper);
    }),
    {seed: 30821, numRuns: 2000},
  );
});

describe("a session year", () => {
  it.each([
    ["2019-06-07", "2018/19"],
    ["2016-09-15", "2015/16"],
    ["2016-09-19", "2015/16"],
    ["2016-09-20", "2016/17"],
    ["2022-09-23", "2022/23"],
    ["2007-05-21", "2006/07"],
    ["2018-01-15", "2017/18"],
    ["2026-09-14", "2025/26"],
    ["2026-09-15", "2026/27"],
    ["1999-12-31", "1999/00"],
  ])("of %s is %s: it begins on the third Tuesday of September", (date, expected) => {
    expect(sessionYear(date)).toBe(expected);
  });
});
