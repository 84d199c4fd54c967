import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {garbledText} from "../../../pipeline/2-validate/table/garbled-text.ts";
import {FROM_80} from "../../../pipeline/core/windows-1252.ts";
import {filesBelow, textOf} from "../../support/repository.ts";

/** What a program shows that takes UTF-8 for windows-1252. */
const garble = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte <= 0x9f ? FROM_80.charAt(byte - 0x80) : String.fromCharCode(byte),
  ).join("");

/** What Dutch and Papiamento(u) are written with, signs included. */
const LETTERS = "abcdeéëêèfgïíiklmnñoóöòpqrstuüúçCÇEÉÖ ,.’‘“”–—…€ ½°≥→".split("");
const sentence = fc.string({unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 40});

describe("a text that was read in the wrong encoding", () => {
  it.each([
    ["CuraÃ§ao", "Curaçao"],
    ["de ministerâ€™s", "de minister’s"],
    ["coÃ¶rdinatie, reÃ«le dreiging", "coördinatie, reële dreiging"],
    ["â€œnatâ€\u009d â€“ droog", "“nat” – droog"],
    ["â‚¬ 5, â‰¥ 3, Â½, 5Â\u00a0km", "€ 5, ≥ 3, ½, 5\u00a0km"],
    ["tweemaal: CuraÃƒÂ§ao", "tweemaal: Curaçao"],
    ["ÄŸ, Å¡, Å‚", "ğ, š, ł"],
  ])("%s is told with what most likely stood there", (text, repaired) => {
    expect(garbledText(text)).toEqual({repaired});
  });

  it.each(["Cura\ufffdao", "Curaï¿½ao"])("%s has lost a letter that nobody can give back", (text) => {
    expect(garbledText(text)).toEqual({repaired: null});
  });

  it("is mended whatever it said", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const garbled = garble(text);
        expect(garbledText(garbled)).toEqual(garbled === text ? null : {repaired: text});
      }),
      {seed: 20230403, numRuns: 1_000},
    );
  });
});

describe("a sound text", () => {
  it.each([
    "Kòrsou, Boneiru i Sint Maarten: segun e plan ta bai bon; por a konstatá",
    "‘Het café’”, zei zij, “is naïef…”",
    "CURAÇAO’S “FÄ” – “SÃO” – “PÂ” en “Å”",
    "Łódź, Šibenik, Çatalhöyük, Åland, Ängelholm, Málaga, château, naïviteit",
    "½ km², 5 °C, € 3, ≥ 4, §12, ©, “ï” en ‘â’",
  ])("%s is left in peace", (text) => expect(garbledText(text)).toBeNull());

  it("is left in peace whatever it says", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(garbledText(text)).toBeNull();
      }),
      {seed: 20190606, numRuns: 2_000},
    );
  });

  it("stands on every line of the data that we ship", () => {
    const lines = filesBelow("data")
      .filter((file) => file.endsWith(".csv"))
      .flatMap((file) => textOf(file).split("\n"));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => garbledText(line) !== null)).toEqual([]);
  });
});
