import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {renderDocx} from "../../../pipeline/6-report/docx/render-docx.ts";
import {stampOf} from "../../../pipeline/6-report/stamp.ts";
import type {Block, Inline, ReportDocument} from "../../../pipeline/core/document.ts";
import {chart, heading, letter, note, paragraph, report, smallTable, text} from "../pdf/sample-documents.ts";
import {theme} from "../pdf/sample-theme.ts";
import {problemsIn} from "./check-docx.ts";
import {expectedOf} from "./expected-text.ts";
import {randomDocument} from "./random-document.ts";
import {
  all,
  footnotes,
  type Parts,
  paragraphs,
  part,
  type ReadParagraph,
  readParagraph,
  running,
  textOf,
  unpack,
} from "./read-docx.ts";

const render = async (document: ReportDocument): Promise<Parts> => unpack(await renderDocx(document, theme));
const withBlocks = (...blocks: readonly Block[]): ReportDocument => ({...letter, blocks});

/** Styles of the head and foot of a letter, which are not in its blocks. */
const AROUND =
  /^(Retouradres|Adressering|Brief.*|Referentiekolom|Stempeltekst|Salutation|Closing|Signature)$/;

const bodyOf = (parts: Parts): readonly Pick<ReadParagraph, "style" | "text">[] =>
  paragraphs(parts)
    .filter(({style}) => !AROUND.test(style))
    .map(({style, text}) => ({style, text}));

const notesOf = (parts: Parts): readonly string[] => [...footnotes(parts).values()].map(textOf);

describe("a letter as a Word file", () => {
  test("is read in the order of a letter", async () => {
    const read = paragraphs(await render(letter)).filter(({style}) => AROUND.test(style));
    expect(read.map(({style, text}) => `${style}: ${text}`)).toEqual([
      "Retouradres: > Retouradres Postbus 00000 0000 AA Den Haag",
      "Adressering: Aan de Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n2500 EA Den Haag",
      "Briefdatum: Datum\t12 september 2023",
      "Briefonderwerp: Betreft\tVOORBEELD – Aanbieding van het risicobeeld en de voortgang van de maatregelen uit de Veiligheidsstrategie voor het Koninkrijk",
      "Referentiekolom: Ministerie van Voorbeelden\nDirectie Nationale Veiligheid\nVoorbeeldstraat 1\n0000 AA Den Haag",
      "Referentiekolom: Contactpersoon\n[naam]",
      "Referentiekolom: Ons kenmerk\n[kenmerk volgt]",
      "Referentiekolom: Bijlage(n)\n4",
      "Referentiekolom: Bij beantwoording de datum en ons kenmerk vermelden. Wilt u slechts één zaak in uw brief behandelen.",
      "Stempeltekst: Let op: dit is een voorbeeld. De cijfers en oordelen in dit document zijn verzonnen om te laten zien hoe het eruitziet. Het mag niet worden verzonden en er mag niet uit worden geciteerd.",
      "Salutation: Geachte voorzitter,",
      "Closing: De Minister van Voorbeelden en Veiligheid,",
      "Signature: [naam bewindspersoon]",
      "Closing: De Minister van Buitenlandse Voorbeelden,",
      "Signature: [naam bewindspersoon]",
    ]);
  });

  test("leaves out what is empty, and needs nobody to sign", async () => {
    const head = {
      ...letter.letter,
      returnAddress: " ",
      addressee: [],
      date: "",
      subject: "",
      reference: [],
      salutation: "",
      signatories: [],
    };
    const read = paragraphs(await render({...letter, letter: head, blocks: [], status: "vastgesteld"}));
    expect(read.map(({style}) => style)).toEqual(["Briefdatum", "Briefonderwerp"]);
  });

  test("lays nothing out with a table or a text box", async () => {
    const parts = await render(withBlocks(paragraph("Tekst.")));
    for (const name of ["word/document.xml", "word/header1.xml", "word/header2.xml"]) {
      expect(parts.get(name)).toBeDefined();
      expect(parts.get(name)).not.toMatch(/<w:tbl>|txbx|<w:drawing|<w:pict/);
    }
  });

  test("numbers its pages and repeats date and reference on later ones", async () => {
    const parts = await render({...letter, status: "vastgesteld"});
    expect(running(parts, "header")).toEqual(
      new Map([
        ["default", "Datum\n12 september 2023\nOns kenmerk\n[kenmerk volgt]\n"],
        ["first", ""],
      ]),
    );
    expect([...running(parts, "footer").values()]).toEqual(["Pagina  van ", "Pagina  van "]);
    const fields = all(part(parts, "word/footer1.xml"), "w:instrText").map((field) => field.text);
    expect(fields).toEqual(["PAGE", "NUMPAGES"]);
    expect(all(part(parts, "word/document.xml"), "w:titlePg")).toHaveLength(1);
  });
});

