import {describe, expect, it} from "vitest";
import {type FiguresInput, figuresWorkbook} from "../../../pipeline/6-report/workbook/figures-workbook.ts";
import {writeWorkbook} from "../../../pipeline/6-report/workbook/workbook-writer.ts";
import type {View} from "../../../pipeline/core/views.ts";
import {all, type Element, readBack} from "./read-back.ts";
import {EMPTY, INPUT} from "./sample.ts";

const column = (name: string, title: string, type: "number" | "string" = "number") =>
  ({name, title, type, format: type === "number" ? "positie" : "tekst"}) as const;

const PLACES: View = {
  name: "plaatsen",
  about: "Plaatsen met hun band",
  columns: [
    column("nummer", "Nr."),
    column("titel", "Risico", "string"),
    column("x", "Kans"),
    column("y", "Impact"),
    column("min", "Tot laagste"),
    column("plus", "Tot hoogste"),
  ],
  rows: [
    {nummer: 1, titel: "Brand & <storm>", x: 4, y: 3.25, min: 1.5, plus: 0.5, status: "fictief"},
    {nummer: 2, titel: "Vloed", x: 2, y: 1.5, min: null, plus: 0, status: "fictief"},
  ],
};

const input: FiguresInput = {
  ...INPUT,
  views: [PLACES, {...PLACES, name: "verschillen"}, EMPTY],
  charts: [
    {
      kind: "punten",
      view: "plaatsen",
      title: "Diagram",
      columns: {namen: "nummer", x: "x", y: "y", links: "min", rechts: "plus", omlaag: "min", omhoog: "plus"},
    },
    {kind: "staven", view: "verschillen", title: "Staven", columns: {namen: "titel", waarden: "y"}},
    {kind: "staven", view: EMPTY.name, title: "Leeg", columns: {namen: "van_editie", waarden: "van_editie"}},
  ],
};
const made = writeWorkbook(figuresWorkbook(input)).then(readBack);

const texts = (element: Element, name: string): readonly string[] => all(element, name).map(({text}) => text);

/** The texts of all cell references below the first element of a name. */
const refsBelow = (chart: Element, name: string): readonly string[] =>
  all(chart, name).flatMap((found) => texts(found, "c:f"));

describe("a chart beside the table of a view", () => {
  it("shows the cells of that table: points with both their bands", async () => {
    const chart = (await made).part("xl/charts/chart1.xml");
    expect(refsBelow(chart, "c:xVal")).toEqual(["'Plaatsen'!$C$2:$C$3"]);
    expect(refsBelow(chart, "c:yVal")).toEqual(["'Plaatsen'!$D$2:$D$3"]);
    expect(all(chart, "c:errDir").map(({attributes}) => attributes.val)).toEqual(["x", "y"]);
    expect(refsBelow(chart, "c:minus")).toEqual(["'Plaatsen'!$E$2:$E$3", "'Plaatsen'!$E$2:$E$3"]);
    expect(refsBelow(chart, "c:plus")).toEqual(["'Plaatsen'!$F$2:$F$3", "'Plaatsen'!$F$2:$F$3"]);
    expect(all(chart, "c:dLbl").map((label) => texts(label, "a:t"))).toEqual([["1"], ["2"]]);
  });

  it("keeps what the cells hold now, with a gap where nothing is", async () => {
    const chart = (await made).part("xl/charts/chart1.xml");
    const down = all(chart, "c:minus")[1];
    if (down === undefined) throw new Error("no bands");
    expect(all(down, "c:ptCount").map(({attributes}) => attributes.val)).toEqual(["2"]);
    expect(all(down, "c:pt").map(({attributes}) => attributes.idx)).toEqual(["0"]);
    expect(texts(down, "c:v")).toEqual(["1.5"]);
  });

  it("shows bars by name, the first on top", async () => {
    const chart = (await made).part("xl/charts/chart2.xml");
    expect(refsBelow(chart, "c:cat")).toEqual(["'Verschillen'!$B$2:$B$3"]);
    expect(refsBelow(chart, "c:val")).toEqual(["'Verschillen'!$D$2:$D$3"]);
    const names = all(chart, "c:cat")[0];
    expect(names === undefined ? [] : texts(names, "c:v")).toEqual(["Brand & <storm>", "Vloed"]);
    const axis = all(chart, "c:catAx")[0];
    expect(
      axis === undefined ? [] : all(axis, "c:orientation").map(({attributes}) => attributes.val),
    ).toEqual(["maxMin"]);
  });

  it("says what it shows to who cannot see it, with its status and where the figures are", async () => {
    const frame = all((await made).part("xl/drawings/drawing1.xml"), "xdr:cNvPr")[0];
    expect(frame?.attributes).toMatchObject({
      title: "VOORBEELD: Diagram",
      descr:
        "Spreidingsdiagram: VOORBEELD: Diagram. 2 punten; van links naar rechts Kans van 2,0 tot 4,0, van onder naar boven Impact van 1,5 tot 3,3. De lijnen door een punt zijn zijn bandbreedte. De tabel op dit blad heeft dezelfde gegevens.",
    });
  });

  it("stands clear of the table, and on no sheet without rows", async () => {
    const {part, names} = await made;
    const from = all(part("xl/drawings/drawing1.xml"), "xdr:from")[0];
    // Six columns of the view and its status fill A to G; H stays free.
    expect(from === undefined ? [] : texts(from, "xdr:col")).toEqual(["8"]);
    expect(names.filter((name) => name.startsWith("xl/charts/"))).toHaveLength(2);
  });

  it("is pointed at by its sheet, between what the standard wants before and after it", async () => {
    const {sheets, part, names} = await made;
    const sheet = sheets.find(({name}) => name === "Plaatsen");
    const order = sheet?.xml.children[0]?.children.map(({name}) => name) ?? [];
    expect(order.slice(-4)).toEqual(["pageSetup", "ignoredErrors", "drawing", "tableParts"]);
    const declared = new Set(
      all(part("[Content_Types].xml"), "Override").map(({attributes}) => attributes.PartName),
    );
    for (const name of names.filter((each) => /^xl\/(charts|drawings)\/[^/]+\.xml$/.test(each)))
      expect(declared).toContain(`/${name}`);
    const targets = names
      .filter((name) => name.endsWith(".rels") && name.includes("/drawings/"))
      .flatMap((name) => all(part(name), "Relationship").map(({attributes}) => attributes.Target));
    expect(targets).toEqual(["/xl/charts/chart1.xml", "/xl/charts/chart2.xml"]);
  });

  it("has the same bytes every time", async () => {
    expect(await writeWorkbook(figuresWorkbook(input))).toEqual(await writeWorkbook(figuresWorkbook(input)));
  });
});
