import {describe, expect, test} from "vitest";
import {dateLine} from "../../../pipeline/6-report/date-line.ts";
import type {FlowItem} from "../../../pipeline/6-report/pdf/block-context.ts";
import {cleanText} from "../../../pipeline/6-report/pdf/clean-text.ts";
import {contentsList} from "../../../pipeline/6-report/pdf/contents-list.ts";
import {inlineContent} from "../../../pipeline/6-report/pdf/inline-content.ts";
import {reportLook} from "../../../pipeline/6-report/pdf/look.ts";
import {numberBlocks, separateBlocks} from "../../../pipeline/6-report/pdf/numbering.ts";
import {flowOnPages} from "../../../pipeline/6-report/pdf/page-flow.ts";
import {pdfDate} from "../../../pipeline/6-report/pdf/pdf-date.ts";
import {makeRuler} from "../../../pipeline/6-report/pdf/ruler.ts";
import {countLines, planTable} from "../../../pipeline/6-report/pdf/table-plan.ts";
import {xmpDescriptions} from "../../../pipeline/6-report/pdf/tagging/xmp.ts";
import {captionMark, stampedTitle, stampOf} from "../../../pipeline/6-report/stamp.ts";
import {heading, measuresTable, note, paragraph, smallTable, text, wideTable} from "./sample-documents.ts";
import {theme} from "./sample-theme.ts";

describe("the date of a file", () => {
  test.each([
    ["2019-06-07", "2019-06-07"],
    ["7 juni 2019", "2019-06-07"],
    ["12 Maart 2023", "2023-03-12"],
    ["31 februari 2023", "2000-01-01"],
    ["juni 2019", "2000-01-01"],
    ["", "2000-01-01"],
  ])("of %j is %s", (date, expected) => {
    expect(pdfDate(date).toISOString()).toBe(`${expected}T00:00:00.000Z`);
  });
});

test("the date on the cover says what it is of, where that is not plain", () => {
  expect(dateLine({date: "3 april 2023", dateLabel: "Peildatum"})).toBe("Peildatum: 3 april 2023");
  expect(dateLine({date: "3 april 2023"})).toBe("3 april 2023");
});

describe("the list of contents", () => {
  const look = reportLook(theme, makeRuler(theme));
  const linesOf = (chapters: readonly number[]): number => {
    const blocks = chapters.flatMap((sections, index) => [
      heading(1, `Hoofdstuk ${index}`),
      ...Array.from({length: sections}, (_, section) => heading(2, `Paragraaf ${index}.${section}`)),
    ]);
    return contentsList(numberBlocks(blocks), look)?.stack?.[1]?.table?.body.length ?? 0;
  };

  test("leaves out the sections of a chapter with very many when it is too long for the cover", () => {
    expect(linesOf([2, 14, 9])).toBe(1 + 2 + 1 + 1 + 9);
    expect(linesOf([2, 14])).toBe(1 + 2 + 1 + 14);
  });
});

describe("stamps", () => {
  test("decided and free of faults means no stamp", () => {
    expect(stampOf({status: "vastgesteld", faults: 0})).toBeNull();
    expect(stampedTitle({status: "vastgesteld", faults: 0, title: "Titel"})).toBe("Titel");
  });

  test.each([
    ["fictief", 0, "VOORBEELD – Titel"],
    ["concept", 0, "CONCEPT – Titel"],
    ["concept", 2, "CONCEPT (2 fouten) – Titel"],
    ["vastgesteld", 1, "CONCEPT (1 fout) – Titel"],
    ["fictief", 2, "VOORBEELD – CONCEPT (2 fouten) – Titel"],
  ] as const)("%s with %i faults makes the title %s", (status, faults, expected) => {
    expect(stampedTitle({status, faults, title: "Titel"})).toBe(expected);
  });

  test("every stamp forbids sending", () => {
    for (const status of ["fictief", "concept", "vastgesteld"] as const) {
      expect(stampOf({status, faults: 1})?.sentence).toMatch(/mag niet worden verzonden/);
    }
  });

  test("captions name what is not decided", () => {
    expect([captionMark("fictief"), captionMark("concept"), captionMark("vastgesteld")]).toEqual([
      " [voorbeeld]",
      " [concept]",
      "",
    ]);
  });
});

test("text is composed, visible and on one line, and hard spaces stay", () => {
  expect(cleanText("cafe\u0301\u00ad \u200b\r\n  nr.\u00a081")).toBe("café nr.\u00a081");
});

describe("running text", () => {
  const look = reportLook(theme, makeRuler(theme));

  test("becomes runs of one level that keep all styles around them", () => {
    const link = {kind: "link", href: "https://x.nl", content: [text("c")]} as const;
    const content = [
      {kind: "strong", content: [text("a"), {kind: "emphasis", content: [text("b"), link]}]},
    ] as const;
    const runs = inlineContent(content, look, numberBlocks([]));
    expect(runs).toMatchObject([
      {text: "a", bold: true},
      {text: "b", bold: true, italics: true},
      {
        text: "c",
        bold: true,
        italics: true,
        span: {kind: "link", href: "https://x.nl", description: "c (https://x.nl)"},
      },
    ]);
  });

  test("has one space where runs meet", () => {
    const runs = inlineContent([text(" een "), text(" twee"), text(" drie")], look, numberBlocks([]));
    expect(runs.map((run) => run.text).join("")).toBe("een twee drie");
  });
});

