import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {compare, orderTests, tabulate} from "../../../pipeline/4-compare/index.ts";
import {profilesOf, weightApart} from "../../../pipeline/4-compare/opinions/profiles.ts";
import type {Views} from "../../../pipeline/core/views.ts";
import {SOUND} from "../../support/mistakes.ts";
import {type DataFiles, letters, readCycle} from "../../support/small-cycle.ts";
import {EQUAL_WEIGHTS, type Opinions, weightRows, withOpinions} from "../../support/small-weighing.ts";

const NO_FINDINGS = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
const CODES = ["1.1", "2.1", "2.2", "2.3"];
const LETTERS = letters("2023", [
  ...CODES.map((code, index) => `brand;${code};${index === 0 ? "E;E;E" : "A;A;A"}`),
  ...CODES.map((code, index) => `storm;${code};${index === 1 ? "D;D;D" : "A;A;A"}`),
]);
/** Brand has E on 1.1, storm D on 2.1, the rest is A; the top is of one risk. */
const GIVEN: DataFiles = {
  ...SOUND,
  ...LETTERS,
  "strategie/parameters.csv": `${SOUND["strategie/parameters.csv"]}\nrobuustheid.kop;1;risico’s;proef;proef`,
};

async function viewsOf(
  opinions: Opinions,
  audience: "kamer" | "intern" = "intern",
  more: DataFiles = {},
): Promise<Views> {
  const {value: dataset} = await readCycle({
    ...GIVEN,
    ...withOpinions(opinions, {...SOUND, ...LETTERS}),
    ...more,
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
const fact = ({facts}: Views, name: string) => facts.get(`profielen.${name}`)?.value;

/** Before: like the method, so brand. After: three quarters on 2.1, so storm. */
const TURNING = [
  ...weightRows("Ministerie A", "voor", [1, 1, 1, 1]),
  ...weightRows("Ministerie A", "na", [1, 9, 1, 1]),
];

describe("profiles with weights of their own", () => {
  it("are worked out by hand: what a profile finds weightier, what moved, and what enters and leaves the top", async () => {
    // By the method brand is (1 + 3/81)/4 and storm (1/3 + 3/81)/4. By weights 1, 9, 1, 1 of 12 brand is (1 + 11/81)/12, storm (3 + 3/81)/12.
    const views = await viewsOf({weights: TURNING, again: EQUAL_WEIGHTS});
    expect(rows(views, "profielen")).toMatchObject([
      {
        profiel: "Ministerie A",
        ronde: "na de bespreking",
        zwaarder: "Twee een 75,0% in plaats van 25,0%",
        verschoven: "Twee een van 25,0% naar 75,0%; in totaal 50,0% van het gewicht",
        kop: "een andere",
        erin: "Storm",
        eruit: "Brand",
        status: "fictief",
      },
      {
        profiel: "Ministerie B",
        ronde: "voor de bespreking",
        zwaarder: "niets: het weegt zoals de methode",
        verschoven: "niet bekend: één ronde",
        kop: "dezelfde",
      },
    ]);
    expect(rows(views, "profiel_rangen")).toMatchObject([
      {titel: "Brand", profiel: "Ministerie A", voor: 1, na: 2, rangen: "1, daarna 2", in_kop: false},
      {titel: "Brand", profiel: "Ministerie B", voor: 1, na: null, rangen: "1", in_kop: true},
      {titel: "Storm", profiel: "Ministerie A", voor: 2, na: 1, rangen: "2, daarna 1", in_kop: true},
      {titel: "Storm", profiel: "Ministerie B", voor: 2, na: null, in_kop: false},
    ]);
    expect(rows(views, "profiel_kop")).toMatchObject([
      {titel: "Brand", nu: true, wel: "Ministerie B", niet: "Ministerie A"},
      {titel: "Storm", nu: false, wel: "Ministerie A", niet: "Ministerie B"},
    ]);
    expect(rows(views, "profiel_paren")).toMatchObject([
      {
        verschil_voor: 0,
        verschil_na: null,
        grootste: "Twee een: 75,0% tegenover 25,0%",
        kop: "verschillend",
        alleen_a: "Storm",
        alleen_b: "Brand",
        omgekeerd: 1,
        paren: 1,
      },
    ]);
    expect(
      ["aantal", "beide_ronden", "kop", "zelfde_kop", "paren_eens", "altijd", "soms"].map((name) =>
        fact(views, name),
      ),
    ).toEqual([2, 1, 1, 1, 0, 0, 2]);
  });

  it("are held against the decided list where there is one", async () => {
    const views = await viewsOf({again: EQUAL_WEIGHTS}, "intern", {
      "strategie/besluitlijst.csv": "editie;risico;plaats;reden;bron\n2023;storm;1;Blijft dichtbij.;proef",
    });
    expect(fact(views, "kop_is")).toBe("de besloten lijst");
    expect(rows(views, "profielen")).toMatchObject([{erin: "Brand", eruit: "Storm"}]);
  });

  it("keep risks that are equal at the boundary together in the top", async () => {
    // With weight on 2.2 and 2.3 alone both risks are all A.
    const views = await viewsOf({again: weightRows("Ministerie C", "voor", [0, 0, 1, 1])});
    expect(rows(views, "profiel_rangen").map(({voor}) => voor)).toEqual([1, 1]);
    expect(rows(views, "profielen")).toMatchObject([{erin: "Storm", eruit: "–"}]);
  });

  it("are in no table or fact for an audience outside, also when the register calls them public", async () => {
    const views = await viewsOf({weights: TURNING, openness: "ja"}, "kamer");
    for (const name of ["profielen", "profiel_gewichten", "profiel_rangen", "profiel_kop", "profiel_paren"])
      expect(rows(views, name)).toEqual([]);
    expect(fact(views, "is_er")).toBe(false);
    expect(fact(views, "aantal")).toBeNull();
  });

  it("move nothing in what is public", async () => {
    const [without, beside] = await Promise.all([viewsOf({}, "kamer"), viewsOf({weights: TURNING}, "kamer")]);
    expect([...beside.views]).toEqual([...without.views]);
    expect([...beside.facts]).toEqual([...without.facts]);
  });
});

describe("what holds for any profiles", () => {
  const weights = fc
    .array(fc.integer({min: 0, max: 9}), {minLength: 4, maxLength: 4})
    .filter((all) => all.some((one) => one > 0));

  it("the order in which they come moves nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(weights, {minLength: 2, maxLength: 4}), fc.nat(), async (given, turn) => {
        const profiles = given.map((each, index) => weightRows(`Profiel ${index}`, "voor", each));
        const turned = [
          ...profiles.slice(turn % profiles.length),
          ...profiles.slice(0, turn % profiles.length),
        ];
        const [one, two] = await Promise.all([
          viewsOf({weights: profiles.flat()}),
          viewsOf({weights: turned.flat()}),
        ]);
        for (const name of ["profielen", "profiel_rangen", "profiel_kop", "profiel_paren"])
          expect(rows(two, name)).toEqual(rows(one, name));
      }),
      {seed: 8, numRuns: 6},
    );
  });

  it("only proportions count, and two profiles are as far apart one way as the other", async () => {
    await fc.assert(
      fc.asyncProperty(weights, weights, fc.integer({min: 2, max: 50}), async (a, b, factor) => {
        const {value} = await readCycle({
          ...GIVEN,
          ...withOpinions(
            {
              weights: [
                ...weightRows("a", "voor", a),
                ...weightRows("b", "voor", b),
                ...weightRows(
                  "c",
                  "voor",
                  a.map((weight) => weight * factor),
                ),
              ],
            },
            SOUND,
          ),
        });
        const [one, two, three] = profilesOf(value.givenWeights, "2023").map(
          ({rounds}) => rounds.voor ?? new Map<string, number>(),
        );
        if (one === undefined || two === undefined || three === undefined) throw new Error("three profiles");
        expect(weightApart(one, three)).toBeCloseTo(0, 12);
        expect(weightApart(one, two)).toBeCloseTo(weightApart(two, one), 12);
        expect(weightApart(one, two)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      {seed: 8, numRuns: 10},
    );
  });
});