describe("the text", () => {
  test("is that of the document, in its order and in styles by kind", async () => {
    const expected = expectedOf(letter);
    const parts = await render(letter);
    expect(bodyOf(parts)).toEqual(expected.paragraphs);
    expect(notesOf(parts)).toEqual(expected.notes);
    expect(problemsIn(parts)).toEqual([]);
  });

  test("is that of any document, and the file is sound", {timeout: 60_000}, async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (document) => {
        const expected = expectedOf(document);
        const parts = await render(document);
        expect(bodyOf(parts)).toEqual(expected.paragraphs);
        expect(notesOf(parts)).toEqual(expected.notes);
        expect(problemsIn(parts)).toEqual([]);
      }),
      {seed: 3, numRuns: 40},
    );
  });

  test("loses hostile characters and nothing else", async () => {
    const words = `<w:p/> & "aan" ]]> \u0000\u0008\u001b \ud800 \u200fomgekeerd\u202e 🙂 ${"lang".repeat(5000)}`;
    const hostile = {
      ...withBlocks(paragraph(words, note(words)), {...smallTable, caption: words} as Block),
      title: words,
      organisation: words,
    };
    const parts = await render(hostile);
    expect(problemsIn(parts)).toEqual([]);
    const clean = `<w:p/> & "aan" ]]> ��� � omgekeerd\u202e 🙂 ${"lang".repeat(5000)}`;
    expect(bodyOf(parts)[0]?.text).toBe(`${clean}[1]`);
    expect(notesOf(parts)).toEqual([` ${clean}`]);
    expect(elementText(parts, "docProps/core.xml", "dc:creator")).toBe(clean);
  });

  test("keeps hard spaces, quotes and signs, and makes accents one character", async () => {
    const parts = await render(
      withBlocks(paragraph("3,4 (2,9\u00a0tot\u00a04,1) “risico’s” −0,2 be\u0301ta")),
    );
    expect(bodyOf(parts)[0]?.text).toBe("3,4 (2,9\u00a0tot\u00a04,1) “risico’s” −0,2 béta");
  });
});

const elementText = (parts: Parts, name: string, element: string): string | undefined =>
  all(part(parts, name), element)[0]?.text;

