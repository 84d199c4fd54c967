import {deflateSync} from "node:zlib";
import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {inspectPdf} from "../../pipeline/1-ingest/pdf/inspect-pdf.ts";
import {SOUND_PDF} from "../support/plain-pdf.ts";

const look = (text: string) => inspectPdf(Buffer.from(text, "latin1"));
const changed = (from: string, to: string) => {
  expect(SOUND_PDF).toContain(from);
  return look(SOUND_PDF.replace(from, () => to));
};

/** A PDF of which the objects are packed, as most programs write them now. */
function packed(objects: string, metadata = ""): Uint8Array {
  const stream = (dictionary: string, text: string): Buffer => {
    const content = deflateSync(Buffer.from(text, "utf8"));
    const head = `<< ${dictionary} /Filter /FlateDecode /Length ${content.length} >>\nstream\r\n`;
    return Buffer.concat([Buffer.from(`9 0 obj\n${head}`), content, Buffer.from("\nendstream endobj\n")]);
  };
  return Buffer.concat([
    Buffer.from("%PDF-1.6\n"),
    stream("/Type /ObjStm /N 3 /First 10", objects),
    Buffer.from("2 0 obj << /Type /Page >> endobj\n"),
    stream("/Type /Metadata /Subtype /XML", metadata),
    Buffer.from("1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF"),
  ]);
}

