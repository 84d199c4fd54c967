import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {renderDocx} from "../../../pipeline/6-report/docx/render-docx.ts";
import {adoptLetter, reasonsNotToAdopt} from "../../../pipeline/6-report/index.ts";
import {renderPdf} from "../../../pipeline/6-report/pdf/render-pdf.ts";
import type {Block, Chart, Inline, ReportDocument} from "../../../pipeline/core/document.ts";
import type {Row} from "../../../pipeline/core/views.ts";
import {between, inserted, run, type Spot, withPart, withText} from "../../support/edit-letter.ts";
import {saidOf} from "../../support/letter-edits.ts";
import {assessSent, chartOf, SENT, sentLetter, TABLED} from "../../support/sent-letter.ts";
import {theme} from "../pdf/sample-theme.ts";

/** The letter with `old` replaced in a paragraph. */
async function edited(number: number, old: string, now: string): Promise<Uint8Array> {
  const sent = await sentLetter();
  const {letter} = await assessSent(sent);
  const text = letter.paragraphs.find((item) => item.part === "alinea" && item.number === number)?.text ?? "";
  const spot: Spot = {part: "alinea", number, at: text.indexOf(old)};
  if (spot.at < 0) throw new Error(`${old} is not in paragraph ${number}`);
  return withText(sent, spot, old.length, now);
}

/** The letter with a table and a figure as LibreOffice gives it. */
const fixture = async (ending: "docx" | "pdf"): Promise<Uint8Array> =>
  new Uint8Array(readFileSync(`tests/fixtures/docx/brief-tabel-libreoffice.${ending}`));

const said = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await assessSent(bytes)).findings.filter(({code}) => code !== "brief/tekst").map(saidOf);

describe("a letter that was not edited", () => {
  it.each([
    ["as it was sent", sentLetter],
    [
      "saved by LibreOffice",
      async () => new Uint8Array(readFileSync("tests/fixtures/docx/brief-libreoffice.docx")),
    ],
    ["as its own PDF", () => renderPdf(SENT, theme)],
  ])("%s gives no finding", async (_, bytes) => {
    const {assessment, findings} = await assessSent(await bytes());
    expect(findings).toEqual([]);
    expect(assessment.judgements.map(({verdict}) => verdict)).not.toContain("niet te herleiden");
    expect(assessment.judgements.map(({binding}) => binding)).toContain("proef.gelijk");
  });
});

