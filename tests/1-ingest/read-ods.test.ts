import {describe, expect, it} from "vitest";
import {readWorkbook} from "../../pipeline/1-ingest/index.ts";
import {odsCell, odsRow, odsTable, odsXml, rawOds} from "../support/raw-ods.ts";
import {showCells, showFindings} from "../support/show-sheets.ts";

async function read(bytes: Uint8Array) {
  const {value, findings} = await readWorkbook(bytes, "f.ods");
  return {sheets: value, cells: showCells(value[0]), findings: showFindings(findings)};
}

const readRows = (rows: string) => read(rawOds(odsTable(rows)));
const readCell = async (cell: string) => (await readRows(odsRow(cell))).cells.A1;

describe("a cell of an .ods file", () => {
  it.each([
    ["text", odsCell("Dijk"), "text Dijk"],
    ["text of two lines", odsCell("a</text:p><text:p>b"), "text a\nb"],
    ["text in styles", odsCell("<text:span>vet</text:span> licht"), "text vet licht"],
    [
      "blanks as the sender sees them",
      odsCell("a<text:s text:c='3'/>b \n  c<text:tab/>d<text:line-break/>e"),
      "text a   b c\td\ne",
    ],
    [
      "text without a paragraph",
      '<table:table-cell office:value-type="string" office:string-value="x"/>',
      "text x",
    ],
    ["a number", odsCell("1.234,5", 'office:value-type="float" office:value="1234.5"'), "number 1234.5"],
    ["a percentage", odsCell("80%", 'office:value-type="percentage" office:value="0.8"'), "number 0.8 0%"],
    ["money", odsCell("€ 5", 'office:value-type="currency" office:value="5"'), "number 5"],
    [
      "a date",
      odsCell("9 dec", 'office:value-type="date" office:date-value="2025-12-09"'),
      "date 2025-12-09",
    ],
    [
      "a moment, in whatever zone it is read",
      odsCell("x", 'office:value-type="date" office:date-value="2026-03-29T02:30:00"'),
      "date 2026-03-29",
    ],
    [
      "a time",
      odsCell("30:15", 'office:value-type="time" office:time-value="PT30H15M00S"'),
      "duration 1.2604166666666667",
    ],
    ["a truth", odsCell("WAAR", 'office:value-type="boolean" office:boolean-value="true"'), "boolean true"],
    [
      "a formula with its outcome",
      odsCell("0", 'table:formula="of:=1-1" office:value-type="float" office:value="0"'),
      "number 0 formula",
    ],
    ["a formula without outcome", '<table:table-cell table:formula="of:=A2*2"/>', "uncomputed A2*2 formula"],
    [
      "a formula that failed",
      odsCell("#DEEL/0!", 'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"'),
      "error #DEEL/0! formula",
    ],
    [
      "a formula that failed in another program",
      odsCell("#N/A", 'table:formula="of:=NA()" office:value-type="float" office:value="0"'),
      "error #N/A formula",
    ],
    [
      "text without the note, drawing and table that hang on it",
      `<table:table-cell office:value-type="string"><office:annotation><text:p>noot</text:p></office:annotation><draw:frame><text:p>vorm</text:p></draw:frame><table:table><table:table-row><table:table-cell office:value-type="string"><text:p>binnen</text:p></table:table-cell></table:table-row></table:table><text:p>tekst</text:p></table:table-cell>`,
      "text tekst",
    ],
  ])("is read for what it holds: %s", async (_, cell, expected) =>
    expect(await readCell(cell)).toBe(expected),
  );

  it.each([
    ["a number", 'office:value-type="float" office:value="1,5"', "“1,5” is geen getal"],
    ["a date", 'office:value-type="date" office:date-value="gisteren"', "“gisteren” is geen datum"],
    ["a time", 'office:value-type="time" office:time-value="1:00"', "“1:00” is geen tijd"],
    ["a kind", 'office:value-type="iets"', "onbekende soort (iets)"],
  ])("that contradicts itself is refused at its address: %s", async (_, attributes, reason) => {
    const {cells, findings} = await readRows(odsRow(odsCell("y") + odsCell("x", attributes) + odsCell("z")));
    expect(cells).toEqual({A1: "text y", C1: "text z"});
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`cel/onleesbaar @ f.ods › Blad1!B1: `);
    expect(findings[0]).toContain(reason);
  });
});

