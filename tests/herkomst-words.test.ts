import {describe, expect, it} from "vitest";
import {readOriginWords} from "../pipeline/herkomst-words.ts";
import {nearestFigures, saysFigure} from "../pipeline/near-figures.ts";

describe("the words behind npm run herkomst", () => {
  it.each([
    [["brief", "3,4"], ["3,4"], []],
    [["--", "brief", "3,4"], ["3,4"], []],
    [["brief", "3", "4"], ["3 4", "3,4"], []],
    [["editie", "2019", "brief", "2019"], ["2019"], ["editie", "2019"]],
    [["--data=map", "brief", "zeer", "ernstig"], ["zeer ernstig", "zeer,ernstig"], ["--data=map"]],
  ])("%j name a document and a figure, also one that a shell took apart", (words, figures, rest) => {
    expect(readOriginWords(words)).toEqual({document: "brief", figures, rest});
  });

  it.each([[[]], [["brief"]], [["editie=2019", "brief"]]])(
    "%j are too few, and that is said with an example",
    (words) => {
      expect(() => readOriginWords(words)).toThrow("npm run herkomst tk-bijlage-1-risicobeeld");
    },
  );
});

describe("a figure asked for", () => {
  it.each([
    ["3,4", "3,4"],
    ["3,4\u00a0(2,9\u00a0tot\u00a04,1)", "2,9"],
    ["3,4\u00a0(2,9\u00a0tot\u00a04,1)", "3,4 (2,9 tot 4,1)"],
    ["−0,5", "-0,5"],
    ["impact 4.", "4"],
    ["Zeer ernstig", "zeer ernstig"],
  ])("stands in %j as %j", (printed, asked) => {
    expect(saysFigure(printed, asked)).toBe(true);
  });

  it.each([
    ["3,4", "3"],
    ["3,4", "4"],
    ["13,4", "3,4"],
    ["3,45", "3,4"],
    ["1.234", "234"],
    ["ernstige", "ernstig"],
    ["3,4", " "],
  ])("does not stand in %j as %j", (printed, asked) => {
    expect(saysFigure(printed, asked)).toBe(false);
  });

  it("that is nowhere has neighbours, the nearest first and each once", () => {
    const printed = ["3,4\u00a0(2,9\u00a0tot\u00a04,1)", "12", "3,4", "−1", "1.234"];
    expect(nearestFigures("3,5", printed)).toEqual(["3,4", "4,1", "2,9", "-1", "12"]);
    expect(nearestFigures("ernstg", ["ernstig", "3,4"])).toEqual(["ernstig"]);
    expect(nearestFigures("iets heel anders", printed)).toEqual([]);
  });
});
