import * as vega from "vega";
import {afterEach, describe, expect, it} from "vitest";
import {drawingColumns} from "../../pipeline/2-validate/charts/drawing-columns.ts";
import {prepareRows} from "../../pipeline/5-chart/draw-chart.ts";
import {chartSpec, drawCharts} from "../../pipeline/5-chart/index.ts";
import {openFonts} from "../../pipeline/5-chart/measure-text.ts";
import {renderSvg} from "../../pipeline/5-chart/render-svg.ts";
import type {ChartTemplate} from "../../pipeline/core/chart-template.ts";
import type {Chart} from "../../pipeline/core/document.ts";
import type {Status} from "../../pipeline/core/status.ts";
import type {Row} from "../../pipeline/core/views.ts";
import {
  changeRows,
  criteriaRows,
  interestRows,
  riskRows,
  shipped,
  slopeRows,
  standingRows,
  THEME,
  viewOf,
  viewsOf,
  waterfallRows,
} from "./sample.ts";

const NAMES = [
  "stand-per-onderdeel",
  "risicodiagram",
  "veranderingen",
  "plaatsen-toen-en-nu",
  "watervallen",
  "warmtekaart-criteria",
  "warmtekaart-belangen",
];

const sampleViews = (count: number, status: Status = "fictief") =>
  viewsOf(
    viewOf("maatregelen_stand", standingRows("onbekend", status)),
    viewOf("risicodiagram", riskRows(count, status)),
    viewOf("veranderingen_impact", changeRows(count, status)),
    viewOf("plaatsen_toen_en_nu", slopeRows(count, status)),
    viewOf("watervallen", waterfallRows(count, status)),
    viewOf("warmtekaart_criteria", criteriaRows(count, 18, status)),
    viewOf("warmtekaart_belangen", interestRows(count, status)),
  );

const draw = (count: number, status: Status = "fictief") =>
  drawCharts(NAMES.map(shipped), sampleViews(count, status), THEME);

async function drawOne(
  rows: readonly Row[],
  spec: Record<string, unknown>,
): Promise<Awaited<ReturnType<typeof drawCharts>>> {
  const template: ChartTemplate = {
    file: "grafieken/proef.vl.json",
    name: "proef",
    title: "Proef",
    view: "proef",
    spec,
    pointLabels: null,
  };
  return drawCharts([template], viewsOf(viewOf("proef", rows)), THEME);
}

const BARS = {
  mark: "bar",
  encoding: {x: {field: "aantal", type: "quantitative"}, y: {field: "titel", type: "nominal"}},
};
const timeZone = process.env.TZ ?? "UTC";

afterEach(() => {
  process.env.TZ = timeZone;
});

