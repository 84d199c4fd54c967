import type {Block, Inline, ReportDocument} from "../../../../pipeline/core/document.ts";
import {
  chart,
  filler,
  heading,
  measuresTable,
  note,
  paragraph,
  report,
  text,
  wideTable,
} from "../sample-documents.ts";

const link = (href: string, words: string): Inline => ({kind: "link", href, content: [text(words)]});

const LONG = `https://www.example.nl/kamerstukken/${"dossier-nationale-veiligheid/".repeat(6)}stuk?nummer=30821&taal=nl`;

const notes: readonly Block[] = Array.from({length: 40}, (_, index) =>
  paragraph(
    filler(index, 1 + (index % 3)),
    {
      kind: "note",
      content: [
        text(`Noot ${index}: ${filler(index, 1)} `),
        ...(index % 5 === 0 ? [link(`https://www.example.nl/${index}`, `stuk ${index}`)] : []),
      ],
    },
    " Vervolg.",
  ),
);

const nested = (depth: number): Block => ({
  kind: "list",
  ordered: depth % 2 === 0,
  items: [
    [paragraph(`Niveau ${depth}: `, filler(depth, 2), note(`In een lijst op niveau ${depth}.`))],
    [paragraph("Met meer:"), ...(depth === 0 ? [] : [nested(depth - 1)])],
    [paragraph(filler(depth, 1)), paragraph("Tweede alinea van een punt.")],
  ],
});

/** A document with everything that is hard to tag: long and turned tables, nested lists, 40 notes and a long one, links over lines and in notes. */
export const torture: ReportDocument = {
  ...report,
  name: "proefstuk",
  title: "Proefstuk <met> alles & “meer”",
  faults: 2,
  blocks: [
    heading(1, "Lijsten"),
    nested(3),
    {
      kind: "list",
      ordered: true,
      items: Array.from({length: 30}, (_, index) => [paragraph(filler(index, 2))]),
    },
    heading(1, "Koppelingen"),
    paragraph(
      "Zie ",
      link(LONG, LONG),
      " en ",
      link("https://www.example.nl/é?q=a b", `een koppeling over ${filler(0, 2)}`),
      ".",
    ),
    paragraph(link("https://www.example.nl/1", "een"), link("https://www.example.nl/2", "twee"), {
      kind: "strong",
      content: [text(" vet "), link("https://www.example.nl/3", "drie")],
    }),
    heading(2, "Tabellen"),
    wideTable,
    measuresTable,
    {...wideTable, rows: []} as typeof wideTable,
    heading(2, "Figuren"),
    {
      kind: "figure",
      chart: {
        ...chart,
        svg: chart.svg
          .replace("<rect", '<a href="https://www.example.nl"><rect')
          .replace("/><text", "/></a><text"),
      },
      caption: "Met een koppeling in de tekening",
    },
    {
      kind: "list",
      ordered: false,
      items: [[paragraph("Een figuur in een lijst:"), {kind: "figure", chart, caption: "In een lijst"}]],
    },
    heading(1, "Noten in de tekst"),
    heading(2, "Kop"),
    heading(3, "Nog een kop"),
    heading(4, "Kop van het vierde niveau"),
    paragraph("Met een lange noot", note(filler(0, 40)), " en een noot", {
      kind: "note",
      content: [text("die naar een andere verwijst"), note(`met een adres: ${LONG}`), text(".")],
    }),
    ...notes,
    {kind: "page-break"},
    {kind: "paragraph", content: []},
    {kind: "list", ordered: false, items: [[], [paragraph("")]]},
    paragraph("Slot."),
  ],
};
