import {describe, expect, it} from "vitest";
import {
  attachmentFileName,
  attachmentName,
  attachmentsOf,
  documentName,
  missingAttachments,
} from "../../pipeline/core/attachments.ts";
import {describe as explain} from "../../pipeline/core/finding-catalogue.ts";
import {formatPlace} from "../../pipeline/core/place.ts";
import {SOUND} from "../support/mistakes.ts";
import {SOUND_PDF} from "../support/plain-pdf.ts";
import {type DataFiles, readCycle} from "../support/small-cycle.ts";

const HEAD = "volgorde;titel;bestand;herkomst;datum;editie;kenmerk";
const read = (rows: readonly string[], files: DataFiles = {}) =>
  readCycle({...SOUND, "strategie/bijlagen.csv": [HEAD, ...rows].join("\n"), ...files});
const found = async (rows: readonly string[], files: DataFiles = {}): Promise<readonly string[]> =>
  (await read(rows, files)).findings.map(({code, place}) => `${code} @ ${formatPlace(place)}`);
const LIST = "strategie/bijlagen.csv";

describe("the list of attachments", () => {
  it("may be absent: then the letter has none", async () => {
    const {"strategie/bijlagen.csv": _, ...without} = SOUND;
    const {value, findings} = await readCycle(without);
    expect(findings).toEqual([]);
    expect(attachmentsOf(value.strategy, "2023")).toEqual([]);
  });

  it("gives an edition its own rows and those of every edition, by number and not by place in the file", async () => {
    const {value} = await read([
      "9;Laat;laat.pdf;ANV;;;",
      "2;Toen;toen.pdf;ANV;;2019;",
      "1;Nu;nu.pdf;ANV;;2023;",
    ]);
    const titles = (edition: string) => attachmentsOf(value.strategy, edition).map(({title}) => title);
    expect(titles("2019")).toEqual(["Toen", "Laat"]);
    expect(titles("2023")).toEqual(["Nu", "Laat"]);
  });

  it("counts a number or file that one letter would have twice the first time only", async () => {
    const there = {"bijlagen/2023/a.pdf": SOUND_PDF, "bijlagen/2019/a.pdf": SOUND_PDF};
    expect(await found(["1;A;a.pdf;ANV;;;", "1;B;b.pdf;ANV;;2023;"], there)).toEqual([
      `rij/dubbel @ ${LIST} › A3`,
    ]);
    expect(await found(["1;A;a.pdf;ANV;;;", "2;B;A.PDF;ANV;;2023;"], there)).toEqual([
      `rij/dubbel @ ${LIST} › C3`,
    ]);
    expect(await found(["1;A;a.pdf;ANV;;2019;", "1;B;a.pdf;ANV;;2023;"], there)).toEqual([]);
  });

  it.each([
    ["een;A;a.pdf;ANV;;2023;", `cel/geen-getal @ ${LIST} › A2`],
    ["1,5;A;a.pdf;ANV;;2023;", `cel/geen-getal @ ${LIST} › A2`],
    ["0;A;a.pdf;ANV;;2023;", `cel/buiten-bereik @ ${LIST} › A2`],
    ["1;;a.pdf;ANV;;2023;", `cel/leeg @ ${LIST} › B2`],
    ["1;A;../a.pdf;ANV;;2023;", `cel/teken @ ${LIST} › C2`],
    ["1;A;a.pdf;AVN;;2023;", `cel/onbekende-verwijzing @ ${LIST} › D2`],
    ["1;A;a.pdf;ANV;;2031;", `cel/onbekende-verwijzing @ ${LIST} › F2`],
  ])("has one finding about the row %s, at its cell", async (row, expected) => {
    expect(await found([row])).toEqual([expected]);
  });

  it("leaves out a row of ours without a template, and counts the rest", async () => {
    const {value, findings} = await read(["1;Weg;weg.pdf;eigen;;;", "2;A;a.pdf;ANV;;2023;"], {
      "bijlagen/2023/a.pdf": SOUND_PDF,
    });
    expect(findings.map(({code}) => code)).toEqual(["bijlage/sjabloon"]);
    expect(attachmentsOf(value.strategy, "2023").map(({number}) => number)).toEqual([2]);
  });
});

