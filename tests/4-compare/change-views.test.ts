import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../pipeline/4-compare/index.ts";
import {causeInWords} from "../../pipeline/4-compare/tabulate/cause-in-words.ts";
import type {Causes} from "../../pipeline/core/comparison.ts";
import type {Row} from "../../pipeline/core/views.ts";
import {type DataFiles, letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";

const NO_CAUSES: Causes = {scores: 0, criteria: 0, weights: 0, coverage: 0, method: 0};
const words = (causes: Partial<Causes>): string => causeInWords({...NO_CAUSES, ...causes});

const viewsFor = async (files: DataFiles) => {
  const {value: dataset} = await readCycle({...SMALL_CYCLE, ...files});
  const scores = score(dataset);
  const findings = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
  const request = {edition: "2023", audience: "kamer" as const, findings};
  const {views} = tabulate({dataset, scores, comparison: compare(dataset, scores)}, request);
  return (name: string): readonly Row[] => views.get(name)?.rows ?? [];
};

const lettersOf = (risk: string, given: string): readonly string[] =>
  [...given].map(
    (letter, index) => `${risk};${["1.1", "2.1", "2.2", "2.3"][index]};${letter};${letter};${letter}`,
  );

const plain = (value: unknown): string => String(value).replaceAll("\u00a0", " ");

describe("the cause of a change in words", () => {
  it("names what did more than half of all, and what the letters did beside it", () => {
    expect(words({scores: 0.2, criteria: -0.6})).toBe(
      "vooral andere criteria; de letters zelf gingen omhoog",
    );
    expect(words({scores: -0.2, weights: -0.5})).toBe(
      "vooral andere gewichten; de letters zelf gingen omlaag",
    );
    expect(words({method: 0.5})).toBe("vooral een andere rekenwijze; de letters zelf deden vrijwel niets");
  });

  it("says `het meest` where the largest part is at most half of all parts together", () => {
    expect(words({scores: 0.2, criteria: 0.1, coverage: 0.1})).toBe("het meest hogere letters");
    expect(words({scores: 0.1, criteria: -0.3, coverage: 0.2})).toBe(
      "het meest andere criteria; de letters zelf gingen omhoog",
    );
  });

  it("says of letters which way they went and what worked against them", () => {
    expect(words({scores: 0.66, criteria: -0.1, coverage: -0.05})).toBe(
      "vooral hogere letters; andere criteria en een andere dekking werkten tegen",
    );
    expect(words({scores: -0.5, coverage: 0.1})).toBe(
      "vooral lagere letters; een andere dekking werkte tegen",
    );
    expect(words({scores: 0.5, criteria: 0.1})).toBe("vooral hogere letters");
  });

  it("names nothing that is printed as 0,0, and of equal parts the first", () => {
    expect(words({criteria: 0.049, scores: -0.049})).toBe("geen oorzaak van betekenis");
    expect(words({scores: 0.5, criteria: -0.049})).toBe("vooral hogere letters");
    expect(words({criteria: 0.3, method: 0.3})).toBe(
      "het meest andere criteria; de letters zelf deden vrijwel niets",
    );
  });
});

describe("the largest differences", () => {
  it("stand with the largest first, as many as the parameter says", async () => {
    const view = await viewsFor({
      ...letters("2019", [...lettersOf("brand", "CCC"), ...lettersOf("storm", "BBB")]),
      ...letters("2023", [...lettersOf("brand", "DDDD"), ...lettersOf("storm", "EEEE")]),
      "strategie/parameters.csv": `${SMALL_CYCLE["strategie/parameters.csv"]}\nvergelijking.grootste;1;;proef;proef`,
    });
    const [row, ...others] = view("grootste_verschuivingen");
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      nummer: 1,
      titel: "Storm",
      oorzaak: "vooral hogere letters",
      oordeel: "hoger",
    });
    expect(plain(row?.voor)).toBe("2,0 (2,0 tot 2,0)");
    expect(plain(row?.na)).toBe("5,0 (5,0 tot 5,0)");
    expect(row?.verschil).toBeCloseTo(3, 12);
  });

  it("go in seven steps from the earlier place with its band to the later one, each step beginning where the last ended", async () => {
    const view = await viewsFor({
      ...letters("2019", lettersOf("brand", "EXX")),
      ...letters("2023", lettersOf("brand", "EXXX")),
    });
    const steps = view("watervallen");
    expect(steps.map((row) => row.stap)).toEqual([
      "2019",
      "andere letters",
      "andere criteria",
      "andere gewichten",
      "andere dekking",
      "andere rekenwijze",
      "2023",
    ]);
    expect(steps.map((row) => row.soort)).toEqual([
      "plaats",
      "niets",
      "omlaag",
      "niets",
      "niets",
      "niets",
      "plaats",
    ]);
    steps.slice(1).forEach((row, index) => {
      expect(row.begin).toBeCloseTo(Number(steps[index]?.eind), 12);
    });
    expect(steps[2]?.bijdrage).toBeCloseTo(Math.log(3 / 4) / Math.log(3), 12);
    expect([steps[0]?.laag, steps[6]?.hoog].every((bound) => typeof bound === "number")).toBe(true);
  });
});

