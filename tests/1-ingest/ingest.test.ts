import {createHash} from "node:crypto";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {ingest} from "../../pipeline/1-ingest/index.ts";
import {compareText} from "../../pipeline/core/place.ts";
import {givenFiles} from "../support/given-files.ts";
import {rawWorkbook, sheetXml} from "../support/raw-workbook.ts";
import {showCells, showFindings} from "../support/show-sheets.ts";

const FOLDERS = {data: "ergens/data", templates: "ergens/templates"};
const HEADER = "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering";
const workbook = rawWorkbook();
const hash = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Files below `aanleveringen/2023`, with a register of these rows. */
function edition(rows: readonly string[], files: Readonly<Record<string, string | Uint8Array | null>> = {}) {
  const below = Object.entries(files).map(([name, content]) => [
    `ergens/data/aanleveringen/2023/${name}`,
    content,
  ]);
  return givenFiles({
    "ergens/data/aanleveringen/2023/register.csv": [HEADER, ...rows].join("\n"),
    ...Object.fromEntries(below),
  });
}

const row = (file: string, {isPublic = "ja", mark = "geen"} = {}): string =>
  `${file};maatregelen;jenv;2023-04-03;concept;${isPublic};${mark}`;

describe("ingest", () => {
  it("reads every kind of input, by its path below its folder, in fixed order", async () => {
    const register = [HEADER, row("jenv.xlsx"), row("anv.csv")].join("\n");
    const files = {
      "ergens/data/strategie/edities.csv": "editie;titel\n2023;Strategie",
      "ergens/data/strategie/belangen.csv": "methode;belang\n2023;1",
      "ergens/data/formulieren/maatregelen.json": '\ufeff{"naam": "é"}',
      "ergens/data/aanleveringen/2023/register.csv": register,
      "ergens/data/aanleveringen/2023/jenv.xlsx": workbook,
      "ergens/data/aanleveringen/2023/anv.csv": "risico\nD1",
      "ergens/data/correcties/2023.csv": "bestand;blad\nx;y",
      "ergens/templates/brief.md": "Geachte voorzitter",
      "ergens/templates/grafieken/diagram.json": "{}",
    };
    const {value, findings} = await ingest(givenFiles(files), FOLDERS);
    expect(findings).toEqual([]);
    expect(value.strategy.map(({file}) => file)).toEqual(["strategie/belangen.csv", "strategie/edities.csv"]);
    expect(showCells(value.strategy[1]?.sheet)).toMatchObject({B2: "text Strategie"});
    expect(value.forms).toEqual([{file: "formulieren/maatregelen.json", text: '{"naam": "é"}'}]);
    expect(value.registers.map(({file}) => file)).toEqual(["aanleveringen/2023/register.csv"]);
    expect(value.corrections.map(({file}) => file)).toEqual(["correcties/2023.csv"]);
    expect(value.templates.map(({file}) => file)).toEqual(["brief.md", "grafieken/diagram.json"]);
    expect(value.deliveries).toMatchObject([
      {
        edition: "2023",
        file: "aanleveringen/2023/anv.csv",
        sha256: hash("risico\nD1"),
        sheets: [{name: null}],
      },
      {
        edition: "2023",
        file: "aanleveringen/2023/jenv.xlsx",
        sha256: hash(workbook),
        sheets: [{name: "Blad1"}],
      },
    ]);
    expect(value.files.map(({file}) => file)).toEqual(
      Object.keys(files)
        .map((path) => path.replace(/^ergens\/(data|templates)\//, ""))
        .sort(compareText),
    );
  });

  it("gives nothing and complains of nothing when there is nothing", async () => {
    const {value, findings} = await ingest(givenFiles({}), FOLDERS);
    expect(findings).toEqual([]);
    expect(Object.values(value)).toEqual(Object.values(value).map(() => []));
  });

  it("passes over lock files, dot files, folder settings and readme files", async () => {
    const names = [
      "~$jenv.xlsx",
      ".DS_Store",
      ".git/config",
      "Thumbs.db",
      "desktop.ini",
      "LEESMIJ.md",
      "sub/~$a.csv",
    ];
    const effects = edition([], Object.fromEntries(names.map((name) => [name, "x"])));
    const {value, findings} = await ingest(effects, FOLDERS);
    expect(findings).toEqual([]);
    expect(value.unregistered).toEqual([]);
    expect(effects.opened).toEqual(["ergens/data/aanleveringen/2023/register.csv"]);
  });

  it("goes on when one of its own files cannot be read, and says which", async () => {
    const {value, findings} = await ingest(
      givenFiles({
        "ergens/data/strategie/a.csv": 'x;y\n1;"2',
        "ergens/data/strategie/b.csv": null,
        "ergens/data/strategie/c.csv": "x;y\n1;2",
        "ergens/data/strategie/d.xlsx": workbook,
        "ergens/templates/brief.md": new Uint8Array([0, 1, 2]),
      }),
      FOLDERS,
    );
    expect(value.strategy.map(({file}) => file)).toEqual(["strategie/c.csv"]);
    expect(showFindings(findings)).toEqual([
      "bestand/onleesbaar @ brief.md: het bestand bevat tekens die niet in een tekst horen (NUL)",
      expect.stringContaining("bestand/onleesbaar @ strategie/a.csv: een aanhalingsteken"),
      expect.stringContaining(
        "bestand/onleesbaar @ strategie/b.csv: ergens/data/strategie/b.csv kan niet worden gelezen",
      ),
      "bestand/soort @ strategie/d.xlsx: in deze map worden alleen .csv-bestanden gelezen",
    ]);
    expect(findings.every(({sender, isPublic}) => sender === null && isPublic)).toBe(true);
  });

  it("gives the same for the same files in whatever order", async () => {
    const files: readonly (readonly [string, string])[] = [
      ["ergens/data/strategie/a.csv", "x"],
      ["ergens/data/aanleveringen/2019/register.csv", `${HEADER}\n${row("B.csv")}`],
      ["ergens/data/aanleveringen/2019/b.csv", "x"],
      ["ergens/data/aanleveringen/2019/c.csv", "x"],
      ["ergens/data/aanleveringen/2021/d.csv", "x"],
    ];
    const expected = await ingest(givenFiles(Object.fromEntries(files)), FOLDERS);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...files], {minLength: files.length}), async (shuffled) => {
        expect(await ingest(givenFiles(Object.fromEntries(shuffled)), FOLDERS)).toEqual(expected);
      }),
      {seed: 20210208, numRuns: 20},
    );
  });
});

