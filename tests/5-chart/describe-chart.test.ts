import {describe, expect, it} from "vitest";
import {describeChart} from "../../pipeline/5-chart/describe-chart.ts";
import {listInDutch, someInDutch} from "../../pipeline/5-chart/dutch-words.ts";
import type {Row} from "../../pipeline/core/views.ts";
import {shipped, viewOf} from "./sample.ts";

const say = (name: string, rows: readonly Row[]) =>
  describeChart(shipped(name), viewOf(shipped(name).view, rows));

const risk = (
  titel: string,
  [low, likelihood, high]: readonly number[],
  impact: readonly (number | null)[],
): Row => ({
  titel,
  waarschijnlijkheid_laag: low ?? null,
  waarschijnlijkheid: likelihood ?? null,
  waarschijnlijkheid_hoog: high ?? null,
  impact_laag: impact[0] ?? null,
  impact: impact[1] ?? null,
  impact_hoog: impact[2] ?? null,
  status: "fictief",
});

describe("describing the risk diagram", () => {
  const text = say("risicodiagram", [
    risk("Droogte", [4, 5, 5], [1.04, 1.46, 2]),
    risk("Grieppandemie", [3, 4, 5], [3.9, 4.25, 4.8]),
    risk("Zeeoverstroming", [1, 1, 2], [4, 4.6, 5]),
    risk("Zonnestorm", [2, 2, 3], [null, 0.4, 1]),
  ]);

  it("says how many there are and what the axes are", () => {
    expect(text).toContain("Puntenwolk van 4 risico’s.");
    expect(text).toContain("de waarschijnlijkheid in vijf jaar");
  });

  it("names the extremes with values and bands, rounded once", () => {
    expect(text).toContain("Hoogste impact: Zeeoverstroming, impact 4,6 (band 4,0 tot 5,0)");
    expect(text).toContain("Laagste impact: Zonnestorm, impact 0,4 (band X tot 1,0)");
    expect(text).toContain("Hoogste waarschijnlijkheid, 5,0: Droogte (band 4,0 tot 5,0).");
  });

  it("tells the pattern over the classes and on both axes", () => {
    expect(text).toContain("Aantal risico’s per klasse van waarschijnlijkheid: A 1, B 1, C 0, D 1, E 1.");
    expect(text).toContain(
      "Op beide assen verwacht op 3,5 of hoger: 1 risico: Grieppandemie; op beide onder 2,5: 1 risico.",
    );
  });

  it("says so when nothing has a place", () => {
    expect(say("risicodiagram", [risk("Droogte", [], [])])).toContain(
      "Geen risico heeft een plaats op beide assen.",
    );
  });
});

describe("describing changes", () => {
  const change = (titel: string, before: number | null, after: number | null, oordeel: string): Row => ({
    titel,
    gedeeld_voor_laag: before === null ? null : before - 0.5,
    gedeeld_voor: before,
    gedeeld_voor_hoog: before === null ? null : before + 0.5,
    gedeeld_na_laag: after === null ? null : after - 0.5,
    gedeeld_na: after,
    gedeeld_na_hoog: after === null ? null : after + 0.5,
    verschil_gedeeld: before === null || after === null ? null : after - before,
    oordeel,
    van_editie: "2019",
    naar_editie: "2023",
  });
  const text = say("veranderingen", [
    change("Droogte", 2, 3.5, "hoger"),
    change("Hitte", 4, 3, "lager"),
    change("Sabotage", null, null, "nieuw"),
  ]);

  it("tells the editions, the verdicts and the largest changes with both bands", () => {
    expect(text).toContain("de impact in 2019 (open stip) en 2023 (dichte stip)");
    expect(text).toContain("Oordelen: 1 hoger, 1 lager en 1 nieuw.");
    expect(text).toContain(
      "Sterkst gestegen: Droogte, van 2,0 (band 1,5 tot 2,5) naar 3,5 (band 3,0 tot 4,0), verschil +1,5, oordeel hoger.",
    );
    expect(text).toContain(
      "Sterkst gedaald: Hitte, van 4,0 (band 3,5 tot 4,5) naar 3,0 (band 2,5 tot 3,5), verschil −1,0, oordeel lager.",
    );
  });

  it("names what has no dots", () => {
    expect(text).toContain("Getekend: 2 risico’s");
    expect(text).toContain("Zonder stippen: Sabotage (nieuw).");
  });
});

describe("describing heat maps", () => {
  it("counts the letters and names the highest cells with their band", () => {
    const cell = (
      criterium: string,
      laag: string | null,
      verwacht: string,
      hoog: string | null,
      volgorde: number | null,
    ) => ({
      risico: "r1",
      titel: "Droogte",
      criterium,
      criterium_titel: "Iets",
      laag,
      verwacht,
      hoog,
      volgorde,
    });
    const text = say("warmtekaart-criteria", [
      cell("1.1", "C", "D", "E", 4),
      cell("1.2", "X", "A", "A", 1),
      cell("1.3", "X", "X", "A", 0),
      cell("2.1", null, "?", null, null),
    ]);
    expect(text).toContain("Raster van 1 risico (rijen) en 4 criteria (kolommen)");
    expect(text).toContain("Verwachte klassen: A 1, D 1, X 1, ? 1.");
    expect(text).toContain("Hoogste beoordeling: Droogte op 1.1 (D, band C tot E).");
  });

  it("names the highest positions with their band and counts what has none", () => {
    const cell = (belang: string, positie: number | null) => ({
      risico: "r1",
      titel: "Droogte",
      belang,
      belang_titel: `Belang ${belang}`,
      positie_laag: positie === null ? null : positie - 0.5,
      positie,
      positie_hoog: positie === null ? null : positie + 0.5,
    });
    const text = say("warmtekaart-belangen", [cell("1", 3.6), cell("2", 2), cell("3", null)]);
    expect(text).toContain("Droogte op Belang 1, 3,6 (band 3,1 tot 4,1)");
    expect(text).toContain("Belang met de meeste plaatsen op 3,5 of hoger: Belang 1 (1).");
    expect(text).toContain("Cellen zonder plaats: 1.");
  });
});