describe("a letter with a table and a figure", () => {
  it.each([
    ["as it was sent", () => renderDocx(TABLED, theme)],
    ["saved by LibreOffice", () => fixture("docx")],
    ["as its own PDF", () => renderPdf(TABLED, theme)],
    ["as a PDF by LibreOffice", () => fixture("pdf")],
  ])("%s gives no finding, and its cells are bound", async (_, bytes) => {
    const {assessment, findings} = await assessSent(await bytes(), {sent: TABLED});
    expect(findings).toEqual([]);
    const bound = assessment.judgements
      .filter(({verdict}) => verdict === "klopt")
      .map(({binding}) => binding);
    expect(bound).toEqual(expect.arrayContaining(["risicos[1].impact", "risicos[3].kans"]));
  });

  /** The rows of the table as they come back. */
  const withRows = (rows: readonly Row[]): ReportDocument => ({
    ...TABLED,
    blocks: TABLED.blocks.map((item) => (item.kind === "table" ? {...item, rows} : item)),
  });
  const ROWS = TABLED.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  const changed = (row: number, values: Row): readonly Row[] =>
    ROWS.map((item, index) => (index === row ? {...item, ...values} : item));

  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ["another value", changed(1, {impact: 3.2}), ["brief/afwijking: 3,2 (was 3,1)"]],
    ["a value that is right in another row", changed(0, {kans: 3.6}), ["brief/afwijking: 3,6 (was 2,1)"]],
    [
      "two that changed columns",
      changed(1, {impact: 3.6, kans: 3.1}),
      ["brief/afwijking: 3,6 (was 3,1)", "brief/afwijking: 3,1 (was 3,6)"],
    ],
    [
      "two that changed rows",
      ROWS.map((row, index) => ({...row, impact: [3.1, 4.2, 2.4][index] ?? null})),
      ["brief/afwijking: 3,1 (was 4,2)", "brief/afwijking: 4,2 (was 3,1)"],
    ],
    ["a row that went", ROWS.slice(1), []],
    ["rows in another order", [...ROWS].reverse(), []],
    [
      "a row that came",
      [...ROWS, {titel: "Pandemie", impact: 4.4, kans: 1.7, status: "fictief"}],
      ["brief/niet-te-herleiden: 4,4", "brief/niet-te-herleiden: 1,7"],
    ],
  ])("%s is judged by row and column, in Word and in PDF", async (_, rows, faults) => {
    const came = withRows(rows);
    for (const bytes of [await renderDocx(came, theme), await renderPdf(came, theme)]) {
      const {findings} = await assessSent(bytes, {sent: TABLED});
      expect(findings.filter(({code}) => code !== "brief/tekst").map(saidOf)).toEqual(faults);
      expect(findings.some(({code}) => code === "brief/tekst")).toBe(true);
    }
  });

  it("is not said by a title of a column where an editor typed the same", async () => {
    const bytes = withPart(await renderDocx(TABLED, theme), "word/document.xml", (xml) =>
      xml.replace("<w:sectPr", "<w:p><w:r><w:t>Kans</w:t></w:r></w:p><w:sectPr"),
    );
    const {findings} = await assessSent(bytes, {sent: TABLED});
    expect(findings.map(({code, details}) => [code, details])).toEqual([
      ["brief/tekst", {before: "", after: "Kans"}],
    ]);
  });

  it("may have its head in a table, as some houses set it", async () => {
    const inTable = (xml: string): string =>
      xml.replace(
        /(<w:p>(?:(?!<\/w:p>).)*"Briefdatum".*?<\/w:p>)(<w:p>(?:(?!<\/w:p>).)*"Briefonderwerp".*?<\/w:p>)/s,
        "<w:tbl><w:tr><w:tc>$1</w:tc></w:tr><w:tr><w:tc>$2</w:tc></w:tr></w:tbl>",
      );
    const sent = await renderDocx(TABLED, theme);
    const bytes = withPart(sent, "word/document.xml", inTable);
    const returned = await assessSent(bytes, {sent: TABLED});
    expect(returned.letter.paragraphs.filter(({cell}) => cell?.table === 1)).toHaveLength(2);
    expect(returned.findings).toEqual([]);
    expect(reasonsNotToAdopt(returned)).toEqual([]);
    expect(await renderPdf(adoptLetter(TABLED, returned), theme)).toEqual(await renderPdf(TABLED, theme));
  });

  it("is named by the cell that a reader sees", async () => {
    const {findings} = await assessSent(await renderDocx(withRows(changed(1, {impact: 3.2})), theme), {
      sent: TABLED,
    });
    expect(findings[0]?.place).toEqual({file: "brief.docx", sheet: "tabel 1, rij 3, kolom 2"});
  });

  it("what a figure shows is judged: in Word by its words, in a PDF by its labels", async () => {
    const withChart = (chart: Chart): ReportDocument => ({
      ...TABLED,
      blocks: TABLED.blocks.map((block) => (block.kind === "figure" ? {...block, chart} : block)),
    });
    const inWords = {
      ...chartOf("Overstroming", "4,2"),
      description: "Staafdiagram van 3 risico’s. Hoogste impact: Overstroming, 4,3.",
    };
    const word = await assessSent(await renderDocx(withChart(inWords), theme), {sent: TABLED});
    expect(word.findings.map(saidOf)).toContain("brief/afwijking: 4,3 (was 4,2)");
    const drawn = withChart(chartOf("Overstroming", "4,3"));
    const print = await assessSent(await renderPdf(drawn, theme), {sent: TABLED});
    expect(print.findings.map(saidOf)).toContain("brief/afwijking: 4,3 (was 4,2)");
    expect(print.findings[0]?.place).toEqual({file: "brief.docx", sheet: "figuur 1"});
  });
});

