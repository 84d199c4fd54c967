import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {beforeAll, describe, expect, test} from "vitest";
import {buildDefinition} from "../../../pipeline/6-report/pdf/build-definition.ts";
import {missingCharacters} from "../../../pipeline/6-report/pdf/missing-characters.ts";
import {renderPdf} from "../../../pipeline/6-report/pdf/render-pdf.ts";
import type {ReportDocument} from "../../../pipeline/core/document.ts";
import {type ReadPdf, readPdf} from "./read-pdf.ts";
import {
  chart,
  filler,
  heading,
  letter,
  measuresTable,
  note,
  paragraph,
  report,
  smallTable,
  text,
  wideTable,
} from "./sample-documents.ts";
import {theme} from "./sample-theme.ts";

const read = async (document: ReportDocument): Promise<ReadPdf> => readPdf(await renderPdf(document, theme));
const plain = (blocks: ReportDocument["blocks"]): ReportDocument => ({
  ...report,
  status: "vastgesteld",
  blocks,
});
const indexesOf = (whole: string, parts: readonly string[]): readonly number[] => {
  let from = 0;
  return parts.map((part) => {
    const at = whole.indexOf(part, from);
    from = at === -1 ? from : at + part.length;
    return at;
  });
};

describe("a report", () => {
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  beforeAll(async () => {
    bytes = await renderPdf(report, theme);
    pdf = await readPdf(bytes);
  });

  test("has the pages that it had when somebody last looked at them", () => {
    expect(pdf.pages).toHaveLength(15);
    const turned = pdf.pages.flatMap(({width, height}, index) => (width > height ? [index + 1] : []));
    expect(turned).toEqual([10, 11, 12]);
  });

  test("holds its texts in the order of the document", () => {
    const parts = [
      "Ministerie van Voorbeelden",
      "VOORBEELD – Risicobeeld nationale veiligheid & weerbaarheid",
      "Bijlage 1 bij de aanbiedingsbrief",
      "12 september 2023",
      "Inhoud",
      "Hoofdstuk 1 over veiligheidsvraagstukken",
      "1. Eerste noot van hoofdstuk 1",
      "Versterken van de crisisbeheersingsorganisatie, in drie stappen:",
      "De taken van de veiligheidsregio’s vastleggen in de wet.",
      "elektriciteit en gas;",
      "Figuur 1. Impact per thema, verwachte positie [voorbeeld]",
      "Klimaat & natuur",
      "Tabel 1. Positie op de impactas, per risico [voorbeeld]",
      "R-60",
      "Tabel 2. Aantal risico’s per klasse [concept]",
      "1.204",
      "onbekend",
      "Tabel 3. Maatregelen met toelichting",
      "Een kop van het vierde niveau",
      "12. De laatste noot.",
    ];
    const indexes = indexesOf(pdf.text, parts);
    expect(parts.filter((_, index) => indexes[index] === -1)).toEqual([]);
  });

  test("says on every page that it is an example, and which page it is", () => {
    for (const [index, page] of pdf.pages.entries()) {
      expect(page.text).toContain("VOORBEELD – verzonnen cijfers, niet verzenden");
      expect(page.text).toContain(`Pagina ${index + 1} van 15`);
    }
  });

  test("begins with a paragraph that says it may not be sent", () => {
    const [warning, contents] = indexesOf(pdf.pages[0]?.text ?? "", [
      "Let op: dit is een voorbeeld.",
      "Inhoud",
    ]);
    expect(warning).toBeGreaterThan(0);
    expect(contents).toBeGreaterThan(warning ?? 0);
  });

  test("has VOORBEELD in the title of its properties, its metadata and its outline", () => {
    expect(pdf.title).toBe("VOORBEELD – Risicobeeld nationale veiligheid & weerbaarheid");
    expect(pdf.xmpTitle).toBe(pdf.title);
    expect(pdf.outline[0]?.title).toBe(pdf.title);
    expect(pdf.displayTitle).toBe(true);
  });

  test("carries its language, organisation and date, and the standards that it meets", () => {
    expect(pdf.info).toMatchObject({
      Language: "nl-NL",
      Author: "Ministerie van Voorbeelden",
      Subject: "Bijlage 1 bij de aanbiedingsbrief over de Veiligheidsstrategie",
      CreationDate: "D:20230912000000Z",
      ModDate: "D:20230912000000Z",
    });
    expect(pdf.tagged).toBe(true);
    const source = Buffer.from(bytes).toString("latin1");
    expect(source).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(source).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(source.match(/\/OutputIntents /g)).toHaveLength(1);
  });

  test("has bookmarks that follow the levels of the headings", () => {
    const chapter = pdf.outline.find(({title}) => title === "Hoofdstuk 2 over veiligheidsvraagstukken");
    expect(chapter?.items.map(({title}) => title)).toEqual([
      "Aanleiding en werkwijze",
      "Uitkomsten",
      "Alle risico’s",
    ]);
    expect(chapter?.items[0]?.items.map(({title}) => title)).toEqual(["Methode"]);
  });

  test("names in its contents the pages that the headings are on", () => {
    const contents = pdf.pages[0]?.text ?? "";
    for (const [, title = "", number] of contents.matchAll(
      /(Hoofdstuk \d over veiligheidsvraagstukken) (\d+)/g,
    )) {
      expect(pdf.pages[Number(number) - 1]?.text).toContain(title);
    }
    expect(contents).toMatch(/Maatregelen 10 /);
  });

  test("repeats the header of a table on every page and prints each row once", () => {
    const rows = pdf.text.match(/R-\d\d/g);
    expect(rows).toEqual(Array.from({length: 60}, (_, index) => `R-${String(index + 1).padStart(2, "0")}`));
    for (const page of pdf.pages.filter((page) => /R-\d\d/.test(page.text))) {
      expect(page.text).toContain("Code Risico Veiligheidsvraagstuk");
    }
  });

  test("sets nothing outside the margins", () => {
    for (const {width, height, items} of pdf.pages) {
      for (const {text, left, right, bottom} of items.filter((item) => item.text.trim() !== "")) {
        expect(left, text).toBeGreaterThan(70);
        expect(right, text).toBeLessThan(width - 70);
        expect(bottom, text).toBeGreaterThan(30);
        expect(bottom, text).toBeLessThan(height - 30);
      }
    }
  });

  test("keeps words in table cells whole", () => {
    const pieces = new Set(pdf.pages.flatMap(({items}) => items.map((item) => item.text.trim())));
    expect(pieces).toContain("drinkwatervoorzieningsinstallaties");
    expect([...pieces].some((piece) => piece.includes("weerbaarheidsverhogingsprogramma’s"))).toBe(true);
  });

  test("embeds every font and every character", () => {
    const source = Buffer.from(bytes).toString("latin1");
    const descriptors = source.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? [];
    expect(descriptors.length).toBeGreaterThanOrEqual(3);
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontFile2 /);
    expect(source.match(/\/ToUnicode /g)?.length).toBe(descriptors.length);
    expect(missingCharacters(buildDefinition(report, theme), "rapporten/risicobeeld.md", theme)).toEqual([]);
  });
});

