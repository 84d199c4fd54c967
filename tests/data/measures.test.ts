import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {describe, expect, it, test} from "vitest";

const COLUMNS =
  "editie;maatregel;titel;eigenaar;onderdeel;risicos;gebied;reikwijdte;toegezegd;bron;kamerstukken;volgt_op;toelichting;vertaling".split(
    ";",
  );
const AREAS = [
  "europees-nederland",
  "caribisch-nederland",
  "aruba",
  "curacao",
  "sint-maarten",
  "koninkrijk",
  "internationaal",
];

/**
 * Counted by hand: each section of the strategy of 2019 in the order of the text, and how many rows name it first in `bron`.
 * A section without any says why; what was left out of the others stands in the comment above it.
 */
const SECTIONS_2019: readonly (readonly [section: string, count: number, none?: string])[] = [
  // The rest of the summary returns in the chapters and is counted there.
  ["Samenvatting", 2],
  ["Inleiding", 0, "places the strategy among others that exist already"],
  [
    "De cyclus van de nationale veiligheid",
    0,
    "describes the cycle; its promises return under the instruments",
  ],
  ["Nationale veiligheid als begrip", 0, "defines interests; the promises stand under its principles"],
  // Left out: the principles that only describe how the government works (lawful, proportionate, learning, international).
  ["Nationale veiligheid als begrip, Uitgangspunten", 2],
  ["Trends en ontwikkelingen, Internationale (politieke) ontwikkelingen", 0, "analysis"],
  ["Trends en ontwikkelingen, Informatietechnologische ontwikkelingen", 0, "analysis"],
  // Left out: bodies that keep watching crypto, which is no promise of the government.
  ["Trends en ontwikkelingen, Mondiale financieel-economische ontwikkelingen", 1],
  ["Trends en ontwikkelingen, Demografische en maatschappelijke ontwikkelingen", 0, "analysis"],
  ["Trends en ontwikkelingen, Ecologische ontwikkelingen", 0, "analysis"],
  ["Dominante risico's", 0, "describes the eleven risks; what is done about them stands in the weighing"],
  ["Weging, inleiding", 1],
  // Left out: export control, which exists.
  ["Weging, 1", 4],
  // Left out: what municipalities do already and what the local police can do.
  ["Weging, 2", 2],
  ["Weging, 3", 5],
  ["Weging, 4", 8],
  ["Weging, 5", 9],
  // Left out as existing: the advisory board, the task force, earlier money, the cycle on laundering, duties in law, reporting lines.
  ["Weging, 6", 15],
  // Left out: the agenda of 2018 itself and what is done in the EU already.
  ["Weging, 7", 12],
  ["Onverminderde inzet, 1", 3],
  ["Onverminderde inzet, 2, Klimaatverandering", 2],
  ["Onverminderde inzet, 2, Droogte", 6],
  ["Onverminderde inzet, 2, Stijging waterpeil", 4],
  [
    "Onverminderde inzet, 2, Natuurbranden, aardbevingen, bodemdaling en zonnestormen",
    0,
    "says that there is no programme of its own beyond what exists; the earthquakes by gas production stand in the summary",
  ],
  // Left out: services that work together already, at home and abroad.
  ["Onverminderde inzet, 3, Proliferatie", 5],
  ["Onverminderde inzet, 3, Stralingsongevallen", 0, "describes rules and emergency plans that exist"],
  // Left out: law, treaty and European work that exist.
  ["Onverminderde inzet, 4, Infectieziektenbestrijding", 4],
  // Left out: the programme of 2015 itself.
  ["Onverminderde inzet, 4, Antibioticaresistentie", 2],
  [
    "Onverminderde inzet, 4, Zoönosen",
    0,
    "describes law, supervision, yearly reports and exercises that exist",
  ],
  [
    "Generieke instrumenten voor de nationale veiligheid, Ontwikkeling van het generieke systeem van risico- en crisisbeheersing",
    11,
  ],
  [
    "Generieke instrumenten voor de nationale veiligheid, Geïntegreerde wetenschappelijke onderzoeksagenda nexus interne/externe veiligheid",
    3,
  ],
  [
    "Generieke instrumenten voor de nationale veiligheid, Monitoring nieuwe technologieën, toepassingsmogelijkheden en gevolgen voor de nationale veiligheid",
    2,
  ],
  [
    "Generieke instrumenten voor de nationale veiligheid, Periodiek actualiseren van de Nationale Veiligheid Strategie",
    3,
  ],
  ["Ter afsluiting", 3],
  ["Bijlage 1", 0, "lists risks"],
  ["Bijlage 2", 0, "lists criteria"],
];

/** The same 109 by security issue, and by instrument for what is generic. */
const PARTS_2019: Readonly<Record<string, number>> = {
  "statelijke-dreigingen": 4,
  "multilaterale-instituties": 3,
  "vitale-infrastructuur": 5,
  "terrorisme-en-extremisme": 9,
  "militaire-dreigingen": 9,
  ondermijning: 16,
  "polarisatie-en-sociale-cohesie": 2,
  cybersecurity: 12,
  natuurrampen: 13,
  "cbrn-dreigingen": 5,
  infectieziekten: 6,
  "risico-en-crisisbeheersing": 13,
  onderzoeksagenda: 3,
  "nieuwe-technologieen": 2,
  "periodiek-actualiseren": 7,
};

