import {describe, expect, test} from "vitest";
import {readWords} from "../pipeline/options.ts";
import {RUN_FLAGS, readRunWords} from "../pipeline/run-words.ts";

describe("the words behind npm start", () => {
  test("ask for a preview or for everything anew, with dashes or without, and leave the rest", () => {
    expect(readRunWords(["2023", "--proef"])).toEqual({anew: false, preview: true, rest: ["2023"]});
    expect(readRunWords(["opnieuw", "definitief"])).toEqual({
      anew: true,
      preview: false,
      rest: ["definitief"],
    });
  });

  test("that mean nothing are told with what is possible and with what comes nearest", () => {
    expect(() => readWords(["prof"], RUN_FLAGS)).toThrow(
      "Onbekende opdracht “prof”. Bedoelde u proef? Mogelijk: data=, uitvoer=, editie=, datum=, definitief, opnieuw, proef.",
    );
    expect(() => readWords(["prof"])).toThrow(/definitief\.$/);
  });
});