describe("a third party's document", () => {
  const ROW = "5;Analyse;Analyse.pdf;ANV;;2023;";

  it("is taken along byte for byte, whatever the capitals of its name on disk", async () => {
    const {value, findings} = await read([ROW], {"bijlagen/2023/ANALYSE.pdf": SOUND_PDF});
    expect(findings).toEqual([]);
    expect(value.attachmentFiles.map(({name, edition}) => [edition, name])).toEqual([
      ["2023", "Analyse.pdf"],
    ]);
    expect(Buffer.from(value.attachmentFiles[0]?.bytes ?? []).toString()).toBe(SOUND_PDF);
    expect(missingAttachments(value, "2023")).toEqual([]);
  });

  it("that is not there stays in the list, and is missing from the letter of that edition only", async () => {
    const {value, findings} = await read([ROW]);
    expect(findings.map(({code}) => code)).toEqual(["bijlage/ontbreekt"]);
    expect(attachmentsOf(value.strategy, "2023")).toHaveLength(1);
    expect(missingAttachments(value, "2023").map(({number}) => number)).toEqual([5]);
    expect(missingAttachments(value, "2019")).toEqual([]);
  });

  it("in the folder of another edition is not taken for it", async () => {
    expect(await found([ROW], {"bijlagen/2019/Analyse.pdf": SOUND_PDF})).toEqual([
      `bijlage/ontbreekt @ ${LIST} › C2`,
      "bijlage/niet-genoemd @ bijlagen/2019/Analyse.pdf",
    ]);
  });

  it.each([
    ["PK", "dit is geen PDF"],
    [SOUND_PDF.replace("/Info 4 0 R", "/Encrypt 8 0 R"), "de PDF is versleuteld"],
  ])("that nobody can open is told to its sender and not taken along", async (content, reason) => {
    const {value, findings} = await read([ROW], {"bijlagen/2023/Analyse.pdf": content});
    expect(findings.map((item) => [item.sender, explain(item).seen])).toEqual([["ANV", reason]]);
    expect(findings.map((item) => explain(item).action)).toEqual([
      "Dit stuk is niet van ons: vraag ANV om een gewone PDF zonder beveiliging.",
    ]);
    expect(missingAttachments(value, "2023")).toHaveLength(1);
  });

  it("with everything wrong that can be told has one finding of each kind, and still goes along", async () => {
    const content = SOUND_PDF.replace("/Catalog", "/Catalog /AA << /S /Launch /JS (x) >>")
      .replace("/Marked true", "/Marked false")
      .replace(/<rdf:Description>.*<\/rdf:Description>/, "")
      .replace("(Analistennetwerk)", "(A. de Schrijver)");
    const {value, findings} = await read([ROW], {"bijlagen/2023/Analyse.pdf": content});
    expect(findings.map(({code, sender}) => [code, sender])).toEqual([
      ["bijlage/actief", "ANV"],
      ["bijlage/toegankelijk", "ANV"],
      ["bijlage/persoonsnaam", "ANV"],
    ]);
    expect(findings.map((item) => explain(item).severity)).toEqual(Array(3).fill("waarschuwing"));
    for (const item of findings) expect(explain(item).action).toContain("niet van ons: vraag ANV om");
    expect(value.attachmentFiles).toHaveLength(1);
  });

  it("may bear an organisation's code or name as its author", async () => {
    for (const author of ["ANV", "analistennetwerk"]) {
      const content = SOUND_PDF.replace("(Analistennetwerk)", `(${author})`);
      expect(await found([ROW], {"bijlagen/2023/Analyse.pdf": content})).toEqual([]);
    }
  });

  it("that no row names stays closed, is not spoken of in public, and the row to add is shown", async () => {
    const {findings} = await read([], {"bijlagen/2023/Los stuk.pdf": SOUND_PDF, "bijlagen/x.pdf": SOUND_PDF});
    expect(findings.map((item) => [item.code, item.isPublic])).toEqual([
      ["bijlage/niet-genoemd", false],
      ["bijlage/niet-genoemd", false],
    ]);
    expect(findings.map((item) => explain(item).action).join()).toContain(
      "<volgorde>;<titel>;Los stuk.pdf;<herkomst>;<datum>;2023",
    );
  });
});

describe("the name of an attachment in the set", () => {
  it.each([
    [{number: 1, file: "risicobeeld.pdf"}, "tk-bijlage-1-risicobeeld.pdf"],
    [{number: 12, file: "Brief IJenV (déf.) v2.PDF"}, "tk-bijlage-12-brief-ijenv-def-v2.pdf"],
    [{number: 3, file: "….pdf"}, "tk-bijlage-3.pdf"],
  ])("of %j is %s", (item, name) => {
    expect(attachmentFileName(item)).toBe(name);
    expect(attachmentName(item)).toBe(name.slice(0, -4));
  });

  it("is the template's own for a document that is no attachment, or one of another ending", async () => {
    const {value} = await read(["4;Analyse;cijfers.pdf;ANV;;2023;"], {
      "bijlagen/2023/cijfers.pdf": SOUND_PDF,
    });
    const name = (ending: string) => documentName(value.strategy, "2023", {name: "cijfers", ending});
    expect([name(".pdf"), name(".xlsx")]).toEqual(["cijfers", "cijfers"]);
  });
});

describe("the parliamentary papers", () => {
  const HEADER = "id;kamer;vergaderjaar;dossier;nummer;datum;titel;bron;editie";
  const papers = (row: string) => readCycle({...SOUND, "strategie/kamerstukken.csv": `${HEADER}\n${row}`});

  it("take their session year from the date when none is given, and may have no number", async () => {
    const {value, findings} = await papers("m;II;;30 821;;2021-03-08;Brief;proef;2019");
    expect(findings).toEqual([]);
    expect(value.strategy.papers[0]).toMatchObject({
      edition: "2019",
      reference: {chamber: "II", year: "2020/21", number: null, dossiers: [{number: "30821", part: null}]},
    });
  });

  it.each([
    ["m;II;2018/19;3082;81;;Brief;proef;", "nummer", "E2"],
    ["m;II;2018/19;3082;;;Brief;proef;", "dossier", "D2"],
    ["m;II;2018/19;30821;D;;Brief;proef;", "nummer", "E2"],
    ["m;I;2018/19;30821;81;;Brief;proef;", "nummer", "E2"],
    ["m;II;2018/20;30821;81;;Brief;proef;", "vergaderjaar", "C2"],
  ])("are left out with a finding at the cell when %s cannot be read", async (row, column, cell) => {
    const {value, findings} = await papers(row);
    expect(value.strategy.papers).toEqual([]);
    expect(findings).toMatchObject([{code: "kamerstuk/onleesbaar", place: {cell}, details: {column}}]);
  });
});
