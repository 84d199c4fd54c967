import {readFileSync} from "node:fs";
import fc from "fast-check";
import {gzipSync, strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readWorkbook} from "../../pipeline/1-ingest/index.ts";
import {
  damage,
  ole,
  type Parts,
  rawWorkbook,
  relsXml,
  sheetXml,
  swollen,
  workbookOf,
  workbookXml,
} from "../support/raw-workbook.ts";
import {showCells, showFindings} from "../support/show-sheets.ts";

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/xlsx/${name}`, import.meta.url));
const good = rawWorkbook();
const centralDirectory = (zip: Buffer): number => zip.indexOf(Buffer.from("504b0102", "hex"));

async function refusal(bytes: Uint8Array) {
  const {value, findings} = await readWorkbook(bytes, "f.xlsx");
  expect(value).toEqual([]);
  return showFindings(findings);
}

describe("a file that is no plain workbook is refused for what it is", () => {
  const files: readonly (readonly [string, Uint8Array, string, string])[] = [
    ["an empty file", new Uint8Array(), "bestand/onleesbaar", "het bestand is leeg (0 bytes)"],
    [
      "an old workbook of LibreOffice",
      fixture("libreoffice.xls"),
      "bestand/soort",
      "dit is een oude Excel-werkmap (.xls)",
    ],
    [
      "a workbook with a password",
      ole("EncryptedPackage"),
      "bestand/wachtwoord",
      "de werkmap vraagt om een wachtwoord",
    ],
    ["an old Word document", ole("WordDocument"), "bestand/soort", "dit is een Word-document"],
    ["another OLE file", ole("iets"), "bestand/soort", "dit is een oud Office-bestand"],
    [
      "a CSV under another name",
      strToU8("risico;laag\nD1;B\n"),
      "bestand/soort",
      "dit is een tekstbestand en geen werkmap; geef het de extensie .csv",
    ],
    ["a web page", strToU8("\n<html><table></table></html>"), "bestand/soort", "dit is een webpagina (html)"],
    ["flat XML", strToU8('<?xml version="1.0"?><office/>'), "bestand/soort", "dit is een XML-bestand"],
    ["a PDF", strToU8("%PDF-1.7\n"), "bestand/soort", "dit is een PDF"],
    [
      "a gzip",
      gzipSync(strToU8("x"), {mtime: 0}),
      "bestand/onleesbaar",
      "dit is geen Excel-werkmap, of het bestand is beschadigd",
    ],
    [
      "a zip of something else",
      zipSync({"brief.txt": strToU8("hallo")}),
      "bestand/soort",
      "dit is een zip-bestand zonder werkmap",
    ],
    [
      "a workbook with macros",
      rawWorkbook({"xl/vbaProject.bin": "x"}),
      "bestand/macros",
      "deze werkmap bevat macro's",
    ],
    [
      "a workbook that says it has macros",
      rawWorkbook({
        "[Content_Types].xml":
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      }),
      "bestand/macros",
      "deze werkmap bevat macro's",
    ],
    [
      "a workbook with a macro sheet",
      rawWorkbook({"xl/_rels/workbook.xml.rels": relsXml(["rId1", "xlMacrosheet", "worksheets/sheet1.xml"])}),
      "bestand/macros",
      "deze werkmap bevat macro's",
    ],
    [
      "a binary workbook",
      rawWorkbook({"xl/workbook.bin": "x"}),
      "bestand/soort",
      "dit is een binaire werkmap (.xlsb)",
    ],
    [
      "a Word document",
      rawWorkbook({"xl/workbook.xml": "<document/>"}),
      "bestand/onleesbaar",
      "dit is een Office-bestand, maar geen werkmap",
    ],
    [
      "a file without workbook part",
      rawWorkbook({"xl/workbook.xml": null}),
      "bestand/onleesbaar",
      "het bestand is geen werkmap",
    ],
    [
      "a workbook without sheets",
      rawWorkbook({"xl/workbook.xml": workbookXml("")}),
      "bestand/onleesbaar",
      "de werkmap heeft geen bladen",
    ],
  ];

  it.each(files)("%s", async (_, bytes, code, reason) => {
    expect(await refusal(bytes)).toEqual([`${code} @ f.xlsx: ${reason}`]);
  });
});

describe("a damaged zip is refused", () => {
  const truncated = "het bestand is afgebroken of niet helemaal overgekomen; stuur het opnieuw";
  const files: readonly (readonly [string, Uint8Array, string])[] = [
    ["cut in half", good.subarray(0, good.length / 2), truncated],
    ["cut off by one byte", good.subarray(0, -1), truncated],
    ["only the first two letters", strToU8("PK"), truncated],
    [
      "with a flipped CRC",
      damage(good, (zip) => zip.writeUInt32LE(1, centralDirectory(zip) + 16)),
      "(controlegetal klopt niet)",
    ],
    [
      "with a flipped byte in a part that nobody reads",
      damage(rawWorkbook({"docProps/app.xml": new Uint8Array([1, 2, 3])}), (zip) => {
        const name = zip.indexOf("docProps/app.xml");
        zip.writeUInt8(zip.readUInt8(name + 17) ^ 0xff, name + 17);
      }),
      "beschadigd",
    ],
    [
      "with an encrypted entry",
      damage(good, (zip) => zip.writeUInt16LE(1, centralDirectory(zip) + 8)),
      "vraagt om een wachtwoord",
    ],
    [
      "with an unknown method",
      damage(good, (zip) => zip.writeUInt16LE(9, centralDirectory(zip) + 10)),
      "op een onbekende manier ingepakt",
    ],
    ["with a path out of it", rawWorkbook({"../../evil.xml": "x"}), "een naam die buiten het bestand wijst"],
    ["with an absolute path", rawWorkbook({"/etc/passwd": "x"}), "een naam die buiten het bestand wijst"],
    ["with a part twice, but for case", rawWorkbook({"XL/Workbook.xml": "x"}), "staat er twee keer in"],
    ["with one part under two sheets", twoSheetsOnePart(), "twee bladen verwijzen naar hetzelfde onderdeel"],
  ];

  it.each(files)("%s", async (_, bytes, reason) => {
    const findings = await refusal(bytes);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(reason);
  });

  function twoSheetsOnePart(): Uint8Array {
    const sheets = [1, 2].map((i) => `<sheet name="b${i}" sheetId="${i}" r:id="r${i}"/>`).join("");
    const part = "worksheets/sheet1.xml";
    const rels = relsXml(["r1", "worksheet", part], ["r2", "worksheet", part.toUpperCase()]);
    return rawWorkbook({"xl/workbook.xml": workbookXml(sheets), "xl/_rels/workbook.xml.rels": rels});
  }
});

describe("XML made to harm is refused", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "${"x".repeat(50)}"><!ENTITY c "&b;&b;&b;&b;">]>`;
  const deep = `${"<a>".repeat(70)}${"</a>".repeat(70)}`;
  const utf16 = Buffer.from("\ufeff<worksheet/>", "utf16le");
  const latin1 = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><worksheet><sheetData><row><c t="inlineStr"><is><t>caf\u00e9</t></is></c></row></sheetData></worksheet>',
    "latin1",
  );
  const parts: readonly (readonly [string, string | Uint8Array, string])[] = [
    [
      "an entity bomb",
      `${bomb}<worksheet><sheetData>&c;</sheetData></worksheet>`,
      "een DOCTYPE is niet toegestaan",
    ],
    [
      "an external entity",
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>',
      "een DOCTYPE is niet toegestaan",
    ],
    ["an undefined entity", "<worksheet>&x;</worksheet>", "geen geldige XML"],
    ["deep nesting", `<worksheet>${deep}</worksheet>`, "de elementen zijn te diep genest"],
    ["latin-1", latin1, "de tekens zijn geen UTF-8"],
    ["UTF-16", utf16, "de tekens zijn geen UTF-8"],
    ["a control character", "<worksheet>\u0001</worksheet>", "geen geldige XML (1:12: disallowed character)"],
    ["no XML at all", "", "geen geldige XML"],
    [
      "a text of 33 million characters",
      sheetXml(`<row><c t="str"><v>${" ".repeat(33_000_000)}</v></c></row>`),
      "een onredelijk lange tekst",
    ],
  ];

  it.each(parts)("%s", async (_, xml, reason) => {
    const findings = await refusal(rawWorkbook({"xl/worksheets/sheet1.xml": xml}));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(
      /^b(lad\/onleesbaar|estand\/(verdacht|te-groot)) @ f\.xlsx › Blad1: onderdeel xl\/worksheets\/sheet1\.xml: /,
    );
    expect(findings[0]).toContain(reason);
  });

  it.each([
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
  ])("a DOCTYPE in %s", async (part) => {
    expect(await refusal(rawWorkbook({[part]: `${bomb}<a/>`}))).toEqual([
      `bestand/verdacht @ f.xlsx: onderdeel ${part}: een DOCTYPE is niet toegestaan`,
    ]);
  });
});

