import {describe, expect, test} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../../pipeline/4-compare/index.ts";
import {judge} from "../../../pipeline/4-compare/judge.ts";
import type {Views} from "../../../pipeline/core/views.ts";
import {SOUND} from "../../support/mistakes.ts";
import {type DataFiles, letters, readCycle} from "../../support/small-cycle.ts";
import {withProgress} from "../../support/small-progress.ts";

const viewsOf = async (files: DataFiles = {}, edition = "2023"): Promise<Views> => {
  const {value: dataset} = await readCycle({...SOUND, ...files});
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
const rowsOf = ({views}: Views, name: string) => views.get(name)?.rows ?? [];
/** The caveats by their code. */
const caveats = async (files: DataFiles = {}, edition = "2023"): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    rowsOf(await viewsOf(files, edition), "voorbehouden").map(({code, tekst}) => [
      String(code),
      String(tekst),
    ]),
  );

/** A file of the strategy with a passage replaced, which has to be there. */
const changed = (name: string, from: string, to: string): DataFiles => {
  const path = `strategie/${name}.csv`;
  const text = SOUND[path] ?? "";
  if (!text.includes(from)) throw new Error(`${name} does not hold “${from}”`);
  return {[path]: text.replaceAll(from, to)};
};
const BRAND_SPLIT = changed(
  "concordantie",
  "2019;brand;2023;brand;gelijk;;proef;zelfde\n2019;storm;2023;storm;gelijk;;",
  "2019;brand;2023;brand;samengevoegd;0,5;proef;zelfde\n2019;storm;2023;brand;samengevoegd;0,5;",
);
const thresholds = (ratio: number, verified: string): DataFiles => ({
  "strategie/drempels.csv": [
    "methode;criterium;klasse;ondergrens;bovengrens;eenheid;geverifieerd;bron",
    `m2;2.1;A;;1;doden;${verified};proef`,
    `m2;2.1;B;1;${ratio};doden;${verified};proef`,
    `m2;2.1;C;${ratio};${ratio ** 2};doden;${verified};proef`,
    `m2;2.1;D;${ratio ** 2};;doden;${verified};proef`,
  ].join("\n"),
});
const GROUPS = {
  "strategie/themas.csv": "editie;id;titel;doel;bron\n2023;1;Vuur;;proef",
  "strategie/indeling.csv": "editie;risico;vraagstuk;toelichting\n2023;brand;1;",
};
const rule = (name: string) => ({...GROUPS, ...changed("parameters", "omhullende", name)});
const register = SOUND["aanleveringen/2023/register.csv"] ?? "";