describe("a letter", () => {
  test("has head, text, notes and signatures in order on two pages", async () => {
    const pdf = await read(letter);
    expect(pdf.pages).toHaveLength(2);
    const parts = [
      "> Retouradres",
      "Aan de Voorzitter van de Tweede Kamer",
      "Datum 12 september 2023",
      "Betreft VOORBEELD – Aanbieding",
      "Contactpersoon",
      "Let op: dit is een voorbeeld.",
      "Geachte voorzitter,",
      "Met deze brief bied ik uw Kamer",
      "1. Raadpleegbaar via www.tweedekamer.nl.",
      "De Minister van Voorbeelden en Veiligheid,",
      "[naam bewindspersoon]",
    ];
    expect(parts.filter((_, index) => indexesOf(pdf.text, parts)[index] === -1)).toEqual([]);
    expect(pdf.text).not.toContain("Uw kenmerk");
  });

  test("repeats date and reference beside the text of its second page", async () => {
    const [, second] = (await read(letter)).pages;
    const column = second?.items
      .filter(({left}) => left > 440)
      .map((item) => item.text.trim())
      .filter((item) => item !== "");
    expect(column?.join(" ")).toBe("Datum 12 september 2023 Ons kenmerk [kenmerk volgt] Pagina 2 van 2");
  });

  test("keeps the reference column clear of the text", async () => {
    for (const {items} of (await read(letter)).pages) {
      for (const {text, left, right} of items.filter((item) => item.text.trim() !== "")) {
        expect(left > 450 || right < 425, text).toBe(true);
      }
    }
  });

  test("is set without any stamp once it is decided", async () => {
    const pdf = await read({...letter, status: "vastgesteld", blocks: [paragraph("Een besluit.")]});
    expect(pdf.title).toBe("Aanbiedingsbrief Veiligheidsstrategie");
    expect(pdf.text).not.toMatch(/VOORBEELD|CONCEPT|Let op/);
  });

  test("is printed when parts of its head are empty", async () => {
    const empty = {
      returnAddress: "",
      addressee: [],
      date: "",
      subject: "",
      reference: [],
      salutation: "",
      signatories: [],
    };
    const pdf = await read({...letter, letter: empty, blocks: [paragraph("Tekst.")]});
    expect(pdf.text).toContain("Tekst.");
  });
});