describe("what an .ods file repeats", () => {
  const many = 'table:number-rows-repeated="1048000"';

  it("is counted and not written out while it is empty", async () => {
    const {cells} = await readRows(
      odsRow(
        '<table:table-cell table:number-columns-repeated="3"/>' +
          odsCell("D1") +
          '<table:table-cell table:number-columns-repeated="16380"/>',
      ) +
        odsRow("<table:table-cell/>", many) +
        odsRow(odsCell("laatste")),
    );
    expect(cells).toEqual({D1: "text D1", A1048002: "text laatste"});
  });

  it("is as many cells as it says when it is filled", async () => {
    const twice = odsCell("x", 'office:value-type="string" table:number-columns-repeated="2"');
    const {cells} = await readRows(odsRow(twice + odsCell("y"), 'table:number-rows-repeated="2"'));
    expect(cells).toEqual({
      A1: "text x",
      B1: "text x",
      C1: "text y",
      A2: "text x",
      B2: "text x",
      C2: "text y",
    });
  });

  it.each([
    [
      "a filled row a million times",
      odsRow(odsCell("x"), many),
      "een gevulde rij wordt 1048000 keer herhaald",
    ],
    [
      "a filled cell over the whole width",
      odsRow(odsCell("x", 'office:value-type="string" table:number-columns-repeated="16384"')),
      "een gevulde cel wordt 16384 keer herhaald",
    ],
    [
      "a thousand wide rows ten thousand times",
      odsRow(
        odsCell("x", 'office:value-type="string" table:number-columns-repeated="9000"'),
        'table:number-rows-repeated="9999"',
      ),
      "meer dan 3.000.000 gevulde cellen",
    ],
  ])("is too large when it is %s", async (_, row, reason) => {
    const start = performance.now();
    const {sheets, findings} = await readRows(row);
    expect(sheets).toEqual([]);
    expect(findings[0]).toContain("bestand/te-groot @ f.ods: ");
    expect(findings[0]).toContain(reason);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it.each(["0", "-1", "1e9", "veel", "9999999999"])(
    "is damage when it is repeated “%s” times",
    async (count) => {
      const {findings} = await readRows(odsRow(odsCell("x"), `table:number-rows-repeated="${count}"`));
      expect(findings).toEqual([
        `bestand/onleesbaar @ f.ods: onderdeel content.xml: “${count}” is geen aantal herhalingen`,
      ]);
    },
  );

  it("is damage when it goes over the edge of a sheet", async () => {
    const {findings} = await readRows(
      odsRow("<table:table-cell/>", many) + odsRow("<table:table-cell/>", many) + odsRow(odsCell("x")),
    );
    expect(findings[0]).toContain("buiten het werkblad");
  });
});

describe("an .ods file", () => {
  it("has its hidden rows, columns and sheets and its merged areas marked", async () => {
    const styles = `<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>`;
    const columns = `<table:table-column table:number-columns-repeated="2"/><table:table-column-group><table:table-column table:visibility="collapse"/></table:table-column-group>`;
    const rows =
      odsRow(
        odsCell(
          "a",
          'office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="3"',
        ) +
          "<table:covered-table-cell/>" +
          odsCell("c"),
      ) +
      `<table:table-row-group>${odsRow(odsCell("b"), 'table:visibility="filter"')}</table:table-row-group>`;
    const hidden = `<table:table table:name="Lijsten" table:style-name="ta2">${odsRow(odsCell("x"))}</table:table>`;
    const {sheets} = await read(
      rawOds("", {"content.xml": odsXml(odsTable(columns + rows) + hidden, {styles})}),
    );
    expect(sheets[0]).toMatchObject({hidden: false, hiddenRows: [2], hiddenColumns: [3], merges: ["A1:B3"]});
    expect(sheets[1]).toMatchObject({name: "Lijsten", hidden: true});
  });

  it("is read past tracked changes, drawings and copies of other files, which are told", async () => {
    const changes = `<table:tracked-changes><table:table-row>${odsCell("oud")}</table:table-row></table:tracked-changes>`;
    const drawing = `<table:shapes><draw:frame><table:table><table:table-row>${odsCell("vorm")}</table:table-row></table:table></draw:frame></table:shapes>`;
    const copy = odsTable(
      `<table:table-source xlink:href="file:///ander.ods"/>${odsRow(odsCell("kopie"))}`,
      "'file:///ander.ods'#$Blad1",
    );
    const {sheets, cells, findings} = await read(
      rawOds(changes + odsTable(drawing + odsRow(odsCell("nieuw"))) + copy),
    );
    expect(sheets).toHaveLength(1);
    expect(cells).toEqual({A1: "text nieuw"});
    expect(findings).toEqual(["bestand/koppeling @ f.ods: 1"]);
  });

  const one = odsTable(odsRow(odsCell("x")));
  it.each([
    [
      "a document",
      rawOds("", {"content.xml": odsXml("").replaceAll("office:spreadsheet", "office:text")}),
      "bestand/soort",
      "geen rekenblad",
    ],
    ["no sheets", rawOds(""), "bestand/onleesbaar", "geen bladen"],
    ["macros", rawOds(one, {"Basic/Standard/Module1.xml": "<x/>"}), "bestand/macros", "macro's"],
    [
      "a DOCTYPE",
      rawOds(one, {"content.xml": `<!DOCTYPE a [<!ENTITY b "c">]>${odsXml(one)}`}),
      "bestand/verdacht",
      "DOCTYPE",
    ],
    [
      "a DOCTYPE in its styles",
      rawOds(one, {"styles.xml": "<!DOCTYPE a><a/>"}),
      "bestand/verdacht",
      "DOCTYPE",
    ],
    [
      "namespaces of its own",
      rawOds(one, {
        "content.xml": odsXml(one, {
          root: 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c"',
        }),
      }),
      "bestand/onleesbaar",
      "naamruimten",
    ],
    [
      "a password",
      rawOds(one, {
        "META-INF/manifest.xml": "<manifest><file-entry><encryption-data/></file-entry></manifest>",
      }),
      "bestand/wachtwoord",
      "wachtwoord",
    ],
    [
      "a password in the way of OpenDocument 1.4",
      rawOds(one, {"content.xml": null, "encrypted-package": "x"}),
      "bestand/wachtwoord",
      "wachtwoord",
    ],
    [
      "half its content",
      rawOds(one, {"content.xml": odsXml(one).slice(0, -20)}),
      "bestand/onleesbaar",
      "geen geldige XML",
    ],
  ])("is refused with %s", async (_, bytes, code, reason) => {
    const {sheets, findings} = await read(bytes);
    expect(sheets).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`${code} @ f.ods: `);
    expect(findings[0]).toContain(reason);
  });

  it("with two sheets of one name has the first one read", async () => {
    const {sheets, findings} = await read(rawOds(one + one));
    expect(sheets).toHaveLength(1);
    expect(findings).toEqual(["blad/onleesbaar @ f.ods › Blad1: een eerder blad heet ook zo"]);
  });
});
