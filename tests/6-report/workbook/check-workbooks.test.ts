import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {beforeAll, describe, expect, it} from "vitest";
import {checkWorkbook, workbookChecks} from "../../../pipeline/6-report/workbook/check/check-workbooks.ts";
import {CHECKLIST} from "../../../pipeline/6-report/workbook/check/checklist.ts";
import {figuresWorkbook} from "../../../pipeline/6-report/workbook/figures-workbook.ts";
import {writeOds} from "../../../pipeline/6-report/workbook/ods/write-ods.ts";
import {
  type CellContent,
  type SheetContent,
  type WorkbookContent,
  writeWorkbook,
} from "../../../pipeline/6-report/workbook/workbook-writer.ts";
import {INPUT} from "./sample.ts";

type Kind = "xlsx" | "ods";
const KINDS: readonly Kind[] = ["xlsx", "ods"];
const CONTENT = figuresWorkbook(INPUT);
const write = async (content: WorkbookContent, kind: Kind): Promise<Uint8Array> =>
  kind === "ods" ? writeOds(content) : writeWorkbook(content);
const PATHS = {xlsx: "kamer/tk-bijlage-4-cijfers.xlsx", ods: "kamer/tk-bijlage-4-cijfers.ods"} as const;

/** The items that a workbook is said not to meet. */
const failing = (bytes: Uint8Array, path: string): readonly string[] =>
  checkWorkbook({path, bytes})
    .filter(({outcome}) => outcome === "voldoet niet")
    .map(({item}) => item);

const onSheet = (name: string, change: (sheet: SheetContent) => SheetContent): WorkbookContent => ({
  ...CONTENT,
  sheets: CONTENT.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});
const onTable = (
  name: string,
  change: (table: NonNullable<SheetContent["table"]>) => NonNullable<SheetContent["table"]>,
): WorkbookContent =>
  onSheet(name, (sheet) => ({...sheet, table: sheet.table === null ? null : change(sheet.table)}));
const onCell = (name: string, [row, column]: readonly [number, number], cell: CellContent): WorkbookContent =>
  onTable(name, (table) => ({
    ...table,
    rows: table.rows.map((cells, index) =>
      index === row ? cells.map((own, place) => (place === column ? cell : own)) : cells,
    ),
  }));
const text = (words: string): CellContent => ({kind: "text", text: words});

/** Workbooks in which one item is not met, as somebody might write them. */
const WRITTEN: Readonly<Record<string, WorkbookContent>> = {
  voorbladen: onSheet("Voorblad", (sheet) => ({...sheet, name: "Begin"})),
  inhoud: onTable("Inhoud", (table) => ({...table, rows: table.rows.slice(0, -1)})),
  "een-tabel": onSheet("Methode", (sheet) => ({...sheet, table: null})),
  "lege-rijen": onTable("Scores", (table) => ({
    ...table,
    rows: [...table.rows, table.columns.map(() => null)],
  })),
  getallen: onCell("Scores", [1, 3], text("3,2")),
  "lege-cellen": onCell("Toelichting", [0, 0], text("Niets")),
  noten: onSheet("Voorblad", (sheet) => ({...sheet, lines: [...sheet.lines, "Zie [noot 9]."]})),
  nootverwijzing: onTable("Scores", (table) => ({
    ...table,
    columns: table.columns.map((column) => ({...column, title: column.title.replace(" [noot 1]", "")})),
  })),
  nootplaats: onCell("Scores", [0, 1], text("Digitale sabotage [noot 1]")),
  noottekens: onTable("Scores", (table) => ({
    ...table,
    columns: table.columns.map((column) => ({...column, title: column.title.replace("Dekking", "Dekking*")})),
  })),
  bladnamen: onSheet("Methode", (sheet) => ({...sheet, name: "Blad4"})),
  verwijzingen: onCell("Inhoud", [1, 0], {kind: "link", text: "Methode", sheet: "Weg"}),
  eigenschappen: {...CONTENT, title: " "},
};

