import {describe, expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare} from "../../pipeline/4-compare/index.ts";
import type {BackCast} from "../../pipeline/core/comparison.ts";
import type {Scores} from "../../pipeline/core/scores.ts";
import {letters, readCycle, SMALL_CYCLE, scaleRows} from "../support/small-cycle.ts";

/** The criteria of 2014 with the published letters, expected / low / high, of a far-right extremism scenario and a breach of the Lek dike (NRA 6, ANV/RIVM, 2014). */
const NRA6 = ["1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "4.1", "5.1", "5.2", "5.3"];
const PUBLISHED = {
  extremisme: ["D X D", "D B E", "B B C", "C B D", "X X X", "B A C", "X X X", "A A B", "E E E", "D D E"],
  lekdijk: ["D D D", "A X B", "C C C", "C B E", "B A D", "D D D", "A X B", "D C E", "A X D", "D B E"],
};
/** The criteria of the later analyses: the ten of 2014, six more in 2019, two more in 2022. */
const GRA = [...NRA6, "1.3", "3.2", "6.1", "6.2", "6.3", "6.4"];
const RBRA = [...GRA, "1.4", "6.5"];

const methodRows = {nra: NRA6, gra: GRA, rbra: RBRA};

/** The cycle of 2014, 2019 and 2023; the later two scored the dike alone, all D. */
async function carried(
  minimum: string,
  weighting = "per_criterium",
): Promise<{
  readonly casts: readonly BackCast[];
  readonly scores: Scores;
}> {
  const edition = (id: string, method: string): string =>
    `${id};Editie ${id};${id}-06-01;${id}-06-01;Analyse ${id};${method};Nederland;beoordeling;risico`;
  const read = await readCycle({
    ...SMALL_CYCLE,
    "strategie/edities.csv": [
      "editie;titel;gepubliceerd;peildatum;analyse;methode;bereik;soort;eenheid",
      edition("2014", "nra"),
      edition("2019", "gra"),
      edition("2023", "rbra"),
    ].join("\n"),
    "strategie/methoden.csv": [
      "methode;titel;grondtal;weging;min_dekking;geverifieerd;bron",
      ...Object.keys(methodRows).map((id) => `${id};${id};3;${weighting};${minimum};nee;proef`),
    ].join("\n"),
    "strategie/belangen.csv": [
      "methode;belang;titel;omschrijving",
      ...Object.keys(methodRows).flatMap((id) => [..."123456"].map((belang) => `${id};${belang};B;`)),
    ].join("\n"),
    "strategie/criteria.csv": [
      "methode;criterium;belang;titel;gewicht",
      ...Object.entries(methodRows).flatMap(([id, codes]) =>
        codes.map((code) => `${id};${code};${code[0]};C;1`),
      ),
    ].join("\n"),
    "strategie/schalen.csv": [
      "methode;as;klasse;volgorde;waarde;label;ondergrens;bovengrens;eenheid;geverifieerd;bron",
      ...Object.keys(methodRows).flatMap(scaleRows),
    ].join("\n"),
    "strategie/risicos.csv": [
      "editie;risico;titel;bron",
      "2014;extremisme;Extremisme;proef",
      "2014;lekdijk;Lekdijk;proef",
      "2019;lekdijk;Lekdijk;proef",
      "2023;lekdijk;Lekdijk;proef",
    ].join("\n"),
    "strategie/concordantie.csv":
      "van_editie;van_risico;naar_editie;naar_risico;soort;aandeel;beoordeeld_door;toelichting",
    ...letters(
      "2014",
      Object.entries(PUBLISHED).flatMap(([risk, published]) =>
        published.map((triple, index) => {
          const [expected, low, high] = triple.split(" ");
          return `${risk};${NRA6[index]};${low};${expected};${high}`;
        }),
      ),
    ),
    ...letters(
      "2019",
      GRA.map((code) => `lekdijk;${code};D;D;D`),
    ),
    ...letters(
      "2023",
      RBRA.map((code) => `lekdijk;${code};${code === "6.5" ? "E;E;E" : "D;D;D"}`),
    ),
  });
  expect(
    read.findings.filter(({code}) => !/^(concordantie|beoordeling)/.test(code)).map(({code}) => code),
  ).toEqual([]);
  const scores = score(read.value);
  return {casts: compare(read.value, scores).backCasts, scores};
}

const at = (casts: readonly BackCast[], edition: string, risk: string, method: string): BackCast => {
  const found = casts.find(
    (cast) => cast.edition === edition && cast.risk === risk && cast.method === method,
  );
  if (found === undefined) throw new Error(`no ${risk} of ${edition} on ${method}`);
  return found;
};
const place = (sum: number): number => 5 + Math.log(sum) / Math.log(3);

describe("the two scenarios published in 2014, carried to later methods", () => {
  test("stay where they were when every criterion counts alike, with ten of sixteen and ten of eighteen criteria covered", async () => {
    const {casts} = await carried("0,5");
    const extremism = place((1 + 3 / 3 + 1 / 9 + 2 / 27 + 1 / 81) / 10);
    const dike = place((4 / 3 + 2 / 9 + 1 / 27 + 3 / 81) / 10);
    for (const [method, coverage] of [
      ["gra", 10 / 16],
      ["rbra", 10 / 18],
    ] as const) {
      expect(at(casts, "2014", "extremisme", method).band?.expected).toBeCloseTo(extremism, 12);
      expect(at(casts, "2014", "lekdijk", method).band?.expected).toBeCloseTo(dike, 12);
      expect(at(casts, "2014", "lekdijk", method).coverage).toBeCloseTo(coverage, 12);
    }
  });

  test("get no place where too little of the later method is covered", async () => {
    const {casts} = await carried("0,6");
    expect(at(casts, "2014", "lekdijk", "gra").band).not.toBeNull();
    expect(at(casts, "2014", "lekdijk", "rbra")).toMatchObject({
      band: null,
      coverage: expect.closeTo(10 / 18, 12),
    });
  });

  test("move when interests count alike: worked by hand for the dike on the method of 2019", async () => {
    const {casts} = await carried("0,5", "per_belang");
    // Each interest 1/6, divided over its criteria: 1 has 3, 2 has 3, 3 has 2, 4 has 1, 5 has 3, 6 has 4 (none covered).
    const [a, b, c, d] = [1 / 81, 1 / 27, 1 / 9, 1 / 3];
    const covered = 2 / 3 + 1 + 1 / 2 + 1 + 1;
    const sum = (d + a) / 3 + (c + c + b) / 3 + d / 2 + a + (d + a + d) / 3;
    expect(at(casts, "2014", "lekdijk", "gra").band?.expected).toBeCloseTo(place(sum / covered), 12);
    expect(at(casts, "2014", "lekdijk", "gra").coverage).toBeCloseTo(covered / 6, 12);
  });
});

describe("every edition on the methods of the others", () => {
  test("is there once for each risk and other method, never for its own", async () => {
    const {casts} = await carried("0,5");
    const pairs = casts.map(({edition, risk, method}) => `${edition} ${risk} ${method}`);
    expect(pairs).toEqual([
      "2014 extremisme gra",
      "2014 extremisme rbra",
      "2014 lekdijk gra",
      "2014 lekdijk rbra",
      "2019 lekdijk nra",
      "2019 lekdijk rbra",
      "2023 lekdijk nra",
      "2023 lekdijk gra",
    ]);
  });

  test("leaves out what the other method does not know: the only E of 2023 is on a criterion that 2019 lacks", async () => {
    const {casts} = await carried("0,5");
    expect(at(casts, "2023", "lekdijk", "gra")).toMatchObject({
      coverage: 1,
      band: {expected: expect.closeTo(4, 12)},
    });
    expect(at(casts, "2023", "lekdijk", "nra").band?.expected).toBeCloseTo(4, 12);
  });

  test("keeps the order of low, expected and high", async () => {
    const {casts} = await carried("0,5");
    const value = (bound: number | null | undefined): number => bound ?? Number.NEGATIVE_INFINITY;
    for (const {band} of casts) {
      expect(value(band?.low)).toBeLessThanOrEqual(value(band?.expected));
      expect(value(band?.expected)).toBeLessThanOrEqual(value(band?.high));
    }
  });
});
