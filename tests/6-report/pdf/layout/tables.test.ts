import {describe, expect, test} from "vitest";
import {buildDefinition} from "../../../../pipeline/6-report/pdf/build-definition.ts";
import type {Content} from "../../../../pipeline/6-report/pdf/content.ts";
import {print} from "../../../../pipeline/6-report/pdf/print.ts";
import {report} from "../sample-documents.ts";
import {theme} from "../sample-theme.ts";
import {checkTables, isRegular} from "../tagging/check-tables.ts";
import {nodesOf, readStructure} from "../tagging/read-structure.ts";
import {tortureNodes} from "../tagging/torture-nodes.ts";
import {printed, printNodes} from "./print-nodes.ts";

const lines = (count: number): Content[] =>
  Array.from({length: count}, (_, index) => ({text: `Regel ${index}`}));
const table = (rows: number): Content => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: [100, 100],
    body: [
      [
        {text: "Kop", scope: "Column"},
        {text: "Twee", scope: "Column"},
      ],
      ...Array.from({length: rows}, (_, index): Content[] => [
        {text: `Rij ${index}`, scope: "Row"},
        {text: "x"},
      ]),
    ],
  },
  layout: "noBorders",
});

describe("a table over pages", () => {
  test("never leaves its last row alone under its header", async () => {
    for (let above = 0; above < 4; above++) {
      for (let rows = 36; rows < 41; rows++) {
        const {pdf, problems} = await printed([...lines(above), table(rows)]);
        expect(problems).toEqual([]);
        const counts = pdf.pages.map(({text}) => text.match(/Rij \d+/g)?.length ?? 0);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
        expect(counts.at(-1), `${above} lines, ${rows} rows`).not.toBe(1);
      }
    }
  });
});

describe("cells over rows and columns, notes in cells, columns and rows higher than a page", () => {
  test("are sound", async () => {
    const {pdf, problems} = await printed(tortureNodes());
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^a row on 5 pages/);
    const text = pdf.text.replace(/\s/g, "");
    expect(text).toContain("Crisisbeheersingsorganisatie");
    expect(text).toContain("coördinatieverantwoordelijkheden");
  });

  test("keep the spans of cells, and a check notices when one is lost", async () => {
    const sound = await readStructure(await printNodes(tortureNodes()));
    const [first] = nodesOf(sound.root).filter(({role}) => role === "Table");
    const spans = nodesOf(sound.root).map(
      ({attributes}) => attributes.get("RowSpan") ?? attributes.get("ColSpan"),
    );
    expect(spans.filter((span) => span === 3)).toHaveLength(14);
    expect(spans.filter((span) => span === 2)).toHaveLength(2);
    expect(first !== undefined && isRegular(first)).toBe(true);
    const lost = nodesOf(sound.root).find(({attributes}) => attributes.get("RowSpan") === 3);
    (lost?.attributes as Map<string, unknown> | undefined)?.delete("RowSpan");
    expect(checkTables(sound)).toContain("a table with rows of different widths");
  });

  test("give the same bytes each time", async () => {
    const definition = (): ReturnType<typeof buildDefinition> => ({
      ...buildDefinition({...report, blocks: []}, theme),
      content: tortureNodes(),
    });
    const [one, other] = [
      await print(definition(), Buffer.alloc(16)),
      await print(definition(), Buffer.alloc(16)),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});