describe("stamps", () => {
  test("a draft says CONCEPT in its title and on every page", async () => {
    const pdf = await read({...report, status: "concept"});
    expect(pdf.title).toMatch(/^CONCEPT – Risicobeeld/);
    for (const page of pdf.pages) expect(page.text).toContain("CONCEPT – niet vastgesteld, niet verzenden");
  });

  test("open faults are counted on every page, also of what is decided", async () => {
    const pdf = await read({...plain([paragraph(filler(0, 80))]), faults: 3});
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(pdf.title).toMatch(/^CONCEPT \(3 fouten\) – /);
    for (const page of pdf.pages) expect(page.text).toContain("CONCEPT (3 fouten) – niet verzenden");
  });

  test("an example with faults stays an example in the first place", async () => {
    const pdf = await read({...report, faults: 1, blocks: [paragraph("Tekst.")]});
    expect(pdf.title).toMatch(/^VOORBEELD – CONCEPT \(1 fout\) – /);
  });
});

describe("the bytes", () => {
  const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const elsewhere = async (environment: Readonly<Record<string, string>>): Promise<string> => {
    const script = fileURLToPath(new URL("hash-sample.ts", import.meta.url));
    const run = promisify(execFile)(process.execPath, ["--import", "tsx", script], {
      env: {...process.env, ...environment},
    });
    return (await run).stdout.trim();
  };

  test("are the same every time", async () => {
    expect(hash(await renderPdf(report, theme))).toBe(hash(await renderPdf(report, theme)));
  });

  test("are the same in another time zone and locale", async () => {
    const here = `${hash(await renderPdf(report, theme))} ${hash(await renderPdf(letter, theme))}`;
    const there = await Promise.all([
      elsewhere({TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8"}),
      elsewhere({TZ: "America/Los_Angeles", LC_ALL: "C", LANG: "C"}),
    ]);
    expect(there).toEqual([here, here]);
  });

  test("get another identifier when only the text differs", async () => {
    const identifier = async (words: string): Promise<string | undefined> => {
      const bytes = await renderPdf(plain([paragraph(words)]), theme);
      return /\/ID \[<([0-9a-f]{32})>/.exec(Buffer.from(bytes).toString("latin1"))?.[1];
    };
    const [one, other] = [await identifier("Een tekst."), await identifier("Een andere tekst.")];
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).not.toBe(one);
  });

  test("leave the document that they were made from as it was", async () => {
    const before = JSON.stringify(report);
    await renderPdf(report, theme);
    expect(JSON.stringify(report)).toBe(before);
  });
});

describe("what is hard to set", () => {
  test("a document without blocks is a title page", async () => {
    const pdf = await read(plain([]));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.text).toContain("Risicobeeld nationale veiligheid & weerbaarheid");
  });

  test("a row that is higher than a page runs on and loses nothing", async () => {
    const columns = [
      {name: "a", title: "Onderwerp", type: "string", format: "tekst"},
      {name: "b", title: "Toelichting", type: "string", format: "tekst"},
    ] as const;
    const long = Array.from({length: 1500}, (_, index) => `woord${index}`);
    const pdf = await read(
      plain([
        {
          kind: "table",
          caption: "Hoog",
          columns,
          rows: [
            {a: "kort", b: long.join(" ")},
            {a: "einde", b: ""},
          ],
          status: "vastgesteld",
        },
      ]),
    );
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(pdf.text.match(/woord\d+/g)).toEqual(long);
    expect(pdf.text).toContain("einde");
  });

  test("a table with more columns than fit keeps every cell on the paper", async () => {
    const columns = Array.from(
      {length: 25},
      (_, index) =>
        ({name: `c${index}`, title: `Weerbaarheid ${index}`, type: "string", format: "tekst"}) as const,
    );
    const rows = [Object.fromEntries(columns.map(({name}, index) => [name, `cel${index}`]))];
    const pdf = await read(plain([{kind: "table", caption: "Breed", columns, rows, status: "vastgesteld"}]));
    const [page] = pdf.pages.filter((page) => page.width > page.height);
    expect(page?.text.match(/cel\d+/g)).toHaveLength(25);
    for (const {right} of page?.items ?? []) expect(right).toBeLessThan((page?.width ?? 0) - 60);
  });

  test("a table without rows says so", async () => {
    const pdf = await read(plain([{...wideTable, rows: []} as typeof wideTable]));
    expect(pdf.text).toContain("Geen gegevens");
  });

  test("a block that stands in a report twice is numbered twice", async () => {
    const twice = paragraph("Tekst", note("Noot."));
    const title = heading(1, "Kop");
    const pdf = await read(plain([title, twice, title, twice, smallTable, smallTable]));
    expect(pdf.text).toMatch(/Kop Tekst1 Kop Tekst2/);
    expect(pdf.text).toMatch(/Tabel 1\. .*Tabel 2\. /);
    expect(pdf.text).toMatch(/1\. Noot\. 2\. Noot\./);
  });

  test("page breaks in a row and at the end make no empty pages", async () => {
    const gap = {kind: "page-break"} as const;
    const pdf = await read(plain([gap, paragraph("Eerste."), gap, gap, paragraph("Tweede."), gap]));
    expect(pdf.pages.map(({text}) => /Eerste|Tweede/.exec(text)?.[0])).toEqual([
      undefined,
      "Eerste",
      "Tweede",
    ]);
  });

  test("two turned tables after one another share their pages", async () => {
    const pdf = await read(plain([measuresTable, measuresTable, paragraph("Daarna.")]));
    expect(pdf.pages.at(-1)?.height).toBeGreaterThan(pdf.pages.at(-1)?.width ?? 0);
    const both = pdf.pages.filter(
      (page) => page.text.includes("Maatregel 14:") && page.text.includes("Tabel 2."),
    );
    expect(both).toHaveLength(1);
  });

  test("a range is never broken after its dash", async () => {
    const columns = [{name: "a", title: "Band", type: "string", format: "tekst"} as const];
    const rows = Array.from({length: 30}, (_, index) => ({
      a: `${"x".repeat(index + 1)} waarschijnlijk (B–C), 4,2 (3,3–4,6)`,
    }));
    const ranges = paragraph(Array.from({length: 200}, (_, index) => `${index},1–${index},2`).join(" "));
    const pdf = await read(
      plain([ranges, {kind: "table", caption: "Banden", columns, rows, status: "vastgesteld"}]),
    );
    const endings = pdf.pages.flatMap(({lines}) => lines).filter((line) => line.endsWith("–"));
    expect(endings).toEqual([]);
  });

  test("empty lists, items and paragraphs do no harm", async () => {
    const pdf = await read(
      plain([
        {kind: "list", ordered: true, items: []},
        {kind: "list", ordered: false, items: [[], [paragraph("")]]},
        {kind: "paragraph", content: []},
        paragraph("Slot."),
      ]),
    );
    expect(pdf.text).toContain("Slot.");
  });

  test("bold, italics and a link can be nested", async () => {
    const link = {kind: "link", href: "https://www.example.nl/", content: [text("koppeling")]} as const;
    const pdf = await read(
      plain([
        paragraph({
          kind: "strong",
          content: [text("vet "), {kind: "emphasis", content: [text("en cursief met "), link]}],
        }),
      ]),
    );
    expect(pdf.text).toContain("vet en cursief met koppeling");
  });

  test("invisible characters and line ends in the data do not show", async () => {
    const pdf = await read(plain([paragraph("arbeids\u00admarkt, cafe\u0301\nen\tmeer")]));
    expect(pdf.text).toContain("arbeidsmarkt, café en meer");
  });

  test("a heading is never the last thing on a page", async () => {
    const blocks = Array.from({length: 60}, (_, index) => [
      heading(2, `Kopje ${index}`),
      paragraph(filler(index, 1 + (index % 5))),
    ]).flat();
    const pdf = await read(plain(blocks));
    expect(pdf.pages.length).toBeGreaterThan(5);
    for (const page of pdf.pages.slice(1))
      expect(page.text).not.toMatch(/Kopje \d+ (Ministerie|Risicobeeld)/);
  });

  test("a heading and its one line stay with the table that they announce", async () => {
    const rows = Array.from({length: 7}, (_, index) => ({klasse: `klasse ${index}`, aantal: index}));
    const blocks = Array.from({length: 14}, (_, index) => [
      heading(2, `Kopje ${index}`),
      paragraph(`Aankondiging ${index}.`),
      {...smallTable, rows: rows.slice(0, 2 + (index % 5))} as typeof smallTable,
    ]).flat();
    const pdf = await read(plain(blocks));
    expect(pdf.pages.length).toBeGreaterThan(3);
    for (const page of pdf.pages)
      expect(page.text).not.toMatch(/Aankondiging \d+\. (Ministerie|Risicobeeld)/);
  });

  test("a figure stands on one page with its caption", async () => {
    for (const lines of [30, 34, 38, 42]) {
      const pdf = await read(
        plain([paragraph(filler(0, lines)), {kind: "figure", chart, caption: "Het onderschrift"}]),
      );
      const pages = pdf.pages.filter((page) => /Het onderschrift|Cyberdreigingen/.test(page.text));
      expect(pages).toHaveLength(1);
    }
  });
});
