import {describe, expect, it} from "vitest";
import {recordDocument} from "../../../pipeline/6-report/record/record-document.ts";
import type {Block, ReportDocument} from "../../../pipeline/core/document.ts";
import {bindingOf, nameOf} from "../../../pipeline/core/origin.ts";
import {CHART, compose, view} from "../compose/support.ts";

const documentOf = (blocks: readonly Block[]): ReportDocument => ({
  name: "proef",
  audience: "kamer",
  title: "Proef",
  subtitle: "",
  organisation: "",
  notice: "",
  dossier: null,
  date: "",
  status: "vastgesteld",
  faults: 0,
  letter: null,
  memo: null,
  blocks,
});

const lines = (blocks: readonly Block[]) => recordDocument(documentOf(blocks), new Map(), "").lines;

describe("what a document says, line by line", () => {
  it("has a line per sentence, with the figures at their place, and its notes after it", () => {
    const body =
      'Eerst dit. Er zijn **{% feit "drie" /%}** of {% feit "een" /%}.{% noot %}Noot {% feit "een" /%}.{% /noot %} Daarna {% feit "veel" /%}.';
    expect(lines(compose(body))).toEqual([
      {kind: "zin", where: "", text: "Eerst dit.", figures: []},
      {
        kind: "zin",
        where: "",
        text: "Er zijn 3 of 1.",
        figures: [
          {text: "3", at: 8, binding: "drie"},
          {text: "1", at: 13, binding: "een"},
        ],
      },
      {kind: "zin", where: "", text: "Daarna 1.234.", figures: [{text: "1.234", at: 7, binding: "veel"}]},
      {kind: "noot", where: "", text: "Noot 1.", figures: [{text: "1", at: 5, binding: "een"}]},
    ]);
  });

  it("binds each sentence of a text of several to the same", () => {
    const content = [
      {kind: "text", text: "Vandaag staat er "},
      {kind: "fact", name: "lang", text: "Er is er één. En er zijn er 2.", status: "concept"},
    ] as const;
    expect(lines([{kind: "paragraph", content}])).toEqual([
      {
        kind: "zin",
        where: "",
        text: "Vandaag staat er Er is er één.",
        figures: [{text: "Er is er één.", at: 17, binding: "lang", isPart: true}],
      },
      {
        kind: "zin",
        where: "",
        text: "En er zijn er 2.",
        figures: [{text: "En er zijn er 2.", at: 0, binding: "lang", isPart: true}],
      },
    ]);
  });

  it("says on which conditions a line hangs, around it or in it, as they turned out", () => {
    const body = [
      'Altijd{% als feit="drie" is="4" %} niet{% anders /%}{% als feit="een" %} wel{% /als %}{% /als %}.',
      "",
      '{% als feit="veel" %}',
      "- Alleen dan.",
      "{% /als %}",
      "",
      "Los.",
    ].join("\n");
    expect(lines(compose(body)).map(({hangsOn}) => hangsOn)).toEqual([
      ["niet drie=4", "een"],
      ["veel"],
      undefined,
    ]);
  });

  it("says under which headings each line stands, also when a level is skipped", () => {
    const heading = (level: 1 | 2 | 3, text: string): Block => ({
      kind: "heading",
      level,
      content: [{kind: "text", text}],
    });
    const blocks = [
      heading(1, "Een"),
      heading(3, "Diep"),
      heading(3, "Ook diep"),
      heading(2, "Half"),
      heading(1, "Twee"),
    ];
    expect(lines(blocks).map(({where}) => where)).toEqual([
      "Een",
      "Een › Diep",
      "Een › Ook diep",
      "Een › Half",
      "Twee",
    ]);
  });

  it("has a row of a table as printed, each cell with what it is bound to", () => {
    expect(
      lines(compose('# Kop\n\n{% tabel "paar" kolommen="verschil" sorteer="verschil" /%}')).slice(1),
    ).toEqual([
      {
        kind: "rij",
        where: "Kop › tabel “Alle paar”",
        cells: [{column: "verschil", text: "−1,0", binding: "paar[2].verschil"}],
      },
      {
        kind: "rij",
        where: "Kop › tabel “Alle paar”",
        cells: [{column: "verschil", text: "0,0", binding: "paar[1].verschil"}],
      },
    ]);
  });

  it("has what a chart shows and every row that it draws", () => {
    const figure: Block = {kind: "figure", chart: CHART, caption: "Alles"};
    const drawn = new Map([[CHART.name, view("punten", {impact: "positie"}, [{impact: 3.44}])]]);
    const [said, row] = recordDocument(documentOf([figure]), drawn, "").lines;
    expect(said).toEqual({
      kind: "grafiek",
      where: "figuur “Alles”",
      text: "Een punt per risico",
      figures: [],
    });
    expect(row).toMatchObject({kind: "rij", where: "figuur “Alles”"});
    expect(row?.kind === "rij" && row.cells[0]).toEqual({
      column: "impact",
      text: "3,4",
      binding: "punten[1].impact",
    });
  });

  it("binds by names that are read back", () => {
    for (const name of ["editie.risicos", "verwijzing.x", "paar[3].verschil", "paar[3,5].verschil"])
      expect(nameOf(bindingOf(name))).toBe(name);
  });
});
