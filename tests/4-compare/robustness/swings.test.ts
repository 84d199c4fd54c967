import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {compare, orderTests, tabulate} from "../../../pipeline/4-compare/index.ts";
import {type Swing, swingsOf, widthOf} from "../../../pipeline/4-compare/robustness/swings.ts";
import {SOUND} from "../../support/mistakes.ts";
import {type DataFiles, letters, readCycle} from "../../support/small-cycle.ts";

const NO_FINDINGS = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
const CODES = ["1.1", "2.1", "2.2", "2.3"];

/** The letters of 2023: brand with these, one or three per criterion, and storm with all C. */
const brandWith = (...words: readonly string[]): DataFiles =>
  letters(
    "2023",
    CODES.flatMap((code, index) => {
      const [low = "C", expected = low, high = expected] = words[index] ?? "C";
      return [`brand;${code};${low};${expected};${high}`, `storm;${code};C;C;C`];
    }),
  );

async function cycleOf(files: DataFiles) {
  const {value: dataset} = await readCycle({...SOUND, ...files});
  return {dataset, scores: score(dataset)};
}

/** The swings of brand in 2023, with the sender of each criterion. */
async function swings(
  files: DataFiles,
  senders: Readonly<Record<string, string>> = {},
): Promise<readonly Swing[]> {
  const {dataset, scores} = await cycleOf(files);
  const own = scores.scores.find(
    (item) =>
      item.edition === "2023" && item.risk === "brand" && item.axis === "impact" && item.interest === null,
  );
  const method = dataset.strategy.methods.find(({id}) => id === "m2");
  if (own === undefined || method === undefined) throw new Error("the small cycle has brand in 2023");
  return swingsOf(own, method, (criterion) => senders[criterion] ?? null);
}

const close = (value: number): number => expect.closeTo(value, 9) as number;
const log3 = (value: number): number => Math.log(value) / Math.log(3);

describe("what moves the place of a risk", () => {
  it("is worked out by hand for a letter with a band, the rest being C", async () => {
    // A: (1/81 + 3/9)/4 = 28/324. E: (1 + 3/9)/4 = 1/3, which is 4. Leaving any out leaves all C.
    expect(await swings(brandWith("ACE"))).toEqual([
      {kind: "letter", what: "1.1", range: {low: close(5 + log3(28 / 324)), high: close(4)}},
    ]);
  });

  it("is worked out by hand for criteria left out, the weights of the rest scaled up", async () => {
    // E, C, C, C is (1 + 3/9)/4 = 1/3: 4. Without E all C: 3. Without a C (1 + 2/9)/3 = 11/27.
    const up = {low: close(4), high: close(5 + log3(11 / 27))};
    expect(await swings(brandWith("E"))).toEqual([
      {kind: "criterion", what: "1.1", range: {low: close(3), high: close(4)}},
      {kind: "criterion", what: "2.1", range: up},
      {kind: "criterion", what: "2.2", range: up},
      {kind: "criterion", what: "2.3", range: up},
    ]);
  });

  it("takes all letters of a sender away at once, and says when too little is left", async () => {
    const senders = {"1.1": "jenv", "2.1": "jenv", "2.2": "ezk", "2.3": "ezk"};
    // E, E, C, C is (2 + 2/9)/4 = 5/9. Without one sender all C, without the other all E; half of the weight is enough.
    const two = (await swings(brandWith("E", "E"), senders)).filter(({kind}) => kind === "sender");
    expect(two).toEqual([
      {kind: "sender", what: "jenv", range: {low: close(3), high: close(5 + log3(5 / 9))}},
      {kind: "sender", what: "ezk", range: {low: close(5 + log3(5 / 9)), high: close(5)}},
    ]);
    const [most] = await swings(brandWith("E", "E"), {...senders, "2.2": "jenv"});
    expect(most).toEqual({kind: "sender", what: "jenv", range: null});
  });

  it("is nothing for a risk of which every letter is certain and the same, and for one with X alone", async () => {
    expect(await swings(brandWith())).toEqual([]);
    expect(await swings(brandWith("X", "X", "X", "X"))).toEqual([]);
  });

  it("never leaves the band for a letter, always has the own place inside, and comes largest first", async () => {
    const word = fc.constantFrom("A", "C", "E", "ABC", "BCE", "XAD", "CDE");
    await fc.assert(
      fc.asyncProperty(fc.array(word, {minLength: 4, maxLength: 4}), async (words) => {
        const files = brandWith(...words);
        const {scores} = await cycleOf(files);
        const own = scores.scores.find(
          (item) =>
            item.edition === "2023" &&
            item.risk === "brand" &&
            item.axis === "impact" &&
            item.interest === null,
        );
        const [low, expected, high] = [own?.band?.low ?? 0, own?.band?.expected ?? 0, own?.band?.high ?? 0];
        const found = await swings(files);
        for (const {kind, range} of found) {
          if (range === null) continue;
          expect(range.low).toBeLessThanOrEqual(expected + 1e-9);
          expect(range.high).toBeGreaterThanOrEqual(expected - 1e-9);
          if (kind !== "letter") continue;
          expect(range.low).toBeGreaterThanOrEqual(low - 1e-9);
          expect(range.high).toBeLessThanOrEqual(high + 1e-9);
        }
        const widths = found.map(widthOf);
        expect(widths).toEqual([...widths].sort((a, b) => (a === b ? 0 : b - a)));
      }),
      {seed: 8, numRuns: 20},
    );
  });
});

describe("the tables of what moves the place", () => {
  const rowsIn = async (files: DataFiles, audience: "kamer" | "intern", view: string) => {
    const {dataset, scores} = await cycleOf(files);
    const figures = {
      dataset,
      scores,
      comparison: compare(dataset, scores),
      orders: orderTests(dataset, scores),
    };
    const {views} = tabulate(figures, {edition: "2023", audience, findings: NO_FINDINGS});
    return views.get(view)?.rows ?? [];
  };

  it("name the criterion, say in words where the place goes, and leave out a sender who gave every letter", async () => {
    const rows = await rowsIn(brandWith("BEE"), "kamer", "gevoeligheid");
    expect(rows.filter(({soort}) => soort === "afzender weggelaten")).toEqual([]);
    expect(rows.find(({soort}) => soort === "letter van laag naar hoog")).toMatchObject({
      titel: "Brand",
      wat: "Een een",
      plaats: close(4),
      hoog: close(4),
      uitkomst: "van 2,83 tot 4,00",
    });
  });

  it("show at most five of each risk in the top", async () => {
    const rows = await rowsIn(brandWith("ACE", "ACE", "ABE", "E"), "kamer", "gevoeligheid_kop");
    expect(rows.filter(({titel}) => titel === "Brand")).toHaveLength(5);
  });

  it("keep a closed delivery and its sender inside", async () => {
    const register = SOUND["aanleveringen/2023/register.csv"] ?? "";
    const files = {
      ...brandWith("ACE"),
      "aanleveringen/2023/register.csv": register.replace(";ja;", ";nee;"),
    };
    expect(await rowsIn(files, "kamer", "gevoeligheid")).toEqual([]);
    expect(await rowsIn(files, "intern", "gevoeligheid")).not.toEqual([]);
  });
});