it("shows the places on the shared criteria, which the verdict rests on, and not each edition's own", async () => {
  const view = await viewsFor({
    ...letters("2019", lettersOf("brand", "EXX")),
    ...letters("2023", lettersOf("brand", "EXXX")),
  });
  const [row] = view("plaatsen_toen_en_nu");
  expect(row?.toen).toBeCloseTo(4, 12);
  expect(row?.nu).toBeCloseTo(4, 12);
  expect(row?.oordeel).toBe("gelijk");
});

/** A third of the first method is enough for a place in either edition, so that only the shared part can be too small. */
const LENIENT = [
  "methode;titel;grondtal;weging;min_dekking;geverifieerd;bron",
  "m1;Methode een;3;per_criterium;0,3;nee;proef",
  "m2;Methode twee;3;per_criterium;0,5;nee;proef",
].join("\n");

describe("why there is no verdict", () => {
  const reasons = async (before: string, after: string) => {
    const view = await viewsFor({
      "strategie/methoden.csv": LENIENT,
      ...letters("2019", before === "" ? [] : lettersOf("brand", before)),
      ...letters("2023", after === "" ? [] : lettersOf("brand", after)),
    });
    const open = view("alle_veranderingen").find((row) => row.naar_risico === "brand" && row.as === "impact");
    const sheet = view("veranderingen").find((row) => row.titel === "Brand");
    const listed = view("niet_vergelijkbaar").find((row) => row.titel === "Brand" && row.as === "impact");
    expect(sheet?.reden).toBe(open?.reden);
    expect(listed?.reden ?? "").toBe(open?.reden);
    return [open?.oordeel, open?.reden];
  };

  it.each([
    ["", "CCCC", "geen plaats in 2019"],
    ["CCC", "XXXX", "geen plaats in 2023"],
    ["???", "X???", "geen plaats in 2019 en in 2023"],
    ["C??", "??CC", "te weinig gedeelde criteria beoordeeld"],
    ["CXX", "XXXC", "op de gedeelde criteria in een van beide edities overal X"],
  ])("with letters %s and then %s says: %s", async (before, after, reason) => {
    expect(await reasons(before, after)).toEqual(["niet vergelijkbaar", reason]);
  });

  it("is empty where there is one", async () => {
    expect(await reasons("CCC", "DDDD")).toEqual(["hoger", ""]);
  });
});

