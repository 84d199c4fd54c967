import {readFileSync} from "node:fs";
import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readReturned} from "../../../pipeline/1-ingest/index.ts";
import type {ReturnedLetter} from "../../../pipeline/core/returned-letter.ts";
import {seededRandom} from "../../support/random.ts";
import {rawWorkbook} from "../../support/raw-workbook.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const rels = (...parts: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${RELS}">${parts.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${TYPE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** A Word file with this in its body, and more parts if need be. */
const word = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "_rels/.rels": rels(["officeDocument", "word/document.xml"]),
        "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
        ...more,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );

const read = async (bytes: Uint8Array): Promise<ReturnedLetter> => {
  const {value, refusal} = await readReturned(bytes);
  if (value === null) throw new Error(refusal.text);
  return value;
};

const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;

describe("a Word file reads as it stands when every change is accepted", () => {
  it.each([
    ["tabs and line breaks", `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>`, "a\tb\nc"],
    ["an insertion", `${run("a")}<w:ins w:author="X">${run("b")}</w:ins>`, "ab"],
    ["a deletion", `${run("a")}<w:del w:author="X"><w:r><w:delText>b</w:delText></w:r></w:del>`, "a"],
    ["a move from here", `${run("a")}<w:moveFrom w:author="X">${run("b")}</w:moveFrom>`, "a"],
    ["hidden text", `${run("a")}${run("b", "<w:vanish/>")}`, "a"],
    ["text that is hidden no more", `${run("a")}${run("b", '<w:vanish w:val="0"/>')}`, "ab"],
    [
      "the result of a field",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("4 mei")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      "4 mei",
    ],
    ["a simple field", `<w:fldSimple w:instr="REF x">${run("zie 3")}</w:fldSimple>`, "zie 3"],
    [
      "a page number, which is none of the letter’s",
      `${run("Pagina ")}<w:fldSimple w:instr=" PAGE ">${run("7")}</w:fldSimple>`,
      "Pagina ",
    ],
    ["a hard hyphen", "<w:r><w:t>30821</w:t><w:noBreakHyphen/><w:t>81</w:t></w:r>", "30821-81"],
  ])("with %s", async (_, xml, text) => {
    const {paragraphs} = await read(word(paragraph(xml)));
    expect(paragraphs.map((item) => item.text)).toEqual([text]);
  });

  it("a drawing told twice is read once, and a box is a part of its own", async () => {
    const box = `<w:txbxContent>${paragraph(run("in het vak"))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    const {paragraphs} = await read(word(paragraph(run("ervoor "), drawing, run("erna"))));
    expect(paragraphs.map(({part, number, text}) => [part, number, text])).toEqual([
      ["tekstvak", 1, "in het vak"],
      ["alinea", 1, "ervoor erna"],
    ]);
  });

  it("headings are known by the English names of Word’s own styles, lists by their numbering, tables by their cells", async () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="Kop2"/></w:pPr>${run("Kop")}</w:p><w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>${run("punt")}</w:p><w:tbl><w:tr><w:tc>${paragraph(run("cel"))}</w:tc></w:tr></w:tbl>`;
    const {paragraphs} = await read(
      word(body, {
        "word/_rels/document.xml.rels": rels(["styles", "styles.xml"]),
        "word/styles.xml": `<w:styles ${W}><w:style w:styleId="Kop2"><w:name w:val="heading 2"/></w:style></w:styles>`,
      }),
    );
    expect(paragraphs.map(({heading, list, cell}) => [heading, list, cell])).toEqual([
      [2, null, null],
      [null, "signs", null],
      [null, null, {table: 1, row: 1, column: 1}],
    ]);
  });

  it("a list counts when its level of its numbering does, also when only its style says which", async () => {
    const point = (properties: string): string => `<w:p><w:pPr>${properties}</w:pPr>${run("punt")}</w:p>`;
    const level = (at: number, format: string): string =>
      `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`;
    const body = [
      point('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'),
      point('<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'),
      point('<w:pStyle w:val="Telt"/>'),
      point('<w:pStyle w:val="Telt"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join("");
    const {paragraphs} = await read(
      word(body, {
        "word/_rels/document.xml.rels": rels(["styles", "styles.xml"], ["numbering", "numbering.xml"]),
        "word/styles.xml": `<w:styles ${W}><w:style w:styleId="Telt"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`,
        "word/numbering.xml": `<w:numbering ${W}><w:abstractNum w:abstractNumId="8">${level(0, "lowerLetter")}${level(1, "bullet")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>`,
      }),
    );
    expect(paragraphs.map(({list}) => list)).toEqual(["numbers", "signs", "numbers", null]);
  });

  it("bold, italics and links are known from where to where, by the run or by its style", async () => {
    const link = (id: string, inside: string): string =>
      `<w:hyperlink xmlns:r="${TYPE}" r:id="${id}">${inside}</w:hyperlink>`;
    const body = paragraph(
      run("a"),
      run("b", "<w:b/>"),
      run("c", '<w:rStyle w:val="Zwaar"/>'),
      run("d", '<w:rStyle w:val="Zwaar"/><w:b w:val="0"/><w:i/>'),
      link("rId2", run("e")),
      link("rId3", run("f")),
      run("g", '<w:b w:val="false"/>'),
    );
    const outside = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="${TYPE}/hyperlink" Target="${target}" TargetMode="External"/>`;
    const {paragraphs} = await read(
      word(body, {
        "word/_rels/document.xml.rels": rels(["styles", "styles.xml"]).replace(
          "</Relationships>",
          `${outside("rId2", "https://voorbeeld.invalid/")}${outside("rId3", "file:///C:/geheim.docx")}</Relationships>`,
        ),
        "word/styles.xml": `<w:styles ${W}><w:style w:type="character" w:styleId="Zwaar"><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
      }),
    );
    expect(paragraphs[0]?.looks).toEqual([
      {at: 1, end: 3, bold: true, italic: false, href: ""},
      {at: 3, end: 4, bold: false, italic: true, href: ""},
      {at: 4, end: 5, bold: false, italic: false, href: "https://voorbeeld.invalid/"},
    ]);
  });

  it("notes are numbered as they are called, whatever their order in the file, and one that is not called comes last", async () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${paragraph(run(text))}</w:footnote>`;
    const call = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const {paragraphs} = await read(
      word(paragraph(run("Eerst"), call(7), run(" en dan"), call(2)), {
        "word/_rels/document.xml.rels": rels(["footnotes", "footnotes.xml"]),
        "word/footnotes.xml": `<w:footnotes ${W}>${note(1, "los")}${note(2, "twee")}${note(7, "zeven")}</w:footnotes>`,
      }),
    );
    expect(paragraphs[0]?.notes.map((called) => called.note)).toEqual([1, 2]);
    expect(paragraphs.slice(1).map(({number, text}) => [number, text])).toEqual([
      [1, "zeven"],
      [2, "twee"],
      [3, "los"],
    ]);
  });

  it("notes bear their number and are called where they stand", async () => {
    const note = (id: number, type: string, text: string): string =>
      `<w:footnote w:id="${id}"${type}>${paragraph(run(text))}</w:footnote>`;
    const {paragraphs} = await read(
      word(paragraph(run("Zo"), '<w:r><w:footnoteReference w:id="5"/></w:r>', run(" is het.")), {
        "word/_rels/document.xml.rels": rels(["footnotes", "footnotes.xml"]),
        "word/footnotes.xml": `<w:footnotes ${W}>${note(0, ' w:type="separator"', "—")}${note(5, "", "Bron.")}</w:footnotes>`,
      }),
    );
    expect(paragraphs[0]?.notes).toEqual([{at: 2, note: 1}]);
    expect(paragraphs.slice(1)).toMatchObject([{part: "noot", number: 1, text: "Bron."}]);
  });
});

describe("what is not settled in a Word file is told", () => {
  it.each([
    [
      "an insertion in two runs as one",
      `<w:ins w:author="X">${run("a")}${run("b")}</w:ins>`,
      ["ingevoegd X ab"],
    ],
    ["a deletion", '<w:del w:author="X"><w:r><w:delText>weg</w:delText></w:r></w:del>', ["verwijderd X weg"]],
    ["a move to here", `<w:moveTo w:author="X">${run("hier")}</w:moveTo>`, ["verplaatst X hier"]],
    [
      "other layout",
      '<w:r><w:rPr><w:b/><w:rPrChange w:author="X"><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r>',
      ["opmaak X "],
    ],
    [
      "a paragraph that was put in",
      '<w:pPr><w:rPr><w:ins w:author="X"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r>',
      ["ingevoegd X [einde van de alinea]"],
    ],
    ["hidden text", run("geheim", "<w:vanish/>"), ["verborgen  geheim"]],
    ["white text", run("wit", '<w:color w:val="FFFFFF"/>'), ["verborgen  wit"]],
    ["text as good as white", run("wit", '<w:color w:val="F0F0EE"/>'), ["verborgen  wit"]],
    ["tiny text", run("klein", '<w:sz w:val="2"/>'), ["verborgen  klein"]],
    ["no grey text", run("grijs", '<w:color w:val="E0E0E0"/>'), []],
    ["a picture", "<w:r><w:drawing><a:blip/></w:drawing></w:r>", ["ongelezen  een afbeelding"]],
    [
      "an embedded file with its picture",
      '<w:r><w:object><v:imagedata/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
      ["ongelezen  een afbeelding", "ongelezen  een ingevoegd bestand"],
    ],
    ["a chart", "<w:r><w:drawing><c:chart/></w:drawing></w:r>", ["ongelezen  een grafiek"]],
  ])("%s", async (_, xml, expected) => {
    const {marks} = await read(word(paragraph(xml)));
    expect(marks.map(({kind, author, text}) => `${kind} ${author} ${text}`)).toEqual(expected);
  });

  it("a file that is put in as a whole, between the paragraphs", async () => {
    const {marks} = await read(word(`${paragraph(run("a"))}<w:altChunk r:id="rId9"/>`));
    expect(marks).toMatchObject([{part: "alinea", kind: "ongelezen", text: "een ingevoegd bestand"}]);
  });

  it("text that a style hides, or one that the style takes after", async () => {
    const style = (id: string, base: string, look: string) =>
      `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/><w:rPr>${look}</w:rPr></w:style>`;
    const {marks, paragraphs} = await read(
      word(
        ["Wit", "Kind", "Rond", "Gewoon"]
          .map((id) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run(id)}</w:p>`)
          .join(""),
        {
          "word/_rels/document.xml.rels": rels(["styles", "styles.xml"]),
          "word/styles.xml": `<w:styles ${W}>${style("Wit", "Gewoon", '<w:color w:val="FFFFFF"/>')}${style("Kind", "Wit", "")}${style("Rond", "Rond", "")}${style("Gewoon", "", "")}</w:styles>`,
        },
      ),
    );
    expect(marks.map(({kind, text}) => [kind, text])).toEqual([
      ["verborgen", "Wit"],
      ["verborgen", "Kind"],
    ]);
    expect(paragraphs.map(({text}) => text)).toEqual(["", "", "Rond", "Gewoon"]);
  });

  it("a remark with who made it and what it is about", async () => {
    const {marks} = await read(
      word(
        paragraph(
          run("telt "),
          '<w:commentRangeStart w:id="4"/>',
          run("33"),
          '<w:commentRangeEnd w:id="4"/>',
          '<w:r><w:commentReference w:id="4"/></w:r>',
        ),
        {
          "word/_rels/document.xml.rels": rels(["comments", "comments.xml"]),
          "word/comments.xml": `<w:comments ${W}><w:comment w:id="4" w:author="X">${paragraph(run("Echt?"))}</w:comment></w:comments>`,
        },
      ),
    );
    expect(marks).toEqual([
      {part: "alinea", number: 1, cell: null, kind: "opmerking", author: "X", text: "Echt?", about: "33"},
    ]);
  });
});

