import {figuresIn, type LetterFigure, letterFigures, type PrintedFigure} from "./6-report/index.ts";
import {composeAnew} from "./compose-anew.ts";
import type {ReportDocument} from "./core/document.ts";
import {type Effects, UsageError} from "./core/effects.ts";
import {nearest} from "./core/near.ts";
import type {Explain} from "./core/origin.ts";
import {nearestFigures, saysFigure} from "./near-figures.ts";
import type {Request} from "./request.ts";
import {tellOrigin} from "./tell-origin.ts";

/** The most places that are told in full. */
const MOST_PLACES = 20;

const FOR_INSIDE = "Dit antwoord is voor intern gebruik: het kan noemen wat niet openbaar is.";

/** A document with what is known of where its figures come from. */
export interface Traced {
  readonly document: ReportDocument;
  readonly figures: readonly PrintedFigure[];
  readonly explain: Explain;
}

/**
 * Where a figure of a document comes from, line by line, for each place where it stands; `H12` is the figure of the letter that the annex numbers so. Reads, checks, scores, compares and composes again
 * in memory, and writes nothing. Throws `UsageError` when there is no such document, or no such figure in it.
 */
export async function traceFigure(
  request: Request,
  asked: {readonly document: string; readonly figures: readonly string[]},
  effects: Effects,
): Promise<readonly string[]> {
  const {all, letters} = await traceAll(request, effects);
  const name = asked.document.replace(/^.*[\\/]/, "").replace(/\.(pdf|docx)$/i, "");
  const traced = all.find(({document}) => document.name === name);
  if (traced === undefined) throw new UsageError(unknownDocument(name, all));
  const {figures, explain} = traced;
  const referred = letters.find(({id}) => asked.figures.some((text) => text.toUpperCase() === id));
  if (referred !== undefined) return tellReferred(referred, all);
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
    FOR_INSIDE,
  ];
}

function tellReferred(figure: LetterFigure, all: readonly Traced[]): readonly string[] {
  const letter = all.find(({document}) => document.name === figure.document);
  return [
    `${figure.id} is “${figure.text}” in ${figure.document}.`,
    "",
    ...tellOrigin(1, figure, letter?.explain(figure.binding) ?? null),
    "",
    FOR_INSIDE,
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

/** All documents, and the figures of the letters as the annex numbers them. */
export async function traceAll(
  request: Request,
  effects: Effects,
): Promise<{readonly all: readonly Traced[]; readonly letters: readonly LetterFigure[]}> {
  const composed = await composeAnew(request, effects);
  if (composed === null)
    throw new UsageError("Er is geen editie met beoordelingen; er is niets te herleiden.");
  const all = composed.documents.map(({document, explain, drawn}) => ({
    document,
    explain,
    figures: figuresIn(document, drawn),
  }));
  const documents = all.map(({document}) => document);
  return {all, letters: letterFigures(documents, composed.openViews)};
}