describe("all risks of both editions", () => {
  type Fate = "gelijk" | "vervallen" | "gesplitst" | "samengevoegd" | "los";
  const HEAD = "van_editie;van_risico;naar_editie;naar_risico;soort;aandeel;beoordeeld_door;toelichting";

  /** Risks and links for a list of fates: each makes the risks that it needs. */
  const cycleFor = (fates: readonly Fate[], fresh: number): DataFiles => {
    const risks: string[] = [];
    const links: string[] = [];
    const add = (edition: string, id: string) => risks.push(`${edition};${id};Risico ${id};proef`);
    const link = (from: string, to: string, kind: string, share = "") =>
      links.push(`2019;${from};2023;${to};${kind};${share};proef;reden`);
    fates.forEach((fate, index) => {
      const [one, two] = [`r${index}`, `s${index}`];
      add("2019", one);
      if (fate === "samengevoegd") add("2019", two);
      if (fate === "gelijk" || fate === "samengevoegd") add("2023", one);
      if (fate === "gelijk") link(one, one, fate);
      if (fate === "vervallen") link(one, "", fate);
      if (fate === "gesplitst") {
        for (const part of [one, two]) {
          add("2023", part);
          link(one, part, fate, "0,5");
        }
      }
      if (fate === "samengevoegd") for (const part of [one, two]) link(part, one, fate, "0,5");
    });
    for (let index = 0; index < fresh; index++) {
      add("2023", `n${index}`);
      if (index % 2 === 0) link("", `n${index}`, "nieuw");
    }
    return {
      "strategie/risicos.csv": ["editie;risico;titel;bron", ...risks].join("\n"),
      "strategie/concordantie.csv": [HEAD, ...links].join("\n"),
    };
  };

  it("stand in exactly one row each, however they are linked", async () => {
    const fate = fc.constantFrom<Fate>("gelijk", "vervallen", "gesplitst", "samengevoegd", "los");
    await fc.assert(
      fc.asyncProperty(fc.array(fate, {minLength: 1, maxLength: 8}), fc.nat(4), async (fates, fresh) => {
        const files = cycleFor(fates, fresh);
        const view = await viewsFor(files);
        const rows = view("alle_risicos_van_beide");
        const codes = (column: string): readonly string[] =>
          rows.flatMap((row) => String(row[column]).split(" + ")).filter((code) => code !== "");
        const known = (edition: string): readonly string[] =>
          String(files["strategie/risicos.csv"])
            .split("\n")
            .filter((line) => line.startsWith(`${edition};`))
            .map((line) => line.split(";")[1] ?? "");
        expect([...codes("van_risico")].sort()).toEqual([...known("2019")].sort());
        expect([...codes("naar_risico")].sort()).toEqual([...known("2023")].sort());
      }),
      {seed: 5, numRuns: 40},
    );
  });

  it("say what became of each, and why nothing can be said of one without a link", async () => {
    const view = await viewsFor({
      ...cycleFor(["gelijk", "gesplitst", "samengevoegd", "vervallen", "los"], 2),
      ...letters("2019", lettersOf("r0", "CCC")),
      ...letters("2023", lettersOf("r0", "DDDD")),
    });
    const told = view("alle_risicos_van_beide").map((row) => [
      row.was,
      row.soort,
      row.is,
      row.oordeel,
      row.reden,
    ]);
    expect(told).toEqual([
      ["Risico r0", "zelfde risico", "Risico r0", "hoger", ""],
      [
        "Risico r1",
        "gesplitst",
        "Risico r1 + Risico s1",
        "niet vergelijkbaar",
        "geen plaats in 2019 en in 2023",
      ],
      [
        "Risico r2 + Risico s2",
        "samengevoegd",
        "Risico r2",
        "niet vergelijkbaar",
        "geen plaats in 2019 en in 2023",
      ],
      ["Risico r3", "vervallen", "geen", "vervallen", ""],
      ["geen", "nieuw", "Risico n0", "nieuw", ""],
      ["Risico r4", "niet gekoppeld", "geen", "niet vergelijkbaar", "geen regel in de concordantie"],
      ["geen", "niet gekoppeld", "Risico n1", "niet vergelijkbaar", "geen regel in de concordantie"],
    ]);
  });

  it("tell nothing of letters that are not public", async () => {
    const view = await viewsFor({
      ...letters("2019", lettersOf("brand", "CCC"), "nee"),
      ...letters("2023", lettersOf("brand", "DDDD")),
    });
    const row = view("alle_risicos_van_beide").find((item) => item.is === "Brand");
    expect(row).toMatchObject({
      impact_was: "niet openbaar",
      impact_is: "niet openbaar",
      oordeel: "niet openbaar",
    });
    expect(row?.verschil_gedeeld).toBeNull();
  });
});