describe("a figure is judged by where it stands, not by whether it exists", () => {
  it.each([
    ["another value", 11, "33", "34", ["brief/afwijking: 34 (was 33)"]],
    ["a value that is right elsewhere", 11, "33", "25", ["brief/afwijking: 25 (was 33)"]],
    [
      "two that changed places",
      11,
      "3, lager bij 5",
      "5, lager bij 3",
      ["brief/afwijking: 5 (was 3)", "brief/afwijking: 3 (was 5)"],
    ],
    [
      "words that changed places around them",
      11,
      "hoger bij 3, lager bij 5",
      "lager bij 3, hoger bij 5",
      ["brief/afwijking: 3 (was 5)", "brief/afwijking: 5 (was 3)"],
    ],
    ["a number in letters", 11, "zes", "acht", ["brief/afwijking: acht (was zes)"]],
    ["the same number in digits", 11, "zes", "6", []],
    ["other words around a right figure", 11, "De proef telde", "Wij telden in de proef", []],
    ["a date", 9, "4 mei 2023", "5 mei 2023", ["brief/afwijking: 5 mei 2023 (was 4 mei 2023)"]],
    ["the same date written otherwise", 9, "4 mei 2023", "4-5-2023", []],
    [
      "a ministry",
      9,
      "Voorbeelden en Proeven",
      "Proefnemingen",
      ["brief/afwijking: Minister van Proefnemingen (was Minister van Voorbeelden en Proeven)"],
    ],
    ["a name from the data", 11, "Overstroming", "Storm", ["brief/afwijking: Storm (was Overstroming)"]],
    [
      "the title of an attachment",
      14,
      "Cijfers bij de proef",
      "Alle cijfers",
      ["brief/afwijking: Alle cijfers (was Cijfers bij de proef)"],
    ],
    [
      "a new sentence with a figure",
      12,
      "Bij deze",
      "Er zijn 88 brieven. Bij deze",
      ["brief/niet-te-herleiden: 88"],
    ],
    [
      "a new sentence with a ministry that is known",
      12,
      "Bij deze",
      "De Minister van Voorbeelden leest mee. Bij deze",
      [],
    ],
  ])("%s", async (_, number, old, now, expected) => {
    expect(await said(await edited(number, old, now))).toEqual(expected);
  });

  it("a sentence that went, came, moved or changed is told with what stood there", async () => {
    const moved = await edited(11, "De hoogste impact heeft Overstroming.", "");
    const {assessment} = await assessSent(
      withText(moved, {part: "alinea", number: 13, at: 0}, 0, "De hoogste impact heeft Overstroming. "),
    );
    expect(assessment.changes).toMatchObject([
      {kind: "moved", place: {part: "alinea", number: 13}, after: "De hoogste impact heeft Overstroming."},
    ]);
    const gone = await assessSent(await edited(11, "De hoogste impact heeft Overstroming.", ""));
    expect(gone.assessment.changes).toMatchObject([
      {
        kind: "removed",
        place: null,
        where: "Het beeld",
        before: "De hoogste impact heeft Overstroming.",
        after: "",
      },
    ]);
  });
});

