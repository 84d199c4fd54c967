import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {setTimeout as wait} from "node:timers/promises";
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {type FiguresInput, figuresWorkbook} from "../../../pipeline/6-report/workbook/figures-workbook.ts";
import {writeOds} from "../../../pipeline/6-report/workbook/ods/write-ods.ts";
import {writeWorkbook} from "../../../pipeline/6-report/workbook/workbook-writer.ts";
import {columnLetters} from "../../../pipeline/core/place.ts";
import type {Status} from "../../../pipeline/core/status.ts";
import type {View} from "../../../pipeline/core/views.ts";
import {all, readBack, type Sheet} from "./read-back.ts";
import {EMPTY, INPUT, SCORES} from "./sample.ts";

const sheetOf = (sheets: readonly Sheet[], name: string): Sheet => {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const write = async (input: FiguresInput) => writeWorkbook(figuresWorkbook(input));
const build = async (input = INPUT) => readBack(await write(input));
const values = (sheet: Sheet) =>
  Object.fromEntries(Object.entries(sheet.cells).map(([address, cell]) => [address, cell.value]));

describe("the workbook of figures", () => {
  it("has a cover, contents, notes and method, then one sheet per view", async () => {
    const {sheets} = await build();
    expect(sheets.map(({name}) => name)).toEqual([
      "Voorblad",
      "Inhoud",
      "Toelichting",
      "Methode",
      "Scores",
      "Veranderingen per veiligheidsvr",
    ]);
  });

  it("puts a view in one named table from A1 down, with Dutch titles and a status on every row", async () => {
    const sheet = sheetOf((await build()).sheets, "Scores");
    const table = sheet.table?.children[0];
    expect(table?.attributes).toMatchObject({
      name: "tbl_scores",
      displayName: "tbl_scores",
      ref: "A1:L3",
      headerRowCount: "1",
    });
    const titles = all(table ?? sheet.xml, "tableColumn").map(({attributes}) => attributes.name);
    const noted = (title: string): string => (title === "Dekking" ? `${title} [noot 1]` : title);
    expect(titles).toEqual([...SCORES.columns.map(({title}) => noted(title)), "Status"]);
    for (const [index, title] of titles.entries())
      expect(sheet.cells[`${columnLetters(index + 1)}1`]?.value).toBe(title);
    expect(sheet.cells.L2?.value).toBe("fictief");
    expect(sheet.cells.L3?.value).toBe("concept");
  });

  it("keeps numbers unrounded and real, shown with Dutch formats", async () => {
    const {cells} = sheetOf((await build()).sheets, "Scores");
    expect(cells.D2).toMatchObject({value: 3.2512345, format: "[$-413]0.0"});
    expect(cells.E2).toMatchObject({value: -0.349, format: "[$-413]+0.0;-0.0;0.0"});
    expect(cells.F2).toMatchObject({value: 0.875, format: "[$-413]0%"});
    expect(cells.G2).toMatchObject({value: 1234567, format: "[$-413]#,##0"});
    expect(cells.H2).toMatchObject({value: 0.125, format: "[$-413]General"});
    expect(cells.G3?.value).toBe(0);
  });

  it("writes a date as the serial number of that day, with the month in Dutch", async () => {
    const {cells} = sheetOf((await build()).sheets, "Scores");
    // 7 June 2019 is day 43623 in Excel's calendar.
    expect(cells.I2).toMatchObject({value: 43623, format: "[$-413]d mmmm yyyy"});
  });

  it("leaves unknown numbers and dates empty, marks unknown text with [x], and explains both", async () => {
    const {sheets} = await build();
    const {cells} = sheetOf(sheets, "Scores");
    expect([cells.D3, cells.H3, cells.I3]).toEqual([undefined, undefined, undefined]);
    expect([cells.C2?.value, cells.J3?.value]).toEqual(["[x]", "[x]"]);
    const explained = Object.values(values(sheetOf(sheets, "Toelichting")));
    expect(explained).toContain("Lege cel");
    expect(explained).toContain("[x]");
    expect(explained).toContain("[noot 1]");
  });

  it("gives a note that no column refers to no number, so that every number leads somewhere", async () => {
    const notes = [{text: "Over alles.", at: []}, ...INPUT.notes];
    const {sheets} = readBack(await writeWorkbook(figuresWorkbook({...INPUT, notes})));
    const explained = Object.values(values(sheetOf(sheets, "Toelichting")));
    expect(explained).toContain("Algemeen");
    expect(explained.filter((text) => /^\[noot/.test(String(text)))).toEqual(["[noot 1]"]);
    expect(Object.values(values(sheetOf(sheets, "Scores")))).toContain("Dekking [noot 1]");
  });

  it("brings text over as it was: line ends, accents, signs, and what looks like an escape or a formula", async () => {
    const {cells} = sheetOf((await build()).sheets, "Scores");
    expect(cells.B3?.value).toBe("Één & <ander> risico\nop twee regels");
    expect(cells.K3?.value).toBe("=2+3 en _x000D_ en é");
    expect(cells.J2?.value).toBe("ja");
    expect(cells.A2?.value).toBe("2019");
  });

  it("gives a view without rows a table that says so, because a table without rows is damage", async () => {
    const sheet = sheetOf((await build()).sheets, "Veranderingen per veiligheidsvr");
    expect(sheet.cells.A2?.value).toBe("Geen gegevens");
    expect(sheet.table?.children[0]?.attributes.ref).toBe("A1:B2");
  });

  const statuses: readonly (readonly [Status, string])[] = [
    ["fictief", "VOORBEELD: Cijfers bij het risicobeeld 2023"],
    ["concept", "CONCEPT: Cijfers bij het risicobeeld 2023"],
    ["vastgesteld", "Cijfers bij het risicobeeld 2023"],
  ];
  it.each(statuses)(
    "that is %s says so in its title, on the cover and on the contents",
    async (status, title) => {
      const {sheets, part} = await build({...INPUT, status});
      expect(all(part("docProps/core.xml"), "dc:title")[0]?.text).toBe(title);
      expect(sheetOf(sheets, "Voorblad").cells.A1?.value).toBe(title);
      expect(sheetOf(sheets, "Voorblad").cells.A2?.value).toMatch(new RegExp(`^Status: ${status}\\.`));
      expect(String(sheetOf(sheets, "Inhoud").cells.A1?.value)).toBe(
        title.replace("Cijfers bij het risicobeeld 2023", "inhoud"),
      );
    },
  );

  it("does not say VOORBEELD twice when the title says it already", async () => {
    const {sheets} = await build({...INPUT, title: "VOORBEELD: Cijfers"});
    expect(sheetOf(sheets, "Voorblad").cells.A1?.value).toBe("VOORBEELD: Cijfers");
  });

  it("tells its language, its organisation and the reference date, and nothing of the run", async () => {
    const core = (await build()).part("docProps/core.xml");
    expect(all(core, "dc:language")[0]?.text).toBe("nl-NL");
    expect(all(core, "dc:creator")[0]?.text).toBe("Ministerie van Voorbeelden");
    expect(all(core, "dcterms:created")[0]?.text).toBe("2023-04-03T00:00:00Z");
    expect(all(core, "dcterms:modified")[0]?.text).toBe("2023-04-03T00:00:00Z");
  });

  it("gives sheets of the same or forbidden names a name of their own", async () => {
    const name = "een naam die langer is dan een blad mag heten";
    const views = [name, `${name} twee`, "a/b:c*[d]", "inhoud_"].map(
      (each): View => ({...EMPTY, name: each}),
    );
    const {sheets} = await build({...INPUT, views});
    const names = sheets.map((sheet) => sheet.name);
    expect(names.slice(4)).toEqual([
      "Een naam die langer is dan een",
      "Een naam die langer is dan e 2",
      "A b c d",
      "Inhoud 2",
    ]);
    expect(names.every((each) => each.length <= 31)).toBe(true);
  });

  it("refuses a number that is none as a bug", async () => {
    const views = [{...SCORES, rows: [{...SCORES.rows[0], verwacht: Number.NaN}]}] as readonly View[];
    await expect(write({...INPUT, views})).rejects.toThrow("NaN");
  });
});

describe("the checklist for accessible spreadsheets", () => {
  it("titles outside data sheets stand in A1 with the style Heading 1, and nothing else has it", async () => {
    for (const sheet of (await build()).sheets) {
      const headed = Object.entries(sheet.cells).filter(([, cell]) => cell.style === "Heading 1");
      expect(headed.map(([address]) => address)).toEqual(
        sheet.table?.children[0]?.attributes.ref?.startsWith("A1:") ? [] : ["A1"],
      );
    }
  });

  it("there are no merged cells, filters, frozen panes, fills, heads, feet, images or hidden rows, columns or sheets", async () => {
    const {sheets, part, names} = await build();
    for (const {xml, table} of sheets) {
      for (const name of ["mergeCells", "autoFilter", "pane", "headerFooter", "drawing", "legacyDrawing"])
        expect(all(xml, name)).toEqual([]);
      if (table !== null) expect(all(table, "autoFilter")).toEqual([]);
      expect(
        [...all(xml, "row"), ...all(xml, "col")].filter(({attributes}) => attributes.hidden !== undefined),
      ).toEqual([]);
    }
    expect(all(part("xl/workbook.xml"), "sheet").map(({attributes}) => attributes.state)).toEqual(
      sheets.map(() => "visible"),
    );
    const fills = all(part("xl/styles.xml"), "patternFill").map(({attributes}) => attributes.patternType);
    expect(fills).toEqual(["none", "gray125"]);
    expect(names.filter((name) => /media|drawing|vml/.test(name))).toEqual([]);
  });

  it("only the first sheet is active, and the cursor stands on A1 of each", async () => {
    const {sheets, part} = await build();
    expect(all(part("xl/workbook.xml"), "workbookView")[0]?.attributes.activeTab).toBe("0");
    expect(sheets.map(({xml}) => all(xml, "sheetView")[0]?.attributes.tabSelected ?? "0")).toEqual([
      "1",
      "0",
      "0",
      "0",
      "0",
      "0",
    ]);
    for (const {xml} of sheets)
      expect(all(xml, "selection")[0]?.attributes).toEqual({activeCell: "A1", sqref: "A1"});
  });

  it("links on the contents lead to cell A1 of every other sheet but the cover, inside the file", async () => {
    const {sheets, names} = await build();
    const links = all(sheetOf(sheets, "Inhoud").xml, "hyperlink").map(({attributes}) => attributes);
    expect(links.map(({location}) => location)).toEqual(
      sheets.filter(({name}) => !["Voorblad", "Inhoud"].includes(name)).map(({name}) => `'${name}'!A1`),
    );
    expect(links.every((link) => !("r:id" in link))).toBe(true);
    expect(names.filter((name) => name.endsWith(".rels"))).toContain("xl/worksheets/_rels/sheet2.xml.rels");
  });

  it("texts wrap in columns that are wide enough for their longest word, and rows grow with them", async () => {
    const {xml} = sheetOf((await build()).sheets, "Scores");
    const columns = all(xml, "col").map(({attributes}) => attributes);
    expect(columns.at(-1)?.max).toBe("12");
    const widths = columns.map(({width}) => Number(width));
    for (const width of widths) expect(width).toSatisfy((each: number) => each >= 9 && each <= 65);
    const heights = all(xml, "row").map(({attributes}) => Number(attributes.ht));
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
  });
});

describe("every part of the zip", () => {
  it("is well-formed, and every relation leads to a part that is there", async () => {
    const {names, part} = await build();
    for (const name of names) expect(part(name).children).toHaveLength(1);
    for (const rels of names.filter((each) => each.endsWith(".rels"))) {
      const folder = rels.replace(/_rels\/[^/]+$/, "");
      for (const {attributes} of all(part(rels), "Relationship")) {
        expect(attributes.TargetMode).toBeUndefined();
        const target = new URL(attributes.Target ?? "", `http://x/${folder}`).pathname.slice(1);
        expect(names).toContain(target);
      }
    }
  });

  it("has the same bytes at another moment", async () => {
    const one = await write(INPUT);
    await wait(2100);
    expect(await write(INPUT)).toEqual(one);
    expect(Object.keys(unzipSync(one))[0]).toBe("[Content_Types].xml");
  });

  it("has the same bytes in three time zones and another locale", async () => {
    const script = fileURLToPath(new URL("print-hash.ts", import.meta.url));
    const root = fileURLToPath(new URL("../../..", import.meta.url));
    const hashes = ["Europe/Amsterdam", "America/New_York", "Pacific/Kiritimati"].map((zone) =>
      execFileSync(process.execPath, ["--import", "tsx", script], {
        cwd: root,
        env: {...process.env, TZ: zone, LANG: "tr_TR.UTF-8"},
        encoding: "utf8",
      }).trim(),
    );
    const here = createHash("sha256")
      .update(await write(INPUT))
      .update(writeOds(figuresWorkbook(INPUT)))
      .digest("hex");
    expect(hashes).toEqual([here, here, here]);
  });
});

describe("any text and any finite number", () => {
  it("comes back from the workbook as it went in, but for what a cell cannot hold", async () => {
    const view = (rows: readonly (readonly [string, number])[]): View => ({
      name: "alles",
      about: "",
      columns: [
        {name: "tekst", title: "Tekst", type: "string", format: "tekst"},
        {name: "getal", title: "Getal", type: "number", format: "tekst"},
      ],
      rows: rows.map(([tekst, getal]) => ({tekst, getal, status: "concept"})),
    });
    const text = fc.oneof(
      fc.string({unit: "binary", maxLength: 20}),
      fc.constantFrom("_x000D_", "__x005F_x0041_", " spatie ", "a\r\nb", "\uD800"),
    );
    const rows = fc.array(fc.tuple(text, fc.double({noNaN: true, noDefaultInfinity: true})), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const {cells} = sheetOf((await build({...INPUT, views: [view(given)]})).sheets, "Alles");
        for (const [index, [tekst, getal]] of given.entries()) {
          const clean = tekst
            .replace(/\r\n?/g, "\n")
            // biome-ignore lint/suspicious/noControlCharactersInRegex: what a cell cannot hold
            .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, "\uFFFD")
            .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
          expect(cells[`A${index + 2}`]?.value ?? "").toBe(clean);
          expect(cells[`B${index + 2}`]?.value).toBe(getal === 0 ? 0 : getal);
        }
      }),
      {seed: 413, numRuns: 60},
    );
  });
});
