import {score} from "./3-score/index.ts";
import {compare, explainer, orderTests, tabulate} from "./4-compare/index.ts";
import {composeDocuments, drawnViews, figuresIn, type PrintedFigure} from "./6-report/index.ts";
import {check} from "./check.ts";
import {chooseEdition} from "./choose-edition.ts";
import type {ChartTemplate} from "./core/chart-template.ts";
import type {Chart, ReportDocument} from "./core/document.ts";
import {type Effects, UsageError} from "./core/effects.ts";
import {countFindings} from "./core/finding-catalogue.ts";
import {nearest} from "./core/near.ts";
import type {Explain} from "./core/origin.ts";
import type {Views} from "./core/views.ts";
import {nearestFigures, saysFigure} from "./near-figures.ts";
import {publicCountsOf} from "./pipeline.ts";
import type {Request} from "./request.ts";
import {tellOrigin} from "./tell-origin.ts";
import {withLetterOrigins} from "./with-letter-origins.ts";

/** The most places that are told in full. */
const MOST_PLACES = 20;

/** A document with what is known of where its figures come from. */
export interface Traced {
  readonly document: ReportDocument;
  readonly figures: readonly PrintedFigure[];
  readonly explain: Explain;
}

/**
 * Where a figure of a document comes from, line by line, for each place where it stands. Reads, checks, scores, compares and composes again
 * in memory, and writes nothing. Throws `UsageError` when there is no such document, or no such figure in it.
 */
export async function traceFigure(
  request: Request,
  asked: {readonly document: string; readonly figures: readonly string[]},
  effects: Effects,
): Promise<readonly string[]> {
  const all = await traceAll(request, effects);
  const name = asked.document.replace(/^.*[\\/]/, "").replace(/\.(pdf|docx)$/i, "");
  const traced = all.find(({document}) => document.name === name);
  if (traced === undefined) throw new UsageError(unknownDocument(name, all));
  const {figures, explain} = traced;
  const wanted = asked.figures.find((text) => figures.some((figure) => saysFigure(figure.text, text)));
  if (wanted === undefined) throw new UsageError(unknownFigure(asked.figures, traced));
  const hits = figures.filter(({text}) => saysFigure(text, wanted));
  const told = hits
    .slice(0, MOST_PLACES)
    .flatMap((figure, index) => ["", ...tellOrigin(index + 1, figure, explain(figure.binding))]);
  const more = hits.length - MOST_PLACES;
  return [
    `“${wanted}” staat op ${hits.length} ${hits.length === 1 ? "plaats" : "plaatsen"} in ${name}.`,
    ...told,
    ...(more > 0
      ? [
          "",
          `… en nog ${more}. Vraag een langer stuk tekst, zoals “3,4 (2,9”, om minder plaatsen te krijgen.`,
        ]
      : []),
    "",
    "Dit antwoord is voor intern gebruik: het kan noemen wat niet openbaar is.",
  ];
}

function unknownDocument(name: string, all: readonly Traced[]): string {
  const names = all.map(({document}) => document.name);
  const near = nearest(name, names);
  const hint = near === null ? "" : ` Bedoelde u ${near}?`;
  return `Er is geen document “${name}”.${hint} De documenten zijn: ${names.join(", ")}.`;
}

function unknownFigure([asked = ""]: readonly string[], {document, figures}: Traced): string {
  const near = nearestFigures(
    asked,
    figures.map(({text}) => text),
  );
  const hint = near.length === 0 ? "" : ` Wat er wel staat en het dichtst bij komt: ${near.join("; ")}.`;
  return `“${asked}” staat niet als getal of woord uit de gegevens in ${document.name}.${hint}`;
}

/** Every document of a set, composed in memory, with its figures. Throws `UsageError` when there is nothing to report. */
export async function traceAll(request: Request, effects: Effects): Promise<readonly Traced[]> {
  const {value, findings} = await check(request, effects, () => undefined);
  const {dataset, templates, waived} = value;
  const edition = chooseEdition(dataset.strategy, request.edition);
  if (edition === null)
    throw new UsageError("Er is geen editie met beoordelingen; er is niets te herleiden.");
  const scores = score(dataset);
  const figures = {
    dataset,
    scores,
    comparison: compare(dataset, scores),
    orders: orderTests(dataset, scores),
  };
  const counts = publicCountsOf(findings, waived);
  const inner = {...countFindings(findings), waivedWarnings: 0, waivedNotes: 0};
  const shownTo = (audience: "kamer" | "intern") => {
    const about = {
      edition: edition.id,
      audience,
      findings: audience === "kamer" ? counts : inner,
      date: request.date,
    };
    const views = tabulate(figures, about);
    return {views, charts: undrawn(templates.charts, views), explain: explainer(figures, about, views)};
  };
  const [open, inside] = [shownTo("kamer"), shownTo("intern")];
  const context = {
    strategy: dataset.strategy,
    edition,
    templates,
    views: open.views,
    charts: open.charts,
    inside,
    memoFields: dataset.memoFields,
    read: {dataset},
    publicFaults: counts.faults,
    date: request.date ?? edition.referenceDate,
    sent: request.date,
    definitive: request.definitive,
  };
  const documents = composeDocuments({...context, views: withLetterOrigins(context, open.explain)});
  return documents.map(({document}) => {
    const {views, explain} = document.audience === "intern" ? inside : open;
    return {document, explain, figures: figuresIn(document, drawnViews(templates.charts, views))};
  });
}

/** Charts without their drawing: only what they draw is asked. */
const undrawn = (templates: readonly ChartTemplate[], {views}: Views): ReadonlyMap<string, Chart> =>
  new Map(
    templates.flatMap(({name, title, view}): readonly (readonly [string, Chart])[] => {
      const rows = views.get(view)?.rows ?? [];
      const chart = {
        name,
        title,
        description: "",
        svg: "",
        widthPx: 0,
        heightPx: 0,
        status: "concept",
      } as const;
      return rows.length === 0 ? [] : [[name, chart]];
    }),
  );
