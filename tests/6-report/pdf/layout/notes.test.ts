import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Content, Run} from "../../../../pipeline/6-report/pdf/content.ts";
import {filler} from "../sample-documents.ts";
import {FOOT, pagesWith, printed, referring} from "./print-nodes.ts";

const line = (text: string | Run[], more: Partial<Content> = {}): Content => ({
  text,
  hyphenation: "running",
  margin: [0, 0, 0, 6],
  ...more,
});
const lines = (count: number): Content[] =>
  Array.from({length: count}, (_, index) => line(`Regel ${index}.`));
const numbers = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index + 1);

/** Notes that do not stand once, from begin to end, on the page of their reference. */
function astray(
  pdf: Awaited<ReturnType<typeof printed>>["pdf"],
  notes: readonly number[],
): readonly string[] {
  return notes.flatMap((number) => {
    const [word, begin, end] = ["woord", "begin", "eind"].map((part) =>
      pdf.pages
        .flatMap(({text}, page) =>
          text
            .split(`${part}${number}x`)
            .slice(1)
            .map(() => page),
        )
        .join(),
    );
    return word === begin && word === end && word !== "" ? [] : [`${number}: ${word}/${begin}/${end}`];
  });
}

const table = (body: Content[][], more: object = {}): Content => ({
  table: {headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths: [120, 200], body, ...more},
  layout: "noBorders",
});
const header = (): Content[] => [
  {text: "Kop A", scope: "Column"},
  {text: "Kop B", scope: "Column"},
];

describe("a note", () => {
  test("stands at the foot of the page, below a rule and the text", async () => {
    const {pdf, problems} = await printed([line([...referring(1, "kort")]), line("Slot.")]);
    expect(problems).toEqual([]);
    expect(pdf.pages).toHaveLength(1);
    const foot = pdf.pages[0]?.items.find(({text}) => text.includes("begin1x"));
    expect(foot?.bottom).toBeGreaterThan(FOOT);
    expect(foot?.bottom).toBeLessThan(FOOT + 5);
    expect(pdf.text.indexOf("Slot.")).toBeLessThan(pdf.text.indexOf("begin1x"));
  });

  test("goes to the next page together with its line when both do not fit", async () => {
    for (let above = 26; above < 38; above++) {
      const {pdf, problems} = await printed([...lines(above), line([...referring(1, filler(0, 3))])]);
      expect(problems).toEqual([]);
      expect(astray(pdf, [1])).toEqual([]);
    }
  });

  test("shares a line with others, in order", async () => {
    const {pdf, problems} = await printed([
      ...lines(24),
      line(numbers(6).flatMap((number) => [...referring(number, filler(number, 1))])),
    ]);
    expect(problems).toEqual([]);
    expect(astray(pdf, numbers(6))).toEqual([]);
    expect(pdf.text).toMatch(/begin1x.*begin2x.*begin3x.*begin4x.*begin5x.*begin6x/);
  });

  test("in a list, a block that stays whole, columns and the text after a heading is on the page of its reference", async () => {
    for (const above of [20, 24, 28, 30, 32]) {
      const {pdf, problems} = await printed([
        ...lines(above),
        {text: "Kop", headlineLevel: 2, keepWithNext: true, margin: [0, 9, 0, 3]},
        line([...referring(1, filler(0, 2))]),
        {
          ul: [
            {stack: [line([...referring(2, filler(1, 2)), {text: filler(1, 2)}])]},
            line([...referring(3, "k")]),
          ],
        },
        {
          unbreakable: true,
          stack: [line(filler(0, 2)), line([...referring(4, filler(2, 3))]), line(filler(0, 2))],
        },
        {
          columns: [
            line([{text: filler(0, 3)}]),
            line([...referring(5, filler(3, 2)), {text: filler(2, 4)}]),
          ],
        },
      ]);
      expect(problems).toEqual([]);
      expect(astray(pdf, numbers(5))).toEqual([]);
    }
  });

  test("is as wide as upright text on a turned page", async () => {
    const {pdf, problems} = await printed([
      {...line([...referring(1, filler(0, 4))]), pageBreak: "before", pageOrientation: "landscape"},
      ...lines(15),
      line([...referring(2, filler(1, 6))]),
      line([...referring(3, filler(1, 6))]),
      {...line([...referring(4, filler(0, 1))]), pageBreak: "before", pageOrientation: "portrait"},
    ]);
    expect(problems).toEqual([]);
    expect(astray(pdf, numbers(4))).toEqual([]);
    const foot = pdf.pages[1]?.items.find(({text}) => text.includes("begin1x"));
    expect((foot?.right ?? 0) - (foot?.left ?? 0)).toBeLessThan(440);
  });

  test("that another note refers to comes after that", async () => {
    const [word, reference, space] = referring(1, "buiten");
    const outer = reference?.note;
    if (word === undefined || outer === undefined || space === undefined) throw new Error("a note");
    const text = [...(Array.isArray(outer.text) ? outer.text : []), ...referring(2, "binnen")];
    const {pdf, problems} = await printed([line([word, {...reference, note: {...outer, text}}, space])]);
    expect(problems).toEqual([]);
    expect(pdf.text).toMatch(/begin1x buiten eind1x ?woord2x.*begin2x binnen eind2x/);
  });

  test.each([
    ["much of a page", 45],
    ["a page", 110],
    ["three pages", 250],
  ])("that is as long as %s begins on the page of its reference and loses nothing", async (_, sentences) => {
    const words = Array.from({length: sentences * 9}, (_, index) => `w${index}`);
    const {pdf, problems} = await printed([
      ...lines(20),
      line([...referring(1, words.join(" ")), ...referring(2, "kort")]),
      ...lines(30),
    ]);
    // What comes after a note that runs on waits behind it.
    expect(problems.filter((problem) => !/^noot000002 begins on page/.test(problem))).toEqual([]);
    expect(pagesWith(pdf, "begin1x")).toEqual(pagesWith(pdf, "woord1x"));
    expect(pdf.text.match(/\bw\d+\b/g)).toEqual(words);
    for (let index = 0; index < 30; index++) expect(pdf.text).toContain(`Regel ${index}.`);
    expect(pdf.text).toContain("begin2x kort eind2x");
  });

  test("after the last line of a document gets a page when it needs one", async () => {
    const words = Array.from({length: 2000}, (_, index) => `w${index}`);
    const {pdf, problems} = await printed([line([...referring(1, words.join(" "))])]);
    expect(problems).toEqual([]);
    expect(pdf.text.match(/\bw\d+\b/g)).toEqual(words);
  });
});

