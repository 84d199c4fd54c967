import {createHash} from "node:crypto";
import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {
  type ArchiveContext,
  type DescribedDocument,
  mdtoSidecars,
} from "../../../pipeline/6-report/mdto/mdto-sidecars.ts";
import type {Artefact} from "../../../pipeline/core/document.ts";
import {mdtoProblems, parseXml, textAt, type XmlElement} from "./check-mdto.ts";

const OURS = "%PDF-1.7\n<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>";
const file = (name: string, text: string): Artefact => ({path: `kamer/${name}`, bytes: strToU8(text, true)});
const described = (stem: string, more: Partial<DescribedDocument> = {}): DescribedDocument => ({
  stem,
  title: `Titel van ${stem}`,
  maker: "Ministerie van Proef",
  made: "2023-04-03",
  references: [],
  language: "nl",
  claims: null,
  ...more,
});
const context = (more: Partial<ArchiveContext> = {}): ArchiveContext => ({
  edition: "2023",
  date: "2023-04-03",
  organisation: "Ministerie van Proef",
  fields: [],
  isExample: false,
  ...more,
});
const field = (name: string, value: string) => ({edition: "2023", field: name, value});
const read = (artefact: Artefact | undefined): XmlElement =>
  parseXml(new TextDecoder().decode(artefact?.bytes ?? new Uint8Array()));
const made = (files: readonly Artefact[], documents: readonly DescribedDocument[], set = context()) =>
  new Map(mdtoSidecars(files, documents, set).map((artefact) => [artefact.path, read(artefact)]));

