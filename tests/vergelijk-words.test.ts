import {describe, expect, it} from "vitest";
import {readCompareWords} from "../pipeline/vergelijk-words.ts";

describe("the words behind npm run vergelijk", () => {
  it.each([
    [["2019", "2023"], []],
    [["2019", "2023", "uitvoer=map"], ["uitvoer=map"]],
    [
      ["--data", "x", "2019", "--uitvoer=y", "2023"],
      ["--data", "x", "--uitvoer=y"],
    ],
    [
      ["uitvoer", "2024", "2019", "2023"],
      ["uitvoer", "2024"],
    ],
  ])("%j name 2019 and 2023 and leave the options", (words, rest) => {
    expect(readCompareWords(words)).toEqual({from: "2019", to: "2023", rest});
  });

  it("take any code for an edition", () => {
    expect(readCompareWords(["nvs-2019", "strategie"])).toEqual({
      from: "nvs-2019",
      to: "strategie",
      rest: [],
    });
  });

  it.each([[[]], [["2019"]], [["2019", "2021", "2023"]], [["2019", "uitvoer=2023"]]])(
    "%j do not name two editions, and that is said with an example",
    (words) => {
      expect(() => readCompareWords(words)).toThrow("npm run vergelijk 2019 2023");
    },
  );
});