describe("a caveat follows the setting that it is about", () => {
  test("the base", async () => {
    expect((await caveats()).grondtal).toContain("telt 3 keer zo zwaar");
    expect((await caveats(changed("methoden", "m2;Methode twee;3", "m2;Methode twee;4"))).grondtal).toContain(
      "telt 4 keer zo zwaar",
    );
  });

  test("the way of weighing, with the shares that it gives", async () => {
    const criterion = await caveats();
    expect(criterion["weging-per-criterium"]).toBe(
      "Elk criterium telt even zwaar. Een belang met meer criteria telt daardoor zwaarder: van 25,0% (“Een”) tot 75,0% (“Twee”).",
    );
    const interest = await caveats(changed("methoden", "twee;3;per_criterium", "twee;3;per_belang"));
    expect(interest["weging-per-criterium"]).toBeUndefined();
    expect(interest["weging-per-belang"]).toContain("van 16,7% (“Twee een”) tot 50,0% (“Een een”)");
  });

  test("the least coverage", async () => {
    expect((await caveats()).dekking).toContain("ten minste 50%");
    const more = changed(
      "methoden",
      "m2;Methode twee;3;per_criterium;0,5",
      "m2;Methode twee;3;per_criterium;0,6",
    );
    expect((await caveats(more)).dekking).toContain("ten minste 60%");
  });

  test("how much larger each class is than it counts, where that is known and differs", async () => {
    expect(Object.keys(await caveats()).filter((code) => code.startsWith("omvang"))).toEqual([]);
    expect((await caveats(thresholds(10, "nee")))["omvang-10"]).toBe(
      "Bij “Twee een” is elke klasse in werkelijke omvang 10 keer zo groot als de vorige, maar telt zij 3 keer zo zwaar. Dat dempt zeer grote gevolgen. Deze grenzen zijn niet geverifieerd.",
    );
    expect((await caveats(thresholds(2, "ja")))["omvang-2"]).toMatch(/Dat vergroot zeer grote gevolgen\.$/);
    expect(Object.keys(await caveats(thresholds(3, "ja")))).not.toContain("omvang-3");
  });

  test("the rule for parts of the strategy, only where there are parts", async () => {
    const codes = async (files: DataFiles) =>
      Object.keys(await caveats(files)).filter((code) => code.startsWith("onderdelen"));
    expect(await codes({})).toEqual([]);
    expect(await codes(rule("omhullende"))).toEqual(["onderdelen-omhullende"]);
    expect(await codes(rule("hoogste"))).toEqual(["onderdelen-hoogste"]);
    expect(await codes(rule("alle"))).toEqual(["onderdelen-alle"]);
  });

  test("the threshold for level, and gone when it is nought", async () => {
    expect((await caveats())["drempel-gelijk"]).toContain("tot en met 0,1 klasse");
    expect(await caveats(changed("parameters", "gelijk;0,1", "gelijk;0"))).not.toHaveProperty(
      "drempel-gelijk",
    );
  });

  test("the shares of splits and mergers, only where there are any", async () => {
    expect(await caveats()).not.toHaveProperty("aandelen");
    expect((await caveats(BRAND_SPLIT)).aandelen).toContain("Bij 1 splitsing of samenvoeging");
  });

  test("the breaks, which are the ones that the data show", async () => {
    expect(Object.keys(await caveats()).filter((code) => code.startsWith("breuk"))).toEqual([
      "breuk-gebied",
      "breuk-methode",
      "breuk-analyse",
    ]);
    const alike = changed("edities", "Koninkrijk", "Nederland");
    expect(await caveats(alike)).not.toHaveProperty("breuk-gebied");
  });

  test("the status and closure of what was delivered", async () => {
    expect(await caveats()).toHaveProperty("fictief");
    const decided = (edition: string) => ({
      [`aanleveringen/${edition}/register.csv`]: register.replace(";fictief;", ";vastgesteld;"),
    });
    expect(await caveats({...decided("2019"), ...decided("2023")})).not.toHaveProperty("fictief");
    // What was invented about measures says nothing of the letters, and the reverse.
    const others = withProgress(
      {reports: ["b-1;m1;in uitvoering;;;;;;;;;;;"]},
      {...SOUND, ...decided("2023")},
    );
    const both = await caveats({...decided("2019"), ...decided("2023"), ...others});
    expect(both).toHaveProperty("fictief-formulieren");
    expect(both).not.toHaveProperty("fictief");
    expect(await caveats()).not.toHaveProperty("fictief-formulieren");
    expect(await caveats()).not.toHaveProperty("niet-openbaar");
    const closed = {"aanleveringen/2023/register.csv": register.replace(";ja;geen", ";nee;geen")};
    expect((await caveats(closed))["niet-openbaar"]).toContain("Van editie 2023");
  });

  test("titles of our own and areas that are not named", async () => {
    expect(await caveats()).not.toHaveProperty("vertaling");
    const risks = [
      "editie;risico;titel;bron;vertaling;gebied",
      "2019;brand;Brand;proef;;",
      "2019;storm;Storm;proef;;",
      "2023;brand;Brand;proef;eigen;aruba",
      "2023;storm;Storm;proef;;aruba",
    ].join("\n");
    const found = await caveats({"strategie/risicos.csv": risks});
    expect(found.vertaling).toContain("1 risico");
    expect(found).not.toHaveProperty("gebied-niet-vermeld");
    expect((await caveats())["gebied-niet-vermeld"]).toContain("Van 2 risico’s");
  });

  test("nothing about changes for the first edition", async () => {
    const bearing = rowsOf(await viewsOf({}, "2019"), "voorbehouden").map(({over}) => over);
    expect(bearing).not.toContain("veranderingen");
    expect(bearing).toContain("plaatsen");
  });
});

describe("the status of a caveat", () => {
  test("is that of the letters or links that it counts, and decided where it is about the strategy itself", async () => {
    const rows = rowsOf(
      await viewsOf({
        "strategie/concordantie.csv": (BRAND_SPLIT["strategie/concordantie.csv"] as string)
          .replace("toelichting", "toelichting;status")
          .replaceAll(";zelfde", ";zelfde;concept"),
      }),
      "voorbehouden",
    );
    const status = Object.fromEntries(rows.map((row) => [row.code, row.status]));
    expect(status).toMatchObject({
      grondtal: "vastgesteld",
      dekking: "fictief",
      "drempel-gelijk": "fictief",
      aandelen: "concept",
      "koppelingen-concept": "concept",
      "breuk-gebied": "vastgesteld",
    });
  });
});

