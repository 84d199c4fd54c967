import {describe, expect, it} from "vitest";
import {figuresIn} from "../../../pipeline/6-report/origin/figures-in.ts";
import {unboundIn} from "../../../pipeline/6-report/origin/unbound-in.ts";
import type {Block, ReportDocument} from "../../../pipeline/core/document.ts";
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

const found = (body: string) => figuresIn(documentOf(compose(body)), new Map());

describe("figures in a document", () => {
  it("stand with their own sentence and the fact that they are bound to, in notes and strong text too", () => {
    const body =
      'Eerst dit. Er zijn **{% feit "drie" /%}** risico’s.{% noot %}Of {% feit "een" /%}.{% /noot %} Daarna {% feit "veel" /%}.';
    expect(found(body)).toEqual([
      {text: "3", where: "“Er zijn 3 risico’s.”", binding: {kind: "fact", name: "drie"}},
      {text: "1", where: "“Of 1.”", binding: {kind: "fact", name: "een"}},
      {text: "1.234", where: "“Daarna 1.234.”", binding: {kind: "fact", name: "veel"}},
    ]);
  });

  it("stand in a table with the row of the view that they came from, also when it is sorted", () => {
    const cells = found('{% tabel "paar" kolommen="verschil" sorteer="verschil" /%}');
    expect(cells.map(({text, binding}) => [text, binding])).toEqual([
      ["−1,0", {kind: "cell", view: "paar", column: "verschil", rows: [2]}],
      ["0,0", {kind: "cell", view: "paar", column: "verschil", rows: [1]}],
    ]);
    expect(cells[0]?.where).toBe("tabel “Alle paar”, rij 1, kolom verschil");
  });

  it("stand in a repeated sentence and in a chart with the row of the view", () => {
    expect(found('- {% elk "paar" %}{% veld "verschil" /%}{% /elk %}')[0]?.binding).toEqual({
      kind: "cell",
      view: "paar",
      column: "verschil",
      rows: [1],
    });
    const figure: Block = {kind: "figure", chart: CHART, caption: ""};
    const drawn = new Map([[CHART.name, view("punten", {impact: "positie"}, [{impact: 3.44}])]]);
    expect(figuresIn(documentOf([figure]), drawn)[0]).toEqual({
      text: "3,4",
      where: "figuur “Alle risico's”, rij 1 van punten, impact",
      binding: {kind: "cell", view: "punten", column: "impact", rows: [1]},
    });
  });
});

describe("digits that are bound to nothing", () => {
  it("are none in facts, cells and what is marked as a name or law", () => {
    const body =
      'De {% vast "NVS 2019" soort="naam" /%} en {% vast "artikel 3" soort="wet" /%}: {% feit "drie" /%}.\n\n{% tabel "paar" /%}';
    expect(unboundIn(documentOf(compose(body)))).toEqual([]);
  });

  it("are found in running text, beside what is marked, in notes, captions and tables from no view", () => {
    const text = (words: string, fixed?: readonly string[]): Block => ({
      kind: "paragraph",
      content: [
        {kind: "note", content: [{kind: "text", text: words, ...(fixed === undefined ? {} : {fixed})}]},
      ],
    });
    const table: Block = {
      kind: "table",
      caption: "Top 10",
      columns: [],
      rows: [{a: 7}],
      status: "vastgesteld",
    };
    expect(
      unboundIn(documentOf([text("NVS 2019 en 5", ["NVS 2019"]), text("NVS 2019", ["NVS 2019"]), table])),
    ).toEqual(["NVS 2019 en 5", "Top 10", "7"]);
  });
});