describe("running text", () => {
  const runs = (parts: Parts, style: string): readonly string[] =>
    all(part(parts, "word/document.xml"), "w:p")
      .filter((each) => !AROUND.test(readParagraph(each).style))
      .flatMap((each) => all(each, "w:r"))
      .filter((run) => all(run, "w:rStyle")[0]?.attributes["w:val"] === style)
      .map(textOf);
  const strong = (...content: readonly Inline[]): Inline => ({kind: "strong", content});
  const emphasis = (...content: readonly Inline[]): Inline => ({kind: "emphasis", content});
  const link = (href: string, ...content: readonly Inline[]): Inline => ({kind: "link", href, content});

  test("has strong and emphasised words in styles of their own", async () => {
    const parts = await render(
      withBlocks(paragraph("a ", strong(text("b"), emphasis(text("c"))), emphasis(text("d")))),
    );
    expect(runs(parts, "Strong")).toEqual(["b"]);
    expect(runs(parts, "IntenseEmphasis")).toEqual(["c"]);
    expect(runs(parts, "Emphasis")).toEqual(["d"]);
  });

  test("has links that work, also in notes, and only to addresses that are safe to open", async () => {
    const inNote: Inline = {
      kind: "note",
      content: [text("Zie "), link("https://example.nl/a b?c=1&d=2", text("dit"))],
    };
    const parts = await render(
      withBlocks(
        paragraph(link("mailto:post@example.nl", text("schrijf")), inNote),
        paragraph(link("javascript:alert(1)", text("kwaad")), link("file:///etc/passwd", text("eigen"))),
      ),
    );
    const addresses = (name: string): readonly (string | undefined)[] =>
      all(part(parts, name), "Relationship")
        .filter((item) => item.attributes.TargetMode === "External")
        .map((item) => item.attributes.Target);
    expect(addresses("word/_rels/document.xml.rels")).toEqual(["mailto:post@example.nl"]);
    expect(addresses("word/_rels/footnotes.xml.rels")).toEqual(["https://example.nl/a%20b?c=1&d=2"]);
    expect(runs(parts, "Hyperlink")).toEqual(["schrijf"]);
    expect(bodyOf(parts).map((each) => each.text)).toEqual(["schrijf[1]", "kwaadeigen"]);
  });

  test("has a note in a note between brackets, because Word has none", async () => {
    const inner: Inline = {kind: "note", content: [text("binnen"), note("dieper")]};
    const parts = await render(withBlocks(paragraph("Tekst", inner), paragraph("Meer", note("laatste"))));
    expect(notesOf(parts)).toEqual([" binnen (dieper)", " laatste"]);
  });

  test("has notes in the style of notes, numbered by Word", async () => {
    const notes = [...footnotes(await render(letter)).values()];
    expect(notes.map((each) => all(each, "w:footnoteRef").length)).toEqual(notes.map(() => 1));
    expect(notes.flatMap((each) => all(each, "w:p")).map((each) => readParagraph(each).style)).toEqual(
      notes.map(() => "FootnoteText"),
    );
  });
});

