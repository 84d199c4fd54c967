import {viewOf} from "../../core/catalogue.ts";
import {compareText} from "../../core/place.ts";
import type {Statement} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import type {Material} from "./material.ts";

/** What may be told of a subject with the reported edition, in the order of the data. */
export const statementsOn = (
  {strategy, edition}: Material,
  subject: Statement["subject"],
): readonly Statement[] =>
  strategy.statements.filter(
    (item) => item.subject === subject && (item.edition === null || item.edition === edition.id),
  );

/** What is told of one security issue or theme is told there. */
const general = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({group}) => group === null);

/** The explanations in our own words, each with its source; the words of the source from A to Z. */
export function statementViews(material: Material): readonly View[] {
  const rows = (subject: Statement["subject"]) =>
    general(statementsOn(material, subject)).map((item) => ({
      tekst: item.text,
      bron: item.source,
      status: "vastgesteld",
    }));
  return [
    viewOf("opvolging", rows("follow-up")),
    viewOf("overheid_kan_niet", rows("limits")),
    viewOf("zelf_doen", rows("self-help")),
    viewOf("caribisch", rows("caribbean")),
    viewOf(
      "woorden",
      rows("term").sort((a, b) => compareText(a.tekst, b.tekst)),
    ),
  ];
}