/**
 * The lettered priorities of each action line of 2023. The extracted columns run through each other: the text of
 * lines 4 to 8 and the end of 3 and 10 stands apart from its heading. Every letter from A on was found exactly once
 * per line; rows whose line follows from letter and content alone say so in `toelichting`.
 */
const LINES_2023 = [9, 4, 10, 5, 4, 6, 8, 8, 10, 7, 5, 8];

/** Every date or period in which the text promises something; there is no other. */
const PROMISED: Readonly<Record<string, string>> = {
  "militaire-dreigingen-9": "2020",
  "ondermijning-15": "2019-Q2",
  "ondermijning-16": "2020-Q1",
  "infectieziekten-6": "2019",
  "generiek-1": "2021",
  "generiek-16": "2019",
  "generiek-19": "2022",
  "9C": "2050",
};

/** Risks that no measure serves: the text promises nothing about them, or left them out of the strategy. */
const UNSERVED: Readonly<Record<string, readonly string[]>> = {
  "2019": ["dierziekten-en-zoonose", "natuurbrand", "stralingsongevallen", "zware-ongevallen"],
  "2023": ["zware-ongevallen"],
};

type Row = Readonly<Record<string, string>>;
const table = (name: string): readonly Row[] =>
  parse(readFileSync(new URL(`../../data/strategie/${name}.csv`, import.meta.url)), {
    columns: true,
    delimiter: ";",
    bom: true,
  });
const field = (row: Row, name: string): string => row[name] ?? "";
const words = (row: Row, name: string): readonly string[] =>
  field(row, name)
    .split(" ")
    .filter((word) => word !== "");
const measures = table("maatregelen");
const of = (edition: string): readonly Row[] => measures.filter((row) => row.editie === edition);
const ids = (rows: readonly Row[], name: string): readonly string[] => rows.map((row) => field(row, name));
const tally = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]),
  );
const firstSource = (row: Row): string =>
  (field(row, "bron").split("; ")[0] ?? "").replace(/^NVS 2019, /u, "");

describe("the measures of the strategy of 2019", () => {
  it("are as many per section of the text as were counted by hand", () => {
    const counted = SECTIONS_2019.filter(([, count]) => count > 0).map(([section, count]) => [
      section,
      count,
    ]);
    expect(tally(of("2019").map(firstSource))).toEqual(Object.fromEntries(counted));
  });

  it("leave a section out only for a noted reason", () => {
    for (const [section, count, none] of SECTIONS_2019) expect(none !== undefined, section).toBe(count === 0);
  });

  it("are as many per security issue and per instrument as were counted by hand, 109 in all", () => {
    expect(tally(ids(of("2019"), "onderdeel"))).toEqual(PARTS_2019);
    expect(of("2019")).toHaveLength(109);
  });

  it("are numbered from one within each security issue, and together for what is generic", () => {
    const seen = new Map<string, number>();
    for (const row of of("2019")) {
      const series = row.reikwijdte === "generiek" ? "generiek" : field(row, "onderdeel");
      const number = (seen.get(series) ?? 0) + 1;
      seen.set(series, number);
      expect(row.maatregel).toBe(`${series}-${number}`);
    }
  });
});

describe("the priorities of the strategy of 2023", () => {
  it("are the 84 letters of the twelve action lines, in their order", () => {
    const letters = LINES_2023.flatMap((count, line) =>
      Array.from({length: count}, (_, index) => `${line + 1}${String.fromCharCode(65 + index)}`),
    );
    expect(letters).toHaveLength(84);
    expect(ids(of("2023"), "maatregel")).toEqual(letters);
  });

  it.each(of("2023"))("$maatregel stands at its own action line and says where it is from", (row) => {
    const [, line, letter] = /^(\d+)([A-J])$/u.exec(field(row, "maatregel")) ?? [];
    expect(row.onderdeel).toBe(line);
    expect(row.bron).toBe(
      `Veiligheidsstrategie 2023 (Engelse uitgave), actielijn ${line}, prioriteit ${letter}`,
    );
  });

  it("say of 1C, and of nothing else, that its beginning is missing", () => {
    const incomplete = measures.filter((row) =>
      /begin ontbreekt in de bron/u.test(field(row, "toelichting")),
    );
    expect(ids(incomplete, "maatregel")).toEqual(["1C"]);
    expect(incomplete[0]?.titel).toMatch(/begin ontbreekt in de bron/u);
  });
});

