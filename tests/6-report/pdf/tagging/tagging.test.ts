import {createHash} from "node:crypto";
import {afterEach, describe, expect, test, vi} from "vitest";
import {buildDefinition} from "../../../../pipeline/6-report/pdf/build-definition.ts";
import type {Content, Run} from "../../../../pipeline/6-report/pdf/content.ts";
import {SOFT_HYPHEN} from "../../../../pipeline/6-report/pdf/layout/hyphenate.ts";
import {LineLayoutBuilder} from "../../../../pipeline/6-report/pdf/layout/line-layout.ts";
import {NoteLayoutBuilder} from "../../../../pipeline/6-report/pdf/layout/note-layout.ts";
import {PageFeet} from "../../../../pipeline/6-report/pdf/layout/page-feet.ts";
import {print} from "../../../../pipeline/6-report/pdf/print.ts";
import {renderPdf} from "../../../../pipeline/6-report/pdf/render-pdf.ts";
import {isArtifact, LAYOUT} from "../../../../pipeline/6-report/pdf/tagging/structure.ts";
import {TaggedDocument} from "../../../../pipeline/6-report/pdf/tagging/tagged-document.ts";
import {TaggedLayoutBuilder} from "../../../../pipeline/6-report/pdf/tagging/tagged-layout.ts";
import type {ReportDocument} from "../../../../pipeline/core/document.ts";
import {
  chart,
  filler,
  heading,
  letter,
  measuresTable,
  memo,
  note,
  paragraph,
  report,
  wideTable,
} from "../sample-documents.ts";
import {theme} from "../sample-theme.ts";
import {checkStructure} from "./check-structure.ts";
import {torture} from "./torture.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const claims = (bytes: Uint8Array): readonly string[] =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/<(pdfaid|pdfuaid):part>\d/g) ?? [];
const BOTH = ["<pdfaid:part>2", "<pdfuaid:part>1"];

describe("what is read aloud is what the document says, in its order", () => {
  test.each([
    ["a report", report],
    ["a letter", letter],
    ["a note", memo],
    ["a document with everything that is hard", torture],
  ] as const)("in %s", async (_, document) => {
    const bytes = await renderPdf(document, theme);
    expect(await checkStructure(bytes, document)).toEqual([]);
    expect(claims(bytes)).toEqual(BOTH);
  });

  test("in a document that is hard, each time the same bytes", async () => {
    expect(hash(await renderPdf(torture, theme))).toBe(hash(await renderPdf(torture, theme)));
  });
});

/** Short, with one of each kind of block and a table over two pages. */
const small: ReportDocument = {
  ...letter,
  letter: null,
  blocks: [
    heading(1, "Kop"),
    paragraph(filler(0, 2), note("Een noot."), " Zie ", {
      kind: "link",
      href: "https://www.example.nl/",
      content: [{kind: "text", text: "deze koppeling"}],
    }),
    {kind: "list", ordered: false, items: [[paragraph("Eerste punt.")], [paragraph("Tweede punt.")]]},
    wideTable,
    {kind: "figure", chart, caption: "Een figuur"},
    paragraph(filler(2, 2)),
  ],
};

/** Prints the small document after something was spoilt between its blocks and its pages. */
async function spoilt(spoil: (node: Content) => Content): Promise<Uint8Array> {
  const definition = buildDefinition(small, theme);
  return print(
    {...definition, content: definition.content.map((node) => deep(node, spoil))},
    Buffer.alloc(16),
  );
}

function deep(node: Content, spoil: (node: Content) => Content): Content {
  const inner = node.stack === undefined ? node : {...node, stack: node.stack.map((kid) => deep(kid, spoil))};
  return spoil(inner);
}

/** Prints the small document with other notes than it should have. */
const spoiltNotes = (spoil: (note: Content) => Content): Promise<Uint8Array> =>
  spoilt((node) => {
    for (const run of Array.isArray(node.text) ? node.text : [])
      if (run.note !== undefined) run.note = spoil(run.note);
    return node;
  });