describe("lists and tables", () => {
  const list = (ordered: boolean, ...items: readonly (readonly Block[])[]): Block => ({
    kind: "list",
    ordered,
    items,
  });

  test("start each list anew, on the level that it has", async () => {
    const inner = list(true, [paragraph("b1")], [paragraph("b2"), paragraph("vervolg")]);
    const parts = await render(
      withBlocks(list(true, [paragraph("a1"), inner], [paragraph("a2")]), list(true, [paragraph("c1")])),
    );
    const read = paragraphs(parts).filter(({style}) => style.startsWith("List"));
    expect(read.map(({text, level, style}) => [text, level, style])).toEqual([
      ["a1", 0, "ListParagraph"],
      ["b1", 1, "ListParagraph"],
      ["b2", 1, "ListParagraph"],
      ["vervolg", null, "ListContinue2"],
      ["a2", 0, "ListParagraph"],
      ["c1", 0, "ListParagraph"],
    ]);
    const lists = read.map((each) => each.list);
    expect(lists[0]).toBe(lists[4]);
    expect(lists[1]).toBe(lists[2]);
    expect(new Set(lists.filter((each) => each !== null)).size).toBe(3);
  });

  test("keep lists deeper than Word has levels on the last one", async () => {
    const deep = (depth: number): Block =>
      list(false, [paragraph(`op ${depth}`), ...(depth < 12 ? [deep(depth + 1)] : [])]);
    const parts = await render(withBlocks(deep(1)));
    const levels = paragraphs(parts).flatMap(({level}) => (level === null ? [] : [level]));
    expect(levels).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8]);
    expect(problemsIn(parts)).toEqual([]);
  });

  test.each([
    ["divide no row", {...withBlocks(smallTable), letter: null}, "w:cantSplit", [1, 1, 1, 1]],
    ["divide no cell in a letter, beside frames", withBlocks(smallTable), "w:keepLines", [4, 4, 4, 4]],
  ])("repeat the header of a table and %s", async (_, document, element, expected) => {
    const [table] = all(part(await render(document), "word/document.xml"), "w:tbl");
    const rows = table === undefined ? [] : all(table, "w:tr");
    expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, 0, 0, 0]);
    expect(rows.map((row) => all(row, element).length)).toEqual(expected);
  });

  test("number captions with a field, but not one that has a number", async () => {
    const own = {...smallTable, caption: "Tabel 7 van de bron", status: "vastgesteld"} as Block;
    const parts = await render(
      withBlocks(smallTable, own, smallTable, {kind: "figure", chart, caption: "Een figuur"}),
    );
    expect(
      bodyOf(parts)
        .filter(({style}) => style === "Caption")
        .map(({text}) => text),
    ).toEqual([
      "Tabel 1. Aantal risico’s per klasse [concept]",
      "Tabel 7 van de bron",
      "Tabel 3. Aantal risico’s per klasse [concept]",
      "Figuur 1. Een figuur [voorbeeld]",
    ]);
    const fields = all(part(parts, "word/document.xml"), "w:fldSimple");
    expect(fields.map((field) => field.attributes["w:instr"])).toEqual([
      "SEQ Tabel \\* ARABIC",
      "SEQ Tabel \\* ARABIC",
      "SEQ Figuur \\* ARABIC",
    ]);
  });

  test("give a table without columns no place, and one without rows a word", async () => {
    const empty = {...smallTable, rows: []} as Block;
    const none = {...smallTable, columns: []} as Block;
    const parts = await render(withBlocks(none, empty));
    expect(all(part(parts, "word/document.xml"), "w:tbl")).toHaveLength(1);
    expect(bodyOf(parts).map(({text}) => text)).toContain("Geen gegevens");
  });
});

describe("the styles", () => {
  test("hold all formatting: texts only name them", async () => {
    const parts = await render(letter);
    const direct = [
      "word/document.xml",
      "word/footnotes.xml",
      "word/header1.xml",
      "word/footer1.xml",
    ].flatMap((name) =>
      ["w:rFonts", "w:sz", "w:color", "w:b", "w:i", "w:u", "w:ind", "w:jc", "w:shd", "w:tblBorders"].flatMap(
        (kind) => all(part(parts, name), kind).map(() => `${name} ${kind}`),
      ),
    );
    expect(direct).toEqual([]);
  });

  test("name the font of the house style, Dutch, and another font for who lacks it", async () => {
    const parts = await render(letter);
    const [defaults] = all(part(parts, "word/styles.xml"), "w:rPrDefault");
    expect(defaults && all(defaults, "w:rFonts")[0]?.attributes["w:ascii"]).toBe("Source Sans 3");
    expect(defaults && all(defaults, "w:lang")[0]?.attributes["w:val"]).toBe("nl-NL");
    expect(all(part(parts, "word/settings.xml"), "w:themeFontLang")[0]?.attributes["w:val"]).toBe("nl-NL");
    expect(all(part(parts, "word/fontTable.xml"), "w:altName")[0]?.attributes["w:val"]).toBe("Calibri");
  });

  test("make headings headings", async () => {
    const parts = await render(withBlocks(heading(1, "Een"), heading(2, "Twee"), paragraph("Tekst.")));
    expect(bodyOf(parts).map(({style}) => style)).toEqual(["Heading1", "Heading2", "BodyText"]);
    const outline = all(part(parts, "word/styles.xml"), "w:style")
      .filter((style) => /^Heading/.test(style.attributes["w:styleId"] ?? ""))
      .map((style) => all(style, "w:outlineLvl")[0]?.attributes["w:val"]);
    expect(outline).toEqual(["0", "1", "2", "3"]);
  });
});

