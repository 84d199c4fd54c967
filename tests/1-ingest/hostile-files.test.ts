import {readFileSync} from "node:fs";
import {strToU8, zipSync} from "fflate";
import {beforeAll, describe, expect, it} from "vitest";
import {ingest} from "../../pipeline/1-ingest/index.ts";
import type {Checked, Finding} from "../../pipeline/core/findings.ts";
import type {Inputs} from "../../pipeline/core/inputs.ts";
import {fuzzReader} from "../support/fuzz-reader.ts";
import {givenFiles} from "../support/given-files.ts";
import {odsCell, odsRow, odsTable, odsXml, rawOds} from "../support/raw-ods.ts";
import {
  damage,
  rawWorkbook,
  relsXml,
  sharedStringsXml,
  sheetXml,
  swollen,
  workbookOf,
  workbookXml,
} from "../support/raw-workbook.ts";
import {showCells} from "../support/show-sheets.ts";

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const range = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index);
const good = fixture("xlsx/soorten-libreoffice.xlsx");
const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const bomb = `<!DOCTYPE a [<!ENTITY b "${"x".repeat(50)}"><!ENTITY c "${"&b;".repeat(50)}">]>`;

/** Every entry in the table of contents says that it holds so many bytes. */
const claiming = (zip: Uint8Array, size: number): Uint8Array =>
  damage(zip, (copy) => {
    const mark = Buffer.from("504b0102", "hex");
    for (let at = copy.indexOf(mark); at >= 0; at = copy.indexOf(mark, at + 4))
      copy.writeUInt32LE(size, at + 24);
  });

/** Two sheets of almost 100 MB that say nothing, in 200 kB: every size is allowed, but nobody has the time. */
function endless(): Uint8Array {
  const xml = strToU8(sheetXml(`<row r="1">${"<x/>".repeat(24_000_000)}</row>`));
  const sheets = [1, 2].map((i) => [`r${i}`, "worksheet", `worksheets/sheet${i}.xml`] as const);
  const parts = {
    "xl/workbook.xml": workbookXml(
      sheets.map(([id]) => `<sheet name="${id}" sheetId="1" r:id="${id}"/>`).join(""),
    ),
    "xl/_rels/workbook.xml.rels": relsXml(...sheets),
    ...Object.fromEntries(sheets.map(([, , part]) => [`xl/${part}`, xml])),
  };
  return rawWorkbook(parts, 1);
}

/** A file that is to be refused, with the code that says so. */
const REFUSED: Readonly<Record<string, readonly [code: string, bytes: Uint8Array]>> = {
  "afgekapt.xlsx": ["bestand/onleesbaar", good.subarray(0, good.length - 300)],
  "geen-zip.xlsx": ["bestand/onleesbaar", new Uint8Array(5_000).fill(7)],
  "leeg.xlsx": ["bestand/onleesbaar", new Uint8Array()],
  "wachtwoord.xlsx": ["bestand/wachtwoord", fixture("xlsx/wachtwoord.xlsx")],
  "wachtwoord.ods": ["bestand/wachtwoord", fixture("ods/wachtwoord.ods")],
  "oud.xls": ["bestand/soort", fixture("xlsx/libreoffice.xls")],
  "macro.xlsm": ["bestand/macros", rawWorkbook({"xl/vbaProject.bin": "x"})],
  "bom-deel.xlsx": ["bestand/te-groot", swollen(good, 2_000_000_000)],
  "bom-verhouding.xlsx": ["bestand/te-groot", swollen(good, 101_000_000)],
  "bom-samen.xlsx": [
    "bestand/te-groot",
    claiming(rawWorkbook(Object.fromEntries(range(10).map((i) => [`xl/p${i}.xml`, "x"]))), 99_000_000),
  ],
  "bom-in-bom.xlsx": ["bestand/soort", zipSync({"a.zip": zipSync({"b.zip": new Uint8Array(1_000_000)})})],
  "liegt-klein.xlsx": ["bestand/onleesbaar", claiming(good, 10)],
  "veel-rijen.xlsx": [
    "bestand/te-veel-rijen",
    workbookOf(
      range(250_001)
        .map((i) => `<row r="${i + 1}"><c><v>1</v></c></row>`)
        .join(""),
    ),
  ],
  "doctype.xlsx": [
    "bestand/verdacht",
    rawWorkbook({"xl/sharedStrings.xml": `${bomb}<sst><si><t>&c;</t></si></sst>`}),
  ],
  "doctype.ods": [
    "bestand/verdacht",
    rawOds("", {"content.xml": `${bomb}${odsXml(odsTable(odsRow(odsCell("&c;"))))}`}),
  ],
  "pad.xlsx": ["bestand/verdacht", rawWorkbook({"../../../etc/cron.d/x": "x"})],
  "pad-windows.xlsx": ["bestand/verdacht", rawWorkbook({"..\\..\\autoexec.bat": "x"})],
  "dubbel.xlsx": ["bestand/verdacht", rawWorkbook({"XL/worksheets/SHEET1.xml": "x"})],
  "herhaald.ods": [
    "bestand/te-groot",
    rawOds(odsTable(odsRow(odsCell("x"), 'table:number-rows-repeated="1048576"'))),
  ],
  "eindeloos.xlsx": ["bestand/afgebroken", endless()],
};