describe("a note in a table", () => {
  const rows = (count: number, words: string): Content[][] =>
    numbers(count).map((number) => [
      {text: `Rij ${number}`, scope: "Row"},
      {text: [...referring(number, words)], hyphenation: "narrow"},
    ]);

  test("is on the page of its row, and a header that comes back does not bring its own again", async () => {
    const [first, second] = header();
    if (first === undefined || second === undefined) throw new Error("two cells");
    const noted = {...first, text: [...referring(99, "bij de kop")]};
    const {pdf, problems} = await printed([table([[noted, second], ...rows(45, filler(0, 1))])]);
    expect(problems).toEqual([]);
    expect(pdf.pages.length).toBeGreaterThan(3);
    expect(astray(pdf, numbers(45))).toEqual([]);
    expect(pagesWith(pdf, "begin99x")).toEqual([1]);
    expect(pagesWith(pdf, "woord99x").length).toBe(pdf.pages.length);
  });

  test("in a row that is higher than a page is on the page of its line, clear of the cells beside it", async () => {
    const high = numbers(120).flatMap((number): Run[] =>
      number % 40 === 0 ? [...referring(number, filler(0, 1))] : [{text: `${filler(number, 1)} `}],
    );
    const {pdf, problems} = await printed([
      line("Voor."),
      table([header(), [{text: filler(0, 60), scope: "Row"}, {text: high}], ...rows(3, "kort")], {
        keepWithHeaderRows: 0,
      }),
    ]);
    expect(problems.filter((problem) => !problem.startsWith("a row on"))).toEqual([]);
    expect(astray(pdf, [1, 2, 3, 40, 80, 120])).toEqual([]);
  });

  test("whose notes would fill the page comes after the row, and nothing is lost", async () => {
    const {pdf, problems} = await printed([
      table(
        [
          header(),
          [
            {text: filler(0, 50), scope: "Row"},
            {text: numbers(20).flatMap((number) => [...referring(number, filler(number, 3))])},
          ],
        ],
        {keepWithHeaderRows: 0},
      ),
      line("Slot."),
    ]);
    expect(problems.filter((problem) => !/a row on|begins on page/.test(problem))).toEqual([]);
    for (const number of numbers(20)) expect(pagesWith(pdf, `eind${number}x`).length).toBeGreaterThan(0);
    expect(pdf.text).toContain("Slot.");
  });
});

test("every note of any document stands once, on the page of its reference, clear of all other text", async () => {
  const sentences = fc.integer({min: 1, max: 4});
  const block = fc.record({
    kind: fc.constantFrom("text", "list", "whole", "table", "columns"),
    before: sentences,
    notes: fc.array(sentences, {maxLength: 4}),
    after: fc.integer({min: 0, max: 5}),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(block, {minLength: 4, maxLength: 14}), async (blocks) => {
      let count = 0;
      const nodes = blocks.map(({kind, before, notes, after}): Content => {
        const runs: Run[] = [
          {text: `${filler(before, before)} `},
          ...notes.flatMap((length) => [
            ...referring(++count, filler(length, length)),
            {text: `${filler(length, 1)} `},
          ]),
          {text: filler(after, after)},
        ];
        if (kind === "list") return {ul: [line(runs), line("Nog een punt.")]};
        if (kind === "whole") return {stack: [line(runs), line("Samen.")], unbreakable: true};
        if (kind === "columns") return {columns: [line(runs), line(filler(1, 3))], columnGap: 10};
        if (kind === "table")
          return table([
            header(),
            [{text: "Rij", scope: "Row"}, {text: runs}],
            [{text: "R", scope: "Row"}, {text: "S"}],
          ]);
        return line(runs);
      });
      const {pdf, problems} = await printed(nodes);
      expect(problems).toEqual([]);
      expect(astray(pdf, numbers(count))).toEqual([]);
    }),
    {seed: 2023, numRuns: 25, endOnFailure: true},
  );
});