describe("numbering", () => {
  test("counts notes through headings, lists and other notes in the order of reading", () => {
    const inner = note("binnen");
    const outer = {kind: "note", content: [text("buiten "), inner]} as const;
    const blocks = [
      {kind: "heading", level: 1, content: [text("Kop"), note("eerste")]} as const,
      {
        kind: "list",
        ordered: false,
        items: [[paragraph("a", outer)], [paragraph("b", note("laatste"))]],
      } as const,
    ];
    const numbers = [...numberBlocks(blocks).notes.values()].map(({number, content}) => [number, content[0]]);
    expect(numbers).toEqual([
      [1, text("eerste")],
      [2, text("buiten ")],
      [3, text("binnen")],
      [4, text("laatste")],
    ]);
  });

  test("puts each heading under the last one of a higher level, also when a level is skipped", () => {
    const blocks = [heading(2, "a"), heading(1, "b"), heading(3, "c"), heading(2, "d"), heading(3, "e")];
    const parents = [...numberBlocks(blocks).headings.values()].map(({parentId}) => parentId);
    expect(parents).toEqual([null, null, "kop000002", "kop000002", "kop000004"]);
  });

  test("a block that is used twice becomes two", () => {
    const block = paragraph("a", note("n"));
    expect(numberBlocks(separateBlocks([block, block])).notes.size).toBe(2);
  });
});

describe("pages", () => {
  const item = (name: string, more: Partial<FlowItem> = {}): FlowItem => ({
    node: {text: name, margin: [0, 9, 0, 0]},
    ...more,
  });
  const shown = (items: readonly FlowItem[]): readonly unknown[] =>
    flowOnPages(items).map(({text, pageBreak, pageOrientation}) => [text, pageBreak, pageOrientation]);

  test("turn for a wide table and back again, and a heading goes along", () => {
    const title: FlowItem = {node: {text: "kop", keepWithNext: true}};
    expect(shown([item("a"), title, item("tabel", {orientation: "landscape"}), item("b")])).toEqual([
      ["a", undefined, undefined],
      ["kop", "before", "landscape"],
      ["tabel", undefined, undefined],
      ["b", "before", "portrait"],
    ]);
  });

  test("begin without white space", () => {
    const [, second] = flowOnPages([item("a"), item("", {break: true}), item("b")]);
    expect(second).toMatchObject({pageBreak: "before", margin: [0, 0, 0, 0]});
  });
});

describe("tables", () => {
  const ruler = makeRuler(theme);
  const room = {portrait: 440, landscape: 686, fontSize: 8.5};

  test("a small table stands upright in its normal size", () => {
    expect(planTable(smallTable as Parameters<typeof planTable>[0], room, ruler)).toMatchObject({
      landscape: false,
      fontSize: 8.5,
    });
  });

  test("nine short columns still fit upright", () => {
    expect(planTable(wideTable as Parameters<typeof planTable>[0], room, ruler).landscape).toBe(false);
  });

  test("much text in many columns turns the paper, and in a letter makes the type smaller at most", () => {
    const table = measuresTable as Parameters<typeof planTable>[0];
    expect(planTable(table, room, ruler).landscape).toBe(true);
    expect(planTable(table, {...room, landscape: null}, ruler).landscape).toBe(false);
  });

  test("lines are counted as they will be broken", () => {
    const measure = (words: string): number => words.length;
    expect(countLines("een twee drie", 8, measure)).toBe(2);
    expect(countLines("klimaat- en natuurrampen", 11, measure)).toBe(3);
    expect(countLines("sociaal-economisch", 10, measure)).toBe(2);
    expect(countLines("arbeidsongeschiktheid", 10, measure)).toBe(3);
    expect(countLines("", 10, measure)).toBe(1);
  });
});

test("metadata is well-formed whatever the title holds", () => {
  const moment = new Date(0);
  const info = {
    Title: 'A & B <c> "d"',
    Author: "O",
    Subject: "",
    Creator: "K",
    CreationDate: moment,
    ModDate: moment,
  };
  const xml = xmpDescriptions({info, reference: "1234567-001", dossier: "36200-V & 30821"}, "nl-NL");
  expect(xml).toContain("A &amp; B &lt;c&gt; &quot;d&quot;");
  expect(xml).toContain("1970-01-01T00:00:00Z");
  expect(xml).toContain("<dc:identifier>1234567-001</dc:identifier>");
  expect(xml).toContain("<dc:relation><rdf:Bag><rdf:li>Kamerstukdossier 36200-V &amp; 30821</rdf:li>");
  const without = xmpDescriptions({info, reference: null, dossier: null}, "nl-NL");
  expect(without).not.toContain("dc:relation");
});
