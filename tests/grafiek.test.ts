import * as vega from "vega";
import {compile, type TopLevelSpec} from "vega-lite";
import {describe, expect, it} from "vitest";
import {copyChart} from "../pipeline/grafiek.ts";
import {readChartWords} from "../pipeline/grafiek-words.ts";
import {memoryEffects} from "./support/memory-effects.ts";
import {textOf} from "./support/repository.ts";
import {requestFor} from "./support/request.ts";
import {letters, SMALL_CYCLE} from "./support/small-cycle.ts";

const rowsOf = (risk: string, letter: string): readonly string[] =>
  ["waarschijnlijkheid", "1.1", "2.1", "2.2", "2.3"].map(
    (criterion) => `${risk};${criterion};${letter};${letter};${letter}`,
  );
const CHART = "sjablonen/grafieken/risicodiagram.vl.json";
const reportFor = (audience: string): string =>
  `---\ntitel: Proef\ndoelgroep: ${audience}\nsoort: rapport\n---\n\n# Kop\n\n{% grafiek "risicodiagram" /%}\n`;

async function copyFor(audience: string, openness = "ja") {
  const data = {...SMALL_CYCLE, ...letters("2023", rowsOf("brand", "D"), openness)};
  const effects = memoryEffects({
    ...Object.fromEntries(Object.entries(data).map(([path, text]) => [`data/${path}`, text])),
    [CHART]: textOf("templates/grafieken/risicodiagram.vl.json"),
    "sjablonen/rapporten/proef.md": reportFor(audience),
  });
  const request = requestFor({data: "data", templates: "sjablonen", output: "uit"});
  const copied = await copyChart(request, "risicodiagram", effects, () => undefined);
  return {...copied, spec: JSON.parse(new TextDecoder().decode(effects.files.get(copied.file)))};
}

describe("npm run grafiek", () => {
  it("writes the chart with its rows, so that Vega alone draws it", async () => {
    const {file, isPublic, spec} = await copyFor("kamer");
    expect(file).toBe("uit/grafieken/risicodiagram.vl.json");
    expect(isPublic).toBe(true);
    const view = new vega.View(vega.parse(compile(spec as TopLevelSpec).spec), {renderer: "none"});
    const svg = await view.toSVG();
    expect(svg).toContain("Brand");
  });

  it("holds what is closed only when no public report shows the chart", async () => {
    const open = await copyFor("kamer", "nee");
    expect(open.spec.data.values).toEqual([]);
    const inside = await copyFor("intern", "nee");
    expect(inside.isPublic).toBe(false);
    expect(inside.spec.data.values).toHaveLength(1);
  });

  it("takes the chart from its name, its file or its picture, and leaves the other words", () => {
    expect(readChartWords(["templates/grafieken/keten.vl.json", "2019", "uitvoer=x"])).toEqual({
      name: "keten",
      rest: ["2019", "uitvoer=x"],
    });
    expect(readChartWords(["--data", "map", "output/kamer/grafieken/keten.svg"])).toEqual({
      name: "keten",
      rest: ["--data", "map"],
    });
    expect(() => readChartWords(["2019"])).toThrow("Noem een grafiek");
  });

  it("names what comes nearest when there is no such chart", async () => {
    const effects = memoryEffects({
      ...Object.fromEntries(Object.entries(SMALL_CYCLE).map(([path, text]) => [`data/${path}`, text])),
      [CHART]: textOf("templates/grafieken/risicodiagram.vl.json"),
    });
    const request = requestFor({data: "data", templates: "sjablonen", output: "uit"});
    await expect(copyChart(request, "risicodiagrm", effects, () => undefined)).rejects.toThrow(
      "Bedoelde u risicodiagram?",
    );
  });
});
