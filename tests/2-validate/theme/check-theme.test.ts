import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {describe, expect, test} from "vitest";
import {checkTheme, type FindFont} from "../../../pipeline/2-validate/theme/check-theme.ts";
import {DEFAULT_STYLE} from "../../../pipeline/2-validate/theme/default-theme.ts";

const anyFont: FindFont = (name) => `/fonts/${name}`;
const shipped = readFileSync(new URL("../../../templates/huisstijl.json", import.meta.url), "utf8");
const check = (style: unknown, findFont: FindFont = anyFont) =>
  checkTheme(
    [{file: "huisstijl.json", text: typeof style === "string" ? style : JSON.stringify(style)}],
    findFont,
  );
const codes = (style: unknown, findFont: FindFont = anyFont) =>
  check(style, findFont).findings.map(({code}) => code);

describe("the house style as shipped", () => {
  test("is without findings and equal to what counts without it", () => {
    const {value, findings} = check(shipped);
    expect(findings).toEqual([]);
    expect(value).toEqual(check({}).value);
    expect(value.colours.steps).toHaveLength(5);
    expect(value.logo).toBeNull();
  });

  test("names fonts that are installed", () => {
    const {resolve} = createRequire(import.meta.url);
    for (const path of Object.values(check(shipped, (name) => resolve(name)).value.fonts))
      expect(path).toMatch(/\.ttf$/);
  });
});

describe("a house style of a ministry", () => {
  test("replaces only what it names", () => {
    const {value, findings} = check({
      organisatie: "Ministerie van X",
      kleuren: {accent: "#AA0000"},
      maten: {tekst: 11},
    });
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      organisation: "Ministerie van X",
      colours: {accent: "#aa0000", text: "#1a1a1a"},
      sizes: {body: 11, leading: 14},
    });
  });

  test("may bring a logo that stands beside it", () => {
    const templates = [
      {file: "huisstijl.json", text: '{"logo": "logo.svg"}'},
      {file: "logo.svg", text: "<svg viewBox='0 0 2 1'/>"},
    ];
    expect(checkTheme(templates, anyFont)).toEqual({
      value: {...check({}).value, logo: "<svg viewBox='0 0 2 1'/>"},
      findings: [],
    });
  });

  test("with a font that cannot be found is set in the product's own", () => {
    const style = {lettertype: {naam: "Eigen", normaal: "eigen.ttf"}};
    const {value, findings} = check(style, (name) => (name === "eigen.ttf" ? null : anyFont(name)));
    expect(findings).toMatchObject([
      {code: "sjabloon/ontbreekt", details: {what: "lettertypebestand eigen.ttf (.ttf of .otf)"}},
    ]);
    expect(value.fontFamily).toBe("Source Sans 3");
    expect(value.fonts.normal).toBe(`/fonts/${DEFAULT_STYLE.lettertype.normaal}`);
  });
});

describe("mistakes in the house style", () => {
  test.each([
    ["no JSON", "{"],
    ["a list", []],
    ["a colour in words", {kleuren: {accent: "blauw"}}],
    ["a size out of all proportion", {maten: {tekst: 900}}],
    ["a size as text", {maten: {tekst: "10"}}],
    ["a name that is a number", {organisatie: 5}],
  ])("%s is a finding, and the neutral value counts", (_name, style) => {
    expect(codes(style)).toEqual(["sjabloon/onleesbaar"]);
    expect(check(style).value).toEqual(check({}).value);
  });

  test("an unknown part is named with the one that was meant", () => {
    expect(check({kleuern: {}}).findings).toMatchObject([
      {code: "sjabloon/onbekend", details: {seen: "kleuern", near: "kleuren"}},
    ]);
  });

  test("a font that cannot be embedded is refused", () => {
    expect(codes({lettertype: {vet: "vet.woff2"}})).toEqual(["sjabloon/ontbreekt"]);
  });

  test("a logo that is not there, or no drawing, leaves the slot empty", () => {
    expect(codes({logo: "weg.svg"})).toEqual(["sjabloon/ontbreekt"]);
    expect(check({logo: "weg.svg"}).value.logo).toBeNull();
  });

  test("no house style at all is a finding, with a whole theme", () => {
    const {value, findings} = checkTheme([], anyFont);
    expect(findings.map(({code}) => code)).toEqual(["sjabloon/ontbreekt"]);
    expect(value).toEqual(check({}).value);
  });
});

test("without the product's own fonts there is nothing to fall back on", () => {
  expect(() => check({}, () => null)).toThrow("not installed");
});
