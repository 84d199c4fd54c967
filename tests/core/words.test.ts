import {describe, expect, test} from "vitest";
import type {Step} from "../../pipeline/core/strategy.ts";
import {
  bandInFigures,
  lettersWithBand,
  likelihoodInWords,
  placeInLabels,
  placeInWords,
} from "../../pipeline/core/words.ts";

const step = (grade: string, order: number, label: string): Step => ({
  axis: "impact",
  grade,
  order,
  label,
  lower: null,
  upper: null,
  unit: null,
  verified: true,
  source: "proef",
});
const SCALE = [
  step("X", 0, "n.v.t."),
  step("A", 1, "beperkt"),
  step("B", 2, "aanzienlijk"),
  step("C", 3, "ernstig"),
  step("C-hoog", 3.67, "ernstig, bovenkant"),
  step("D", 4, "zeer ernstig"),
  step("E", 5, "catastrofaal"),
];
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("a place in words", () => {
  test.each([
    [3.4, "tussen ernstig en zeer ernstig"],
    [3, "ernstig"],
    [2.97, "ernstig"],
    [0.2, "minder dan beperkt"],
    [5, "catastrofaal"],
    [null, "niet van toepassing"],
  ])("%s reads %s", (position, text) => expect(placeInLabels(position, SCALE)).toBe(text));

  test("always comes with its band", () => {
    const band = {low: 2.9, expected: 3.4, high: 4.1};
    expect(plain(bandInFigures(band))).toBe("3,4 (2,9 tot 4,1)");
    expect(plain(placeInWords(band, SCALE))).toBe(
      "tussen ernstig en zeer ernstig, 3,4 (bandbreedte 2,9 tot 4,1)",
    );
    expect(plain(likelihoodInWords({low: 3, expected: 3.67, high: 4}, SCALE))).toBe(
      "C-hoog ernstig, bovenkant (C tot D)",
    );
  });

  test("of one letter comes with its band too, unless the criterion does not apply at all", () => {
    expect(plain(lettersWithBand({low: "B", expected: "C", high: "D"}))).toBe("C (B–D)");
    expect(plain(lettersWithBand({low: "X", expected: "X", high: "A"}))).toBe("X (X–A)");
    expect(lettersWithBand({low: "X", expected: "X", high: "X"})).toBe("X");
  });

  test.each([
    [{low: 3, expected: 3.5, high: 4}, "tussen C ernstig en C-hoog ernstig, bovenkant, 3,5 (3,0 tot 4,0)"],
    [{low: 2.4, expected: 3, high: 4}, "C ernstig, 3,0 (2,4 tot 4,0)"],
  ])("of a likelihood between letters names the letters beside the figures: %j", (band, text) =>
    expect(plain(likelihoodInWords(band, SCALE))).toBe(text),
  );

  test("that does not exist says so: a bound of only X, and a risk that nobody assessed", () => {
    expect(plain(bandInFigures({low: null, expected: 1.2, high: 2}))).toBe("1,2 (n.v.t. tot 2,0)");
    expect(bandInFigures({low: null, expected: null, high: null})).toBe("n.v.t.");
    expect(bandInFigures(null)).toBe("niet beoordeeld");
  });
});
