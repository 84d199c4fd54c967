import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {checkCharts} from "../../../pipeline/2-validate/charts/check-charts.ts";
import {readJsonLines} from "../../../pipeline/2-validate/charts/json-lines.ts";

const VIEWS = new Map([["risicodiagram", ["titel", "impact", "waarschijnlijkheid", "nummer", "status"]]]);
const BLOCK = {titel: "Een grafiek", weergave: "risicodiagram"};
const POINTS = {
  mark: "point",
  encoding: {
    x: {field: "waarschijnlijkheid", type: "quantitative"},
    y: {field: "impact", type: "quantitative"},
  },
};

const check = (content: unknown, views: ReadonlyMap<string, readonly string[]> = VIEWS) =>
  checkCharts(
    [
      {
        file: "grafieken/proef.vl.json",
        text: typeof content === "string" ? content : JSON.stringify(content, null, 2),
      },
    ],
    views,
  );
const problems = (content: unknown) =>
  check(content).findings.map(({code, place, details}) => ({code, line: place.line, ...details}));

describe("checking chart files", () => {
  it("gives a good chart its name, title, view and specification without our own block", () => {
    const {value, findings} = check({kamerklaar: BLOCK, ...POINTS});
    expect(findings).toEqual([]);
    expect(value).toEqual([
      {
        file: "grafieken/proef.vl.json",
        name: "proef",
        title: "Een grafiek",
        view: "risicodiagram",
        spec: POINTS,
        pointLabels: null,
      },
    ]);
  });

  it("hands on which columns the labels come from", () => {
    const labels = {x: "waarschijnlijkheid", y: "impact", tekst: "titel"};
    const {value} = check({kamerklaar: {...BLOCK, labels}, ...POINTS});
    expect(value[0]?.pointLabels).toEqual({x: "waarschijnlijkheid", y: "impact", text: "titel"});
  });

  it("tells the line where JSON breaks off", () => {
    expect(problems('{\n  "mark": "point",\n  "encoding": }\n')).toEqual([
      {code: "grafiek/ongeldig", line: 3, reason: "geen geldige JSON: hier werd een waarde verwacht"},
    ]);
  });

  it("tells a misspelt field with its line and the nearest column", () => {
    const encoding = {...POINTS.encoding, y: {field: "impakt", type: "quantitative"}};
    expect(problems({kamerklaar: BLOCK, mark: "point", encoding})).toEqual([
      {code: "grafiek/veld", line: 13, field: "impakt", view: "risicodiagram", near: "impact"},
    ]);
  });

  it("finds unknown columns inside expressions too", () => {
    const transform = [{filter: "datum.impakt > 3 && datum['nummer'] > 1"}];
    expect(problems({kamerklaar: BLOCK, transform, ...POINTS})).toMatchObject([
      {code: "grafiek/veld", field: "impakt"},
    ]);
  });

  it("knows the fields that a chart makes itself and the columns that drawing adds", () => {
    const transform = [{calculate: "datum.impact * 2", as: "dubbel"}, {filter: "datum.dubbel > datum.rij"}];
    const encoding = {
      x: {field: "dubbel", type: "quantitative"},
      y: {field: "titel_regels", type: "nominal", axis: {labelExpr: "split(datum.label, '\\n')"}},
    };
    expect(problems({kamerklaar: BLOCK, transform, mark: "bar", encoding})).toEqual([]);
  });

  it("knows the columns of placed labels only in a chart that asks for labels", () => {
    const encoding = {...POINTS.encoding, x: {field: "punt_x", type: "quantitative"}};
    const labels = {x: "waarschijnlijkheid", y: "impact", tekst: "titel"};
    expect(problems({kamerklaar: {...BLOCK, labels}, mark: "point", encoding})).toEqual([]);
    expect(problems({kamerklaar: BLOCK, mark: "point", encoding})).toMatchObject([{field: "punt_x"}]);
  });

  it("tells labels that name a column which is not there", () => {
    const labels = {x: "waarschijnlijkheid", y: "impact", tekst: "titl"};
    expect(problems({kamerklaar: {...BLOCK, labels}, ...POINTS})).toMatchObject([
      {field: "titl", near: "titel"},
    ]);
  });

  it("tells an unknown view with the nearest one", () => {
    expect(problems({kamerklaar: {...BLOCK, weergave: "risicodiagramm"}, ...POINTS})).toEqual([
      {code: "sjabloon/onbekend", line: 4, what: "weergave", seen: "risicodiagramm", near: "risicodiagram"},
    ]);
  });

  it("tells a missing block and unknown words in it", () => {
    expect(problems(POINTS)).toMatchObject([
      {reason: "het blok “kamerklaar” met “titel” en “weergave” ontbreekt"},
    ]);
    expect(problems({kamerklaar: {...BLOCK, weergaven: "x"}, ...POINTS})).toMatchObject([
      {line: 5, reason: "onbekende eigenschap “weergaven” in het blok “kamerklaar”; bedoelde u “weergave”?"},
    ]);
  });

  it("tells an unknown property of Vega-Lite with the nearest known one", () => {
    const encoding = {x: {field: "impact", tipe: "quantitative"}};
    expect(problems({kamerklaar: BLOCK, mark: "point", encoding})).toMatchObject([
      {line: 10, reason: "onbekende eigenschap “tipe” bij /encoding/x; bedoelde u “type”?"},
    ]);
  });

  it("tells a value that Vega-Lite does not have", () => {
    const [problem] = problems({kamerklaar: BLOCK, layer: [{...POINTS, mark: "punt"}]});
    expect(problem).toMatchObject({code: "grafiek/ongeldig"});
  });

  it.each([
    ["data of its own", {data: {values: [{a: 1}]}}],
    ["data from an address", {data: {url: "https://example.org/a.csv"}}],
    ["data from a file", {data: {url: "file:///etc/passwd"}}],
    ["sets of data", {datasets: {a: []}}],
  ])("refuses %s", (_, extra) => {
    expect(problems({kamerklaar: BLOCK, ...POINTS, ...extra}).map(({code}) => code)).toContain(
      "grafiek/ongeldig",
    );
    expect(check({kamerklaar: BLOCK, ...POINTS, ...extra}).value).toEqual([]);
  });

  it("refuses data hidden in a lookup, and links", () => {
    const transform = [{lookup: "titel", from: {data: {url: "a.csv"}, key: "titel", fields: ["impact"]}}];
    expect(problems({kamerklaar: BLOCK, ...POINTS, transform})).toMatchObject([{code: "grafiek/ongeldig"}]);
    const encoding = {...POINTS.encoding, href: {field: "titel"}};
    expect(problems({kamerklaar: BLOCK, mark: "point", encoding})).toMatchObject([
      {code: "grafiek/ongeldig"},
    ]);
  });

  it("keeps good charts beside a bad one", () => {
    const good = {file: "grafieken/goed.vl.json", text: JSON.stringify({kamerklaar: BLOCK, ...POINTS})};
    const {value, findings} = checkCharts([{file: "grafieken/fout.vl.json", text: "{"}, good], VIEWS);
    expect(value.map(({name}) => name)).toEqual(["goed"]);
    expect(findings.map(({place}) => place.file)).toEqual(["grafieken/fout.vl.json"]);
  });

  it("accepts every chart that ships with the product", () => {
    const columns = (names: string) => names.split(" ");
    const views = new Map([
      [
        "risicodiagram",
        columns(
          "risico nummer titel groep waarschijnlijkheid_laag waarschijnlijkheid waarschijnlijkheid_hoog impact_laag impact impact_hoog status",
        ),
      ],
      [
        "veranderingen_impact",
        columns(
          "van_risico naar_risico titel soort gedeeld_voor_laag gedeeld_voor gedeeld_voor_hoog gedeeld_na_laag gedeeld_na gedeeld_na_hoog verschil verschil_gedeeld oordeel van_editie naar_editie status",
        ),
      ],
      [
        "warmtekaart_criteria",
        columns("risico titel criterium criterium_titel belang laag verwacht hoog volgorde status"),
      ],
      [
        "warmtekaart_belangen",
        columns("risico titel belang belang_titel positie_laag positie positie_hoog status"),
      ],
    ]);
    const files = ["risicodiagram", "veranderingen", "warmtekaart-criteria", "warmtekaart-belangen"].map(
      (name) => {
        const url = new URL(`../../../templates/grafieken/${name}.vl.json`, import.meta.url);
        return {file: `grafieken/${name}.vl.json`, text: readFileSync(fileURLToPath(url), "utf8")};
      },
    );
    const {value, findings} = checkCharts(files, views);
    expect(findings).toEqual([]);
    expect(value).toHaveLength(4);
  });
});