describe("a look at a PDF of somebody else", () => {
  it("sees nothing to complain of in a sound one", () => {
    expect(look(SOUND_PDF)).toEqual({
      version: "1.7",
      isEncrypted: false,
      isTagged: true,
      claimsUa: true,
      archival: "2a",
      authors: ["Analistennetwerk"],
      texts: ["Analistennetwerk", "Analyse", "2  A  1"],
      active: [],
    });
  });

  it("sees the same when its objects and metadata are packed", () => {
    const objects =
      "<< /Type /Catalog /MarkInfo << /Marked true >> /StructTreeRoot 2 0 R >> << /Author (Ministerie) >>";
    const metadata = `<x pdfaid:part="3" pdfaid:conformance="B" pdfuaid:part='1'/><dc:creator><rdf:Seq><rdf:li>J. &amp; K.</rdf:li></rdf:Seq></dc:creator>`;
    expect(inspectPdf(packed(objects, metadata))).toEqual({
      version: "1.6",
      isEncrypted: false,
      isTagged: true,
      claimsUa: true,
      archival: "3b",
      authors: ["Ministerie", "J. & K."],
      texts: ["Ministerie", "J. & K.", "B"],
      active: [],
    });
  });

  it("reads every text outside its pages: bookmarks, alternative descriptions, notes, names of files inside", () => {
    const objects =
      "<< /Type /Catalog >> << /Title (Bladwijzer \\(een\\)) >> << /Alt <FEFF004B006C00750069> >> << /Type /Filespec /UF (bijlage.xlsx) >> << /Contents (opmerking) >>";
    const metadata = `<dc:description>Uitleg &amp; meer</dc:description><x pdf:Keywords="trefwoord"/>`;
    expect(inspectPdf(packed(objects, metadata))?.texts).toEqual([
      "Bladwijzer (een)",
      "Klui",
      "bijlage.xlsx",
      "opmerking",
      "Uitleg & meer",
      "trefwoord",
    ]);
  });

  it("says of one that was cut off, has no catalogue or no page that it is no PDF", () => {
    expect(look("%PDF-1.4\n%%EOF")).toBeNull();
    expect(look(SOUND_PDF.slice(0, SOUND_PDF.length / 2))).toBeNull();
    expect(changed("/Type /Page ", "/Type /Pages ")).toBeNull();
    expect(changed("/Type /Catalog", "/Type /Katalog")).toBeNull();
  });

  it.each(["", "PK\u0003\u0004", "<html>", "%PDF", "x".repeat(2000) + SOUND_PDF])(
    "says of %j that it is no PDF",
    (text) => {
      expect(look(text)).toBeNull();
    },
  );

  it("allows a little waste before the first line", () => {
    expect(look(`\r\n\r\n${SOUND_PDF}`)?.version).toBe("1.7");
  });

  it.each(["/Encrypt 7 0 R", "/Encrypt << /V 4 >>"])("sees that it is encrypted by %s", (entry) => {
    expect(changed("/Info 4 0 R", `/Info 4 0 R ${entry}`)?.isEncrypted).toBe(true);
  });

  it("does not take the word for the thing: /EncryptMetadata alone is no encryption", () => {
    expect(changed("/Info 4 0 R", "/Info 4 0 R /EncryptMetadata false")?.isEncrypted).toBe(false);
  });

  it.each([
    ["/AA << /S /JavaScript /JS (x) >>", "JavaScript"],
    ["/AA << /S /J#61vaScript /J#53 (x) >>", "JavaScript"],
    ["/Names << /EmbeddedFiles 8 0 R >>", "ingesloten bestanden"],
    ["/AA << /S /Launch /F (x.exe) >>", "een opdracht die een programma start"],
    ["/AcroForm << /XFA 8 0 R >>", "een invulformulier (XFA)"],
    ["/Annots [<< /Subtype /RichMedia >>]", "bewegend beeld of geluid"],
  ])("sees in %s: %s", (entry, words) => {
    expect(changed("/Type /Catalog", `/Type /Catalog ${entry}`)?.active).toEqual([words]);
  });

  it("does not mistake the content of pages for objects", () => {
    const page =
      "5 0 obj << /Length 40 >>\nstream\n/JavaScript /Encrypt 1 0 R /Author (x)\nendstream endobj\ntrailer";
    expect(changed("trailer", page)).toEqual(look(SOUND_PDF));
  });

  it.each([
    ["(Jos\\351 \\(oud\\))", "José (oud)"],
    ["(a (b) c)", "a (b) c"],
    ["<FEFF004A006F0073>", "Jos"],
    ["(\u00fe\u00ff\u0000J\u0000o\u0000s)", "Jos"],
    ["(twee\\\nregels)", "tweeregels"],
  ])("reads the author %j as %s", (typed, name) => {
    expect(changed("(Analistennetwerk)", typed)?.authors).toEqual([name]);
  });

  it("finds an author who stands in an object of its own, packed or not", () => {
    expect(
      changed("(Analistennetwerk)", "7 0 R >> endobj\n7 0 obj\n(Apart) endobj 8 0 obj <<")?.authors,
    ).toEqual(["Apart"]);
    const header = "4 0 7 17 ";
    const objects = `${header.padEnd(10)}<< /Author 7 0 R (Los)`;
    expect(inspectPdf(packed(objects))?.authors).toEqual(["Los"]);
  });

  it("names an author who stands in two places once, and none when the field is blank", () => {
    expect(changed("(Analistennetwerk)", "( )")?.authors).toEqual([]);
    const twice =
      "<dc:creator><rdf:Seq><rdf:li>Analistennetwerk</rdf:li></rdf:Seq></dc:creator></rdf:Description>";
    expect(changed("</rdf:Description>", twice)?.authors).toEqual(["Analistennetwerk"]);
  });

  it("does not unpack what would fill the memory", () => {
    const bomb = deflateSync(Buffer.alloc(40 * 1024 * 1024, 32));
    const bytes = Buffer.concat([
      Buffer.from("%PDF-1.7\n9 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n"),
      bomb,
      Buffer.from(
        "\nendstream endobj\n1 0 obj << /Type /Catalog >> endobj 2 0 obj << /Type /Page >> endobj\n%%EOF",
      ),
    ]);
    expect(inspectPdf(bytes)?.isTagged).toBe(false);
  });
});

test("no bytes make it throw or hang, cut off or with letters changed", () => {
  const sound = Buffer.from(packed("<< /Author (A) /Type /Catalog >>", "<pdfaid:part>2</pdfaid:part>"));
  fc.assert(
    fc.property(
      fc.nat(sound.length),
      fc.array(fc.tuple(fc.nat(sound.length), fc.nat(255))),
      (length, slips) => {
        const bytes = Buffer.from(sound);
        for (const [at, value] of slips) bytes[at] = value;
        expect(() => inspectPdf(bytes.subarray(0, length))).not.toThrow();
      },
    ),
    {seed: 7, numRuns: 300},
  );
});