describe("describing any other view", () => {
  it("tells what its rows are, how many, and the extremes of each number with their names", () => {
    const view = viewOf("maatregelen", [
      {titel: "Dijk", voortgang: 0.25},
      {titel: "Sluis", voortgang: 0.75},
    ]);
    const text = describeChart(
      {...shipped("risicodiagram"), title: "Voortgang", view: "maatregelen"},
      {...view, about: "Elke rij is een maatregel"},
    );
    expect(text).toBe(
      "Voortgang. Elke rij is een maatregel. 2 rijen. voortgang: hoogste 0,8 (Sluis), laagste 0,3 (Dijk).",
    );
  });
});

describe("lists in Dutch", () => {
  it("joins with commas and en, and counts what does not fit", () => {
    expect(listInDutch([])).toBe("");
    expect(listInDutch(["a", "b", "c"])).toBe("a, b en c");
    expect(someInDutch(["a", "b", "c", "d", "e"], 2)).toBe("a, b en 3 andere");
    expect(someInDutch(["a", "b", "c"], 2)).toBe("a, b en c");
  });
});

describe("describing places then and now", () => {
  const places = (titel: string, then: number, now: number, oordeel: string): Row => ({
    van_editie: "2019",
    naar_editie: "2023",
    titel,
    toen_laag: then - 0.5,
    toen: then,
    toen_hoog: then + 0.5,
    nu_laag: now - 0.5,
    nu: now,
    nu_hoog: now + 0.5,
    oordeel,
    status: "fictief",
  });
  const text = say("plaatsen-toen-en-nu", [
    places("Hitte", 4, 2.5, "lager"),
    places("Droogte", 2, 3.5, "hoger"),
    places("Storm", 2, 2, "gelijk"),
    places("Sneeuw", 2, 2.4, "onduidelijk"),
  ]);

  it("tells the editions, who moved clearly with both bands, and how many did not", () => {
    expect(text).toContain("de plaats in 2019 naar de plaats in 2023 op de criteria die beide edities delen");
    expect(text).toContain(
      "Hoogste in 2023: Droogte, 3,5 (band 3,0 tot 4,0), Hitte, 2,5 (band 2,0 tot 3,0) en",
    );
    expect(text).toContain(
      "Duidelijk hoger: Droogte, van 2,0 (band 1,5 tot 2,5) naar 3,5 (band 3,0 tot 4,0).",
    );
    expect(text).toContain("Duidelijk lager: Hitte, van 4,0");
    expect(text).toContain("Gelijk of onduidelijk: 2.");
  });

  it("says so when nothing moved clearly", () => {
    expect(say("plaatsen-toen-en-nu", [places("Storm", 2, 2, "gelijk")])).toContain("Duidelijk hoger: geen.");
  });
});

it("describes a waterfall from place to place with bands, and what each cause did with its sign", () => {
  const step = (stap: string, soort: string, eind: number, bijdrage: number | null): Row => ({
    nummer: 1,
    titel: "Droogte",
    stap,
    soort,
    eind,
    bijdrage,
    laag: soort === "plaats" ? eind - 1 : null,
    hoog: soort === "plaats" ? eind + 1 : null,
    status: "vastgesteld",
  });
  const text = say("watervallen", [
    step("2019", "plaats", 3, null),
    step("andere letters", "omhoog", 3.5, 0.5),
    step("andere criteria", "omlaag", 3.2, -0.3),
    step("2023", "plaats", 3.2, null),
  ]);
  expect(text).toContain("Van 1 risico met het grootste verschil");
  expect(text).toContain(
    "Droogte: van 3,0 (band 2,0 tot 4,0) in 2019 naar 3,2 (band 2,2 tot 4,2) in 2023; andere letters +0,5 en andere criteria −0,3.",
  );
});

describe("describing where measures stand", () => {
  const counted = (onderdeel: string, stand: string, aantal: number): Row => ({
    onderdeel,
    titel: `Deel ${onderdeel}`,
    stand,
    aantal,
    status: "vastgesteld",
  });

  it("says how many stand where, and for which parts anything is known", () => {
    const rows = [counted("1", "afgerond", 2), counted("1", "onbekend", 3), counted("2", "onbekend", 4)];
    expect(say("stand-per-onderdeel", rows)).toBe(
      "Berekende stand van de maatregelen per onderdeel. Liggende staven van 2 onderdelen, elk verdeeld naar de stand van de maatregelen; samen 9 maatregelen. De stand is afgerond bij 2, onbekend bij 7. De stand van een of meer maatregelen is bekend bij Deel 1 (2).",
    );
  });

  it("says so when nothing is known", () => {
    expect(say("stand-per-onderdeel", [counted("1", "onbekend", 3)])).toContain(
      "Bij geen enkel onderdeel is van een maatregel de stand bekend.",
    );
  });
});