describe("drawing the charts of the product", () => {
  it("draws them all with 28 risks on a page of A4 without findings", async () => {
    const {value, findings} = await draw(28);
    expect(findings).toEqual([]);
    expect([...value.keys()]).toEqual(NAMES);
    for (const {widthPx, heightPx} of value.values()) {
      expect(widthPx).toBeLessThanOrEqual(690);
      expect(heightPx).toBeLessThanOrEqual(900);
    }
  });

  it("gives the same bytes again, also in another time zone", async () => {
    const first = await draw(12);
    process.env.TZ = "Pacific/Auckland";
    const second = await draw(12);
    expect([...second.value.values()]).toEqual([...first.value.values()]);
  });

  it("makes one Dutch picture of each chart, with nothing a PDF cannot take", async () => {
    for (const {svg, name} of (await draw(6)).value.values()) {
      expect(svg).toMatch(
        new RegExp(
          `^<svg [^>]*role="img" lang="nl"[^>]*aria-labelledby="${name}-titel ${name}-beschrijving"><title`,
        ),
      );
      expect(svg.match(/(?:role|aria-[a-z]+)="/g)).toEqual(['role="', 'aria-labelledby="']);
      expect(svg).not.toMatch(/<a[ >]|<filter|<foreignObject|hsl\(|undefined|NaN|null/);
    }
  });

  it("uses no text smaller than 10 px", async () => {
    for (const {svg} of (await draw(28)).value.values()) {
      const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map((match) => Number(match[1]));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    }
  });

  it("prints a class or position in a heat map never without its band", async () => {
    const {value} = await draw(4);
    const texts = (name: string) =>
      [...(value.get(name)?.svg ?? "").matchAll(/<text [^>]*>([^<]*)</g)].map((match) => match[1] ?? "");
    const letters = texts("warmtekaart-criteria").filter((text) => /^[A-EX]$/.test(text));
    const bands = texts("warmtekaart-criteria").filter((text) => /^[A-EX]–[A-EX]$/.test(text));
    expect(bands).toHaveLength(letters.length);
    const positions = texts("warmtekaart-belangen").filter((text) => /^\d,\d$/.test(text));
    const ranges = texts("warmtekaart-belangen").filter((text) => /^(X|[−\d,]+) – [\d,]+$/.test(text));
    expect(positions.length).toBeGreaterThan(10);
    expect(ranges).toHaveLength(positions.length);
  });

  it("marks every part of a bar of measures with its number and standing, also when nearly all is unknown", async () => {
    const marks = async (most: string) => {
      const views = viewsOf(viewOf("maatregelen_stand", standingRows(most)));
      const {value} = await drawCharts([shipped("stand-per-onderdeel")], views, THEME);
      const {svg = ""} = value.get("stand-per-onderdeel") ?? {};
      return [...svg.matchAll(/>(\d+ [AUVNX?])</g)].map((match) => match[1]);
    };
    const others = Array.from({length: 11}, () => "20 ?");
    expect(await marks("onbekend")).toEqual(["1 A", "1 U", "1 V", "1 N", "1 X", "20 ?", ...others]);
    expect((await marks("vertraagd")).filter((mark) => mark === "20 V")).toHaveLength(12);
  });

  it("labels 40 risks with their titles and more with their numbers only", async () => {
    const diagram = async (count: number) => (await draw(count)).value.get("risicodiagram")?.svg ?? "";
    expect(await diagram(40)).toContain("Grieppandemie");
    const crowded = await diagram(45);
    expect(crowded).not.toContain(">Grieppandemie<");
    expect(crowded).toContain(">45<");
  });

  it("has in its rows exactly the extra columns that the check of chart files allows", async () => {
    const rows = riskRows(3);
    const template = shipped("risicodiagram");
    const prepared = await prepareRows(template, rows, {
      theme: THEME,
      measure: openFonts(THEME),
      classes: [],
      status: "fictief",
    });
    const allowed = drawingColumns(Object.keys(rows[0] ?? {}), true);
    expect(Object.keys(prepared[0] ?? {}).sort()).toEqual([...allowed].sort());
  });
});

describe("the status of a chart", () => {
  const diagram = async (status: Status): Promise<Chart | undefined> =>
    (await draw(3, status)).value.get("risicodiagram");

  it("shows in the picture, its title and its description that the data are invented", async () => {
    const chart = await diagram("fictief");
    expect(chart?.status).toBe("fictief");
    expect(chart?.svg).toContain(">VOORBEELD: fictieve gegevens<");
    expect(chart?.svg).toContain(">VOORBEELD: Risicodiagram");
    expect(chart?.description).toMatch(/^VOORBEELD: /);
  });

  it("shows a draft as a draft, and nothing when the data are decided", async () => {
    expect((await diagram("concept"))?.svg).toContain(">CONCEPT: voorlopige gegevens<");
    const decided = await diagram("vastgesteld");
    expect(decided?.svg).not.toMatch(/VOORBEELD|CONCEPT/);
    expect(decided?.description).toMatch(/^Risicodiagram/);
  });

  it("is the worst of its rows, and that of rows without one is the worst of all", async () => {
    const rows = [
      {titel: "a", aantal: 1, status: "vastgesteld"},
      {titel: "b", aantal: 2, status: "concept"},
    ];
    expect((await drawOne(rows, BARS)).value.get("proef")?.status).toBe("concept");
    expect((await drawOne([{titel: "a", aantal: 1}], BARS)).value.get("proef")?.status).toBe("fictief");
  });
});

describe("charts that cannot be drawn", () => {
  const rows = [
    {titel: "a", aantal: 1, status: "vastgesteld"},
    {titel: "b", aantal: null, status: "vastgesteld"},
    {titel: "c", aantal: 3, status: "vastgesteld"},
  ];

  it("are left out with a finding when Vega would drop a row in silence", async () => {
    const {value, findings} = await drawOne(rows, {...BARS, mark: "point"});
    expect(value.size).toBe(0);
    expect(findings).toMatchObject([
      {code: "grafiek/ongeldig", details: {reason: "1 van de 3 rijen zijn niet getekend"}},
    ]);
  });

  it("are drawn when their own filter takes the row out", async () => {
    const transform = [{filter: "datum.aantal !== null"}];
    const {value, findings} = await drawOne(rows, {...BARS, mark: "point", transform});
    expect(findings).toEqual([]);
    expect(value.size).toBe(1);
  });

  it("are left out when Vega complains, which it does only in its log", async () => {
    const {value, findings} = await drawOne(rows, {
      mark: "bar",
      encoding: {x: {field: "aantal", type: "quantitative", scale: {type: "geheim"}}},
    });
    expect(value.size).toBe(0);
    expect(findings).toMatchObject([{code: "grafiek/ongeldig", place: {file: "grafieken/proef.vl.json"}}]);
  });

  it("load nothing from disk", async () => {
    const {value, findings} = await drawOne(rows, {
      layer: [BARS, {data: {url: "file:///etc/hostname", format: {type: "csv"}}, mark: "point"}],
    });
    expect(value.size).toBe(0);
    expect(JSON.stringify(findings)).toContain("loading is switched off");
  });

  it("do not stop the others, and an unknown view is a finding", async () => {
    const {value, findings} = await drawCharts(
      [{...shipped("veranderingen"), view: "veranderingen_impac"}, shipped("risicodiagram")],
      sampleViews(3),
      THEME,
    );
    expect([...value.keys()]).toEqual(["risicodiagram"]);
    expect(findings).toMatchObject([{code: "sjabloon/onbekend", details: {near: "veranderingen_impact"}}]);
  });
});

describe("views at the edge", () => {
  it("gives a picture that says so when there is nothing to draw", async () => {
    const {value, findings} = await drawCharts(
      [shipped("risicodiagram")],
      viewsOf(viewOf("risicodiagram", [])),
      THEME,
    );
    expect(findings).toEqual([]);
    expect(value.get("risicodiagram")?.svg).toContain("Er zijn geen gegevens om te tekenen.");
    expect(value.get("risicodiagram")?.description).toContain("Er zijn geen gegevens om te tekenen.");
  });

  it("gives the same picture when a chart's own filter leaves nothing", async () => {
    const ended = changeRows(10).filter(({oordeel}) => oordeel === "vervallen" || oordeel === "nieuw");
    const view = viewOf("veranderingen_impact", ended);
    const {value, findings} = await drawCharts([shipped("veranderingen")], viewsOf(view), THEME);
    expect(findings).toEqual([]);
    expect(value.get("veranderingen")?.svg).toContain("Er zijn geen gegevens om te tekenen.");
    expect(value.get("veranderingen")?.description).toContain("Zonder stippen: ");
  });

  it("draws a single risk", async () => {
    const {value, findings} = await draw(1);
    expect(findings).toEqual([]);
    expect(value.size).toBe(NAMES.length);
  });

  it("draws nothing wrong when a chart sums rows up", async () => {
    const rows = [
      {titel: "a", aantal: 1, status: "vastgesteld"},
      {titel: "a", aantal: 2, status: "vastgesteld"},
    ];
    const transform = [{aggregate: [{op: "sum", field: "aantal", as: "som"}], groupby: ["titel"]}];
    const encoding = {x: {field: "som", type: "quantitative"}, y: {field: "titel", type: "nominal"}};
    const {value, findings} = await drawOne(rows, {transform, mark: "bar", encoding});
    expect(findings).toEqual([]);
    expect(value.size).toBe(1);
  });

  it("names risks without a place in the description and draws the others", async () => {
    const [first = {}, ...rest] = riskRows(5);
    const rows = [{...first, impact: null, impact_laag: null, impact_hoog: null}, ...rest];
    const {value, findings} = await drawCharts(
      [shipped("risicodiagram")],
      viewsOf(viewOf("risicodiagram", rows)),
      THEME,
    );
    expect(findings).toEqual([]);
    expect(value.get("risicodiagram")?.description).toContain(
      `Zonder plaats, en dus niet in de grafiek: ${String(first.titel)}.`,
    );
  });

  it("makes room below A for an impact that lies there", async () => {
    const rows = riskRows(3).map((row, index) =>
      index === 0 ? {...row, impact: -1, impact_laag: -1.4, impact_hoog: 0} : row,
    );
    const {findings, value} = await drawCharts(
      [shipped("risicodiagram")],
      viewsOf(viewOf("risicodiagram", rows)),
      THEME,
    );
    expect(findings).toEqual([]);
    expect(value.size).toBe(1);
  });

  it("puts Vega's own way of measuring text back afterwards", async () => {
    const hook = (vega as unknown as {textMetrics: {width: unknown}}).textMetrics;
    const before = hook.width;
    await draw(2);
    expect(hook.width).toBe(before);
  });

  it("writes numbers on axes the Dutch way", async () => {
    const rows = [{titel: "a", aantal: 1234567.5, status: "vastgesteld"}];
    const {value} = await drawOne(rows, {
      mark: "text",
      encoding: {text: {field: "aantal", type: "quantitative", format: ",.1f"}},
    });
    expect(value.get("proef")?.svg).toContain(">1.234.567,5<");
  });
});

describe("a chart for a Vega editor", () => {
  it("has its data, theme and placed labels in it and draws the same without us", async () => {
    const views = viewsOf(viewOf("risicodiagram", riskRows(5)));
    const spec = await chartSpec(shipped("risicodiagram"), views, THEME);
    if (spec === null) throw new Error("no such view");
    const again = JSON.parse(JSON.stringify(spec)) as typeof spec;
    const {svg, problems} = await renderSvg(again, openFonts(THEME));
    expect(problems).toEqual([]);
    expect(svg).toContain("Grieppandemie");
    expect(JSON.stringify(spec.data)).toContain('"label_tekst":"Grieppandemie"');
  });
});

it("labels the axes with the classes that the data give, whatever they are called", async () => {
  const scale = viewsOf().views.get("schaal");
  const rows = (scale?.rows ?? []).map((row) => ({...row, omschrijving: `eigen ${row.as} ${row.klasse}`}));
  const views = viewsOf(viewOf("risicodiagram", riskRows(4)), {...viewOf("schaal", rows)});
  const {value} = await drawCharts([shipped("risicodiagram")], views, THEME);
  const svg = value.get("risicodiagram")?.svg ?? "";
  expect(svg).toContain("eigen impact E");
  expect(svg).toContain("eigen waarschijnlijkheid A");
  expect(svg).not.toContain("catastrofaal");
});

describe("the chart of places then and now", () => {
  const textsIn = async (rows: readonly Row[]) => {
    const views = viewsOf(viewOf("plaatsen_toen_en_nu", rows));
    const {value, findings} = await drawCharts([shipped("plaatsen-toen-en-nu")], views, THEME);
    expect(findings).toEqual([]);
    const svg = value.get("plaatsen-toen-en-nu")?.svg ?? "";
    return [
      ...svg.matchAll(/<text [^>]*transform="translate\([-\d.]+,([-\d.]+)\)"[^>]*>(.*?)<\/text>/gs),
    ].map(([, top, inside = ""]) => {
      const lines = inside.split("<tspan").filter((part) => part !== "");
      const first = Number(top);
      return {first, last: first + (lines.length - 1) * LINE, text: inside.replace(/<[^>]+>/g, " ").trim()};
    });
  };
  const LINE = 12;

  it.each([1, 2, 13, 28, 45])("lets no two names of %i risks touch, on either side", async (count) => {
    const rows = slopeRows(count);
    const texts = await textsIn(rows);
    for (const label of [/^\d{1,2}$/, /^\d+\. /]) {
      const labels = texts.filter(({text}) => label.test(text)).sort((a, b) => a.first - b.first);
      expect(labels).toHaveLength(rows.length);
      for (const [index, {first}] of labels.slice(1).entries())
        expect(first - (labels[index]?.last ?? 0)).toBeGreaterThan(LINE);
    }
  });

  it("puts a name beside its own point where there is room", async () => {
    const [row = {}] = slopeRows(1);
    const texts = await textsIn([
      {...row, toen: 2, nu: 4, toen_laag: 1, toen_hoog: 5, nu_laag: 1, nu_hoog: 5},
      {...row, nummer: 2, toen: 4, nu: 2, toen_laag: 1, toen_hoog: 5, nu_laag: 1, nu_hoog: 5},
    ]);
    const heightOf = (text: RegExp) => {
      const found = texts.find((item) => text.test(item.text));
      return found === undefined ? Number.NaN : (found.first + found.last) / 2;
    };
    expect(heightOf(/^1$/)).toBeCloseTo(heightOf(/^2\. /), 6);
    expect(heightOf(/^2$/)).toBeCloseTo(heightOf(/^1\. /), 6);
  });

  it("cuts no name off, however long", async () => {
    const [row = {}] = slopeRows(1);
    const titel = "Ongewenste overdracht van kennis ".repeat(5).trim();
    const texts = await textsIn([{...row, titel}]);
    expect(texts.map(({text}) => text.replace(/\s+/g, " "))).toContain(`1. ${titel}`);
  });

  it("tells verdicts by shape and not by colour alone", async () => {
    const [row = {}] = slopeRows(1);
    const shapes = await Promise.all(
      ["hoger", "lager", "gelijk", "onduidelijk"].map(async (oordeel) => {
        const views = viewsOf(viewOf("plaatsen_toen_en_nu", [{...row, oordeel}]));
        const {value} = await drawCharts([shipped("plaatsen-toen-en-nu")], views, THEME);
        const group = /punt_nu_marks"[^>]*>(.*?)<\/g>/s.exec(value.get("plaatsen-toen-en-nu")?.svg ?? "");
        return /\bd="([^"]+)"/.exec(group?.[1] ?? "")?.[1];
      }),
    );
    expect(shapes).not.toContain(undefined);
    expect(new Set(shapes).size).toBe(4);
  });
});

describe("the waterfalls", () => {
  it("print each place with its band, a bound that is all X as n.v.t., and each cause with its sign", async () => {
    const views = viewsOf(viewOf("watervallen", waterfallRows(2)));
    const {value} = await drawCharts([shipped("watervallen")], views, THEME);
    const texts = [...(value.get("watervallen")?.svg ?? "").matchAll(/<text [^>]*>([^<]*)</g)].map(
      (match) => match[1] ?? "",
    );
    expect(texts.filter((text) => /^\d,\d \([^)]+ tot \d,\d\)$/.test(text))).toHaveLength(4);
    expect(texts.filter((text) => /^\d,\d \(n\.v\.t\. tot /.test(text))).toHaveLength(1);
    expect(texts.filter((text) => /^(0,0|[+−]\d,\d)$/.test(text))).toHaveLength(10);
  });
});

describe("a small chart", () => {
  const tidied = (svg: string) =>
    svg
      .replace(/-?\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))))
      .replace(/></g, ">\n<");

  it.each(["risicodiagram", "warmtekaart-criteria", "plaatsen-toen-en-nu", "watervallen"])(
    "looks as it did: %s",
    async (name) => {
      const views = viewsOf(
        viewOf("risicodiagram", riskRows(4)),
        viewOf("warmtekaart_criteria", criteriaRows(2, 3)),
        viewOf("plaatsen_toen_en_nu", slopeRows(4)),
        viewOf("watervallen", waterfallRows(2)),
      );
      const {value} = await drawCharts([shipped(name)], views, THEME);
      await expect(tidied(value.get(name)?.svg ?? "")).toMatchFileSnapshot(`./golden/${name}.golden.svg`);
    },
  );
});