describe("what is no letter is refused, never a crash", () => {
  it.each([
    ["nothing", new Uint8Array(), "het bestand is leeg"],
    ["a text", strToU8("Geachte voorzitter,"), "geen Word-document en geen PDF"],
    ["a workbook", rawWorkbook({}), "geen Word-document"],
    ["half a zip", word(paragraph(run("a"))).slice(0, 200), "afgebroken"],
    ["half a PDF", strToU8("%PDF-1.7\n1 0 obj"), "PDF is beschadigd"],
    ["broken XML", word("<w:p>"), "geen geldige XML"],
    ["a DOCTYPE", word("", {"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}), "DOCTYPE"],
    ["macros", word("", {"word/vbaProject.bin": "x"}), "macro"],
    [
      "an old Word file",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "oud of met een wachtwoord",
    ],
    ["more paragraphs than a letter has", word("<w:p/>".repeat(20_001)), "onredelijk veel alinea’s"],
  ])("%s", async (_, bytes, reason) => {
    const {value, refusal} = await readReturned(bytes);
    expect(value).toBeNull();
    expect(refusal?.text).toContain(reason);
  });

  it("a sound letter with any five bytes changed is read or refused", async () => {
    const sound = new Uint8Array(readFileSync("tests/fixtures/docx/brief-libreoffice.docx"));
    const random = seededRandom(20261123);
    for (let times = 0; times < 40; times++) {
      const bytes = sound.slice();
      for (let changed = 0; changed < 5; changed++)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      const {value, refusal} = await readReturned(bytes);
      expect(value === null).toBe(refusal !== null);
    }
  });
});