describe("what nobody verified", () => {
  const notes = ({facts}: Views) =>
    Object.fromEntries(
      ["plaatsen", "kans", "onderdelen", "dominantie", "veranderingen", "drempel"].map((name) => [
        name,
        facts.get(`niet_geverifieerd.${name}`)?.value ?? null,
      ]),
    );
  const VERIFIED = {
    "strategie/methoden.csv": (SOUND["strategie/methoden.csv"] ?? "").replaceAll(";nee;proef", ";ja;proef"),
    "strategie/schalen.csv": (SOUND["strategie/schalen.csv"] ?? "").replaceAll(";nee;proef", ";ja;proef"),
    "strategie/parameters.csv": (SOUND["strategie/parameters.csv"] ?? "")
      .replaceAll(";proef;proef", ";proef;proef;ja")
      .replace("toelichting;bron", "toelichting;bron;geverifieerd"),
  };

  test("is noted at the tables in which it decided", async () => {
    expect(notes(await viewsOf(GROUPS))).toEqual({
      plaatsen: "grondtal, weging en minimale dekking van de methode",
      kans: "naam en grenzen van klasse B",
      onderdelen: "grondtal, weging en minimale dekking van de methode en de regel voor onderdelen",
      dominantie: "de letter van de rekenregel",
      veranderingen: "grondtal, weging en minimale dekking van de methode",
      drempel: null,
    });
  });

  test("is no longer noted once it is verified", async () => {
    const views = await viewsOf(VERIFIED);
    expect(Object.values(notes(views))).toEqual([null, null, null, null, null, null]);
    expect(rowsOf(views, "niet_geverifieerd")).toEqual([]);
  });

  test("is listed with its value and what it decides", async () => {
    const rows = rowsOf(await viewsOf(), "niet_geverifieerd").map(({wat, waarde}) => [wat, waarde]);
    expect(rows).toEqual([
      ["Grondtal, weging en minimale dekking van “Methode een”", "3; per criterium; 50%"],
      ["Klassen van de impact in “Methode een”", "X, A, B, C, D en E"],
      ["Klassen van de waarschijnlijkheid in “Methode een”", "A, B, C, D en E"],
      ["Grondtal, weging en minimale dekking van “Methode twee”", "3; per criterium; 50%"],
      ["Klassen van de impact in “Methode twee”", "X, A, B, C, D en E"],
      ["Klassen van de waarschijnlijkheid in “Methode twee”", "A, B, C, D en E"],
      ["vraagstuk.regel", "omhullende"],
      ["dominant.drempel", "C"],
      ["oordeel.gelijk", "0,1"],
      ["weegwijzen.verschil", "5"],
    ]);
  });

  test("stands at the change that it decided: the threshold, the shares, or neither", async () => {
    const rows = (risk: string, given: string, codes: readonly string[]) =>
      codes.map((code) => `${risk};${code};${given}`);
    const common = ["1.1", "2.1", "2.2"];
    // One letter of three a class higher on storm: less than two classes, more than nothing.
    const files = {
      ...letters("2019", [...rows("brand", "C;C;C", common), ...rows("storm", "B;B;B", common)]),
      ...letters("2023", [
        ...rows("brand", "C;C;C", [...common, "2.3"]),
        ...rows("storm", "B;B;B", ["1.1", "2.1", "2.3"]),
        "storm;2.2;C;C;C",
      ]),
      ...changed("parameters", "gelijk;0,1", "gelijk;2"),
    };
    const views = await viewsOf(files);
    const decided = rowsOf(views, "veranderingen").map((row) => [
      row.titel,
      row.oordeel,
      row.niet_geverifieerd,
    ]);
    expect(decided).toEqual([
      ["Storm", "gelijk", "drempel"],
      ["Brand", "gelijk", "–"],
    ]);
    expect(views.facts.get("niet_geverifieerd.drempel")?.value).toBe("“Storm”");
    const merged = rowsOf(await viewsOf(BRAND_SPLIT), "veranderingen");
    expect(merged.map((row) => row.niet_geverifieerd)).toEqual(["aandelen"]);
  });
});

describe("the rule behind the verdicts, as printed", () => {
  test("has the order and the threshold that the judge uses", async () => {
    const rules = rowsOf(await viewsOf(), "oordeelsregels");
    expect(rules.map(({oordeel}) => oordeel)).toEqual([
      "Niet vergelijkbaar",
      "Gelijk",
      "Onduidelijk",
      "Hoger of lager",
    ]);
    expect(rules[1]?.regel).toContain("hoogstens 0,1 klasse");
    const flat = (expected: number, half = 0) => ({low: expected - half, expected, high: expected + half});
    const cases = [
      judge(null, flat(2), 0.1),
      // Level comes before unclear: overlapping bands with the same place are level.
      judge(flat(2, 1), flat(2.1, 1), 0.1),
      // Bands that only touch are unclear, as the rule says.
      judge(flat(2, 0.5), flat(3, 0.5), 0.1),
      judge(flat(2), flat(3), 0.1),
    ];
    expect(cases).toEqual(["niet vergelijkbaar", "gelijk", "onduidelijk", "hoger"]);
  });

  test("follows the settings", async () => {
    const rules = rowsOf(
      await viewsOf({
        ...changed("parameters", "gelijk;0,1", "gelijk;0,25"),
        ...changed("methoden", "m2;Methode twee;3;per_criterium;0,5", "m2;Methode twee;3;per_criterium;0,8"),
      }),
      "oordeelsregels",
    );
    expect(rules[0]?.regel).toContain("minder dan 80%");
    expect(rules[1]?.regel).toContain("hoogstens 0,25 klasse");
    expect(rowsOf(await viewsOf({}, "2019"), "oordeelsregels")).toEqual([]);
  });
});