type Edit = readonly [part: string, from: string | RegExp, to: string];
const FIFTH = "xl/worksheets/sheet5.xml";
const RELATED = "xl/worksheets/_rels/sheet5.xml.rels";
const DRAWN: Edit = [
  RELATED,
  "</Relationships>",
  '<Relationship Id="rIdT" Target="../drawings/drawing1.xml"/></Relationships>',
];
/** A change of a part that exceljs or our own writer would not make; a part that was not there is new. */
const EDITED: Readonly<Record<string, Readonly<Record<Kind, readonly Edit[]>>>> = {
  tabelnamen: {
    xlsx: [["xl/tables/table1.xml", /name="tbl_inhoud"/, 'name="tbl_scores"']],
    ods: [["content.xml", 'table:name="tbl_inhoud"', 'table:name="tbl_scores"']],
  },
  links: {
    xlsx: [["xl/tables/table4.xml", 'ref="A1:', 'ref="B1:']],
    ods: [["content.xml", "'Scores'.A1:", "'Scores'.B1:"]],
  },
  kopregel: {
    xlsx: [["xl/tables/table4.xml", 'headerRowCount="1"', 'headerRowCount="0"']],
    ods: [["content.xml", 'contains-header="true"', 'contains-header="false"']],
  },
  "onder-tabel": {
    xlsx: [["xl/tables/table4.xml", ":L3", ":L2"]],
    ods: [["content.xml", "'Scores'.L3", "'Scores'.L2"]],
  },
  samengevoegd: {
    xlsx: [
      [FIFTH, "</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'],
    ],
    ods: [["content.xml", "<table:table-cell ", '<table:table-cell table:number-columns-spanned="2" ']],
  },
  filters: {
    xlsx: [["xl/tables/table4.xml", "<tableColumns", '<autoFilter ref="A1:L3"/><tableColumns']],
    ods: [
      ["content.xml", 'contains-header="true"', 'contains-header="true" table:display-filter-buttons="true"'],
    ],
  },
  vastgezet: {
    xlsx: [[FIFTH, "<selection", '<pane ySplit="1" topLeftCell="A2" state="frozen"/><selection']],
    ods: [
      [
        "settings.xml",
        '<config:config-item config:name="CursorPositionX"',
        '<config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item><config:config-item config:name="CursorPositionX"',
      ],
    ],
  },
  verborgen: {
    xlsx: [["xl/workbook.xml", /(name="Methode" state=)"visible"/, '$1"hidden"']],
    ods: [["content.xml", "<table:table-row ", '<table:table-row table:visibility="collapse" ']],
  },
  "kop-en-voet": {
    xlsx: [[FIFTH, "<tableParts", "<headerFooter><oddFooter>Blad 1</oddFooter></headerFooter><tableParts"]],
    ods: [
      [
        "styles.xml",
        '<style:footer style:display="false"/>',
        "<style:footer><text:p>1</text:p></style:footer>",
      ],
    ],
  },
  afbeeldingen: {
    xlsx: [
      DRAWN,
      ["xl/drawings/drawing1.xml", "", '<xdr:pic><xdr:cNvPr id="2" name="a" descr="Een dijk"/></xdr:pic>'],
    ],
    ods: [
      [
        "content.xml",
        "<text:p>",
        '<draw:frame><draw:image xlink:href="a.png"/><svg:desc>Een dijk</svg:desc></draw:frame><text:p>',
      ],
    ],
  },
  beschreven: {
    xlsx: [
      DRAWN,
      [
        "xl/drawings/drawing1.xml",
        "",
        '<xdr:graphicFrame><xdr:cNvPr id="2" name="a" descr=" "/></xdr:graphicFrame>',
      ],
    ],
    ods: [["content.xml", "<text:p>", '<draw:frame><draw:object xlink:href="./O"/></draw:frame><text:p>']],
  },
  "macro's": {
    xlsx: [["xl/vbaProject.bin", "", "x"]],
    ods: [["Basic/script-lc.xml", "", "<x/>"]],
  },
  vulling: {
    xlsx: [["xl/styles.xml", 'patternType="gray125"', 'patternType="solid"']],
    ods: [
      [
        "content.xml",
        "<style:table-cell-properties ",
        '<style:table-cell-properties fo:background-color="#ffff00" ',
      ],
    ],
  },
  kleur: {
    xlsx: [["xl/styles.xml", "<u/>", ""]],
    ods: [["content.xml", ' style:text-underline-style="solid"', ""]],
  },
  letters: {
    xlsx: [["xl/styles.xml", '<sz val="11"/>', '<sz val="8"/>']],
    ods: [["styles.xml", 'fo:font-size="11pt"', 'fo:font-size="8pt"']],
  },
  titels: {
    xlsx: [["xl/styles.xml", 'name="Heading 1"', 'name="Kop"']],
    ods: [["content.xml", 'table:style-name="Heading_20_1"', 'table:style-name="Default"']],
  },
  afbreken: {
    xlsx: [["xl/styles.xml", /wrapText="1"/g, 'wrapText="0"']],
    ods: [["content.xml", /fo:wrap-option="wrap"/g, 'fo:wrap-option="no-wrap"']],
  },
  breedte: {
    xlsx: [[FIFTH, /<cols>.*<\/cols>/s, ""]],
    ods: [["content.xml", /<table:table-column [^>]*>/g, "<table:table-column/>"]],
  },
  opent: {
    xlsx: [["xl/workbook.xml", 'activeTab="0"', 'activeTab="2"']],
    ods: [["settings.xml", 'config:type="string">Voorblad<', 'config:type="string">Methode<']],
  },
  cursor: {
    xlsx: [[FIFTH, 'activeCell="A1"', 'activeCell="C7"']],
    ods: [["settings.xml", /(CursorPositionY"[^>]*>)0/, "$13"]],
  },
};

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts = {...unzipSync(bytes)};
  for (const [name, from, to] of edits) {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = before === "" ? to : before.replace(from, to);
    if (after === before) throw new Error(`nothing to change in ${name}: ${from}`);
    parts[name] = strToU8(after);
  }
  return zipSync(parts);
}

describe("the check of finished workbooks", () => {
  const whole = new Map<Kind, Uint8Array>();
  beforeAll(async () => {
    for (const kind of KINDS) whole.set(kind, await write(CONTENT, kind));
  });
  const bytesOf = (kind: Kind): Uint8Array => whole.get(kind) ?? new Uint8Array();

  it.each(KINDS)(
    "finds nothing wrong with a workbook of ours as .%s, and leaves some things to a person",
    (kind) => {
      const checked = checkWorkbook({path: PATHS[kind], bytes: bytesOf(kind)});
      expect(failing(bytesOf(kind), PATHS[kind])).toEqual([]);
      expect(
        checked.filter(({outcome}) => outcome === "door een mens te beoordelen").map(({item}) => item),
      ).toEqual(CHECKLIST.filter(({flaws}) => flaws === null).map(({id}) => id));
    },
  );

  it("has a workbook that fails, for every item that it checks itself", () => {
    const tried = [...Object.keys(WRITTEN), ...Object.keys(EDITED), "bestandsnaam"];
    expect(tried.sort()).toEqual(CHECKLIST.flatMap(({id, flaws}) => (flaws === null ? [] : [id])).sort());
  });

  const cases = KINDS.flatMap((kind) => Object.keys(WRITTEN).map((item) => [item, kind] as const));
  it.each(cases)("notices %s in an .%s that was written so", async (item, kind) => {
    const content = WRITTEN[item];
    if (content === undefined) throw new Error(item);
    expect(failing(await write(content, kind), PATHS[kind])).toContain(item);
  });

  const edits = KINDS.flatMap((kind) => Object.keys(EDITED).map((item) => [item, kind] as const));
  it.each(edits)("notices %s in an .%s that was changed so", (item, kind) => {
    const bytes = edited(bytesOf(kind), EDITED[item]?.[kind] ?? []);
    expect(failing(bytes, PATHS[kind])).toContain(item);
  });

  it("notices a file name that is hard to say or link to", () => {
    expect(failing(bytesOf("xlsx"), "kamer/Cijfers 2023 (2).xlsx")).toEqual(["bestandsnaam"]);
  });

  it("lists every item of every workbook for Parliament, with where it is not met", () => {
    const broken = edited(bytesOf("ods"), EDITED["macro's"]?.ods ?? []);
    const made = [
      {path: PATHS.xlsx, bytes: bytesOf("xlsx")},
      {path: PATHS.ods, bytes: broken},
      {path: "kamer/aanbiedingsbrief.pdf", bytes: new Uint8Array()},
    ];
    const [{path, bytes} = {path: "", bytes: new Uint8Array()}] = workbookChecks(made, "");
    const lines = strFromU8(bytes).replace("\uFEFF", "").trimEnd().split("\r\n");
    expect(path).toBe("intern/werkmappencontrole.csv");
    expect(lines[0]).toBe("Bestand;Punt;Wat wordt gevraagd;Uitkomst;Waar niet");
    expect(lines).toHaveLength(1 + 2 * CHECKLIST.length);
    expect(lines.filter((line) => line.includes(";voldoet niet;"))).toEqual([
      `${PATHS.ods};macro's;Er zijn geen macro’s.;voldoet niet;de werkmap`,
    ]);
  });
});
