import {describe, expect, it} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {checkDecidedList, compare, orderTests, tabulate} from "../../../pipeline/4-compare/index.ts";
import {spreadOf} from "../../../pipeline/4-compare/robustness/spread.ts";
import type {Views} from "../../../pipeline/core/views.ts";
import {SOUND} from "../../support/mistakes.ts";
import {type DataFiles, letters, readCycle} from "../../support/small-cycle.ts";

const NO_FINDINGS = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
const CODES = ["waarschijnlijkheid", "1.1", "2.1", "2.2", "2.3"];

/** Letters of 2023 by risk: one letter per code, or three as `BCD`. */
const given = (risks: Readonly<Record<string, readonly string[]>>): DataFiles =>
  letters(
    "2023",
    Object.entries(risks).flatMap(([risk, words]) =>
      words.map((word, index) => {
        const [low = "?", expected = low, high = expected] = word;
        return `${risk};${CODES[index]};${low};${expected};${high}`;
      }),
    ),
  );

async function viewsOf(files: DataFiles, audience: "kamer" | "intern" = "kamer"): Promise<Views> {
  const {value: dataset} = await readCycle({...SOUND, ...files});
  const scores = score(dataset);
  const figures = {
    dataset,
    scores,
    comparison: compare(dataset, scores),
    orders: orderTests(dataset, scores),
  };
  return tabulate(figures, {edition: "2023", audience, findings: NO_FINDINGS});
}
const rows = ({views}: Views, name: string) => views.get(name)?.rows ?? [];
const fact = ({facts}: Views, name: string) => facts.get(`robuustheid.${name}`)?.value;

const CERTAIN = given({brand: ["C", "E", "D", "D", "D"], storm: ["C", "B", "A", "A", "X"]});