describe("the stamp", () => {
  test.each([
    ["fictief", 0],
    ["concept", 0],
    ["vastgesteld", 2],
    ["fictief", 1],
  ] as const)(
    "of %s with %i faults is in the first paragraph, on each page, in title and subject line",
    async (status, faults) => {
      const document = {...letter, status, faults};
      const stamp = stampOf(document);
      const parts = await render(document);
      const read = paragraphs(parts);
      expect(read.find(({style}) => style === "Stempeltekst")?.text).toBe(stamp?.sentence);
      expect(read.findIndex(({style}) => style === "Stempeltekst")).toBeLessThan(
        read.findIndex(({style}) => /^(Salutation|BodyText)$/.test(style)),
      );
      const heads = [...running(parts, "header").values()];
      expect(heads).toHaveLength(2);
      for (const head of heads) expect(head).toContain(`${stamp?.mark} – ${stamp?.meaning}`);
      expect(elementText(parts, "docProps/core.xml", "dc:title")).toBe(`${stamp?.mark} – ${letter.title}`);
      expect(read.find(({style}) => style === "Briefonderwerp")?.text).toContain(
        `Betreft\t${stamp?.mark} – `,
      );
    },
  );

  test("is nowhere in a letter that may be sent", async () => {
    const parts = await render({...letter, status: "vastgesteld"});
    expect([...parts.values()].join("\n").replace(/<w:style .*?<\/w:style>/gs, "")).not.toMatch(
      /VOORBEELD|CONCEPT|Stempel/,
    );
  });
});

describe("the properties", () => {
  const properties = async (document: ReportDocument): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      part(await render(document), "docProps/core.xml").children.map(({name, text}) => [name, text]),
    );

  test("name the organisation, no person, no program, and the date of the letter", async () => {
    expect(await properties({...letter, status: "vastgesteld"})).toEqual({
      "dc:title": letter.title,
      "dc:subject": letter.letter?.subject,
      "dc:creator": "Ministerie van Voorbeelden",
      "dc:language": "nl-NL",
      "cp:lastModifiedBy": "Ministerie van Voorbeelden",
      "cp:revision": "1",
      "dcterms:created": "2023-09-12T00:00:00Z",
      "dcterms:modified": "2023-09-12T00:00:00Z",
    });
  });

  test("have the date of the document while a letter is not sent", async () => {
    const head = letter.letter === null ? null : {...letter.letter, date: "[datum van verzending]"};
    const read = await properties({...letter, letter: head, date: "3 april 2023"});
    expect(read["dcterms:created"]).toBe("2023-04-03T00:00:00Z");
  });

  test("say nothing of this machine or this moment anywhere", async () => {
    const file = [...(await render(letter)).values()].join("\n");
    expect(file).not.toMatch(/Un-named|dolanmiu/i);
    expect(file).not.toContain(`${new Date().getFullYear()}-`);
  });
});

describe("a note or report as a Word file", () => {
  test("has title, text and notes, and repeats its title on later pages", async () => {
    const parts = await render(report);
    const [organisation, title, subtitle, date, stamp, ...body] = paragraphs(parts);
    expect(
      [organisation, title, subtitle, date, stamp].map(
        (each) => `${each?.style}: ${each?.text.slice(0, 30)}`,
      ),
    ).toEqual([
      "Subtitle: Ministerie van Voorbeelden",
      "Title: VOORBEELD – Risicobeeld nation",
      "Subtitle: Bijlage 1 bij de aanbiedingsbr",
      "Subtitle: 12 september 2023",
      "Stempeltekst: Let op: dit is een voorbeeld. ",
    ]);
    expect(body.map(({style, text}) => ({style, text}))).toEqual(expectedOf(report).paragraphs);
    expect(running(parts, "header").get("default")).toContain(report.title);
    expect(running(parts, "footer").get("first")).toBe("Ministerie van Voorbeelden\tPagina  van ");
    expect(problemsIn(parts)).toEqual([]);
  });
});

