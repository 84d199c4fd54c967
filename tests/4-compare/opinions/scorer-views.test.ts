import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {compare, orderTests, tabulate} from "../../../pipeline/4-compare/index.ts";
import {ordinalConsensus} from "../../../pipeline/4-compare/opinions/agreement.ts";
import type {Views} from "../../../pipeline/core/views.ts";
import {SOUND} from "../../support/mistakes.ts";
import {type DataFiles, letters, readCycle} from "../../support/small-cycle.ts";
import {withOpinions} from "../../support/small-weighing.ts";

const NO_FINDINGS = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
const CODES = ["1.1", "2.1", "2.2", "2.3"];
/** Brand and storm have C everywhere, on 1.1 with a band from B to D. */
const GIVEN: DataFiles = {
  ...SOUND,
  ...letters(
    "2023",
    ["brand", "storm"].flatMap((risk) =>
      CODES.map((code, index) => `${risk};${code};${index === 0 ? "B;C;D" : "C;C;C"}`),
    ),
  ),
};

async function viewsOf(given: readonly string[], audience: "kamer" | "intern" = "intern"): Promise<Views> {
  const {value: dataset} = await readCycle({
    ...GIVEN,
    ...withOpinions({letters: given}, SOUND),
    "aanleveringen/2023/letters.csv": GIVEN["aanleveringen/2023/letters.csv"] ?? "",
  });
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
const fact = ({facts}: Views, name: string) => facts.get(`beoordelaars.${name}`)?.value;
const close = (value: number): number => expect.closeTo(value, 9) as number;
const log3 = (value: number): number => Math.log(value) / Math.log(3);

describe("how far letters agree", () => {
  it("is 1 when all are the same, 0 when half stands at either end, and worked out by hand between", () => {
    expect(ordinalConsensus([2, 2, 2], 6)).toBe(1);
    expect(ordinalConsensus([0, 0, 5, 5], 6)).toBe(0);
    // C, C, E on X A B C D E: one in three above C and above D, so d is 1/3 twice of five: 1 − 2·(2/3)/5.
    expect(ordinalConsensus([3, 3, 5], 6)).toBeCloseTo(1 - 4 / 15, 12);
    expect(ordinalConsensus([], 6)).toBeNull();
  });

  it("lies between 0 and 1, and only the order of the steps counts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 5}), {minLength: 1}), (at) => {
        const found = ordinalConsensus(at, 6) ?? -1;
        expect(found).toBeGreaterThanOrEqual(-1e-12);
        expect(found).toBeLessThanOrEqual(1);
        const turned = at.map((place) => 5 - place);
        expect(ordinalConsensus(turned, 6)).toBeCloseTo(found, 12);
      }),
      {seed: 8},
    );
  });
});

describe("scorers beside the band that was agreed", () => {
  it("show their spread before and after, the middle letter, and whether the agreed one is among them", async () => {
    const views = await viewsOf([
      "brand;1.1;een;voor;A",
      "brand;1.1;een;na;D",
      "brand;1.1;twee;voor;E",
      "brand;1.1;drie;na;D",
      "storm;1.1;een;voor;C",
      "storm;1.1;twee;voor;C",
      "storm;waarschijnlijkheid;een;voor;A",
    ]);
    expect(rows(views, "beoordelaars")).toMatchObject([
      {
        titel: "Brand",
        criterium: "1.1",
        aantal: 3,
        letters: "D, D, E",
        midden: "D",
        spreiding_voor: 4,
        spreiding: 1,
        vastgesteld: "C (B tot D)",
        binnen: "nee",
      },
      {titel: "Storm", midden: "C", spreiding: 0, overeenstemming: 1, binnen: "ja"},
      {criterium_titel: "Waarschijnlijkheid", aantal: 1, spreiding: null, overeenstemming: null},
    ]);
    expect(["aantal", "letters", "eens", "uiteen", "buiten"].map((name) => fact(views, name))).toEqual([
      3, 2, 1, 0, 1,
    ]);
  });

  it("are left out one by one, worked out by hand", async () => {
    // Of C and E the middle is (1/9 + 1)/2 = 5/9: (5/9 + 3/9)/4 = 2/9. Without E all is C, without C (1 + 3/9)/4 = 1/3.
    const views = await viewsOf(["brand;1.1;een;voor;C", "brand;1.1;twee;voor;E"]);
    expect(rows(views, "beoordelaars_weglaten")).toMatchObject([
      {
        beoordelaar: "twee",
        plaats: close(5 + log3(2 / 9)),
        zonder: close(3),
        klasse: "label D",
        klasse_zonder: "label C",
      },
      {beoordelaar: "een", zonder: close(4), klasse: "label D", klasse_zonder: "label D"},
    ]);
    expect(fact(views, "andere_klasse")).toBe(1);
    expect(rows(views, "gevoeligheid").filter(({soort}) => soort === "beoordelaar weggelaten")).toMatchObject(
      [
        {wat: "twee", laag: close(3)},
        {wat: "een", hoog: close(4)},
      ],
    );
  });

  it("change no place, band or draw, and are in nothing for an audience outside", async () => {
    const given = ["brand;1.1;een;voor;A", "brand;1.1;twee;voor;E"];
    const [without, inside] = await Promise.all([viewsOf([]), viewsOf(given)]);
    for (const name of ["risicos", "zekerheid", "zekerheid_buren", "rangacceptatie", "gewichtsgrenzen"])
      expect(rows(inside, name)).toEqual(rows(without, name));
    const [bare, outside] = await Promise.all([viewsOf([], "kamer"), viewsOf(given, "kamer")]);
    expect([...outside.views]).toEqual([...bare.views]);
    expect([...outside.facts]).toEqual([...bare.facts]);
    expect(fact(outside, "is_er")).toBe(false);
    expect(fact(inside, "is_er")).toBe(true);
  });

  it("who says the same as the others together moves nothing by leaving", async () => {
    const letter = fc.constantFrom("X", "A", "B", "C", "D", "E");
    await fc.assert(
      fc.asyncProperty(fc.array(letter, {minLength: 3, maxLength: 3}), async (others) => {
        const middle = [...others].sort((a, b) => "XABCDE".indexOf(a) - "XABCDE".indexOf(b))[1] ?? "C";
        const views = await viewsOf([
          ...others.map((given, index) => `brand;1.1;ander ${index};voor;${given}`),
          `brand;1.1;zelf;voor;${middle}`,
        ]);
        const own = rows(views, "beoordelaars_weglaten").find(({beoordelaar}) => beoordelaar === "zelf");
        expect(own?.verschil).toBeCloseTo(0, 12);
      }),
      {seed: 8, numRuns: 12},
    );
  });
});
