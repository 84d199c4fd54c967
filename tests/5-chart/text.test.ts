import {describe, expect, it} from "vitest";
import {contrast, readableOn} from "../../pipeline/5-chart/contrast.ts";
import {finishSvg, svgSize} from "../../pipeline/5-chart/finish-svg.ts";
import {openFonts} from "../../pipeline/5-chart/measure-text.ts";
import {themeParams} from "../../pipeline/5-chart/theme-config.ts";
import {addTitleLines} from "../../pipeline/5-chart/title-lines.ts";
import {wrapText} from "../../pipeline/5-chart/wrap-text.ts";
import {THEME} from "./sample.ts";

const byLetter = (line: string) => line.length;

describe("breaking titles into lines", () => {
  it("breaks at spaces and never inside a word", () => {
    expect(wrapText("een lange titel met woorden", byLetter, {width: 10, maxLines: 5})).toEqual([
      "een lange",
      "titel met",
      "woorden",
    ]);
    expect(wrapText("hoogwaterbescherming nu", byLetter, {width: 10, maxLines: 5})).toEqual([
      "hoogwaterbescherming",
      "nu",
    ]);
  });

  it("shows with an ellipsis that something is left out, within the width", () => {
    expect(wrapText("een lange titel met woorden", byLetter, {width: 10, maxLines: 2})).toEqual([
      "een lange",
      "titel met…",
    ]);
    expect(wrapText("aaaa bbbb cccc dddd", byLetter, {width: 9, maxLines: 1})).toEqual(["aaaa…"]);
  });

  it("gives things with the same title their own line by putting the id behind it", () => {
    const rows = [
      {risico: "a1", titel: "Droogte"},
      {risico: "a2", titel: "Droogte"},
      {risico: "a3", titel: "Hitte"},
    ];
    expect(addTitleLines(rows, openFonts(THEME)).map(({titel_regels}) => titel_regels)).toEqual([
      "Droogte (a1)",
      "Droogte (a2)",
      "Hitte",
    ]);
  });
});

describe("measuring text", () => {
  it("measures with the theme's own fonts, bold wider than normal", () => {
    const measure = openFonts(THEME);
    const normal = measure("Waarschijnlijkheid", {size: 10, bold: false, italic: false});
    expect(normal).toBeGreaterThan(60);
    expect(normal).toBeLessThan(90);
    expect(measure("Waarschijnlijkheid", {size: 10, bold: true, italic: false})).toBeGreaterThan(normal);
    expect(measure("Waarschijnlijkheid", {size: 20, bold: false, italic: false})).toBeCloseTo(normal * 2);
  });
});

describe("colours", () => {
  it("computes contrast as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it("writes on every step of a heat map with a contrast of at least 4.5", () => {
    const params = new Map(themeParams(THEME).map(({name, value}) => [name, value]));
    const texts = params.get("stap_tekstkleuren") as readonly string[];
    const ratios = THEME.colours.steps.map((step, index) => contrast(step, texts[index] ?? step));
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    expect(readableOn("#000000", ["#1a1a1a", "#ffffff"])).toBe("#ffffff");
  });
});

describe("finishing an SVG", () => {
  const raw =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20.5"><g id="clip0" role="graphics-object" aria-roledescription="group mark container"><path clip-path="url(#clip0)"/><text>aria-label="x"</text></g></svg>';
  const finished = finishSvg(raw, {name: "mijn grafiek", title: "A & B", description: 'Wat "het" toont.'});

  it("makes one Dutch picture with a title and a description", () => {
    expect(finished).toContain(
      'role="img" lang="nl" xml:lang="nl" aria-labelledby="mijn-grafiek-titel mijn-grafiek-beschrijving"',
    );
    expect(finished).toContain('<title id="mijn-grafiek-titel">A &amp; B</title>');
    expect(finished).toContain('<desc id="mijn-grafiek-beschrijving">Wat &quot;het&quot; toont.</desc>');
  });

  it("takes out English roles but leaves texts alone", () => {
    expect(finished).not.toContain("roledescription");
    expect(finished).toContain('<text>aria-label="x"</text>');
  });

  it("gives ids the chart's name, also where they are referred to", () => {
    expect(finished).toContain('<g id="mijn-grafiek-clip0"');
    expect(finished).toContain("url(#mijn-grafiek-clip0)");
  });

  it("reads the size off the root", () => {
    expect(svgSize(finished)).toEqual({widthPx: 10, heightPx: 20.5});
  });
});
