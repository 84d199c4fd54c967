import {describe, expect, test} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {expectationLedger} from "../../../pipeline/4-compare/expectations/expectation-ledger.ts";
import {compare, tabulate} from "../../../pipeline/4-compare/index.ts";
import type {Row, Views} from "../../../pipeline/core/views.ts";
import {SOUND} from "../../support/mistakes.ts";
import {type DataFiles, letters, readCycle} from "../../support/small-cycle.ts";

const letterRows = (risk: string, likelihood: string, impact: string, codes: readonly string[]) => [
  `${risk};waarschijnlijkheid;${[...likelihood].join(";")}`,
  ...codes.map((code) => `${risk};${code};${[...impact].join(";")}`),
];
const CODES_2019 = ["1.1", "2.1", "2.2"];
const CODES_2023 = [...CODES_2019, "2.3"];

/** Brand goes up clearly on impact and stays level on likelihood; storm falls on likelihood alone. */
const CYCLE: DataFiles = {
  ...SOUND,
  ...letters("2019", [
    ...letterRows("brand", "CCC", "AAA", CODES_2019),
    ...letterRows("storm", "DDD", "BBB", CODES_2019),
  ]),
  ...letters("2023", [
    ...letterRows("brand", "CCC", "DDD", CODES_2023),
    ...letterRows("storm", "BBB", "BBB", CODES_2023),
  ]),
  "strategie/vraagstukken.csv":
    "editie;vraagstuk;titel;dominant;inzet;belangen;bron\n2019;weer;Weer;ja;versterkt;1;proef",
  "strategie/indeling.csv": "editie;risico;vraagstuk;toelichting\n2019;brand;weer;\n2019;storm;weer;",
};
const HEADER = "editie;nummer;onderwerp;richting;as;horizon;tekst;bron";
const MIDTERM: DataFiles = {
  "strategie/edities.csv": [
    "editie;titel;gepubliceerd;peildatum;analyse;methode;bereik;soort;eenheid;risicos_van",
    "2019;Strategie 2019;2019-06-07;2019-06-07;Analyse 2019;m1;Nederland;beoordeling;dominant risico;",
    "2021;Midterm;2021-03-08;2021-03-08;Scan;;Nederland;richting;risico;2019",
    "2023;Strategie 2023;2023-04-03;2023-04-03;Analyse 2022;m2;Koninkrijk;beoordeling;thema;",
  ].join("\n"),
  "aanleveringen/2021/register.csv":
    "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering\nr.csv;anv-richting;ANV;2021-01-01;concept;ja;geen",
  "aanleveringen/2021/r.csv": "risico;richting;toelichting;bron\nbrand;toename;Meer brand.;brief 1",
};

const tables = async (files: DataFiles, edition = "2023"): Promise<Views> => {
  const {value: dataset, findings} = await readCycle({...CYCLE, ...files});
  expect(findings.filter(({code}) => code !== "beoordeling/sprong")).toEqual([]);
  const scores = score(dataset);
  return tabulate(
    {dataset, scores, comparison: compare(dataset, scores)},
    {
      edition,
      audience: "kamer",
      findings: {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0},
    },
  );
};
const ledger = async (rows: readonly string[], more: DataFiles = {}): Promise<readonly Row[]> => {
  const views = await tables({"strategie/verwachtingen.csv": [HEADER, ...rows].join("\n"), ...more});
  return views.views.get("alle_verwachtingen")?.rows ?? [];
};
const short = ({nummer, getoetst_aan, gevonden, uitkomst, status}: Row) =>
  [nummer, getoetst_aan, gevonden, uitkomst, status].join(" | ");