describe("the bytes", () => {
  const hash = async (document: ReportDocument): Promise<string> =>
    createHash("sha256")
      .update(await renderDocx(document, theme))
      .digest("hex");

  test("are the same every time, in any time zone and locale", async () => {
    const here = `${await hash(report)} ${await hash(letter)}`;
    const script = fileURLToPath(new URL("hash-docx.ts", import.meta.url));
    const there = await Promise.all(
      [
        {TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8"},
        {TZ: "America/Los_Angeles", LC_ALL: "C"},
      ].map((environment) =>
        promisify(execFile)(process.execPath, ["--import", "tsx", script], {
          env: {...process.env, ...environment},
        }),
      ),
    );
    expect(there.map(({stdout}) => stdout.trim())).toEqual([here, here]);
    expect(`${await hash(report)} ${await hash(letter)}`).toBe(here);
  });

  test("begin with the list of content types", async () => {
    expect([...(await render(letter)).keys()][0]).toBe("[Content_Types].xml");
  });
});

describe("the check of Word files notices", () => {
  test.each([
    ["broken XML", "word/document.xml", "</w:body>", "", "is no XML"],
    [
      "a part without content type",
      "[Content_Types].xml",
      "/word/footnotes.xml",
      "/word/voetnoten.xml",
      "has no content type",
    ],
    [
      "a content type without part",
      "[Content_Types].xml",
      "/word/footnotes.xml",
      "/word/voetnoten.xml",
      "is named but not there",
    ],
    [
      "a relation to nothing",
      "word/_rels/document.xml.rels",
      "footnotes.xml",
      "voetnoten.xml",
      "points to word/voetnoten.xml",
    ],
    ["a relation that is not there", "word/document.xml", /r:id="rId\d+"/, 'r:id="rId99"', "refers to rId99"],
    ["a random id", "word/_rels/document.xml.rels", 'Id="rId1"', 'Id="rIdx8_z"', "has a random id"],
    ["an id given twice", "word/_rels/document.xml.rels", 'Id="rId1"', 'Id="rId2"', "gives an id twice"],
    [
      "a style that is not there",
      "word/document.xml",
      'w:val="BodyText"',
      'w:val="Tekst"',
      "uses the style Tekst",
    ],
    [
      "a note that is not there",
      "word/document.xml",
      '<w:footnoteReference w:id="1"/>',
      '<w:footnoteReference w:id="9"/>',
      "note 9 is not there",
    ],
    [
      "a note without reference",
      "word/document.xml",
      '<w:footnoteReference w:id="1"/>',
      "",
      "nothing refers to note 1",
    ],
    [
      "a note referred to twice",
      "word/document.xml",
      '<w:footnoteReference w:id="1"/>',
      '<w:footnoteReference w:id="2"/>',
      "referred to twice",
    ],
    [
      "a list that is not there",
      "word/document.xml",
      /<w:numId w:val="\d+"\/>/,
      '<w:numId w:val="99"/>',
      "list 99 is not there",
    ],
    [
      "a cell without paragraph",
      "word/document.xml",
      /<\/w:p><\/w:tc>/,
      "</w:p><w:tbl/></w:tc>",
      "a cell does not end",
    ],
  ] as const)("%s", async (_what, name, from, to, problem) => {
    const parts = await render(letter);
    const xml = parts.get(name) ?? "";
    const changed = xml.replace(from, to);
    expect(changed).not.toBe(xml);
    expect(problemsIn(new Map([...parts, [name, changed]])).join("\n")).toContain(problem);
  });
});
