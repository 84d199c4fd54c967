import {checkReports} from "../../../pipeline/2-validate/templates/check-reports.ts";
import {composeReport} from "../../../pipeline/6-report/compose/compose-report.ts";
import type {Block, Chart, Inline} from "../../../pipeline/core/document.ts";
import {formatScalar} from "../../../pipeline/core/format.ts";
import type {Audience} from "../../../pipeline/core/report-template.ts";
import type {Column, Fact, Format, Row, Scalar, View, Views} from "../../../pipeline/core/views.ts";
import {withoutLines} from "../../support/without-lines.ts";

export const fact = (name: string, value: Scalar, format: Format = "aantal"): Fact => ({
  name,
  value,
  format,
  text: formatScalar(value, format),
  status: "vastgesteld",
  sources: [],
});

const column = (name: string, format: Format): Column => ({
  name,
  title: name,
  type: format === "tekst" ? "string" : "number",
  format,
});

export const view = (name: string, columns: Record<string, Format>, rows: readonly Row[]): View => ({
  name,
  about: `Alle ${name}`,
  columns: [
    ...Object.entries(columns).map(([key, format]) => column(key, format)),
    column("status", "tekst"),
  ],
  rows: rows.map((row) => ({status: "vastgesteld", ...row})),
});

export const CHART: Chart = {
  name: "risicodiagram",
  title: "Alle risico's",
  description: "Een punt per risico",
  svg: "<svg/>",
  widthPx: 10,
  heightPx: 10,
  status: "vastgesteld",
};

const FACTS: readonly Fact[] = [
  fact("nul", 0),
  fact("een", 1),
  fact("drie", 3),
  fact("veel", 1234),
  fact("leeg", "", "tekst"),
  fact("naam", "Overstroming", "tekst"),
  fact("onzeker", null),
  fact("waar", true, "ja-nee"),
];

const REFERENCES: readonly Fact[] = [
  fact("brief-2019", "Kamerstukken\u00a0II 2018/19, 30821, nr.\u00a081", "tekst"),
];

const VIEWS: readonly View[] = [
  view("niets", {titel: "tekst"}, []),
  view("paar", {titel: "tekst", verschil: "verschil"}, [
    {titel: "Brand", verschil: 0.04},
    {titel: "Storm", verschil: -1, status: "fictief"},
  ]),
  view("meer", {titel: "tekst", verschil: "verschil"}, [
    {titel: "Brand", verschil: 1.02},
    {titel: "Storm", verschil: 1.04},
    {titel: "Droogte", verschil: null},
    {titel: "Kou", verschil: 1.02},
  ]),
];

export const DATA: Views = {
  views: new Map(VIEWS.map((each) => [each.name, each])),
  facts: new Map(FACTS.map((each) => [each.name, each])),
  references: new Map(REFERENCES.map((each) => [each.name, each])),
};

/** Checks and composes a body; a body with findings is a mistake in the test. Without lines: `composeAtLines` has them. */
export const compose = (...given: Parameters<typeof composeAtLines>): readonly Block[] =>
  withoutLines(composeAtLines(...given));

export function composeAtLines(
  body: string,
  data: Views = DATA,
  {audience = "kamer", form = "rapport"}: {audience?: Audience; form?: string} = {},
): readonly Block[] {
  const text = `---\ntitel: A\ndoelgroep: kamer\nsoort: ${form}\n---\n${body}`;
  const known = {
    facts: new Set(data.facts.keys()),
    views: new Map([...data.views].map(([name, {columns}]) => [name, columns.map((each) => each.name)])),
    charts: new Set([CHART.name]),
    references: new Set(data.references.keys()),
  };
  const {value, findings} = checkReports([{file: "rapporten/a.md", text}], known);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return value.flatMap((template) =>
    composeReport(template, {views: data, charts: new Map([[CHART.name, CHART]]), audience}),
  );
}

/** Blocks as text, one line each: headings with #, items with -, strong with *, emphasis with _, notes in ^[…], figures in <…>. */
export function show(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return [`${"#".repeat(block.level)} ${showInline(block.content)}`];
      case "paragraph":
        return [showInline(block.content)];
      case "list":
        return block.items.flatMap((item) =>
          show(item).map((line) => (line.startsWith("-") ? `-${line}` : `- ${line}`)),
        );
      default:
        return [`[${block.kind}]`];
    }
  });
}

const showInline = (content: readonly Inline[]): string => content.map(showPiece).join("");

function showPiece(piece: Inline): string {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "fact":
      return `<${piece.text}>`;
    case "note":
      return `^[${showInline(piece.content)}]`;
    case "link":
      return `[${showInline(piece.content)}](${piece.href})`;
    case "strong":
      return `*${showInline(piece.content)}*`;
    case "emphasis":
      return `_${showInline(piece.content)}_`;
  }
}