describe("reading JSON with lines", () => {
  it("reads all that JSON.parse reads, to the same value", () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({min: 0, max: 3}), (text, indent) => {
        const pretty = JSON.stringify(JSON.parse(text), null, indent);
        expect(readJsonLines(pretty)).toMatchObject({kind: "read", value: JSON.parse(text)});
      }),
      {seed: 5},
    );
  });

  it("refuses all that JSON.parse refuses, and never throws", () => {
    fc.assert(
      fc.property(
        fc.json({maxDepth: 2}),
        fc.nat(),
        fc.constantFrom("", ",", "}", "]", '"', "x", ":"),
        (text, at, extra) => {
          const place = at % (text.length + 1);
          const damaged = text.slice(0, place) + extra + text.slice(place + 1);
          let good = true;
          try {
            JSON.parse(damaged);
          } catch {
            good = false;
          }
          expect(readJsonLines(damaged).kind).toBe(good ? "read" : "broken");
        },
      ),
      {seed: 6, numRuns: 500},
    );
  });

  it("knows the line of every value and reads past a byte order mark", () => {
    const read = readJsonLines('\uFEFF{\n  "a/b": [1,\n 2]\n}');
    expect(read.kind === "read" ? [...read.lines] : []).toEqual([
      ["", 1],
      ["/a~1b", 2],
      ["/a~1b/0", 2],
      ["/a~1b/1", 3],
    ]);
  });
});
