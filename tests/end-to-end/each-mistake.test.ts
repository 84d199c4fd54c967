import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {describe as explain} from "../../pipeline/core/finding-catalogue.ts";
import {formatPlace} from "../../pipeline/core/place.ts";
import {type DataCode, MISTAKES, SOUND, withMistake} from "../support/mistakes.ts";
import {PRODUCT} from "../support/scratch.ts";
import {readCycle} from "../support/small-cycle.ts";

const CODES = Object.keys(MISTAKES) as DataCode[];
const ELSEWHERE = /^(sjabloon|grafiek|tekst|pdf|postvak)\/|^bestand\/afgebroken$/;

describe("one mistake in a small cycle", () => {
  it("is what every test here starts from: without it nothing is found", async () => {
    expect((await readCycle(SOUND)).findings).toEqual([]);
  });

  it.each(CODES)(
    "leads to %s at its own place, and to nothing that does not follow from it",
    async (code) => {
      const {findings} = await readCycle(withMistake(MISTAKES[code]));
      const told = findings.map((item) => `${item.code} @ ${formatPlace(item.place)}`);
      expect(told.sort()).toEqual([...MISTAKES[code].found].sort());
      expect(findings.map((item) => item.code)).toContain(code);
    },
  );

  it.each(CODES)("says in Dutch at %s what was seen, what was expected and what to do", async (code) => {
    const {findings} = await readCycle(withMistake(MISTAKES[code]));
    for (const item of findings.filter((candidate) => candidate.code === code)) {
      const {title, seen, expected, action} = explain(item);
      for (const words of [title, seen, expected, action]) expect(words).toMatch(/\S/);
      expect([title, seen, expected, action].join(" ")).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

describe("the catalogue of findings", () => {
  it("has a mistake here for every code that is about data", async () => {
    const source = await readFile(`${PRODUCT}/pipeline/core/findings.ts`, "utf8");
    const all = [...source.matchAll(/^ {2}"([a-z]+\/[a-z-]+)":/gm)].map(([, code = ""]) => code);
    const data = all.filter((code) => !ELSEWHERE.test(code));
    expect([...data].sort()).toEqual([...CODES].sort());
  });
});