describe("the text of a letter that came back becomes the letter", () => {
  it("is the letter itself when nothing was changed", async () => {
    const returned = await assessSent(await sentLetter());
    expect(reasonsNotToAdopt(returned)).toEqual([]);
    expect(await renderPdf(adoptLetter(SENT, returned), theme)).toEqual(await renderPdf(SENT, theme));
  });

  it("keeps what its figures are bound to when the words around them changed", async () => {
    const returned = await assessSent(await edited(11, "De proef telde", "Wij telden in de proef"));
    expect(reasonsNotToAdopt(returned)).toEqual([]);
    const {blocks} = adoptLetter(SENT, returned);
    expect(blocks[2]).toMatchObject({
      kind: "paragraph",
      content: [
        {kind: "text", text: "Wij telden in de proef "},
        {kind: "fact", name: "proef.risicos", text: "33", status: "fictief"},
        {kind: "text", text: " risico’s over "},
        {kind: "fact", name: "proef.belangen", text: "zes"},
        ...Array.from({length: 9}, () => ({})),
      ],
    });
  });

  it("keeps bold, italics, links, notes and what counts", async () => {
    const words = (text: string): Inline => ({kind: "text", text});
    const rich: ReportDocument = {
      ...SENT,
      blocks: [
        ...SENT.blocks,
        {
          kind: "paragraph",
          content: [
            words("Wat "),
            {kind: "strong", content: [words("vet")]},
            words(" is, "),
            {kind: "emphasis", content: [words("schuin"), {kind: "note", content: [words("Uitleg.")]}]},
            words(" of "),
            {kind: "strong", content: [{kind: "emphasis", content: [words("allebei")]}]},
            words(", staat "),
            {
              kind: "link",
              href: "https://voorbeeld.invalid/proef",
              content: [words("op "), {kind: "strong", content: [words("de site")]}],
            },
            words("."),
          ],
        },
        {
          kind: "list",
          ordered: true,
          items: ["Eerst dit.", "Dan dat."].map((text) => [{kind: "paragraph", content: [words(text)]}]),
        },
      ],
    };
    const returned = await assessSent(await renderDocx(rich, theme), {sent: rich});
    expect(reasonsNotToAdopt(returned)).toEqual([]);
    const {blocks} = adoptLetter(rich, returned);
    const [sentence, list] = blocks.slice(-2);
    expect(sentence).toEqual({
      kind: "paragraph",
      content: [
        words("Wat "),
        {kind: "strong", content: [words("vet")]},
        words(" is, "),
        {kind: "emphasis", content: [words("schuin")]},
        {kind: "note", content: [words("Uitleg.")]},
        words(" of "),
        {kind: "strong", content: [{kind: "emphasis", content: [words("allebei")]}]},
        words(", staat "),
        {
          kind: "link",
          href: "https://voorbeeld.invalid/proef",
          content: [words("op "), {kind: "strong", content: [words("de site")]}],
        },
        words("."),
      ],
    });
    expect(list).toEqual(rich.blocks.at(-1));
  });

  it.each([
    ["as it was sent", () => renderDocx(TABLED, theme)],
    ["saved by LibreOffice, which makes boxes of the head", () => fixture("docx")],
  ])("has its tables and figures as they were when nothing was changed, %s", async (_, bytes) => {
    const returned = await assessSent(await bytes(), {sent: TABLED});
    expect(reasonsNotToAdopt(returned)).toEqual([]);
    expect(await renderPdf(adoptLetter(TABLED, returned), theme)).toEqual(await renderPdf(TABLED, theme));
  });

  it("takes over other captions, words in cells and new tables, and leaves out a figure that went", async () => {
    const words = {name: "wie", title: "Wie", type: "string", format: "tekst"} as const;
    const came: ReportDocument = {
      ...TABLED,
      blocks: TABLED.blocks.flatMap((block): readonly Block[] => {
        if (block.kind === "figure") return [];
        if (block.kind !== "table") return [block];
        const rows = block.rows.map((row, index) => (index === 1 ? {...row, titel: "Bosbrand"} : row));
        const more: Block = {
          kind: "table",
          caption: "Wie deed mee",
          columns: [words, {...words, name: "wat", title: "Wat"}],
          rows: [{wie: "Rijk", wat: "leidde de proef"}],
          status: "fictief",
        };
        return [{...block, caption: "De risico’s", rows}, more];
      }),
    };
    const returned = await assessSent(await renderDocx(came, theme), {sent: TABLED});
    const wrong = returned.findings.filter(({code}) => code === "brief/afwijking");
    expect(wrong.map(saidOf)).toEqual(["brief/afwijking: Bosbrand (was Natuurbrand)"]);
    const {blocks} = adoptLetter(TABLED, returned);
    const tables = blocks.filter((block) => block.kind === "table");
    expect(tables.map(({caption}) => caption)).toEqual(["De risico’s", "Wie deed mee"]);
    expect(tables[0]?.columns.map(({type}) => type)).toEqual(["string", "number", "number"]);
    expect(tables[0]?.rows[1]).toEqual({kolom_1: "Bosbrand", kolom_2: "3,1", kolom_3: "3,6"});
    expect(tables[1]).toMatchObject({
      columns: [{title: "Wie"}, {title: "Wat"}],
      rows: [{kolom_1: "Rijk", kolom_2: "leidde de proef"}],
    });
    expect(blocks.some((block) => block.kind === "figure")).toBe(false);
  });

  const withXml = async (change: (xml: string) => string): Promise<Uint8Array> =>
    withPart(await renderDocx(TABLED, theme), "word/document.xml", change);

  it.each<readonly [string, (xml: string) => string, string]>([
    [
      "joined cells",
      (xml) => xml.replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>'),
      "samengevoegde cellen",
    ],
    [
      "a table in a cell",
      (xml) => xml.replace("</w:tc>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc>"),
      "een tabel in een cel",
    ],
    [
      "a row that is shorter",
      (xml) => xml.replace(/<w:tc>(?:(?!<w:tc>).)*?<\/w:tc><\/w:tr>/s, "</w:tr>"),
      "evenveel cellen",
    ],
    ["two columns of one title", (xml) => xml.replace(">Kans<", ">Impact<"), "een eigen titel"],
    [
      "two paragraphs in a cell",
      (xml) => xml.replace("</w:tc>", "<w:p><w:r><w:t>meer</w:t></w:r></w:p></w:tc>"),
      "meer alinea’s",
    ],
    [
      "a table without a caption",
      (xml) => xml.replace(/Tabel <\/w:t>/, "Overzicht </w:t>"),
      "geen bijschrift",
    ],
    [
      "other words for a figure",
      (xml) => xml.replace("Staafdiagram van", "Diagram van"),
      "Wat een figuur laat zien",
    ],
    [
      "a box of text",
      (xml) =>
        xml.replace(
          "<w:sectPr",
          "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Ook dit.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p><w:sectPr",
        ),
      "tekstvak",
    ],
  ])("not with %s", async (_, change, reason) => {
    const returned = await assessSent(await withXml(change), {sent: TABLED});
    expect(reasonsNotToAdopt(returned).join(" ")).toContain(reason);
  });

  it.each([
    ["a wrong figure", () => edited(11, "33", "34"), "1 fout"],
    ["an open change", () => edited(11, "33", inserted("33")), "1 fout"],
    ["hidden text", () => edited(11, "33", `33${between(run("x", "<w:vanish/>"))}`), "1 fout"],
    [
      "a picture",
      () => edited(11, "33", `33${between("<w:r><w:drawing><a:blip/></w:drawing></w:r>")}`),
      "geen tekst is",
    ],
    ["another head", () => edited(4, "Uitkomsten", "Gevolgen"), "briefgegevens.csv"],
    ["a PDF", () => renderPdf(SENT, theme), "Word-bestand"],
  ])("not with %s", async (_, bytes, reason) => {
    const returned = await assessSent(await bytes());
    expect(reasonsNotToAdopt(returned).join(" ")).toContain(reason);
  });
});
