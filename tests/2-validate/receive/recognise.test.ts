import {describe, expect, it} from "vitest";
import {readCsv} from "../../../pipeline/1-ingest/index.ts";
import {type Known, recognise} from "../../../pipeline/2-validate/index.ts";
import {writeFormId} from "../../../pipeline/core/form-id.ts";
import type {RawSheet} from "../../../pipeline/core/inputs.ts";
import {bundledData} from "../../support/bundled-data.ts";

const {forms, dataset, asked} = (await bundledData()).value;
const KNOWN: Known = {forms, strategy: dataset.strategy, asked};
const LETTERS = "risico;criterium;laag;verwacht;hoog;toelichting;bron";

const sheetOf = (text: string): RawSheet => {
  const sheet = readCsv(new TextEncoder().encode(text), "x.csv").value;
  if (sheet === null) throw new Error("a readable sheet");
  return sheet;
};
const guess = (name: string, text: string, known = KNOWN) =>
  recognise({name, sheets: [sheetOf(text)]}, known);
const withId = (form: string, sender: string, edition: string): string =>
  `"${writeFormId({form, sender, edition})}"\n`;

describe("a file that came in", () => {
  it("is what its id says, whatever it is called", () => {
    expect(guess("Kopie van RE antwoord.csv", withId("anv-beoordeling", "JenV", "2023"))).toEqual({
      form: "anv-beoordeling",
      sender: "JenV",
      edition: "2023",
    });
  });

  it("is in doubt where its name says something else than its id, as with the form of last time", () => {
    expect(guess("JenV 2023.csv", withId("anv-beoordeling", "JenV", "2019")).edition).toBe(null);
    expect(guess("BZK.csv", withId("anv-beoordeling", "JenV", "2019"))).toEqual({
      form: "anv-beoordeling",
      sender: null,
      edition: "2019",
    });
  });

  it("is not what an id says that names what does not exist", () => {
    expect(guess("x.csv", withId("anv-beoordeling", "Nergens", "2023"))).toEqual({
      form: null,
      sender: null,
      edition: null,
    });
  });

  it.each([
    ["JenV_v3 def (2).xlsx", "JenV"],
    ["aanlevering DEF.xlsx", null],
    ["anv-beoordeling van RIVM.xlsx", "RIVM"],
    ["anv-beoordeling.xlsx", null],
    ["BZ en BZK.xlsx", null],
    ["EZKomst.xlsx", null],
    ["ienw-2023.xlsx", "IenW"],
  ])("called %s is from %s", (name, sender) => {
    expect(guess(name, LETTERS).sender).toBe(sender);
  });

  it("is known by its columns, in whatever order, and not when one that must be there is missing", () => {
    expect(guess("x.csv", "bron;hoog;verwacht;laag;criterium;risico;toelichting").form).toBe(
      "anv-beoordeling",
    );
    expect(guess("x.csv", "risico;criterium;laag;verwacht;toelichting;bron").form).toBe(null);
    expect(guess("x.csv", "risico;richting;toelichting;bron").form).toBe("anv-richting");
  });

  it("is for the one edition that knows all its codes, unless its name says another", () => {
    const text = `${LETTERS}\noorlog-in-oekraine;1.4;A;B;C;;`;
    expect(guess("x.csv", text).edition).toBe("2023");
    expect(guess("x 2019.csv", text).edition).toBe("2019");
    expect(guess("x.csv", `${LETTERS}\nbestaat-niet;1.4;A;B;C;;`).edition).toBe(null);
  });

  it("is for the one edition for which its sender was asked for it", () => {
    const place = {file: "uitvraag/2023.csv", cell: "A2"};
    const row = {edition: "2023", sender: "BZ", form: "anv-beoordeling", deadline: null, place};
    const known = {...KNOWN, asked: [row]};
    expect(guess("BZ.csv", LETTERS, known).edition).toBe("2023");
    expect(guess("BZ.csv", LETTERS, {...known, asked: [row, {...row, edition: "2019"}]}).edition).toBe(null);
    expect(guess("BZK.csv", LETTERS, known).edition).toBe(null);
  });
});
