import {describe, expect, test} from "vitest";
import {type DataFiles, letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";

const LETTERS = ["brand", "storm"].flatMap((risk) =>
  ["1.1", "2.1", "2.2"].map((criterion) => `${risk};${criterion};A;B;C`),
);
const COMPLETE = {
  ...SMALL_CYCLE,
  ...letters("2019", LETTERS),
  ...letters("2023", [...LETTERS, "brand;2.3;A;B;C", "storm;2.3;A;B;C"]),
};
const codes = async (changed: DataFiles): Promise<readonly string[]> => {
  const {findings} = await readCycle({...COMPLETE, ...changed});
  return findings.map(
    (item) => `${item.code} ${item.place.file}${item.place.cell === undefined ? "" : `!${item.place.cell}`}`,
  );
};
const edited = (file: string, from: string | RegExp, to: string): DataFiles => {
  const before = String((COMPLETE as DataFiles)[file]);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing changed in ${file}`);
  return {[file]: after};
};

test("the small cycle by itself has no findings", async () => expect(await codes({})).toEqual([]));

describe("a mistake is said once, however many rows depend on it", () => {
  test.each([
    [
      "a weight that is no number",
      edited("strategie/criteria.csv", "m2;2.3;2;Twee drie;1", "m2;2.3;2;Twee drie;een"),
      ["cel/geen-getal strategie/criteria.csv!E8"],
    ],
    [
      "an interest without a title",
      edited("strategie/belangen.csv", "m2;2;Twee;", "m2;2;;"),
      ["cel/leeg strategie/belangen.csv!C5"],
    ],
    [
      "a risk without a title",
      edited("strategie/risicos.csv", "2023;brand;Brand;proef", "2023;brand;;proef"),
      ["cel/leeg strategie/risicos.csv!C4"],
    ],
    [
      "an edition of an unknown kind",
      edited("strategie/edities.csv", "m2;Koninkrijk;beoordeling", "m2;Koninkrijk;bordeling"),
      ["cel/onbekende-code strategie/edities.csv!H3"],
    ],
    [
      "an edition with a method that is not there",
      edited("strategie/edities.csv", "Analyse 2022;m2", "Analyse 2022;m9"),
      ["cel/onbekende-verwijzing strategie/edities.csv!F3"],
    ],
    [
      "a method with a wrong base",
      edited("strategie/methoden.csv", "m2;Methode twee;3", "m2;Methode twee;drie"),
      ["cel/geen-getal strategie/methoden.csv!C3"],
    ],
    [
      "a file without one of its columns",
      edited(
        "strategie/criteria.csv",
        "methode;criterium;belang;titel;gewicht",
        "methode;criterium;belang;titel;zwaarte",
      ),
      ["kolom/ontbreekt strategie/criteria.csv!A1", "kolom/onbekend strategie/criteria.csv!E1"],
    ],
    [
      "an organisation without a name",
      edited("strategie/organisaties.csv", "ANV;Analistennetwerk", "ANV;"),
      ["cel/leeg strategie/organisaties.csv!B2"],
    ],
    [
      "a link of an unknown kind",
      edited("strategie/concordantie.csv", "2023;storm;gelijk", "2023;storm;zelfde"),
      ["cel/onbekende-code strategie/concordantie.csv!E3"],
    ],
  ])("%s", async (_, changed, expected) => expect(await codes(changed)).toEqual(expected));

  test("a delivery without its column of high letters says that, and that the edition has no letters", async () => {
    const file = "aanleveringen/2023/letters.csv";
    const found = await codes(edited(file, "laag;verwacht;hoog", "laag;verwacht;hoogste"));
    expect(found).toEqual([
      `kolom/ontbreekt ${file}!A1`,
      `kolom/onbekend ${file}!E1`,
      "beoordeling/ontbreekt strategie/risicos.csv",
    ]);
  });

  test("a form that is described wrongly is the only thing said of the deliveries that use it", async () => {
    const found = await codes({"formulieren/anv-beoordeling.json": "{"});
    expect(found.filter((item) => !item.startsWith("beoordeling/ontbreekt"))).toEqual([
      "formulier/onleesbaar formulieren/anv-beoordeling.json",
    ]);
  });
});