describe("small files that claim the whole sheet are read at once", () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const name = (ref: string): Parts => ({
    "xl/workbook.xml": workbookXml('<sheet name="Blad1" sheetId="1" r:id="rId1"/>', {
      after: `<definedNames><definedName name="n">Blad1!${ref}</definedName></definedNames>`,
    }),
  });
  const files: readonly (readonly [string, Uint8Array])[] = [
    [
      "a validation",
      workbookOf(row, {after: '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>'}),
    ],
    ["a merge", workbookOf(row, {after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'})],
    ["a defined name", rawWorkbook(name("$A$1:$XFD$1048576"))],
    [
      "a column of 900 million",
      workbookOf(row, {before: '<cols><col min="1" max="900000000" hidden="1"/></cols>'}),
    ],
    [
      "20,000 hidden columns ranges",
      workbookOf(row, {before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols>`}),
    ],
    ["a conditional format", workbookOf(row, {after: '<conditionalFormatting sqref="A1:XFD1048576"/>'})],
  ];

  it.each(files)("%s", async (_, bytes) => {
    const start = performance.now();
    const {value, findings} = await readWorkbook(bytes, "f.xlsx");
    expect(showCells(value[0])).toEqual({A1: "number 1"});
    expect(findings).toEqual([]);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it("and fifty thousand empty, styled rows give no cells", async () => {
    const rows = Array.from(
      {length: 50_000},
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="0"/></row>`,
    ).join("");
    const {value, findings} = await readWorkbook(workbookOf(rows), "f.xlsx");
    expect(value[0]?.cells).toEqual([]);
    expect(findings).toEqual([]);
  });
});

describe("a zip bomb is refused by its table of contents", () => {
  it.each([
    ["a part of 1 GB", swollen(good, 1_000_000_000)],
    ["a part of 101 MB out of a few bytes", swollen(good, 101_000_000)],
    ["a part of 4 GB", swollen(good, 0xfffffffe)],
  ])("%s", async (_, bytes) => {
    const start = performance.now();
    expect(await refusal(bytes)).toEqual([
      "bestand/te-groot @ f.xlsx: het bestand is uitgepakt onredelijk groot",
    ]);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it("also when 150 MB of spaces are really in it", async () => {
    const bytes = zipSync({"_rels/.rels": new Uint8Array(150_000_000).fill(32)}, {level: 1});
    const start = performance.now();
    expect((await refusal(bytes))[0]).toContain("onredelijk groot");
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it("and a part that inflates to more than it says is damage", async () => {
    const bytes = damage(rawWorkbook({"xl/media/x": new Uint8Array(5_000_000)}), (zip) => {
      const at = zip.lastIndexOf("xl/media/x") - 46;
      zip.writeUInt32LE(10, at + 24);
    });
    expect((await refusal(bytes))[0]).toContain("beschadigd");
  });
});

describe("any bytes at all", () => {
  const workbook = rawWorkbook({
    "xl/worksheets/sheet1.xml": sheetXml(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>',
    ),
  });
  const files = [workbook, fixture("libreoffice.xlsx"), fixture("openpyxl.xlsx")];

  it("never make the reader throw: bytes flipped in good workbooks", async () => {
    const flips = fc.array(
      fc.tuple(fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}), fc.integer({min: 1, max: 255})),
      {minLength: 1, maxLength: 4},
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), flips, async (file, changes) => {
        const bytes = damage(file, (copy) => {
          for (const [part, mask] of changes) {
            const at = Math.floor(part * copy.length);
            copy.writeUInt8(copy.readUInt8(at) ^ mask, at);
          }
        });
        const {value, findings} = await readWorkbook(bytes, "f.xlsx");
        expect(value.length + findings.length).toBeGreaterThan(0);
      }),
      {seed: 20230403, numRuns: 500},
    );
  });

  it("never make the reader throw: XML of the sheet changed before it was zipped", async () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2025-01-01</v></c><c r="C1"><f>1</f></c></row>',
    );
    const edit = fc.tuple(
      fc.nat(xml.length),
      fc.nat(12),
      fc.string({unit: fc.constantFrom(..."<>/&;\"'=c rt1A\u0000é"), maxLength: 8}),
    );
    await fc.assert(
      fc.asyncProperty(edit, async ([at, length, text]) => {
        const changed = xml.slice(0, at) + text + xml.slice(at + length);
        const {value, findings} = await readWorkbook(
          rawWorkbook({"xl/worksheets/sheet1.xml": changed}),
          "f.xlsx",
        );
        expect(value.length + findings.length).toBeGreaterThan(0);
      }),
      {seed: 20230404, numRuns: 200},
    );
  });

  it("never make the reader throw: random bytes behind a zip or OLE header", async () => {
    const header = fc.constantFrom(
      new Uint8Array(),
      new Uint8Array(OLE),
      strToU8("PK\u0003\u0004"),
      strToU8("PK\u0005\u0006"),
    );
    await fc.assert(
      fc.asyncProperty(header, fc.uint8Array({maxLength: 200}), async (head, tail) => {
        const {value, findings} = await readWorkbook(Buffer.concat([head, tail]), "f.xlsx");
        expect(value).toEqual([]);
        expect(findings).toHaveLength(1);
      }),
      {seed: 20230405, numRuns: 500},
    );
  });
});
