import {columnsOf, FACT_SPECS, VIEW_NAMES, viewOf} from "../../pipeline/core/catalogue.ts";
import type {Format} from "../../pipeline/core/views.ts";
import {filesBelow, textOf} from "./repository.ts";

export const HANDBOOK = "HANDLEIDING.md";
const START = "<!-- begin lijst: gemaakt met npm run docs, niet met de hand wijzigen -->";
const END = "<!-- einde lijst -->";

/** How values are written, in the words of who reads a report. */
const WRITTEN: Readonly<Record<Format, string>> = {
  tekst: "tekst",
  aantal: "heel getal",
  getal: "getal met zoveel decimalen als het heeft",
  positie: "getal met één decimaal",
  verschil: "getal met teken en één decimaal",
  percentage: "heel percentage",
  procent_1: "percentage met één decimaal",
  datum: "datum",
  "ja-nee": "ja of nee",
};

const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const code = (text: string): string => `\`${text}\``;

/** The facts, views and charts that templates may name, as Dutch tables in Markdown. */
export function namesForTemplates(): string {
  return [
    "### Feiten",
    "",
    "Elk feit dat met `editie.` begint, bestaat ook met `vorige.`: dan gaat het over de vorige beoordeelde editie.",
    "",
    row("feit", "wat het zegt", "geschreven als"),
    row("---", "---", "---"),
    ...FACT_SPECS.filter((fact) => !isTwin(fact.name)).map((fact) =>
      row(code(fact.name), fact.about, WRITTEN[fact.format]),
    ),
    "",
    "### Weergaven",
    "",
    row("weergave", "wat erin staat", "kolommen"),
    row("---", "---", "---"),
    ...VIEW_NAMES.map((name) =>
      row(
        code(name),
        viewOf(name, []).about,
        columnsOf(name)
          .map((column) => code(column.name))
          .join(", "),
      ),
    ),
    "",
    "### Grafieken",
    "",
    row("grafiek", "titel", "weergave"),
    row("---", "---", "---"),
    ...charts().map((chart) => row(code(chart.name), chart.title, code(chart.view))),
  ].join("\n");
}

/** Facts about the edition before, which mirror those about the reported one. */
const isTwin = (name: string): boolean =>
  name.startsWith("vorige.") && FACT_SPECS.some((fact) => fact.name === name.replace(/^vorige\./, "editie."));

interface ChartName {
  readonly name: string;
  readonly title: string;
  readonly view: string;
}

function charts(): readonly ChartName[] {
  return filesBelow("templates/grafieken").map((file) => {
    const {kamerklaar} = JSON.parse(textOf(file)) as {kamerklaar: {titel: string; weergave: string}};
    const name = file.replace(/^.*\//, "").replace(/\.vl\.json$/, "");
    return {name, title: kamerklaar.titel, view: kamerklaar.weergave};
  });
}

/** The handbook with its generated part as it should be now. Throws when the markers are gone. */
export function currentHandbook(text: string): string {
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`${HANDBOOK} has lost a marker of its generated part.`);
  return `${before}${START}\n\n${namesForTemplates()}\n\n${END}${after}`;
}
