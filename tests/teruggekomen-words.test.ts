import {describe, expect, it} from "vitest";
import {UsageError} from "../pipeline/core/effects.ts";
import {readReturnedWords} from "../pipeline/teruggekomen-words.ts";

describe("the words behind npm run controleer about a letter that came back", () => {
  it.each([
    [[], null, false, []],
    [["--brief", "x.docx"], "x.docx", false, []],
    [["--brief=x.docx", "--overnemen"], "x.docx", true, []],
    [
      ["brief=map met spatie/x.docx", "overnemen", "uitvoer=uit"],
      "map met spatie/x.docx",
      true,
      ["uitvoer=uit"],
    ],
    [["--uitvoer", "uit", "2023"], null, false, ["--uitvoer", "uit", "2023"]],
  ])("%j", (words, letter, adopt, rest) => {
    expect(readReturnedWords(words)).toEqual({letter, adopt, rest});
  });

  it.each([
    [["--brief"], "ontbreekt het bestand"],
    [["--brief", "--overnemen"], "ontbreekt het bestand"],
    [["brief="], "ontbreekt het bestand"],
    [["--overnemen"], "Noem de brief"],
  ])("%j is refused with what is missing", (words, why) => {
    expect(() => readReturnedWords(words)).toThrow(UsageError);
    expect(() => readReturnedWords(words)).toThrow(why);
  });
});
