import {describe, expect, it} from "vitest";
import {tellSince} from "../pipeline/tell-since.ts";

const COUNTS = {outside: 3, inside: 1, errata: 2, sent: "2026-12-04", isSameEdition: true};

describe("what a run says of a set that was sent", () => {
  it("is how many differences there are, where they are listed, and that a rectification is ready", () => {
    expect(tellSince(COUNTS, false)).toEqual([
      "Er zijn 3 verschillen met wat op 4 december 2026 is verzonden, en 1 in interne stukken: zie intern/verschillen.html.",
      "Wat is verzonden, wordt niet vervangen. Een rectificatie staat klaar in intern/rectificatie.docx.",
    ]);
  });

  it("warns who makes a final set of the same edition that says something else", () => {
    expect(tellSince(COUNTS, true).at(-1)).toMatch(
      /^LET OP: over deze editie is op 4 december 2026 al een set/,
    );
  });

  it("speaks of no rectification when nothing is to be set right", () => {
    expect(tellSince({...COUNTS, outside: 1, inside: 0, errata: 0}, true)).toEqual([
      "Er is 1 verschil met wat op 4 december 2026 is verzonden: zie intern/verschillen.html.",
    ]);
  });

  it("says so when there are no differences, and nothing when nothing was sent", () => {
    expect(tellSince({...COUNTS, outside: 0, inside: 0, errata: 0}, false)).toEqual([
      "Er zijn geen verschillen met wat op 4 december 2026 is verzonden.",
    ]);
    expect(tellSince(undefined, true)).toEqual([]);
  });
});