describe("a delivery", () => {
  const path = "ergens/data/aanleveringen/2023/jenv.xlsx";

  it("that no register row names is not opened, and the row to add is shown", async () => {
    const effects = edition([], {"jenv.xlsx": workbook});
    const {value, findings} = await ingest(effects, FOLDERS);
    expect(effects.opened).not.toContain(path);
    expect(value.deliveries).toEqual([]);
    expect(value.unregistered).toEqual([{file: "aanleveringen/2023/jenv.xlsx", sha256: ""}]);
    expect(showFindings(findings)).toEqual([
      "bestand/niet-geregistreerd @ aanleveringen/2023/jenv.xlsx: jenv.xlsx;<formulier>;<afzender>;<datum>;concept;nee;geen",
    ]);
    expect(findings[0]).toMatchObject({sender: null, isPublic: false});
  });

  it("in a folder without register, or beside the folders, is not opened either", async () => {
    const effects = givenFiles({
      "ergens/data/aanleveringen/2023/jenv.xlsx": workbook,
      "ergens/data/aanleveringen/los.xlsx": workbook,
    });
    const {findings} = await ingest(effects, FOLDERS);
    expect(effects.opened).toEqual([]);
    expect(findings.map(({code, place}) => `${code} ${place.file}`)).toEqual([
      "bestand/niet-geregistreerd aanleveringen/2023/jenv.xlsx",
      "bestand/niet-geregistreerd aanleveringen/los.xlsx",
    ]);
  });

  it.each([
    "Stg. Geheim",
    "STG GEHEIM",
    "stg.confidentieel",
    " Stg Zeer Geheim",
    "S.t.g.",
    "Stg\u200b. Geheim",
    "\uff33tg geheim",
    "Staatsgeheim",
    "NATO SECRET",
    "onbekend",
  ])("marked “%s” is not opened", async (mark) => {
    const effects = edition([row("jenv.xlsx", {mark})], {"jenv.xlsx": workbook});
    const {value, findings} = await ingest(effects, FOLDERS);
    expect(effects.opened).not.toContain(path);
    expect(value.deliveries).toEqual([]);
    expect(findings).toMatchObject([
      {code: "bestand/rubricering", sender: "jenv", place: {file: "aanleveringen/2023/jenv.xlsx"}},
    ]);
  });

  it.each(["geen", "Geen", "Dep. Vertrouwelijk", "DEP. VERTROUWELIJK", "Departementaal Vertrouwelijk", ""])(
    "marked “%s” is opened",
    async (mark) => {
      const {value, findings} = await ingest(
        edition([row("jenv.xlsx", {mark})], {"jenv.xlsx": workbook}),
        FOLDERS,
      );
      expect(value.deliveries).toHaveLength(1);
      expect(findings).toEqual([]);
    },
  );

  it("is not opened when one of two rows on it is marked, in whatever capitals", async () => {
    const effects = edition([row("jenv.xlsx"), row("JENV.xlsx", {mark: "Stg. Geheim"})], {
      "jenv.xlsx": workbook,
    });
    const {findings} = await ingest(effects, FOLDERS);
    expect(effects.opened).not.toContain(path);
    expect(showFindings(findings)).toEqual([
      "bestand/rubricering @ aanleveringen/2023/jenv.xlsx: Stg. Geheim",
      "rij/dubbel @ aanleveringen/2023/register.csv › A3: JENV.xlsx, aanleveringen/2023/register.csv › A2",
    ]);
  });

  it("is not opened when the register has no column for the classification", async () => {
    const effects = givenFiles({
      "ergens/data/aanleveringen/2023/register.csv": "bestand;afzender\njenv.xlsx;jenv",
      [path]: workbook,
    });
    const {findings} = await ingest(effects, FOLDERS);
    expect(effects.opened).not.toContain(path);
    expect(showFindings(findings)).toEqual([
      "bestand/rubricering @ aanleveringen/2023/jenv.xlsx: kolom rubricering ontbreekt",
    ]);
  });

  it("is found whatever the order and spelling of the register's headers", async () => {
    const effects = givenFiles({
      "ergens/data/aanleveringen/2023/register.csv":
        "Rubricering *;AFZENDER;Bestand\nStg. Geheim;jenv;jenv.xlsx",
      [path]: workbook,
    });
    expect((await ingest(effects, FOLDERS)).findings).toMatchObject([
      {code: "bestand/rubricering", sender: "jenv"},
    ]);
  });

  it("that is marked and not there is not asked for", async () => {
    expect((await ingest(edition([row("jenv.xlsx", {mark: "Stg. Geheim"})]), FOLDERS)).findings).toEqual([]);
  });

  it("that is registered but not there is missed, at its cell in the register", async () => {
    const {findings} = await ingest(edition([row("a.xlsx", {isPublic: "nee"})]), FOLDERS);
    expect(showFindings(findings)).toEqual([
      "bestand/ontbreekt @ aanleveringen/2023/register.csv › A2: a.xlsx",
    ]);
    expect(findings[0]).toMatchObject({sender: "jenv", isPublic: false});
  });

  it.each([
    "../2019/geheim.xlsx",
    "..\\2019\\geheim.xlsx",
    "/etc/passwd",
    "C:\\geheim.xlsx",
    "./jenv.xlsx",
    "sub/../jenv.xlsx",
  ])(
    "that is registered as %s is missed, and nothing outside the list of the folder is opened",
    async (name) => {
      const files = {
        "ergens/data/aanleveringen/2023/register.csv": `${HEADER}\n${row(name)}\n${row("goed.csv")}`,
        "ergens/data/aanleveringen/2023/goed.csv": "x",
        "ergens/data/aanleveringen/2019/geheim.xlsx": workbook,
      };
      const effects = givenFiles(files);
      const {findings} = await ingest(effects, FOLDERS);
      expect(effects.opened).toEqual([
        "ergens/data/aanleveringen/2023/register.csv",
        "ergens/data/aanleveringen/2023/goed.csv",
      ]);
      expect(showFindings(findings)).toContain(
        `bestand/ontbreekt @ aanleveringen/2023/register.csv › A2: ${name}`,
      );
    },
  );

  it("may stand in a folder of its own and differ from the register in capitals or accents' spelling", async () => {
    const effects = edition([row("sub/JenV \u00e9.xlsx")], {"sub/jenv e\u0301.XLSX": workbook});
    const {value, findings} = await ingest(effects, FOLDERS);
    expect(findings).toEqual([]);
    expect(value.deliveries.map(({file}) => file)).toEqual(["aanleveringen/2023/sub/JenV \u00e9.xlsx"]);
  });

  it.each([
    ["ja", true],
    ["JA", false],
    ["nee", false],
    ["", false],
    ["ja?", false],
  ])("of which the register says openbaar “%s” has findings that are public: %s", async (word, isPublic) => {
    const effects = edition([row("jenv.xlsx", {isPublic: word})], {"jenv.xlsx": "geen werkmap"});
    const {findings} = await ingest(effects, FOLDERS);
    expect(findings).toMatchObject([{code: "bestand/soort", sender: "jenv", isPublic}]);
  });

  it("that another program holds is a finding to its sender, and the others are read", async () => {
    const effects = edition([row("a.xlsx"), row("b.xlsx")], {"a.xlsx": null, "b.xlsx": workbook});
    const {value, findings} = await ingest(effects, FOLDERS);
    expect(value.deliveries.map(({file}) => file)).toEqual(["aanleveringen/2023/b.xlsx"]);
    expect(findings).toMatchObject([
      {code: "bestand/onleesbaar", sender: "jenv", place: {file: "aanleveringen/2023/a.xlsx"}},
    ]);
  });

  it.each([null, 'bestand;rubricering\n"jenv.xlsx;geen'])(
    "is not opened when the register itself cannot be read, and only the register is complained about",
    async (register) => {
      const effects = givenFiles({"ergens/data/aanleveringen/2023/register.csv": register, [path]: workbook});
      const {value, findings} = await ingest(effects, FOLDERS);
      expect(effects.opened).not.toContain(path);
      expect(value.unregistered).toHaveLength(1);
      expect(findings).toMatchObject([
        {code: "bestand/onleesbaar", place: {file: "aanleveringen/2023/register.csv"}},
      ]);
    },
  );

  it("is read by its bytes: a workbook called .csv is a workbook", async () => {
    const {value} = await ingest(edition([row("jenv.csv")], {"jenv.csv": workbook}), FOLDERS);
    expect(value.deliveries[0]?.sheets[0]?.name).toBe("Blad1");
  });
});