describe("the metadata for the archive", () => {
  const letter = [file("brief.pdf", OURS), file("brief.docx", "woord")];

  it("are one document about what it is and one about each file it consists of, as MDTO-XML 1.0.1 asks", () => {
    const records = made(letter, [described("brief")]);
    expect([...records.keys()]).toEqual([
      "kamer/brief.mdto.xml",
      "kamer/brief.docx.bestand.mdto.xml",
      "kamer/brief.pdf.bestand.mdto.xml",
    ]);
    for (const [path, record] of records) expect(mdtoProblems(record), path).toEqual([]);
    const object = records.get("kamer/brief.mdto.xml");
    const files = object?.children[0]?.children.filter(({name}) => name === "heeftRepresentatie") ?? [];
    expect(files.map((each) => textAt(each, "verwijzingNaam"))).toEqual(["brief.docx", "brief.pdf"]);
  });

  it("say of each file its size, format and hash, with the date of the set", () => {
    const [pdf] = letter;
    const record = made(letter, [described("brief")]).get("kamer/brief.pdf.bestand.mdto.xml");
    const text = (path: string) => (record === undefined ? null : textAt(record, `bestand/${path}`));
    expect(text("omvang")).toBe(String(OURS.length));
    expect(text("bestandsformaat/begripCode")).toBe("fmt/476");
    expect(text("checksum/checksumAlgoritme/begripLabel")).toBe("SHA-256");
    expect(text("checksum/checksumWaarde")).toBe(
      createHash("sha256")
        .update(pdf?.bytes ?? "")
        .digest("hex"),
    );
    expect(text("checksum/checksumDatum")).toBe("2023-04-03T00:00:00Z");
  });

  it("point from file to document and back by the same marks", () => {
    const records = made(letter, [described("brief")]);
    const object = records.get("kamer/brief.mdto.xml");
    const bytes = records.get("kamer/brief.pdf.bestand.mdto.xml");
    if (object === undefined || bytes === undefined) throw new Error("not made");
    const mark = "verwijzingIdentificatie/identificatieKenmerk";
    expect(textAt(bytes, `bestand/isRepresentatieVan/${mark}`)).toBe(
      textAt(object, "informatieobject/identificatie/identificatieKenmerk"),
    );
    const marks = object.children[0]?.children
      .filter(({name}) => name === "heeftRepresentatie")
      .map((each) => textAt(each, mark));
    expect(marks).toContain(textAt(bytes, "bestand/identificatie/identificatieKenmerk"));
  });

  it("say that nothing is decided until the data say otherwise", () => {
    const text = (set: ArchiveContext, path: string) => {
      const record = made(letter, [described("brief")], set).get("kamer/brief.mdto.xml");
      return record === undefined ? null : textAt(record, `informatieobject/${path}`);
    };
    expect(text(context(), "waardering/begripLabel")).toBe("Nader te bepalen");
    expect(text(context(), "waardering/begripCode")).toBe("N");
    expect(text(context(), "beperkingGebruik/beperkingGebruikType/begripLabel")).toBe("Nader te bepalen");
    expect(text(context(), "isOnderdeelVan/verwijzingNaam")).toBeNull();
    const fields = [
      field("waardering", "B"),
      field("dossier", "30821"),
      field("beperking_gebruik", "Openbaar"),
      field("beperking_gebruik_lijst", "Lijst van Proef"),
    ];
    const decided = context({fields});
    expect(text(decided, "waardering/begripLabel")).toBe("Blijvend te bewaren");
    expect(text(decided, "waardering/begripCode")).toBe("B");
    expect(text(decided, "isOnderdeelVan/verwijzingIdentificatie/identificatieKenmerk")).toBe("30821");
    const restriction = "beperkingGebruik/beperkingGebruikType";
    expect(text(decided, `${restriction}/begripLabel`)).toBe("Openbaar");
    expect(text(decided, `${restriction}/begripBegrippenlijst/verwijzingNaam`)).toBe("Lijst van Proef");
  });

  it("carry VOORBEELD in every name of a set that was made up, and once only", () => {
    const set = context({isExample: true});
    const records = made(letter, [described("brief", {title: "VOORBEELD – Brief"})], set);
    for (const [path, record] of records) {
      const name = record.children[0]?.children.find((each) => each.name === "naam")?.text ?? "";
      expect(name.match(/VOORBEELD/g), path).toHaveLength(1);
    }
  });

  it("are well-formed whatever a title holds", () => {
    const title = 'A & B <c> "d" ]]> \u0007 e\u00a0f';
    const record = made(letter, [described("brief", {title})]).get("kamer/brief.mdto.xml");
    expect(record && textAt(record, "informatieobject/naam")).toBe('A & B <c> "d" ]]> e f');
  });

  it("leave out charts, data, notices, what is inside only, and documents without a file", () => {
    const others = [
      file("data/scores.csv", "a"),
      file("LEESMIJ.txt", "a"),
      {path: "intern/brief.pdf", bytes: strToU8(OURS)},
      file("grafieken/brief.svg", "a"),
    ];
    expect([
      ...made(others, [described("brief"), described("LEESMIJ"), described("data/scores")]).keys(),
    ]).toEqual([]);
  });

  it.each([
    ["derde.pdf", {version: "1.5", archival: null}, "fmt/19"],
    ["derde.pdf", {version: "1.7", archival: "1b"}, "fmt/354"],
    ["derde.pdf", {version: "1.9", archival: "4e"}, null],
    ["derde.xlsx", null, "fmt/214"],
    ["derde.docx", null, "fmt/412"],
  ])("know the format of %s that claims %j as %s", (name, claims, code) => {
    const record = made([file(name, "x")], [described("derde", {claims})]).get(
      `kamer/${name}.bestand.mdto.xml`,
    );
    if (record === undefined) throw new Error("not made");
    expect(mdtoProblems(record)).toEqual([]);
    expect(textAt(record, "bestand/bestandsformaat/begripCode")).toBe(code);
  });

  it.each([
    ["1.2", "fmt/295"],
    ["1.4", null],
  ])("know an open spreadsheet of version %s as %s", (version, code) => {
    const manifest = `<manifest:manifest manifest:version="${version}"/>`;
    const bytes = zipSync({"META-INF/manifest.xml": strToU8(manifest)});
    const record = made([{path: "kamer/cijfers.ods", bytes}], [described("cijfers")]).get(
      "kamer/cijfers.ods.bestand.mdto.xml",
    );
    expect(record && textAt(record, "bestand/bestandsformaat/begripCode")).toBe(code);
  });

  it("name a third party as maker, by its own reference, and no language that nobody told", () => {
    const theirs = described("derde", {
      maker: "Inspectie",
      made: null,
      language: null,
      references: [{mark: "INSP-1", origin: "Inspectie"}],
      claims: {version: "1.5", archival: null},
    });
    const record = made([file("derde.pdf", "x")], [theirs]).get("kamer/derde.mdto.xml");
    if (record === undefined) throw new Error("not made");
    expect(mdtoProblems(record)).toEqual([]);
    expect(textAt(record, "informatieobject/event/eventVerantwoordelijkeActor/verwijzingNaam")).toBe(
      "Inspectie",
    );
    expect(textAt(record, "informatieobject/taal")).toBeNull();
    expect(record.children[0]?.children.filter(({name}) => name === "identificatie")).toHaveLength(2);
    expect(textAt(record, "informatieobject/archiefvormer/verwijzingNaam")).toBe("Ministerie van Proef");
  });
});

describe("the check of these tests", () => {
  const sound = `<MDTO xmlns="https://www.nationaalarchief.nl/mdto"><bestand><identificatie><identificatieKenmerk>a</identificatieKenmerk><identificatieBron>b</identificatieBron></identificatie><naam>c</naam><omvang>1</omvang></bestand></MDTO>`;

  it("notices what is missing, out of order, empty or of the wrong form", () => {
    expect(mdtoProblems(parseXml(sound))).toEqual(["bestand holds identificatie naam omvang"]);
    const swapped = sound.replace("<naam>c</naam><omvang>1</omvang>", "<omvang>1</omvang><naam>c</naam>");
    expect(mdtoProblems(parseXml(swapped))).toEqual(["bestand holds identificatie omvang naam"]);
    expect(mdtoProblems(parseXml(sound.replace(">1<", ">veel<")))).toContain("omvang reads “veel”");
    expect(mdtoProblems(parseXml(sound.replace(">c<", "> <")))).toContain("naam reads “ ”");
    expect(() => parseXml(sound.replace('mdto"', 'iets"'))).toThrow("namespace");
  });
});