describe("the check of the tags notices", () => {
  const problems = async (bytes: Uint8Array): Promise<string> =>
    (await checkStructure(bytes, small)).join("\n");

  test("nothing in a sound document", async () => {
    expect(await problems(await renderPdf(small, theme))).toBe("");
  });

  test("a table that is not in the tree", async () => {
    const bytes = await spoilt((node) => (node.table === undefined ? node : {...node, part: "decoration"}));
    expect(await problems(bytes)).toMatch(/expected TH "Code", found/);
  });

  test("a table that is only drawn as one", async () => {
    const asColumns = ({table}: Content): Content => ({
      stack:
        table?.body.map((row) => ({columns: row.map(({text}) => ({text: text ?? "", width: 40}))})) ?? [],
    });
    const bytes = await spoilt((node) => (node.table === undefined ? node : asColumns(node)));
    expect(await problems(bytes)).toMatch(/expected TH "Code", found P "Code"/);
  });

  test("a header of a table that has no scope", async () => {
    const bytes = await spoilt((node) => {
      for (const cell of node.table?.body[0]?.slice(0, 1) ?? []) delete cell.scope;
      return node;
    });
    expect(await problems(bytes)).toMatch(/expected TH "Code", found TD/);
  });

  test("a figure that nobody described", async () => {
    const bytes = await spoilt(({alt: _, ...node}) => node);
    expect(await problems(bytes)).toMatch(/a figure without a description/);
    expect(claims(bytes)).toEqual([]);
  });

  test("two blocks in another order", async () => {
    const definition = buildDefinition(small, theme);
    const at = definition.content.findIndex(({ul}) => ul !== undefined);
    const [before, list] = definition.content.slice(at - 1, at + 1);
    if (before === undefined || list === undefined)
      throw new Error("the sample has a list after a paragraph");
    const content = definition.content.toSpliced(at - 1, 2, list, before);
    expect(await problems(await print({...definition, content}, Buffer.alloc(16)))).toMatch(
      /expected P .*found LP/,
    );
  });

  test("a tree in another order than the pages", async () => {
    const end = TaggedDocument.prototype.end;
    vi.spyOn(TaggedDocument.prototype, "end").mockImplementation(function (this: TaggedDocument) {
      this.structure.kids.reverse();
      end.call(this);
    });
    expect(await problems(await renderPdf(small, theme))).toMatch(
      /expected P "MinisterievanVoorbeelden", found/,
    );
  });

  test("a heading that only looks like one", async () => {
    const bytes = await spoilt(({headlineLevel: _, ...node}) => node);
    expect(await problems(bytes)).toMatch(/expected H1 .*found P/);
  });

  test("a heading that is not among the bookmarks", async () => {
    const bytes = await spoilt(({outline: _, ...node}) => node);
    expect(await problems(bytes)).toMatch(/the bookmarks are not the headings/);
  });

  test("text between no marks", async () => {
    const mark = TaggedDocument.prototype.mark;
    vi.spyOn(TaggedDocument.prototype, "mark").mockImplementation(function (this: TaggedDocument, given) {
      if (!isArtifact(given) && given.role === "TD") this.unmark();
      else mark.call(this, given);
    });
    expect(await problems(await renderPdf(small, theme))).toMatch(/text outside the tree: /);
  });

  test("a header row that is read again on each page", async () => {
    const build = TaggedLayoutBuilder.prototype.buildNextLine;
    vi.spyOn(TaggedLayoutBuilder.prototype, "buildNextLine").mockImplementation(function (
      this: TaggedLayoutBuilder,
      node,
    ) {
      const line = build.call(this, node);
      if (line !== null) delete line.origin;
      return line;
    });
    expect(await problems(await renderPdf(small, theme))).toMatch(/found TH "CodeCode.*\na row on 3 pages/);
  });

  test("a row that is divided over two pages", async () => {
    const rows = {...small, blocks: [heading(1, "Kop"), paragraph(filler(0, 3)), measuresTable]};
    const definition = buildDefinition(rows, theme);
    for (const {table} of definition.content)
      if (table !== undefined) Object.assign(table, {dontBreakRows: false, keepWithHeaderRows: 0});
    const found = await checkStructure(await print(definition, Buffer.alloc(16)), rows);
    expect(found.join("\n")).toMatch(/^a row on 2 pages/);
  });

  test("a note without an identifier", async () => {
    const bytes = await spoiltNotes(({id: _, ...note}) => note);
    expect(await problems(bytes)).toMatch(/a note without an identifier/);
  });

  test("a note that nothing refers to", async () => {
    const bytes = await spoiltNotes((note) => ({...note, id: "noot999999"}));
    expect(await problems(bytes)).toMatch(/0 references to noot999999/);
  });

  test("a note that is drawn but not in the tree", async () => {
    const draw = NoteLayoutBuilder.prototype.addHeadersAndFooters;
    vi.spyOn(NoteLayoutBuilder.prototype, "addHeadersAndFooters").mockImplementation(function (
      this: NoteLayoutBuilder,
      header,
      footer,
    ) {
      for (const {line} of this.writer.feet.linesOn(0)) line.mark = LAYOUT;
      draw.call(this, header, footer);
    });
    expect(await problems(await renderPdf(small, theme))).toMatch(/expected Note "1.Eennoot.", found LP/);
  });

  test("a note on another page than its reference", async () => {
    const add = PageFeet.prototype.add;
    vi.spyOn(PageFeet.prototype, "add").mockImplementation(function (this: PageFeet, page, lines) {
      add.call(this, page + 1, lines, 1000);
    });
    expect(await problems(await renderPdf(small, theme))).toMatch(/noot000001 begins on page 2, not 1/);
  });

  test("a divided word that is read as two", async () => {
    const build = LineLayoutBuilder.prototype.buildNextLine;
    let divided = 0;
    vi.spyOn(LineLayoutBuilder.prototype, "buildNextLine").mockImplementation(function (
      this: LineLayoutBuilder,
      node,
    ) {
      const line = build.call(this, node);
      const last = line?.inlines.at(-1);
      if (line === null || last === undefined || !last.text.endsWith(SOFT_HYPHEN)) return line;
      divided++;
      line.inlines[line.inlines.length - 1] = {...last, text: last.text.replace(SOFT_HYPHEN, "-")};
      return line;
    });
    const found = (await checkStructure(await renderPdf(report, theme), report)).join("\n");
    expect(divided).toBeGreaterThan(0);
    expect(found).toMatch(/expected P ".*", found P ".*\p{L}-\p{L}/u);
  });

  test("a line of the contents with a link for each of its cells", async () => {
    const chapters = Array.from({length: 6}, (_, index) => heading(1, `Kop ${index}`));
    const headings = {...small, blocks: chapters};
    const definition = buildDefinition(headings, theme);
    const contents = definition.content
      .flatMap(({stack = []}) => stack)
      .find(({table}) => table !== undefined);
    for (const cell of contents?.table?.body.flat() ?? []) {
      const [run] = cell.text as Run[];
      if (run?.span !== undefined) run.span = {...run.span};
    }
    const found = await checkStructure(await print(definition, Buffer.alloc(16)), headings);
    expect(found).toHaveLength(6);
    expect(found[0]).toBe("a line of the contents that is not one link");
  });

  test("a link without an annotation", async () => {
    vi.spyOn(TaggedDocument.prototype, "addLink").mockImplementation(() => undefined);
    expect(await problems(await renderPdf(small, theme))).toMatch(/a link without an annotation/);
  });

  test("an annotation without a description", async () => {
    const addLink = TaggedDocument.prototype.addLink;
    vi.spyOn(TaggedDocument.prototype, "addLink").mockImplementation(function (
      this: TaggedDocument,
      element,
      span,
      area,
    ) {
      addLink.call(this, element, {...span, description: ""}, area);
    });
    expect(await problems(await renderPdf(small, theme))).toMatch(/an annotation without a description/);
  });
});

describe("no standard is claimed by a file", () => {
  const printed = (changes: Partial<ReportDocument>): Promise<Uint8Array> =>
    renderPdf({...small, ...changes}, theme);

  test.each([
    [
      "with a figure without a description",
      {blocks: [{kind: "figure", chart: {...chart, description: " "}, caption: "Figuur"}]},
    ],
    ["with a heading that skips a level", {blocks: [heading(1, "Een"), heading(3, "Drie")]}],
    ["with a character that its font lacks", {blocks: [paragraph("Een \u4e2d.")]}],
    [
      "with such a character in a drawing",
      {
        blocks: [
          {
            kind: "figure",
            chart: {...chart, svg: chart.svg.replace("Polarisatie", "\u4e2d")},
            caption: "Figuur",
          },
        ],
      },
    ],
  ] as const)("%s", async (_, changes) => {
    expect(claims(await printed(changes))).toEqual([]);
  });

  test("unless it meets it", async () => {
    expect(claims(await printed({blocks: [paragraph("Een.")]}))).toEqual(BOTH);
  });
});

describe("in the file", () => {
  const source = async (document: ReportDocument): Promise<string> =>
    Buffer.from(await renderPdf(document, theme)).toString("latin1");

  test("a link that takes two lines has two annotations in one element", async () => {
    const words = filler(0, 1);
    const text = await source({
      ...small,
      blocks: [
        paragraph({kind: "link", href: "https://www.example.nl/é b", content: [{kind: "text", text: words}]}),
      ],
    });
    expect(text.match(/\/Subtype \/Link/g)).toHaveLength(2);
    expect(text.match(/\/S \/Link\b/g)).toHaveLength(1);
    expect(text).toContain("(https://www.example.nl/%C3%A9%20b)");
  });

  test("each page with a link is walked through in the order of the structure", async () => {
    const text = await source(report);
    expect(text.match(/\/Tabs \/S/g)?.length).toBe(text.match(/\/Type \/Page\b/g)?.length);
  });

  test("notes can be found by their identifiers", async () => {
    expect(await source(small)).toMatch(/\/IDTree <<\s*\/Names \[\(noot000001\)/);
  });

  test("the reference of a letter is among its properties once it is known", async () => {
    const head = letter.letter;
    if (head === null) throw new Error("the sample is a letter");
    const known = {...head, reference: [{label: "Ons kenmerk", lines: ["1234567-001 & meer"]}]};
    expect(await source({...letter, letter: known})).toContain(
      "<dc:identifier>1234567-001 &amp; meer</dc:identifier>",
    );
    expect(await source(letter)).not.toContain("dc:identifier");
  });
});
