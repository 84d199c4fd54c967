import {describe, expect, it} from "vitest";
import {UsageError} from "../pipeline/core/effects.ts";
import {readIntakeWords} from "../pipeline/intake-words.ts";
import {readWords} from "../pipeline/options.ts";

describe("the words behind npm run intake", () => {
  it.each([
    ["--afzender JenV --editie 2026"],
    ["--afzender=JenV --editie=2026"],
    ["afzender=JenV editie=2026"],
    ["JenV 2026"],
    ["2026 JenV"],
    ["afzender JenV editie 2026"],
  ])("%s name a sender and an edition", (line) => {
    const {sender, rest} = readIntakeWords(line.split(" "));
    expect(sender).toBe("JenV");
    expect(readWords(rest)).toEqual({editie: "2026"});
  });

  it("may leave out the sender", () => {
    expect(readIntakeWords(["2026", "uitvoer=x"])).toEqual({sender: null, rest: ["2026", "uitvoer=x"]});
  });

  it("keep the value of another option out of the sender", () => {
    expect(readIntakeWords(["--data", "map", "2026"])).toEqual({
      sender: null,
      rest: ["--data", "map", "2026"],
    });
  });

  it("are refused when they name two senders, or none behind the word for it", () => {
    const both = readIntakeWords(["JenV", "BZK", "2026"]);
    expect(() => readWords(both.rest)).toThrow(UsageError);
    expect(() => readIntakeWords(["afzender="])).toThrow(UsageError);
    expect(() => readIntakeWords(["--afzender"])).toThrow(UsageError);
  });
});
