import {
  figuresIn,
  figuresInFiles,
  type LetterFigure,
  letterFigures,
  type PrintedFigure,
} from "./6-report/index.ts";
import {composeAnew} from "./compose-anew.ts";
import {type Effects, UsageError} from "./core/effects.ts";
import {nearest} from "./core/near.ts";
import type {Explain} from "./core/origin.ts";
import {nearestFigures, saysFigure} from "./near-figures.ts";
import type {Request} from "./request.ts";
import {tellOrigin} from "./tell-origin.ts";

/** The most places that are told in full. */
const MOST_PLACES = 20;

const FOR_INSIDE = "Dit antwoord is voor intern gebruik: het kan noemen wat niet openbaar is.";

/** A file of the set with what is known of where its figures come from. */
export interface Traced {
  /** Of a document without ending, as it is written in two forms; of another file with it. */
  readonly name: string;
  /** Below the output folder. */
  readonly paths: readonly string[];
  figures(): readonly PrintedFigure[];
  readonly explain: Explain;
}

/**
 * Where a figure of a document, table, workbook or chart comes from, line by line, for each place where it stands; `H12` is the figure of the letter
 * that the annex numbers so, `risicos!D5` a cell of a workbook. Reads, checks, scores, compares and composes again in memory, and writes nothing.
 * Throws `UsageError` when there is no such file, or no such figure in it.
 */
export async function traceFigure(
  request: Request,
  asked: {readonly document: string; readonly figures: readonly string[]},
  effects: Effects,
): Promise<readonly string[]> {
  const {all, letters} = await traceAll(request, effects);
  const traced = named(asked.document.replace(/^.*[\\/]/, ""), all);
  const referred = letters.find(({id}) => asked.figures.some((text) => text.toUpperCase() === id));
  if (referred !== undefined) return tellReferred(referred, all);
  const {wanted, hits} = hitsOf(asked.figures, traced);
  const told = hits
    .slice(0, MOST_PLACES)
    .flatMap((figure, index) => ["", ...tellOrigin(index + 1, figure, traced.explain(figure.binding))]);
  const more = hits.length - MOST_PLACES;
  return [
    `“${wanted}” staat op ${hits.length} ${hits.length === 1 ? "plaats" : "plaatsen"} in ${traced.name}.`,
    ...told,
    ...(more > 0
      ? [
          "",
          `… en nog ${more}. Vraag een langer stuk tekst, zoals “3,4 (2,9”, om minder plaatsen te krijgen.`,
        ]
      : []),
    "",
    FOR_INSIDE,
  ];
}

/** The file of that name, or else of that name without its ending. */
function named(name: string, all: readonly Traced[]): Traced {
  const bare = name.replace(/\.(pdf|docx)$/i, "");
  const found =
    all.find(({name: own, paths}) => own === bare || paths.some((path) => path.endsWith(`/${name}`))) ??
    all.find(({paths}) => paths.some((path) => path.endsWith(`/${name}.${endingOf(path)}`)));
  if (found === undefined) throw new UsageError(unknownFile(bare, all));
  return found;
}

const endingOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** Where the figure stands: as a cell, or else in any text. Throws `UsageError` when that is nowhere. */
function hitsOf(
  asked: readonly string[],
  traced: Traced,
): {readonly wanted: string; readonly hits: readonly PrintedFigure[]} {
  const figures = traced.figures();
  for (const wanted of asked) {
    const at = figures.filter(({cell}) => cell?.toLowerCase() === wanted.toLowerCase());
    const hits = at.length > 0 ? at : figures.filter(({text}) => saysFigure(text, wanted));
    if (hits.length > 0) return {wanted, hits};
  }
  throw new UsageError(unknownFigure(asked, traced.name, figures));
}

function tellReferred(figure: LetterFigure, all: readonly Traced[]): readonly string[] {
  const letter = all.find(({name}) => name === figure.document);
  return [
    `${figure.id} is “${figure.text}” in ${figure.document}.`,
    "",
    ...tellOrigin(1, figure, letter?.explain(figure.binding) ?? null),
    "",
    FOR_INSIDE,
  ];
}

function unknownFile(name: string, all: readonly Traced[]): string {
  const documents = all.filter((item) => !item.name.includes(".")).map((item) => item.name);
  const near = nearest(name, [...documents, ...all.flatMap(({paths}) => paths.map(baseName))]);
  const hint = near === null ? "" : ` Bedoelde u ${near}?`;
  return `Er is geen document, tabel, werkmap of grafiek “${name}”.${hint} De documenten zijn: ${documents.join(", ")}; andere bestanden heten zoals in de map kamer.`;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

function unknownFigure(
  [asked = ""]: readonly string[],
  name: string,
  figures: readonly PrintedFigure[],
): string {
  const near = nearestFigures(
    asked,
    figures.map(({text}) => text),
  );
  const hint = near.length === 0 ? "" : ` Wat er wel staat en het dichtst bij komt: ${near.join("; ")}.`;
  return `“${asked}” staat niet als getal of woord uit de gegevens in ${name}.${hint}`;
}

/** All files of the set that show figures, but those for analysts; and the figures of the letters as the annex numbers them. */
export async function traceAll(
  request: Request,
  effects: Effects,
): Promise<{readonly all: readonly Traced[]; readonly letters: readonly LetterFigure[]}> {
  const composed = await composeAnew(request, effects);
  if (composed === null)
    throw new UsageError("Er is geen editie met beoordelingen; er is niets te herleiden.");
  const {documents, open, edition, input} = composed;
  const letters = letterFigures(
    documents.map(({document}) => document),
    open.views,
  );
  const traced = documents.map(({document, explain, drawn}): Traced => {
    const path = `${document.audience}/${document.name}`;
    const figures = () => figuresIn(document, drawn);
    return {name: document.name, paths: [`${path}.pdf`, `${path}.docx`], explain, figures};
  });
  const {strategy} = input.dataset;
  const files = figuresInFiles({views: open.views, templates: input.templates, strategy, edition});
  const others = files.map(
    ({paths, figures}): Traced => ({name: baseName(paths[0] ?? ""), paths, figures, explain: open.explain}),
  );
  return {all: [...traced, ...others], letters};
}