describe("a file whose name says that it is a state secret", () => {
  it.each(["Stg. Geheim levering.csv", "levering_STG-C.csv"])(
    "is not opened, registered or not: %s",
    async (name) => {
      for (const rows of [[row(name)], []]) {
        const effects = edition([...rows, row("open.csv")], {[name]: "risico\nD1", "open.csv": "risico\nD1"});
        const {value, findings} = await ingest(effects, FOLDERS);
        expect(findings).toMatchObject([
          {code: "bestand/rubricering", place: {file: `aanleveringen/2023/${name}`}, details: {seen: name}},
        ]);
        expect(value.deliveries.map(({file}) => file)).toEqual(["aanleveringen/2023/open.csv"]);
        expect(effects.opened.some((path) => path.endsWith(name))).toBe(false);
      }
    },
  );

  it("is not opened among documents of third parties either", async () => {
    const folder = "ergens/data/bijlagen/2023";
    const effects = givenFiles({
      "ergens/data/strategie/bijlagen.csv": "bestand\nAnalyse Stg. Geheim.pdf",
      [`${folder}/Analyse Stg. Geheim.pdf`]: "%PDF",
    });
    const {findings} = await ingest(effects, FOLDERS);
    expect(findings).toMatchObject([{code: "bestand/rubricering", isPublic: false}]);
    expect(effects.opened.some((path) => path.startsWith(folder))).toBe(false);
  });

  it("is told from names that only hold the same letters", async () => {
    const {findings} = await ingest(edition([row("postgeld.csv")], {"postgeld.csv": "risico\nD1"}), FOLDERS);
    expect(findings).toEqual([]);
  });
});