describe("the order put to the test", () => {
  it("says that it is certain when one risk is graver on every criterion", async () => {
    const views = await viewsOf(CERTAIN);
    expect(rows(views, "zekerheid")).toMatchObject([
      {titel: "Brand", letters_rangen: "1", vrij_rangen: "1", eerste: 1, in_kop: 1},
      {titel: "Storm", letters_rangen: "2", vrij_rangen: "2", eerste: 0},
    ]);
    expect(rows(views, "zekerheid_buren")).toMatchObject([
      {
        boven: "Brand",
        onder: "Storm",
        kans_letters: 1,
        kans_vrij: 1,
        verschuiving: null,
        omslag: "bij geen enkele verdeling van de gewichten",
      },
    ]);
    expect(fact(views, "eerste_titel")).toBe("Brand");
    expect(fact(views, "buren_zeker")).toBe(1);
  });

  it("finds by hand how far a weight has to move: E against D on one of four criteria with a quarter each", async () => {
    // Differences at weight 1: 1 − 1/3 on 1.1 and 1/9 − 1/3 on 2.1. Weight goes from 1.1 to 2.1 until 2/3·(¼ − t) = 2/9·(¼ + t).
    const views = await viewsOf(given({brand: ["C", "E", "C", "A", "A"], storm: ["C", "D", "D", "A", "A"]}));
    expect(rows(views, "zekerheid_buren")).toMatchObject([
      {verschuiving: expect.closeTo(0.125, 12), omslag: "een gewicht 12,5 procentpunt of meer verschuift"},
    ]);
  });

  it("names one class only when it holds in the share that is set, and otherwise between which it lies", async () => {
    const views = await viewsOf(
      given({brand: ["C", "D", "D", "D", "D"], storm: ["C", "ACE", "ACE", "ACE", "ACE"]}),
    );
    const [brand, storm] = rows(views, "zekerheid");
    expect(brand).toMatchObject({klasse: "label D", klasse_aandeel: 1});
    expect(String(storm?.klasse)).toMatch(/^tussen label [BC] en label [DE]$/);
    expect(Number(storm?.klasse_aandeel)).toBeGreaterThanOrEqual(0.9);
    expect(fact(views, "een_klasse")).toBe(1);
  });

  it("does not compare weights of risks that were not assessed on the same criteria, and lets what is missing be anything", async () => {
    const views = await viewsOf(given({brand: ["C", "D", "D", "D", "D"], storm: ["C", "C", "C", "C", "?"]}));
    expect(rows(views, "zekerheid_buren")).toMatchObject([
      {omslag: "niet te bepalen: zij zijn niet op dezelfde criteria beoordeeld"},
    ]);
    // With E on the missing one storm is 1·¼ + 3·¼/9 = ⅓: it ties with brand, and by chance one in six.
    expect(Number(rows(views, "zekerheid_buren")[0]?.kans_letters)).toBeCloseTo(1 - 1 / 12, 2);
  });

  it("draws weights within the bounds that the data give, and says so", async () => {
    const between = given({brand: ["C", "E", "C", "A", "A"], storm: ["C", "D", "D", "A", "A"]});
    const free = await viewsOf(between);
    const bound = await viewsOf({
      ...between,
      "strategie/gewichtsruimte.csv":
        "methode;onderdeel;laag;hoog;volgorde;toelichting;bron\nm2;1.1;0,2;0,3;;;proef\nm2;2.1;0,2;0,3;;;proef",
    });
    expect(fact(free, "gewichten")).toBe("elke verdeling van de gewichten even mogelijk");
    expect(String(fact(bound, "gewichten"))).toContain("binnen de vastgelegde grenzen");
    expect(rows(bound, "zekerheid_buren")[0]?.kans_vrij).toBe(1);
    expect(Number(rows(free, "zekerheid_buren")[0]?.kans_vrij)).toBeLessThan(1);
  });

  it("shows nothing of a closed delivery outside, and all of it inside", async () => {
    const register = SOUND["aanleveringen/2023/register.csv"] ?? "";
    const closed = {...CERTAIN, "aanleveringen/2023/register.csv": register.replace(";ja;", ";nee;")};
    expect(rows(await viewsOf(closed), "zekerheid")).toEqual([]);
    expect(fact(await viewsOf(closed), "eerste_titel")).toBeNull();
    expect(rows(await viewsOf(closed, "intern"), "zekerheid")).toHaveLength(2);
  });

  it("gives every rank of every scored edition, adding up to one per risk", async () => {
    const found = rows(await viewsOf({}), "rangacceptatie");
    const sums = new Map<string, number>();
    for (const {editie, risico, aandeel} of found) {
      const key = `${String(editie)} ${String(risico)}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(aandeel));
    }
    expect([...sums.keys()]).toEqual(["2019 brand", "2019 storm", "2023 brand", "2023 storm"]);
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
  });
});

/** Two risks, of which the order is certain, with what was decided. */
const decided = (...rows: readonly string[]): DataFiles => ({
  ...given({brand: ["C", "E", "D", "D", "D"], storm: ["C", "B", "A", "A", "X"]}),
  "strategie/besluitlijst.csv": ["editie;risico;plaats;reden;bron", ...rows].join("\n"),
});

describe("the decided list beside the computed one", () => {
  const inFact = ({facts}: Views, name: string) => facts.get(`besluitlijst.${name}`)?.value;

  it("stands in the decided order, and asks for a reason where the letters do not allow the place", async () => {
    const views = await viewsOf(
      decided("2023;brand;2;;Besluit", "2023;storm;1;De zeekering is in onderhoud.;Besluit"),
    );
    expect(rows(views, "besluitlijst")).toMatchObject([
      {
        plaats: 1,
        titel: "Storm",
        rang: 2,
        rangen: "2",
        afwijking: "hoger besloten dan de letters toelaten",
        reden: "De zeekering is in onderhoud.",
      },
      {
        plaats: 2,
        titel: "Brand",
        rang: 1,
        afwijking: "lager besloten dan de letters toelaten",
        reden: "geen reden opgegeven",
      },
    ]);
    expect([inFact(views, "aantal"), inFact(views, "afwijkingen"), inFact(views, "zonder_reden")]).toEqual([
      2, 2, 1,
    ]);
  });

  it("names a risk that surely belongs to the top and is not on the list, whether or not somebody kept it off", async () => {
    const left = await viewsOf(decided("2023;storm;1;Ligt aan zee.;Besluit"));
    expect(rows(left, "besluitlijst")).toMatchObject([
      {titel: "Storm", afwijking: "hoger besloten dan de letters toelaten"},
      {
        plaats: null,
        titel: "Brand",
        afwijking: "niet op de lijst, wel berekend in de kop",
        reden: "geen reden opgegeven",
      },
    ]);
    const kept = await viewsOf(
      decided("2023;storm;1;Ligt aan zee.;Besluit", "2023;brand;;Staat elders.;Besluit"),
    );
    expect(rows(kept, "besluitlijst")[1]).toMatchObject({titel: "Brand", reden: "Staat elders."});
    expect(inFact(kept, "zonder_reden")).toBe(0);
  });

  it("makes the top as long as the list", async () => {
    const views = await viewsOf(decided("2023;brand;1;;Besluit"));
    expect(fact(views, "kop")).toBe(1);
    expect(rows(views, "zekerheid")).toMatchObject([{in_kop: 1}, {in_kop: 0}]);
  });

  it("asks no reason for a place that the letters allow", async () => {
    const views = await viewsOf({
      ...decided("2023;storm;1;;Besluit", "2023;brand;2;;Besluit"),
      ...given({brand: ["C", "ACE", "C", "C", "C"], storm: ["C", "ABE", "C", "C", "C"]}),
    });
    expect(rows(views, "besluitlijst")).toMatchObject([
      {
        titel: "Storm",
        rang: 2,
        rangen: "1 tot en met 2",
        afwijking: "anders, maar binnen wat de letters toelaten",
        reden: "–",
      },
      {titel: "Brand", rang: 1, reden: "–"},
    ]);
  });

  it("says nothing of computed ranks outside when not all letters may be seen there, and keeps its finding inside", async () => {
    const register = SOUND["aanleveringen/2023/register.csv"] ?? "";
    const files = {
      ...decided("2023;storm;1;;Besluit"),
      "aanleveringen/2023/register.csv": register.replace(";ja;", ";nee;"),
    };
    const outside = await viewsOf(files);
    expect(rows(outside, "besluitlijst")).toMatchObject([
      {rang: null, rangen: "–", afwijking: "niet openbaar"},
    ]);
    expect(inFact(outside, "afwijkingen")).toBeNull();
    expect(rows(await viewsOf(files, "intern"), "besluitlijst")[0]).toMatchObject({rang: 2});
    const {value: dataset} = await readCycle({...SOUND, ...files});
    const found = checkDecidedList(dataset, orderTests(dataset, score(dataset)));
    expect(found.map(({isPublic}) => isPublic)).toEqual([false, false]);
  });

  it("is empty where nothing was decided", async () => {
    const views = await viewsOf(CERTAIN);
    expect(rows(views, "besluitlijst")).toEqual([]);
    expect(inFact(views, "aantal")).toBeNull();
  });
});

describe("what the source calls dominant beside the rule", () => {
  it("says why they differ where somebody wrote it, and that no reason was given where nobody did", async () => {
    const views = await viewsOf({
      ...CERTAIN,
      "strategie/vraagstukken.csv": [
        "editie;vraagstuk;titel;dominant;inzet;belangen;bron;reden_afwijking",
        "2023;vuur;Vuur;nee;;;proef;",
        "2023;wind;Wind;ja;;;proef;De kust is kwetsbaar.",
        "2023;beide;Beide;ja;;;proef;Doet niet ter zake.",
      ].join("\n"),
      "strategie/indeling.csv": [
        "editie;risico;vraagstuk;toelichting",
        "2023;brand;vuur;",
        "2023;storm;wind;",
        "2023;brand;beide;",
      ].join("\n"),
    });
    expect(rows(views, "dominantie")).toMatchObject([
      {titel: "Vuur", besloten: false, berekend: true, reden: "geen reden opgegeven"},
      {titel: "Wind", besloten: true, berekend: false, reden: "De kust is kwetsbaar."},
      {titel: "Beide", besloten: true, berekend: true, reden: "–"},
    ]);
  });
});

describe("the smallest run of outcomes", () => {
  const shares = (...values: readonly number[]) => values.map((value) => ({value, error: 0}));
  it("is the shortest with enough of the draws, and of two the one with more", () => {
    expect(spreadOf(shares(0.05, 0.5, 0.45), 0.9)).toEqual({from: 1, to: 2, share: 0.95});
    expect(spreadOf(shares(0.5, 0.5), 0.9)).toEqual({from: 0, to: 1, share: 1});
    expect(spreadOf(shares(0, 1, 0), 0.9)).toEqual({from: 1, to: 1, share: 1});
    expect(spreadOf(shares(0.45, 0.05, 0.5), 0.5)).toEqual({from: 2, to: 2, share: 0.5});
  });
});