describe("the ledger of what was expected", () => {
  test("worked by hand: holds each announcement against what the next edition found, on the axis that it names", async () => {
    const rows = await ledger([
      "2019;1;brand;toename;;;Meer brand.;proef",
      "2019;2;brand;toename;waarschijnlijkheid;;Vaker brand.;proef",
      "2019;3;storm;toename;;;Meer storm.;proef",
      "2019;4;storm;gelijk;impact;;Storm blijft even erg.;proef",
      "2019;5;weer;toename;impact;;Erger weer.;proef",
      "2019;6;;toename;;;Iets anders.;proef",
      "2023;1;brand;toename;;;Nog meer brand.;proef",
    ]);
    expect(rows.map(short)).toEqual([
      "1 | 2023 | impact: hoger; waarschijnlijkheid: gelijk | uitgekomen | fictief",
      "2 | 2023 | waarschijnlijkheid: gelijk | niet uitgekomen | fictief",
      "3 | 2023 | impact: gelijk; waarschijnlijkheid: lager | niet uitgekomen | fictief",
      "4 | 2023 | impact: gelijk | uitgekomen | fictief",
      "5 | 2023 | impact: 1 hoger, 1 gelijk | onduidelijk | fictief",
      "6 | 2023 | – | niet te zeggen | vastgesteld",
      "1 |  | – | nog niet te zeggen | vastgesteld",
    ]);
  });

  test("takes the directions of a midterm along without their being entered again", async () => {
    const rows = await ledger([], MIDTERM);
    expect(rows).toEqual([
      expect.objectContaining({
        editie: "2021",
        nummer: "R1",
        soort: "richting",
        onderwerp: "brand",
        richting: "toename",
        getoetst_aan: "2023",
        uitkomst: "uitgekomen",
        status: "fictief",
        tekst: "Meer brand.",
        bron: "brief 1",
      }),
    ]);
  });

  test("does not say what closed letters say, and says why", async () => {
    const closed = {
      "aanleveringen/2023/register.csv": (SOUND["aanleveringen/2023/register.csv"] ?? "").replace(
        ";fictief;ja;",
        ";fictief;nee;",
      ),
    };
    const [row] = await ledger(["2019;1;brand;toename;;;Meer brand.;proef"], closed);
    expect(row).toMatchObject({
      uitkomst: "niet te zeggen",
      gevonden: "–",
      reden: "De letters waarmee dat te zien is, zijn niet openbaar.",
    });
  });

  test("says so where the concordance has no link from the risk", async () => {
    const {value} = await readCycle({
      ...CYCLE,
      "strategie/verwachtingen.csv": `${HEADER}\n2019;1;brand;toename;;;Meer brand.;proef`,
      "strategie/concordantie.csv": (SOUND["strategie/concordantie.csv"] ?? "").replace(/\n2019;brand.*/, ""),
    });
    const {changes} = compare(value, score(value));
    expect(expectationLedger({strategy: value.strategy, directions: [], changes})).toMatchObject([
      {outcome: "niet te zeggen", reason: "Er is geen koppeling met een risico van editie 2023."},
    ]);
  });

  test("does not call a whole subject by what is seen of a part: the others are counted as not to be said", async () => {
    const {value} = await readCycle({
      ...CYCLE,
      "strategie/verwachtingen.csv": [
        HEADER,
        "2019;1;weer;toename;impact;;Erger weer.;proef",
        "2019;2;brand;gelijk;;;Brand blijft.;proef",
      ].join("\n"),
      "strategie/concordantie.csv": (SOUND["strategie/concordantie.csv"] ?? "").replace(/\n2019;storm.*/, ""),
    });
    const {changes} = compare(value, score(value));
    const told = (seen: typeof changes) =>
      expectationLedger({strategy: value.strategy, directions: [], changes: seen}).map(
        ({outcome, reason}) => [outcome, reason],
      );
    expect(told(changes)[0]).toEqual([
      "uitgekomen",
      "Van 2 risico’s of koppelingen: 1 uitgekomen, 1 niet te zeggen. Getoetst aan: Brand; Storm.",
    ]);
    // Of brand only the likelihood may be seen, which stayed level; its impact did not.
    expect(told(changes.filter(({axis}) => axis === "likelihood"))[1]).toEqual([
      "onduidelijk",
      "Alleen één van beide assen is te vergelijken.",
    ]);
  });

  test("counts as the table of the reported edition shows", async () => {
    const {views, facts} = await tables({
      "strategie/verwachtingen.csv": [
        HEADER,
        "2019;1;brand;toename;;;Meer brand.;proef",
        "2019;2;storm;toename;;;Meer storm.;proef",
        "2023;1;brand;toename;;;Nog meer brand.;proef",
      ].join("\n"),
    });
    const value = (name: string) => facts.get(`verwachtingen.${name}`)?.value;
    expect(views.get("verwachtingen")?.rows).toHaveLength(2);
    expect(["getoetst", "uitgekomen", "niet_uitgekomen", "onduidelijk", "niet_te_zeggen"].map(value)).toEqual(
      [2, 1, 1, 0, 0],
    );
    expect(value("nieuw")).toBe(1);
    expect(facts.get("verwachtingen.uitgekomen")?.status).toBe("fictief");
  });
});

describe("an edition with directions only", () => {
  test("is used in no computation: without it every score and change is the same", async () => {
    const figures = async (files: DataFiles) => {
      const {value} = await readCycle({...CYCLE, ...files});
      const scores = score(value);
      return {scores, comparison: compare(value, scores)};
    };
    const without = {...MIDTERM, "aanleveringen/2021/r.csv": "risico;richting;toelichting;bron\n"};
    const opposite = {
      ...MIDTERM,
      "aanleveringen/2021/r.csv": "risico;richting;toelichting;bron\nbrand;afname;Minder brand.;brief 1",
    };
    const figured = await figures(MIDTERM);
    expect(await figures(without)).toEqual(figured);
    expect(await figures(opposite)).toEqual(figured);
    expect(await figures({})).toEqual(figured);
  });
});
