import type {Content, Run} from "../../../../pipeline/6-report/pdf/content.ts";
import {referring} from "../layout/print-nodes.ts";
import {filler} from "../sample-documents.ts";

const RULES = {vLineWidth: () => 0.5, hLineWidth: () => 0.5};
const column = (text: string | Run[], more: Partial<Content> = {}): Content => ({
  text,
  scope: "Column",
  ...more,
});
const row = (text: string | Run[], more: Partial<Content> = {}): Content => ({text, scope: "Row", ...more});
const cell = (text: string | Run[]): Content => ({text, hyphenation: "narrow"});
const caption = (text: string): Content => ({
  text,
  part: "caption",
  keepWithNext: true,
  margin: [0, 9, 0, 3],
});

const twoHeads = (): Content[][] => [
  [column("Risico", {rowSpan: 2}), column("Beoordeling", {colSpan: 2}), {text: ""}],
  [{text: ""}, column([...referring(100, "in een kop die terugkomt")]), column("Toelichting")],
];

/** Rows in groups of three that share their first cell, some with notes. */
const groups = (count: number, from: number): Content[][] =>
  Array.from({length: count * 3}, (_, index): Content[] => [
    index % 3 === 0 ? row(`Groep ${from + index / 3}`, {rowSpan: 3}) : {text: ""},
    cell([...referring(from + index, filler(index, 1 + (index % 2))), {text: filler(index, 1)}]),
    cell(filler(index, 1 + (index % 3))),
  ]);

const table = (body: Content[][], more: object = {}): Content => ({
  table: {headerRows: 2, keepWithHeaderRows: 0, dontBreakRows: true, widths: [70, 150, 190], body, ...more},
  layout: RULES,
  fontSize: 8,
  margin: [0, 0, 0, 12],
});

const high = (): Content[] => [
  row(filler(0, 12)),
  cell(
    Array.from({length: 60}, (_, index) => index).flatMap((index) => [
      {text: `${filler(index, 1)} `},
      ...(index % 15 === 0 ? referring(300 + index, filler(index, 1)) : []),
    ]),
  ),
  cell([...referring(400, "naast een hoge cel"), {text: filler(3, 20)}]),
];

/**
 * What blocks cannot say yet but the typesetter can: notes in cells, also in headers that come back, cells over rows and
 * columns, a row higher than a page, columns side by side, and words wider than their column.
 */
export function tortureNodes(): Content[] {
  return [
    caption("Tabel 1. Noten in cellen en cellen over meer rijen"),
    table([...twoHeads(), ...groups(14, 101)]),
    caption("Tabel 2. Een rij die hoger is dan een bladzijde"),
    table(
      [
        [column("Een"), column("Twee"), column("Drie")],
        high(),
        [row("Na"), cell([...referring(401, "na de hoge rij")]), cell("Slot")],
      ],
      {headerRows: 1},
    ),
    {
      columns: [
        {text: [...referring(402, filler(0, 3)), {text: filler(0, 8)}], hyphenation: "running"},
        {text: [{text: filler(1, 8)}, ...referring(403, filler(1, 2))], hyphenation: "running"},
      ],
      columnGap: 12,
    },
    {
      columns: [
        {
          text: "veiligheidsvraagstukken informatiebeveiligingsmaatregelen Crisisbeheersingsorganisatie",
          width: 60,
          hyphenation: "narrow",
        },
        {
          text: "coördinatieverantwoordelijkheden https://www.example.nl/een/lang/adres?met=vragen",
          width: 60,
          hyphenation: "narrow",
        },
      ],
      columnGap: 12,
    },
  ];
}