/** A file that claims much but is read at once for what is in it, and the one finding that it may give. */
const READ: Readonly<Record<string, readonly [code: string | null, bytes: Uint8Array]>> = {
  "samengevoegd.xlsx": [
    null,
    workbookOf(row, {after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'}),
  ],
  "validatie.xlsx": [
    null,
    workbookOf(row, {
      after: `<dataValidations><dataValidation sqref="A1:XFD1048576"><formula1>${"A".repeat(2_000)}</formula1></dataValidation></dataValidations>`,
    }),
  ],
  "namen.xlsx": [
    null,
    rawWorkbook({
      "xl/workbook.xml": workbookXml('<sheet name="Blad1" sheetId="1" r:id="rId1"/>', {
        after: `<definedNames>${`<definedName name="${"n".repeat(2_000)}">$A$1:$XFD$1048576</definedName>`.repeat(50)}</definedNames>`,
      }),
    }),
  ],
  "kringloop.xlsx": [
    null,
    rawWorkbook({
      "xl/_rels/workbook.xml.rels": relsXml(
        ["rId1", "worksheet", "workbook.xml"],
        ["rId2", "officeDocument", "workbook.xml"],
      ),
    }),
  ],
  "teksten.xlsx": [
    null,
    rawWorkbook({
      "xl/sharedStrings.xml": sharedStringsXml(
        range(1_000_000)
          .map((i) => `<si><t>${i}</t></si>`)
          .join(""),
      ),
    }),
  ],
  "koppeling.xlsx": [
    "bestand/koppeling",
    rawWorkbook({"xl/externalLinks/externalLink1.xml": "<externalLink/>"}),
  ],
  "bom-ingesloten.xlsx": [
    null,
    rawWorkbook({"xl/embeddings/a.zip": zipSync({"b.zip": new Uint8Array(5_000_000)})}),
  ],
  "goed.xlsx": [null, good],
};

describe("files made to harm, all in one folder with good ones", () => {
  const all = {...REFUSED, ...READ};
  const folder = "ergens/data/aanleveringen/2023";
  let outcome: Checked<Inputs>;
  let seconds = 0;
  const findingsOf = (name: string): readonly Finding[] =>
    outcome.findings.filter(({place}) => place.file.endsWith(`/${name}`));

  beforeAll(async () => {
    const rows = Object.keys(all).map((name) => `${name};anv-beoordeling;JenV;2023-01-01;concept;nee;geen`);
    const header = "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering";
    const files = Object.fromEntries(
      Object.entries(all).map(([name, [, bytes]]) => [`${folder}/${name}`, bytes]),
    );
    const effects = givenFiles({...files, [`${folder}/register.csv`]: strToU8([header, ...rows].join("\n"))});
    const start = performance.now();
    outcome = await ingest(effects, {data: "ergens/data", templates: "ergens/templates"});
    seconds = (performance.now() - start) / 1000;
  }, 120_000);

  it.each(Object.entries(REFUSED))("are refused each with a finding of its own: %s", (name, [code]) => {
    expect(findingsOf(name).map((item) => item.code)).toEqual([code]);
    expect(findingsOf(name)[0]).toMatchObject({sender: "JenV", isPublic: false});
    expect(outcome.value.deliveries.find(({file}) => file.endsWith(`/${name}`))?.sheets).toEqual([]);
  });

  it.each(Object.entries(READ))("are read for what is really in them: %s", (name, [code]) => {
    expect(findingsOf(name).map((item) => item.code)).toEqual(code === null ? [] : [code]);
    expect(outcome.value.deliveries.find(({file}) => file.endsWith(`/${name}`))?.sheets).toHaveLength(1);
  });

  it("take nothing of the good file with them, and stay in the order of their names", () => {
    const {deliveries} = outcome.value;
    const sheet = deliveries.find(({file}) => file.endsWith("/goed.xlsx"))?.sheets[0];
    expect(showCells(sheet)).toMatchObject({A1: "text getal", B16: "text ab formula"});
    expect(deliveries.map(({file}) => file)).toEqual(deliveries.map(({file}) => file).sort());
    expect(deliveries).toHaveLength(Object.keys(all).length);
  });

  it("cost seconds together and no more", () => expect(seconds).toBeLessThan(60));
});

describe("real files broken at random", () => {
  it("never go by in silence, never hang, and never take a good file with them", async () => {
    const {silent, lost, slowest, read, codes} = await fuzzReader(300, 2023);
    expect({silent, lost}).toEqual({silent: [], lost: 0});
    expect(slowest).toBeLessThan(10);
    expect(read).toBeGreaterThan(20);
    expect(codes.get("bestand/onleesbaar")).toBeGreaterThan(50);
    expect([...codes.keys()]).not.toContain("bestand/afgebroken");
  });
});
