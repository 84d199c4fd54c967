import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {ReportDocument} from "../../core/document.ts";
import type {Explain} from "../../core/origin.ts";
import type {View, Views} from "../../core/views.ts";
import {figuresIn, type PrintedFigure} from "./figures-in.ts";
import {sheetsOf} from "./sheets-of.ts";

const TABLE = "herkomst_brief";

/** A figure of a letter with what the annex calls it. */
export interface LetterFigure extends PrintedFigure {
  /** `H1` for the first in reading order. */
  readonly id: string;
  /** Name of the letter. */
  readonly document: string;
}

/** Every figure of the composed letters, in reading order. */
export const letterFigures = (
  documents: readonly ReportDocument[],
  views: Pick<Views, "facts">,
): readonly LetterFigure[] =>
  documents
    .filter(({letter}) => letter !== null)
    .flatMap((document) =>
      figuresIn(document, new Map()).map((figure) => ({...figure, document: document.name})),
    )
    .filter((figure) => isFigure(figure, views))
    .map((figure, index) => ({...figure, id: `H${index + 1}`}));

/** Explains the table of the annex as well, which was made after all others: a row of it by the figure that it is about. */
export function explainingLetters(letters: readonly LetterFigure[], explain: Explain): Explain {
  const rows = letters.flatMap(({binding}) => explain(binding) ?? []);
  return (binding) =>
    binding.kind === "cell" && binding.view === TABLE
      ? (rows[(binding.rows[0] ?? 0) - 1] ?? null)
      : explain(binding);
}

/** Every figure of the composed letters with where it comes from, in reading order; so made from the letter itself that it cannot drift from it. */
export function letterOrigins(documents: readonly ReportDocument[], views: Views, explain: Explain): View {
  return viewOf(
    TABLE,
    letterFigures(documents, views).flatMap((figure): readonly RowOf<"herkomst_brief">[] => {
      const origin = explain(figure.binding);
      if (origin === null) return [];
      return [
        {
          nummer: figure.id,
          getal: figure.text,
          plaats: figure.where,
          wat: origin.what,
          hoe: origin.formula,
          invoer: origin.inputs.filter(({place}) => place.cell !== undefined).length,
          bron: sheetsOf(origin.inputs).join("; "),
          status: origin.status,
        },
      ];
    }),
  );
}

/** Whether a text is a figure: it has digits, or it writes a number in letters. References to papers and dates name something. */
function isFigure({text, binding}: PrintedFigure, {facts}: Pick<Views, "facts">): boolean {
  if (binding.kind === "reference") return false;
  const fact = binding.kind === "fact" ? facts.get(binding.name) : undefined;
  if (fact !== undefined && typeof fact.value !== "number")
    return fact.format === "tekst" && /\d,\d/.test(text);
  return fact !== undefined || /^\d/.test(text);
}
