import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../pipeline/4-compare/index.ts";
import {columnsOf, FACT_SPECS, VIEW_NAMES} from "../../pipeline/core/catalogue.ts";
import {POLICY_PARTS} from "../../pipeline/core/policy-choices.ts";
import type {Views} from "../../pipeline/core/views.ts";
import {SOUND_PDF} from "../support/plain-pdf.ts";
import {type DataFiles, letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";

const FORM = readFileSync(new URL("../../data/formulieren/anv-richting.json", import.meta.url), "utf8");
const rowsOf = (risk: string, letter: string, count = 3): readonly string[] => [
  `${risk};waarschijnlijkheid;B;C;D`,
  ...["1.1", "2.1", "2.2", "2.3"]
    .slice(0, count)
    .map((criterion) => `${risk};${criterion};${letter};${letter};${letter}`),
];
const COMPLETE: DataFiles = {
  ...SMALL_CYCLE,
  ...letters("2019", [...rowsOf("brand", "C"), ...rowsOf("storm", "B")]),
  ...letters("2023", [...rowsOf("brand", "D", 4), ...rowsOf("storm", "E", 4)]),
};
const viewsFor = async (
  changed: DataFiles = {},
  audience: "kamer" | "intern" = "kamer",
  edition = "2023",
): Promise<Views> => {
  const {value: dataset} = await readCycle({...COMPLETE, ...changed});
  const scores = score(dataset);
  const findings = {faults: 2, warnings: 1, notes: 0, waivedWarnings: 3, waivedNotes: 4};
  return tabulate({dataset, scores, comparison: compare(dataset, scores)}, {edition, audience, findings});
};
const fact = (views: Views, name: string): string =>
  views.facts.get(name)?.text.replaceAll("\u00a0", " ") ?? "no such fact";
const rows = (views: Views, name: string) => views.views.get(name)?.rows ?? [];

test("every view and fact of the catalogue is there, and every row has its columns and a status", async () => {
  const {views, facts} = await viewsFor();
  expect([...facts.keys()].sort()).toEqual(FACT_SPECS.map((spec) => spec.name).sort());
  expect([...views.keys()].sort()).toEqual([...VIEW_NAMES].sort());
  for (const name of VIEW_NAMES) {
    const wanted = columnsOf(name).map((column) => column.name);
    expect(wanted).toContain("status");
    for (const row of views.get(name)?.rows ?? [])
      expect(Object.keys(row).sort(), name).toEqual([...wanted].sort());
  }
});

test("findings that were waived are told as numbers, apart from those that are open", async () => {
  const views = await viewsFor();
  expect(fact(views, "bevindingen.waarschuwingen")).toBe("1");
  expect(fact(views, "bevindingen.ontheven_waarschuwingen")).toBe("3");
  expect(fact(views, "bevindingen.ontheven_opmerkingen")).toBe("4");
});

test("risks stand in order of unrounded impact and are told with their bands", async () => {
  const views = await viewsFor();
  expect(
    rows(views, "risicos").map((row) => [
      row.nummer,
      row.risico,
      String(row.impact).replaceAll("\u00a0", " "),
    ]),
  ).toEqual([
    [1, "storm", "5,0 (5,0 tot 5,0)"],
    [2, "brand", "4,0 (4,0 tot 4,0)"],
  ]);
  expect(fact(views, "editie.hoogste_impact_titel")).toBe("Storm");
  expect(fact(views, "editie.hoogste_impact")).toBe("label E, 5,0 (bandbreedte 5,0 tot 5,0)");
  expect(fact(views, "veranderingen.hoger")).toBe("2");
});

describe("a delivery that is not public", () => {
  const closed = {...letters("2023", [...rowsOf("brand", "D", 4), ...rowsOf("storm", "E", 4)], "nee")};

  test("leaves no figure in what Parliament sees, and says that it is not public instead of not known", async () => {
    const views = await viewsFor(closed);
    expect(rows(views, "risicos").map((row) => [row.impact, row.waarschijnlijkheid, row.dekking])).toEqual([
      ["niet openbaar", "niet openbaar", null],
      ["niet openbaar", "niet openbaar", null],
    ]);
    for (const name of [
      "risicodiagram",
      "warmtekaart_criteria",
      "warmtekaart_belangen",
      "veranderingen",
      "veranderingen_kans",
      "veranderingen_impact",
    ]) {
      expect(rows(views, name), name).toEqual([]);
    }
    expect(rows(views, "scores").every((row) => row.editie === "2019")).toBe(true);
    expect(rows(views, "beoordelingen").every((row) => row.editie === "2019")).toBe(true);
    expect(views.facts.get("editie.hoogste_impact_titel")?.value).toBeNull();
    expect(fact(views, "editie.alles_openbaar")).toBe("nee");
    expect(fact(views, "veranderingen.niet_openbaar")).toBe("ja");
    expect(fact(views, "veranderingen.aantal_niet_openbaar")).toBe("onbekend");
    expect(fact(views, "editie.letters_met_gesloten")).toBe("onbekend");
  });

  test("is there for those inside", async () => {
    const views = await viewsFor(closed, "intern");
    expect(rows(views, "risicodiagram")).toHaveLength(2);
    expect(fact(views, "editie.hoogste_impact_titel")).toBe("Storm");
  });
});

test("one row can be closed in a public file, and then nothing that it went into is public", async () => {
  const file = "aanleveringen/2023/letters.csv";
  const [header, ...lines] = String(COMPLETE[file]).split("\n");
  const secret = [
    `${header};openbaar`,
    ...lines.map((line) => `${line};${line.startsWith("storm;2.1") ? "nee" : ""}`),
  ].join("\n");
  const views = await viewsFor({[file]: secret});
  expect(rows(views, "risicos").map((row) => [row.risico, row.impact === "niet openbaar"])).toEqual([
    ["brand", false],
    ["storm", true],
  ]);
  const seen = rows(views, "scores").filter(
    (row) => row.editie === "2023" && row.risico === "storm" && row.as === "impact",
  );
  expect(seen.map((row) => row.belang)).toEqual(["1"]);
  expect(fact(views, "editie.alles_openbaar")).toBe("nee");
  expect(fact(views, "vorige.alles_openbaar")).toBe("ja");
  expect(
    rows(views, "beoordelingen").some(
      (row) => row.editie === "2023" && row.risico === "storm" && row.criterium === "2.1",
    ),
  ).toBe(false);
});

describe("a delivery of which it is not clear that it is public", () => {
  const FILE = "aanleveringen/2023/letters.csv";
  const REGISTER = "aanleveringen/2023/register.csv";
  const register = String(COMPLETE[REGISTER]);
  const withColumn = (header: string, cell: string): DataFiles => {
    const [first, ...lines] = String(COMPLETE[FILE]).split("\n");
    return {[FILE]: [`${first};${header}`, ...lines.map((line) => `${line};${cell}`)].join("\n")};
  };

  test.each([
    ["bears a classification", {[REGISTER]: register.replace(";geen", ";Dep. Vertrouwelijk")}],
    [
      "is in the register twice, once closed",
      {[REGISTER]: `${register}\n${register.split("\n")[1]?.replace(";ja;", ";nee;")}`},
    ],
    [
      "is there twice in other capitals",
      {[REGISTER]: `${register}\nLETTERS.csv;anv-beoordeling;ANV;2019-01-01;fictief;;geen`},
    ],
    ["has a header that is nearly the one", withColumn("openbar", "nee")],
    ["has a header with a question mark", withColumn("Openbaar?", "nee")],
    ["has a header that says the opposite", withColumn("Vertrouwelijk", "ja")],
    ["has the header twice", withColumn("openbaar;openbaar", "ja;nee")],
  ] as readonly (readonly [string, DataFiles])[])("is closed when it %s", async (_, changed) => {
    const views = await viewsFor(changed);
    expect(rows(views, "beoordelingen").some((row) => row.editie === "2023")).toBe(false);
    expect(rows(views, "aanleveringen").some((row) => row.editie === "2023")).toBe(false);
    expect(fact(views, "editie.alles_openbaar")).toBe("nee");
  });

  test("is open when its column says so, and when another column is about something else", async () => {
    for (const changed of [withColumn("openbaar", "ja"), withColumn("kladje", "nee")]) {
      const views = await viewsFor(changed);
      expect(rows(views, "beoordelingen").some((row) => row.editie === "2023")).toBe(true);
    }
  });
});

describe("totals that count closed rows", () => {
  const RULE = "openbaar.totalen;vanaf;;proef;proef";
  /** As many closed files as there are senders, each with one of the letters of a risk on impact, or none. */
  const closedBy = (senders: readonly string[], rule = RULE): DataFiles => ({
    "strategie/parameters.csv": `${SMALL_CYCLE["strategie/parameters.csv"]}\n${rule}`,
    "aanleveringen/2023/register.csv": [
      "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering",
      "letters.csv;anv-beoordeling;ANV;2022-12-01;fictief;ja;geen",
      ...senders.map((sender, index) => `${index}.csv;anv-beoordeling;${sender};2022-12-01;fictief;nee;geen`),
    ].join("\n"),
    "aanleveringen/2023/letters.csv": [
      "risico;criterium;laag;verwacht;hoog;toelichting;bron",
      ...rowsOf("brand", "D", 4).map((row) => `${row};;proef`),
    ].join("\n"),
    ...Object.fromEntries(
      senders.map((_, index) => [
        `aanleveringen/2023/${index}.csv`,
        `risico;criterium;laag;verwacht;hoog;toelichting;bron\nstorm;${["1.1", "2.1", "2.2", "2.3"][index]};B;B;B;;proef`,
      ]),
    ),
  });
  const totals = async (files: DataFiles) => {
    const views = await viewsFor(files);
    return ["editie.letters", "editie.letters_met_gesloten", "veranderingen.aantal_niet_openbaar"].map(
      (name) => fact(views, name),
    );
  };

  test("are given from three closed rows of three senders when the rule asks for it", async () => {
    expect(await totals(closedBy(["A", "B", "C"]))).toEqual(["4", "7", "1"]);
  });

  test.each([
    ["the rule says never", closedBy(["A", "B", "C"], "openbaar.totalen;nooit;;proef;proef")],
    ["there is no rule", closedBy(["A", "B", "C"], "")],
    ["the rule is not understood", closedBy(["A", "B", "C"], "openbaar.totalen;altijd;;proef;proef")],
    ["there are only two senders", closedBy(["A", "B", "B"])],
    [
      "there are fewer rows than asked for",
      closedBy(["A", "B", "C"], `${RULE}\nopenbaar.vanaf;4;;proef;proef`),
    ],
  ])("are unknown when %s", async (_, files) => {
    expect(await totals(files)).toEqual(["4", "onbekend", "onbekend"]);
  });

  test("need three senders whatever is asked for", async () => {
    const files = closedBy(["A", "B"], `${RULE}\nopenbaar.vanaf;1;;proef;proef`);
    expect(await totals(files)).toEqual(["4", "onbekend", "onbekend"]);
  });
});

test("which risks a midterm is silent about is not told when one of its directions is closed", async () => {
  const midterm = (openbaar: string): DataFiles => ({
    "formulieren/anv-richting.json": FORM,
    "strategie/edities.csv": String(SMALL_CYCLE["strategie/edities.csv"])
      .split("\n")
      .flatMap((line) =>
        line.startsWith("2023")
          ? [`2021;Tussentijds;2021-03-08;2021-03-08;Scan 2020;;Nederland;richting;risico;2019`, `${line};`]
          : [line.startsWith("editie") ? `${line};risicos_van` : `${line};`],
      )
      .join("\n"),
    "aanleveringen/2021/register.csv":
      "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering\nr.csv;anv-richting;ANV;2021-01-01;concept;ja;geen",
    "aanleveringen/2021/r.csv": `risico;richting;toelichting;bron;openbaar\nbrand;toename;;proef;${openbaar}`,
  });
  const [told, silent] = [await viewsFor(midterm("")), await viewsFor(midterm("nee"))];
  expect(rows(told, "niet_vermeld").map(({titel}) => titel)).toEqual(["Storm"]);
  expect(fact(told, "tussentijds.alles_openbaar")).toBe("ja");
  expect(rows(silent, "niet_vermeld")).toEqual([]);
  expect(fact(silent, "tussentijds.alles_openbaar")).toBe("nee");
});

test("a row of a closed file cannot be opened", async () => {
  const file = "aanleveringen/2023/letters.csv";
  const [header, ...lines] = String(COMPLETE[file]).split("\n");
  const opened = [`${header};openbaar`, ...lines.map((line) => `${line};ja`)].join("\n");
  const closed = letters("2023", [], "nee")["aanleveringen/2023/register.csv"] ?? "";
  const views = await viewsFor({[file]: opened, "aanleveringen/2023/register.csv": closed});
  expect(rows(views, "beoordelingen").every((row) => row.editie === "2019")).toBe(true);
});

test("the first scored edition has nothing before it: no changes, and the earlier edition unknown", async () => {
  const views = await viewsFor({}, "kamer", "2019");
  expect(rows(views, "veranderingen")).toEqual([]);
  expect(fact(views, "vorige.is_er")).toBe("nee");
  expect(fact(views, "vorige.titel")).toBe("onbekend");
});

test("the frame Beleidskeuzes uitgelegd is a table when it is filled in, and else its reason", async () => {
  const parts = POLICY_PARTS.map(({id}) => `2023;${id};over ${id};proef`);
  const file = ["editie;onderdeel;tekst;bron", "2019;nvt;geen nieuw geld;begroting", ...parts].join("\n");
  const filled = await viewsFor({"strategie/beleidskeuzes.csv": file});
  expect(rows(filled, "beleidskeuzes").map((row) => [row.nummer, row.tekst])).toEqual(
    POLICY_PARTS.map(({id, number}) => [number, `over ${id}`]),
  );
  expect(fact(filled, "beleidskeuzes.ingevuld")).toBe("ja");
  const none = await viewsFor({"strategie/beleidskeuzes.csv": file}, "kamer", "2019");
  expect(rows(none, "beleidskeuzes")).toEqual([]);
  const facts = ["ingevuld", "reden", "bron"].map((name) => fact(none, `beleidskeuzes.${name}`));
  expect(facts).toEqual(["nee", "geen nieuw geld", "begroting"]);
  expect(fact(await viewsFor(), "beleidskeuzes.ingevuld")).toBe("onbekend");
});

test("the signatories of the letter are told as in the middle of a sentence", async () => {
  const file = [
    "editie;veld;waarde",
    "2019;onderwerp;Beeld",
    "2023;onderwerp;Beeld",
    "2023;ondertekenaar_1;De Minister van Proeven",
    "2023;mede_namens_1;de Minister van Voorbeelden",
  ].join("\n");
  const views = await viewsFor({"strategie/briefgegevens.csv": file});
  expect(fact(views, "brief.ondertekenaars")).toBe(
    "de Minister van Proeven, mede namens de Minister van Voorbeelden",
  );
  expect(fact(views, "brief.mede_namens")).toBe("de Minister van Voorbeelden");
  expect(fact(views, "brief.wij")).toBe("nee");
});

describe("the list of attachments", () => {
  const PAPERS = {
    "strategie/kamerstukken.csv": [
      "id;kamer;vergaderjaar;dossier;nummer;datum;titel;bron;editie",
      "strategie-2007;II;2006/07;30821;3;2007-05-21;Eerste strategie;proef;",
      "nvs-2019;II;2018/19;30821;81;2019-06-07;Strategie 2019;proef;2019",
    ].join("\n"),
  };
  const LIST = {
    ...PAPERS,
    "strategie/bijlagen.csv": [
      "volgorde;titel;bestand;herkomst;datum;editie",
      "7;Analyse;analyse.pdf;ANV;2022-12-24;2023",
      "2;Beeld;risicobeeld.pdf;eigen;;",
    ].join("\n"),
  };

  test("is a view in order of number, with names of files and organisations, and the part of others apart", async () => {
    const views = await viewsFor(LIST);
    const analysis = {
      nummer: 7,
      titel: "Analyse",
      bestand: "tk-bijlage-7-analyse.pdf",
      herkomst: "Analistennetwerk",
      datum: "2022-12-24",
      status: "concept",
    };
    expect(rows(views, "bijlagen")).toEqual([
      {
        nummer: 2,
        titel: "Beeld",
        bestand: "tk-bijlage-2-risicobeeld.pdf",
        herkomst: "eigen stuk",
        datum: "2023-04-03",
        status: "fictief",
      },
      analysis,
    ]);
    expect(rows(views, "bijlagen_van_anderen")).toEqual([analysis]);
    expect([fact(views, "bijlagen.aantal"), fact(views, "bijlagen.van_anderen")]).toEqual(["2", "1"]);
  });

  test("says of a third party's document that it is decided once it is there", async () => {
    const views = await viewsFor({...LIST, "bijlagen/2023/analyse.pdf": SOUND_PDF});
    expect(rows(views, "bijlagen_van_anderen").map((row) => row.status)).toEqual(["vastgesteld"]);
  });

  test("gives every edition the references of its own letter, and every paper", async () => {
    const references = async (edition: string) =>
      [...(await viewsFor(LIST, "kamer", edition)).references].map(([id, {text}]) => [
        id,
        text.replaceAll("\u00a0", " "),
      ]);
    const papers = [
      ["strategie-2007", "Kamerstukken II 2006/07, 30821, nr. 3"],
      ["nvs-2019", "Kamerstukken II 2018/19, 30821, nr. 81"],
    ];
    expect(await references("2019")).toEqual([...papers, ["risicobeeld", "Bijlage 2: Beeld"]]);
    expect(await references("2023")).toEqual([
      ...papers,
      ["risicobeeld", "Bijlage 2: Beeld"],
      ["analyse", "Bijlage 7: Analyse"],
    ]);
  });

  test("the letter of an edition is a fact where a paper says which it was", async () => {
    const views = await viewsFor(PAPERS);
    expect(fact(views, "vorige.kamerstuk")).toBe("Kamerstukken II 2018/19, 30821, nr. 81");
    expect(fact(views, "editie.kamerstuk")).toBe("onbekend");
  });
});

test("what risks and measures stand under is called by the edition's own word", async () => {
  const views = await viewsFor();
  const title = (view: string, column: string) =>
    views.views.get(view)?.columns.find(({name}) => name === column)?.title;
  expect([title("groepen", "titel"), title("risicos", "groep")]).toEqual(["Thema", "Thema"]);
  expect(title("maatregelen_per_onderdeel", "titel")).toBe("Thema");
  expect(fact(views, "editie.zonder_groep")).toBe("2");
});

test("measures stand under action lines where the edition has them, and are then called that", async () => {
  const views = await viewsFor({
    "strategie/actielijnen.csv": "editie;id;titel;doel;bron\n2023;9;Meer oefenen;;Proef\n",
  });
  expect(fact(views, "maatregelen.eenheid")).toBe("actielijn");
  expect(views.views.get("maatregelen_per_onderdeel")?.columns.map(({title}) => title)).toContain(
    "Actielijn",
  );
});

test("deliveries with letters stand apart from those about measures, each with its form", async () => {
  const views = await viewsFor();
  expect(rows(views, "aanleveringen").map(({editie, formulier}) => [editie, formulier])).toEqual([
    ["2019", "anv-beoordeling"],
    ["2023", "anv-beoordeling"],
  ]);
  expect(rows(views, "aanleveringen_maatregelen")).toEqual([]);
});

test("a setting is called by its name, and by its code where it has none", async () => {
  const file = String(SMALL_CYCLE["strategie/parameters.csv"]);
  const [head = "", ...rest] = file.trimEnd().split("\n");
  const named = [`${head};naam`, ...rest.map((line, index) => `${line};${index === 0 ? "De regel" : ""}`)];
  const views = await viewsFor({"strategie/parameters.csv": `${named.join("\n")}\n`});
  const [first, second] = rows(views, "parameters");
  expect([first?.naam, second?.naam]).toEqual(["De regel", second?.parameter]);
});