describe("every measure", () => {
  it("has the columns that were agreed, in their order", () => {
    expect(Object.keys(measures[0] ?? {})).toEqual(COLUMNS);
  });

  it("has an id of its own, over the editions too", () => {
    expect(new Set(ids(measures, "maatregel")).size).toBe(measures.length);
  });

  it("is one Dutch sentence of at most 200 characters, told apart from the others of its edition", () => {
    for (const row of measures) expect(row.titel, row.maatregel).toMatch(/^[\p{Lu}].{9,198}[^.]\.$/u);
    for (const edition of ["2019", "2023"]) {
      expect(new Set(ids(of(edition), "titel")).size).toBe(of(edition).length);
    }
  });

  it("belongs to something that the strategy of its edition has", () => {
    const parts = new Set([
      ...table("vraagstukken").map((row) => `${row.editie} specifiek ${row.vraagstuk}`),
      ...table("instrumenten").map((row) => `${row.editie} generiek ${row.id}`),
      ...table("actielijnen").flatMap((row) => [
        `${row.editie} specifiek ${row.id}`,
        `${row.editie} generiek ${row.id}`,
      ]),
    ]);
    for (const row of measures) expect(parts).toContain(`${row.editie} ${row.reikwijdte} ${row.onderdeel}`);
  });

  it("serves risks of its edition when it is specific, and none when it is generic", () => {
    const risks = new Set(table("risicos").map((row) => `${row.editie} ${row.risico}`));
    for (const row of measures) {
      const served = words(row, "risicos");
      expect(served.length > 0, row.maatregel).toBe(row.reikwijdte === "specifiek");
      expect(new Set(served).size).toBe(served.length);
      for (const risk of served) expect(risks, row.maatregel).toContain(`${row.editie} ${risk}`);
    }
  });

  it("of 2019 serves no risk of another security issue than its own", () => {
    const grouped = new Set(table("indeling").map((row) => `${row.risico} ${row.vraagstuk}`));
    for (const row of of("2019")) {
      for (const risk of words(row, "risicos")) expect(grouped).toContain(`${risk} ${row.onderdeel}`);
    }
  });

  it.each(["2019", "2023"])(
    "leaves of %s only those risks unserved for which nothing is promised",
    (edition) => {
      const served = new Set(of(edition).flatMap((row) => words(row, "risicos")));
      const all = table("risicos").filter((row) => row.editie === edition);
      expect(
        ids(all, "risico")
          .filter((risk) => !served.has(risk))
          .sort(),
      ).toEqual(UNSERVED[edition]);
    },
  );

  it("has owners that are known, and for a place one or more of the seven areas", () => {
    const known = ids(table("organisaties"), "organisatie");
    for (const row of measures) {
      for (const owner of words(row, "eigenaar")) expect(known, row.maatregel).toContain(owner);
      expect(words(row, "gebied").length, row.maatregel).toBeGreaterThan(0);
      for (const area of words(row, "gebied")) expect(AREAS, row.maatregel).toContain(area);
    }
  });

  it("has a date only where the text promises one", () => {
    const dated = measures.filter((row) => row.toegezegd !== "");
    expect(Object.fromEntries(dated.map((row) => [row.maatregel, row.toegezegd]))).toEqual(PROMISED);
    for (const row of dated) expect(row.toegezegd).toMatch(/^\d{4}(-Q[1-4]|-\d{2}-\d{2})?$/u);
  });

  it("follows on measures of 2019 only, and is itself of 2023 when it does", () => {
    const earlier = ids(of("2019"), "maatregel");
    for (const row of measures) {
      const followed = words(row, "volgt_op");
      if (followed.length > 0) expect(row.editie).toBe("2023");
      for (const id of followed) expect(earlier, row.maatregel).toContain(id);
    }
    expect(measures.filter((row) => row.volgt_op !== "")).not.toHaveLength(0);
  });

  it("says of 2023 that the sentence is our own translation", () => {
    for (const row of measures) expect(row.vertaling).toBe(row.editie === "2023" ? "eigen" : "");
  });
});

describe("the parliamentary papers of the measures", () => {
  const papers = measures.flatMap((row) =>
    field(row, "kamerstukken")
      .split(" | ")
      .filter((paper) => paper !== ""),
  );
  const numbered = papers.filter((paper) => paper !== "nummer niet bekend");

  test("stand in the canonical form, with a parliamentary year of two years in a row", () => {
    expect(numbered).not.toHaveLength(0);
    for (const paper of numbered) {
      const form = /^Kamerstukken II (\d{4})\/(\d{2}), \d{5}(-\d{2}| [A-Z]+| en \d{5})?, nr\. \d+$/u;
      const [, from, until] = form.exec(paper) ?? [];
      expect(from, paper).toBeDefined();
      expect((Number(from) + 1) % 100, paper).toBe(Number(until));
    }
  });

  test("lack a number once, where the extracted footnote lost it", () => {
    expect(papers.length - numbered.length).toBe(1);
    const [row] = measures.filter((measure) => /nummer niet bekend/u.test(field(measure, "kamerstukken")));
    expect(row?.maatregel).toBe("1E");
    expect(row?.toelichting).toMatch(/nummer kwijt/u);
  });
});
