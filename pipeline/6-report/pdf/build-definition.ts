import type {ReportDocument} from "../../core/document.ts";
import type {Theme} from "../../core/theme.ts";
import {cleanText} from "./clean-text.ts";
import type {Definition} from "./content.ts";
import {letterDefinition} from "./letter-definition.ts";
import {letterLook, reportLook} from "./look.ts";
import {knownReference} from "./own-reference.ts";
import {pdfDate} from "./pdf-date.ts";
import {reportDefinition} from "./report-definition.ts";
import {makeRuler} from "./ruler.ts";
import {stampedTitle} from "./stamp.ts";

/** Everything that will be printed of a document, as a letter or as a report. Made afresh for every print. */
export function buildDefinition(document: ReportDocument, theme: Theme): Definition {
  const ruler = makeRuler(theme);
  const {letter} = document;
  const look = letter === null ? reportLook(theme, ruler) : letterLook(theme, ruler);
  const layout =
    letter === null
      ? reportDefinition(document, theme, ruler)
      : letterDefinition(document, letter, {theme, ruler});
  const date = pdfDate(letter?.date ?? document.date);
  return {
    ...layout,
    reference: knownReference(letter),
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
