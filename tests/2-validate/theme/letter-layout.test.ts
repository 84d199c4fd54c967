import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {checkTheme} from "../../../pipeline/2-validate/theme/check-theme.ts";
import {DEFAULT_STYLE} from "../../../pipeline/2-validate/theme/default-theme.ts";
import {letterLayout} from "../../support/letter-layout.ts";

const shipped = readFileSync(new URL("../../../templates/huisstijl.json", import.meta.url), "utf8");
const check = (brief: unknown) =>
  checkTheme([{file: "huisstijl.json", text: JSON.stringify({brief})}], (name) => `/fonts/${name}`);

describe("the places of letters and notes", () => {
  test("shipped are those that count without them", () => {
    const {value} = checkTheme([{file: "huisstijl.json", text: shipped}], (name) => `/fonts/${name}`);
    expect(value.letter).toEqual(letterLayout);
    expect(check(undefined).value.letter).toEqual(letterLayout);
    expect(Object.keys((JSON.parse(shipped) as {brief: {posities_mm: object}}).brief.posities_mm)).toEqual(
      Object.keys(DEFAULT_STYLE.brief.posities_mm),
    );
  });

  test("of a ministry replace only what they name", () => {
    const {value, findings} = check({labels: {betreft: "Onderwerp"}, posities_mm: {datum: 90}});
    expect(findings).toEqual([]);
    expect(value.letter).toEqual({
      ...letterLayout,
      labels: {date: "Datum", subject: "Onderwerp"},
      date: 90,
    });
  });

  test.each([
    ["the text through the column", {tekst_breedte: 150}],
    ["a column off the paper", {kolom_breedte: 60}],
    ["a column too narrow for a word", {kolom_breedte: 5}],
    ["the date above the return address", {datum: 40}],
    ["the subject on the line of the date", {betreft: 95}],
    ["text that starts before the subject", {eerste_regel: 99}],
    ["values left of their labels", {waarden_links: 20}],
    ["a page number in the text", {paginanummer: 200}],
    ["later pages that start below the head", {vervolgblad: 80}],
    ["the kind of document below the text", {documentsoort: 120}],
  ])("%s is one finding, and the standard counts for all", (_, posities_mm) => {
    const {value, findings} = check({posities_mm: {tekst_links: 22, ...posities_mm}});
    expect(findings.map(({code}) => code)).toEqual(["sjabloon/onleesbaar"]);
    expect(value.letter).toEqual(letterLayout);
  });

  test.each([
    ["text", "50"],
    ["a length off the paper", 400],
    ["less than nothing", -1],
    ["nothing", null],
  ])("that are %s are found and get their standard", (_, datum) => {
    const {value, findings} = check({posities_mm: {datum, tekst_links: 22}});
    expect(findings.map(({code}) => code)).toEqual(["sjabloon/onleesbaar"]);
    expect(value.letter).toEqual({...letterLayout, textLeft: 22});
  });

  test("with an unknown name get the one that was meant", () => {
    expect(check({posities_mm: {datm: 90}}).findings).toMatchObject([
      {code: "sjabloon/onbekend", details: {seen: "datm", near: "datum"}},
    ]);
    expect(check({posities: {}}).findings).toMatchObject([{details: {seen: "posities"}}]);
    expect(check({labels: {onderwerp: "x"}}).findings).toMatchObject([{details: {seen: "onderwerp"}}]);
  });

  test("an empty label is the standard one", () => {
    expect(check({labels: {datum: ""}}).value.letter.labels.date).toBe("Datum");
  });
});