describe("a file that says inside that it is a state secret", () => {
  const SECRET = "KLUISWOORD";
  const sheet = (cells: string, after = ""): Uint8Array =>
    rawWorkbook({"xl/worksheets/sheet1.xml": sheetXml(cells, {after})});
  const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const marked = (text: string): Uint8Array =>
    sheet(
      `<row r="1">${cell("A1", text)}</row><row r="3">${cell("A3", "risico")}${cell("B3", SECRET)}</row>`,
    );
  const header = (text: string): Uint8Array =>
    sheet(
      `<row r="1">${cell("A1", "risico")}${cell("B1", SECRET)}</row>`,
      `<headerFooter><oddHeader>${text}</oddHeader></headerFooter>`,
    );

  it.each([
    ["a cell above the table", "a.xlsx", marked("Rubricering: Stg. Confidentieel")],
    ["a cell in capitals", "a.xlsx", marked("STG. ZEER GEHEIM")],
    ["a cell without the point", "a.xlsx", marked("stg geheim")],
    ["a cell in one word", "a.xlsx", marked(" Staatsgeheim! ")],
    [
      "the cell behind its label",
      "a.xlsx",
      sheet(`<row r="1">${cell("A1", "Rubricering:")}${cell("B1", "Geheim")}</row>`),
    ],
    [
      "the header of its pages",
      "a.xlsx",
      header("&amp;L&amp;&quot;Arial,Bold&quot;&amp;12Stg. Geheim&amp;RPagina &amp;P"),
    ],
    ["a line of text", "a.csv", `Rubricering: Stg. Geheim\nrisico;${SECRET}\n`],
  ])("in %s is not used, and nothing of it is repeated but the mark", async (_, name, content) => {
    const {value, findings} = await ingest(
      edition([row(name), row("open.csv")], {[name]: content, "open.csv": "risico\nD1"}),
      FOLDERS,
    );
    expect(findings).toMatchObject([{code: "bestand/rubricering", sender: "jenv", isPublic: false}]);
    expect(value.deliveries.map(({file}) => file)).toEqual(["aanleveringen/2023/open.csv"]);
    expect(JSON.stringify([value.deliveries, findings])).not.toContain(SECRET);
  });

  it.each([
    "Zet in dit bestand niets dat als staatsgeheim (Stg.) is gerubriceerd.",
    "Dep. Vertrouwelijk",
    "Rubricering: geen",
    "bedrijfsgeheim",
    "geheim",
  ])("is told from a cell that says “%s”", async (text) => {
    const {findings} = await ingest(edition([row("a.xlsx")], {"a.xlsx": marked(text)}), FOLDERS);
    expect(findings).toEqual([]);
  });
});
