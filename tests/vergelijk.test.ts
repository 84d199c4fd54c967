import {beforeAll, describe, expect, it} from "vitest";
import {setProblems} from "../pipeline/7-publish/index.ts";
import {run} from "../pipeline/pipeline.ts";
import {compareTwo} from "../pipeline/vergelijk.ts";
import {memoryEffects} from "./support/memory-effects.ts";
import {textOf} from "./support/repository.ts";
import {requestFor} from "./support/request.ts";
import {letters, SMALL_CYCLE} from "./support/small-cycle.ts";

const TEMPLATE = [
  "---",
  "titel: Rapport",
  "doelgroep: kamer, intern",
  "soort: rapport",
  "---",
  "# Elders",
  "",
  "Dit hoort niet bij de vergelijking.",
  "",
  '{% deel "vergelijking" titel="Vergelijking van twee edities" %}',
  "# Wat is er veranderd",
  "",
  'Van {% feit "vorige.titel" /%} naar {% feit "editie.titel" /%}.',
  "",
  '{% grafiek "watervallen" /%}',
  "",
  '{% tabel "veranderingen" kolommen="titel,voor,na,oordeel" /%}',
  "{% /deel %}",
].join("\n");
const SHIPPED = ["huisstijl.json", "werkmappen/vergelijking.json", "grafieken/watervallen.vl.json"];

const rows = (risk: string, given: string): readonly string[] =>
  [...given].map(
    (letter, index) => `${risk};${["1.1", "2.1", "2.2", "2.3"][index]};${letter};${letter};${letter}`,
  );

/** A third edition that the concordance links to the first as well as to the second. */
const THREE = {
  ...SMALL_CYCLE,
  ...letters("2019", [...rows("brand", "BBB"), ...rows("storm", "CCC")]),
  ...letters("2023", [...rows("brand", "CCCC"), ...rows("storm", "CCCC")]),
  ...letters("2027", rows("brand", "EEEE")),
  "strategie/edities.csv": `${SMALL_CYCLE["strategie/edities.csv"]}\n2027;Strategie 2027;2027-04-03;2027-04-03;Analyse 2026;m2;Koninkrijk;beoordeling;thema`,
  "strategie/risicos.csv": `${SMALL_CYCLE["strategie/risicos.csv"]}\n2027;brand;Brand;proef`,
  "strategie/concordantie.csv": `${SMALL_CYCLE["strategie/concordantie.csv"]}\n2019;brand;2027;brand;gelijk;;proef;zelfde\n2023;brand;2027;brand;gelijk;;proef;zelfde`,
};

const productWith = (data: Readonly<Record<string, string>>) => {
  const given = [
    ...Object.entries(data).map(([path, content]) => [`data/${path}`, content] as const),
    ...SHIPPED.map((path) => [`sjablonen/${path}`, textOf(`templates/${path}`)] as const),
    ["sjablonen/rapporten/proef.md", TEMPLATE] as const,
  ];
  const effects = memoryEffects(Object.fromEntries(given));
  const request = requestFor({data: "data", templates: "sjablonen", output: "uit"});
  return {
    effects,
    compare: (from: string, to: string) => compareTwo(request, {from, to}, effects, () => undefined),
    runAll: () => run(request, effects, () => undefined),
    below: (folder: string): ReadonlyMap<string, Uint8Array> =>
      new Map(
        [...effects.files]
          .filter(([path]) => path.startsWith(`uit/${folder}`))
          .map(([path, bytes]) => [path.slice("uit/".length), bytes]),
      ),
  };
};
const read = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe("npm run vergelijk", () => {
  const product = productWith(THREE);
  beforeAll(async () => {
    await product.runAll();
    await product.compare("2019", "2027");
  });

  it("writes report, workbook, charts of the report and data in a folder of the pair", () => {
    expect([...product.below("vergelijking").keys()].sort()).toEqual([
      "vergelijking/2019-2027/data/risicos.csv",
      "vergelijking/2019-2027/data/veranderingen.csv",
      "vergelijking/2019-2027/grafieken/watervallen.svg",
      "vergelijking/2019-2027/vergelijking-2019-2027.ods",
      "vergelijking/2019-2027/vergelijking-2019-2027.pdf",
      "vergelijking/2019-2027/vergelijking-2019-2027.xlsx",
    ]);
  });

  it("compares just the two that were asked for, along their own links", () => {
    const files = product.below("vergelijking");
    const changes = read(files.get("vergelijking/2019-2027/data/veranderingen.csv")).trim().split("\n");
    expect(changes).toHaveLength(3);
    expect(changes[1]).toMatch(/^2019,2027,brand,brand,impact,3/);
    const risks = read(files.get("vergelijking/2019-2027/data/risicos.csv"));
    expect(risks).toContain("storm,,Storm,niet gekoppeld");
    expect(read(files.get("vergelijking/2019-2027/grafieken/watervallen.svg"))).toContain(">2027<");
  });

  it("carries the stamp of invented data like everything else", () => {
    const svg = product.below("vergelijking").get("vergelijking/2019-2027/grafieken/watervallen.svg");
    expect(read(svg)).toContain("VOORBEELD");
  });

  it("gives the same bytes again and leaves nothing beside them", async () => {
    const first = product.below("vergelijking");
    await product.compare("2019", "2027");
    expect(product.below("vergelijking")).toEqual(first);
  });

  it("leaves the set valid, and the next run of the set leaves the comparison as it is", async () => {
    const set = () => [...product.below("kamer"), ...product.below("manifest.json")];
    const [before, compared] = [set(), product.below("vergelijking")];
    expect(before.length).toBeGreaterThan(3);
    expect(await setProblems("uit", product.effects)).toEqual([]);
    await product.runAll();
    expect(set()).toEqual(before);
    expect(product.below("vergelijking")).toEqual(compared);
    expect(await setProblems("uit", product.effects)).toEqual([]);
    expect([...product.below("manifest.json").values()].map(read).join()).not.toContain("vergelijking/");
  });

  it("makes no workbook of the comparison in the set", () => {
    expect([...product.below("kamer").keys()].filter((path) => path.includes("vergelijking"))).toEqual([]);
  });

  it("writes nothing when it refuses", async () => {
    const refusing = productWith({
      ...THREE,
      "strategie/concordantie.csv": SMALL_CYCLE["strategie/concordantie.csv"] ?? "",
    });
    await expect(refusing.compare("2019", "2027")).rejects.toThrow("Geweigerd");
    expect(refusing.below("").size).toBe(0);
  });

  it("shows only what is public", async () => {
    const closed = productWith({...THREE, ...letters("2019", rows("brand", "BBB"), "nee")});
    await closed.compare("2019", "2027");
    const files = closed.below("vergelijking/2019-2027/data");
    expect(read(files.get("vergelijking/2019-2027/data/veranderingen.csv"))).not.toContain(",impact,");
    expect(read(files.get("vergelijking/2019-2027/data/risicos.csv"))).toContain("niet openbaar");
  });
});
