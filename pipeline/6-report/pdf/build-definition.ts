import type {ReportDocument} from "../../core/document.ts";
import type {Theme} from "../../core/theme.ts";
import {stampedTitle} from "../stamp.ts";
import {cleanText} from "./clean-text.ts";
import type {Definition} from "./content.ts";
import {letterDefinition} from "./letter-definition.ts";
import {letterLook, reportLook} from "./look.ts";
import {memoDefinition} from "./memo-definition.ts";
import {knownReference} from "./own-reference.ts";
import {pdfDate} from "./pdf-date.ts";
import {type Layout, reportDefinition} from "./report-definition.ts";
import {makeRuler, type Ruler} from "./ruler.ts";

/** Everything that will be printed of a document, as a letter, a note or a report. Made afresh for every print. */
export function buildDefinition(document: ReportDocument, theme: Theme): Definition {
  const ruler = makeRuler(theme);
  const {letter, memo} = document;
  const look = letter === null && memo === null ? reportLook(theme, ruler) : letterLook(theme, ruler);
  const layout = layoutOf(document, {theme, ruler});
  // A letter that was not sent bears no date yet.
  const date = pdfDate(letter?.date ?? document.date, document.date);
  return {
    ...layout,
    reference: knownReference(letter ?? memo),
    dossier: document.dossier === null ? null : cleanText(document.dossier),
    info: {
      Title: cleanText(stampedTitle(document)),
      Author: cleanText(document.organisation),
      Subject: cleanText(letter?.subject ?? document.subtitle),
      Creator: "Kamerklaar",
      CreationDate: date,
      ModDate: date,
    },
    fonts: {[theme.fontFamily]: {...theme.fonts}},
    noteRule: theme.colours.muted,
    defaultStyle: {font: theme.fontFamily, color: theme.colours.text, ...look.body},
  };
}

function layoutOf(document: ReportDocument, given: {readonly theme: Theme; readonly ruler: Ruler}): Layout {
  const {letter, memo} = document;
  if (letter !== null) return letterDefinition(document, letter, given);
  if (memo !== null) return memoDefinition(document, memo, given);
  return reportDefinition(document, given.theme, given.ruler);
}
